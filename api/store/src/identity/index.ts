export { identityEntities, MemberEntity, MembershipEntity, PersonEntity } from "./identity.entity";
export {
  closeSessions,
  DEMO_PASSWORD,
  presentedGrant,
  readDemoAccounts,
  readEnterableGroups,
  readMember,
  sessionIsOpen,
  signIn,
  type DemoAccount,
  type EnterableGroup,
  type Member,
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
export { assessPassword, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from "./password-strength";
export { SealBroken, sealerOf, type Sealer } from "./sealing";
