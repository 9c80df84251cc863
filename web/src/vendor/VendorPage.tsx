import { useQuery } from "@apollo/client/react";
import { parseProductKind, PRODUCT_KIND_LABELS } from "@palier/domain/vendor";
import { useState } from "react";
import { useParams } from "react-router";
import type { ShownProductFragment, ShownVendorFragment } from "../generated/graphql";
import {
  ActionButton,
  DataTable,
  Dialog,
  EmptyState,
  ErrorPanel,
  Facts,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  readFragment,
  Section,
  useCan,
  useText,
} from "../kernel";
import { ContactForm } from "./VendorContactForm";
import { ContractState } from "./VendorContractState";
import { ProductForm } from "./VendorProductForm";
import { contractMessages } from "./vendor-contract.messages";
import { ContractLine, ShownProduct, ShownVendor } from "./vendor-shown";
import { vendorMessages } from "./vendor.messages";
import styles from "./vendor.module.css";
import { VendorForm } from "./VendorForm";

const VendorDocument = graphql(`
  query Vendor($id: ID!, $contracts: Boolean!) {
    vendor(id: $id) {
      id
      ...ShownVendor
    }
    products {
      id
      ...ShownProduct
    }
    contracts(vendorId: $id) @include(if: $contracts) {
      id
      ...ContractLine
    }
  }
`);

type Contact = ShownVendorFragment["contacts"][number];
/** What the dialog is open on. */
type Open =
  | { readonly what: "vendor" }
  | { readonly what: "contact"; readonly contact: Contact | null }
  | { readonly what: "product"; readonly product: ShownProductFragment | null };

