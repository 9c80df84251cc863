import { object, parse, pipe, string, uuid } from "valibot";
import { defineJob } from "../kernel";

/** Which departure to make the pack of; its rows are read again by the handler. */
export interface HandoverPackPayload {
  readonly groupId: string;
  readonly handoverId: string;
}

const payload = object({ groupId: pipe(string(), uuid()), handoverId: pipe(string(), uuid()) });

/** Makes the pack of a departure. */
export const handoverPackJob = defineJob<HandoverPackPayload>({
  kind: "referent.handoverPack",
  label: "Dossier de passation",
  parse: (raw) => parse(payload, raw),
});
