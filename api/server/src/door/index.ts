export { buildFrontSchema, printFrontSchema } from "./schema";
export { startServer, type RunningServer, type StartOptions } from "./start-server";
