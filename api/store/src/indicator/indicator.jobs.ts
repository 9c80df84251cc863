import { boolean, object, parse, pipe, string, uuid } from "valibot";
import { defineJob } from "../kernel";

const payload = object({ groupId: pipe(string(), uuid()), importId: pipe(string(), uuid()), acceptValid: boolean() });

/** Writes the values of a previewed file that a person confirmed. */
export const indicatorImportJob = defineJob({
  kind: "indicator.import",
  label: "Import d’indicateurs",
  attempts: 3,
  parse: (raw) => parse(payload, raw),
});
