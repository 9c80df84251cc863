/** What a group should find in a contract, as the column `contract_clause.kind` holds it. */
export const CLAUSE_KINDS = [
  "reversibility",
  "rawExport",
  "dataTakeover",
  "readOnlyAccess",
  "training",
  "availability",
  "responseTimes",
  "penalties",
  "hosting",
  "accessLogs",
  "noOtherUse",
  "personalData",
  "subcontracting",
  "priceRevision",
  "updates",
] as const;

/** A clause of the checklist. */
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** How sure the house is of what it says of a clause. */
export type ClauseConfidence = "verified" | "readInPart" | "advice";

/** What a clause is and why it is looked for. */
export interface ClauseEntry {
  readonly kind: ClauseKind;
  /** What it is called, in a few words. */
  readonly label: string;
  /** Why it matters, in one or two sentences. */
  readonly why: string;
  /** Where it comes from, with its number where there is one. */
  readonly source: string;
  readonly confidence: ClauseConfidence;
}

/** What the confidence means, as it is read under the source. */
export const CLAUSE_CONFIDENCE_LABELS: Readonly<Record<ClauseConfidence, string>> = {
  verified: "texte lu",
  readInPart: "lu en partie\u00a0: ouvrez le texte officiel avant de le citer",
  advice: "conseil de Palier, sans texte à l’appui",
};

const HDS = "Référentiel HDS v2 (arrêté du 26 avril 2024)";
const ASIP = "ASIP Santé, Mise en œuvre d’un projet d’informatisation au sein d’une maison ou d’un centre de santé";

/** The checklist, what protects the group at the end of the contract first. */
export const CLAUSES: readonly ClauseEntry[] = [
  {
    kind: "reversibility",
    label: "Réversibilité",
    why: "Dit ce que l’éditeur rend à la fin, dans quel format lisible, à quel prix, puis comment il détruit ce qu’il garde. Sans elle, changer de logiciel dépend de sa bonne volonté.",
    source: `${HDS}, exigence 27`,
    confidence: "verified",
  },
  {
    kind: "rawExport",
    label: "Export brut des données",
    why: "Le groupe obtient ses données brutes quand il le demande, sans ressaisie\u00a0: pour ses indicateurs, pour SERAFIN-PH, pour vérifier une reprise.",
    source: "PEP 76, DUI et pratiques\u00a0: accès aux données brutes, transparent pour les équipes",
    confidence: "verified",
  },
  {
    kind: "dataTakeover",
    label: "Reprise des données en fin de contrat",
    why: "Les modalités sont écrites avant de signer\u00a0: c’est ce que l’on oublie. La reprise se vérifie pendant la recette, avant le déploiement.",
    source: `${ASIP}, étape «\u00a0Contractualisation avec l’éditeur\u00a0»`,
    confidence: "verified",
  },
  {
    kind: "readOnlyAccess",
    label: "Ancien logiciel en lecture seule",
    why: "Pendant une période transitoire, l’ancien logiciel se consulte sans qu’on puisse y écrire\u00a0: ce qui n’est pas repris reste lisible, et la saisie se fait dans le nouveau.",
    source: `${ASIP}, étape «\u00a0Gestion de la reprise des données\u00a0»`,
    confidence: "verified",
  },
  {
    kind: "training",
    label: "Formation continue, tous les six à douze mois",
    why: "Les équipes changent et le logiciel aussi. Une formation au démarrage ne suffit pas\u00a0: des compléments se demandent tous les semestres ou tous les ans.",
    source: `${ASIP}, étape «\u00a0Formation\u00a0»`,
    confidence: "verified",
  },
  {
    kind: "availability",
    label: "Disponibilité et interruptions",
    why: "Un taux, la façon de le mesurer, le préavis d’une maintenance. Un arrêt aux heures de soins n’a pas le même poids qu’un arrêt de nuit.",
    source: `${HDS}, exigence 21 (indicateurs du niveau de service)`,
    confidence: "verified",
  },
  {
    kind: "responseTimes",
    label: "Délais de réponse et de résolution",
    why: "Par gravité, en heures du support. Sans délais écrits, la réactivité se constate mais ne se réclame pas.",
    source: `${HDS}, exigence 21 (indicateurs du niveau de service)`,
    confidence: "verified",
  },
  {
    kind: "penalties",
    label: "Pénalités",
    why: "Ce que coûte à l’éditeur un délai manqué ou une indisponibilité. Elles servent surtout à ce que les engagements soient suivis.",
    source: "Usage des marchés informatiques",
    confidence: "advice",
  },
  {
    kind: "hosting",
    label: "Hébergement HDS, données dans l’EEE",
    why: "Les données de santé sont chez un hébergeur certifié, stockées dans l’Espace économique européen, et les transferts éventuels sont publics.",
    source: "CSP, art. L1111-8\u00a0; référentiel HDS v2, exigences 28 à 31",
    confidence: "verified",
  },
  {
    kind: "accessLogs",
    label: "Traces des accès consultables",
    why: "Le groupe lit lui-même qui a ouvert quel dossier. C’est ce que demande une personne accompagnée qui s’inquiète.",
    source: `${HDS}, exigence 15`,
    confidence: "verified",
  },
  {
    kind: "noOtherUse",
    label: "Aucun autre usage des données",
    why: "L’éditeur et l’hébergeur n’emploient pas les données pour autre chose que le service.",
    source: `${HDS}, exigence 26`,
    confidence: "verified",
  },
  {
    kind: "personalData",
    label: "Sous-traitance de données personnelles",
    why: "Les obligations de l’article 28 du RGPD\u00a0: instructions, confidentialité, aide aux droits des personnes, sort des données à la fin.",
    source: "RGPD, art. 28",
    confidence: "readInPart",
  },
  {
    kind: "subcontracting",
    label: "Support en français, sous-traitants nommés",
    why: "La première réponse se fait en français, et l’on sait qui intervient derrière l’éditeur.",
    source: `${HDS}, exigence 7 (interface et premier niveau de support en français)`,
    confidence: "verified",
  },
  {
    kind: "priceRevision",
    label: "Révision des prix",
    why: "L’indice et son plafond. Sans eux, la dernière année ne coûte pas ce que disait la première.",
    source: "Usage des marchés informatiques",
    confidence: "advice",
  },
  {
    kind: "updates",
    label: "Mises à jour réglementaires comprises",
    why: "Ce que le Ségur, le PMSI ou SERAFIN-PH imposent est livré à temps, sans devis.",
    source: "Usage des marchés informatiques",
    confidence: "advice",
  },
];

/** @returns the clause of that exact name; null for any other text. */
export function parseClauseKind(value: string): ClauseKind | null {
  return CLAUSE_KINDS.find((kind) => kind === value) ?? null;
}
