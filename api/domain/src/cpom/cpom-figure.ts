import { frenchNumber, frenchPercent } from "../kernel";
import { evaluate, type Formula } from "./cpom-formula";
import type { SourceRow } from "./cpom-row";

/** How a value is printed. A percent is stored 0..1, euros are stored in cents. */
export interface Display {
  readonly style: "integer" | "decimal" | "percent" | "euros";
  /** French unit printed after the number, without its space; '' for none. */
  readonly unit: string;
}

/** One number of the dossier, with the rows and the rule it came from. */
export interface Figure {
  readonly id: string;
  /** What the figure is, in French. */
  readonly label: string;
  /** As people read it, unit included. */
  readonly printed: string;
  /** The same without its unit, for a table whose header states it. */
  readonly bare: string;
  /** Decimal text, unrounded; a ratio is 0..1, money is in cents. */
  readonly value: string;
  readonly display: Display;
  readonly formula: Formula;
  /** Ids of the source rows, in the order of the formula. */
  readonly rows: readonly string[];
  readonly indicatorCode: string | null;
  /** « 2026-10 », or the first and last of several; null when the figure has no period. */
  readonly period: string | null;
}

/** Rounds to the whole euro, half away from zero, and writes the minus sign of print. */
export function printNumber(value: string, display: Display): string {
  return numberText(value, display)
    .replace(/^-(?=\d)/, "\u2212")
    .replace(/^\u22120(?![,\d])/, "0");
}

function numberText(value: string, display: Display): string {
  switch (display.style) {
    case "integer":
      return frenchNumber(value, 0);
    case "decimal":
      return frenchNumber(value, 1);
    case "percent":
      return frenchPercent(value, 1).replace(/\u00a0?%$/, "");
    case "euros":
      return frenchNumber(Number(value) / 100, 0);
  }
}

/** The number with its unit, parted by a no-break space: « 85,3 % », « 1 234 € », « 12 min ». */
export function printFigure(value: string, display: Display): string {
  const number = printNumber(value, display);
  const unit = display.style === "percent" ? "%" : display.style === "euros" ? "€" : display.unit;
  return unit === "" ? number : `${number}\u00a0${unit}`;
}

/** What a section says of a figure; the book works out its value from the rows. */
export interface FigureDraft {
  readonly id: string;
  readonly label: string;
  readonly display: Display;
  readonly formula: Formula;
  readonly rows: readonly SourceRow[];
  readonly indicatorCode?: string;
  readonly period?: string;
  /** A value worked out by another feature; the rows must give it again (a test does so for all). */
  readonly value?: string;
}

/** Gathers the figures and the rows of one dossier; one id, one figure. */
export class FigureBook {
  readonly #figures = new Map<string, Figure>();
  readonly #rows = new Map<string, SourceRow>();

  /** Keeps the figure with its rows; asked twice for an id, gives the first. @throws when the rows give no value. */
  add(draft: FigureDraft): Figure {
    const kept = this.#figures.get(draft.id);
    if (kept) return kept;
    const value = draft.value ?? evaluate(draft.formula, draft.rows);
    if (value === null) throw new Error(`${draft.label} : les lignes nommées ne donnent aucune valeur`);
    const figure: Figure = {
      id: draft.id,
      label: draft.label,
      printed: printFigure(value, draft.display),
      bare: printNumber(value, draft.display),
      value,
      display: draft.display,
      formula: draft.formula,
      rows: draft.rows.map((row) => this.keep(row).id),
      indicatorCode: draft.indicatorCode ?? null,
      period: draft.period ?? null,
    };
    this.#figures.set(figure.id, figure);
    return figure;
  }

  /** Keeps a row that a text quotes. */
  keep(row: SourceRow): SourceRow {
    this.#rows.set(row.id, row);
    return row;
  }

  /** Every figure, in the order of first use. */
  figures(): readonly Figure[] {
    return [...this.#figures.values()];
  }

  /** Every row that a figure or a quotation names. */
  rows(): readonly SourceRow[] {
    return [...this.#rows.values()];
  }
}
