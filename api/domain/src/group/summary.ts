import type { EstablishmentKind } from "./establishment-kind";

/** How many open establishments of a kind. */
export interface KindCount {
  readonly kind: EstablishmentKind;
  readonly count: number;
}

/** How many open establishments in a département. */
export interface DepartmentCount {
  readonly departmentCode: string;
  readonly count: number;
}

/** The state of a group in figures; kinds and départements count open establishments, most numerous first. */
export interface GroupSummary {
  readonly openEstablishmentCount: number;
  readonly closedEstablishmentCount: number;
  /** Authorised places of the active activities of open establishments; those without a capacity in FINESS add nothing. */
  readonly placeCount: number;
  readonly kinds: readonly KindCount[];
  readonly departments: readonly DepartmentCount[];
}
