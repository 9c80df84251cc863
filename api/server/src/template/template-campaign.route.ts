import type { FastifyInstance } from "fastify";
import { dayInFrance } from "@palier/domain/kernel";
import type { FileStore } from "@palier/store/file";
import { readGroup, type Database } from "@palier/store/kernel";
import { readCampaign } from "@palier/store/template";
import { sendFile } from "../file";
import { allowedViewer, identifier, notFound, scopeOf } from "../kernel";
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
    const day = campaign.closedAt === null ? now : dayInFrance(campaign.closedAt);
    const sent = {
      storageKey: campaign.reportKey,
      name: `${day}_rapport-de-campagne.pdf`,
      mediaType: "application/pdf",
    };
    return sendFile(reply, files, viewer.groupId, sent, () => notFound(WHAT));
  });
}
