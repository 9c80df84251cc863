import { object, parse, pipe, string, uuid } from "valibot";
import { defineJob } from "../kernel";

const id = pipe(string(), uuid());

/** Which export to make; its row says of whom and for whom. */
export interface ExportPayload {
  readonly groupId: string;
  readonly exportId: string;
}
const exportPayload = object({ groupId: id, exportId: id });

/** Makes the archive of what is held of somebody. */
export const personExportJob = defineJob<ExportPayload>({
  kind: "privacy.exportPerson",
  label: "Export des données d’une personne",
  parse: (raw) => parse(exportPayload, raw),
});

/** Makes the archive of a whole group. */
export const groupExportJob = defineJob<ExportPayload>({
  kind: "privacy.exportGroup",
  label: "Export de toutes les données du groupe",
  parse: (raw) => parse(exportPayload, raw),
});

/** Which erasure to carry out; its row says of whom. */
export interface ErasurePayload {
  readonly groupId: string;
  readonly erasureId: string;
}
const erasurePayload = object({ groupId: id, erasureId: id });

/** Takes the name and the address of somebody away. */
export const erasureJob = defineJob<ErasurePayload>({
  kind: "privacy.erase",
  label: "Effacement d’une personne",
  parse: (raw) => parse(erasurePayload, raw),
});
