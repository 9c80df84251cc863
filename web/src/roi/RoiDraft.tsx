import type { RoiPlan } from "@palier/domain/roi";
import { useEffect, useMemo, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { DraftState, useDraft } from "../draft";
import { useText, type Say } from "../kernel";
import { toForm, type PlanForm } from "./roi-form";
import { formMessages } from "./roi-form.messages";

/** The whole form as it is typed, with the version of the plan it was begun on. */
interface KeptForm {
  readonly version: number;
  readonly form: PlanForm;
}

function readKept(body: string): KeptForm | null {
  try {
    const kept = JSON.parse(body) as Partial<KeptForm>;
    return typeof kept.version === "number" && Array.isArray(kept.form?.lines) ? (kept as KeptForm) : null;
  } catch {
    return null;
  }
}

/** A kept form in lines that a person can compare. */
function describeForm(say: Say, body: string): string {
  const kept = readKept(body);
  if (kept === null) return body;
  const lines = kept.form.lines.map(({ label, amounts, assumption, sourceLabel }) =>
    say(formMessages.draftLine, { label, amounts: amounts.join(" ; "), assumption, source: sourceLabel }),
  );
  return [kept.form.name, ...lines].join("\n");
}

interface RoiDraftProps {
  /** The plan as it is saved, and its version; a new one ends the draft. */
  published: { readonly plan: RoiPlan; readonly version: number };
  /** The form was taken up again, as begun on this version of the plan. */
  onResume: (version: number) => void;
}

/**
 * Keeps the form on the server while it is typed; saving the plan is still the person's own gesture. Apart from the form,
 * so that a keystroke draws this line again and not forty inputs.
 */
export function RoiDraft({ published, onResume }: RoiDraftProps) {
  const say = useText();
  const { watch, getValues, reset } = useFormContext<PlanForm>();
  const { version } = published;
  const initial = useMemo(
    () => JSON.stringify({ version: published.version, form: toForm(published.plan) }),
    [published],
  );
  const draft = useDraft("roi:plan", { initial });
  const { setText, giveUp, text } = draft;
  // What the form holds, as it was last told to the draft: a text that differs comes from the draft.
  const told = useRef(initial);
  const begunOn = useRef(version);

  useEffect(() => {
    const watching = watch(() => {
      told.current = JSON.stringify({ version: begunOn.current, form: getValues() });
      setText(told.current);
    });
    return () => {
      watching.unsubscribe();
    };
  }, [watch, getValues, setText]);

  // Another version than the one this was mounted with: the plan was saved, or the other's taken over.
  const known = useRef(version);
  useEffect(() => {
    if (known.current === version) return;
    known.current = version;
    begunOn.current = version;
    giveUp();
  }, [version, giveUp]);

  useEffect(() => {
    if (text === told.current) return;
    told.current = text;
    const kept = readKept(text);
    if (kept === null) return;
    begunOn.current = kept.version;
    reset(kept.form, { keepDefaultValues: true });
    onResume(kept.version);
  }, [text, reset, onResume]);

  return <DraftState draft={draft} describe={(body) => describeForm(say, body)} />;
}
