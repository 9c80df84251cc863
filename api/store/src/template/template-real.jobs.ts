import { object, parse, pipe, string, uuid } from "valibot";
import { defineJob } from "../kernel";

/** Which document to read; its row is read again by the handler. */
export interface RealDocumentPayload {
  readonly groupId: string;
  readonly documentId: string;
}

const payload = object({ groupId: pipe(string(), uuid()), documentId: pipe(string(), uuid()) });

/** Reads the document of a site and compares it with its model. */
export const realDocumentJob = defineJob<RealDocumentPayload>({
  kind: "template.analyse",
  label: "Comparaison d’un document au modèle",
  attempts: 3,
  parse: (raw) => parse(payload, raw),
});
