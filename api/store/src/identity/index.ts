export { identityEntities, MemberEntity, MembershipEntity, PersonEntity } from "./identity.entity";
export {
  checkPassword,
  DEMO_PASSWORD,
  presentedGrant,
  readDemoAccounts,
  readEnterableGroups,
  readMember,
  type DemoAccount,
  type EnterableGroup,
  type Member,
  type PasswordCheck,
  type SignedIn,
} from "./identity.store";
export {
  saveGrant,
  saveMember,
  saveMemberRow,
  savePerson,
  type GrantToSave,
  type MemberToSave,
  type Places,
} from "./identity-member.store";
export { hashPassword, passwordMatches } from "./password";
export { assessPassword, PASSWORD_MAX_LENGTH } from "./password-strength";
export { SealBroken, sealerOf, type Sealer } from "./sealing";
export {
  closeGroupSessions,
  readLastSeen,
  readPeople,
  readPerson,
  readPersonEvents,
  type PeopleFilter,
  type Person,
  type PersonEvent,
  type PersonRole,
} from "./identity-people.store";
export { changeRole, giveRole, removeRole, type PeopleOutcome } from "./identity-people-change.store";
export {
  disablePerson,
  enablePerson,
  handOver,
  leaveGroup,
  previewHandOver,
  removePerson,
} from "./identity-people-leave.store";
export { identityReviewEntities } from "./identity-review.entity";
export {
  closeAccessReview,
  decideReviewLine,
  openAccessReview,
  readAccessReview,
  readAccessReviewLines,
  readAccessReviews,
  type AccessReview,
  type AccessReviewLine,
} from "./identity-review.store";
export { identityProviderEntities } from "./identity-provider.entity";
export {
  closeProviderSessions,
  findLink,
  memberHasAddress,
  personIsActive,
  readLinksOf,
  rememberToken,
  removeLink,
  saveLink,
  touchIdentityLink,
  type IdentityLink,
  type LinkOutcome,
} from "./identity-link.store";
export {
  findGroupNamed,
  providerSecretPlace,
  readIdentityProvider,
  readIdentityProviders,
  readProviderButtons,
  readProviderButtonsOf,
  lockIdentityProvider,
  removeIdentityProvider,
  saveIdentityProvider,
  setIdentityProviderEnabled,
  type IdentityProvider,
  type ProviderButton,
  type ProviderRemoval,
} from "./identity-provider.store";
export { credentialEntities } from "./identity-credential.entity";
export {
  acceptRecoveryCode,
  acceptTotp,
  changePassword,
  changePin,
  personPasswordMatches,
  personPinMatches,
  readCredentials,
  removeTotp,
  renewRecoveryCodes,
  startTotp,
  type Credentials,
} from "./identity-credential.store";
export {
  findPasskey,
  notePasskeyUse,
  readPasskeys,
  removePasskey,
  savePasskey,
  type Passkey,
  type PasskeyKey,
} from "./identity-passkey.store";
export { finishReset, readReset, startReset, type ResetOwner, type ResetRequest } from "./identity-reset.store";
export {
  changeSession,
  closeOneSession,
  closeOtherSessions,
  closeSessionsOf,
  readSessionPolicy,
  readSessions,
  retimeOpenSessions,
  saveNewSession,
  saveSession,
  saveSessionPolicy,
  sessionIsOpen,
  type OpenSession,
} from "./identity-session.store";
export { totpAddress } from "./one-time-code";
export { SignInThrottle, type Attempt, type AttemptKind } from "./sign-in-throttle";
export {
  cancelInvitation,
  invite,
  readInvitation,
  readInvitationBySecret,
  readInvitations,
  remindInvitation,
  type Invitation,
  type InvitationOutcome,
  type OpenInvitation,
  type SentInvitation,
} from "./identity-invitation.store";
export {
  acceptInvitation,
  acceptWithPassword,
  type Acceptance,
  type AcceptingPerson,
} from "./identity-invitation-accept.store";
export {
  cutInvitationFile,
  inviteFile,
  previewInvitationFile,
  UnusableInvitationFile,
  type InvitationFileReport,
} from "./identity-invitation-file.store";
export { remindDueInvitations } from "./identity-invitation-round.store";
export { identityInvitationEntities } from "./identity-invitation.entity";
export { acceptByProvider, type LinkedAcceptance } from "./identity-link-invitation.store";
export { owesSecondFactor } from "./identity-second-factor.store";
