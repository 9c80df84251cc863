import { Checkbox, TextInput } from "@mantine/core";
import {
  ANSWER_KIND_LABELS,
  ANSWER_KINDS,
  SHARED_TITLE_MOST_CHARACTERS,
  type AnswerKind,
} from "@palier/domain/request";
import { useState, type FormEvent } from "react";
import { DraftField, useDraft } from "../draft";
import type { ShownRequestFragment } from "../generated/graphql";
import { ActionButton, Conflict, useText } from "../kernel";
import { AnswerRequestDocument, useRequestGesture } from "./request-gesture";
import { pageMessages } from "./request-page.messages";
import { requestWords } from "./request-words";
import classes from "./request.module.css";
import { RequestAnnounced } from "./RequestAnnounced";
import { RequestChoices } from "./RequestChoices";
import { RequestFault } from "./RequestFault";

const KINDS = ANSWER_KINDS.map((value) => ({ value, label: ANSWER_KIND_LABELS[value] }));

const ALREADY_POSSIBLE: AnswerKind = "alreadyPossible";

interface RequestAnswerProps {
  request: ShownRequestFragment;
  /** It leaves: the form stays until it is known what came of it. */
  onSend: () => void;
  onDone: () => void;
}

/** The answer of a referent, for the person who asked and, if they choose so, for the whole group. */
export function RequestAnswer({ request, onSend, onDone }: RequestAnswerProps) {
  const say = useText();
  const [kind, setKind] = useState(request.answerKind ?? "");
  const [lacking, setLacking] = useState<string | null>(null);
  const [shared, setShared] = useState(request.answerShared);
  const [title, setTitle] = useState(request.sharedTitle ?? "");
  const [announced, setAnnounced] = useState(request.announcedNewsId ?? null);
  const text = useDraft(`request:${request.id}:answer`, { initial: request.answer ?? "" });
  const { gesture, doing, fault, error, theirs, forget } = useRequestGesture({ compares: true });
  const wrong = (field: string) => (fault?.field === field ? { error: fault.message } : {});

  const submit = async (version: number): Promise<void> => {
    setLacking(kind === "" ? say(pageMessages.chooseAnswer) : null);
    if (kind === "") return;
    const announcedNewsId = kind === ALREADY_POSSIBLE ? announced : null;
    const given = { kind, text: text.text, sharedTitle: shared ? title : null, announcedNewsId };
    const input = { id: request.id, version, ...given };
    onSend();
    const done = await gesture(AnswerRequestDocument, { input }, (data) => data.answerRequest);
    if (!done) return;
    await text.done();
    onDone();
  };
  return (
    <form
      noValidate
      className={classes["form"]}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit(request.version);
      }}
    >
      <RequestFault fault={fault} error={error} />
      <RequestChoices
        legend={say(pageMessages.answerKind)}
        choices={KINDS}
        value={kind}
        onChange={setKind}
        error={lacking}
      />
      {kind === ALREADY_POSSIBLE && (
        <RequestAnnounced
          requestId={request.id}
          value={announced}
          onChange={setAnnounced}
          error={wrong("announcedNewsId").error ?? null}
        />
      )}
      <DraftField
        draft={text}
        label={say(pageMessages.answerText)}
        description={say(pageMessages.answerTextHelp)}
        {...wrong("text")}
      />
      <Checkbox
        label={say(pageMessages.share)}
        checked={shared}
        onChange={(event) => {
          setShared(event.currentTarget.checked);
        }}
      />
      {shared && (
        <TextInput
          label={say(pageMessages.shareTitle)}
          description={say(pageMessages.shareTitleHelp)}
          maxLength={SHARED_TITLE_MOST_CHARACTERS}
          value={title}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
          }}
          {...wrong("sharedTitle")}
        />
      )}
      <div className={classes["actions"]}>
        <ActionButton type="submit" loading={doing}>
          {say(pageMessages.sendAnswer)}
        </ActionButton>
      </div>
      {theirs === null ? null : (
        <Conflict
          texts={[
            {
              label: say(pageMessages.answerKind),
              mine: requestWords.answer(kind),
              theirs: theirs.answerKind == null ? "" : requestWords.answer(theirs.answerKind),
            },
            { label: say(pageMessages.answerText), mine: text.text, theirs: theirs.answer ?? "" },
          ]}
          savedBy={theirs.answeredByName ?? null}
          savedAt={theirs.answeredAt ?? null}
          keepMine={() => void submit(theirs.version)}
          takeTheirs={() => {
            setKind(theirs.answerKind ?? "");
            text.setText(theirs.answer ?? "");
            setAnnounced(theirs.announcedNewsId ?? null);
            forget();
          }}
          onClose={forget}
        />
      )}
    </form>
  );
}