/** /editeurs/:vendorId: whom to call, what they sell, what is signed. */
export function VendorPage() {
  const say = useText();
  const { vendorId = "" } = useParams();
  const canWrite = useCan("vendor:update");
  const canReadContracts = useCan("contract:read");
  const [open, setOpen] = useState<Open | null>(null);
  const { data, error, refetch } = useQuery(VendorDocument, {
    variables: { id: vendorId, contracts: canReadContracts },
    fetchPolicy: "cache-and-network",
  });
  const back = <LinkButton to="/editeurs">{say(vendorMessages.back)}</LinkButton>;
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const vendor = readFragment(ShownVendor, data.vendor ?? null);
  if (vendor === null)
    return <EmptyState title={say(vendorMessages.missing)} why={say(vendorMessages.missingWhy)} action={back} />;
  const products = readFragment(ShownProduct, data.products).filter((product) => product.vendor.id === vendor.id);
  const contracts = readFragment(ContractLine, data.contracts ?? []);
  const close = (): void => {
    setOpen(null);
  };
  const done = (): void => {
    close();
    void refetch();
  };
  const titleOf = (of: Open): string => {
    if (of.what === "vendor") return say(vendorMessages.editVendor);
    if (of.what === "contact")
      return of.contact === null
        ? say(vendorMessages.addContact)
        : say(vendorMessages.editContact, { name: of.contact.name });
    return of.product === null
      ? say(vendorMessages.addProduct)
      : say(vendorMessages.editProduct, { name: of.product.name });
  };
  const gesture = (label: string, of: Open) => (
    <QuietButton
      onClick={() => {
        setOpen(of);
      }}
    >
      {label}
    </QuietButton>
  );
  const link = (label: string, of: Open) => (
    <LinkButton
      onClick={() => {
        setOpen(of);
      }}
    >
      {label}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={vendor.name}
        purpose={say(vendorMessages.vendorPurpose)}
        exports={
          <>
            {back}
            {canWrite ? gesture(say(vendorMessages.edit), { what: "vendor" }) : null}
          </>
        }
      />
      <Dialog wide title={open === null ? "" : titleOf(open)} opened={open !== null} onClose={close}>
        {open?.what === "vendor" ? <VendorForm vendor={vendor} onSaved={done} onCancel={close} /> : null}
        {open?.what === "contact" ? <ContactForm vendorId={vendor.id} contact={open.contact} onDone={done} /> : null}
        {open?.what === "product" ? <ProductForm vendorId={vendor.id} product={open.product} onDone={done} /> : null}
      </Dialog>
      <Facts
        lines={[
          { term: say(vendorMessages.supportEmail), value: vendor.email ?? null },
          { term: say(vendorMessages.supportPhone), value: vendor.phone ?? null },
          {
            term: say(vendorMessages.theirContact),
            value: vendor.contacts.find(({ singleContact }) => singleContact)?.name ?? null,
          },
          { term: say(vendorMessages.ourContact), value: vendor.groupContact?.name ?? null },
        ]}
      />
      {vendor.note === "" ? null : <p className={styles["text"]}>{vendor.note}</p>}
      <Section
        title={say(vendorMessages.products)}
        {...(canWrite ? { aside: gesture(say(vendorMessages.addProduct), { what: "product", product: null }) } : {})}
      >
        <DataTable
          caption={say(vendorMessages.products)}
          hideCaption
          phone="stack"
          rows={products}
          rowKey={({ id }) => id}
          emptyState={<EmptyState title={say(vendorMessages.noProduct)} why={say(vendorMessages.noProductWhy)} />}
          columns={[
            {
              key: "name",
              header: say(vendorMessages.product),
              cell: (product) => (canWrite ? link(product.name, { what: "product", product }) : product.name),
            },
            {
              key: "kind",
              header: say(vendorMessages.productKind),
              cell: ({ kind }) => PRODUCT_KIND_LABELS[parseProductKind(kind) ?? "other"],
            },
            {
              key: "modules",
              header: say(vendorMessages.modules),
              cell: ({ modules }) =>
                modules.length === 0 ? say(vendorMessages.none) : modules.map(({ name }) => name).join(", "),
            },
            {
              key: "versions",
              header: say(vendorMessages.versions),
              cell: ({ versions }) => (
                <ul className={styles["list"]}>
                  {versions.map(({ id, label, releasedOn }) => (
                    <li key={id}>
                      {releasedOn == null
                        ? label
                        : say(vendorMessages.versionDated, { label, date: formatDate(releasedOn) })}
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              key: "sites",
              header: say(vendorMessages.sites),
              align: "right",
              cell: ({ id, siteCount }) => (
                <LinkButton to={`/editeurs/installations?logiciel=${id}`}>{siteCount}</LinkButton>
              ),
            },
          ]}
        />
      </Section>
      <Section
        title={say(vendorMessages.contacts)}
        {...(canWrite ? { aside: gesture(say(vendorMessages.addContact), { what: "contact", contact: null }) } : {})}
      >
        <DataTable
          caption={say(vendorMessages.contacts)}
          hideCaption
          phone="stack"
          rows={vendor.contacts}
          rowKey={({ id }) => id}
          emptyState={<EmptyState title={say(vendorMessages.noContact)} why={say(vendorMessages.noContactWhy)} />}
          columns={[
            {
              key: "name",
              header: say(vendorMessages.contactName),
              cell: (contact) => (
                <>
                  {canWrite ? link(contact.name, { what: "contact", contact }) : contact.name}
                  {contact.singleContact ? <span className={styles["marks"]}>{say(vendorMessages.single)}</span> : null}
                </>
              ),
            },
            { key: "duty", header: say(vendorMessages.duty), cell: ({ duty }) => duty },
            {
              key: "reach",
              header: say(vendorMessages.reach),
              cell: ({ email, phone }) => [email, phone].filter((one) => one != null).join(", "),
            },
          ]}
        />
      </Section>
      {canReadContracts ? (
        <Section
          title={say(vendorMessages.contracts)}
          {...(canWrite
            ? {
                aside: (
                  <ActionButton to={`/editeurs/${vendor.id}/contrats/nouveau`}>
                    {say(contractMessages.add)}
                  </ActionButton>
                ),
              }
            : {})}
        >
          <DataTable
            caption={say(vendorMessages.contracts)}
            hideCaption
            phone="stack"
            rows={contracts}
            rowKey={({ id }) => id}
            emptyState={<EmptyState title={say(contractMessages.none)} why={say(contractMessages.noneWhy)} />}
            columns={[
              {
                key: "reference",
                header: say(contractMessages.reference),
                cell: ({ id, reference }) => (
                  <LinkButton to={`/editeurs/${vendor.id}/contrats/${id}`}>{reference}</LinkButton>
                ),
              },
              {
                key: "state",
                header: say(contractMessages.dates),
                cell: ({ dates }) => <ContractState dates={dates} />,
              },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}
