import { Checkbox, Stack } from "@mantine/core";
import { useEffect, useState, type FormEvent } from "react";
import { useParams, useSearchParams } from "react-router";
import { ActionButton, LinkButton, LoadingState, QuietButton, StepsLogo, useText } from "../kernel";
import { unsubscribeMessages } from "./notification-notice.messages";
import styles from "./notification.module.css";
import { askUnsubscribe, type UnsubscribeAnswer, type Unsubscription } from "./unsubscribe";

/** Where the link of a mail leads, without signing in: what it would stop, and the button that stops it. */
export function UnsubscribePage() {
  const say = useText();
  const { token = "" } = useParams();
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<UnsubscribeAnswer | null>(null);
  const [done, setDone] = useState(false);
  useEffect(() => {
    let left = false;
    void askUnsubscribe(token).then((read) => {
      if (!left) setAnswer(read);
    });
    return () => {
      left = true;
    };
  }, [token, turn]);
  const title = say(unsubscribeMessages.title);
  useEffect(() => {
    document.title = `${title} – Palier`;
  }, [title]);
  const stop = async (kinds: readonly string[] | null) => {
    const told = await askUnsubscribe(token, kinds);
    setAnswer(told);
    setDone(told.step === "shown");
  };
  return (
    <main className={styles["page"]}>
      <meta name="robots" content="noindex, nofollow" />
      <p className={styles["brand"]}>
        <StepsLogo size={32} />
        <span>Palier</span>
      </p>
      <h1 className={styles["title"]}>{title}</h1>
      {answer === null && <LoadingState label={say(unsubscribeMessages.loading)} />}
      {answer !== null && answer.step !== "shown" && (
        <p role="alert">{answer.message ?? say(unsubscribeMessages.unreachable)}</p>
      )}
      {answer?.step === "unreachable" && (
        <QuietButton
          onClick={() => {
            setAnswer(null);
            setTurn(turn + 1);
          }}
        >
          {say(unsubscribeMessages.retry)}
        </QuietButton>
      )}
      <div role="status">
        {answer?.step === "shown" && (done || answer.link.stopped) && (
          <>
            <p>{say(answer.link.stopped ? unsubscribeMessages.stoppedAll : unsubscribeMessages.stopped)}</p>
            <p>{say(unsubscribeMessages.again)}</p>
            <p>
              <LinkButton to="/a-faire/preferences">{say(unsubscribeMessages.signIn)}</LinkButton>
            </p>
          </>
        )}
      </div>
      {answer?.step === "shown" && !answer.link.stopped && <StopForm link={answer.link} stop={stop} />}
    </main>
  );
}

function StopForm({ link, stop }: { link: Unsubscription; stop: (kinds: readonly string[] | null) => Promise<void> }) {
  const say = useText();
  const [search] = useSearchParams();
  const wanted = search.get("type");
  const open = link.kinds.filter(({ mailed }) => mailed).map(({ kind }) => kind);
  const [chosen, setChosen] = useState<string[]>(wanted === null ? open : open.filter((kind) => kind === wanted));
  const [sending, setSending] = useState(false);
  const send = async (kinds: readonly string[] | null) => {
    if (sending) return;
    setSending(true);
    await stop(kinds);
    setChosen([]);
    setSending(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(chosen);
  };
  return (
    <form className={styles["form"]} onSubmit={submit}>
      <p>{say(unsubscribeMessages.lead, { group: link.groupName })}</p>
      <Checkbox.Group label={say(unsubscribeMessages.kinds)} value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {link.kinds.map(({ kind, label, mailed }) => (
            <Checkbox
              key={kind}
              value={kind}
              disabled={!mailed}
              label={mailed ? label : say(unsubscribeMessages.already, { label })}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <div className={styles["gestures"]}>
        <ActionButton type="submit" disabled={chosen.length === 0} loading={sending}>
          {say(unsubscribeMessages.stop)}
        </ActionButton>
        <QuietButton onClick={() => void send(null)}>{say(unsubscribeMessages.stopAll)}</QuietButton>
      </div>
    </form>
  );
}
