import { useMutation } from "@apollo/client/react";
import { Radio } from "@mantine/core";
import { CHECK_VERDICT_LABELS, CHECK_VERDICTS, SITE_VERDICT_LABELS, SITE_VERDICTS } from "@palier/domain/vendor";
import { useState } from "react";
import { DraftField, useDraft } from "../draft";
import type { ShownReleaseFragment } from "../generated/graphql";
import { ActionButton, Dialog, formatDate, graphql, useText } from "../kernel";
import type { ReleaseCheck, ReleaseSite } from "./ReleaseBoard";
import { releaseMessages as messages } from "./vendor-release.messages";
import styles from "./vendor.module.css";
import { VendorFault, type Fault } from "./VendorFault";

const RecordReleaseResultDocument = graphql(`
  mutation RecordReleaseResult($input: RecordReleaseResultInput!) {
    recordReleaseResult(input: $input) {
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

const GiveReleaseVerdictDocument = graphql(`
  mutation GiveReleaseVerdict($input: GiveReleaseVerdictInput!) {
    giveReleaseVerdict(input: $input) {
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

interface ReleaseAnswerDialogProps {
  release: ShownReleaseFragment;
  site: ReleaseSite;
  /** null: the establishment says whether it is ready. */
  check: ReleaseCheck | null;
  onClose: () => void;
}

/** What an establishment found of one point, or whether it is ready: one choice and one sentence. */
export function ReleaseAnswerDialog({ release, site, check, onClose }: ReleaseAnswerDialogProps) {
  const say = useText();
  const before =
    check === null
      ? (site.siteVerdict ?? null)
      : (release.results.find((one) => one.checkId === check.id && one.establishmentId === site.id) ?? null);
  const [record, recording] = useMutation(RecordReleaseResultDocument);
  const [give, giving] = useMutation(GiveReleaseVerdictDocument);
  const [verdict, setVerdict] = useState(before?.verdict ?? "");
  const [fault, setFault] = useState<Fault | null>(null);
  const note = useDraft(`vendor:livraison:${check?.id ?? release.id}:${site.id}`, { initial: before?.note ?? "" });
  const options: readonly (readonly [string, string])[] =
    check === null
      ? SITE_VERDICTS.map((one) => [one, SITE_VERDICT_LABELS[one]])
      : CHECK_VERDICTS.map((one) => [one, CHECK_VERDICT_LABELS[one]]);
  const save = async (): Promise<void> => {
    const told = { establishmentId: site.id, version: before?.version ?? 0, verdict, note: note.text };
    // A failure stays in `recording.error` or `giving.error`, shown below.
    const answer =
      check === null
        ? await give({ variables: { input: { ...told, releaseId: release.id } } })
            .then(({ data }) => data?.giveReleaseVerdict)
            .catch(() => null)
        : await record({ variables: { input: { ...told, checkId: check.id } } })
            .then(({ data }) => data?.recordReleaseResult)
            .catch(() => null);
    if (answer == null) return;
    setFault(answer.error ?? null);
    if (!answer.ok) return;
    await note.done();
    onClose();
  };
  const title =
    check === null
      ? say(messages.verdictTitle, { site: site.name })
      : say(messages.resultTitle, { check: check.title, site: site.name });
  return (
    <Dialog opened title={title} onClose={onClose}>
      <form
        noValidate
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <VendorFault fault={fault} error={recording.error ?? giving.error} />
        {check === null || check.expected === "" ? null : <p className={styles["text"]}>{check.expected}</p>}
        {before === null ? null : (
          <p className={styles["quiet"]}>
            {say(messages.byAt, { who: before.byName, at: formatDate(before.at, "time") })}
          </p>
        )}
        <Radio.Group label={say(messages.found)} value={verdict} onChange={setVerdict}>
          <div className={styles["days"]}>
            {options.map(([value, label]) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </div>
        </Radio.Group>
        <DraftField
          draft={note}
          rows={2}
          label={say(messages.note)}
          description={say(messages.noteHelp)}
          {...(fault?.field === "note" ? { error: fault.message } : {})}
        />
        <div className={styles["choices"]}>
          <ActionButton type="submit" loading={recording.loading || giving.loading}>
            {say(messages.saveResult)}
          </ActionButton>
        </div>
      </form>
    </Dialog>
  );
}
