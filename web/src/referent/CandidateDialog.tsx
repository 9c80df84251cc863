import { useMutation } from "@apollo/client/react";
import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { Sector } from "@palier/domain/identity";
import {
  MARK_LABELS,
  parseProfileCase,
  PROFILE_CASES,
  profileLabel,
  QUALITY_FACTS,
  type Quality,
} from "@palier/domain/referent";
import { useState, type FormEvent } from "react";
import type { ShownCandidateFragment } from "../generated/graphql";
import {
  ActionButton,
  Conflict,
  Dialog,
  ErrorPanel,
  graphql,
  QuietButton,
  readFragment,
  useText,
  type Say,
} from "../kernel";
import { markWords, ShownCandidate } from "./candidate";
import { PersonSelect } from "./PersonSelect";
import { choiceMessages } from "./referent-choice.messages";
import { referentMessages } from "./referent.messages";
import styles from "./referent.module.css";

const SaveCandidateDocument = graphql(`
  mutation SaveReferentCandidate($input: SaveCandidateInput!) {
    saveReferentCandidate(input: $input) {
      ok
      error {
        code
        field
        message
      }
      candidate {
        id
        ...ShownCandidate
      }
    }
  }
`);

interface CandidateDialogProps {
  /** null: a new one. */
  candidate: ShownCandidateFragment | null;
  establishmentId: string;
  sector: Sector;
  onSaved: () => void;
  onClose: () => void;
}

type Typed = Pick<ShownCandidateFragment, "personId" | "name" | "profileCase" | "careManager" | "note" | "marks">;

const EMPTY: Typed = { personId: null, name: "", profileCase: "caregiver", careManager: false, note: "", marks: [] };

/** What is said of somebody, as lines to lay beside others. */
const describe = (say: Say, typed: Typed): string =>
  [
    profileLabel(typed.profileCase),
    ...QUALITY_FACTS.map(({ code, label }) => `${label}\u00a0: ${markWords(say, typed, code)}`),
    typed.note,
  ].join("\n");

/** One person of the grid: who, which case, and the eight qualities; what isn’t known stays so. */
export function CandidateDialog({ candidate, establishmentId, sector, onSaved, onClose }: CandidateDialogProps) {
  const say = useText();
  const [typed, setTyped] = useState<Typed>(candidate ?? EMPTY);
  const [version, setVersion] = useState(candidate?.version ?? 0);
  const [theirs, setTheirs] = useState<ShownCandidateFragment | null>(null);
  const [fault, setFault] = useState<{ field: string | null; message: string } | null>(null);
  const [save, { loading, error }] = useMutation(SaveCandidateDocument);
  const set = (change: Partial<Typed>): void => setTyped({ ...typed, ...change });
  const submit = async (against: number): Promise<void> => {
    const { personId, name, profileCase, careManager, note } = typed;
    const marks = typed.marks.map(({ quality, mark }) => ({ quality, mark }));
    const own = { personId: personId ?? null, name, profileCase, careManager, note, marks };
    const input = { id: candidate?.id ?? null, version: against, establishmentId, sector, ...own };
    // A failure stays in `error`, shown in the dialog.
    const sent = await save({ variables: { input } }).catch(() => null);
    const answer = sent?.data?.saveReferentCandidate;
    const stale = answer?.error?.code === "STALE_VERSION";
    setTheirs(stale ? readFragment(ShownCandidate, answer.candidate ?? null) : null);
    setFault(
      answer?.error == null || stale ? null : { field: answer.error.field ?? null, message: answer.error.message },
    );
    if (answer?.ok === true) onSaved();
  };
  const setMark = (quality: Quality, value: string): void => {
    const others = typed.marks.filter((one) => one.quality !== quality);
    set({ marks: value === "" ? others : [...others, { __typename: "CandidateMark", quality, mark: Number(value) }] });
  };
  const wrong = (field: string) => (fault?.field === field ? { error: fault.message } : {});
  const title =
    candidate === null ? say(choiceMessages.addTitle) : say(choiceMessages.changeTitle, { name: candidate.name });
  if (theirs !== null)
    return (
      <Conflict
        texts={[{ label: null, mine: describe(say, typed), theirs: describe(say, theirs) }]}
        keepMine={() => void submit(theirs.version)}
        takeTheirs={() => {
          setTyped(theirs);
          setVersion(theirs.version);
          setTheirs(null);
        }}
      />
    );
  return (
    <Dialog wide title={title} opened onClose={onClose}>
      <form
        noValidate
        className={styles["form"]}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit(version);
        }}
      >
        {fault?.field == null && fault !== null ? <p role="alert">{fault.message}</p> : null}
        {error === undefined ? null : <ErrorPanel error={error} kept={say(referentMessages.kept)} />}
        <div className={styles["pair"]}>
          <PersonSelect
            label={say(choiceMessages.member)}
            emptyLabel={say(choiceMessages.notMember)}
            value={typed.personId ?? null}
            onChange={(personId) => set({ personId })}
            {...wrong("personId")}
          />
          {typed.personId == null && (
            <TextInput
              label={say(choiceMessages.fullName)}
              value={typed.name}
              onChange={(event) => set({ name: event.currentTarget.value })}
              {...wrong("name")}
            />
          )}
        </div>
        <div className={styles["pair"]}>
          <NativeSelect
            label={say(choiceMessages.profile)}
            value={typed.profileCase}
            data={PROFILE_CASES.map((value) => ({ value, label: profileLabel(value) }))}
            onChange={(event) => set({ profileCase: parseProfileCase(event.currentTarget.value) ?? "other" })}
          />
          <Checkbox
            label={say(choiceMessages.careManager)}
            checked={typed.careManager}
            onChange={(event) => set({ careManager: event.currentTarget.checked })}
          />
        </div>
        <div className={styles["pair"]}>
          {QUALITY_FACTS.map(({ code, label, question }) => (
            <NativeSelect
              key={code}
              label={label}
              description={question}
              value={String(typed.marks.find((one) => one.quality === code)?.mark ?? "")}
              data={[
                { value: "", label: say(choiceMessages.unknown) },
                ...MARK_LABELS.map((text, mark) => ({ value: String(mark), label: text })),
              ]}
              onChange={(event) => setMark(code, event.currentTarget.value)}
            />
          ))}
        </div>
        <Textarea
          label={say(choiceMessages.note)}
          autosize
          minRows={2}
          value={typed.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
          {...wrong("note")}
        />
        <div className={styles["choices"]}>
          <ActionButton type="submit" loading={loading}>
            {say(referentMessages.save)}
          </ActionButton>
          <QuietButton type="button" onClick={onClose}>
            {say(referentMessages.cancel)}
          </QuietButton>
        </div>
      </form>
    </Dialog>
  );
}
