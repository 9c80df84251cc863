export { startEmbedded, runningEmbedded, type EmbeddedDatabase, type EmbeddedOptions } from "./embedded";
export { readSecrets, type Secrets } from "./secrets";
