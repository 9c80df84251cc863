export { buildAnnex, type AnnexCell, type AnnexSheet } from "./cpom-annex";
export { checkDossierTitle, DOSSIER_TITLE_MAX } from "./cpom-title";
export { checkShareDays, checkShareLabel, SHARE_DAYS, SHARE_DAYS_MAX, SHARE_LABEL_MAX } from "./cpom-share";
export { buildDossier } from "./cpom-dossier";
export {
  DEMO_NOTICE,
  textsOf,
  type Block,
  type Chart,
  type ChartData,
  type Column,
  type Dossier,
  type IndicatorCard,
  type Section,
  type Table,
} from "./cpom-document";
export { type Display, type Figure } from "./cpom-figure";
export { type Formula } from "./cpom-formula";
export type {
  DossierCapacity,
  DossierEngagement,
  DossierEstablishment,
  DossierIndicator,
  DossierInput,
  DossierLevel,
  DossierValue,
} from "./cpom-input";
export { buildLineage, canonicalJson, recompute, type FigureLineage, type Hash, type Lineage } from "./cpom-lineage";
export { type SourceRow } from "./cpom-row";
export { plainText, type Span, type Text } from "./cpom-text";
