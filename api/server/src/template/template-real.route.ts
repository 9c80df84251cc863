import type { FastifyInstance, FastifyRequest } from "fastify";
import {
  REAL_DOCUMENT_MEDIA_TYPES,
  REAL_DOCUMENT_MOST_BYTES,
  realDocumentFormat,
  realDocumentName,
} from "@palier/domain/template";
import { FileUnavailable, type FileStore } from "@palier/store/file";
import { readGroup, withGroup, type Database } from "@palier/store/kernel";
import { insertRealDocument, readRealDocument } from "@palier/store/template";
import { sendFile } from "../file";
import {
  allowedViewer,
  allows,
  badRequest,
  demandNoIdentifier,
  demandPreflight,
  identifier,
  notFound,
  onlyLooking,
  Refusal,
  scopeOf,
} from "../kernel";
import { templateRealPolicy } from "./template-real.policy";

const WHAT = "Ce document";

/** Where a document is downloaded. */
export const realDocumentUrl = (id: string): string => `/template-documents/${id}`;

const refused = (message: string, status = 422): Refusal =>
  new Refusal("DOCUMENT_REFUSED", message, status, false, "file");

async function receive(request: FastifyRequest): Promise<{ readonly bytes: Buffer; readonly typed: string }> {
  if (!request.isMultipart())
    throw badRequest("Envoyez le document dans un formulaire «\u00a0multipart/form-data\u00a0».", "file");
  const part = await request.file({ limits: { fileSize: REAL_DOCUMENT_MOST_BYTES, files: 1, fields: 2 } });
  if (part === undefined) throw badRequest("Le document manque\u00a0: joignez-le au champ «\u00a0file\u00a0».", "file");
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  if (part.file.truncated)
    throw refused("Ce document dépasse 10\u00a0Mo. Envoyez le modèle vide, sans annexe ni grande image.", 413);
  return { bytes: Buffer.concat(chunks), typed: part.filename };
}

/** Adds the addresses of the documents that sites really use: to leave one, to take it away. */
export function addRealDocumentRoutes(app: FastifyInstance, db: Database, files: FileStore): void {
  app.post<{ Querystring: { template?: string; establishment?: string } }>(
    "/template-documents",
    { bodyLimit: REAL_DOCUMENT_MOST_BYTES + 64 * 1_024, preHandler: demandPreflight },
    async (request) => {
      const viewer = await allowedViewer(request, db, templateRealPolicy.analyse);
      if (viewer.lookedAtBy !== null) throw onlyLooking(viewer.displayName);
      const templateId = identifier(request.query.template ?? "", "Ce modèle");
      const establishmentId = identifier(request.query.establishment ?? "", "Cet établissement");
      if (!allows(templateRealPolicy.analyse, viewer, { establishmentId })) throw notFound("Cet établissement");
      const { bytes, typed } = await receive(request);
      const format = realDocumentFormat(bytes, typed);
      if (!format.ok) throw refused(format.error);
      const fileName = realDocumentName(typed, format.value);
      demandNoIdentifier(fileName, "file");
      const { groupId } = viewer;
      const { key, sha256, byteCount } = await files.put(groupId, fileName, bytes).catch((error: unknown) => {
        throw error instanceof FileUnavailable
          ? new Refusal("FILE_UNAVAILABLE", error.message, 507, true, "file")
          : error;
      });
      const row = { templateId, establishmentId, fileKey: key, fileName, format: format.value, byteCount, sha256 };
      try {
        const added = await withGroup(db, scopeOf(viewer), (tx) => insertRealDocument(tx, row));
        if (!added.ok)
          throw new Refusal(added.error.code, added.error.message, added.error.code === "NOT_FOUND" ? 404 : 429, false);
        return { id: added.value, fileName, byteCount };
      } catch (error) {
        await files.remove(groupId, key);
        throw error;
      }
    },
  );

  app.get<{ Params: { id: string } }>("/template-documents/:id", async (request, reply) => {
    const viewer = await allowedViewer(request, db, templateRealPolicy.analyse);
    const id = identifier(request.params.id, WHAT);
    const found = await readGroup(db, scopeOf(viewer), (tx) => readRealDocument(tx, id));
    // Until it was looked through, nobody else opens what somebody sent.
    if (found?.state !== "analysed") throw notFound(WHAT);
    if (!allows(templateRealPolicy.analyse, viewer, { establishmentId: found.establishmentId })) throw notFound(WHAT);
    const sent = {
      storageKey: found.fileKey,
      name: found.fileName,
      mediaType: REAL_DOCUMENT_MEDIA_TYPES[found.format],
    };
    return sendFile(reply, files, viewer.groupId, sent, () => notFound(WHAT));
  });
}
