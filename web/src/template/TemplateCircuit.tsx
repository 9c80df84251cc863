import { useMutation } from "@apollo/client/react";
import { REVISION_STATE_SENTENCES, REVISION_STATES } from "@palier/domain/template";
import { useState } from "react";
import type { MessageDescriptor } from "react-intl";
import { DraftField, useDraft } from "../draft";
import type { ShownRevisionFragment } from "../generated/graphql";
import { ActionButton, Dialog, ErrorPanel, graphql, QuietButton, useText } from "../kernel";
import { circuitMessages as messages } from "./template-circuit.messages";
import styles from "./template.module.css";

const MoveTemplateRevisionDocument = graphql(`
  mutation MoveTemplateRevision($input: MoveTemplateRevisionInput!) {
    moveTemplateRevision(input: $input) {
      ok
      error {
        code
        field
        message
      }
      template {
        id
        ...ShownTemplate
      }
    }
  }
`);

type Move = ShownRevisionFragment["moves"][number];

const CONSEQUENCES: Readonly<Record<string, MessageDescriptor>> = {
  submit: messages.willSubmit,
  takeBack: messages.willTakeBack,
  signReview: messages.willSignReview,
  sendBack: messages.willSendBack,
  approve: messages.willApprove,
  publish: messages.willPublish,
  confirm: messages.willConfirm,
  askRevision: messages.willAskRevision,
  retire: messages.willRetire,
};
/** What a version usually waits for, the first that may be done being the one main action. */
const MAIN = ["submit", "approve", "publish", "confirm"];

interface TemplateCircuitProps {
  revision: ShownRevisionFragment;
  /** After a step: the page reads again. */
  onDone: () => void;
  /** False: none of its steps is the main action of the page. */
  leads: boolean;
}

/** Where a version stands, who is expected to do what, and what I may do. */
export function TemplateCircuit({ revision, onDone, leads }: TemplateCircuitProps) {
  const [asked, setAsked] = useState<Move | null>(null);
  const state = REVISION_STATES.find((each) => each === revision.state);
  const possible = revision.moves.filter(({ refusal }) => refusal == null);
  const main = leads ? MAIN.flatMap((code) => possible.filter((move) => move.code === code))[0] : undefined;
  const refusal = revision.moves.find((move) => move.refusal != null)?.refusal;
  return (
    <div>
      {state === undefined ? null : <p>{REVISION_STATE_SENTENCES[state]}</p>}
      {refusal == null ? null : <p className={styles["quiet"]}>{refusal}</p>}
      <div className={styles["actions"]}>
        {possible.map((move) => {
          const Button = move === main ? ActionButton : QuietButton;
          return (
            <Button
              key={move.code}
              onClick={() => {
                setAsked(move);
              }}
            >
              {move.label}
            </Button>
          );
        })}
      </div>
      {asked === null ? null : (
        <MoveDialog
          move={asked}
          revision={revision}
          onClose={() => {
            setAsked(null);
          }}
          onDone={() => {
            setAsked(null);
            onDone();
          }}
        />
      )}
    </div>
  );
}

interface MoveDialogProps {
  move: Move;
  revision: ShownRevisionFragment;
  onClose: () => void;
  onDone: () => void;
}

function MoveDialog({ move, revision, onClose, onDone }: MoveDialogProps) {
  const say = useText();
  const [send, { loading, error }] = useMutation(MoveTemplateRevisionDocument);
  // Kept while it is typed: a session that ends in the middle of a remark loses nothing.
  const comment = useDraft(`template:${revision.id}:${move.code}`, { initial: "" });
  const [fault, setFault] = useState<{ field: string | null; message: string } | null>(null);
  const consequence = CONSEQUENCES[move.code];
  const submit = async (): Promise<void> => {
    const { data } = await send({
      variables: {
        input: { revisionId: revision.id, version: revision.version, move: move.code, comment: comment.text },
      },
    });
    const answer = data?.moveTemplateRevision;
    setFault(answer?.error == null ? null : { field: answer.error.field ?? null, message: answer.error.message });
    if (answer?.ok !== true) return;
    await comment.done();
    onDone();
  };
  return (
    <Dialog title={move.label} opened onClose={onClose}>
      <form
        noValidate
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          submit().catch(() => undefined);
        }}
      >
        {consequence === undefined ? null : <p>{say(consequence)}</p>}
        {error === undefined ? null : <ErrorPanel error={error} kept={say(messages.kept)} />}
        {fault === null || fault.field === "comment" ? null : (
          <p role="alert" className={styles["fault"]}>
            {fault.message}
          </p>
        )}
        <DraftField
          id="template-comment"
          draft={comment}
          label={say(move.needsComment ? messages.commentNeeded : messages.comment)}
          {...(fault?.field === "comment" && { error: fault.message })}
        />
        <div className={styles["actions"]}>
          <QuietButton type="button" onClick={onClose}>
            {say(messages.cancel)}
          </QuietButton>
          <ActionButton type="submit" loading={loading}>
            {move.label}
          </ActionButton>
        </div>
      </form>
    </Dialog>
  );
}
