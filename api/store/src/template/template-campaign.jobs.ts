import { object, parse, pipe, string, uuid } from "valibot";
import { defineJob } from "../kernel";

/** Which campaign to report on; its rows are read again by the handler. */
export interface CampaignReportPayload {
  readonly groupId: string;
  readonly campaignId: string;
}

const payload = object({ groupId: pipe(string(), uuid()), campaignId: pipe(string(), uuid()) });

/** Prints the report of a campaign that was closed. */
export const campaignReportJob = defineJob<CampaignReportPayload>({
  kind: "template.campaignReport",
  label: "Rapport de campagne",
  parse: (raw) => parse(payload, raw),
});
