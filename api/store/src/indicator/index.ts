export {
  IndicatorEntity,
  IndicatorImportEntity,
  indicatorEntities,
  IndicatorLatestEntity,
  IndicatorValueEntity,
  type IndicatorImportState,
} from "./indicator.entity";
export {
  adoptCatalogue,
  indicatorsOf,
  latestByEstablishments,
  latestByGroup,
  latestByIndicators,
} from "./indicator.store";
export {
  groupTrends,
  historyOf,
  summariesOf,
  type GroupTrendPoint,
  type IndicatorSummary,
} from "./indicator-trend.store";
export { inspectFile, UnusableFile, type ImportSource, type InspectedFile } from "./indicator-csv-inspect";
export {
  importIndicators,
  previewIndicatorImport,
  runConfirmedImport,
  type ImportOptions,
  type ImportReport,
} from "./indicator-import.store";
export {
  confirmIndicatorImport,
  failIndicatorImport,
  readIndicatorImport,
  type IndicatorImportRow,
} from "./indicator-import-row.store";
export { indicatorImportJob } from "./indicator.jobs";
export { historiesOf, type HistoryPoint } from "./indicator-history.store";
export { catalogueSignature } from "./indicator-signature.store";
export { keptSource } from "./indicator-kept-source";
export { fullLatest, leanLatest, type FullLatestColumns, type LatestColumns } from "./indicator-latest.store";
