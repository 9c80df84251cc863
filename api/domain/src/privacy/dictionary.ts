import { frenchText } from "../kernel";
import { CASE_TABLES } from "./dictionary-case";
import { LEGAL_BASIS_LABELS, type Dictionary, type Pii } from "./dictionary-entry";
import { IDENTITY_TABLES } from "./dictionary-identity";
import { NEWS_TABLES } from "./dictionary-news";
import { REFERENT_TABLES } from "./dictionary-referent";
import { REQUEST_TABLES } from "./dictionary-request";
import { SEARCH_TABLES } from "./dictionary-search";
import { TEMPLATE_TABLES } from "./dictionary-template";
import { TRACE_TABLES } from "./dictionary-trace";
import { VENDOR_TABLES } from "./dictionary-vendor";
import { WORK_TABLES } from "./dictionary-work";

/** The register: each column of each table, by its name in the database. A test compares it with the migrated database. */
export const DICTIONARY: Dictionary = {
  ...IDENTITY_TABLES,
  ...WORK_TABLES,
  ...TRACE_TABLES,
  ...SEARCH_TABLES,
  ...REFERENT_TABLES,
  ...REQUEST_TABLES,
  ...NEWS_TABLES,
  ...CASE_TABLES,
  ...VENDOR_TABLES,
  ...TEMPLATE_TABLES,
};

/** A line of the register as people read it. */
export interface RegisterLine {
  readonly table: string;
  readonly tableTitle: string;
  readonly column: string;
  readonly pii: Pii;
  readonly purpose: string;
  readonly seenBy: string;
  readonly retention: string;
  /** null: as long as what `retention` names. */
  readonly retentionMonths: number | null;
  readonly legalBasis: string;
}

/** The register line by line, typeset in French. */
export function registerLines(): readonly RegisterLine[] {
  return Object.entries(DICTIONARY).flatMap(([table, entry]) =>
    Object.entries(entry.columns).map(([column, { pii, purpose, retention = entry.retention }]) => ({
      table,
      tableTitle: frenchText(entry.title),
      column,
      pii,
      purpose: frenchText(purpose),
      seenBy: frenchText(entry.seenBy),
      retention: frenchText(retention.says),
      retentionMonths: retention.months,
      legalBasis: frenchText(LEGAL_BASIS_LABELS[entry.basis]),
    })),
  );
}

/** What the database holds and the register doesn't say, or the other way round: one French sentence each. */
export function registerFaults(columns: readonly { readonly table: string; readonly column: string }[]): string[] {
  const real = new Set(columns.map(({ table, column }) => `${table}.${column}`));
  const told = new Set(registerLines().map(({ table, column }) => `${table}.${column}`));
  return [
    ...[...real].filter((name) => !told.has(name)).map((name) => `${name} n’a pas de ligne dans le registre`),
    ...[...told].filter((name) => !real.has(name)).map((name) => `${name} n’existe pas dans la base`),
  ];
}
