import type { FastifyInstance } from "fastify";
import { readStoredFile } from "@palier/store/cpom";
import type { FileStore } from "@palier/store/file";
import { readGroup, type Database } from "@palier/store/kernel";
import { allowedViewer, identifier, notFound } from "../kernel";
import { filePolicy } from "./file.policy";
import { sendFile } from "./send-file";

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
    return sendFile(reply, files, viewer.groupId, file, () => notFound(WHAT));
  });
}
