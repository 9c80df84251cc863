export { DEPARTMENT_NAMES, departmentName, departmentOf } from "./department";
export {
  ESTABLISHMENT_KIND_LABELS,
  ESTABLISHMENT_KINDS,
  establishmentKindLabel,
  establishmentKindOf,
  isEstablishmentKind,
  type EstablishmentKind,
} from "./establishment-kind";
export { readFinessCapacities, type FinessCapacity, type FinessCapacityReading } from "./finess-activity";
export { FINESS_CATEGORY_LABELS } from "./finess-category";
export { finessCheckDigitHolds, isFinessNumber } from "./finess-number";
export type { FinessOddity, FinessOddityCode } from "./finess-oddity";
export { FinessShapeError } from "./finess-shape";
export {
  readFinessLegalEntity,
  type FinessEngagement,
  type FinessEstablishment,
  type FinessLegalEntity,
  type FinessReading,
} from "./finess-structure";
export {
  engagementLabel,
  suggestsCpom,
  type Capacity,
  type CareGroup,
  type Engagement,
  type Establishment,
  type EstablishmentState,
  type EstablishmentWithPlaces,
  type LegalEntity,
  type LegalEntityWithCount,
} from "./group";
export { readableCity, readableName } from "./readable-name";
export { sirenHolds, siretHolds } from "./siret";
export type { DepartmentCount, GroupSummary, KindCount } from "./summary";
export { addCounts, importChanged, NOTHING_IMPORTED, type ImportCounts, type RowCounts } from "./import-counts";
