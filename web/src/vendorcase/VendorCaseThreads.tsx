import { useMutation } from "@apollo/client/react";
import { IconLock } from "@tabler/icons-react";
import type { FormEvent } from "react";
import { DraftField, useDraft } from "../draft";
import type { ShownCaseFragment } from "../generated/graphql";
import { formatDate, graphql, QuietButton, readFragment, Section, useText, type FragmentType } from "../kernel";
import { useCaseChange } from "./vendorcase-change";
import { sheetMessages } from "./vendorcase-sheet.messages";
import styles from "./vendorcase.module.css";
import { VendorCaseFault } from "./VendorCaseFault";

const CaseMessage = graphql(`
  fragment CaseMessage on VendorCaseMessage {
    id
    side
    channel
    signature
    body
    createdAt
  }
`);
const CaseNote = graphql(`
  fragment CaseNote on VendorCaseNote {
    id
    authorName
    body
    createdAt
  }
`);
const SendCaseMessageDocument = graphql(`
  mutation SendCaseMessage($caseId: ID!, $body: String!) {
    sendCaseMessage(caseId: $caseId, body: $body) {
      ok
      error {
        code
        field
        message
      }
    }
  }
`);
const AddCaseNoteDocument = graphql(`
  mutation AddCaseNote($caseId: ID!, $body: String!) {
    addCaseNote(caseId: $caseId, body: $body) {
      ok
      error {
        code
        field
        message
      }
    }
  }
`);

interface VendorCaseThreadsProps {
  kept: ShownCaseFragment;
  messages: readonly FragmentType<typeof CaseMessage>[];
  notes: readonly FragmentType<typeof CaseNote>[];
  writes: boolean;
  onChanged: () => void;
}

/** What is said with the vendor, and what stays between us: two shapes, two colours, two words. */
export function VendorCaseThreads({ kept, messages, notes, writes, onChanged }: VendorCaseThreadsProps) {
  const say = useText();
  const [send] = useMutation(SendCaseMessageDocument);
  const [note] = useMutation(AddCaseNoteDocument);
  const said = readFragment(CaseMessage, messages);
  const private_ = readFragment(CaseNote, notes);
  const sent = kept.state !== "draft";
  return (
    <div className={styles["threads"]}>
      <Section
        title={say(sheetMessages.vendorThread)}
        lead={
          sent ? say(sheetMessages.vendorThreadLead, { vendor: kept.vendorName }) : say(sheetMessages.vendorThreadDraft)
        }
      >
        {said.length === 0 && sent ? <p className={styles["quiet"]}>{say(sheetMessages.noMessage)}</p> : null}
        <ol className={styles["thread"]}>
          {said.map(({ id, side, signature, body, createdAt }) => (
            <li key={id} className={styles["message"]} data-side={side}>
              <p className={styles["who"]}>
                {whoWrote(say, side, signature)} – {formatDate(createdAt, "time")}
              </p>
              <p className={styles["text"]}>{body}</p>
            </li>
          ))}
        </ol>
        {writes && sent ? (
          <Write
            name={`vendorcase:${kept.id}:message`}
            label={say(sheetMessages.writeVendor)}
            button={say(sheetMessages.sendMessage)}
            ask={async (body) => (await send({ variables: { caseId: kept.id, body } })).data?.sendCaseMessage}
            onChanged={onChanged}
          />
        ) : null}
      </Section>
      <div className={styles["notes"]}>
        <Section title={say(sheetMessages.notes)} lead={say(sheetMessages.notesLead)}>
          {private_.length === 0 ? <p className={styles["quiet"]}>{say(sheetMessages.noNote)}</p> : null}
          <ol className={styles["thread"]}>
            {private_.map(({ id, authorName, body, createdAt }) => (
              <li key={id} className={styles["note"]}>
                <p className={styles["who"]}>
                  <span className={styles["mark"]}>
                    <IconLock size={14} aria-hidden /> {say(sheetMessages.internal)}
                  </span>{" "}
                  – {authorName} – {formatDate(createdAt, "time")}
                </p>
                <p className={styles["text"]}>{body}</p>
              </li>
            ))}
          </ol>
          {writes ? (
            <Write
              name={`vendorcase:${kept.id}:note`}
              label={say(sheetMessages.writeNote)}
              button={say(sheetMessages.keepNote)}
              ask={async (body) => (await note({ variables: { caseId: kept.id, body } })).data?.addCaseNote}
              onChanged={onChanged}
            />
          ) : null}
        </Section>
      </div>
    </div>
  );
}

function whoWrote(say: ReturnType<typeof useText>, side: string, who: string): string {
  if (side === "group") return who === "" ? say(sheetMessages.oursAlone) : say(sheetMessages.ours, { who });
  return who === "" ? say(sheetMessages.theirsAlone) : say(sheetMessages.theirs, { who });
}

interface WriteProps {
  /** The draft in which it is kept while it is typed. */
  name: string;
  label: string;
  button: string;
  ask: (
    body: string,
  ) => Promise<
    { ok: boolean; error?: { code: string; field?: string | null; message: string } | null } | null | undefined
  >;
  onChanged: () => void;
}

/** One text to add; the button is quiet, since the main action of the page is the case's own. */
function Write({ name, label, button, ask, onChanged }: WriteProps) {
  const draft = useDraft(name, { initial: "" });
  const change = useCaseChange();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const payload = await change.run(() => ask(draft.text));
    if (payload?.ok !== true) return;
    draft.setText("");
    await draft.done();
    onChanged();
  };
  return (
    <form noValidate className={styles["write"]} onSubmit={(event) => void submit(event)}>
      <DraftField draft={draft} label={label} rows={3} />
      <VendorCaseFault change={change} />
      <QuietButton type="submit" loading={change.busy}>
        {button}
      </QuietButton>
    </form>
  );
}
