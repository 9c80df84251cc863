import type { FastifyInstance } from "fastify";
import type { FileStore } from "@palier/store/file";
import { readGroup, type Database } from "@palier/store/kernel";
import { readPackFile } from "@palier/store/referent";
import { sendFile } from "../file";
import { allowedViewer, allows, identifier, notFound, scopeOf, type Viewer } from "../kernel";
import { referentPolicy } from "./referent.policy";

const WHAT = "Ce dossier de passation";

/** Where the pack of a departure is downloaded. */
export const packUrl = (id: string): string => `/passations/${id}/dossier.pdf`;

/** The pack holds requests: for the successor, and for those who hand over and may read requests. */
export const mayReadPack = (viewer: Viewer, toPersonId: string): boolean =>
  viewer.personId === toPersonId ||
  (allows(referentPolicy.handOver, viewer) && allows(referentPolicy.readRequests, viewer));

/** Adds `GET /passations/:id/dossier.pdf`. */
export function addReferentRoutes(app: FastifyInstance, db: Database, files: FileStore): void {
  app.get<{ Params: { id: string } }>("/passations/:id/dossier.pdf", async (request, reply) => {
    const viewer = await allowedViewer(request, db, referentPolicy.read);
    const id = identifier(request.params.id, WHAT);
    const pack = await readGroup(db, scopeOf(viewer), (tx) => readPackFile(tx, id));
    if (pack === null || !mayReadPack(viewer, pack.toPersonId)) throw notFound(WHAT);
    const sent = { storageKey: pack.storageKey, name: pack.name, mediaType: "application/pdf" };
    return sendFile(reply, files, viewer.groupId, sent, () => notFound(WHAT));
  });
}
