import { useMutation } from "@apollo/client/react";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { ShownNewsFragment } from "../generated/graphql";
import { ActionButton, Dialog, ErrorPanel, graphql, LinkButton, QuietButton, Section, useText } from "../kernel";
import { newsMessages } from "./news.messages";
import { writeMessages } from "./news-write.messages";
import styles from "./news.module.css";
import { NewsAudience } from "./NewsAudience";
import { targetOf } from "./news-target";

const PublishNewsDocument = graphql(`
  mutation PublishNews($id: ID!, $version: Int!) {
    publishNews(id: $id, version: $version) {
      ok
      error {
        code
        message
      }
      news {
        id
        ...ShownNews
      }
    }
  }
`);
const ScheduleNewsDocument = graphql(`
  mutation ScheduleNews($id: ID!, $version: Int!, $at: String) {
    scheduleNews(id: $id, version: $version, at: $at) {
      ok
      error {
        code
        message
      }
      news {
        id
        ...ShownNews
      }
    }
  }
`);
const WithdrawNewsDocument = graphql(`
  mutation WithdrawNews($id: ID!, $version: Int!) {
    withdrawNews(id: $id, version: $version) {
      ok
      error {
        code
        message
      }
      news {
        id
        ...ShownNews
      }
    }
  }
`);

interface Answer {
  readonly ok: boolean;
  readonly error?: { readonly code: string; readonly message: string } | null;
}

/** For who publishes: whom it reaches, then publishing, setting an hour, changing or withdrawing. */
export function NewsManage({ news, onDone }: { news: ShownNewsFragment; onDone: () => void }) {
  const say = useText();
  const [publish, publishing] = useMutation(PublishNewsDocument);
  const [schedule, scheduling] = useMutation(ScheduleNewsDocument);
  const [withdraw, withdrawing] = useMutation(WithdrawNewsDocument);
  const [at, setAt] = useState("");
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Answer["error"]>(null);
  const [error, setError] = useState<unknown>(null);
  const { id, version, state } = news;
  const act = async (work: () => Promise<Answer | undefined>): Promise<void> => {
    setError(null);
    setRefusal(null);
    try {
      const answer = await work();
      setAsking(false);
      if (answer?.ok === true) onDone();
      else setRefusal(answer?.error ?? null);
    } catch (failure) {
      setAsking(false);
      setError(failure);
    }
  };
  const told = (
    <>
      {error === null ? null : <ErrorPanel error={error} />}
      {refusal == null ? null : (
        <div role="alert" className={styles["summary"]}>
          <p>{refusal.message}</p>
          {refusal.code === "STALE_VERSION" ? (
            <LinkButton onClick={onDone}>{say(writeMessages.stale)}</LinkButton>
          ) : null}
        </div>
      )}
    </>
  );
  if (state === "published")
    return (
      <div className={styles["choices"]}>
        {told}
        <QuietButton to={`/actualites/${id}/modifier`}>{say(writeMessages.revise)}</QuietButton>
        <QuietButton
          onClick={() => {
            setAsking(true);
          }}
        >
          {say(writeMessages.withdraw)}
        </QuietButton>
        <Dialog
          title={say(writeMessages.withdrawTitle)}
          opened={asking}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{say(writeMessages.withdrawWhy)}</p>
          <div className={styles["choices"]}>
            <ActionButton
              loading={withdrawing.loading}
              onClick={() => void act(async () => (await withdraw({ variables: { id, version } })).data?.withdrawNews)}
            >
              {say(writeMessages.withdraw)}
            </ActionButton>
            <QuietButton
              onClick={() => {
                setAsking(false);
              }}
            >
              {say(writeMessages.keep)}
            </QuietButton>
          </div>
        </Dialog>
      </div>
    );
  const plan = (hour: string | null): Promise<void> =>
    act(async () => (await schedule({ variables: { id, version, at: hour } })).data?.scheduleNews);
  return (
    <Section title={say(writeMessages.audience)}>
      {told}
      <NewsAudience target={targetOf(news)} />
      <div className={styles["choices"]}>
        <ActionButton
          loading={publishing.loading}
          onClick={() => void act(async () => (await publish({ variables: { id, version } })).data?.publishNews)}
        >
          {say(state === "withdrawn" ? writeMessages.republish : writeMessages.publish)}
        </ActionButton>
        {state === "withdrawn" ? null : (
          <QuietButton to={`/actualites/${id}/modifier`}>{say(writeMessages.edit)}</QuietButton>
        )}
        {state === "scheduled" ? (
          <QuietButton loading={scheduling.loading} onClick={() => void plan(null)}>
            {say(writeMessages.unschedule)}
          </QuietButton>
        ) : null}
      </div>
      {state === "draft" ? (
        <div className={styles["plan"]}>
          <TextInput
            type="datetime-local"
            label={say(writeMessages.scheduleAt)}
            value={at}
            onChange={(event) => {
              setAt(event.currentTarget.value);
            }}
          />
          <QuietButton
            disabled={at === ""}
            loading={scheduling.loading}
            onClick={() => void plan(new Date(at).toISOString())}
          >
            {say(writeMessages.schedule)}
          </QuietButton>
        </div>
      ) : null}
      <p className={styles["quiet"]}>{news.mustRead ? say(newsMessages.mustRead) : null}</p>
    </Section>
  );
}
