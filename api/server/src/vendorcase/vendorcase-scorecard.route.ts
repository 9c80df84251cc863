import type { FastifyInstance } from "fastify";
import { FileUnavailable, type FileStore } from "@palier/store/file";
import { readGroup, type Database } from "@palier/store/kernel";
import { readScorecard } from "@palier/store/vendorcase";
import { allowedViewer, attachmentHeader, identifier, notFound, scopeOf } from "../kernel";
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
      const { stream, byteCount } = await files.open(viewer.groupId, key).catch((error: unknown) => {
        throw error instanceof FileUnavailable ? notFound(WHAT) : error;
      });
      return reply
        .type(FORMATS[format])
        .header("content-length", byteCount)
        .header("content-disposition", attachmentHeader(`${kept.quarter}_bilan-de-reactivite.${format}`))
        .header("content-security-policy", "sandbox; default-src 'none'")
        .header("cache-control", "private, no-store")
        .send(stream);
    });
}
