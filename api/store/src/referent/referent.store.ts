import { followedSectors, type FollowedSector } from "@palier/domain/referent";
import type { Sector } from "@palier/domain/identity";
import { statement, type ReadTx } from "../kernel";

const selectSectors = statement<{ sector: string; label: string | null; followed: boolean; version: number }>(
  "referent-select-sectors",
  "select sector, label, followed, version from sector_setting where group_id = $1",
);

/** Every sector, as the group calls it and follows it. */
export async function sectorsOf(tx: ReadTx): Promise<FollowedSector[]> {
  return followedSectors(await tx.rows(selectSectors, [tx.groupId]));
}

/** Today in France, where the house lives: a mandate holds whole days. */
export const TODAY = "(now() at time zone 'Europe/Paris')::date";

/** A mandate that counts today, of a member who is still there. */
export const MANDATE_IN_FORCE = `m.ended_at is null and m.starts_on <= ${TODAY} and (m.ends_on is null or m.ends_on >= ${TODAY})
  and exists (select 1 from member p where p.group_id = m.group_id and p.person_id = m.person_id
                and p.left_at is null and p.disabled_at is null)`;

const selectReferents = statement<{ personId: string; duty: string }>(
  "referent-select-referents",
  `select m.person_id as "personId", m.duty from mandate m
    where m.group_id = $1 and m.establishment_id = $2 and m.sector = $3 and ${MANDATE_IN_FORCE}`,
);

/** Who holds a sector of an establishment today, and who stands in. null: nobody; those who left don't count. */
export async function referentsOf(
  tx: ReadTx,
  establishmentId: string,
  sector: Sector,
): Promise<{ readonly holderId: string | null; readonly deputyId: string | null }> {
  const rows = await tx.rows(selectReferents, [tx.groupId, establishmentId, sector]);
  const of = (duty: string) => rows.find((row) => row.duty === duty)?.personId ?? null;
  return { holderId: of("holder"), deputyId: of("deputy") };
}

const selectGroupReferents = statement<{ personId: string }>(
  "referent-select-group-referents",
  `select distinct w.person_id as "personId" from membership w
     join member p on p.group_id = w.group_id and p.person_id = w.person_id and p.left_at is null and p.disabled_at is null
    where w.group_id = $1 and w.role = 'groupReferent' and w.whole_group order by 1`,
);

/** Those who are referents of the whole group. */
export async function groupReferentIds(tx: ReadTx): Promise<string[]> {
  return (await tx.rows(selectGroupReferents, [tx.groupId])).map(({ personId }) => personId);
}
