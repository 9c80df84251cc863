export {
  frenchValue,
  isPublishable,
  targetReached,
  type Indicator,
  type IndicatorDefinition,
  type IndicatorDirection,
  type IndicatorLatest,
  type IndicatorUnit,
  type IndicatorValue,
} from "./indicator";
export {
  CATALOGUE_VERSION,
  counterpartOf,
  INDICATOR_CATALOGUE,
  ratioCeiling,
  TARGET_NOTICE,
} from "./indicator-catalogue";
export {
  IMPORT_COLUMNS,
  indicatorKey,
  makeRowCheck,
  refuseCell,
  type AcceptedRow,
  type CellRefusal,
  type ImportColumn,
  type IndicatorKey,
  type PeriodKey,
  type RawRow,
  type RowCheckOptions,
  type SiteKey,
} from "./indicator-row";
export {
  importSentence,
  refusalsCsv,
  type ImportCounts,
  type ImportOutcome,
  type ImportRefusal,
} from "./indicator-import";
