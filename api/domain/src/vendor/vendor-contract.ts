import { fail, ok, type Result } from "../kernel";
import { checkName, checkText, isDay, parseSeverity, SEVERITY_LABELS, type Severity, type VendorFault } from "./vendor";
import { parseClauseKind, type ClauseKind } from "./vendor-clause";
import type { ContractTerm } from "./vendor-term";

/** A place whose public holidays the vendor's support keeps; the code is that of the library `date-holidays`. */
export interface HolidayZone {
  readonly code: string;
  readonly label: string;
  /** The clock of the support there, unless the contract tells another. */
  readonly timeZone: string;
}

/** Métropole, Alsace-Moselle (two days more), and the overseas départements with their own days and clocks. */
export const HOLIDAY_ZONES: readonly HolidayZone[] = [
  { code: "FR", label: "Métropole", timeZone: "Europe/Paris" },
  { code: "FR-57", label: "Alsace-Moselle", timeZone: "Europe/Paris" },
  { code: "FR-GP", label: "Guadeloupe", timeZone: "America/Guadeloupe" },
  { code: "FR-MQ", label: "Martinique", timeZone: "America/Martinique" },
  { code: "FR-GF", label: "Guyane", timeZone: "America/Cayenne" },
  { code: "FR-RE", label: "La Réunion", timeZone: "Indian/Reunion" },
  { code: "FR-YT", label: "Mayotte", timeZone: "Indian/Mayotte" },
];

/** The clocks a contract may name, each with a place that says it. */
export const SUPPORT_TIME_ZONES: readonly (readonly [timeZone: string, label: string])[] = [
  ["Europe/Paris", "Heure de Paris"],
  ["America/Guadeloupe", "Heure de la Guadeloupe"],
  ["America/Martinique", "Heure de la Martinique"],
  ["America/Cayenne", "Heure de la Guyane"],
  ["Indian/Reunion", "Heure de La Réunion"],
  ["Indian/Mayotte", "Heure de Mayotte"],
];

/** The days of the week by their ISO number, Monday first. */
export const WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;

/** Within how many minutes of support the vendor answers and resolves; null: nothing is promised. */
export interface Commitment {
  readonly severity: Severity;
  readonly responseMinutes: number | null;
  readonly resolutionMinutes: number | null;
}

/** Whether a contract has a clause, and what it says. */
export interface ContractClause {
  readonly kind: ClauseKind;
  readonly present: boolean;
  readonly wording: string;
}

/** When the vendor's support works. */
export interface SupportHours {
  /** A name of the IANA list. */
  readonly timeZone: string;
  /** A code of `HOLIDAY_ZONES`. */
  readonly holidayZone: string;
  /** ISO numbers: 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  /** Minutes after midnight; 540 is 9 h. */
  readonly opensAtMinute: number;
  /** Minutes after midnight; 1,440 is midnight. */
  readonly closesAtMinute: number;
}

/** A contract with a vendor. */
export interface Contract extends ContractTerm, SupportHours {
  readonly reference: string;
  /** The products it covers; none: all that the vendor sells. */
  readonly productIds: readonly string[];
  readonly note: string;
  readonly commitments: readonly Commitment[];
  readonly clauses: readonly ContractClause[];
}

/** A contract as it was typed: codes not yet known to be ours. */
export interface ContractInput extends Omit<Contract, "commitments" | "clauses"> {
  readonly commitments: readonly (Omit<Commitment, "severity"> & { readonly severity: string })[];
  readonly clauses: readonly (Omit<ContractClause, "kind"> & { readonly kind: string })[];
}

const MOST_MINUTES = 200 * 24 * 60;
const no = (field: string, message: string): Result<never, VendorFault> => fail({ field, message });

function checkTerm(term: ContractTerm): VendorFault | null {
  const { startsOn, endsOn, noticeMonths, renewalMonths, noticeGivenOn } = term;
  const fault = (field: string, message: string): VendorFault => ({ field, message });
  if (!isDay(startsOn)) return fault("startsOn", "Indiquez le jour où le contrat commence.");
  if (endsOn !== null && !isDay(endsOn)) return fault("endsOn", "Ce jour n’existe pas au calendrier.");
  if (endsOn !== null && endsOn < startsOn) return fault("endsOn", "La fin ne peut pas venir avant le début.");
  if (noticeMonths !== null && !(Number.isInteger(noticeMonths) && noticeMonths >= 1 && noticeMonths <= 60))
    return fault("noticeMonths", "Le préavis se compte en mois entiers, de 1 à 60.");
  if (renewalMonths !== null && !(Number.isInteger(renewalMonths) && renewalMonths >= 1 && renewalMonths <= 120))
    return fault("renewalMonths", "La reconduction se compte en mois entiers, de 1 à 120.");
  if (renewalMonths !== null && endsOn === null)
    return fault("endsOn", "Un contrat qui se reconduit a une première échéance\u00a0: indiquez-la.");
  if (noticeGivenOn !== null && !isDay(noticeGivenOn))
    return fault("noticeGivenOn", "Ce jour n’existe pas au calendrier.");
  return null;
}

