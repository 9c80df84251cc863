import { adoptCatalogue, type ImportSource } from "@palier/store/indicator";
import { withGroup, type Scope } from "@palier/store/kernel";
import { buildEstablishments, buildGroup, type TestDatabase } from "../support";

export const HEADER = "finess_et;indicateur;periode;numerateur;denominateur;valeur;contexte";

/** A file in memory, given in pieces of 64 kB. */
export function csvSource(content: string | Buffer, fileName = "valeurs.csv"): ImportSource {
  const bytes = Buffer.from(content as string);
  return {
    fileName,
    async *open() {
      await Promise.resolve();
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    },
  };
}

/** The lines of a file under the expected header. */
export const csvOf = (lines: readonly string[]): string => `${[HEADER, ...lines].join("\n")}\n`;

/** A group with the built-in dictionary and establishments of the given FINESS numbers. */
export async function buildIndicatorGroup(
  database: TestDatabase,
  finessNumbers: readonly string[],
): Promise<{ scope: Scope; siteIds: readonly string[] }> {
  const { groupId, viewerId } = await buildGroup(database);
  const scope = { groupId, viewerId };
  const sites = await buildEstablishments(
    database,
    scope,
    finessNumbers.map((finessNumber, index) => ({ finessNumber, name: `Site ${index + 1}` })),
  );
  await withGroup(database.db, scope, adoptCatalogue);
  return { scope, siteIds: sites.map(({ id }) => id) };
}

/** The values of a group as they lie in the table, past every wall, one text a row. */
export async function storedValues({ owner }: TestDatabase, groupId: string): Promise<string[]> {
  const { rows } = await owner.query<{ text: string }>(
    `select concat_ws('|', e.finess_number, i.code, v.period, v.numerator, v.denominator, v.value, v.context) as text
       from indicator_value v
       join establishment e on e.group_id = v.group_id and e.id = v.establishment_id
       join indicator i on i.group_id = v.group_id and i.id = v.indicator_id
      where v.group_id = $1 order by text`,
    [groupId],
  );
  return rows.map(({ text }) => text);
}
