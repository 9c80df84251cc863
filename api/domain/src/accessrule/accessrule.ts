import { isEstablishmentKind } from "../group";
import { fail, ok, type Result } from "../kernel";
import {
  ACCESS_LEVELS,
  parseAccessLevel,
  parseProfession,
  parseRecordKind,
  type AccessLevel,
  type ProfessionCode,
  type RecordKind,
} from "./accessrule-words";

/** Which records of whom: what a rule speaks of. */
export interface AccessCase {
  readonly profession: ProfessionCode;
  readonly recordKind: RecordKind;
}

/** A line of the register: who may open which kind of record, where, and why. */
export interface AccessRule extends AccessCase {
  /** The kind of establishment it is written for; null: every kind. */
  readonly establishmentKind: string | null;
  readonly level: AccessLevel;
  /** Why, in the words of the group; never empty. */
  readonly reason: string;
  /** What it rests on; never empty. */
  readonly legalBasis: string;
  /** The day it must be looked at again, 'YYYY-MM-DD'. */
  readonly reviewOn: string;
}

/** A rule as it was typed. */
export type AccessRuleInput = Readonly<Record<Exclude<keyof AccessRule, "establishmentKind">, string>> &
  Pick<AccessRule, "establishmentKind">;

/** What an establishment says of one case. */
export interface AccessDeclaration extends AccessCase {
  readonly level: AccessLevel;
}

const REASON_MOST_CHARACTERS = 100_000;
const BASIS_MOST_CHARACTERS = 2_000;

/**
 * Reads a rule that was typed.
 * @param today 'YYYY-MM-DD': a rule is reviewed later, never before it is written.
 * @returns the rule, or the field at fault with a French sentence.
 */
export function checkAccessRule(
  input: AccessRuleInput,
  today: string,
): Result<AccessRule, { readonly field: string; readonly message: string }> {
  const wrong = (field: string, message: string) => fail({ field, message });
  const profession = parseProfession(input.profession);
  if (profession === null) return wrong("profession", "Choisissez une profession de la liste.");
  const recordKind = parseRecordKind(input.recordKind);
  if (recordKind === null) return wrong("recordKind", "Choisissez un type de dossier de la liste.");
  const level = parseAccessLevel(input.level);
  if (level === null) return wrong("level", "Choisissez ce que cette profession peut ouvrir.");
  const { establishmentKind } = input;
  if (establishmentKind !== null && !isEstablishmentKind(establishmentKind))
    return wrong("establishmentKind", "Choisissez un type d’établissement de la liste, ou tous les types.");
  const reason = input.reason.trim();
  if (reason === "")
    return wrong("reason", "Écrivez pourquoi\u00a0: une règle sans raison ne se tient pas et ne se révise pas.");
  if (reason.length > REASON_MOST_CHARACTERS)
    return wrong("reason", "La raison est trop longue\u00a0: 100\u202f000 caractères au plus.");
  const legalBasis = input.legalBasis.trim();
  if (legalBasis === "")
    return wrong(
      "legalBasis",
      "Indiquez sur quel texte la règle s’appuie, par exemple «\u00a0CSP, art. L1110-4, III\u00a0».",
    );
  if (legalBasis.length > BASIS_MOST_CHARACTERS)
    return wrong("legalBasis", "La base légale est trop longue\u00a0: 2\u202f000 caractères au plus.");
  const { reviewOn } = input;
  if (!isDay(reviewOn))
    return wrong("reviewOn", "Indiquez la date de la prochaine révision, par exemple le 22/11/2027.");
  if (reviewOn <= today) return wrong("reviewOn", "La date de révision doit être à venir.");
  return ok({ profession, recordKind, establishmentKind, level, reason, legalBasis, reviewOn });
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

const place = ({ profession, recordKind }: AccessCase, establishmentKind: string | null): string =>
  `${profession} ${recordKind} ${establishmentKind ?? ""}`;

/**
 * Finds which rule is in force: one written for the kind of establishment wins over one for every kind.
 * @param rules in force; a retired rule must not be among them.
 * @returns the rule of a case in a kind of establishment; null where no rule speaks of it.
 * @throws Error when two rules claim the same case: the register refuses the second, so that one is always the answer.
 */
export function ruleFinder<R extends AccessRule>(
  rules: readonly R[],
): (asked: AccessCase, establishmentKind: string) => R | null {
  const byPlace = new Map<string, R>();
  for (const rule of rules) {
    const at = place(rule, rule.establishmentKind);
    if (byPlace.has(at)) throw new Error(`two rules for ${at}`);
    byPlace.set(at, rule);
  }
  return (asked, kind) => byPlace.get(place(asked, kind)) ?? byPlace.get(place(asked, null)) ?? null;
}

/** How what a site declares stands beside the rule. `withoutRule`: it declares where the register says nothing. */
export type AccessGap = "same" | "moreOpen" | "stricter" | "undeclared" | "withoutRule";

/** The gap as people read it. */
export const ACCESS_GAP_LABELS: Readonly<Record<AccessGap, string>> = {
  same: "Conforme",
  moreOpen: "Plus ouvert que la règle",
  stricter: "Plus strict que la règle",
  undeclared: "Non déclaré",
  withoutRule: "Sans règle",
};

/** @param rule the level of the rule; null where there is none. @param declared null where the site said nothing. */
export function accessGap(rule: AccessLevel | null, declared: AccessLevel | null): AccessGap {
  if (rule === null) return declared === null ? "undeclared" : "withoutRule";
  if (declared === null) return "undeclared";
  const step = ACCESS_LEVELS.indexOf(declared) - ACCESS_LEVELS.indexOf(rule);
  return step === 0 ? "same" : step > 0 ? "moreOpen" : "stricter";
}

/** Must the rule be looked at again? @param today 'YYYY-MM-DD'; the day of the review counts. */
export const isDueForReview = (rule: Pick<AccessRule, "reviewOn">, today: string): boolean => rule.reviewOn <= today;

/** A case where a rule speaks or a site declares, with both. */
export interface AccessComparison<R extends AccessRule> extends AccessCase {
  readonly rule: R | null;
  readonly declared: AccessLevel | null;
  readonly gap: AccessGap;
}

/**
 * Every case of one establishment where a rule speaks or something was declared, in the order of the cases.
 * @param find see {@link ruleFinder}.
 */
export function compareAccess<R extends AccessRule>(
  find: (asked: AccessCase, establishmentKind: string) => R | null,
  establishmentKind: string,
  declarations: readonly AccessDeclaration[],
  cases: readonly AccessCase[],
): AccessComparison<R>[] {
  const levels = new Map(declarations.map((one) => [place(one, null), one.level]));
  return cases.flatMap((asked) => {
    const rule = find(asked, establishmentKind);
    const declared = levels.get(place(asked, null)) ?? null;
    if (rule === null && declared === null) return [];
    return [{ ...asked, rule, declared, gap: accessGap(rule?.level ?? null, declared) }];
  });
}

/** How many cases of a list stand at each gap. */
export type GapCounts = Readonly<Record<AccessGap, number>>;

/** Counts the cases by gap. */
export function countGaps(compared: readonly { readonly gap: AccessGap }[]): GapCounts {
  const counts = { same: 0, moreOpen: 0, stricter: 0, undeclared: 0, withoutRule: 0 };
  for (const { gap } of compared) counts[gap] += 1;
  return counts;
}
