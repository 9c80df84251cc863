import { useMutation, useQuery } from "@apollo/client/react";
import { parseSector } from "@palier/domain/identity";
import {
  EmptyState,
  ErrorPanel,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  Section,
  useCan,
  useText,
  useUrlFilters,
  useViewer,
} from "../kernel";
import { EstablishmentSelect, SectorSelect } from "../referent";
import { useCaseChange } from "./vendorcase-change";
import { productText } from "./vendorcase-export";
import { stateLabel } from "./vendorcase-shown";
import { caseMessages } from "./vendorcase.messages";
import styles from "./vendorcase.module.css";
import { VendorCaseFault } from "./VendorCaseFault";

const SupportableCasesDocument = graphql(`
  query SupportableCases($establishmentId: ID!, $sector: String!) {
    supportableCases(establishmentId: $establishmentId, sector: $sector) {
      id
      number
      title
      body
      productName
      moduleName
      state
      asked
      supported
    }
  }
`);
const SupportCaseDocument = graphql(`
  mutation SupportCase($input: CaseSupportInput!) {
    supportCase(input: $input) {
      ok
      error {
        code
        field
        message
      }
      supportable {
        id
        supported
      }
    }
  }
`);
const WithdrawCaseSupportDocument = graphql(`
  mutation WithdrawCaseSupport($input: CaseSupportInput!) {
    withdrawCaseSupport(input: $input) {
      ok
      error {
        code
        field
        message
      }
      supportable {
        id
        supported
      }
    }
  }
`);

/** « Nous aussi »: what a site may support, with nothing of the other sites. */
export function VendorCaseSupportPage() {
  const say = useText();
  const { grants } = useViewer();
  const reads = useCan("case:read");
  const filters = useUrlFilters();
  const own = grants.flatMap(({ establishmentIds }) => establishmentIds);
  const establishmentId = filters.get("site") || (own.length === 1 ? (own[0] ?? "") : "");
  const sector = parseSector(filters.get("secteur") || (grants.find((grant) => grant.sector != null)?.sector ?? ""));
  return (
    <>
      <PageHeader
        title={say(caseMessages.support)}
        purpose={say(caseMessages.supportPurpose)}
        {...(reads && { exports: <LinkButton to="/dossiers-editeur">{say(caseMessages.title)}</LinkButton> })}
      />
      <Section title={say(caseMessages.supportFor)}>
        <div className={styles["filters"]}>
          <EstablishmentSelect value={establishmentId} onChange={(id) => filters.set("site", id ?? "")} />
          <SectorSelect value={sector} onChange={(code) => filters.set("secteur", code ?? "")} />
        </div>
        {establishmentId === "" || sector === null ? (
          <p className={styles["quiet"]}>{say(caseMessages.supportChoose)}</p>
        ) : (
          <Supportable establishmentId={establishmentId} sector={sector} />
        )}
      </Section>
    </>
  );
}

function Supportable({ establishmentId, sector }: { establishmentId: string; sector: string }) {
  const say = useText();
  const { data, error, refetch } = useQuery(SupportableCasesDocument, {
    variables: { establishmentId, sector },
    fetchPolicy: "network-only",
  });
  const [give] = useMutation(SupportCaseDocument);
  const [take] = useMutation(WithdrawCaseSupportDocument);
  const change = useCaseChange();
  if (error !== undefined) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  const press = async (caseId: string, supported: boolean): Promise<void> => {
    const variables = { input: { caseId, establishmentId, sector } };
    await change.run(async () =>
      supported ? (await take({ variables })).data?.withdrawCaseSupport : (await give({ variables })).data?.supportCase,
    );
    await refetch();
  };
  if (data.supportableCases.length === 0)
    return (
      <EmptyState
        title={say(caseMessages.supportNone)}
        why={say(caseMessages.supportNoneWhy)}
        action={<LinkButton to="/demandes/nouvelle">{say(caseMessages.requests)}</LinkButton>}
      />
    );
  return (
    <>
      <VendorCaseFault change={change} />
      <ul className={styles["cards"]}>
        {data.supportableCases.map((each) => (
          <li key={each.id} className={styles["card"]}>
            <h3>{`${String(each.number)}. ${each.title}`}</h3>
            <p className={styles["who"]}>
              {productText(each)} – {stateLabel(each.state)}
            </p>
            <p className={styles["text"]}>{each.body}</p>
            <div className={styles["choices"]}>
              {each.asked ? (
                <span className={styles["quiet"]}>{say(caseMessages.asked)}</span>
              ) : (
                <>
                  {each.supported ? <span className={styles["quiet"]}>{say(caseMessages.supported)}</span> : null}
                  <QuietButton
                    disabled={change.busy}
                    aria-label={say(each.supported ? caseMessages.withdrawOf : caseMessages.alsoUsOf, {
                      number: each.number,
                    })}
                    onClick={() => void press(each.id, each.supported)}
                  >
                    {say(each.supported ? caseMessages.withdraw : caseMessages.alsoUs)}
                  </QuietButton>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
