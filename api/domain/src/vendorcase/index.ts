export {
  CASE_KIND_LABELS,
  CASE_KINDS,
  CASE_PRIORITIES,
  CASE_PRIORITY_LABELS,
  CASE_SEVERITIES,
  CASE_SEVERITY_LABELS,
  CASE_SEVERITY_PURPOSES,
  CASE_TEXT_MOST_CHARACTERS,
  caseKindOf,
  checkCase,
  checkCaseText,
  parseCaseKind,
  parseCaseSeverity,
  type CaseFault,
  type CaseInput,
  type CaseKind,
  type CaseSeverity,
  type CaseWriting,
} from "./vendorcase";
export {
  CASE_MOVES,
  CASE_STATE_LABELS,
  CASE_STATE_SENTENCES,
  CASE_STATES,
  CASE_STATES_AT_VENDOR,
  caseMoveLabel,
  caseMoveSide,
  moveCase,
  movesFrom,
  nextGroupMove,
  OPEN_CASE_STATES,
  parseCaseMove,
  parseCaseState,
  type CaseMove,
  type CaseMoveRefusal,
  type CaseSide,
  type CaseState,
} from "./vendorcase-move";
export {
  caseMatrix,
  SUPPORT_BANDS,
  supportBand,
  supportWeight,
  type CaseMatrixCell,
  type CaseSupporter,
  type SupportBand,
} from "./vendorcase-weight";
export {
  likelyDuplicates,
  likenessText,
  likeOf,
  type Likened,
  type LikelyDuplicates,
  type Likeness,
} from "./vendorcase-likeness";
export { dueAt, minuteCounter, workingMinutesBetween, type SupportCalendar } from "./vendorcase-sla";
export {
  caseClocks,
  type CaseClock,
  type CaseClocks,
  type ClockState,
  type DatedMove,
  type PromisedTimes,
} from "./vendorcase-clock";
export { checkVendorMove, moveNeedsWords, type VendorMove } from "./vendorcase-portal";
export {
  checkVendorLink,
  VENDOR_LINK_ACT_LABELS,
  VENDOR_LINK_ACTS,
  VENDOR_LINK_DAYS,
  VENDOR_LINK_LABEL_MAX,
  type VendorLinkAct,
  type VendorLinkWriting,
} from "./vendorcase-link";
export {
  isAutomaticMail,
  newTextOf,
  readReplyAddress,
  REPLY_ABOVE,
  replyLocalPart,
  type MailMarks,
  type NewText,
  type ReplyTo,
} from "./vendorcase-mail";
export { contractInForce, type ContractCover } from "./vendorcase-clock-contract";
export { answersDue, clocksToTell, DUE_FILTERS, nextDue, type DueFilter } from "./vendorcase-clock-due";
export {
  CASE_CLOCK_LABELS,
  CASE_CLOCKS,
  casePauses,
  CLOCK_STATE_LABELS,
  clockReasons,
  clockSentence,
  holidaysBetween,
  localInstant,
  supportHoursText,
  supportTime,
  type CaseClockKind,
  type ClockGround,
} from "./vendorcase-clock-text";
export {
  figuresAt,
  LEAST_FOR_MEDIAN,
  ownFigures,
  USUAL_HOURS,
  vendorFigures,
  type OwnFigures,
  type OwnKindFigures,
  type PromiseTally,
  type ScorecardFigures,
  type ScoredCase,
  type ScoredRequest,
  type SeverityFigures,
  type VendorFigures,
} from "./vendorcase-scorecard";
export {
  parseQuarter,
  quarterBounds,
  quarterOf,
  quartersBack,
  quarterText,
  type Quarter,
} from "./vendorcase-scorecard-quarter";
export { endedCount, medianText, ownRows, SCORECARD_WORDS, type ScorecardWords } from "./vendorcase-scorecard-text";
