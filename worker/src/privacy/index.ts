export { privacyCommand } from "./privacy.command";
export { privacyRound } from "./privacy-end";
export { purgeRound } from "./privacy-purge";
export { erasureHandler, groupExportHandler, personExportHandler } from "./privacy.worker";
