import type { RoiLine, RoiPlan } from "../roi";

/** An establishment as FINESS states it. */
export interface DossierEstablishment {
  readonly finessNumber: string;
  readonly name: string;
  readonly legalEntityFinessNumber: string;
  /** The acronym people use: EHPAD, MAS, IME… */
  readonly kind: string;
  /** The same in full. */
  readonly kindLabel: string;
  readonly categoryCode: string;
  readonly categoryLabel: string | null;
  readonly departmentCode: string;
  readonly departmentName: string;
  readonly city: string | null;
  /** 'YYYY-MM-DD'; null when FINESS gives none. */
  readonly openedOn: string | null;
  /** null: open. */
  readonly closedOn: string | null;
}

/** An authorised, active capacity. */
export interface DossierCapacity {
  readonly establishmentFinessNumber: string;
  readonly sourceKey: string;
  readonly activityCode: string;
  readonly placeCount: number;
}

/** A convention that FINESS gives; `CONV`/`CPM` lets one think of a CPOM. */
export interface DossierEngagement {
  readonly establishmentFinessNumber: string;
  readonly sourceKey: string;
  readonly kind: string;
  readonly subKind: string | null;
  readonly effectiveOn: string | null;
  readonly signedOn: string | null;
  readonly endsOn: string | null;
}

/** An indicator of the group's dictionary. */
export interface DossierIndicator {
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  readonly numeratorLabel: string | null;
  readonly denominatorLabel: string | null;
  readonly unit: string;
  readonly frequency: string;
  readonly sourceLabel: string;
  readonly direction: "up" | "down";
  /** Decimal text in the unit of the indicator; null: no target. */
  readonly target: string | null;
  readonly limits: string;
}

/** The latest known value of an establishment, as decimal text. */
export interface DossierValue {
  readonly establishmentFinessNumber: string;
  readonly indicatorCode: string;
  readonly period: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string;
  readonly context: string | null;
  readonly previousValue: string | null;
}

/** The level an establishment holds, with its one next step. */
export interface DossierLevel {
  readonly establishmentFinessNumber: string;
  /** 0 to 4. */
  readonly level: number;
  /** null at the last level. */
  readonly nextStep: {
    readonly label: string;
    readonly why: string;
    readonly cost: string;
    readonly finding: string;
  } | null;
  /** 'YYYY-MM-DD'. */
  readonly computedOn: string;
}

/** Everything a dossier is made from, read in one transaction. */
export interface DossierInput {
  readonly title: string;
  /** Day of the dossier, 'YYYY-MM-DD'. */
  readonly preparedOn: string;
  readonly group: {
    readonly finessNumber: string;
    readonly name: string;
    readonly demo: boolean;
    /** Attribution of the FINESS data; null when nothing was imported. */
    readonly sourceLabel: string | null;
  };
  readonly legalEntities: readonly {
    readonly finessNumber: string;
    readonly name: string;
    readonly siren: string | null;
    readonly closedOn: string | null;
  }[];
  /** Open and closed. */
  readonly establishments: readonly DossierEstablishment[];
  readonly capacities: readonly DossierCapacity[];
  readonly engagements: readonly DossierEngagement[];
  readonly indicators: readonly DossierIndicator[];
  readonly values: readonly DossierValue[];
  /** null before the first computation. */
  readonly framework: {
    readonly code: string;
    readonly version: number;
    readonly name: string;
    readonly levels: readonly { readonly level: number; readonly name: string; readonly purpose: string }[];
  } | null;
  readonly levels: readonly DossierLevel[];
  /** null: no plan yet. */
  readonly plan: (RoiPlan & { readonly version: number; readonly lines: readonly RoiLine[] }) | null;
}
