import type { Sector } from "../identity";

/** A profession as the register names it. The list is ours: the professions that the sources and the sector name most. */
interface Profession {
  readonly label: string;
  /** Who among the referents follows its use of the record. */
  readonly sector: Sector;
}

const PROFESSION_LINES = {
  physician: { label: "Médecin", sector: "medical" },
  pharmacist: { label: "Pharmacien", sector: "pharmacy" },
  nurse: { label: "Infirmier", sector: "care" },
  careManager: { label: "Cadre de santé", sector: "care" },
  careAssistant: { label: "Aide-soignant", sector: "care" },
  psychologist: { label: "Psychologue", sector: "rehabilitation" },
  physiotherapist: { label: "Kinésithérapeute", sector: "rehabilitation" },
  occupationalTherapist: { label: "Ergothérapeute", sector: "rehabilitation" },
  speechTherapist: { label: "Orthophoniste", sector: "rehabilitation" },
  psychomotorTherapist: { label: "Psychomotricien", sector: "rehabilitation" },
  educator: { label: "Éducateur spécialisé", sector: "education" },
  instructorEducator: { label: "Moniteur-éducateur", sector: "education" },
  educationalCarer: { label: "Accompagnant éducatif et social", sector: "education" },
  teacher: { label: "Enseignant spécialisé", sector: "education" },
  nightSupervisor: { label: "Surveillant de nuit", sector: "education" },
  unitHead: { label: "Chef de service", sector: "education" },
  socialWorker: { label: "Assistant de service social", sector: "social" },
  medicalSecretary: { label: "Secrétaire médical", sector: "administration" },
  administrativeAgent: { label: "Agent administratif", sector: "administration" },
  director: { label: "Directeur d’établissement", sector: "administration" },
  coder: { label: "Technicien d’information médicale", sector: "medicalInformation" },
  qualityOfficer: { label: "Qualiticien", sector: "quality" },
  softwareAdministrator: { label: "Administrateur du logiciel", sector: "informationSystem" },
  trainee: { label: "Stagiaire", sector: "education" },
} as const satisfies Readonly<Record<string, Profession>>;

/** The code of a profession, as the tables hold it. */
export type ProfessionCode = keyof typeof PROFESSION_LINES;

/** Every profession, in the order in which people read them: care, rehabilitation, education, offices. */
export const PROFESSIONS = Object.keys(PROFESSION_LINES) as readonly ProfessionCode[];

/** @returns the profession of that exact code; null for any other text. */
export const parseProfession = (value: string): ProfessionCode | null =>
  PROFESSIONS.find((code) => code === value) ?? null;

/** « Éducateur spécialisé »; a code that is no longer one is shown as it is. */
export const professionLabel = (code: string): string =>
  (PROFESSION_LINES as Readonly<Record<string, Profession>>)[code]?.label ?? code;

/** The sector of a profession: who may declare for it. */
export const professionSector = (code: ProfessionCode): Sector => PROFESSION_LINES[code].sector;

/**
 * The kinds of record the register speaks of. The cut is ours: the projet personnalisé is the CASF's (L311-3, 7°), the
 * others are the parts that people name when they speak of a DUI or a DPI.
 */
export const RECORD_KIND_LABELS = {
  administrative: "Dossier administratif",
  social: "Dossier social",
  medical: "Dossier médical",
  care: "Dossier de soins",
  psychological: "Écrits du psychologue",
  rehabilitation: "Bilans de rééducation",
  personalProject: "Projet personnalisé",
  education: "Écrits éducatifs",
  transmissions: "Transmissions",
  schooling: "Scolarité et formation",
  agenda: "Agenda et présences",
  incident: "Événements indésirables",
} as const;

/** The code of a kind of record, as the tables hold it. */
export type RecordKind = keyof typeof RECORD_KIND_LABELS;

/** Every kind of record, in the order of the board's columns. */
export const RECORD_KINDS = Object.keys(RECORD_KIND_LABELS) as readonly RecordKind[];

