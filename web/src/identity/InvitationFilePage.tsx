import { IconDownload, IconUpload } from "@tabler/icons-react";
import { ROLE_LABELS, SECTOR_LABELS } from "@palier/domain/identity";
import { useRef, useState } from "react";
import {
  ActionButton,
  DataTable,
  downloadText,
  Facts,
  formatNumber,
  LinkButton,
  PageHeader,
  QuietButton,
  Section,
  useText,
} from "../kernel";
import { invitationFileMessages as messages } from "./identity-invitation.messages";
import classes from "./identity-people.module.css";
import { sampleInvitations, sendInvitationFile, type FileFault, type FileReport } from "./invitation-file";

/** Invites many people at once: a file is looked at, mended until nothing is wrong, then confirmed. */
export function InvitationFilePage() {
  const say = useText();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<FileReport | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (chosen: File, sha256: string | null): Promise<void> => {
    if (busy) return;
    setFile(chosen);
    setBusy(true);
    setRefusal(null);
    if (sha256 === null) setReport(null);
    const outcome = await sendInvitationFile(chosen, sha256);
    setBusy(false);
    if (outcome.ok) setReport(outcome.report);
    else setRefusal(outcome.message ?? say(messages.unreachable));
  };
  const ready = report !== null && report.faults.length === 0 && report.done !== true;
  return (
    <>
      <p className={classes["crumb"]}>
        <LinkButton to="/invitations">{say(messages.back)}</LinkButton>
      </p>
      <PageHeader title={say(messages.title)} purpose={say(messages.purpose)} />
      {report?.done === true ? (
        <Section title={say(messages.done, { count: report.readyCount })}>
          <ActionButton to="/invitations">{say(messages.doneNext)}</ActionButton>
        </Section>
      ) : (
        <>
          {ready && file !== null && (
            <Section title={file.name}>
              <p role="status">{say(messages.ready, { count: report.readyCount })}</p>
              <ActionButton aria-disabled={busy} onClick={() => void send(file, report.sha256)}>
                {say(messages.confirm, { count: report.readyCount })}
              </ActionButton>
            </Section>
          )}
          {refusal !== null && (
            <p role="alert" className={classes["refusal"]}>
              {refusal}
            </p>
          )}
          {report !== null && report.faults.length > 0 && <InvitationFaults faults={report.faults} />}
          <InvitationFileChoice
            main={!ready}
            again={report !== null || refusal !== null}
            busy={busy ? (file?.name ?? null) : null}
            onChoose={(chosen) => void send(chosen, null)}
          />
          <InvitationFileColumns />
        </>
      )}
    </>
  );
}

interface InvitationFileChoiceProps {
  /** False where another button is the main one. */
  main: boolean;
  again: boolean;
  /** The name of the file being read; null: none. */
  busy: string | null;
  onChoose: (file: File) => void;
}

function InvitationFileChoice({ main, again, busy, onChoose }: InvitationFileChoiceProps) {
  const say = useText();
  const input = useRef<HTMLInputElement>(null);
  const Choose = main ? ActionButton : QuietButton;
  return (
    <div className={classes["form"]}>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={say(messages.file)}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          // The same file, corrected and saved under the same name, must be seen as a new choice.
          event.currentTarget.value = "";
          if (chosen !== undefined) onChoose(chosen);
        }}
      />
      <div className={classes["gestures"]}>
        <Choose
          leftSection={<IconUpload size={18} aria-hidden />}
          aria-disabled={busy !== null}
          onClick={() => input.current?.click()}
        >
          {say(again ? messages.chooseOther : messages.choose)}
        </Choose>
      </div>
      <p role="status" className={classes["quiet"]}>
        {busy === null ? say(messages.nothingYet) : say(messages.reading, { name: busy })}
      </p>
    </div>
  );
}

function InvitationFileColumns() {
  const say = useText();
  return (
    <Section title={say(messages.columns)} lead={say(messages.columnsLead)}>
      <Facts
        columns={1}
        lines={[
          { term: "adresse", value: say(messages.address) },
          { term: "nom", value: say(messages.name) },
          { term: "role", value: say(messages.role, { roles: Object.values(ROLE_LABELS).join(", ") }) },
          { term: "secteur", value: say(messages.sector, { sectors: Object.values(SECTOR_LABELS).join(", ") }) },
          { term: "etablissements", value: say(messages.places) },
        ]}
      />
      <div className={classes["sample"]}>
        <QuietButton
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => downloadText("modele-invitations.csv", sampleInvitations(ROLE_LABELS.localReferent))}
        >
          {say(messages.sample)}
        </QuietButton>
      </div>
    </Section>
  );
}

function InvitationFaults({ faults }: { faults: readonly FileFault[] }) {
  const say = useText();
  const rows = faults.map((fault, at) => ({ ...fault, key: String(at) }));
  const lines = new Set(faults.map(({ line }) => line)).size;
  return (
    <Section title={say(messages.faultsTitle)} lead={say(messages.faults, { count: faults.length, lines })}>
      <DataTable
        caption={say(messages.faultsTitle)}
        hideCaption
        phone="stack"
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "line",
            header: say(messages.line),
            cell: ({ line }) => formatNumber(line, 0),
            sortValue: ({ line }) => line,
          },
          {
            key: "column",
            header: say(messages.column),
            cell: ({ column }) => (column === null ? say(messages.wholeLine) : <code>{column}</code>),
            sortValue: ({ column }) => column,
          },
          {
            key: "reason",
            header: say(messages.reason),
            cell: ({ reason }) => reason,
            sortValue: ({ reason }) => reason,
          },
        ]}
      />
    </Section>
  );
}
