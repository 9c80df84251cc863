import { fail, ok, type Result } from "../kernel";
import { parseSeverity, SEVERITIES, SEVERITY_PURPOSES, type Severity } from "../vendor";

/** What a case is about; a writing is the group's own affair and never goes to a vendor. */
export const CASE_KINDS = ["bug", "setting", "evolution", "training", "question"] as const;
/** What a case is about. */
export type CaseKind = (typeof CASE_KINDS)[number];

/** French words of the kinds. */
export const CASE_KIND_LABELS: Readonly<Record<CaseKind, string>> = {
  bug: "Anomalie",
  setting: "Paramétrage",
  evolution: "Évolution",
  training: "Formation",
  question: "Question",
};

/** How much work is hindered, from the worst: the severities of a contract's commitments and of incidents. */
export const CASE_SEVERITIES = SEVERITIES;
/** How much work is hindered. */
export type CaseSeverity = Severity;

/** French words of the severities. */
export const CASE_SEVERITY_LABELS: Readonly<Record<CaseSeverity, string>> = {
  blocking: "Bloquante",
  major: "Majeure",
  minor: "Mineure",
};

/** What each severity means: the same sentence wherever it is chosen. */
export const CASE_SEVERITY_PURPOSES = SEVERITY_PURPOSES;

/** 1 is done first; null: nobody has said yet. */
export const CASE_PRIORITIES = [1, 2, 3, 4] as const;

/** French words of the priorities. */
export const CASE_PRIORITY_LABELS: Readonly<Record<number, string>> = {
  1: "1 – en premier",
  2: "2 – ce trimestre",
  3: "3 – dans l’année",
  4: "4 – quand ce sera possible",
};

/** @returns the kind of that exact code; null for any other text. */
export const parseCaseKind = (value: string): CaseKind | null => CASE_KINDS.find((code) => code === value) ?? null;

/** @returns the severity of that exact code; null for any other text. */
export const parseCaseSeverity = parseSeverity;

/** Longest title, in characters. */
export const CASE_TITLE_MOST_CHARACTERS = 200;
/** Longest text of a case or of a message to the vendor, in characters. */
export const CASE_TEXT_MOST_CHARACTERS = 20_000;

/** Why something of a case was refused: the field at fault and what to do, in French. */
export interface CaseFault {
  /** Stable English code; `STALE_VERSION`: somebody else changed it meanwhile. */
  readonly code: string;
  /** null: in no field. */
  readonly field: string | null;
  readonly message: string;
}

/** What people write of a case. */
export interface CaseWriting {
  readonly kind: CaseKind;
  readonly severity: CaseSeverity;
  /** 1 to 4; null: nobody has said yet. */
  readonly priority: number | null;
  readonly title: string;
  readonly body: string;
  /** The number under which the vendor knows it; null: not told. */
  readonly vendorReference: string | null;
}

/** A case as it was typed. */
export interface CaseInput {
  readonly kind: string;
  readonly severity: string;
  readonly priority: number | null;
  readonly title: string;
  readonly body: string;
  readonly vendorReference: string | null;
}

const invalid = (field: string, message: string) => fail<CaseFault>({ code: "CASE_INVALID", field, message });

/** Reads a case that was typed. @returns what may be kept, or the field at fault with a French sentence. */
export function checkCase(input: CaseInput): Result<CaseWriting, CaseFault> {
  const kind = parseCaseKind(input.kind);
  if (kind === null) return invalid("kind", "Choisissez de quoi il s’agit.");
  const severity = parseCaseSeverity(input.severity);
  if (severity === null) return invalid("severity", "Choisissez une gravité.");
  const { priority } = input;
  if (priority !== null && !CASE_PRIORITIES.some((each) => each === priority))
    return invalid("priority", "Choisissez une priorité de 1 à 4, ou aucune.");
  const title = input.title.trim();
  if (title === "") return invalid("title", "Donnez un titre au dossier, en une ligne.");
  if (title.length > CASE_TITLE_MOST_CHARACTERS)
    return invalid("title", "Ce titre est trop long\u00a0: 200 caractères au plus. Rien n’a été effacé.");
  if (input.body.length > CASE_TEXT_MOST_CHARACTERS)
    return invalid("body", "Ce texte est trop long\u00a0: 20\u202f000 caractères au plus. Rien n’a été effacé.");
  const reference = input.vendorReference?.trim() ?? "";
  if (reference.length > CASE_TITLE_MOST_CHARACTERS)
    return invalid("vendorReference", "Cette référence est trop longue\u00a0: 200 caractères au plus.");
  const vendorReference = reference === "" ? null : reference;
  return ok({ kind, severity, priority, title, body: input.body, vendorReference });
}

/** May a note or a message be kept? @returns the very text. */
export function checkCaseText(body: string): Result<string, CaseFault> {
  if (body.trim() === "") return invalid("body", "Écrivez votre texte avant de l’enregistrer.");
  if (body.length > CASE_TEXT_MOST_CHARACTERS)
    return invalid("body", "Ce texte est trop long\u00a0: 20\u202f000 caractères au plus. Rien n’a été effacé.");
  return ok(body);
}

/** The kind of case that a kind of request becomes; a writing is asked as a setting. */
export const caseKindOf = (requestKind: string): CaseKind => parseCaseKind(requestKind) ?? "setting";
