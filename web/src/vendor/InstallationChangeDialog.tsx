import { useMutation } from "@apollo/client/react";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ShownProductFragment } from "../generated/graphql";
import { ActionButton, Dialog, graphql, QuietButton, useText } from "../kernel";
import type { SiteLine } from "./installation-board";
import { installationMessages as messages } from "./vendor-installation.messages";
import { vendorMessages } from "./vendor.messages";
import styles from "./vendor.module.css";
import { faultOf, VendorFault, type Fault } from "./VendorFault";

const SetInstallationsDocument = graphql(`
  mutation SetInstallations($input: SetInstallationsInput!) {
    setInstallations(input: $input) {
      ok
      error {
        code
        field
        message
      }
      createdCount
      changedCount
      unchangedCount
    }
  }
`);

interface InstallationChangeDialogProps {
  sites: readonly SiteLine[];
  products: readonly ShownProductFragment[];
  /** The product that the board is narrowed to; '' for none. */
  productId: string;
  onClose: () => void;
  onDone: () => void;
}

const LEAVE = "-";

/** The same version, or the same modules, for many establishments: what it would change is counted first. */
export function InstallationChangeDialog({
  sites,
  products,
  productId,
  onClose,
  onDone,
}: InstallationChangeDialogProps) {
  const say = useText();
  const [send, { loading, error }] = useMutation(SetInstallationsDocument);
  const [fault, setFault] = useState<Fault | null>(null);
  const [counts, setCounts] = useState<{ created: number; changed: number; unchanged: number } | null>(null);
  const [fields, setFields] = useState({
    productId: productId === "" ? (products[0]?.id ?? "") : productId,
    versionId: LEAVE,
    replaceModules: false,
    moduleIds: [] as string[],
    since: "",
    ended: false,
  });
  const set = (part: Partial<typeof fields>): void => {
    setFields({ ...fields, ...part });
    setCounts(null);
  };
  const product = products.find(({ id }) => id === fields.productId);
  const submit = async (dryRun: boolean): Promise<void> => {
    const input = {
      productId: fields.productId,
      sites: sites.map(({ id, cells }) => ({
        establishmentId: id,
        version: cells.get(fields.productId)?.version ?? 0,
      })),
      ...(fields.versionId === LEAVE ? {} : { versionId: fields.versionId === "" ? null : fields.versionId }),
      ...(fields.replaceModules ? { moduleIds: fields.moduleIds } : {}),
      ...(fields.since === "" ? {} : { since: fields.since }),
      ended: fields.ended,
      dryRun,
    };
    // A failure stays in `error`, shown below.
    const sent = await send({ variables: { input } }).catch(() => null);
    const answer = sent?.data?.setInstallations;
    if (answer == null) return;
    setFault(answer.error ?? null);
    if (!answer.ok) return;
    if (!dryRun) onDone();
    else setCounts({ created: answer.createdCount, changed: answer.changedCount, unchanged: answer.unchangedCount });
  };
  const moving = (counts?.created ?? 0) + (counts?.changed ?? 0);
  return (
    <Dialog wide opened title={say(messages.changeTitle, { count: sites.length })} onClose={onClose}>
      <form
        noValidate
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(counts === null);
        }}
      >
        <VendorFault fault={fault} error={error} />
        <div className={styles["pair"]}>
          <NativeSelect
            label={say(messages.product)}
            value={fields.productId}
            data={products.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => {
              set({ productId: event.currentTarget.value, versionId: LEAVE, moduleIds: [] });
            }}
          />
          <NativeSelect
            label={say(messages.version)}
            value={fields.versionId}
            data={[
              { value: LEAVE, label: say(messages.leave) },
              ...(product?.versions ?? []).map(({ id, label }) => ({ value: id, label })),
              { value: "", label: say(messages.unknownVersion) },
            ]}
            onChange={(event) => {
              set({ versionId: event.currentTarget.value });
            }}
            {...faultOf(fault, "versionId")}
          />
        </div>
        <Checkbox
          label={say(messages.changeModules)}
          checked={fields.replaceModules}
          onChange={(event) => {
            set({ replaceModules: event.currentTarget.checked });
          }}
        />
        {fields.replaceModules ? (
          <Checkbox.Group
            label={say(messages.modules)}
            value={fields.moduleIds}
            onChange={(moduleIds) => {
              set({ moduleIds });
            }}
          >
            <div className={styles["days"]}>
              {product?.modules.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={name} />
              ))}
            </div>
          </Checkbox.Group>
        ) : null}
        <TextInput
          type="date"
          label={say(messages.since)}
          description={say(messages.sinceHelp)}
          value={fields.since}
          onChange={(event) => {
            set({ since: event.currentTarget.value });
          }}
          {...faultOf(fault, "since")}
        />
        <Checkbox
          label={say(messages.stop)}
          checked={fields.ended}
          onChange={(event) => {
            set({ ended: event.currentTarget.checked });
          }}
        />
        <p role="status">{counts === null ? "" : say(messages.counts, counts)}</p>
        <div className={styles["choices"]}>
          <ActionButton type="submit" loading={loading} aria-disabled={counts !== null && moving === 0}>
            {counts === null ? say(messages.preview) : say(messages.apply, { count: moving })}
          </ActionButton>
          <QuietButton type="button" onClick={onClose}>
            {say(vendorMessages.cancel)}
          </QuietButton>
        </div>
      </form>
    </Dialog>
  );
}
