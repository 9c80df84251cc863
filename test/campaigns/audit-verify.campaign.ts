import { verifyChain } from "@palier/store/audit";
import { writeLines } from "../audit/audit.factory";
import { buildGroup, testDatabase } from "../support";
import type { Campaign } from "./campaign";

/** Longest check of the whole campaign's journal, in seconds. */
const MOST_SECONDS = 10;
/** Changes timed with and without the chain. */
const CHANGES = 200;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** R13: a long journal is checked while one waits; and what the chain costs a change. */
export const auditVerifyCampaign: Campaign = {
  name: "audit-verify",
  title: "Un long journal vérifié en moins de dix secondes",
  whole: 100_000,
  async run({ count }) {
    const database = await testDatabase();
    try {
      const { db, owner } = database;
      const group = await buildGroup(database);
      await writeLines(database, group, CHANGES);
      const chained = await timed(() => writeLines(database, group, CHANGES));
      const scope = { groupId: group.groupId, viewerId: null };
      await owner.query(
        `insert into audit_event (group_id, channel, ip, action, object_kind, object_id, changes)
         select $1, 'web', '10.0.0.1', 'maturity:answer', 'establishment', new_id()::text,
                jsonb_build_object('QUESTION-' || n % 9, jsonb_build_array('non', 'oui – réponse ' || n))
           from generate_series(1, $2::int) n`,
        [group.groupId, count - 2 * CHANGES],
      );
      const before = process.memoryUsage().heapUsed;
      let report: Awaited<ReturnType<typeof verifyChain>> | undefined;
      const ms = await timed(async () => {
        report = await verifyChain(db, scope, []);
      });
      const heap = (process.memoryUsage().heapUsed - before) / 2 ** 20;
      await owner.query("alter table audit_event disable trigger audit_event_chain");
      await owner.query(
        "alter table audit_event alter seq set default (random() * 1e15)::bigint, alter hash set default '', alter prev_hash set default ''",
      );
      const bare = await timed(() => writeLines(database, group, CHANGES));
      const seconds = ms / 1_000;
      const faults = [
        ...(report?.faults ?? []),
        ...(report?.lineCount === count ? [] : [`${String(report?.lineCount)} lines read instead of ${String(count)}`]),
        ...(seconds <= MOST_SECONDS ? [] : [`${seconds.toFixed(1)} s instead of ${String(MOST_SECONDS)} s at most`]),
      ];
      const each = (total: number): string => (total / CHANGES).toFixed(2);
      return {
        attempts: count,
        faults,
        lines: [
          `${String(count)} lines checked in ${seconds.toFixed(2)} s, heap ${heap.toFixed(0)} MB more`,
          `a transaction with one line: ${each(chained)} ms chained, ${each(bare)} ms without the chain`,
        ],
      };
    } finally {
      await database.close();
    }
  },
};
