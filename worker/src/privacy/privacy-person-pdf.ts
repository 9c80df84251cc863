import { join } from "node:path";
import { changesOf, valueText } from "@palier/domain/audit";
import { dayInFrance, frenchCount, frenchDate, frenchText } from "@palier/domain/kernel";
import { DICTIONARY, registerLines } from "@palier/domain/privacy";
import { jobLabel } from "@palier/store/kernel";
import type { SubjectTable } from "@palier/store/privacy";
import { printTypst } from "../kernel";

/** Whose data, and for whom. */
export interface PersonArchive {
  readonly personId: string;
  readonly groupName: string;
  readonly createdAt: Date;
  /** True when the person asked for themself. */
  readonly own: boolean;
  readonly tables: readonly SubjectTable[];
}

const TEMPLATE = join(__dirname, "privacy-person.typ");
/** Rows of a table that are printed; the whole is in the files beside. */
const MOST_ROWS = 10;
/** Longest text printed: a cell is not a page. */
const LONGEST = 300;

/** `object_kind` is told as the field `objectKind` of the journal. */
const fieldOf = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A value in French words; a fingerprint may be cut at the end of a line. */
function said(table: string, row: Readonly<Record<string, unknown>>, column: string): string {
  const value = row[column];
  const text = wordsOf(table, row, column, value);
  return (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text).replace(/\S{32}(?=\S)/g, "$&\u200b");
}

function wordsOf(table: string, row: Readonly<Record<string, unknown>>, column: string, value: unknown): string {
  if (table === "outbox" && column === "kind") return jobLabel(String(value));
  if (table === "audit_event" && column === "changes") {
    const told = { action: String(row["action"]), changes: value as Record<string, unknown> };
    const changes = changesOf(told, { question: () => null, answer: () => null, known: () => null });
    return changes.map(({ label, before, after }) => `${label} : ${before ?? "–"} → ${after ?? "–"}`).join(" ; ");
  }
  if (typeof value === "object" && !Array.isArray(value)) return JSON.stringify(value);
  return valueText(fieldOf(column), value, () => null) ?? "–";
}

/** What the template prints. */
function viewOf({ groupName, createdAt, own, tables }: PersonArchive): object {
  const register = registerLines();
  const told = new Map(register.map((line) => [`${line.table}.${line.column}`, line]));
  const day = frenchDate(dayInFrance(createdAt));
  const lead = [
    `Ce document résume l’archive faite le ${day} (RGPD, articles 15 et 20). « donnees.json » et « donnees.csv », à côté, en donnent l’intégralité.`,
    own
      ? "Les empreintes et secrets (mot de passe, clés, liens) ne sont pas joints : ils ne disent rien de vous."
      : "Les brouillons et le compte de la personne ne sont pas joints : elle seule peut les demander.",
  ];
  const sections = tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, title, rows }) => {
      const entry = DICTIONARY[table];
      const basis = register.find((each) => each.table === table)?.legalBasis ?? "–";
      const kept = `${frenchCount(rows.length, "ligne")}. Conservation : ${entry?.retention.says ?? "–"}. Qui la traite : ${entry?.seenBy ?? "–"}. ${basis}.`;
      const left = rows.length - MOST_ROWS;
      return {
        title: frenchText(title),
        kept: frenchText(kept),
        rows: rows.slice(0, MOST_ROWS).map((row, index) => ({
          title: `${title}, ligne ${String(index + 1)}`,
          // What is empty is nothing that is held.
          cells: Object.entries(row)
            .filter(([, value]) => value !== null)
            .map(([column]) => ({
              label: told.get(`${table}.${column}`)?.purpose ?? column,
              text: said(table, row, column),
            })),
        })),
        more:
          left <= 0
            ? null
            : frenchText(`${frenchCount(left, "autre ligne", "autres lignes")} : voyez « donnees.csv ».`),
      };
    });
  return {
    title: frenchText(`Données personnelles tenues par Palier : ${groupName}`),
    groupName,
    footer: frenchText(`${groupName} – archive du ${day}`),
    data: "Donnée",
    value: "Valeur",
    lead: lead.map(frenchText),
    sections,
  };
}

/** The archive of somebody, to be read: PDF/UA-1, the same for the same data. */
export const printPerson = (archive: PersonArchive): Promise<Uint8Array> =>
  printTypst({
    template: TEMPLATE,
    data: viewOf(archive),
    attachments: [],
    standard: "ua-1",
    createdAt: archive.createdAt,
  });
