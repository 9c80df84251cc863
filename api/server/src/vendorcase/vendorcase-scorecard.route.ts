import type { FastifyInstance } from "fastify";
import type { FileStore } from "@palier/store/file";
import { readGroup, type Database } from "@palier/store/kernel";
import { readScorecard } from "@palier/store/vendorcase";
import { sendFile } from "../file";
import { allowedViewer, identifier, notFound, scopeOf } from "../kernel";
import { vendorcasePolicy } from "./vendorcase.policy";

const WHAT = "Ce bilan";

/** The files of a scorecard, with what a browser is told of each. */
const FORMATS = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
type Format = keyof typeof FORMATS;

/** Where a file of a scorecard is downloaded. */
export const scorecardUrl = (id: string, format: Format): string => `/bilans/${id}/bilan.${format}`;

/** Adds `GET /bilans/:id/bilan.pdf` and `.xlsx`. */
export function addScorecardRoutes(app: FastifyInstance, db: Database, files: FileStore): void {
  for (const format of Object.keys(FORMATS) as Format[])
    app.get<{ Params: { id: string } }>(`/bilans/:id/bilan.${format}`, async (request, reply) => {
      const viewer = await allowedViewer(request, db, vendorcasePolicy.readScorecard);
      const id = identifier(request.params.id, WHAT);
      const kept = await readGroup(db, scopeOf(viewer), (tx) => readScorecard(tx, id));
      const key = format === "pdf" ? kept?.pdfKey : kept?.xlsxKey;
      if (kept === null || key == null) throw notFound(WHAT);
      const sent = {
        storageKey: key,
        name: `${kept.quarter}_bilan-de-reactivite.${format}`,
        mediaType: FORMATS[format],
      };
      return sendFile(reply, files, viewer.groupId, sent, () => notFound(WHAT));
    });
}
