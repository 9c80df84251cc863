import { useMutation } from "@apollo/client/react";
import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { PRODUCT_KIND_LABELS, PRODUCT_KINDS } from "@palier/domain/vendor";
import { useState } from "react";
import type { ShownProductFragment } from "../generated/graphql";
import { ActionButton, graphql, LinkButton, QuietButton, useText } from "../kernel";
import { vendorMessages } from "./vendor.messages";
import styles from "./vendor.module.css";
import { faultOf, VendorFault, type Fault } from "./VendorFault";

const SaveProductDocument = graphql(`
  mutation SaveProduct($input: SaveProductInput!) {
    saveProduct(input: $input) {
      ok
      error {
        code
        field
        message
      }
      product {
        id
        ...ShownProduct
      }
    }
  }
`);

interface ProductFormProps {
  vendorId: string;
  /** null: a new one. */
  product: ShownProductFragment | null;
  onDone: () => void;
}

/** A product, with the modules and the version that are added to it. */
export function ProductForm({ vendorId, product, onDone }: ProductFormProps) {
  const say = useText();
  const [send, { loading, error }] = useMutation(SaveProductDocument);
  const [fault, setFault] = useState<Fault | null>(null);
  const [fields, setFields] = useState({
    name: product?.name ?? "",
    kind: product?.kind ?? "dui",
    modules: "",
    label: "",
    releasedOn: "",
  });
  const [gone, setGone] = useState<readonly string[]>([]);
  const set = (part: Partial<typeof fields>): void => {
    setFields({ ...fields, ...part });
  };
  const [removing, setRemoving] = useState(false);
  const save = async (archived: boolean): Promise<void> => {
    const { name, kind, modules, label, releasedOn } = fields;
    const input = {
      vendorId,
      id: product?.id ?? null,
      version: product?.version ?? 0,
      name,
      kind,
      archived,
      addModules: modules.split("\n").filter((line) => line.trim() !== ""),
      archiveModuleIds: [...gone],
      addVersions: label.trim() === "" ? [] : [{ label, releasedOn: releasedOn === "" ? null : releasedOn }],
    };
    // A failure stays in `error`, shown below.
    const sent = await send({ variables: { input } }).catch(() => null);
    const answer = sent?.data?.saveProduct;
    setFault(answer?.error ?? null);
    if (answer?.ok === true) onDone();
  };
  return (
    <form
      noValidate
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <VendorFault fault={fault} error={error} />
      <div className={styles["pair"]}>
        <TextInput
          label={say(vendorMessages.name)}
          value={fields.name}
          onChange={(event) => {
            set({ name: event.currentTarget.value });
          }}
          {...faultOf(fault, "name")}
        />
        <NativeSelect
          label={say(vendorMessages.productKind)}
          value={fields.kind}
          data={PRODUCT_KINDS.map((kind) => ({ value: kind, label: PRODUCT_KIND_LABELS[kind] }))}
          onChange={(event) => {
            set({ kind: event.currentTarget.value });
          }}
          {...faultOf(fault, "kind")}
        />
      </div>
      {product === null || product.modules.length === 0 ? null : (
        <fieldset>
          <legend>{say(vendorMessages.keepModules)}</legend>
          {product.modules.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={!gone.includes(id)}
              onChange={(event) => {
                setGone(event.currentTarget.checked ? gone.filter((one) => one !== id) : [...gone, id]);
              }}
            />
          ))}
        </fieldset>
      )}
      <Textarea
        label={say(vendorMessages.newModules)}
        description={say(vendorMessages.newModulesHelp)}
        autosize
        minRows={2}
        value={fields.modules}
        onChange={(event) => {
          set({ modules: event.currentTarget.value });
        }}
        {...faultOf(fault, "addModules")}
      />
      <div className={styles["pair"]}>
        <TextInput
          label={say(vendorMessages.newVersion)}
          value={fields.label}
          onChange={(event) => {
            set({ label: event.currentTarget.value });
          }}
          {...faultOf(fault, "addVersions")}
        />
        <TextInput
          type="date"
          label={say(vendorMessages.newVersionDate)}
          value={fields.releasedOn}
          onChange={(event) => {
            set({ releasedOn: event.currentTarget.value });
          }}
        />
      </div>
      <div className={styles["choices"]}>
        <ActionButton type="submit" loading={loading}>
          {say(vendorMessages.save)}
        </ActionButton>
        {product === null || product.siteCount > 0 || removing ? null : (
          <QuietButton
            type="button"
            onClick={() => {
              setRemoving(true);
            }}
          >
            {say(vendorMessages.removeProduct)}
          </QuietButton>
        )}
      </div>
      {product === null || product.siteCount === 0 ? null : (
        <p className={styles["quiet"]}>{say(vendorMessages.productInUse, { count: product.siteCount })}</p>
      )}
      {product !== null && removing ? (
        <div role="group" aria-label={say(vendorMessages.removeProduct)} className={styles["clause"]}>
          <p>{say(vendorMessages.removeProductWhy, { name: product.name })}</p>
          <div className={styles["choices"]}>
            <QuietButton type="button" loading={loading} onClick={() => void save(true)}>
              {say(vendorMessages.removeProductNow, { name: product.name })}
            </QuietButton>
            <LinkButton
              onClick={() => {
                setRemoving(false);
              }}
            >
              {say(vendorMessages.keepProduct)}
            </LinkButton>
          </div>
        </div>
      ) : null}
    </form>
  );
}
