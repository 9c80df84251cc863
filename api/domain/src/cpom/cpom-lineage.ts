import { textsOf, type Dossier } from "./cpom-document";
import { printFigure, type Display, type Figure } from "./cpom-figure";
import { evaluate, type Formula } from "./cpom-formula";
import { formulaText } from "./cpom-formula-text";
import type { SourceRow } from "./cpom-row";

/** SHA-256 of a text in UTF-8, in hexadecimal; given by who may compute it. */
export type Hash = (text: string) => string;

/** A printed figure as the file of lineage gives it. */
export interface FigureLineage {
  readonly id: string;
  readonly label: string;
  readonly printed: string;
  /** Decimal text before rounding; a ratio is 0..1, money in cents. */
  readonly value: string;
  readonly display: Display;
  readonly formula: Formula;
  readonly formulaText: string;
  readonly indicatorCode: string | null;
  readonly period: string | null;
  readonly establishmentFinessNumbers: readonly string[];
  /** Ids of the rows, found under `rows` of the file. */
  readonly rows: readonly string[];
  /** Of the canonical JSON of the figure (without this field) with its rows in full. */
  readonly sha256: string;
}

/** The whole of `lignage.json`. */
export interface Lineage {
  readonly format: "palier-lignage/1";
  readonly readMe: string;
  readonly title: string;
  readonly group: { readonly finessNumber: string; readonly name: string };
  readonly preparedOn: string;
  readonly demo: boolean;
  /** Of the canonical JSON of this file without this field: the fingerprint printed in the dossier. */
  readonly snapshotSha256: string;
  readonly figures: readonly FigureLineage[];
  /** Words printed as they are in a row, numbers included. */
  readonly quotes: readonly { readonly text: string; readonly row: string }[];
  readonly rows: Readonly<Record<string, Omit<SourceRow, "id">>>;
}

const READ_ME =
  "Chaque chiffre imprimé dans le dossier est une entrée de « figures ». « rows » nomme ses lignes d’origine, données en entier plus bas ; « formulaText » " +
  "dit comment les lignes donnent « value » ; « printed » est cette valeur arrondie. « sha256 » est l’empreinte SHA-256 du JSON de l’entrée sans ce champ, " +
  "« rows » étant remplacé par les lignes en entier ; clés triées, sans espace. « snapshotSha256 » est celle du fichier entier sans ce champ.";

/**
 * JSON with sorted keys and no spaces, so that one content has one hash.
 * @param known JSON of objects that come back many times: a row stands under dozens of figures.
 */
export function canonicalJson(value: unknown, known?: ReadonlyMap<unknown, string>): string {
  const written = known?.get(value);
  if (written !== undefined) return written;
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each, known)).join(",")}]`;
  if (value === undefined) return "null";
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).filter(([, each]) => each !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each, known)}`).join(",")}}`;
}

/** The file of lineage of a dossier. */
export function buildLineage(dossier: Dossier, hash: Hash): Lineage {
  const rows = new Map(dossier.rows.map((row) => [row.id, row]));
  const known = new Map<unknown, string>(dossier.rows.map((row) => [row, canonicalJson(row)]));
  const quotes = new Map<string, { text: string; row: string }>();
  for (const text of textsOf(dossier)) {
    for (const span of text) {
      if (span.kind === "quote") quotes.set(`${span.rowId}\n${span.text}`, { text: span.text, row: span.rowId });
    }
  }
  const content: Omit<Lineage, "snapshotSha256"> = {
    format: "palier-lignage/1",
    readMe: READ_ME,
    title: dossier.title,
    group: { finessNumber: dossier.groupFinessNumber, name: dossier.groupName },
    preparedOn: dossier.preparedOn,
    demo: dossier.demo,
    figures: dossier.figures.map((figure) => lineageOf(figure, rows, (entry) => hash(canonicalJson(entry, known)))),
    quotes: [...quotes.values()],
    rows: Object.fromEntries(dossier.rows.map(({ id, table, key, values }) => [id, { table, key, values }])),
  };
  return { ...content, snapshotSha256: hash(canonicalJson(content)) };
}

function rowsOf(ids: readonly string[], rows: ReadonlyMap<string, SourceRow>): SourceRow[] {
  return ids.map((id) => {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`lignage : la ligne ${id} manque`);
    return row;
  });
}

function lineageOf(
  figure: Figure,
  rows: ReadonlyMap<string, SourceRow>,
  fingerprint: (entry: unknown) => string,
): FigureLineage {
  const sources = rowsOf(figure.rows, rows);
  const numbers = sources.flatMap((row) => row.key["finess_et"] ?? []);
  const entry: Omit<FigureLineage, "sha256"> = {
    id: figure.id,
    label: figure.label,
    printed: figure.printed,
    value: figure.value,
    display: figure.display,
    formula: figure.formula,
    formulaText: formulaText(figure.formula),
    indicatorCode: figure.indicatorCode,
    period: figure.period,
    establishmentFinessNumbers: [...new Set(numbers)].sort(),
    rows: figure.rows,
  };
  return { ...entry, sha256: fingerprint({ ...entry, rows: sources }) };
}

/** A figure worked out again. */
export interface Recomputed {
  readonly value: string;
  readonly printed: string;
  /** The fingerprint of the entry with the rows as they are in the file. */
  readonly sha256: string;
}

/**
 * Works a figure of the file out again, from its rows alone.
 * @throws when a row is missing or the rows give no value.
 */
export function recompute(lineage: Pick<Lineage, "rows">, figure: FigureLineage, hash: Hash): Recomputed {
  const sources = figure.rows.map((id): SourceRow => {
    const row = lineage.rows[id];
    if (row === undefined) throw new Error(`lignage : la ligne ${id} manque`);
    return { id, ...row };
  });
  const value = evaluate(figure.formula, sources);
  if (value === null) throw new Error(`lignage : les lignes de « ${figure.label} » ne donnent aucune valeur`);
  const entry = { ...figure, sha256: undefined, rows: sources };
  return { value, printed: printFigure(value, figure.display), sha256: hash(canonicalJson(entry)) };
}
