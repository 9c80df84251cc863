import { useMutation } from "@apollo/client/react";
import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { SECTOR_LABELS, SECTORS } from "@palier/domain/identity";
import { useState } from "react";
import type { ShownReleaseFragment } from "../generated/graphql";
import { ActionButton, Dialog, graphql, QuietButton, useText } from "../kernel";
import type { ReleaseCheck } from "./ReleaseBoard";
import { releaseMessages as messages } from "./vendor-release.messages";
import styles from "./vendor.module.css";
import { faultOf, VendorFault, type Fault } from "./VendorFault";

const SaveReleaseCheckDocument = graphql(`
  mutation SaveReleaseCheck($input: SaveReleaseCheckInput!) {
    saveReleaseCheck(input: $input) {
      ok
      error {
        code
        field
        message
      }
      release {
        id
        ...ShownRelease
      }
    }
  }
`);

interface ReleaseCheckDialogProps {
  release: ShownReleaseFragment;
  /** null: a new one. */
  check: ReleaseCheck | null;
  onClose: () => void;
}

/** A point that the referents of one sector check. */
export function ReleaseCheckDialog({ release, check, onClose }: ReleaseCheckDialogProps) {
  const say = useText();
  const [send, { loading, error }] = useMutation(SaveReleaseCheckDocument);
  const [fault, setFault] = useState<Fault | null>(null);
  const [fields, setFields] = useState({
    sector: check?.sector ?? "care",
    title: check?.title ?? "",
    expected: check?.expected ?? "",
  });
  const save = async (removed: boolean): Promise<void> => {
    const input = { ...fields, releaseId: release.id, version: release.version, id: check?.id ?? null, removed };
    // A failure stays in `error`, shown below.
    const sent = await send({ variables: { input } }).catch(() => null);
    const answer = sent?.data?.saveReleaseCheck;
    if (answer == null) return;
    setFault(answer.error ?? null);
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      opened
      title={check === null ? say(messages.addCheck) : say(messages.editCheck, { title: check.title })}
      onClose={onClose}
    >
      <form
        noValidate
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          void save(false);
        }}
      >
        <VendorFault fault={fault} error={error} />
        <NativeSelect
          label={say(messages.sector)}
          value={fields.sector}
          data={SECTORS.map((sector) => ({ value: sector, label: SECTOR_LABELS[sector] }))}
          onChange={(event) => {
            setFields({ ...fields, sector: event.currentTarget.value });
          }}
          {...faultOf(fault, "sector")}
        />
        <TextInput
          label={say(messages.checkTitle)}
          value={fields.title}
          onChange={(event) => {
            setFields({ ...fields, title: event.currentTarget.value });
          }}
          {...faultOf(fault, "title")}
        />
        <Textarea
          autosize
          minRows={2}
          label={say(messages.expected)}
          value={fields.expected}
          onChange={(event) => {
            setFields({ ...fields, expected: event.currentTarget.value });
          }}
          {...faultOf(fault, "expected")}
        />
        <div className={styles["choices"]}>
          <ActionButton type="submit" loading={loading}>
            {say(messages.saveCheck)}
          </ActionButton>
          {check === null ? null : (
            <QuietButton type="button" onClick={() => void save(true)}>
              {say(messages.removeCheck)}
            </QuietButton>
          )}
        </div>
      </form>
    </Dialog>
  );
}
