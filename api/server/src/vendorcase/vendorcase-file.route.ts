import type { FastifyInstance, FastifyReply } from "fastify";
import type { FileStore } from "@palier/store/file";
import { readGroup, type Database } from "@palier/store/kernel";
import { readCaseAttachmentFile, readPortalContact, readSentCase } from "@palier/store/vendorcase";
import { sendFile } from "../file";
import { allowedViewer, allows, identifier, notFound, scopeOf } from "../kernel";
import { vendorcasePolicy } from "./vendorcase.policy";

const WHAT = "Ce fichier";

/** Sends a file of a case, as something to keep and never to run. */
export async function sendCaseFile(
  reply: FastifyReply,
  files: FileStore,
  groupId: string,
  file: { readonly name: string; readonly mediaType: string; readonly storageKey: string },
): Promise<FastifyReply> {
  return sendFile(reply, files, groupId, file, () => notFound(WHAT));
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
