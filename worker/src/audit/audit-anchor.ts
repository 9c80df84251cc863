import { dayInFrance, frenchDate, frenchNumber, frenchText } from "@palier/domain/kernel";
import {
  anchorExists,
  chainHolds,
  keepAnchor,
  readAnchors,
  readAdministratorEmails,
  readAuditHead,
  readJournalGroups,
  readLastAnchor,
  writeAnchor,
  type GroupHead,
  type JournalGroup,
} from "@palier/store/audit";
import { readGroup, withGroup, type Database, type Scope } from "@palier/store/kernel";
import { queueMail } from "@palier/store/notification";
import type { Round } from "../kernel";

/** What an anchoring did. */
export interface AnchorReport {
  /** null: no group has a line yet, nothing was written. */
  readonly path: string | null;
  readonly heads: readonly (GroupHead & { readonly name: string })[];
  /** Groups whose journal no longer holds its last anchor: sentences in French. Their head is not anchored. */
  readonly faults: readonly string[];
}

const mailText = (name: string, head: GroupHead, day: string): string =>
  frenchText(
    [
      "Bonjour,",
      "",
      `Voici l’empreinte du journal de « ${name} » au ${frenchDate(day)} : elle résume tout ce qui y a été écrit jusqu’à présent.`,
      "",
      `Ligne : ${frenchNumber(head.seq, 0)}`,
      `Empreinte : ${head.hash}`,
      "",
      "Vous n’avez rien à faire. Gardez ce message : si l’on réécrivait ou coupait le journal, la vérification ne retrouverait plus cette empreinte.",
      "",
      "Vous recevez ce message parce que vous administrez ce groupe dans Palier, les jours où le journal a changé.",
    ].join("\n"),
  );

/** Keeps the head of the group for the pages and tells its administrators, once a day and only when lines were added. */
async function tell(db: Database, group: JournalGroup, head: GroupHead, day: string, now: Date): Promise<void> {
  await withGroup(db, { groupId: group.id, viewerId: null }, async (tx) => {
    const before = await readLastAnchor(tx);
    if (!(await keepAnchor(tx, head, day, now))) return;
    if (before !== null && (before.day === day || before.seq === head.seq)) return;
    for (const to of await readAdministratorEmails(tx)) {
      const subject = `Journal de Palier : empreinte du ${frenchDate(day)}`;
      await queueMail(tx, { to, subject, text: mailText(group.name, head, day), kind: "audit.anchor" });
    }
  });
}

/**
 * Writes the head of every chain to a signed file, then keeps it for the pages and mails it. A chain that no longer holds
 * its last anchor is not anchored again: the new file would cover the rewriting.
 */
export async function anchorJournals(db: Database, home: string, now: Date, reason: string): Promise<AnchorReport> {
  const day = dayInFrance(now);
  const heads: (GroupHead & { name: string; group: JournalGroup })[] = [];
  const anchored = readAnchors(home);
  const faults: string[] = [...anchored.faults];
  for (const group of await readJournalGroups(db, reason)) {
    const scope: Scope = { groupId: group.id, viewerId: null };
    // The files are believed, not the table: who rewrites the journal could empty the table as well.
    const last = anchored.byGroup.get(group.id)?.at(-1);
    await readGroup(db, scope, async (tx) => {
      const head = await readAuditHead(tx);
      if (last !== undefined && !(await chainHolds(tx, last))) {
        faults.push(
          frenchText(
            `${group.name} : la ligne ${frenchNumber(last.seq, 0)}, ancrée le ${frenchDate(last.day)}, n’est plus dans le journal ou a changé. Rien n’a été ancré pour ce groupe. Lancez « audit verify ».`,
          ),
        );
      } else if (head !== null) {
        heads.push({ groupId: group.id, ...head, at: now.toISOString(), name: group.name, group });
      }
    });
  }
  if (heads.length === 0) return { path: null, heads, faults };
  const path = writeAnchor(
    home,
    day,
    heads.map(({ groupId, seq, hash, at }) => ({ groupId, seq, hash, at })),
  );
  for (const head of heads) await tell(db, head.group, head, day, now);
  return { path, heads, faults };
}

/** The daily anchor: looks every hour, writes once a day. */
export const auditAnchorRound: Round = {
  name: "audit.anchor",
  everyMinutes: 60,
  async run({ db, home, now }) {
    if (anchorExists(home, dayInFrance(now))) return;
    const { faults } = await anchorJournals(db, home, now, "daily audit anchor");
    if (faults.length > 0) throw new Error(`a journal no longer holds its anchor: ${String(faults.length)} groups`);
  },
};
