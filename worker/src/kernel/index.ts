export { CommandRefused, requiredText, type Command, type CommandContext, type CommandValues } from "./command";
export { handle, type HandlerInput, type JobContext, type JobHandler } from "./handler";
export type { Round, RoundInput } from "./round";
export { JobRefused, startRuntime, type Runtime, type RuntimeOptions } from "./runtime";
export { openLog, type Log } from "./log";
export { Metrics } from "./metrics";
export { fontBytes } from "./font";
export { printTypst, type Attachment } from "./typst";
