import { useMutation } from "@apollo/client/react";
import { useState, type FormEvent } from "react";
import { useDraft } from "../draft";
import type { ShownCaseFragment } from "../generated/graphql";
import { ActionButton, Conflict, graphql, QuietButton, readFragment, useText, type ConflictText } from "../kernel";
import { useCaseChange } from "./vendorcase-change";
import { kindLabel, severityLabel } from "./vendorcase-export";
import { requestMessages } from "./vendorcase-request.messages";
import { ShownCase } from "./vendorcase-shown";
import styles from "./vendorcase.module.css";
import { VendorCaseFault } from "./VendorCaseFault";
import { caseInput, VendorCaseFields, type CaseFields } from "./VendorCaseFields";

const UpdateVendorCaseDocument = graphql(`
  mutation UpdateVendorCase($input: UpdateVendorCaseInput!) {
    updateVendorCase(input: $input) {
      ok
      error {
        code
        field
        message
      }
      vendorCase {
        id
        ...ShownCase
      }
    }
  }
`);

const fieldsOf = (kept: ShownCaseFragment): CaseFields => ({
  title: kept.title,
  kind: kept.kind,
  severity: kept.severity,
  priority: kept.priority == null ? "" : String(kept.priority),
  vendorReference: kept.vendorReference ?? "",
});

type Typed = CaseFields & { readonly body: string };
const typedOf = (kept: ShownCaseFragment): Typed => ({ ...fieldsOf(kept), body: kept.body });

const LABELS = {
  title: requestMessages.title,
  body: requestMessages.body,
  kind: requestMessages.kind,
  severity: requestMessages.severity,
  priority: requestMessages.priority,
  vendorReference: requestMessages.reference,
} as const;
const SHOWN: Partial<Record<keyof Typed, (code: string) => string>> = { kind: kindLabel, severity: severityLabel };

/** The fields that differ, as people read them. */
const differences = (say: ReturnType<typeof useText>, mine: Typed, theirs: Typed): ConflictText[] =>
  (Object.keys(LABELS) as (keyof Typed)[])
    .filter((key) => mine[key] !== theirs[key])
    .map((key) => {
      const shown = SHOWN[key] ?? ((text: string) => text);
      return { label: say(LABELS[key]), mine: shown(mine[key]), theirs: shown(theirs[key]) };
    });

interface VendorCaseFormProps {
  kept: ShownCaseFragment;
  onDone: () => void;
}

/** Writes a case again; when somebody else saved it meanwhile, both texts are shown and none is lost. */
export function VendorCaseForm({ kept, onDone }: VendorCaseFormProps) {
  const say = useText();
  // What was read when the form was opened: what comes later is somebody else's.
  const [read, setRead] = useState(kept);
  const [fields, setFields] = useState(() => fieldsOf(kept));
  const body = useDraft(`vendorcase:${kept.id}:body`, { initial: read.body });
  const [send] = useMutation(UpdateVendorCaseDocument);
  const change = useCaseChange();
  const [theirs, setTheirs] = useState<ShownCaseFragment | null>(null);

  const save = async (version: number, before: Typed): Promise<void> => {
    const input = { id: kept.id, version, ...caseInput(fields, body.text) };
    const payload = await change.run(async () => (await send({ variables: { input } })).data?.updateVendorCase);
    if (payload === null) return;
    if (payload.ok) {
      await body.done();
      onDone();
      return;
    }
    const now = payload.error?.code === "STALE_VERSION" ? readFragment(ShownCase, payload.vendorCase ?? null) : null;
    if (now === null) return;
    change.forget();
    // The case moved on, but nobody touched what is written: there is nothing to choose.
    if (differences(say, before, typedOf(now)).length === 0) await save(now.version, before);
    else setTheirs(now);
  };
  const mine: Typed = { ...fields, body: body.text };
  const answer = (work: (now: ShownCaseFragment) => void) => () => {
    if (theirs === null) return;
    setTheirs(null);
    work(theirs);
  };
  return (
    <form
      noValidate
      className={styles["form"]}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save(read.version, typedOf(read));
      }}
    >
      <VendorCaseFault change={change} />
      <VendorCaseFields fields={fields} onChange={setFields} body={body} refusal={change.refusal} />
      <div className={styles["choices"]}>
        <ActionButton type="submit" loading={change.busy}>
          {say(requestMessages.save)}
        </ActionButton>
        <QuietButton type="button" onClick={onDone}>
          {say(requestMessages.cancel)}
        </QuietButton>
      </div>
      {theirs === null ? null : (
        <Conflict
          texts={differences(say, mine, typedOf(theirs))}
          savedAt={theirs.updatedAt}
          keepMine={answer((now) => void save(now.version, typedOf(now)))}
          takeTheirs={answer((now) => {
            setRead(now);
            setFields(fieldsOf(now));
            body.setText(now.body);
          })}
          keepBoth={answer((now) => {
            setRead(now);
            setFields({
              ...fieldsOf(now),
              ...(fields.title !== now.title && { title: `${now.title} / ${fields.title}` }),
            });
            if (body.text !== now.body) body.setText(`${now.body}\n\n${body.text}`);
          })}
        />
      )}
    </form>
  );
}
