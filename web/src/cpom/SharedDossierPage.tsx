import { Anchor } from "@mantine/core";
import { useEffect, useState } from "react";
import { useParams } from "react-router";
import { Facts, formatDate, LoadingState, QuietButton, StepsLogo, useText } from "../kernel";
import { sharedMessages } from "./cpom-share.messages";
import { sizeWords } from "./cpom-words";
import { cpomMessages } from "./cpom.messages";
import styles from "./cpom-share.module.css";
import { readSharedDossier, type SharedAnswer, type SharedDossier } from "./shared-dossier";

/** A dossier shown to who has no account: what it is, who shows it, until when, and its files. */
export function SharedDossierPage() {
  const say = useText();
  const { token = "" } = useParams();
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<SharedAnswer | null>(null);
  useEffect(() => {
    let left = false;
    void readSharedDossier(token).then((read) => {
      if (!left) setAnswer(read);
    });
    return () => {
      left = true;
    };
  }, [token, turn]);
  const title = answer?.step === "shown" ? answer.dossier.title : say(sharedMessages.title);
  useEffect(() => {
    document.title = `${title} – Palier`;
  }, [title]);
  return (
    <main className={styles["page"]}>
      <meta name="robots" content="noindex, nofollow" />
      <p className={styles["brand"]}>
        <StepsLogo size={32} />
        <span>Palier</span>
      </p>
      <h1 className={styles["title"]}>{title}</h1>
      {answer === null && <LoadingState label={say(sharedMessages.loading)} />}
      {answer?.step === "shown" && <Shown dossier={answer.dossier} />}
      {answer !== null && answer.step !== "shown" && (
        <p role="alert">{answer.message ?? say(sharedMessages.unreachable)}</p>
      )}
      {answer?.step === "unreachable" && (
        <QuietButton
          onClick={() => {
            setAnswer(null);
            setTurn(turn + 1);
          }}
        >
          {say(sharedMessages.retry)}
        </QuietButton>
      )}
      <p className={styles["quiet"]}>{say(sharedMessages.what)}</p>
    </main>
  );
}

function Shown({ dossier: { groupName, demo, finishedAt, expiresAt, files } }: { dossier: SharedDossier }) {
  const say = useText();
  return (
    <>
      <p>{say(sharedMessages.who, { group: groupName })}</p>
      {demo && (
        <p role="note" className={styles["demo"]}>
          {say(sharedMessages.demo)}
        </p>
      )}
      <Facts
        columns={1}
        lines={[
          { term: say(sharedMessages.from), value: groupName },
          { term: say(sharedMessages.produced), value: formatDate(finishedAt) },
          { term: say(sharedMessages.until), value: formatDate(expiresAt, "time") },
        ]}
      />
      <h2 className={styles["subtitle"]}>{say(sharedMessages.files)}</h2>
      {files.length === 0 ? (
        <p>{say(sharedMessages.noFiles)}</p>
      ) : (
        <>
          <p>{say(sharedMessages.filesLead)}</p>
          <ul className={styles["files"]}>
            {files.map(({ id, name, byteCount, sha256, url }) => (
              <li key={id}>
                <Anchor href={url} download={name}>
                  {say(cpomMessages.file, { name, size: sizeWords(say, byteCount) })}
                </Anchor>
                <span className={styles["quiet"]}>{say(cpomMessages.hash)}</span>
                <code className={styles["hash"]}>{sha256}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{say(sharedMessages.counted)}</p>
    </>
  );
}
