import { Textarea } from "@mantine/core";
import { CASE_TEXT_MOST_CHARACTERS } from "@palier/domain/vendorcase";
import { useCallback, useEffect, useState } from "react";
import { useParams } from "react-router";
import { formatDate, LinkButton, LoadingState, QuietButton, StepsLogo, useText } from "../kernel";
import {
  linkFileUrl,
  moveByLink,
  readLink,
  readLinkCase,
  replyByLink,
  type LinkAnswer,
  type OpenedLink,
} from "./vendorcase-link";
import { linkMessages, portalMessages } from "./vendorcase-portal.messages";
import { stateLabel } from "./vendorcase-shown";
import styles from "./vendorcase.module.css";
import { VendorPortalCase, type PortalShown } from "./VendorPortalCase";
import { VendorPortalTable } from "./VendorPortalTable";

/** What a vendor without an account reads and answers, by a link that ends. */
export function VendorLinkPage() {
  const say = useText();
  const { token = "", caseId } = useParams();
  const [link, again] = useAnswer(useCallback(() => readLink(token), [token]));
  const only = link?.step === "done" ? link.value.onlyCaseId : null;
  const asked = caseId ?? only;
  return (
    <main className={styles["outside"]}>
      <meta name="robots" content="noindex, nofollow" />
      <p className={styles["brand"]}>
        <StepsLogo size={32} />
        <span>Palier</span>
      </p>
      {link === null ? <LoadingState label={say(linkMessages.loading)} /> : null}
      {link !== null && link.step !== "done" ? <Refused answer={link} again={again} /> : null}
      {link?.step === "done" && asked === null ? <LinkList token={token} link={link.value} /> : null}
      {link?.step === "done" && asked !== null ? (
        <LinkCase key={asked} token={token} caseId={asked} link={link.value} />
      ) : null}
      {link?.step === "done" ? (
        <>
          {link.value.demo ? <p role="note">{say(linkMessages.demo)}</p> : null}
          <p className={styles["quiet"]}>
            {say(linkMessages.until, { date: formatDate(link.value.expiresAt, "time") })}
          </p>
        </>
      ) : null}
      <p className={styles["quiet"]}>{say(linkMessages.what)}</p>
    </main>
  );
}

/** Asks once for each question, and again when told. @param ask the same function as long as the question is the same. */
function useAnswer<T>(ask: () => Promise<LinkAnswer<T>>): [LinkAnswer<T> | null, () => void] {
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<LinkAnswer<T> | null>(null);
  useEffect(() => {
    let left = false;
    void ask().then((read) => {
      if (!left) setAnswer(read);
    });
    return () => {
      left = true;
    };
  }, [ask, turn]);
  return [
    answer,
    () => {
      setAnswer(null);
      setTurn(turn + 1);
    },
  ];
}

function Refused({ answer, again }: { answer: Exclude<LinkAnswer<unknown>, { step: "done" }>; again: () => void }) {
  const say = useText();
  return (
    <>
      <Title text={say(linkMessages.title)} />
      <p role="alert">{answer.message ?? say(linkMessages.unreachable)}</p>
      {answer.step === "gone" ? null : <QuietButton onClick={again}>{say(linkMessages.retry)}</QuietButton>}
    </>
  );
}

function Title({ text }: { text: string }) {
  useEffect(() => {
    document.title = `${text} – Palier`;
  }, [text]);
  return <h1 className={styles["outsideTitle"]}>{text}</h1>;
}

function LinkList({ token, link }: { token: string; link: OpenedLink }) {
  const say = useText();
  const [cases, setCases] = useState(link.cases);
  const more = async (): Promise<void> => {
    const next = await readLink(token, cases.length);
    if (next.step === "done") setCases([...cases, ...next.value.cases]);
  };
  return (
    <>
      <Title text={say(linkMessages.title)} />
      <p>{say(linkMessages.who, { group: link.groupName })}</p>
      <VendorPortalTable cases={cases} pathOf={(id) => `/lien-editeur/${token}/${id}`} />
      {cases.length < link.total ? (
        <QuietButton onClick={() => void more()}>{say(portalMessages.more)}</QuietButton>
      ) : null}
    </>
  );
}

function LinkCase({ token, caseId, link }: { token: string; caseId: string; link: OpenedLink }) {
  const say = useText();
  const [read, again] = useAnswer(useCallback(() => readLinkCase(token, caseId), [token, caseId]));
  if (read === null) return <LoadingState label={say(linkMessages.loading)} />;
  if (read.step !== "done") return <Refused answer={read} again={again} />;
  return (
    <>
      {link.onlyCaseId === null ? (
        <LinkButton to={`/lien-editeur/${token}`}>{say(portalMessages.back)}</LinkButton>
      ) : null}
      <LinkAnswering token={token} first={read.value} link={link} />
    </>
  );
}

function LinkAnswering({ token, first, link }: { token: string; first: PortalShown; link: OpenedLink }) {
  const say = useText();
  const [shown, setShown] = useState(first);
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ readonly done: boolean; readonly message: string } | null>(null);
  useUnsaved(text !== "");
  const run = async (ask: () => Promise<LinkAnswer<PortalShown>>, done: string): Promise<void> => {
    setBusy(true);
    setOutcome(null);
    const answer = await ask();
    setBusy(false);
    if (answer.step === "done") {
      setShown(answer.value);
      setText("");
      setOutcome({ done: true, message: done });
      return;
    }
    setOutcome({ done: false, message: answer.message ?? say(linkMessages.unreachable) });
    // What changed meanwhile is shown beside the text, which stays.
    const now = answer.step === "refused" ? await readLinkCase(token, shown.id) : null;
    if (now?.step === "done") setShown(now.value);
  };
  return (
    <>
      <Title text={`${String(shown.number)}. ${shown.title}`} />
      <p>{say(linkMessages.who, { group: link.groupName })}</p>
      <p>{say(portalMessages.status, { state: stateLabel(shown.state), date: formatDate(shown.sentAt) })}</p>
      <VendorPortalCase
        shown={shown}
        busy={busy}
        fileUrl={(id) => linkFileUrl(token, id)}
        field={
          <Textarea
            label={say(portalMessages.message)}
            description={`${say(portalMessages.messageHelp)} ${say(linkMessages.signed, { label: link.label })}`}
            autosize
            minRows={4}
            maxRows={20}
            maxLength={CASE_TEXT_MOST_CHARACTERS}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        }
        outcome={
          <>
            {outcome?.done === false ? (
              <p role="alert" className={styles["fault"]}>
                {outcome.message} {say(portalMessages.kept)}
              </p>
            ) : null}
            <p role="status">{outcome?.done === true ? outcome.message : ""}</p>
          </>
        }
        onSend={() => void run(() => replyByLink(token, shown.id, text), say(portalMessages.sentMessage))}
        onMove={(move) => void run(() => moveByLink(token, shown, move, text), say(portalMessages.moved))}
      />
    </>
  );
}

/** Without an account no draft is kept: the browser asks before a text is lost. */
function useUnsaved(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
    };
  }, [unsaved]);
}
