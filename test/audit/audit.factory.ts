import { readAnchors, verifyChain, type ReadAnchors } from "@palier/store/audit";
import { recordAudit, withGroup, type Scope } from "@palier/store/kernel";
import type { TestDatabase } from "../support";

/** Writes lines as changes do, `perTransaction` at a time. */
export async function writeLines(
  { db }: Pick<TestDatabase, "db">,
  scope: Scope,
  count: number,
  perTransaction = 1,
): Promise<void> {
  for (let done = 0; done < count; done += perTransaction) {
    await withGroup(db, scope, async (tx) => {
      for (let index = done; index < Math.min(count, done + perTransaction); index += 1) {
        await recordAudit(tx, {
          action: index % 3 === 0 ? "maturity:answer" : "roi:update",
          objectKind: "establishment",
          objectId: `objet-${String(index % 7)}`,
          changes: { "RÉPONSE à l’été": ["non", index], "line.1.amountCents": [null, [1, 2.5]] },
        });
      }
    });
  }
}

/** What a check of the group finds, against the anchors of the installation. */
export async function faultsOf(
  { db, home }: Pick<TestDatabase, "db" | "home">,
  { groupId }: Pick<Scope, "groupId">,
  anchors: ReadAnchors = readAnchors(home),
): Promise<readonly string[]> {
  const scope = { groupId, viewerId: null };
  return (await verifyChain(db, scope, anchors.byGroup.get(groupId) ?? [])).faults;
}
