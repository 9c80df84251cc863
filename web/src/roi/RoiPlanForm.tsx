import { valibotResolver } from "@hookform/resolvers/valibot";
import { useMemo, useState } from "react";
import { FormProvider, useFieldArray, useForm, type FieldPath } from "react-hook-form";
import type { RoiLineKind, RoiPlan } from "@palier/domain/roi";
import { checkRoiPlan } from "@palier/domain/roi";
import { ErrorPanel, Section, useText } from "../kernel";
import { blankLine, fromForm, planSchema, toForm, type LineForm, type PlanForm } from "./roi-form";
import { formMessages } from "./roi-form.messages";
import styles from "./roi.module.css";
import { RoiConflict } from "./RoiConflict";
import { RoiDraft } from "./RoiDraft";
import { RoiErrorSummary } from "./RoiErrorSummary";
import { RoiFrameFields } from "./RoiFrameFields";
import { RoiLeaveGuard } from "./RoiLeaveGuard";
import { RoiLinesTable } from "./RoiLinesTable";
import { RoiSaveBar } from "./RoiSaveBar";
import { useRoiSave, type SaveFault } from "./roi-save";

interface RoiPlanFormProps {
  initial: RoiPlan;
  /** The version read; 0 where no plan was saved yet. */
  initialVersion: number;
}

/** 'lines.2.amountCents.0' as the domain and the server say it, 'lines.2.amounts.0' in the form. */
const fieldOf = (fault: SaveFault): FieldPath<PlanForm> | "root" =>
  fault.field === null ? "root" : (fault.field.replace("amountCents", "amounts") as FieldPath<PlanForm>);

/** The assumptions as two tables. Nothing typed is ever erased by a failure. */
export function RoiPlanForm({ initial, initialVersion }: RoiPlanFormProps) {
  const say = useText();
  const schema = useMemo(() => planSchema(say), [say]);
  const form = useForm<PlanForm>({
    resolver: valibotResolver(schema),
    defaultValues: toForm(initial),
    shouldFocusError: false,
  });
  const { fields, append, remove, insert } = useFieldArray({ control: form.control, name: "lines" });
  const { save, startFrom, saving, error, conflict, savedAt, overwrite, forget } = useRoiSave(initialVersion);
  const [base, setBase] = useState({ plan: initial, version: initialVersion });
  const [attempt, setAttempt] = useState(0);
  const [removed, setRemoved] = useState<{ at: number; line: LineForm } | null>(null);

  const submit = async (values: PlanForm, version?: number): Promise<void> => {
    const plan = fromForm(values);
    if (plan === null) return;
    const checked = checkRoiPlan(plan);
    if (!checked.ok) {
      show(checked.error);
      return;
    }
    const outcome = await save(plan, version);
    if (outcome === null) return;
    if ("fault" in outcome) {
      show(outcome.fault);
      return;
    }
    form.reset(toForm(outcome.plan));
    setRemoved(null);
    setBase(outcome);
  };
  const show = (fault: SaveFault): void => {
    form.setError(fieldOf(fault), { message: fault.message });
    setAttempt((before) => before + 1);
  };
  const onSubmit = form.handleSubmit(
    (values) => submit(values),
    () => {
      setAttempt((before) => before + 1);
    },
  );
  const table = (kind: RoiLineKind) => (
    <RoiLinesTable
      kind={kind}
      rows={fields.flatMap((field, index) => (field.kind === kind ? [{ id: field.id, index }] : []))}
      removed={removed !== null && removed.line.kind === kind ? removed.line.label : null}
      onAdd={() => {
        append(blankLine(kind), { focusName: `lines.${fields.length}.heading` });
      }}
      onRemove={(at) => {
        setRemoved({ at, line: form.getValues(`lines.${at}`) });
        remove(at);
      }}
      onUndo={() => {
        if (removed !== null) insert(removed.at, removed.line, { focusName: `lines.${removed.at}.heading` });
        setRemoved(null);
      }}
    />
  );
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void onSubmit(event)}>
        <RoiErrorSummary attempt={attempt} />
        {conflict === null ? null : (
          <RoiConflict
            mine={fromForm(form.getValues())}
            saved={conflict.plan}
            version={conflict.version}
            onKeepMine={() => void form.handleSubmit((values) => submit(values, overwrite()))()}
            onTakeTheirs={() => {
              form.reset(toForm(conflict.plan));
              forget();
              setBase(conflict);
            }}
          />
        )}
        {error === null ? null : (
          <ErrorPanel error={error} kept={say(formMessages.kept)} retry={() => void onSubmit()} />
        )}
        <Section title={say(formMessages.frame)}>
          <RoiFrameFields />
        </Section>
        <Section title={say(formMessages.costs)} lead={say(formMessages.costsLead)}>
          {table("cost")}
        </Section>
        <Section title={say(formMessages.benefits)} lead={say(formMessages.benefitsLead)}>
          {table("benefit")}
        </Section>
        <div className={styles["saveBar"]}>
          <RoiDraft published={base} onResume={startFrom} />
          <RoiSaveBar saving={saving} savedAt={savedAt} />
        </div>
      </form>
      <RoiLeaveGuard dirty={form.formState.isDirty} />
    </FormProvider>
  );
}
