import { centsOfEuros, divideByHundred, parseFrenchNumber } from "@palier/domain/kernel";
import { ROI_YEARS, type ProofGrade, type RoiLine, type RoiLineKind, type RoiPlan } from "@palier/domain/roi";
import * as v from "valibot";
import type { Say } from "../kernel";
import { formMessages } from "./roi-form.messages";

/** One line as it is typed: texts, nothing is refused before it is read. */
export interface LineForm {
  kind: RoiLineKind;
  heading: string;
  label: string;
  /** Five amounts in euros, French writing; empty is 0. */
  amounts: string[];
  proofGrade: ProofGrade;
  assumption: string;
  sourceLabel: string;
}

/** The plan as it is typed. */
export interface PlanForm {
  name: string;
  firstYear: string;
  /** A percentage: « 4 » is 0.04. */
  discountRate: string;
  lines: LineForm[];
}

/** « 1 234,5 » → cents; an empty box is 0. @returns null where it is not a number. */
export function readAmount(text: string): number | null {
  if (text.trim() === "") return 0;
  const cents = centsOfEuros(text);
  return cents.ok ? cents.value : null;
}

const numbers = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });

/** Cents as they stand in an input: « 1 234,5 », no sign of currency. */
export const writeAmount = (cents: number): string => numbers.format(cents / 100);

/** What a year column is called when the first year can't be read yet. */
export const yearAt = (firstYear: string, rank: number): string =>
  /^\d{4}$/.test(firstYear.trim()) ? String(Number(firstYear) + rank) : String(rank + 1);

export const blankLine = (kind: RoiLineKind): LineForm => ({
  kind,
  heading: "",
  label: "",
  amounts: Array.from({ length: ROI_YEARS }, () => ""),
  proofGrade: "estimated",
  assumption: "",
  sourceLabel: "",
});

/** A plan put into the form. */
export function toForm(plan: RoiPlan): PlanForm {
  return {
    name: plan.name,
    firstYear: String(plan.firstYear),
    // Rounded at 10^-4 of a percent: 0.07 * 100 must not be written 7,000000000000001.
    discountRate: new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 4 }).format(plan.discountRate * 100),
    lines: plan.lines.map(({ amountCents, ...line }) => ({
      kind: line.kind,
      heading: line.heading,
      label: line.label,
      amounts: amountCents.map(writeAmount),
      proofGrade: line.proofGrade,
      assumption: line.assumption,
      sourceLabel: line.sourceLabel,
    })),
  };
}

/** @returns the plan that was typed; null while a number in it can't be read. */
export function fromForm(form: PlanForm): RoiPlan | null {
  const rate = parseFrenchNumber(form.discountRate);
  if (!rate.ok || !/^\d{4}$/.test(form.firstYear.trim())) return null;
  const lines: RoiLine[] = [];
  for (const { amounts, ...line } of form.lines) {
    const amountCents = amounts.map(readAmount).filter((cents) => cents !== null);
    if (amountCents.length !== ROI_YEARS) return null;
    lines.push({ ...line, amountCents });
  }
  const discountRate = Number(divideByHundred(rate.value));
  return { name: form.name.trim(), firstYear: Number(form.firstYear), discountRate, lines };
}

/** The rules of each box, with what to do in French; the rules between boxes are the domain's (`checkRoiPlan`). */
export function planSchema(say: Say) {
  const required = v.pipe(v.string(), v.trim(), v.nonEmpty(say(formMessages.required)));
  const amount = v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed || dataset.value.trim() === "") return;
      const cents = centsOfEuros(dataset.value);
      if (!cents.ok) addIssue({ message: cents.error });
      else if (cents.value < 0) addIssue({ message: say(formMessages.negativeAmount) });
    }),
  );
  const rate = v.pipe(
    v.string(),
    v.check((text) => {
      const read = parseFrenchNumber(text);
      return read.ok && Number(read.value) >= 0 && Number(read.value) <= 50;
    }, say(formMessages.rateRange)),
  );
  return v.object({
    name: required,
    firstYear: v.pipe(v.string(), v.trim(), v.regex(/^20\d\d$/, say(formMessages.notYear))),
    discountRate: rate,
    lines: v.array(
      v.object({
        kind: v.picklist(["cost", "benefit"]),
        heading: required,
        label: required,
        amounts: v.array(amount),
        proofGrade: v.picklist(["measured", "estimated", "declared"]),
        assumption: required,
        sourceLabel: required,
      }),
    ),
  });
}
