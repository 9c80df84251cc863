import { fail, ok, type Result } from "../kernel";

/** What a product is for, as the column `product.kind` holds it. */
export const PRODUCT_KINDS = ["dpi", "dui", "billing", "pharmacy", "planning", "other"] as const;

/** What a product is for. */
export type ProductKind = (typeof PRODUCT_KINDS)[number];

/** What a product is for, as people read it. */
export const PRODUCT_KIND_LABELS: Readonly<Record<ProductKind, string>> = {
  dpi: "DPI, dossier patient informatisé",
  dui: "DUI, dossier usager informatisé",
  billing: "facturation",
  pharmacy: "pharmacie",
  planning: "planification",
  other: "autre logiciel",
};

/** How much something weighs on the work, the worst first; commitments, incidents and cases share these words. */
export const SEVERITIES = ["blocking", "major", "minor"] as const;

/** How much something weighs on the work. */
export type Severity = (typeof SEVERITIES)[number];

/** The severity as people read it. */
export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  blocking: "bloquante",
  major: "majeure",
  minor: "mineure",
};

/** When a severity is the right one, in one sentence. */
export const SEVERITY_PURPOSES: Readonly<Record<Severity, string>> = {
  blocking: "Le travail s’arrête sans contournement possible, ou une erreur peut toucher une personne accompagnée.",
  major: "Le travail continue, mais autrement\u00a0: sur papier, par une autre voie, plus lentement.",
  minor: "Une gêne\u00a0: le travail se fait quand même.",
};

/** Why something that was typed can't be kept, in French. */
export interface VendorFault {
  /** null: in no field. */
  readonly field: string | null;
  readonly message: string;
}

/** Longest name of a vendor, a product, a module or a version. */
export const NAME_LENGTH = 120;
/** Longest free text of this room. */
export const TEXT_LENGTH = 20_000;

/** @returns the kind of that exact name; null for any other text. */
export function parseProductKind(value: string): ProductKind | null {
  return PRODUCT_KINDS.find((kind) => kind === value) ?? null;
}

/** @returns the severity of that exact name; null for any other text. */
export function parseSeverity(value: string): Severity | null {
  return SEVERITIES.find((severity) => severity === value) ?? null;
}

/** A short text on one line, spaces tidied. @param what « Le nom de l’éditeur », to begin the sentence. */
export function checkName(field: string, value: string, what: string): Result<string, VendorFault> {
  const name = value.replaceAll(/\s+/gu, " ").trim();
  if (name === "") return fail({ field, message: `${what} est vide. Écrivez-le en quelques mots.` });
  if (name.length > NAME_LENGTH)
    return fail({
      field,
      message: `${what} compte ${String(name.length)} caractères\u00a0: ${String(NAME_LENGTH)} au plus.`,
    });
  return ok(name);
}

/** A free text, kept as it was typed but for the spaces around it. @param what « La note », to begin the sentence. */
export function checkText(field: string, value: string, what: string): Result<string, VendorFault> {
  const text = value.trim();
  if (text.length > TEXT_LENGTH)
    return fail({ field, message: `${what} compte ${String(text.length)} caractères\u00a0: 20\u00a0000 au plus.` });
  return ok(text);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @returns true for a day of the calendar written 'YYYY-MM-DD'. */
export function isDay(value: string): boolean {
  if (!DAY.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/** An address or a number by which somebody is reached; null when nothing is told. */
export function checkReach(
  field: string,
  value: string | null,
  kind: "email" | "phone",
): Result<string | null, VendorFault> {
  const told = (value ?? "").trim();
  if (told === "") return ok(null);
  if (kind === "email" && (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(told) || told.length > 254))
    return fail({ field, message: "Cette adresse n’en est pas une. Écrivez-la comme support@editeur.fr." });
  if (kind === "phone" && !/^[+0-9 ().-]{4,30}$/u.test(told))
    return fail({
      field,
      message: "Ce numéro n’en est pas un. Écrivez des chiffres, 04\u00a074\u00a000\u00a000\u00a000 par exemple.",
    });
  return ok(told);
}
