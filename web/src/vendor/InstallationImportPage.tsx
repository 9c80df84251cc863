import { useMutation } from "@apollo/client/react";
import { INSTALLATION_COLUMNS } from "@palier/domain/vendor";
import { useRef, useState } from "react";
import type { ImportInstallationsMutation } from "../generated/graphql";
import {
  ActionButton,
  DataTable,
  downloadText,
  ErrorPanel,
  graphql,
  LinkButton,
  PageHeader,
  QuietButton,
  Section,
  toCsv,
  useText,
} from "../kernel";
import { installationMessages as messages } from "./vendor-installation.messages";
import styles from "./vendor.module.css";

const ImportInstallationsDocument = graphql(`
  mutation ImportInstallations($input: ImportInstallationsInput!) {
    importInstallations(input: $input) {
      ok
      lineCount
      createdCount
      changedCount
      unchangedCount
      faultCount
      faults {
        line
        column
        reason
      }
    }
  }
`);

type Report = ImportInstallationsMutation["importInstallations"];

/** UTF-8 unless its bytes can't be: spreadsheets of Windows still write their own alphabet. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** /editeurs/import: a file is looked at, mended until nothing is wrong, then kept whole. */
export function InstallationImportPage() {
  const say = useText();
  const input = useRef<HTMLInputElement>(null);
  const [send, { loading, error }] = useMutation(ImportInstallationsDocument);
  const [file, setFile] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const [done, setDone] = useState(false);
  const look = async (text: string, dryRun: boolean): Promise<void> => {
    // A failure stays in `error`, shown below.
    const sent = await send({ variables: { input: { text, dryRun } } }).catch(() => null);
    if (sent?.data == null) return;
    setReport(sent.data.importInstallations);
    setDone(!dryRun && sent.data.importInstallations.ok);
  };
  const choose = async (chosen: File): Promise<void> => {
    const text = await textOf(chosen);
    setFile({ name: chosen.name, text });
    setReport(null);
    setDone(false);
    await look(text, true);
  };
  const ready = report?.ok === true && !done && file !== null;
  const counts =
    report === null
      ? null
      : { created: report.createdCount, changed: report.changedCount, unchanged: report.unchangedCount };
  const Choose = ready ? QuietButton : ActionButton;
  return (
    <>
      <PageHeader
        title={say(messages.importTitle)}
        purpose={say(messages.importPurpose)}
        exports={<LinkButton to="/editeurs/installations">{say(messages.backToBoard)}</LinkButton>}
      />
      {error === undefined ? null : <ErrorPanel error={error} />}
      {ready || done ? (
        <Section title={file?.name ?? ""}>
          <div role="status">
            <p>{done ? say(messages.done) : say(messages.ready, { lines: report?.lineCount ?? 0 })}</p>
            {counts === null ? null : <p>{say(messages.counts, counts)}</p>}
          </div>
          {ready ? (
            <ActionButton loading={loading} onClick={() => void look(file.text, false)}>
              {say(messages.confirm, { lines: report.lineCount })}
            </ActionButton>
          ) : null}
        </Section>
      ) : null}
      {report !== null && !report.ok ? (
        <Section
          title={say(messages.faults, { count: report.faultCount })}
          {...(report.faultCount > report.faults.length
            ? { lead: say(messages.faultsMore, { count: report.faults.length }) }
            : {})}
        >
          <DataTable
            caption={say(messages.faults, { count: report.faultCount })}
            hideCaption
            phone="stack"
            rows={report.faults.map((fault, at) => ({ ...fault, key: String(at) }))}
            rowKey={({ key }) => key}
            columns={[
              { key: "line", header: say(messages.line), align: "right", cell: ({ line }) => line },
              {
                key: "column",
                header: say(messages.column),
                cell: ({ column }) => column ?? say(messages.wholeLine),
              },
              { key: "reason", header: say(messages.reason), cell: ({ reason }) => reason },
            ]}
          />
        </Section>
      ) : null}
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
          if (chosen !== undefined) void choose(chosen);
        }}
      />
      <p className={styles["quiet"]}>{say(messages.modelHelp)}</p>
      <div className={styles["choices"]}>
        <Choose loading={loading && !ready} onClick={() => input.current?.click()}>
          {say(file === null ? messages.choose : messages.chooseOther)}
        </Choose>
        <QuietButton
          onClick={() => {
            downloadText("ce-qui-tourne-ou.csv", toCsv([...INSTALLATION_COLUMNS], []));
          }}
        >
          {say(messages.model)}
        </QuietButton>
      </div>
    </>
  );
}
