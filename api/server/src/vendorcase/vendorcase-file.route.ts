import type { FastifyInstance, FastifyReply } from "fastify";
import { FileUnavailable, type FileStore } from "@palier/store/file";
import { readGroup, type Database } from "@palier/store/kernel";
import { readCaseAttachmentFile, readPortalContact, readSentCase } from "@palier/store/vendorcase";
import { allowedViewer, allows, attachmentHeader, identifier, notFound, scopeOf } from "../kernel";
import { vendorcasePolicy } from "./vendorcase.policy";

const WHAT = "Ce fichier";

/** Sends a file of a case, as something to keep and never to run. */
export async function sendCaseFile(
  reply: FastifyReply,
  files: FileStore,
  groupId: string,
  file: { readonly name: string; readonly mediaType: string; readonly storageKey: string },
): Promise<FastifyReply> {
  const { stream, byteCount } = await files.open(groupId, file.storageKey).catch((error: unknown) => {
    throw error instanceof FileUnavailable ? notFound(WHAT) : error;
  });
  return reply
    .type(file.mediaType)
    .header("content-length", byteCount)
    .header("content-disposition", attachmentHeader(file.name))
    .header("content-security-policy", "sandbox; default-src 'none'")
    .header("x-content-type-options", "nosniff")
    .header("cache-control", "private, no-store")
    .send(stream);
}

/** Adds `GET /case-files/:id`: a file joined to the thread with a vendor, for the group and for that vendor. */
export function addCaseFileRoutes(app: FastifyInstance, db: Database, files: FileStore): void {
  app.get<{ Params: { id: string } }>("/case-files/:id", async (request, reply) => {
    const group = await allowedViewer(request, db, vendorcasePolicy.read).catch(() => null);
    const viewer = group ?? (await allowedViewer(request, db, vendorcasePolicy.portal));
    const id = identifier(request.params.id, WHAT);
    const file = await readGroup(db, { ...scopeOf(viewer), establishmentIds: null }, async (tx) => {
      const found = await readCaseAttachmentFile(tx, id);
      if (found === null || allows(vendorcasePolicy.read, viewer)) return found;
      const contact = await readPortalContact(tx, viewer.personId);
      if (contact === null) return null;
      const side = { vendorId: contact.vendorId, caseId: null };
      return (await readSentCase(tx, side, found.caseId)) === null ? null : found;
    });
    if (file === null) throw notFound(WHAT);
    return sendCaseFile(reply, files, viewer.groupId, file);
  });
}
