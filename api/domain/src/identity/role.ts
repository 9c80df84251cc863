/** The roles of a membership, strongest first, as the column `membership.role` holds them. */
export const ROLES = [
  "groupAdministrator",
  "groupReferent",
  "qualityManager",
  "director",
  "sectorReferent",
  "localReferent",
  "contributor",
  "reader",
  "vendorContact",
] as const;

/** What a person is in one group, on the whole group or on some places of it. */
export type Role = (typeof ROLES)[number];

/** The role as people read it, in French. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  groupAdministrator: "Administration du groupe",
  groupReferent: "Référente du groupe",
  qualityManager: "Responsable qualité",
  director: "Direction",
  sectorReferent: "Référent sectoriel",
  localReferent: "Référent local",
  contributor: "Contributeur",
  reader: "Lecteur",
  vendorContact: "Contact de l’éditeur",
};

/** What the role is for, in one French sentence, where a role is chosen. */
export const ROLE_PURPOSES: Readonly<Record<Role, string>> = {
  groupAdministrator: "Invite les personnes, donne et retire les droits, règle la connexion, tient le journal.",
  groupReferent: "Coordonne les référents et parle à l’éditeur pour tout le groupe.",
  qualityManager: "Harmonise les modèles et les chiffres entre établissements.",
  director: "Dirige un ou plusieurs établissements, défend le dossier CPOM s’il dirige tout le groupe.",
  sectorReferent: "Suit un secteur (soins, rééducation, pharmacie…) dans ses établissements.",
  localReferent: "Est la personne à qui l’on s’adresse dans son établissement.",
  contributor: "Répond aux questions de ses établissements.",
  reader: "Lit ce qui concerne ses établissements, sans rien modifier.",
  vendorContact: "Voit seulement ce que le groupe rend visible à l’éditeur.",
};

/** The sectors that a referent may follow, as the column `membership.sector` holds them. */
export const SECTORS = [
  "care",
  "rehabilitation",
  "pharmacy",
  "medicalInformation",
  "medical",
  "education",
  "social",
  "administration",
  "quality",
  "informationSystem",
] as const;

/** The trade whose use of the record a sectoral referent follows. */
export type Sector = (typeof SECTORS)[number];

/** The sector as people read it, in French. */
export const SECTOR_LABELS: Readonly<Record<Sector, string>> = {
  care: "soins",
  rehabilitation: "rééducation",
  pharmacy: "pharmacie",
  medicalInformation: "information médicale",
  medical: "médical",
  education: "éducatif",
  social: "social",
  administration: "administratif",
  quality: "qualité",
  informationSystem: "système d’information",
};

/** @returns the role of that exact name; null for any other text. */
export function parseRole(value: string): Role | null {
  return ROLES.find((role) => role === value) ?? null;
}

/** @returns the sector of that exact name; null for any other text. */
export function parseSector(value: string): Sector | null {
  return SECTORS.find((sector) => sector === value) ?? null;
}
