import {
  divideByHundred,
  frenchText,
  hasBegun,
  parseFrenchNumber,
  parsePeriod,
  type DecimalText,
  type Frequency,
} from "../kernel";
import type { Indicator } from "./indicator";
import { ratioCeiling } from "./indicator-catalogue";
import { valueOfRow } from "./indicator-row-value";

/** The columns of an import file, in any order, each once. */
export const IMPORT_COLUMNS = [
  "finess_et",
  "indicateur",
  "periode",
  "numerateur",
  "denominateur",
  "valeur",
  "contexte",
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** The cells of one line as they stand in the file; '' = empty cell. */
export interface RawRow {
  readonly finess: string;
  readonly indicator: string;
  readonly period: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
  readonly context: string;
}

/** An establishment a file may name. `rank` numbers the establishments of one import from 0. */
export interface SiteKey {
  readonly id: string;
  readonly rank: number;
}

/** An indicator a file may name. `rank` numbers the indicators of one import from 0. */
export interface IndicatorKey extends Pick<Indicator, "id" | "code" | "unit" | "frequency" | "denominatorLabel"> {
  readonly rank: number;
  /** Highest ratio accepted. */
  readonly ceiling: number;
}

/** A period a file may name. `rank` counts the periods of one frequency from the year 2000, from 0. */
export interface PeriodKey {
  readonly text: string;
  readonly frequency: Frequency;
  readonly rank: number;
  readonly begun: boolean;
}

/** A line that may be kept: codes resolved, decimals in machine writing. */
export interface AcceptedRow {
  readonly site: SiteKey;
  readonly indicator: IndicatorKey;
  readonly period: PeriodKey;
  readonly numerator: DecimalText | null;
  readonly denominator: DecimalText | null;
  readonly value: DecimalText;
  /** null = without context: kept, not publishable. */
  readonly context: string | null;
}

/** Why a cell was refused, in French. */
export interface CellRefusal {
  /** `ligne` where the line as a whole can't be read. */
  readonly column: ImportColumn | "ligne";
  /** What stood in the cell, at most 80 characters. */
  readonly value: string;
  readonly reason: string;
}

/** What a file is checked against. */
export interface RowCheckOptions {
  /** Establishments of the group by FINESS number; any other number is unknown, whoever it belongs to. */
  readonly sites: ReadonlyMap<string, SiteKey>;
  /** Dictionary of the group by code. */
  readonly indicators: ReadonlyMap<string, IndicatorKey>;
  /** 'YYYY-MM-DD': no period may begin after it. */
  readonly today: string;
}

const MACHINE_DECIMAL = /^\d{1,15}(?:\.\d{1,10})?$/;
const LONGEST_CONTEXT = 1000;
const EXPECTED: Readonly<Record<Frequency, string>> = {
  month: "un mois, par exemple 2026-03",
  quarter: "un trimestre, par exemple 2026-T1",
  year: "une année, par exemple 2026",
};
const PERIODS_A_YEAR: Readonly<Record<Frequency, number>> = { month: 12, quarter: 4, year: 1 };

/** @returns the refusal of a cell, its reason typeset in French. */
export const refuseCell = (column: CellRefusal["column"], value: string, reason: string): CellRefusal => ({
  column,
  value: value.length > 80 ? `${value.slice(0, 79)}…` : value,
  reason: frenchText(reason),
});

/** The indicator as the check wants it. @param rank its number in this import, from 0. */
export const indicatorKey = (
  indicator: Pick<Indicator, "id" | "code" | "unit" | "frequency" | "denominatorLabel">,
  rank: number,
): IndicatorKey => ({ ...indicator, rank, ceiling: ratioCeiling(indicator.code) });

/**
 * The check of one file: every line goes through the returned function, which gives the line to keep or all its refusals.
 * The common case costs three look-ups and three patterns; anything unusual takes the slower, forgiving path.
 */
export function makeRowCheck(options: RowCheckOptions): (raw: RawRow) => AcceptedRow | readonly CellRefusal[] {
  const { sites, indicators, today } = options;
  // Only valid periods are kept, some 1,700 at most: a hostile file can't fill the memory with wrong ones.
  const periods = new Map<string, PeriodKey>();

  function periodKey(raw: string): PeriodKey | null {
    const kept = periods.get(raw);
    if (kept) return kept;
    const period = parsePeriod(raw.trim().toUpperCase());
    if (!period) return null;
    const { text, frequency, year, number } = period;
    const rank = (year - 2000) * PERIODS_A_YEAR[frequency] + number - 1;
    const key = { text, frequency, rank, begun: hasBegun(text, today) };
    if (text === raw) periods.set(raw, key);
    return key;
  }

  return (raw) => {
    const refusals: CellRefusal[] = [];
    const site = sites.get(raw.finess) ?? sites.get(plainFiness(raw.finess));
    if (site === undefined) refusals.push(refuseCell("finess_et", raw.finess, unknownSite(raw.finess)));
    const indicator = indicators.get(raw.indicator) ?? indicators.get(raw.indicator.trim().toUpperCase());
    if (indicator === undefined)
      refusals.push(refuseCell("indicateur", raw.indicator, unknownIndicator(raw.indicator)));
    const period = periodKey(raw.period);
    const wrongPeriod = periodReason(period, indicator);
    if (wrongPeriod !== null) refusals.push(refuseCell("periode", raw.period, wrongPeriod));
    const numerator = decimal(raw.numerator, "numerateur", refusals);
    const denominator = decimal(raw.denominator, "denominateur", refusals);
    const value = decimal(raw.value, "valeur", refusals, indicator?.unit === "ratio");
    const context = raw.context === "" ? null : raw.context.trim() || null;
    if (context !== null && context.length > LONGEST_CONTEXT) {
      refusals.push(refuseCell("contexte", context, `contexte trop long : ${LONGEST_CONTEXT} caractères au plus`));
    }
    if (refusals.length > 0 || site === undefined || indicator === undefined || period === null) return refusals;
    const figure = valueOfRow(indicator, numerator, denominator, value);
    if ("reason" in figure) {
      const cell = { numerateur: raw.numerator, denominateur: raw.denominator, valeur: raw.value }[figure.column];
      return [refuseCell(figure.column, cell, figure.reason)];
    }
    return { site, indicator, period, ...figure, context };
  };
}

/** Spreadsheets drop the leading zero of a FINESS number and people part it by spaces: both are mended. */
function plainFiness(raw: string): string {
  const plain = raw.replace(/\s/g, "").toUpperCase();
  return /^\d{8}$/.test(plain) ? `0${plain}` : plain;
}

function unknownSite(raw: string): string {
  const plain = plainFiness(raw);
  if (plain === "") return "FINESS manquant : attendu le numéro FINESS de l’établissement (9 caractères)";
  if (!/^[0-9][0-9AB]\d{7}$/.test(plain)) return "FINESS illisible : attendu 9 caractères, par exemple 010000123";
  return "établissement inconnu dans ce groupe";
}

function unknownIndicator(raw: string): string {
  return raw.trim() === "" ? "code d’indicateur manquant" : "indicateur inconnu dans le dictionnaire de ce groupe";
}

function periodReason(period: PeriodKey | null, indicator: IndicatorKey | undefined): string | null {
  if (period === null) {
    return `période illisible : attendu ${indicator ? EXPECTED[indicator.frequency] : "2026, 2026-03 ou 2026-T1"}`;
  }
  if (indicator && period.frequency !== indicator.frequency) {
    return `cet indicateur se compte sur ${EXPECTED[indicator.frequency]}`;
  }
  return period.begun ? null : "période à venir : elle n’a pas encore commencé";
}

/** Digits only, fifteen at most: nearly every cell, told four times as fast as by a pattern. */
function isShortCount(raw: string): boolean {
  if (raw.length > 15) return false;
  for (let index = 0; index < raw.length; index++) {
    const code = raw.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** @returns null for an empty cell, and for a refused one, whose refusal is added to the list. */
function decimal(
  raw: string,
  column: "numerateur" | "denominateur" | "valeur",
  refusals: CellRefusal[],
  mayBePercent = false,
): DecimalText | null {
  if (raw === "") return null;
  if (isShortCount(raw) || MACHINE_DECIMAL.test(raw)) return raw;
  if (raw.trim() === "") return null;
  const percent = mayBePercent && /%\s*$/.test(raw);
  const parsed = parseFrenchNumber(percent ? raw.replace(/%\s*$/, "") : raw);
  if (!parsed.ok) refusals.push(refuseCell(column, raw, parsed.error));
  else if (parsed.value.startsWith("-")) refusals.push(refuseCell(column, raw, "nombre négatif : attendu 0 ou plus"));
  else return percent ? divideByHundred(parsed.value) : parsed.value;
  return null;
}
