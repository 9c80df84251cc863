/** What a model is a model of, as the column `template.kind` holds it. */
export const TEMPLATE_KINDS = [
  "dischargeLetter",
  "letter",
  "prescription",
  "report",
  "assessment",
  "personalProject",
  "handoverNote",
  "synthesis",
  "codingSheet",
  "entrySequence",
  "procedure",
] as const;

/** What a model is a model of. */
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** The kind as people read it, in French. */
export const TEMPLATE_KIND_LABELS: Readonly<Record<TemplateKind, string>> = {
  dischargeLetter: "lettre de liaison",
  letter: "courrier",
  prescription: "ordonnance",
  report: "compte rendu",
  assessment: "bilan",
  personalProject: "projet personnalisé",
  handoverNote: "transmission",
  synthesis: "synthèse",
  codingSheet: "fiche PMSI",
  entrySequence: "séquence de saisie",
  procedure: "procédure",
};

/** @returns the kind of that exact name; null for any other text. */
export const parseTemplateKind = (value: string): TemplateKind | null =>
  TEMPLATE_KINDS.find((kind) => kind === value) ?? null;

/** A criterion of a referential that a model helps to meet. */
export interface TemplateCriterion {
  readonly referential: string;
  readonly code: string;
  readonly label: string;
}

/** What is said of a model, apart from its text. */
export interface TemplateFacts {
  readonly code: string;
  readonly title: string;
  readonly purpose: string;
  readonly reader: string;
  readonly beneficiary: string;
  readonly retention: string;
  readonly trainingTitle: string;
  readonly trainingUrl: string | null;
  readonly reviewMonths: number;
}

/** What is wrong with a field of a model. */
export interface TemplateFactFault {
  readonly field: keyof TemplateFacts;
  /** In French: what, where and what is allowed. */
  readonly message: string;
}

const CODE = /^[A-Z]{2,4}-[A-Z]{2,6}-[0-9]{3}$/u;
const LONGEST = 1_000;

/** @returns the first fault of what is said of a model; null where there is none. */
export function templateFactFault(facts: TemplateFacts): TemplateFactFault | null {
  if (!CODE.test(facts.code))
    return {
      field: "code",
      message: "Écrivez le code sous la forme TYPE-PROCESSUS-NNN, par exemple MD-SORTIE-001.",
    };
  if (facts.title.trim() === "" || facts.title.length > 200)
    return { field: "title", message: "Donnez un titre de 200 caractères au plus." };
  for (const field of ["purpose", "reader", "beneficiary", "retention", "trainingTitle"] as const)
    if (facts[field].length > LONGEST) return { field, message: `Ce texte a ${String(LONGEST)} caractères au plus.` };
  if (facts.trainingUrl !== null && !/^https?:\/\/\S{1,500}$/u.test(facts.trainingUrl))
    return { field: "trainingUrl", message: "L’adresse de la fiche commence par https:// ou http://." };
  if (!Number.isInteger(facts.reviewMonths) || facts.reviewMonths < 1 || facts.reviewMonths > 120)
    return { field: "reviewMonths", message: "Le délai de révision va de 1 à 120 mois." };
  return null;
}
