export { buildEstablishments, buildGroup, FAR_NUMBER, testDatabase, type TestDatabase } from "./test-database";
export { backends, type QueueBackend } from "./queue-backends";
export { waitFor } from "./wait";
export { startInstance, type CommandResult, type Instance, type InstanceOptions } from "./instance";
export { accessibilityFaults, newVisitor, SCREENS, scrollsSideways, startBrowser } from "./browser";
export { signIn, type Client } from "./client";
export { enter, tabTo } from "./keyboard";
export { hasOffice, printWithOffice, textOfPdf } from "./office";
