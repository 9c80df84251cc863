import { object, parse, pipe, string, uuid } from "valibot";
import { defineJob } from "../kernel";

/** Which files to make; their row is read again by the handler. */
export interface TemplateFilesPayload {
  readonly groupId: string;
  readonly bundleId: string;
}

const payload = object({ groupId: pipe(string(), uuid()), bundleId: pipe(string(), uuid()) });

/** Makes the files of a version, or the archive of the models of a site. */
export const templateFilesJob = defineJob<TemplateFilesPayload>({
  kind: "template.files",
  label: "Fichiers des modèles",
  parse: (raw) => parse(payload, raw),
});