/** @returns the kind of record of that exact code; null for any other text. */
export const parseRecordKind = (value: string): RecordKind | null =>
  RECORD_KINDS.find((code) => code === value) ?? null;

/** « Projet personnalisé »; a code that is no longer one is shown as it is. */
export const recordKindLabel = (code: string): string =>
  (RECORD_KIND_LABELS as Readonly<Record<string, string>>)[code] ?? code;

/** Whose records a profession may open, from the least open to the most. The ladder is ours. */
export const ACCESS_LEVELS = ["none", "followed", "unit", "establishment", "group"] as const;

/** One step of {@link ACCESS_LEVELS}. */
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** The level as people read it. */
export const ACCESS_LEVEL_LABELS: Readonly<Record<AccessLevel, string>> = {
  none: "Aucun",
  followed: "Ceux qu’il suit",
  unit: "Toute l’unité",
  establishment: "Tout l’établissement",
  group: "Tout le groupe",
};

/** What the level lets a professional do, in one sentence. */
export const ACCESS_LEVEL_PURPOSES: Readonly<Record<AccessLevel, string>> = {
  none: "N’ouvre ce dossier pour personne.",
  followed: "N’ouvre que celui des personnes qu’il accompagne.",
  unit: "Ouvre celui de toutes les personnes de son unité ou de son service.",
  establishment: "Ouvre celui de toutes les personnes de son établissement.",
  group: "Ouvre celui de toutes les personnes du groupe.",
};

/** @returns the level of that exact code; null for any other text. */
export const parseAccessLevel = (value: string): AccessLevel | null =>
  ACCESS_LEVELS.find((level) => level === value) ?? null;

/** A text that may justify a rule, offered and never imposed. */
export interface LegalBasis {
  readonly text: string;
  /** What it says that matters here, in our words. */
  readonly says: string;
  /** Confidence of the glossary; what is from memory must be opened before it is relied on. */
  readonly trust: "lu en partie" | "de mémoire";
}

/**
 * Suggestions for the legal basis of a rule.
 * @source CSP, art. L1110-4 (version of 04/08/2021, I to III read); CNIL, délibération 2021-028 of 11/03/2021 (title and
 * scope read); the others are from memory and say so.
 */
export const LEGAL_BASES: readonly LegalBasis[] = [
  {
    text: "CSP, art. L1110-4, I",
    says: "Toute personne accompagnée a droit au secret des informations qui la concernent ; il s’impose à tout le personnel.",
    trust: "lu en partie",
  },
  {
    text: "CSP, art. L1110-4, III",
    says: "Une même équipe de soins partage ce qui est strictement nécessaire à la continuité des soins ou au suivi.",
    trust: "lu en partie",
  },
  { text: "CSP, art. L1110-12", says: "Ce qu’est une équipe de soins.", trust: "de mémoire" },
  {
    text: "CASF, art. L311-3",
    says: "Droits de la personne accompagnée, dont la confidentialité des informations qui la concernent.",
    trust: "de mémoire",
  },
  { text: "RGPD, art. 6", says: "Ce qui rend un traitement licite.", trust: "de mémoire" },
  { text: "RGPD, art. 9", says: "Données de santé : interdites de traitement, sauf exceptions.", trust: "de mémoire" },
  { text: "RGPD, art. 32", says: "Sécurité du traitement, dont qui peut ouvrir quoi.", trust: "de mémoire" },
  {
    text: "CNIL, délibération n° 2021-028 du 11 mars 2021",
    says: "Référentiel de l’accueil et de l’accompagnement social et médico-social.",
    trust: "lu en partie",
  },
];

/** Every case the register may speak of, professions first. */
export const ACCESS_CASES: readonly { readonly profession: ProfessionCode; readonly recordKind: RecordKind }[] =
  PROFESSIONS.flatMap((profession) => RECORD_KINDS.map((recordKind) => ({ profession, recordKind })));
