export { Database, clientAs, connectionAs, isOverload, type DatabaseOptions, type SessionRole } from "./database";
export {
  acrossGroups,
  openRead,
  outsideGroups,
  readGroup,
  statement,
  withGroup,
  type OpenRead,
  type Origin,
  type ReadTx,
  type Scope,
  type Statement,
  type WriteTx,
} from "./transaction";
export { recordAudit, type AuditEntry } from "./audit";
export { nextNumber } from "./counter";
export {
  advanceJob,
  defineJob,
  enqueue,
  finishJob,
  jobLabel,
  onceForJob,
  retryJob,
  smallKinds,
  startJob,
  type JobDefinition,
  type JobState,
} from "./job";
export {
  isRedis,
  migrateQueue,
  openQueue,
  openWorker,
  QUEUE_NAME,
  type OpenedQueue,
  type OpenedWorker,
  type QueueOptions,
  type QueuePayload,
} from "./queue";
export { OutboxRelay, queueJobId, queuePayload, type RelayRow } from "./relay";
export {
  assertSchemaVersion,
  assertTenantWalls,
  migrationName,
  OpeningRefused,
  SCHEMA_VERSION,
  tenantHoles,
} from "./opening";
export { kernelEntities } from "./kernel.entity";
export { listenJobProgress, type JobProgressListener } from "./job-progress";
export { countJobs, readJob, readJobPage, readJobs, type JobCounts, type JobPage, type JobRow } from "./job-read";
export { namedQueries, type NamedQueries } from "./named-queries";
export { linkSecretHash, newLinkSecret } from "./link-secret";
export { AddressForbidden, guardOf } from "./public-address";
