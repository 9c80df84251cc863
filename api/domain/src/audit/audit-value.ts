import { ACCESS_LEVEL_LABELS, professionLabel, recordKindLabel } from "../accessrule";
import { establishmentKindLabel, isEstablishmentKind } from "../group";
import {
  parseProviderKind,
  parseRole,
  parseSector,
  PROVIDER_KIND_LABELS,
  REVIEW_DECISION_LABELS,
  ROLE_LABELS,
  roleText,
  SECTOR_LABELS,
} from "../identity";
import { frenchDate, frenchEuros, frenchNumber, frenchPercent } from "../kernel";
import { NEWS_STATE_LABELS } from "../news";
import { NOTICE_KIND_LABELS, NOTICE_RHYTHM_LABELS } from "../notification";
import { DICTIONARY } from "../privacy";
import { DUTY_LABELS, NAMING_LABELS, parseProfileCase, profileLabel } from "../referent";
import { ANSWER_KIND_LABELS, REQUEST_KIND_LABELS, REQUEST_NATURE_LABELS, REQUEST_STATE_LABELS } from "../request";
import { PROOF_GRADE_LABELS } from "../roi";
import { REVISION_STATE_LABELS, TEMPLATE_KIND_LABELS } from "../template";
import {
  CHECK_VERDICT_LABELS,
  MEETING_STATE_LABELS,
  RELEASE_DECISION_LABELS,
  RELEASE_STATE_LABELS,
  SEVERITY_LABELS,
  SITE_VERDICT_LABELS,
} from "../vendor";
import { CASE_STATE_LABELS } from "../vendorcase";
import { planLineField } from "./audit-field";
import { channelLabel, deedLabel, objectKindLabel } from "./audit-word";

type Words = Readonly<Record<string, string>>;
type Said = (code: string) => string | null;

const from =
  (words: Words): Said =>
  (code) =>
    Object.hasOwn(words, code) ? (words[code] ?? null) : null;

// Where two rooms have the same code, the word of the first rooms stays: the feature is told beside it.
const STATES: Words = {
  ...CASE_STATE_LABELS,
  ...NEWS_STATE_LABELS,
  ...RELEASE_STATE_LABELS,
  ...MEETING_STATE_LABELS,
  cancelled: "annulée",
  closed: "close",
  done: "terminé",
  failed: "en échec",
  open: "ouverte",
  previewed: "vérifié, rien n’est écrit",
  queued: "en file",
  refused: "refusé",
  waiting: "en attente",
};

/** By what somebody proves who they are. */
const METHODS: Words = {
  invitation: "invitation",
  oidc: "fournisseur de connexion",
  passkey: "clé d’accès",
  password: "mot de passe",
  recoveryCode: "code de secours",
  totp: "code à usage unique",
};

/** What a bulk counted, by kind of outcome. */
const OUTCOMES: Words = { created: "ajoutés", updated: "modifiés", closed: "fermés", unchanged: "inchangés" };

const SCREENS: Words = {
  accessrule: "règles d’accès",
  cpom: "dossier CPOM",
  identity: "personnes et droits",
  indicator: "indicateurs",
  maturity: "paliers",
  roi: "plan de coûts et de bénéfices",
};

const LINE_KINDS: Words = { cost: "coût", benefit: "bénéfice" };

const providerKind: Said = (code) => {
  const kind = parseProviderKind(code);
  return kind === null ? null : PROVIDER_KIND_LABELS[kind];
};

/** A role, or one with its sector: `reader:care`. */
const roleWords: Said = (code) => {
  const [name = "", sector = ""] = code.split(":");
  const role = parseRole(name);
  return role === null ? null : roleText(role, parseSector(sector));
};

