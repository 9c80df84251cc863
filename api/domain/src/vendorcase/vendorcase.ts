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

/** How much work is hindered, from the worst. The words are those of the commitments of a contract. */
export const CASE_SEVERITIES = ["blocking", "major", "minor"] as const;
/** How much work is hindered. */
export type CaseSeverity = (typeof CASE_SEVERITIES)[number];

/** French words of the severities. */
export const CASE_SEVERITY_LABELS: Readonly<Record<CaseSeverity, string>> = {
  blocking: "Bloquante",
  major: "Majeure",
  minor: "Mineure",
};

/** What each severity means, in words that two people would apply alike. */
export const CASE_SEVERITY_PURPOSES: Readonly<Record<CaseSeverity, string>> = {
  blocking: "Le travail s’arrête, ou une erreur peut toucher une personne accompagnée.",
  major: "Le travail continue par un détour qui prend du temps chaque jour.",
  minor: "Une gêne, que l’on contourne sans peine.",
};

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
export const parseCaseSeverity = (value: string): CaseSeverity | null =>
  CASE_SEVERITIES.find((code) => code === value) ?? null;
