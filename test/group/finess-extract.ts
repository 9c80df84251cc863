import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { DEMO_FINESS } from "@palier/worker/group";

/** A real mixed group: 109 open establishments in the extract. */
export const ORSAC = "010783009";
/** Another one of the extract. */
export const ISATIS = "060020443";

/** What the tests change of an establishment of the file. */
export interface RawEstablishment {
  informationsGeneralesEGE: { numFinessEge: string; nomEgeCourt: string; dateFermeture: string | null };
  etatObjet: string;
  engagement: object[];
}

/** What the tests change of the file. */
export interface RawFile {
  generatedAt: string;
  pmej: { informationsGeneralesPMEJ: { numFinessPm: string }; ege: RawEstablishment[] }[];
}

/** The real extract, for a test to change. */
export function realExtract(): RawFile {
  return JSON.parse(gunzipSync(readFileSync(DEMO_FINESS.structuresPath)).toString("utf8")) as RawFile;
}

/** The establishments of ORSAC in the extract. */
export function orsacOf(file: RawFile): RawEstablishment[] {
  return file.pmej.find(({ informationsGeneralesPMEJ: { numFinessPm } }) => numFinessPm === ORSAC)?.ege ?? [];
}
