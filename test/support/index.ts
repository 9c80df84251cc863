export { buildEstablishments, buildGroup, testDatabase, type TestDatabase } from "./test-database";
export { databaseUrl } from "./urls";
export { backends, hasRedis, type QueueBackend } from "./queue-backends";
export { waitFor } from "./wait";
