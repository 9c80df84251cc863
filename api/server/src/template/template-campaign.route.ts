import type { FastifyInstance } from "fastify";
import { dayInFrance } from "@palier/domain/kernel";
import { FileUnavailable, type FileStore } from "@palier/store/file";
import { readGroup, type Database } from "@palier/store/kernel";
import { readCampaign } from "@palier/store/template";
import { allowedViewer, attachmentHeader, identifier, notFound, scopeOf } from "../kernel";
import { templateAdoptionPolicy } from "./template-adoption.policy";

const WHAT = "Ce rapport";

/** Where the report of a campaign is downloaded. */
export const campaignReportUrl = (id: string): string => `/campagnes/${id}/rapport.pdf`;

/** Adds `GET /campagnes/:id/rapport.pdf`. */
export function addCampaignRoutes(app: FastifyInstance, db: Database, files: FileStore): void {
  app.get<{ Params: { id: string } }>("/campagnes/:id/rapport.pdf", async (request, reply) => {
    // The report names every site of the campaign: it is for who leads it.
    const viewer = await allowedViewer(request, db, templateAdoptionPolicy.campaign);
    const id = identifier(request.params.id, WHAT);
    const now = dayInFrance(new Date());
    const campaign = await readGroup(db, scopeOf(viewer), (tx) => readCampaign(tx, id, now));
    if (campaign?.reportKey == null) throw notFound(WHAT);
    const { stream, byteCount } = await files.open(viewer.groupId, campaign.reportKey).catch((error: unknown) => {
      throw error instanceof FileUnavailable ? notFound(WHAT) : error;
    });
    const day = campaign.closedAt === null ? now : dayInFrance(campaign.closedAt);
    return reply
      .type("application/pdf")
      .header("content-length", byteCount)
      .header("content-disposition", attachmentHeader(`${day}_rapport-de-campagne.pdf`))
      .header("content-security-policy", "sandbox; default-src 'none'")
      .header("cache-control", "private, no-store")
      .send(stream);
  });
}
