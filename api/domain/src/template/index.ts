export {
  FIELD_TYPES,
  readTemplateDocument,
  SECTION_MODES,
  sectionSignature,
  type Block,
  type FieldNode,
  type FieldType,
  type HardBreakNode,
  type HolderNode,
  type Inline,
  type Mark,
  type SectionMode,
  type TableRowNode,
  type TemplateDocument,
  type TemplateSection,
  type TextBlock,
  type TextNode,
} from "./template-document";
export { diffText, type DiffPart } from "./template-diff";
export { blockText, fieldsOf, fieldText, sectionText } from "./template-text";
export type {
  AddedSection,
  AnalysedContent,
  AnalysedSection,
  DocumentAnalysis,
  DriftReason,
  MandatoryContent,
  RealSection,
  SectionStatus,
  SiteAnalysis,
  UpstreamFinding,
} from "./template-analysis";
export { analyseDocument } from "./template-drift";
