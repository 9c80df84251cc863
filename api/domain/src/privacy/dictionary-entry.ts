/** Does a column say who somebody is? `direct`: by itself; `indirect`: with another column, or because anyone may write there. */
export type Pii = "none" | "direct" | "indirect";

/** How long a column is kept. */
export interface Retention {
  /** null: as long as something else lives, which `says` names. */
  readonly months: number | null;
  /** In French. */
  readonly says: string;
}

/** Why the law lets it be kept: article 6 of the RGPD. */
export type LegalBasis = "contract" | "legalObligation" | "legitimateInterest";

/** The legal basis as people read it, in French. */
export const LEGAL_BASIS_LABELS: Readonly<Record<LegalBasis, string>> = {
  contract: "Exécution du contrat (art. 6.1.b)",
  legalObligation: "Obligation légale (art. 6.1.c)",
  legitimateInterest: "Intérêt légitime : sécurité et suivi du travail (art. 6.1.f)",
};

/** A line of the register. */
export interface ColumnEntry {
  readonly pii: Pii;
  /** What the column is for, in French. */
  readonly purpose: string;
  /** Left out: that of the table. */
  readonly retention?: Retention;
  /** A fingerprint or a sealed secret: never shown, never exported. */
  readonly secret?: true;
  /** Anyone may write there, a name included: searched when a person is erased. */
  readonly freeText?: true;
}

/** How a row is known to be about somebody: the column holds their id, their address, or the id of one of their roles. */
export type SubjectLink = "person" | "email" | "membership";

/** A table of the register. */
export interface TableEntry {
  /** In French: « Rôles ». */
  readonly title: string;
  /** `group`: rows of one group, behind its wall; `installation`: outside the groups. */
  readonly scope: "group" | "installation";
  /** Who sees or treats the rows, in French. */
  readonly seenBy: string;
  readonly retention: Retention;
  readonly basis: LegalBasis;
  /** The columns that tell whose rows they are. */
  readonly subjects?: Readonly<Record<string, SubjectLink>>;
  readonly columns: Readonly<Record<string, ColumnEntry>>;
}

/** A part of the register: tables by name. */
export type Dictionary = Readonly<Record<string, TableEntry>>;

export const none = (purpose: string): ColumnEntry => ({ pii: "none", purpose });
export const direct = (purpose: string): ColumnEntry => ({ pii: "direct", purpose });
export const indirect = (purpose: string): ColumnEntry => ({ pii: "indirect", purpose });
/** A text that people write as they like. */
export const free = (purpose: string): ColumnEntry => ({ pii: "indirect", purpose, freeText: true });
/** A secret of somebody, as a fingerprint or sealed. */
export const secret = (purpose: string): ColumnEntry => ({ pii: "indirect", purpose, secret: true });
/** A secret that is nobody's in particular. */
export const hidden = (purpose: string): ColumnEntry => ({ pii: "none", purpose, secret: true });

/** What nearly every table of a group begins with. */
export const OF_GROUP = {
  group_id: none("Groupe auquel la ligne appartient"),
  id: none("Identifiant interne"),
} as const;

export const GROUP_LIFE: Retention = { months: null, says: "Durée de vie du groupe dans Palier" };
export const ACCOUNT_LIFE: Retention = {
  months: null,
  says: "Jusqu’à l’effacement de la personne dans son dernier groupe",
};
export const MEMBER_LIFE: Retention = {
  months: null,
  says: "Durée de vie du groupe ; nom et adresse remplacés par un pseudonyme à l’effacement",
};
export const MEMBERS = "Les membres du groupe, selon leurs droits";
export const ADMINISTRATION = "L’administration du groupe";
export const HOUSE = "Palier seul, sans être montré";
