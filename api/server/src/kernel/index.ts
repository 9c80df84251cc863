import "reflect-metadata";

export { PageInfoType, UserErrorType } from "./answer.type";
export {
  batchedRows,
  requestContext,
  type BatchedRead,
  type Installation,
  type RequestContext,
  type SessionIdentity,
} from "./context";
export { identifier, isIdentifier } from "./identifier";
export { readLinkToken } from "./link-token";
export { demandNoIdentifier } from "./identifier-guard";
export { jobPolicy } from "./job.policy";
export { JobPayloadType, JobState, JobType } from "./job.type";
export { graphqlJob, jobById } from "./job-view";
export type { Metrics } from "./metrics";
export type { Plain } from "./plain";
export { pageOf, pageRequest, type Page } from "./page";
export {
  badRequest,
  missingPreflight,
  notFound,
  notSignedIn,
  onlyLooking,
  Refusal,
  tooManyAttempts,
  userError,
  wrongCredentials,
} from "./refusal";
export {
  awaitSecondStep,
  awaitSignature,
  closeSession,
  heldIdentity,
  lockSession,
  accountSessionOf,
  openSession,
  pendingSignIn,
  prolongSession,
  renewSession,
  sessionOf,
  sessionPolicyOf,
  sessionStateOf,
  takeChallenge,
  type SessionOpening,
} from "./session";
export { storedSessionId } from "./session-store";
export { allows, policy, scopeOf, viewerOf, type Policy, type Viewer } from "./viewer";
export { AttemptLimit } from "./attempt-limit";
export { attachmentHeader } from "./attachment";
export { buildApollo, requestLimits } from "./apollo";
export { ErrorMask } from "./error-mask";
export type { ExecutorKind } from "./executor";
export { addGraphql, type DocumentRules } from "./graphql-route";
export { addHealth } from "./health";
export { answerErrors, demandPreflight } from "./http";
export { JobResolver } from "./job.resolver";
export { buildMetrics } from "./metrics";
export { selectedFields } from "./asked-fields";
export { addSessions } from "./session";
export { readSettings, SettingsRefused, type MailInSettings, type ServerSettings } from "./settings";
export { addStream } from "./stream-route";
export { readTrustedDocuments, trustedDocuments, type TrustedDocuments } from "./trusted-documents";
export { addHeaders, addWebFolder } from "./web-folder";
export { allowedViewer } from "./request-viewer";
