export { rightsOf, roleMay, strongestGrant, type Grant, type Rights, type Target } from "./ability";
export { ACTIONS, actionLine, parseAction, type Action, type ActionLine, type Reach } from "./action";
export { effectiveRights, rightText, rolePlacesText, type NamedPlace, type RightSentence } from "./identity-rights";
export {
  checkAskedRole,
  fault,
  handOverText,
  PERSON_STATE_LABELS,
  PERSON_STATES,
  personState,
  roleText,
  type AskedRole,
  type HandOverCounts,
  type PeopleFault,
  type PersonState,
} from "./identity-people";
export { personEventText, type AuditChanges, type AuditPlaces } from "./identity-people-history";
export {
  REASON_LENGTH,
  REVIEW_DECISION_LABELS,
  REVIEW_DECISIONS,
  reviewText,
  type ReviewDecision,
} from "./identity-review";
export {
  parseRole,
  parseSector,
  ROLE_LABELS,
  ROLE_PURPOSES,
  ROLES,
  SECTOR_LABELS,
  SECTORS,
  type Role,
  type Sector,
} from "./role";
export { deviceWords } from "./device";
export { activityCounts, sessionState, type SessionClock, type SessionState } from "./session-clock";
export {
  parseSecondFactorDemand,
  SECOND_FACTOR_DEMANDS,
  SECOND_FACTOR_LABELS,
  secondFactorAsked,
  type SecondFactorDemand,
} from "./second-factor";
export {
  ABSOLUTE_SESSION_MINUTES,
  DEFAULT_SESSION_POLICY,
  sessionPolicyFault,
  type SessionPolicy,
} from "./session-policy";
export { tokenFault, type TokenClaims, type TokenDemand, type TokenFault } from "./provider-claims";
export {
  parseProviderKind,
  PROVIDER_KIND_LABELS,
  PROVIDER_KINDS,
  PROVIDER_PRESETS,
  type ProviderKind,
  type ProviderPreset,
} from "./provider-preset";
export { checkProviderSettings, SESSION_MINUTES, type ProviderFault, type ProviderSettings } from "./provider-settings";
export {
  INVITATION_DAYS,
  INVITATION_STATE_LABELS,
  INVITATION_STATES,
  invitationMail,
  invitationState,
  NAME_LENGTH,
  parseAddress,
  parsePersonName,
  REMINDER_DAYS,
  type InvitationLetter,
  type InvitationState,
} from "./invitation";
export {
  INVITATION_COLUMNS,
  MOST_INVITATIONS,
  readInvitationLines,
  WHOLE_GROUP,
  type FinessPlace,
  type InvitationColumn,
  type InvitationContext,
  type InvitationFault,
  type InvitationLine,
  type InvitationRow,
  type InvitationToMake,
} from "./invitation-row";
