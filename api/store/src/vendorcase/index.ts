export { ensureDemoCases } from "./vendorcase-demo.store";
export { vendorcaseEntities } from "./vendorcase.entity";
export { vendorcaseThreadEntities } from "./vendorcase-thread.entity";
export { vendorcaseLinkEntities } from "./vendorcase-link.entity";
export { vendorcaseScorecardEntities } from "./vendorcase-scorecard.entity";
export { readCase, updateCase, type CaseOutcome, type CaseToCreate, type StoredCase } from "./vendorcase.store";
export { applyCaseMove, readCaseMoves, type CaseMover, type StoredCaseMove } from "./vendorcase-move.store";
export {
  addRequestsToCase,
  answerCase,
  createCaseOf,
  takeRequestOut,
  type CaseAnswer,
} from "./vendorcase-request.store";
export {
  CASE_ORDERS,
  readCases,
  readOpenWeights,
  readSupportableCases,
  type CaseFilter,
  type CaseOrder,
  type CasePage,
  type SupportableCase,
} from "./vendorcase-list.store";
export { readCaseSites, supportCase, withdrawSupport, type CaseSite, type SupportOf } from "./vendorcase-support.store";
export {
  addCaseMessage,
  addCaseNote,
  readCaseMessages,
  readCaseNotes,
  type CaseMessage,
  type CaseMessageToAdd,
  type CaseNote,
} from "./vendorcase-thread.store";
export { supportCalendar } from "./vendorcase-calendar";
export { calendarOf, clocksOf, readCaseSlas, readDueCaseIds, type CaseSla } from "./vendorcase-sla.store";
export { tellDueCases } from "./vendorcase-sla-told.store";
export { readCaseForVendor, type CaseForVendor } from "./vendorcase-outward.store";
export {
  readCaseCandidates,
  readDuplicateSuggestions,
  readWaitingRequests,
  type CaseCandidate,
  type DuplicateSuggestion,
} from "./vendorcase-suggest.store";
export {
  moveAsVendor,
  openPortalTo,
  readPortalContact,
  readSentCase,
  readSentCases,
  replyAsVendor,
  type PortalContact,
  type SentCase,
  type VendorOutcome,
  type VendorSide,
} from "./vendorcase-portal.store";
export { ensureDemoPortal } from "./vendorcase-portal-demo.store";
export {
  noteVendorVisit,
  openVendorLink,
  readVendorLink,
  readVendorLinks,
  revokeVendorLink,
  type OpenedVendorLink,
  type VendorLink,
} from "./vendorcase-link.store";
export {
  joinPictures,
  readAnsweredCase,
  readCaseAttachmentFile,
  readCaseAttachments,
  readVendorAddressee,
  type CaseAttachment,
  type CasePicture,
  type VendorAddressee,
} from "./vendorcase-mail.store";
export {
  readReactivity,
  readScorecardFigures,
  readScorecardGround,
  type Reactivity,
  type VendorReactivity,
} from "./vendorcase-scorecard-figures.store";
export { scorecardJob, type ScorecardPayload } from "./vendorcase-scorecard.jobs";
export {
  isFrozen,
  keepScorecard,
  readScorecard,
  readScorecards,
  requestScorecard,
  type Scorecard,
  type ScorecardFault,
} from "./vendorcase-scorecard.store";
