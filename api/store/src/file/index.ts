export { FileStore, FileUnavailable, stableKey, type KeptFile, type OpenFile } from "./file.store";
