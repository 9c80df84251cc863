import type { FileStore } from "../file";
import type { ImportSource } from "./indicator-csv-inspect";

/**
 * A kept file as something to import.
 * @param fileName the name it came with.
 * @param key where it is kept. Reading throws FileUnavailable when it isn't there any more.
 */
export function keptSource(files: FileStore, groupId: string, key: string, fileName: string): ImportSource {
  return {
    fileName,
    async *open() {
      const { stream } = await files.open(groupId, key);
      yield* stream as AsyncIterable<Buffer>;
    },
  };
}
