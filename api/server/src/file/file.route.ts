import type { FastifyInstance } from "fastify";
import { readStoredFile } from "@palier/store/cpom";
import { FileUnavailable, type FileStore } from "@palier/store/file";
import { readGroup, type Database } from "@palier/store/kernel";
import { allowedViewer, attachmentHeader, identifier, notFound } from "../kernel";
import { filePolicy } from "./file.policy";

const WHAT = "Ce fichier";

/** Where a file is downloaded. */
export const fileUrl = (id: string): string => `/files/${id}`;

/** Adds `GET /files/:id`: only to those of the group who may see its dossiers, never shown in the page. */
export function addFileRoutes(app: FastifyInstance, db: Database, files: FileStore): void {
  app.get<{ Params: { id: string } }>("/files/:id", async (request, reply) => {
    const viewer = await allowedViewer(request, db, filePolicy.read);
    const id = identifier(request.params.id, WHAT);
    const scope = { groupId: viewer.groupId, viewerId: viewer.personId };
    const file = await readGroup(db, scope, (tx) => readStoredFile(tx, id));
    if (file === null) throw notFound(WHAT);
    const { stream, byteCount } = await files.open(viewer.groupId, file.storageKey).catch((error: unknown) => {
      throw error instanceof FileUnavailable ? notFound(WHAT) : error;
    });
    return reply
      .type(file.mediaType)
      .header("content-length", byteCount)
      .header("content-disposition", attachmentHeader(file.name))
      .header("content-security-policy", "sandbox; default-src 'none'")
      .header("cache-control", "private, no-store")
      .send(stream);
  });
}
