import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate } from "react-router";
import {
  ActionButton,
  DataTable,
  Dialog,
  EmptyState,
  ErrorPanel,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  readFragment,
  useCan,
  useText,
} from "../kernel";
import { ContractState } from "./VendorContractState";
import { ContractLine, ShownProduct, ShownVendor } from "./vendor-shown";
import { contractMessages } from "./vendor-contract.messages";
import { vendorMessages } from "./vendor.messages";
import styles from "./vendor.module.css";
import { VendorForm } from "./VendorForm";

const VendorsDocument = graphql(`
  query Vendors($contracts: Boolean!) {
    vendors {
      id
      ...ShownVendor
    }
    products {
      id
      ...ShownProduct
    }
    contracts @include(if: $contracts) {
      id
      ...ContractLine
    }
  }
`);

const ALERTS = new Set(["noticeDue", "endingSoon"]);

/** /editeurs: who sells what, whom to call on each side, which contract asks for a decision. */
export function VendorListPage() {
  const say = useText();
  const navigate = useNavigate();
  const canWrite = useCan("vendor:update");
  const canReadContracts = useCan("contract:read");
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(VendorsDocument, {
    variables: { contracts: canReadContracts },
    fetchPolicy: "cache-and-network",
  });
  const vendors = readFragment(ShownVendor, data?.vendors ?? []);
  const products = readFragment(ShownProduct, data?.products ?? []);
  const contracts = readFragment(ContractLine, data?.contracts ?? []);
  const alerts = contracts.filter(({ dates }) => ALERTS.has(dates.state));
  const singleOf = (vendor: (typeof vendors)[number]) => vendor.contacts.find(({ singleContact }) => singleContact);
  const lacking = vendors.filter((vendor) => vendor.groupContact == null || singleOf(vendor) === undefined).length;
  const nobody = <span className={styles["none"]}>{say(vendorMessages.nobody)}</span>;
  const add = (
    <ActionButton
      onClick={() => {
        setAdding(true);
      }}
    >
      {say(vendorMessages.add)}
    </ActionButton>
  );
  return (
    <>
      <PageHeader
        title={say(vendorMessages.title)}
        purpose={say(vendorMessages.purpose)}
        exports={<QuietButton to="/editeurs/installations">{say(vendorMessages.board)}</QuietButton>}
        {...(canWrite && vendors.length > 0 ? { action: add } : {})}
      />
      {data === undefined && error === undefined ? <LoadingState /> : null}
      {data === undefined && error !== undefined ? <ErrorPanel error={error} retry={() => void refetch()} /> : null}
      <Dialog
        wide
        title={say(vendorMessages.add)}
        opened={adding}
        onClose={() => {
          setAdding(false);
        }}
      >
        <VendorForm
          vendor={null}
          onSaved={(id) => void navigate(`/editeurs/${id}`)}
          onCancel={() => {
            setAdding(false);
          }}
        />
      </Dialog>
      {data !== undefined && vendors.length === 0 ? (
        <EmptyState
          title={say(vendorMessages.emptyTitle)}
          why={say(vendorMessages.emptyWhy)}
          {...(canWrite && { action: add })}
        />
      ) : null}
      {vendors.length === 0 ? null : (
        <>
          <p className={styles["situation"]}>
            {say(vendorMessages.situation, { vendors: vendors.length, products: products.length, single: lacking })}
          </p>
          {alerts.length === 0 ? null : (
            <div role="note" className={styles["situation"]}>
              <p className={styles["alert"]}>{say(vendorMessages.alerts, { count: alerts.length })}</p>
              <ul className={styles["list"]}>
                {alerts.map(({ id, reference, vendor, dates }) => (
                  <li key={id}>
                    <LinkButton
                      to={`/editeurs/${vendor.id}/contrats/${id}`}
                    >{`${vendor.name}, ${reference}`}</LinkButton>
                    <div>
                      <ContractState dates={dates} />
                    </div>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <DataTable
            caption={say(vendorMessages.list)}
            hideCaption
            phone="stack"
            rows={vendors}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "name",
                header: say(vendorMessages.vendor),
                cell: ({ id, name }) => <LinkButton to={`/editeurs/${id}`}>{name}</LinkButton>,
                sortValue: ({ name }) => name,
              },
              {
                key: "products",
                header: say(vendorMessages.products),
                cell: ({ id }) => (
                  <ul className={styles["list"]}>
                    {products
                      .filter(({ vendor }) => vendor.id === id)
                      .map((product) => (
                        <li key={product.id}>
                          {say(vendorMessages.productSites, { name: product.name, count: product.siteCount })}
                        </li>
                      ))}
                  </ul>
                ),
              },
              {
                key: "theirs",
                header: say(vendorMessages.theirContact),
                cell: (vendor) => singleOf(vendor)?.name ?? nobody,
              },
              {
                key: "ours",
                header: say(vendorMessages.ourContact),
                cell: ({ groupContact }) => groupContact?.name ?? nobody,
              },
              ...(canReadContracts
                ? [
                    {
                      key: "contracts",
                      header: say(vendorMessages.contracts),
                      cell: ({ id }: (typeof vendors)[number]) => {
                        const own = contracts.filter(({ vendor }) => vendor.id === id);
                        if (own.length === 0)
                          return <span className={styles["none"]}>{say(contractMessages.none)}</span>;
                        return (
                          <ul className={styles["list"]}>
                            {own.map(({ id: contractId, dates }) => (
                              <li key={contractId}>
                                <ContractState dates={dates} />
                              </li>
                            ))}
                          </ul>
                        );
                      },
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
    </>
  );
}
