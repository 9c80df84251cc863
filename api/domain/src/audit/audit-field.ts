import { professionLabel, recordKindLabel } from "../accessrule";

const FIELDS: Readonly<Record<string, string>> = {
  acceptValid: "garder les lignes valides",
  accountClosed: "compte fermé",
  acrValues: "niveaux d’authentification demandés",
  action: "action",
  actions: "droits",
  active: "en marche",
  allowedAmr: "moyens d’authentification admis",
  answerCharacters: "longueur de la réponse",
  answerKind: "réponse apportée",
  answerShared: "réponse partagée avec le groupe",
  askedCount: "référents interrogés",
  assessed: "établissements évalués",
  attempts: "essais",
  byteCount: "taille en octets",
  capacities: "capacités",
  caseId: "dossier éditeur",
  changed: "paliers écrits",
  characters: "longueur du texte",
  clientId: "identifiant chez le fournisseur",
  clientSecret: "secret du fournisseur",
  confirmed: "droits confirmés",
  createdCount: "valeurs ajoutées",
  decision: "décision",
  deliveries: "livraisons retirées",
  deliveryId: "livraison",
  disabled: "désactivé",
  discountRate: "taux d’actualisation",
  dossierId: "dossier",
  down: "paliers à reprendre",
  dueOn: "échéance",
  effectiveAt: "prend effet le",
  enabled: "proposé à la connexion",
  engagements: "contrats et autorisations",
  erased: "effacé",
  establishmentCreated: "établissements ajoutés",
  establishmentIds: "établissements",
  establishmentKind: "type d’établissement",
  establishmentUpdated: "établissements modifiés",
  establishments: "établissements",
  events: "évènements",
  expiresAt: "expire le",
  export: "archive",
  failuresInRow: "échecs de suite",
  feature: "écran",
  fileCount: "nombre de fichiers",
  fileId: "fichier",
  files: "fichiers",
  firstYear: "première année",
  from: "de",
  host: "serveur qui reçoit",
  idleMinutes: "minutes sans activité",
  invitations: "invitations retirées",
  issuer: "adresse du fournisseur",
  jobId: "traitement",
  jobs: "traitements retirés",
  kind: "sorte",
  label: "libellé",
  legalBasisCharacters: "longueur du fondement",
  legalEntities: "entités juridiques",
  legalEntityIds: "entités juridiques",
  level: "palier",
  line: "ligne de la revue",
  lineCount: "nombre de lignes",
  lines: "droits à passer en revue",
  links: "comptes reliés",
  lockMinutes: "minutes avant verrouillage",
  looking: "regard en cours",
  mails: "courriels retirés",
  maxSessionMinutes: "durée de session (minutes)",
  member: "membre du groupe",
  method: "moyen de connexion",
  mutedKinds: "courriels arrêtés",
  name: "nom",
  notices: "nouvelles",
  netPresentValueCents: "valeur actuelle nette",
  number: "numéro",
  objectId: "objet",
  objectKind: "sorte d’objet",
  personId: "personne",
  pictureCount: "nombre d’images",
  pin: "code de déverrouillage",
  pinAllowed: "code de déverrouillage autorisé",
  places: "lieux",
  profession: "profession",
  providerId: "fournisseur de connexion",
  reason: "raison",
  reasonCharacters: "longueur du pourquoi",
  recordKind: "type de dossier",
  recoveryCodes: "codes de secours",
  rhythm: "rythme des courriels",
  refusedCount: "lignes refusées",
  removed: "droits retirés",
  requestKind: "de quoi il s’agit",
  requestNature: "nature de la demande",
  requestState: "état de la demande",
  requested: "demandé",
  review: "revue des droits",
  reviewOn: "à revoir le",
  revokedAt: "fermé le",
  role: "rôle",
  roles: "rôles",
  rowCount: "lignes lues",
  rows: "lignes changées",
  scopes: "informations demandées au fournisseur",
  secondFactor: "second facteur exigé",
  secondFactorOwed: "second facteur à mettre en place",
  sector: "secteur",
  sessions: "sessions",
  sessionsClosed: "sessions fermées",
  shared: "poste partagé",
  sharedAllowed: "postes partagés autorisés",
  snapshotSha256: "empreinte des chiffres",
  state: "état",
  step: "étape",
  title: "titre",
  to: "à",
  totp: "double vérification",
  unchangedCount: "valeurs inchangées",
  up: "paliers gagnés",
  updatedCount: "valeurs modifiées",
  url: "adresse",
  wholeGroup: "tout le groupe",
  withoutContextCount: "valeurs sans contexte",
};

/** Fields of a line of the plan of costs and benefits. */
const LINE_FIELDS: Readonly<Record<string, string>> = {
  kind: "sorte",
  heading: "rubrique",
  label: "libellé",
  proofGrade: "degré de preuve",
  assumptionLength: "longueur de l’hypothèse",
  sourceLabelLength: "longueur de la source",
  amountCents: "montants",
};

const word = (words: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(words, code) ? (words[code] ?? code) : code;

/** A field of a line of the plan: `line.3.amountCents`. @returns the number of the line and the field; null for another. */
export function planLineField(field: string): { readonly line: string; readonly field: string } | null {
  const [, line, of] = /^line\.(\d+)\.(\w+)$/.exec(field) ?? [];
  return line === undefined || of === undefined ? null : { line, field: of };
}

/** A case of the register of access rules: `nurse.care`. */
const CASE = /^([a-zA-Z]+)\.([a-zA-Z]+)$/;

/** Words that a field has in the actions of one feature only. */
const FEATURE_FIELDS: Readonly<Record<string, string>> = { "accessRule level": "étendue permise" };

/**
 * « taux d’actualisation », « ligne 3, montants », « Infirmier, Dossier de soins »; the code itself when it has no word
 * yet.
 */
export function changedFieldLabel(field: string, action = ""): string {
  const line = planLineField(field);
  if (line !== null) return `ligne ${line.line}, ${word(LINE_FIELDS, line.field)}`;
  const [, profession, recordKind] = CASE.exec(field) ?? [];
  if (profession !== undefined && recordKind !== undefined)
    return `${professionLabel(profession)}, ${recordKindLabel(recordKind)}`;
  return FEATURE_FIELDS[`${action.split(":")[0] ?? ""} ${field}`] ?? word(FIELDS, field);
}
