export { readRealDocument, type ReadingCost } from "./template-real-reader";
export { reviewTemplatesRound } from "./template-review.round";
export { realDocumentHandler } from "./template-real.worker";
export { templateFilesHandler } from "./template-output.worker";
export { mergeDocx, modelDocx } from "./template-output-docx";
export { modelPdf } from "./template-output-pdf";
export { outputView, type OutputGround } from "./template-output-view";
export { campaignReportHandler } from "./template-campaign.worker";
