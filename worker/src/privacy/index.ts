export { privacyCommand } from "./privacy.command";
export { privacyRound } from "./privacy-end";
export { erasureHandler, groupExportHandler, personExportHandler } from "./privacy.worker";
