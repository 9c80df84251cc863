import { REQUEST_NATURE_LABELS, REQUEST_NATURE_PURPOSES, REQUEST_NATURES } from "@palier/domain/request";
import { useState, type FormEvent } from "react";
import { DraftField, useDraft } from "../draft";
import type { ShownRequestFragment } from "../generated/graphql";
import { ActionButton, Conflict, useText } from "../kernel";
import { QualifyRequestDocument, useRequestGesture } from "./request-gesture";
import { pageMessages } from "./request-page.messages";
import { requestWords } from "./request-words";
import classes from "./request.module.css";
import { RequestChoices } from "./RequestChoices";
import { RequestFault } from "./RequestFault";

const NATURES = REQUEST_NATURES.map((value) => ({
  value,
  label: REQUEST_NATURE_LABELS[value],
  purpose: REQUEST_NATURE_PURPOSES[value],
}));

interface RequestQualifyProps {
  request: ShownRequestFragment;
  /** It leaves: the form stays until it is known what came of it. */
  onSend: () => void;
  onDone: () => void;
}

/** What a referent finds the request to be. */
export function RequestQualify({ request, onSend, onDone }: RequestQualifyProps) {
  const say = useText();
  const [nature, setNature] = useState(request.nature ?? "");
  const [lacking, setLacking] = useState<string | null>(null);
  const note = useDraft(`request:${request.id}:note`, { initial: request.qualificationNote });
  const { gesture, doing, fault, error, theirs, forget } = useRequestGesture({ compares: true });

  const submit = async (version: number): Promise<void> => {
    setLacking(nature === "" ? say(pageMessages.chooseNature) : null);
    if (nature === "") return;
    const input = { id: request.id, version, nature, note: note.text };
    onSend();
    const done = await gesture(QualifyRequestDocument, { input }, (data) => data.qualifyRequest);
    if (!done) return;
    await note.done();
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
      <p className={classes["quiet"]}>{say(pageMessages.natureLead)}</p>
      <RequestChoices
        legend={say(pageMessages.nature)}
        choices={NATURES}
        value={nature}
        onChange={setNature}
        error={lacking}
      />
      <DraftField draft={note} rows={2} label={say(pageMessages.note)} />
      <div className={classes["actions"]}>
        <ActionButton type="submit" loading={doing}>
          {say(pageMessages.qualify)}
        </ActionButton>
      </div>
      {theirs === null ? null : (
        <Conflict
          texts={[
            { label: say(pageMessages.nature), mine: requestWords.nature(nature), theirs: natureOf(theirs) },
            { label: say(pageMessages.note), mine: note.text, theirs: theirs.qualificationNote },
          ]}
          savedBy={theirs.qualifiedByName ?? null}
          keepMine={() => void submit(theirs.version)}
          takeTheirs={() => {
            setNature(theirs.nature ?? "");
            note.setText(theirs.qualificationNote);
            forget();
          }}
          onClose={forget}
        />
      )}
    </form>
  );
}

const natureOf = ({ nature }: ShownRequestFragment): string => (nature == null ? "" : requestWords.nature(nature));
