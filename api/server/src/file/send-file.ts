import type { FastifyReply } from "fastify";
import { FileUnavailable, type FileStore } from "@palier/store/file";
import { attachmentHeader, type Refusal } from "../kernel";

/** A kept file, as a browser is told of it. */
export interface FileToSend {
  readonly storageKey: string;
  readonly name: string;
  readonly mediaType: string;
}

/**
 * Sends a file of a group as something to keep, never to run or to show in a page, and never kept by a cache. Who may have
 * it was judged before.
 * @throws what `missing` makes when the file is no longer on the disk.
 */
export async function sendFile(
  reply: FastifyReply,
  files: FileStore,
  groupId: string,
  { storageKey, name, mediaType }: FileToSend,
  missing: () => Refusal,
): Promise<FastifyReply> {
  const { stream, byteCount } = await files.open(groupId, storageKey).catch((error: unknown) => {
    throw error instanceof FileUnavailable ? missing() : error;
  });
  return reply
    .type(mediaType)
    .header("content-length", byteCount)
    .header("content-disposition", attachmentHeader(name))
    .header("content-security-policy", "sandbox; default-src 'none'")
    .header("x-content-type-options", "nosniff")
    .header("cache-control", "private, no-store")
    .send(stream);
}
