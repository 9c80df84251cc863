export { reportCommand } from "./cpom-report.command";
export { renderDossier, type DossierFile, type RenderedDossier, type RenderOptions } from "./cpom-render";
export { cpomGenerateHandler } from "./cpom.worker";
