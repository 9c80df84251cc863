import { useQuery } from "@apollo/client/react";
import {
  CLAUSES,
  HOLIDAY_ZONES,
  hoursOfMinutes,
  parseSeverity,
  SEVERITY_LABELS,
  SUPPORT_TIME_ZONES,
  WEEKDAYS,
} from "@palier/domain/vendor";
import { useNavigate, useParams } from "react-router";
import type { ShownContractFragment } from "../generated/graphql";
import {
  EmptyState,
  ErrorPanel,
  Facts,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  readFragment,
  Section,
  useCan,
  useText,
} from "../kernel";
import { ContractForm } from "./ContractForm";
import { ShownContract } from "./vendor-contract-fields";
import { contractMessages } from "./vendor-contract.messages";
import { ContractState } from "./VendorContractState";

const ContractDocument = graphql(`
  query Contract($vendorId: ID!, $id: ID!) {
    vendor(id: $vendorId) {
      id
      name
    }
    products {
      id
      name
      vendor {
        id
      }
    }
    contract(id: $id) {
      id
      ...ShownContract
    }
  }
`);

/** /editeurs/:vendorId/contrats/:contractId; « nouveau » for one to write. */
export function ContractPage() {
  const say = useText();
  const navigate = useNavigate();
  const { vendorId = "", contractId = "" } = useParams();
  const canWrite = useCan("vendor:update");
  const { data, error, refetch } = useQuery(ContractDocument, {
    variables: { vendorId, id: contractId },
    fetchPolicy: "network-only",
  });
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const { vendor } = data;
  const contract = readFragment(ShownContract, data.contract ?? null);
  const isNew = contractId === "nouveau" && canWrite;
  if (vendor == null || (contract === null && !isNew))
    return <EmptyState title={say(contractMessages.missing)} why={say(contractMessages.missingWhy)} />;
  const back = (
    <LinkButton to={`/editeurs/${vendor.id}`}>{say(contractMessages.backToVendor, { vendor: vendor.name })}</LinkButton>
  );
  return (
    <>
      <PageHeader
        title={
          contract === null
            ? say(contractMessages.newTitle, { vendor: vendor.name })
            : say(contractMessages.title, { reference: contract.reference })
        }
        purpose={say(contractMessages.purpose)}
        exports={back}
      />
      {canWrite ? (
        <ContractForm
          key={contractId}
          vendor={vendor}
          products={data.products.filter((product) => product.vendor.id === vendor.id)}
          contract={contract}
          onSaved={(id) => {
            if (contract === null) void navigate(`/editeurs/${vendor.id}/contrats/${id}`, { replace: true });
            else void refetch();
          }}
        />
      ) : contract === null ? null : (
        <ContractFacts contract={contract} />
      )}
    </>
  );
}

/** The contract for those who only read it. */
function ContractFacts({ contract }: { contract: ShownContractFragment }) {
  const say = useText();
  const clauses = new Map(contract.clauses.map((clause) => [clause.kind, clause]));
  return (
    <>
      <Facts
        lines={[
          { term: say(contractMessages.dates), value: <ContractState dates={contract.dates} /> },
          { term: say(contractMessages.startsOn), value: formatDate(contract.startsOn) },
          {
            term: say(contractMessages.weekdays),
            value: contract.weekdays.map((day) => WEEKDAYS[day - 1] ?? "").join(", "),
          },
          {
            term: say(contractMessages.holidayZone),
            value: HOLIDAY_ZONES.find(({ code }) => code === contract.holidayZone)?.label ?? null,
          },
          {
            term: say(contractMessages.timeZone),
            value: SUPPORT_TIME_ZONES.find(([zone]) => zone === contract.timeZone)?.[1] ?? null,
          },
          ...contract.commitments.flatMap(({ severity, responseMinutes, resolutionMinutes }) => {
            const told = { severity: SEVERITY_LABELS[parseSeverity(severity) ?? "minor"] };
            const hours = (minutes: number | null | undefined) =>
              minutes == null ? null : `${hoursOfMinutes(minutes)}\u00a0h`;
            return [
              { term: say(contractMessages.response, told), value: hours(responseMinutes) },
              { term: say(contractMessages.resolution, told), value: hours(resolutionMinutes) },
            ];
          }),
        ]}
      />
      <Section title={say(contractMessages.clauses)}>
        <Facts
          columns={1}
          lines={CLAUSES.map(({ kind, label }) => {
            const clause = clauses.get(kind);
            return {
              term: label,
              value: clause?.present === true ? clause.wording || say(contractMessages.present) : null,
            };
          })}
        />
      </Section>
    </>
  );
}
