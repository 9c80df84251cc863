export { privacyEntities } from "./privacy.entity";
export { erasureJob, groupExportJob, personExportJob, type ErasurePayload, type ExportPayload } from "./privacy.jobs";
export {
  EXPORT_DAYS,
  finishExport,
  readExport,
  readExports,
  readGroupIds,
  removeExports,
  requestExport,
  type PrivacyExport,
} from "./privacy-export.store";
export { countSubject, readMemberName, readSubject, type SubjectTable } from "./privacy-subject.store";
export {
  erasable,
  readErasure,
  readErasures,
  requestErasure,
  type Erasure,
  type ErasureFault,
} from "./privacy-erasure-request.store";
export { erasePerson, isLastGroup, type ErasureReport } from "./privacy-erase.store";
export { noteErased, readErasedList, type ErasedEntry } from "./privacy-list-file";
export { withGroupSnapshot, type CopiedTable, type GroupFile, type GroupSnapshot } from "./privacy-snapshot.store";
export {
  cancelGroupDeletion,
  DELETION_DAYS,
  deleteGroupRows,
  groupIsThere,
  readGroupDeletion,
  remainingRows,
  requestGroupDeletion,
  type DeletionFault,
  type DeletionReport,
  type GroupDeletion,
} from "./privacy-delete.store";
export { purgeGroup } from "./privacy-purge.store";
