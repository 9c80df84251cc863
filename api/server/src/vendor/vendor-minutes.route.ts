import type { FastifyInstance } from "fastify";
import { dayInFrance } from "@palier/domain/kernel";
import type { FileStore } from "@palier/store/file";
import { readGroup, type Database } from "@palier/store/kernel";
import { readMinutesFile } from "@palier/store/vendor";
import { sendFile } from "../file";
import { allowedViewer, identifier, notFound, scopeOf } from "../kernel";
import { meetingPolicy } from "./vendor.policy";

const WHAT = "Ce relevé de réunion";

/** Where the minutes of a meeting are downloaded. */
export const minutesUrl = (id: string): string => `/reunions/${id}/releve.pdf`;

/** Adds `GET /reunions/:id/releve.pdf`. */
export function addMinutesRoutes(app: FastifyInstance, db: Database, files: FileStore): void {
  app.get<{ Params: { id: string } }>("/reunions/:id/releve.pdf", async (request, reply) => {
    const viewer = await allowedViewer(request, db, meetingPolicy.read);
    const id = identifier(request.params.id, WHAT);
    const kept = await readGroup(db, scopeOf(viewer), (tx) => readMinutesFile(tx, id));
    if (kept === null) throw notFound(WHAT);
    const sent = {
      storageKey: kept.storageKey,
      name: `${dayInFrance(kept.heldAt)}_releve-de-reunion.pdf`,
      mediaType: "application/pdf",
    };
    return sendFile(reply, files, viewer.groupId, sent, () => notFound(WHAT));
  });
}
