export { buildEstablishments, buildGroup, testDatabase, type TestDatabase } from "./test-database";
export { databaseUrl } from "./urls";
export { backends, hasRedis, type QueueBackend } from "./queue-backends";
export { waitFor } from "./wait";
export { checkout, startInstance, type CommandResult, type Instance, type InstanceOptions } from "./instance";
export { accessibilityFaults, newVisitor, SCREENS, scrollsSideways, startBrowser } from "./browser";
export { DEMO_PASSWORD, signIn, type Client } from "./client";
export { enter, focused, tabTo } from "./keyboard";
