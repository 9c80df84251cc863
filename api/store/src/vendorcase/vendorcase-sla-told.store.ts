import { CASE_CLOCK_LABELS, clocksToTell, localInstant } from "@palier/domain/vendorcase";
import { statement, withGroup, type Database } from "../kernel";
import { notify } from "../notification";
import { groupReferentIds } from "../referent";
import { casePath } from "./vendorcase.store";
import { calendarOf, clocksOf, readOpenSlas } from "./vendorcase-sla.store";

const noteTold = statement<{ caseId: string; clock: string }>(
  "vendorcase-note-told",
  `insert into vendor_case_due (group_id, case_id, clock)
   select $1, t.id, t.clock from unnest($2::uuid[], $3::text[]) as t (id, clock)
   on conflict (group_id, case_id, clock) do nothing returning case_id as "caseId", clock`,
);

/**
 * Tells the referents of a group, once a case and a clock, that a promise of the contract ends within four hours of
 * support or is late. What was told is noted in the same transaction: two workers at once tell once.
 * @returns how many were told now.
 */
export async function tellDueCases(db: Database, groupId: string, now: Date): Promise<number> {
  return withGroup(db, { groupId, viewerId: null }, async (tx) => {
    const near = (await readOpenSlas(tx)).flatMap((sla) => {
      const clocks = clocksOf(sla, now);
      return clocksToTell(clocks).map((clock) => ({ sla, clock, state: clocks[clock] }));
    });
    if (near.length === 0) return 0;
    const told = await tx.rows(noteTold, [groupId, near.map(({ sla }) => sla.caseId), near.map(({ clock }) => clock)]);
    const personIds = await groupReferentIds(tx);
    for (const { sla, clock, state } of near) {
      if (!told.some((one) => one.caseId === sla.caseId && one.clock === clock)) continue;
      const due = state?.dueAt ?? null;
      const when = due === null ? "" : ` (${localInstant(due, calendarOf(sla, now).timeZone)})`;
      const what = `${CASE_CLOCK_LABELS[clock]} ${state?.state === "late" ? "en retard" : "bientôt due"}${when}`;
      await notify(tx, {
        personIds,
        kind: "slaDue",
        topic: `case:${sla.caseId}`,
        title: `Dossier ${String(sla.number)}, ${sla.title}\u00a0: ${what}`,
        path: casePath(sla.caseId),
      });
    }
    return told.length;
  });
}
