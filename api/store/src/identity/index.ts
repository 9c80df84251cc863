export { identityEntities, MembershipEntity, PersonEntity, SessionEntity } from "./identity.entity";
export {
  closeSessions,
  readMember,
  saveMember,
  sessionIsOpen,
  signIn,
  type Member,
  type MemberToSave,
  type SignedIn,
} from "./identity.store";
export { hashPassword, passwordMatches } from "./password";