function checkHours({
  timeZone,
  holidayZone,
  weekdays,
  opensAtMinute,
  closesAtMinute,
}: SupportHours): VendorFault | null {
  const fault = (field: string, message: string): VendorFault => ({ field, message });
  if (!SUPPORT_TIME_ZONES.some(([zone]) => zone === timeZone))
    return fault("timeZone", "Cette heure locale n’est pas dans la liste.");
  if (!HOLIDAY_ZONES.some(({ code }) => code === holidayZone))
    return fault("holidayZone", "Cette liste de jours fériés n’est pas connue.");
  if (weekdays.length === 0) return fault("weekdays", "Cochez au moins un jour de support.");
  if (weekdays.some((day) => !Number.isInteger(day) || day < 1 || day > 7) || new Set(weekdays).size < weekdays.length)
    return fault("weekdays", "Chaque jour de la semaine se coche une fois.");
  if (![opensAtMinute, closesAtMinute].every(Number.isInteger) || opensAtMinute < 0 || closesAtMinute > 1_440)
    return fault("opensAtMinute", "Les heures du support vont de 0\u00a0h à 24\u00a0h.");
  if (opensAtMinute >= closesAtMinute)
    return fault("closesAtMinute", "Le support ferme après avoir ouvert\u00a0: vérifiez les deux heures.");
  return null;
}

function checkCommitments(lines: ContractInput["commitments"]): Result<readonly Commitment[], VendorFault> {
  const kept: Commitment[] = [];
  for (const line of lines) {
    const severity = parseSeverity(line.severity);
    if (severity === null || kept.some((one) => one.severity === severity))
      return no("commitments", "Chaque gravité se règle une fois\u00a0: bloquante, majeure, mineure.");
    const { responseMinutes, resolutionMinutes } = line;
    const wrong = [responseMinutes, resolutionMinutes].some(
      (minutes) => minutes !== null && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES),
    );
    if (wrong)
      return no(
        `commitments.${severity}`,
        `Les délais d’une anomalie ${SEVERITY_LABELS[severity]} se comptent en heures de support, au-dessus de zéro\u00a0; laissez vide si rien n’est promis.`,
      );
    if (responseMinutes !== null && resolutionMinutes !== null && resolutionMinutes < responseMinutes)
      return no(
        `commitments.${severity}`,
        `Pour une anomalie ${SEVERITY_LABELS[severity]}, la résolution ne peut pas venir avant la réponse.`,
      );
    kept.push({ severity, responseMinutes, resolutionMinutes });
  }
  return ok(kept);
}

function checkClauses(lines: ContractInput["clauses"]): Result<readonly ContractClause[], VendorFault> {
  const kept: ContractClause[] = [];
  for (const line of lines) {
    const kind = parseClauseKind(line.kind);
    if (kind === null || kept.some((one) => one.kind === kind))
      return no("clauses", "Cette clause n’est pas dans la liste, ou elle y est deux fois.");
    const wording = checkText(`clauses.${kind}`, line.wording, "Le texte de la clause");
    if (!wording.ok) return wording;
    kept.push({ kind, present: line.present, wording: wording.value });
  }
  return ok(kept);
}

/** A contract that can be kept, or the first reason why not. Whether its products exist is the store's to say. */
export function checkContract(input: ContractInput): Result<Contract, VendorFault> {
  const reference = checkName("reference", input.reference, "La référence du contrat");
  if (!reference.ok) return reference;
  const fault = checkTerm(input) ?? checkHours(input);
  if (fault !== null) return fail(fault);
  const note = checkText("note", input.note, "La note");
  if (!note.ok) return note;
  const commitments = checkCommitments(input.commitments);
  if (!commitments.ok) return commitments;
  const clauses = checkClauses(input.clauses);
  if (!clauses.ok) return clauses;
  return ok({
    ...input,
    reference: reference.value,
    note: note.value,
    weekdays: [...input.weekdays].sort((a, b) => a - b),
    productIds: [...new Set(input.productIds)],
    commitments: commitments.value,
    clauses: clauses.value,
  });
}

/**
 * Hours of support as people type them: « 4 », « 1,5 », « 0,25 ».
 * @returns minutes; null for an empty text; undefined for what isn't a duration.
 */
export function minutesOfHours(text: string): number | null | undefined {
  const typed = text
    .replaceAll(/[\s\u00a0\u202f]/gu, "")
    .replace(/h$/iu, "")
    .replace(",", ".");
  if (typed === "") return null;
  if (!/^\d{1,5}(\.\d{1,2})?$/.test(typed)) return undefined;
  const minutes = Math.round(Number(typed) * 60);
  return minutes < 1 ? undefined : minutes;
}

/** @returns the hours as they are typed again: « 1,5 »; '' for null. */
export const hoursOfMinutes = (minutes: number | null): string =>
  minutes === null ? "" : String(Math.round((minutes / 60) * 100) / 100).replace(".", ",");
