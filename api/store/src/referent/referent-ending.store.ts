import { ENDING_DAYS, DUTY_LABELS, type Duty } from "@palier/domain/referent";
import { frenchCount, frenchDate } from "@palier/domain/kernel";
import { acrossGroups, statement, withGroup, type Database } from "../kernel";
import { notify } from "../notification";
import { groupReferentIds, sectorsOf, TODAY } from "./referent.store";

const selectGroups = statement<{ id: string }>("referent-ending-groups", "select id from care_group order by id");
interface Ending {
  readonly id: string;
  readonly personId: string;
  readonly establishmentName: string;
  readonly sector: string;
  readonly duty: Duty;
  readonly endsOn: string;
}

const tellEnding = statement<Ending>(
  "referent-tell-ending",
  `update mandate m set ending_told_at = now() from establishment e
    where m.group_id = $1 and e.group_id = $1 and e.id = m.establishment_id and m.ended_at is null
      and m.ending_told_at is null and m.ends_on between ${TODAY} and ${TODAY} + ${String(ENDING_DAYS)}
   returning m.id, m.person_id as "personId", e.name as "establishmentName", m.sector, m.duty, m.ends_on as "endsOn"`,
);

/** One line for one person, whatever the number of their mandates. */
function lineOf(own: readonly Ending[], label: (sector: string) => string): { title: string; path: string } {
  const [one] = own;
  if (one === undefined || own.length > 1)
    return {
      title: `${frenchCount(own.length, "mandat")} de référent à renouveler dans les ${String(ENDING_DAYS)} jours`,
      path: "/referents?mandats=finissants",
    };
  const what = `${DUTY_LABELS[one.duty].toLowerCase()}, ${label(one.sector)}, ${one.establishmentName}`;
  return {
    title: `Mandat à renouveler avant le ${frenchDate(one.endsOn)}\u00a0: ${what}`,
    path: `/referents/mandats/${one.id}`,
  };
}

/**
 * Tells each person whose mandates end within sixty days, and the referents of the group, once a mandate: what was told is noted in
 * the same transaction, so that two workers at once tell once.
 * @returns how many mandates were told.
 */
export async function tellEndingMandates(db: Database): Promise<number> {
  const groups = await acrossGroups(db, "mandates that end soon", (tx) => tx.rows(selectGroups, []));
  let told = 0;
  for (const { id: groupId } of groups)
    told += await withGroup(db, { groupId, viewerId: null }, async (tx) => {
      const ending = await tx.rows(tellEnding, [groupId]);
      if (ending.length === 0) return 0;
      const [sectors, above] = [await sectorsOf(tx), await groupReferentIds(tx)];
      const label = (sector: string) => sectors.find((one) => one.sector === sector)?.label ?? sector;
      const holders = [...new Set(ending.map(({ personId }) => personId))].filter((id) => !above.includes(id));
      for (const personId of holders) {
        const own = ending.filter((one) => one.personId === personId);
        const { title, path } = lineOf(own, label);
        await notify(tx, { personIds: [personId], kind: "mandateEnding", topic: `mandates:${personId}`, title, path });
      }
      const { title, path } = lineOf(ending, label);
      await notify(tx, { personIds: above, kind: "mandateEnding", topic: "mandates:group", title, path });
      return ending.length;
    });
  return told;
}
