export { CpomDossierEntity, cpomEntities, StoredFileEntity } from "./cpom.entity";
export { cpomShareEntities } from "./cpom-share.entity";
export {
  openShare,
  openSharedFile,
  readShares,
  revokeShare,
  shareDossier,
  type CpomShare,
  type SharedDossier,
} from "./cpom-share.store";
export { readDossierFacts } from "./cpom-facts.store";
export { cpomGenerateJob, type CpomGeneratePayload } from "./cpom.jobs";
export {
  readDossier,
  readDossiers,
  readFilesByDossierIds,
  readSnapshot,
  readStoredFile,
  requestDossier,
  saveFiles,
  saveSnapshot,
  type CpomDossier,
  type NewStoredFile,
  type StoredFile,
} from "./cpom.store";
