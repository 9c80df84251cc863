import { Checkbox, NativeSelect, Radio } from "@mantine/core";
import { NEWS_KIND_LABELS, NEWS_KINDS } from "@palier/domain/news";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useNavigate } from "react-router";
import { DraftField, useDraft } from "../draft";
import type { NewsTargetInput, ShownNewsFragment } from "../generated/graphql";
import { ActionButton, Conflict, ErrorPanel, useText } from "../kernel";
import { useNewsSave, type NewsFrom } from "./news-save";
import { writeMessages } from "./news-write.messages";
import styles from "./news.module.css";
import { NewsAudience } from "./NewsAudience";
import { NewsTarget } from "./NewsTarget";

/** What the fields begin with. */
export interface NewsStart extends NewsFrom {
  /** Where the drafts of the texts are kept: an id, or what a new one comes from. */
  readonly place: string;
  readonly title: string;
  readonly body: string;
  readonly kind: string;
  readonly mustRead: boolean;
  readonly target: NewsTargetInput;
}

/** @param news null for a new one. Its texts are drafts: they outlive the session, the tab and the server. */
export function NewsForm({ news, start }: { news: ShownNewsFragment | null; start: NewsStart }) {
  const say = useText();
  const navigate = useNavigate();
  const published = news?.state === "published";
  const title = useDraft(`news:${start.place}:title`, { initial: start.title });
  const body = useDraft(`news:${start.place}:body`, { initial: start.body });
  const [kind, setKind] = useState(start.kind);
  const [mustRead, setMustRead] = useState(start.mustRead);
  const [target, setTarget] = useState(start.target);
  const [major, setMajor] = useState(true);
  const { save, settle, saving, fault, error, current } = useNewsSave(news, start);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault !== null) summary.current?.focus();
  }, [fault]);
  const submit = async (over: boolean): Promise<void> => {
    const id = await save({ title: title.text, body: body.text, kind, mustRead, target, major }, over);
    if (id === null) return;
    await Promise.all([title.done(), body.done()]);
    void navigate(`/actualites/${id}`);
  };
  const wrong = (field: string) => (fault?.field === field ? { error: fault.message } : {});
  return (
    <form
      noValidate
      className={styles["form"]}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit(false);
      }}
    >
      {fault === null ? null : (
        <div ref={summary} tabIndex={-1} role="alert" className={styles["summary"]}>
          <h2>{say(writeMessages.errors)}</h2>
          <p>{fault.field === null ? fault.message : <a href={`#actualite-${fault.field}`}>{fault.message}</a>}</p>
        </div>
      )}
      {error === null ? null : (
        <ErrorPanel error={error} kept={say(writeMessages.kept)} retry={() => void submit(false)} />
      )}
      {current === null ? null : (
        <Conflict
          savedBy={current.authorName ?? null}
          savedAt={current.updatedAt}
          texts={[
            { label: say(writeMessages.conflictTitle), mine: title.text, theirs: current.title },
            { label: say(writeMessages.conflictBody), mine: body.text, theirs: current.body },
          ]}
          keepMine={() => void submit(true)}
          takeTheirs={() => {
            title.setText(current.title);
            body.setText(current.body);
            settle();
          }}
          onClose={settle}
        />
      )}
      <DraftField
        id="actualite-title"
        draft={title}
        rows={1}
        label={say(writeMessages.name)}
        description={say(writeMessages.nameHelp)}
        {...wrong("title")}
      />
      <DraftField
        id="actualite-body"
        draft={body}
        rows={8}
        label={say(writeMessages.body)}
        description={say(writeMessages.bodyHelp)}
        {...wrong("body")}
      />
      {published ? (
        <Radio.Group
          label={say(writeMessages.extent)}
          value={major ? "major" : "minor"}
          onChange={(value) => {
            setMajor(value === "major");
          }}
        >
          <div className={styles["radios"]}>
            <Radio value="major" label={say(writeMessages.major)} description={say(writeMessages.majorHelp)} />
            <Radio value="minor" label={say(writeMessages.minor)} description={say(writeMessages.minorHelp)} />
          </div>
        </Radio.Group>
      ) : (
        <>
          <div className={styles["pair"]}>
            <NativeSelect
              id="actualite-kind"
              label={say(writeMessages.kind)}
              value={kind}
              data={NEWS_KINDS.map((one) => ({ value: one, label: NEWS_KIND_LABELS[one] }))}
              onChange={(event) => {
                setKind(event.currentTarget.value);
              }}
              {...wrong("kind")}
            />
            <Checkbox
              checked={mustRead}
              label={say(writeMessages.mustRead)}
              description={say(writeMessages.mustReadHelp)}
              onChange={(event) => {
                setMustRead(event.currentTarget.checked);
              }}
            />
          </div>
          <NewsTarget target={target} onChange={setTarget} />
          <NewsAudience target={target} />
        </>
      )}
      <div className={styles["choices"]}>
        <ActionButton type="submit" loading={saving}>
          {say(published ? writeMessages.reviseSave : writeMessages.save)}
        </ActionButton>
      </div>
    </form>
  );
}