/** The words of the codes that a field may hold. */
const CODES: Readonly<Record<string, Said>> = {
  action: deedLabel,
  actions: deedLabel,
  answerKind: from(ANSWER_KIND_LABELS),
  channel: channelLabel,
  decision: from({ ...REVIEW_DECISION_LABELS, ...RELEASE_DECISION_LABELS }),
  duty: from(DUTY_LABELS),
  establishmentKind: (code) => (isEstablishmentKind(code) ? establishmentKindLabel(code) : null),
  events: deedLabel,
  feature: from(SCREENS),
  kind: providerKind,
  level: from(ACCESS_LEVEL_LABELS),
  method: from(METHODS),
  mutedKinds: from(NOTICE_KIND_LABELS),
  naming: from(NAMING_LABELS),
  objectKind: objectKindLabel,
  places: from({ group: "tout le groupe" }),
  profession: professionLabel,
  profileCase: (code) => {
    const found = parseProfileCase(code);
    return found === null ? null : profileLabel(found);
  },
  proofGrade: from(PROOF_GRADE_LABELS),
  rhythm: from(NOTICE_RHYTHM_LABELS),
  recordKind: recordKindLabel,
  requestKind: from(REQUEST_KIND_LABELS),
  requestNature: from(REQUEST_NATURE_LABELS),
  requestState: from(REQUEST_STATE_LABELS),
  role: from(ROLE_LABELS),
  roles: roleWords,
  sector: from(SECTOR_LABELS),
  sectors: from(SECTOR_LABELS),
  sessions: from({ open: "ouvertes", closed: "fermées" }),
  severity: from(SEVERITY_LABELS),
  side: from({ group: "le groupe", vendor: "l’éditeur" }),
  state: from(STATES),
  step: from(METHODS),
  commentState: from({ open: "en attente", taken: "reprise dans le texte", closed: "traitée" }),
  proposalState: from({ open: "en attente", taken: "retenue", declined: "non retenue" }),
  variantState: from({ draft: "en cours d’écriture", inUse: "en usage" }),
  templateKind: from(TEMPLATE_KIND_LABELS),
  templateState: from(REVISION_STATE_LABELS),
  verdict: from({ ...CHECK_VERDICT_LABELS, ...SITE_VERDICT_LABELS }),
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const LONGEST = 500;

const minutes = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", hour: "2-digit", minute: "2-digit" });
const days = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });

/** « 22 novembre 2026 à 14 h 30 », in Paris. */
function instantText(text: string): string {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return text;
  return `${frenchDate(days.format(at))} à ${minutes.format(at).replace(":", "\u00a0h\u00a0")}`;
}

/** Which words a field's codes have: those of a line of the plan and of a declared practice depend on their place. */
function codesOf(field: string): Said {
  const line = planLineField(field);
  if (line !== null) return line.field === "kind" ? from(LINE_KINDS) : (CODES[line.field] ?? (() => null));
  if (/^[a-zA-Z]+\.[a-zA-Z]+$/.test(field)) return from(ACCESS_LEVEL_LABELS);
  return Object.hasOwn(CODES, field) ? (CODES[field] ?? (() => null)) : () => null;
}

function textOf(field: string, text: string, nameOf: Said): string {
  const said = codesOf(field)(text);
  if (said !== null) return said;
  if (UUID.test(text)) return nameOf(text) ?? text;
  if (DAY.test(text)) return frenchDate(text);
  if (INSTANT.test(text)) return instantText(text);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function numberOf(field: string, value: number): string {
  if (field.endsWith("Cents")) return frenchEuros(value);
  if (field === "discountRate") return frenchPercent(value, 2);
  return field === "firstYear" ? String(value) : frenchNumber(value, 6);
}

/** « 12 ajoutés, 3 modifiés », « Rôles 2, Courriels 4 ». */
function countsOf(counts: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(counts)
    .filter(([, count]) => typeof count === "number" && count > 0)
    .map(([key, count]) => {
      const number = frenchNumber(count as number, 0);
      const outcome = from(OUTCOMES)(key);
      return outcome === null ? `${DICTIONARY[key]?.title ?? key}\u00a0: ${number}` : `${number}\u00a0${outcome}`;
    });
  return said.length === 0 ? "aucune ligne" : said.join(", ");
}

/** Every id that a line names, its own object apart. */
export function idsIn(changes: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.values(changes)
    .flat(2)
    .filter((value): value is string => typeof value === "string" && UUID.test(value));
}

/**
 * A value of a line as people read it.
 * @param nameOf the name of what has this id; null: unknown, the id is shown.
 * @returns null where there is none.
 */
export function valueText(field: string, value: unknown, nameOf: Said): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (typeof value === "number") return numberOf(field, value);
  if (typeof value === "string") return textOf(field, value, nameOf);
  if (Array.isArray(value)) {
    if (value.length === 0) return "aucun";
    return value.map((each: unknown) => valueText(field, each, nameOf) ?? "–").join(", ");
  }
  return typeof value === "object" ? countsOf(value as Readonly<Record<string, unknown>>) : null;
}
