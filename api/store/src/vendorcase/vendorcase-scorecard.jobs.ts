import { object, parse, pipe, string, uuid } from "valibot";
import { defineJob } from "../kernel";

/** Which scorecard to compute and to print; its row is read again by the handler. */
export interface ScorecardPayload {
  readonly groupId: string;
  readonly scorecardId: string;
}

const payload = object({ groupId: pipe(string(), uuid()), scorecardId: pipe(string(), uuid()) });

/** Computes and prints the figures of a vendor for a quarter. */
export const scorecardJob = defineJob<ScorecardPayload>({
  kind: "vendorcase.scorecard",
  label: "Bilan de réactivité",
  parse: (raw) => parse(payload, raw),
});
