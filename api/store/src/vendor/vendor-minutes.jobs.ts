import { object, parse, pipe, string, uuid } from "valibot";
import { defineJob } from "../kernel";

/** Which meeting to print; it is read again by the handler. */
export interface MinutesPayload {
  readonly groupId: string;
  readonly meetingId: string;
}

const payload = object({ groupId: pipe(string(), uuid()), meetingId: pipe(string(), uuid()) });

/** Prints the minutes of a meeting that were shared. */
export const minutesJob = defineJob<MinutesPayload>({
  kind: "vendor.minutes",
  label: "Relevé de réunion",
  parse: (raw) => parse(payload, raw),
});
