/**
 * What an establishment is, by the acronym its profession uses: the grain at which people filter and compare.
 * The values are the acronyms themselves; AUTRE is every category that has none here.
 */
export const ESTABLISHMENT_KIND_LABELS = {
  EHPAD: "Établissement d’hébergement pour personnes âgées dépendantes",
  EHPA: "Établissement d’hébergement pour personnes âgées",
  RA: "Résidence autonomie",
  AJ: "Accueil de jour pour personnes âgées",
  SMR: "Soins médicaux et de réadaptation",
  USLD: "Unité de soins de longue durée",
  HAD: "Hospitalisation à domicile",
  CH: "Centre hospitalier",
  MCO: "Établissement de soins (médecine, chirurgie, obstétrique)",
  PSY: "Établissement de psychiatrie",
  CMP: "Centre médico-psychologique",
  CATTP: "Centre d’accueil thérapeutique à temps partiel",
  HJ: "Hôpital de jour",
  CDS: "Centre de santé",
  IME: "Institut médico-éducatif",
  ITEP: "Institut thérapeutique, éducatif et pédagogique",
  IEM: "Institut d’éducation motrice",
  IES: "Institut d’éducation sensorielle",
  EEAP: "Établissement pour enfants ou adolescents polyhandicapés",
  SESSAD: "Service d’éducation spéciale et de soins à domicile",
  CMPP: "Centre médico-psycho-pédagogique",
  CAMSP: "Centre d’action médico-sociale précoce",
  BAPU: "Bureau d’aide psychologique universitaire",
  ESAT: "Établissement et service d’aide par le travail",
  EA: "Entreprise adaptée",
  ESRP: "Établissement et service de réadaptation professionnelle",
  ESPO: "Établissement et service de préorientation",
  UEROS: "Unité d’évaluation, de réentraînement et d’orientation sociale et professionnelle",
  MAS: "Maison d’accueil spécialisée",
  EAM: "Établissement d’accueil médicalisé pour adultes handicapés (FAM compris)",
  EANM: "Établissement d’accueil non médicalisé pour adultes handicapés",
  FH: "Foyer d’hébergement pour adultes handicapés",
  FV: "Foyer de vie pour adultes handicapés",
  SAMSAH: "Service d’accompagnement médico-social pour adultes handicapés",
  SAVS: "Service d’accompagnement à la vie sociale",
  CR: "Centre de ressources",
  SSIAD: "Service de soins infirmiers à domicile",
  SAA: "Service autonomie à domicile (aide)",
  SAAS: "Service autonomie à domicile (aide et soins)",
  MECS: "Maison d’enfants à caractère social",
  FDE: "Foyer de l’enfance",
  AEMO: "Service d’action éducative en milieu ouvert ou à domicile",
  CSAPA: "Centre de soins, d’accompagnement et de prévention en addictologie",
  CAARUD: "Centre d’accueil et de réduction des risques pour usagers de drogues",
  ACT: "Appartement de coordination thérapeutique",
  LHSS: "Lits halte soins santé",
  LAM: "Lits d’accueil médicalisés",
  CHRS: "Centre d’hébergement et de réinsertion sociale",
  AHI: "Autre accueil, hébergement ou insertion",
  MJPM: "Service mandataire judiciaire à la protection des majeurs",
  FORMATION: "Institut de formation",
  AUTRE: "Autre établissement ou service",
} as const;

/** See {@link ESTABLISHMENT_KIND_LABELS}. */
export type EstablishmentKind = keyof typeof ESTABLISHMENT_KIND_LABELS;

/** Every kind, in the order in which people read them: elderly, care, children, adults, home, social. */
export const ESTABLISHMENT_KINDS = Object.keys(ESTABLISHMENT_KIND_LABELS) as readonly EstablishmentKind[];

const CATEGORIES: Readonly<Partial<Record<EstablishmentKind, readonly string[]>>> = {
  EHPAD: ["500"],
  EHPA: ["200", "501", "502"],
  RA: ["202"],
  AJ: ["207"],
  SMR: ["108", "109", "135"],
  USLD: ["362"],
  HAD: ["127"],
  CH: ["101", "106", "355"],
  MCO: ["122", "128", "129", "131", "365"],
  PSY: ["161", "292", "366", "412", "415", "430", "444"],
  CMP: ["156"],
  CATTP: ["425"],
  HJ: ["353"],
  CDS: ["124", "125", "130", "439"],
  IME: ["183", "184", "185"],
  ITEP: ["186"],
  IEM: ["191", "192", "193"],
  IES: ["194", "195", "196"],
  EEAP: ["188"],
  SESSAD: ["182"],
  CMPP: ["189"],
  CAMSP: ["190"],
  BAPU: ["221"],
  ESAT: ["246"],
  EA: ["247"],
  ESRP: ["249"],
  ESPO: ["198"],
  UEROS: ["464"],
  MAS: ["255"],
  EAM: ["437", "448"],
  EANM: ["253", "449"],
  FH: ["252"],
  FV: ["382"],
  SAMSAH: ["445"],
  SAVS: ["446"],
  CR: ["461"],
  SSIAD: ["354"],
  SAA: ["208", "460"],
  SAAS: ["209"],
  MECS: ["177"],
  FDE: ["175"],
  AEMO: ["295"],
  CSAPA: ["160", "162", "197"],
  CAARUD: ["178"],
  ACT: ["165"],
  LHSS: ["180"],
  LAM: ["213"],
  CHRS: ["214"],
  AHI: ["215", "216", "219", "258", "442", "443"],
  MJPM: ["340"],
  FORMATION: ["273", "281", "300", "330", "436"],
};

const KIND_OF_CATEGORY: ReadonlyMap<string, EstablishmentKind> = new Map(
  ESTABLISHMENT_KINDS.flatMap((kind) => (CATEGORIES[kind] ?? []).map((code) => [code, kind] as const)),
);

/**
 * The kind of an establishment from its FINESS category alone, so that a rename changes nothing.
 * A day hospital or a workshop registered under the category of its psychiatric hospital (292) is PSY.
 */
export function establishmentKindOf(categoryCode: string): EstablishmentKind {
  return KIND_OF_CATEGORY.get(categoryCode) ?? "AUTRE";
}

/** The French label of a kind; a code that is no longer one is shown as it is. */
export function establishmentKindLabel(kind: string): string {
  return (ESTABLISHMENT_KIND_LABELS as Readonly<Record<string, string>>)[kind] ?? kind;
}

/** Narrows a text, of a query or of a row, to a kind. */
export function isEstablishmentKind(text: string): text is EstablishmentKind {
  return Object.hasOwn(ESTABLISHMENT_KIND_LABELS, text);
}
