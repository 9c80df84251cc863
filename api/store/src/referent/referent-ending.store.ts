import { ENDING_DAYS, DUTY_LABELS, type Duty } from "@palier/domain/referent";
import { frenchDate } from "@palier/domain/kernel";
import { acrossGroups, statement, withGroup, type Database } from "../kernel";
import { notify } from "../notification";
import { groupReferentIds, sectorsOf, TODAY } from "./referent.store";

const selectGroups = statement<{ id: string }>("referent-ending-groups", "select id from care_group order by id");
const tellEnding = statement<{
  id: string;
  personId: string;
  establishmentName: string;
  sector: string;
  duty: Duty;
  endsOn: string;
}>(
  "referent-tell-ending",
  `update mandate m set ending_told_at = now() from establishment e
    where m.group_id = $1 and e.group_id = $1 and e.id = m.establishment_id and m.ended_at is null
      and m.ending_told_at is null and m.ends_on between ${TODAY} and ${TODAY} + ${String(ENDING_DAYS)}
   returning m.id, m.person_id as "personId", e.name as "establishmentName", m.sector, m.duty, m.ends_on as "endsOn"`,
);

/**
 * Tells each person whose mandate ends within sixty days, and the referents of the group, once a mandate: what was told is noted in
 * the same transaction, so that two workers at once tell once.
 * @returns how many mandates were told.
 */
export async function tellEndingMandates(db: Database): Promise<number> {
  const groups = await acrossGroups(db, "mandates that end soon", (tx) => tx.rows(selectGroups, []));
  let told = 0;
  for (const { id: groupId } of groups)
    told += await withGroup(db, { groupId, viewerId: null }, async (tx) => {
      const ending = await tx.rows(tellEnding, [groupId]);
      const [sectors, above] = [await sectorsOf(tx), await groupReferentIds(tx)];
      for (const { id, personId, establishmentName, sector, duty, endsOn } of ending) {
        const label = sectors.find((one) => one.sector === sector)?.label ?? sector;
        await notify(tx, {
          personIds: [...new Set([personId, ...above])],
          kind: "mandateEnding",
          topic: `mandate:${id}`,
          title: `Mandat à renouveler avant le ${frenchDate(endsOn)}\u00a0: ${DUTY_LABELS[duty].toLowerCase()}, ${label}, ${establishmentName}`,
          path: `/referents?mandat=${id}`,
        });
      }
      return ending.length;
    });
  return told;
}
