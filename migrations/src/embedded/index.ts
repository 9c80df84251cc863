export { startEmbedded, runningEmbedded, type EmbeddedDatabase, type EmbeddedOptions } from "./embedded";
