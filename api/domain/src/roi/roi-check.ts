import { fail, frenchEuros, frenchPercent, frenchText, ok, type Result } from "../kernel";
import { PROOF_GRADE_LABELS, ROI_YEARS, type RoiLine, type RoiPlan } from "./roi";

/** The first thing to correct in a plan. */
export interface RoiFault {
  /** 'name', 'discountRate', 'lines', or 'lines.2.amountCents.0' (counted from 0). */
  readonly field: string;
  /** In French: what, where (counted from 1) and what was allowed. */
  readonly message: string;
}

/** One milliard d'euros a year and a line: above it is a slip of the keyboard. */
export const ROI_MOST_CENTS = 100_000_000_000;
export const ROI_MOST_LINES = 100;
export const ROI_MOST_DISCOUNT_RATE = 0.5;
const MOST_TEXT = 1000;

/** A plan as a form sends it: its words are not known to be ours yet. */
export interface RoiPlanInput extends Omit<RoiPlan, "lines"> {
  readonly lines: readonly RoiLineInput[];
}

export interface RoiLineInput extends Omit<RoiLine, "kind" | "proofGrade"> {
  readonly kind: string;
  readonly proofGrade: string;
}

function textFault(value: string, field: string, name: string, most: number): RoiFault | null {
  if (value.trim() === "") return { field, message: `${name} : à compléter.` };
  if (value.length > most) return { field, message: `${name} : ${value.length} caractères, ${most} au plus.` };
  return null;
}

function amountFault(amount: number, year: number, where: string, field: string): RoiFault | null {
  if (Number.isSafeInteger(amount) && amount >= 0 && amount <= ROI_MOST_CENTS) return null;
  const allowed = `attendu un montant de 0 à ${frenchEuros(ROI_MOST_CENTS)}, au centime près`;
  return {
    field: `${field}.amountCents.${year}`,
    message: `${where}, année ${year + 1} : ${allowed}, reçu ${amount / 100} €.`,
  };
}

function lineFault(line: RoiLineInput, index: number): RoiFault | null {
  const field = `lines.${index}`;
  const where = `Ligne ${index + 1}`;
  if (line.kind !== "cost" && line.kind !== "benefit") {
    return {
      field: `${field}.kind`,
      message: `${where} : attendu un coût ou un bénéfice, reçu « ${line.kind} ».`,
    };
  }
  if (!Object.hasOwn(PROOF_GRADE_LABELS, line.proofGrade)) {
    const allowed = Object.values(PROOF_GRADE_LABELS).join(", ");
    return { field: `${field}.proofGrade`, message: `${where} : niveau de preuve attendu parmi ${allowed}.` };
  }
  if (line.amountCents.length !== ROI_YEARS) {
    return {
      field: `${field}.amountCents`,
      message: `${where} : ${ROI_YEARS} montants attendus, un par année, reçu ${line.amountCents.length}.`,
    };
  }
  for (const [year, amount] of line.amountCents.entries()) {
    const fault = amountFault(amount, year, where, field);
    if (fault) return fault;
  }
  return (
    textFault(line.heading, `${field}.heading`, `${where}, rubrique`, 100) ??
    textFault(line.label, `${field}.label`, `${where}, libellé`, 200) ??
    textFault(line.assumption, `${field}.assumption`, `${where}, hypothèse`, MOST_TEXT) ??
    textFault(line.sourceLabel, `${field}.sourceLabel`, `${where}, source`, MOST_TEXT)
  );
}

function planFault(plan: RoiPlanInput): RoiFault | null {
  const name = textFault(plan.name, "name", "Nom du plan", 200);
  if (name) return name;
  if (!Number.isInteger(plan.firstYear) || plan.firstYear < 2000 || plan.firstYear > 2099) {
    return {
      field: "firstYear",
      message: `Première année : attendu une année de 2000 à 2099, reçu ${plan.firstYear}.`,
    };
  }
  if (!(plan.discountRate >= 0 && plan.discountRate <= ROI_MOST_DISCOUNT_RATE)) {
    const most = frenchPercent(ROI_MOST_DISCOUNT_RATE);
    return {
      field: "discountRate",
      message: `Taux d’actualisation : attendu de 0 % à ${most}, reçu ${plan.discountRate}.`,
    };
  }
  // The column keeps four decimals: a finer rate would be rounded without a word.
  if (Math.abs(plan.discountRate * 10_000 - Math.round(plan.discountRate * 10_000)) > 1e-6) {
    return {
      field: "discountRate",
      message: "Taux d’actualisation : deux décimales de pourcentage au plus (ex. 2,25 %).",
    };
  }
  if (plan.lines.length > ROI_MOST_LINES) {
    return { field: "lines", message: `${plan.lines.length} lignes : ${ROI_MOST_LINES} au plus.` };
  }
  for (const [index, line] of plan.lines.entries()) {
    const fault = lineFault(line, index);
    if (fault) return fault;
  }
  return null;
}

/** @returns the same plan, or the first thing to correct. A plan without lines is allowed. */
export function checkRoiPlan(plan: RoiPlanInput): Result<RoiPlan, RoiFault> {
  const fault = planFault(plan);
  // Nothing is at fault, so every kind and grade is one of ours.
  return fault ? fail({ ...fault, message: frenchText(fault.message) }) : ok(plan as RoiPlan);
}
