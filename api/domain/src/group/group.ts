import type { EstablishmentKind } from "./establishment-kind";

/** The tenant: the establishments of one or several legal entities that share their practices, their files and their people. */
export interface CareGroup {
  readonly id: string;
  /** FINESS number of the legal entity that stands for the group; one group per number. */
  readonly finessNumber: string;
  readonly name: string;
  /** True when the usage figures of the group are fictitious, which is then written wherever one shows. */
  readonly demo: boolean;
  /** Attribution of the directory data, in French; null when nothing was imported. */
  readonly sourceLabel: string | null;
}

/** Gestionnaire (FINESS EJ). */
export interface LegalEntity {
  readonly id: string;
  readonly finessNumber: string;
  readonly name: string;
  /** Null where FINESS gives none; may fail its check digit. */
  readonly siren: string | null;
  /** 'YYYY-MM-DD'; null while it is open. */
  readonly closedOn: string | null;
}

/** Establishment or service (FINESS ET). */
export interface Establishment {
  readonly id: string;
  readonly legalEntityId: string;
  /** The key of an establishment. Neither the SIRET (shared, or absent) nor the name is one. */
  readonly finessNumber: string;
  readonly name: string;
  /** FINESS category, three digits; empty where FINESS gives none. */
  readonly categoryCode: string;
  /** Null where the nomenclature does not know the category. */
  readonly categoryLabel: string | null;
  readonly kind: EstablishmentKind;
  /** '01' to '95', '2A', '2B', '971' to '988'. */
  readonly departmentCode: string;
  readonly city: string | null;
  readonly siret: string | null;
  /** 'YYYY-MM-DD'; null where FINESS gives none or a placeholder. */
  readonly openedOn: string | null;
  /** 'YYYY-MM-DD'; null while it is open. */
  readonly closedOn: string | null;
}

/** An establishment with its authorised places, as lists and dashboards show it. */
export interface EstablishmentWithPlaces extends Establishment {
  /** Authorised places of its active activities; null where FINESS states none, which is not zero. */
  readonly placeCount: number | null;
}

/** A legal entity with how many of its establishments are open. */
export interface LegalEntityWithCount extends LegalEntity {
  readonly establishmentCount: number;
}

/** Open, or closed for good in FINESS. */
export type EstablishmentState = "open" | "closed";

/** Authorised places of one activity of an establishment. */
export interface Capacity {
  readonly id: string;
  readonly establishmentId: string;
  /** Identifier of the capacity line in FINESS. */
  readonly sourceKey: string;
  /** Type of activity in FINESS (`typeActiviteSMSSE`). */
  readonly activityCode: string;
  readonly placeCount: number;
  /** False once the activity has ended or the line has left FINESS: it no longer counts. */
  readonly active: boolean;
}

/** Engagement of an establishment as FINESS states it: convention, arrêté, label. */
export interface Engagement {
  readonly id: string;
  readonly establishmentId: string;
  readonly sourceKey: string;
  /** CONV, ARRT, DISP, LABL. */
  readonly kind: string;
  /** CPM, ASE, ARR…; null where FINESS gives none. */
  readonly subKind: string | null;
  readonly effectiveOn: string | null;
  readonly signedOn: string | null;
  readonly endsOn: string | null;
}

const ENGAGEMENT_KINDS: Readonly<Record<string, string>> = {
  CONV: "Convention",
  ARRT: "Arrêté",
  DISP: "Dispositif",
  LABL: "Label",
};

/**
 * An engagement in words. CONV/CPM suggests a CPOM: an inference from the data, said as such and never printed as law.
 * The other sub-kinds are shown as the code FINESS gives, no published nomenclature having been read.
 */
export function engagementLabel(engagement: Pick<Engagement, "kind" | "subKind">): string {
  const label = ENGAGEMENT_KINDS[engagement.kind] ?? engagement.kind;
  if (suggestsCpom(engagement)) return `${label} CPM (évoque un CPOM, à vérifier)`;
  return engagement.subKind === null ? label : `${label} ${engagement.subKind}`;
}

/** True when the engagement suggests a CPOM (CONV/CPM). Reading its date as « in force » is an inference. */
export function suggestsCpom(engagement: Pick<Engagement, "kind" | "subKind">): boolean {
  return engagement.kind === "CONV" && engagement.subKind === "CPM";
}
