import { useMutation } from "@apollo/client/react";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { CpomDossierRowFragment } from "../generated/graphql";
import { ActionButton, ErrorPanel, graphql, JobProgress, Section, useText } from "../kernel";
import { cpomMessages } from "./cpom.messages";
import styles from "./cpom.module.css";

const GenerateDossierDocument = graphql(`
  mutation GenerateCpomDossier($input: GenerateCpomDossierInput!) {
    generateCpomDossier(input: $input) {
      ok
      error {
        code
        field
        message
      }
      dossier {
        id
        ...CpomDossierRow
      }
    }
  }
`);

interface CpomGenerateProps {
  /** Dossiers being made, whoever asked for them. */
  running: readonly CpomDossierRowFragment[];
  canGenerate: boolean;
  /** Title of the dossier that was just finished; null when none was. */
  ready: string | null;
  onStarted: () => void;
  /** Called when the stream of a dossier says that it is over. */
  onOver: () => void;
}

/** The form and, while a dossier is being made, how far it is. */
export function CpomGenerate({ running, canGenerate, ready, onStarted, onOver }: CpomGenerateProps) {
  const say = useText();
  const [generate, { loading, error }] = useMutation(GenerateDossierDocument);
  const [title, setTitle] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const start = async (): Promise<void> => {
    if (title.trim() === "") {
      setFault(say(cpomMessages.titleMissing));
      document.getElementById("titre-du-dossier")?.focus();
      return;
    }
    setFault(null);
    // A failure stays in `error`, shown below; the title stays in the form.
    const sent = await generate({ variables: { input: { title: title.trim() } } }).catch(() => null);
    const answer = sent?.data?.generateCpomDossier;
    if (answer?.ok === true) {
      setTitle("");
      onStarted();
    } else setFault(answer?.error?.message ?? null);
  };
  if (!canGenerate && running.length === 0) return null;
  return (
    <div className={styles["produce"]}>
      <Section title={say(cpomMessages.produce)} lead={say(cpomMessages.produceLead)}>
        {canGenerate ? (
          <form
            noValidate
            className={styles["form"]}
            onSubmit={(event) => {
              event.preventDefault();
              void start();
            }}
          >
            <TextInput
              id="titre-du-dossier"
              className={styles["field"] ?? ""}
              label={say(cpomMessages.dossierTitle)}
              description={say(cpomMessages.dossierTitleHelp)}
              value={title}
              maxLength={200}
              error={fault}
              onChange={(event) => {
                setTitle(event.currentTarget.value);
              }}
            />
            <ActionButton type="submit" loading={loading}>
              {say(cpomMessages.generate)}
            </ActionButton>
          </form>
        ) : null}
        {error === undefined ? null : <ErrorPanel error={error} kept={say(cpomMessages.kept)} />}
        {running.map((dossier) => (
          <div key={dossier.id} className={styles["running"]}>
            <h3 className={styles["runningTitle"]}>{say(cpomMessages.running, { title: dossier.title })}</h3>
            <JobProgress jobId={dossier.job.id} onEnd={onOver} />
          </div>
        ))}
        <p role="status" className={styles["ready"]}>
          {ready === null ? null : say(cpomMessages.ready, { title: ready })}
        </p>
      </Section>
    </div>
  );
}
