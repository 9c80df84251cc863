export { ensureDemoVendorLife } from "./vendor-demo-life.store";
export { ensureDemoVendors } from "./vendor-demo.store";
export { ensureDemoMeetings } from "./vendor-meeting-demo.store";
export { vendorContractEntities } from "./vendor-contract.entity";
export { vendorMeetingEntities } from "./vendor-meeting.entity";
export { vendorReleaseEntities } from "./vendor-release.entity";
export { vendorEntities } from "./vendor.entity";
export { readProducts, type Named, type StoredProduct, type StoredVersion } from "./vendor.store";
export {
  readVendor,
  readVendors,
  saveContact,
  saveProduct,
  saveVendor,
  type ContactToSave,
  type ProductToSave,
  type StoredContact,
  type StoredVendor,
  type VendorToSave,
} from "./vendor-register.store";
export type { VendorStoreFault } from "./vendor-fault";
export {
  readInstallationEvents,
  readInstallations,
  setInstallations,
  type BulkChange,
  type InstallationCounts,
  type InstallationEvent,
  type StoredInstallation,
} from "./vendor-installation.store";
export {
  cutInstallationFile,
  importInstallationFile,
  previewInstallationFile,
  type InstallationFileReport,
} from "./vendor-installation-file.store";
export {
  readContract,
  readContracts,
  saveContract,
  type ContractToSave,
  type StoredContract,
} from "./vendor-contract.store";
export {
  readRelease,
  readReleaseResults,
  readReleases,
  readReleaseSites,
  type ReleaseCheck,
  type ReleaseSite,
  type StoredRelease,
  type StoredResult,
} from "./vendor-release.store";
export {
  applyReleaseMove,
  saveRelease,
  saveReleaseCheck,
  type CheckToSave,
  type ReleaseToSave,
} from "./vendor-release-change.store";
export {
  giveSiteVerdict,
  installRelease,
  previewReleaseInstall,
  readCheckPlace,
  recordReleaseResult,
  type ResultToSave,
  type VerdictToSave,
} from "./vendor-release-result.store";
export {
  declareIncident,
  followIncident,
  joinIncidentToCase,
  readCasesOfIncident,
  readIncident,
  readIncidentPage,
  type IncidentFilter,
  type IncidentPage,
  type IncidentToDeclare,
  type IncidentToUpdate,
  type StoredIncident,
} from "./vendor-incident.store";
export {
  readMeeting,
  readMeetingCascades,
  readMeetings,
  type MeetingAction,
  type MeetingCascade,
  type MeetingItem,
  type MeetingPresent,
  type StoredMeeting,
} from "./vendor-meeting.store";
export { minutesJob, type MinutesPayload } from "./vendor-minutes.jobs";
export { keepMinutes, readMinutesFile, readMinutesGround, requestMinutes } from "./vendor-minutes.store";
export { applyMeetingMove, recordMeetingCascade, type CascadeToSave } from "./vendor-meeting-cascade.store";
export {
  saveMeeting,
  saveMeetingAction,
  saveMeetingItem,
  type MeetingActionToSave,
  type MeetingItemToSave,
  type MeetingToSave,
} from "./vendor-meeting-change.store";
