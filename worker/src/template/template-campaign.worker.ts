import { join } from "node:path";
import { dayInFrance } from "@palier/domain/kernel";
import { FileStore, stableKey } from "@palier/store/file";
import { readGroup } from "@palier/store/kernel";
import {
  campaignReportJob,
  keepCampaignReport,
  readCampaign,
  readCampaignGround,
  type CampaignReportPayload,
} from "@palier/store/template";
import { handle, printTypst, type JobContext, type JobHandler } from "../kernel";
import { campaignView } from "./template-campaign-view";

const PRINTED = join(__dirname, "campaign.typ");

/** Prints the report of a closed campaign. Run again, it replaces its file under the same key. */
export const campaignReportHandler: JobHandler = handle(campaignReportJob, make);

async function make(job: JobContext<CampaignReportPayload>): Promise<void> {
  const { campaignId } = job.payload;
  await job.progress(0.1, "Lecture de la campagne");
  const found = await readGroup(job.db, job.scope, async (tx) => {
    // What was reached is kept since the closing: the day of today changes nothing in it.
    const campaign = await readCampaign(tx, campaignId, dayInFrance(new Date()));
    return campaign?.closedAt == null
      ? null
      : { campaign, closedAt: campaign.closedAt, ground: await readCampaignGround(tx) };
  });
  // Gone: nobody waits for it any more.
  if (found === null) return;
  const { campaign, closedAt, ground } = found;
  await job.progress(0.4, "PDF");
  const bytes = await printTypst({
    template: PRINTED,
    data: campaignView(campaign, ground),
    attachments: [],
    standard: "ua-1",
    createdAt: closedAt,
  });
  const store = new FileStore(job.home);
  await job.once(async (tx) => {
    // Inside the transaction that claims the job: a second try waits for it, then leaves the file alone.
    const { key } = await store.put(tx.groupId, "rapport-de-campagne.pdf", bytes, stableKey(campaignId, "report"));
    await keepCampaignReport(tx, campaign, key);
  });
}
