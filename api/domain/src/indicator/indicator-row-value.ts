import { frenchNumber, type DecimalText } from "../kernel";
import type { IndicatorUnit } from "./indicator";

/** The three figures of a line once they agree. */
export interface RowFigure {
  readonly numerator: DecimalText | null;
  readonly denominator: DecimalText | null;
  readonly value: DecimalText;
}

/** Which of the three figures is wrong, and why, in French. */
export interface FigureRefusal {
  readonly column: "numerateur" | "denominateur" | "valeur";
  readonly reason: string;
}

/** What the rules need to know of an indicator. */
export interface FigureRules {
  readonly unit: IndicatorUnit;
  /** null where the value is counted directly. */
  readonly denominatorLabel: string | null;
  /** Highest ratio accepted. */
  readonly ceiling: number;
}

const refuse = (column: FigureRefusal["column"], reason: string): FigureRefusal => ({ column, reason });

/**
 * The value of a line. Where numerator and denominator are given it is their quotient, rounded to 6 decimals, and a
 * value written beside them must say the same: within half a point for a ratio (people write 0,85 for 0,853), within
 * 1 % or 0.05 otherwise.
 */
export function valueOfRow(
  rules: FigureRules,
  numerator: DecimalText | null,
  denominator: DecimalText | null,
  value: DecimalText | null,
): RowFigure | FigureRefusal {
  if (rules.denominatorLabel === null) return direct(numerator, denominator, value);
  if (numerator === null && denominator === null) return stated(rules, value);
  if (denominator === null) return refuse("denominateur", "dénominateur manquant alors que le numérateur est donné");
  if (numerator === null) return refuse("numerateur", "numérateur manquant alors que le dénominateur est donné");
  const over = Number(numerator);
  const under = Number(denominator);
  if (under === 0) return refuse("denominateur", "dénominateur nul : sans rien à compter, ne donnez pas de ligne");
  if (rules.unit === "ratio" && over > under * rules.ceiling) return tooHigh(rules.ceiling);
  const quotient = Math.round((over / under) * 1e6) / 1e6;
  if (quotient > 1e15) return refuse("numerateur", "valeur trop grande");
  if (value !== null && !agrees(rules.unit, Number(value), quotient)) {
    return refuse(
      "valeur",
      `la valeur ne correspond pas au numérateur et au dénominateur (attendu ${frenchNumber(quotient, 4)})`,
    );
  }
  return { numerator, denominator, value: String(quotient) };
}

function agrees(unit: IndicatorUnit, value: number, quotient: number): boolean {
  const tolerance = unit === "ratio" ? 0.005 : Math.max(0.05, quotient / 100);
  return Math.abs(value - quotient) <= tolerance + 1e-9;
}

function tooHigh(ceiling: number): FigureRefusal {
  return refuse(
    "numerateur",
    ceiling > 1
      ? `numérateur trop supérieur au dénominateur : rapport de ${frenchNumber(ceiling)} au plus pour cet indicateur`
      : "numérateur supérieur au dénominateur",
  );
}

function direct(
  numerator: DecimalText | null,
  denominator: DecimalText | null,
  value: DecimalText | null,
): RowFigure | FigureRefusal {
  if (denominator !== null)
    return refuse("denominateur", "cet indicateur se compte directement : laissez le dénominateur vide");
  if (value === null && numerator === null) return refuse("valeur", "valeur manquante");
  if (value !== null && numerator !== null && Number(value) !== Number(numerator)) {
    return refuse("valeur", "la valeur et le numérateur diffèrent alors que cet indicateur se compte directement");
  }
  return { numerator: null, denominator: null, value: value ?? numerator ?? "0" };
}

function stated(rules: FigureRules, value: DecimalText | null): RowFigure | FigureRefusal {
  if (value === null)
    return refuse("valeur", "valeur manquante : donnez le numérateur et le dénominateur, ou la valeur");
  if (rules.unit === "ratio" && Number(value) > rules.ceiling) {
    return refuse("valeur", "un rapport s’écrit entre 0 et 1 : 0,85 ou 85 % pour quatre-vingt-cinq pour cent");
  }
  return { numerator: null, denominator: null, value };
}
