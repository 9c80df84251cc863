import { object, parse, pipe, string, uuid } from "valibot";
import { defineJob } from "../kernel";

/** Which dossier to produce; its rows are read again by the handler. */
export interface CpomGeneratePayload {
  readonly groupId: string;
  readonly dossierId: string;
}

const payload = object({ groupId: pipe(string(), uuid()), dossierId: pipe(string(), uuid()) });

/** Makes the files of a dossier. */
export const cpomGenerateJob = defineJob<CpomGeneratePayload>({
  kind: "cpom.generate",
  label: "Dossier CPOM",
  parse: (raw) => parse(payload, raw),
});
