export { referentEntities } from "./referent.entity";
export { groupReferentIds, MANDATE_IN_FORCE, referentsOf, sectorsOf } from "./referent.store";
export {
  endMandate,
  readMandate,
  readMandates,
  saveMandate,
  type MandateFilter,
  type MandateToSave,
  type ReferentFault,
  type StoredMandate,
} from "./referent-mandate.store";
export {
  readContacts,
  readNameable,
  readReferentSetting,
  readReferentSite,
  saveReferentSetting,
  saveReferentSite,
  saveSector,
  type ContactPair,
  type ReferentSetting,
  type ReferentSite,
} from "./referent-setting.store";
export { readCoverage, type CoverageRow } from "./referent-coverage.store";
export {
  readCandidate,
  readCandidates,
  removeCandidate,
  saveCandidate,
  type CandidateToSave,
  type StoredCandidate,
} from "./referent-candidate.store";
export {
  countHandover,
  handOverWork,
  readHandover,
  readHandoverPerson,
  readHandovers,
  readPackFile,
  savePackFile,
  type Handover,
} from "./referent-handover.store";
export { handoverPackJob, type HandoverPackPayload } from "./referent.jobs";
export { readHandoverPack, type HandoverPack } from "./referent-pack.store";
export { tellEndingMandates } from "./referent-ending.store";
export { ensureDemoReferents, type DemoReferent } from "./referent-demo.store";
