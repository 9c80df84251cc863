export { templateEntities } from "./template.entity";
export { templateRevisionEntities } from "./template-revision.entity";
export {
  readRevision,
  readRevisionHeads,
  readRevisionHeadsById,
  readRevisionInForce,
  readSignatures,
  readTemplate,
  readTemplateContents,
  readTemplateCriteria,
  readTemplates,
  TEMPLATE_STANDINGS,
  type RevisionHead,
  type StoredRevision,
  type StoredSignature,
  type StoredTemplate,
  type TemplateFilter,
  type TemplateStanding,
} from "./template-read.store";
export {
  createFromStarter,
  insertTemplate,
  saveTemplate,
  type TemplateFault,
  type TemplateToInsert,
  type TemplateToKeep,
} from "./template.store";
export { beginRevision, saveRevisionContent, saveRevisionSummary } from "./template-revision.store";
export { moveTemplateRevision, publishRevision, type RevisionMoveAsked } from "./template-move.store";
export { ensureDemoTemplates } from "./template-demo.store";
export { remindReviews, type ReviewRound } from "./template-review.store";
export { templateRealEntities } from "./template-real.entity";
export { templateVariantEntities } from "./template-variant.entity";
export {
  putVariantInUse,
  readGroupVersion,
  readGroupVersionInForce,
  readSiteDocument,
  readVariant,
  saveVariant,
  type GroupVersion,
  type StoredVariant,
  type VariantFault,
  type VariantPlace,
} from "./template-variant.store";
export { endGap, readGap, readGaps, recordGap, type GapFault, type StoredGap } from "./template-gap.store";
export {
  answerProposal,
  insertProposal,
  readProposal,
  readProposals,
  type ProposalFault,
  type ProposalToMake,
  type StoredProposal,
} from "./template-proposal.store";
export {
  readWaitingRebase,
  takeUpVersion,
  tellAdaptedSites,
  type SectionChoice,
  type WaitingRebase,
} from "./template-rebase.store";
export {
  readPastVariants,
  readTemplateHead,
  readVariantLines,
  type PastVariant,
  type VariantLine,
} from "./template-variant-list.store";
export { templateCommentEntities } from "./template-comment.entity";
export {
  addTemplateComment,
  closeTemplateComment,
  readTemplateComment,
  readTemplateComments,
  takeTemplateSuggestion,
  type StoredTemplateComment,
} from "./template-comment.store";
export { templateAdoptionEntities } from "./template-adoption.entity";
export {
  readAdoptionBoard,
  type AdoptionBoard,
  type AdoptionCell,
  type AdoptionModel,
  type AdoptionSite,
} from "./template-adoption-board.store";
export {
  acknowledgeTemplate,
  declareVersion,
  readAdoptionEvents,
  readDeclarableRevisions,
  readOwnAcknowledgement,
  recordSampleCheck,
  type AdoptionEvent,
  type AdoptionFault,
  type DeclarableRevision,
} from "./template-adoption.store";
export { ensureDemoRealDocuments } from "./template-real-demo.store";
export { realDocumentJob, type RealDocumentPayload } from "./template-real.jobs";
export {
  insertRealDocument,
  keepRealAnalysis,
  readRealDocument,
  readRealDocuments,
  refuseRealDocument,
  type AnalysedRealDocument,
  type StoredRealDocument,
} from "./template-real.store";
export { readSiteAnalyses, type SiteAnalyses } from "./template-drift.store";
export {
  readCampaign,
  readCampaignGround,
  readCampaigns,
  type CampaignTarget,
  type StoredCampaign,
} from "./template-campaign-read.store";
export {
  closeCampaign,
  keepCampaignReport,
  openCampaign,
  remindCampaign,
  type CampaignFault,
  type CampaignReminder,
} from "./template-campaign.store";
export { campaignReportJob, type CampaignReportPayload } from "./template-campaign.jobs";
export { templateOutputEntities } from "./template-output.entity";
export { templateFilesJob, type TemplateFilesPayload } from "./template-output.jobs";
export {
  keepTemplateFiles,
  readFilesOfRevision,
  readTemplateBundles,
  readTemplateFiles,
  requestTemplateFiles,
  type TemplateFileKeys,
  type TemplateFiles,
  type TemplateFilesAsked,
} from "./template-output.store";
export { readRevisionsInForce, readTemplateSheet, type TemplateSheet } from "./template-sheet.store";
export { ensureDemoVariants } from "./template-variant-demo.store";
export { ensureDemoAdoption } from "./template-adoption-demo.store";
