export { identityEntities, MembershipEntity, PersonEntity, SessionEntity } from "./identity.entity";
export {
  closeSessions,
  DEMO_PASSWORD,
  readDemoAccounts,
  readMember,
  saveMember,
  sessionIsOpen,
  signIn,
  type DemoAccount,
  type Member,
  type MemberToSave,
  type SignedIn,
} from "./identity.store";
export { hashPassword, passwordMatches } from "./password";
