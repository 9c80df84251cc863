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
