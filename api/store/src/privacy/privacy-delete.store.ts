import { isErased } from "@palier/domain/privacy";
import { fail, frenchText, ok, type Result } from "@palier/domain/kernel";
import { readAdministratorEmails } from "../audit";
import { clientAs, outsideGroups, recordAudit, statement, type Database, type ReadTx, type WriteTx } from "../kernel";
import { queueMail } from "../notification";
import { closeOrphanAccount } from "./privacy-erase.store";

/** Days between asking for the end of a group and its effect. */
export const DELETION_DAYS = 30;

/** The end of a group, asked and not cancelled. */
export interface GroupDeletion {
  readonly id: string;
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  readonly effectiveAt: Date;
}

/** Why the end of a group is not asked or not cancelled. */
export interface DeletionFault {
  readonly code: "NAME_MISMATCH" | "ALREADY_ASKED" | "NOT_ASKED";
  readonly field: string | null;
  /** In French. */
  readonly message: string;
}

const fault = (code: DeletionFault["code"], field: string | null, message: string): DeletionFault => ({
  code,
  field,
  message: frenchText(message),
});

const selectDeletion = statement<GroupDeletion>(
  "privacy-select-deletion",
  `select id, requested_by as "requestedBy", requested_at as "requestedAt", effective_at as "effectiveAt"
     from privacy_group_deletion where group_id = $1 and cancelled_at is null`,
);
const selectName = statement<{ name: string }>(
  "privacy-select-group-name",
  "select name from care_group where id = $1",
);
const insertDeletion = statement<GroupDeletion>(
  "privacy-insert-deletion",
  `insert into privacy_group_deletion (group_id, requested_by, effective_at)
   values ($1, $2, now() + make_interval(days => $3))
   returning id, requested_by as "requestedBy", requested_at as "requestedAt", effective_at as "effectiveAt"`,
);
const cancelRow = statement<never>(
  "privacy-cancel-deletion",
  `update privacy_group_deletion set cancelled_at = now(), cancelled_by = $3
    where group_id = $1 and id = $2 and cancelled_at is null`,
);

/** @returns null: nobody asked for the end of the group. */
export async function readGroupDeletion(tx: ReadTx): Promise<GroupDeletion | null> {
  return (await tx.rows(selectDeletion, [tx.groupId]))[0] ?? null;
}

async function tellAdministrators(tx: WriteTx, subject: string, lines: readonly string[]): Promise<void> {
  const text = frenchText(
    ["Bonjour,", "", ...lines, "", "Vous recevez ce message parce que vous administrez ce groupe dans Palier."].join(
      "\n",
    ),
  );
  for (const to of await readAdministratorEmails(tx))
    await queueMail(tx, { to, subject: frenchText(subject), text, kind: "privacy.groupDeletion" });
}

/** Asks for the end of the group; its administrators are told. @param typedName the name of the group, typed by who asks. */
export async function requestGroupDeletion(
  tx: WriteTx,
  typedName: string,
): Promise<Result<GroupDeletion, DeletionFault>> {
  const [group] = await tx.rows(selectName, [tx.groupId]);
  if (group === undefined) throw new Error("the group of the transaction is gone");
  if (typedName.trim().toLowerCase() !== group.name.trim().toLowerCase())
    return fail(fault("NAME_MISMATCH", "name", "Le nom saisi n’est pas celui du groupe. Rien n’a changé."));
  if ((await readGroupDeletion(tx)) !== null)
    return fail(fault("ALREADY_ASKED", null, "La suppression est déjà demandée. Rien n’a changé."));
  const [deletion] = await tx.rows(insertDeletion, [tx.groupId, tx.viewerId, DELETION_DAYS]);
  if (deletion === undefined) throw new Error("deletion insert returned no row");
  await recordAudit(tx, {
    action: "privacy:deleteGroup",
    objectKind: "group",
    objectId: tx.groupId,
    changes: { effectiveAt: [null, deletion.effectiveAt.toISOString()] },
  });
  await tellAdministrators(tx, `Suppression de « ${group.name} » demandée dans Palier`, [
    `La suppression du groupe « ${group.name} » et de toutes ses données a été demandée. Elle prendra effet dans ${String(DELETION_DAYS)} jours.`,
    "",
    "D’ici là, rien ne change : exportez les données du groupe si vous voulez les garder. Pour annuler, ouvrez « Données personnelles », puis « Annuler la suppression ».",
  ]);
  return ok(deletion);
}

/** Gives the end of the group up. */
export async function cancelGroupDeletion(tx: WriteTx): Promise<Result<true, DeletionFault>> {
  const deletion = await readGroupDeletion(tx);
  if (deletion === null) return fail(fault("NOT_ASKED", null, "Aucune suppression n’est demandée. Rien n’a changé."));
  await tx.rows(cancelRow, [tx.groupId, deletion.id, tx.viewerId]);
  await recordAudit(tx, {
    action: "privacy:deleteGroup",
    objectKind: "group",
    objectId: tx.groupId,
    changes: { effectiveAt: [deletion.effectiveAt.toISOString(), null] },
  });
  await tellAdministrators(tx, "Suppression du groupe annulée dans Palier", [
    "La suppression du groupe a été annulée. Rien n’a changé, rien n’est à faire.",
  ]);
  return ok(true);
}

/** What the end of a group took away. */
export interface DeletionReport {
  /** Rows by table, tables without rows included. */
  readonly counts: Readonly<Record<string, number>>;
  /** Accounts closed because no group knew them any more. */
  readonly closedAccounts: number;
}

const TENANT_TABLES = `
  select c.oid::int as oid, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relrowsecurity order by c.relname`;
const LINKS = `
  select conrelid::int as "from", confrelid::int as "to" from pg_constraint where contype = 'f' and conrelid <> confrelid`;

interface Table {
  readonly oid: number;
  readonly name: string;
}

/** The tables, those that point before those they point at. @throws when they point at each other in a ring. */
export function deletionOrder(tables: readonly Table[], links: readonly { from: number; to: number }[]): string[] {
  const left = new Map(tables.map(({ oid, name }) => [oid, name]));
  const order: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter(([oid]) => !links.some(({ from, to }) => to === oid && left.has(from)));
    if (free.length === 0) throw new Error(`tables point at each other: ${[...left.values()].join(", ")}`);
    for (const [oid, name] of free) {
      order.push(name);
      left.delete(oid);
    }
  }
  return order;
}

const selectPeople = statement<{ personId: string; email: string }>(
  "privacy-group-people",
  `select person_id as "personId", email from member where group_id = $1`,
);
const deleteGroupSessions = statement<never>(
  "privacy-delete-group-sessions",
  "delete from session where sess ->> 'groupId' = $1",
);

/**
 * Deletes every row of a group, in one transaction, as the one role that may: a set of rows a table, in the order of the keys. Then
 * closes its sessions. The accounts that no other group knows are closed before.
 */
export async function deleteGroupRows(db: Database, groupId: string): Promise<DeletionReport> {
  const people = await outsideGroups(db, (tx) => tx.rows(selectPeople, [groupId]));
  // The accounts first: once the rows are gone, nothing would say whose they were to a try that comes after a cut.
  let closedAccounts = 0;
  for (const { personId, email } of people)
    if (!isErased(email) && (await closeOrphanAccount(db, groupId, personId))) closedAccounts += 1;
  const counts: Record<string, number> = {};
  const client = clientAs(db.options.appUrl, "palier_erase");
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.group_id', $1, true)", [groupId]);
    const tables = await client.query<Table>(TENANT_TABLES);
    const links = await client.query<{ from: number; to: number }>(LINKS);
    for (const table of deletionOrder(tables.rows, links.rows)) {
      const key = table === "care_group" ? "id" : "group_id";
      const done = await client.query(`delete from ${client.escapeIdentifier(table)} where ${key} = $1`, [groupId]);
      counts[table] = done.rowCount ?? 0;
    }
    await client.query("commit");
  } finally {
    await client.end();
  }
  await outsideGroups(db, (tx) => tx.rows(deleteGroupSessions, [groupId]));
  return { counts, closedAccounts };
}

/** Rows of the group that are left, by table; empty when the deletion is whole. */
export async function remainingRows(db: Database, groupId: string): Promise<Readonly<Record<string, number>>> {
  const client = clientAs(db.options.appUrl, "palier_erase");
  await client.connect();
  try {
    await client.query("begin transaction read only");
    await client.query("select set_config('app.group_id', $1, true)", [groupId]);
    const left: Record<string, number> = {};
    for (const { name } of (await client.query<Table>(TENANT_TABLES)).rows) {
      const key = name === "care_group" ? "id" : "group_id";
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::int as count from ${client.escapeIdentifier(name)} where ${key} = $1`,
        [groupId],
      );
      if ((rows[0]?.count ?? 0) > 0) left[name] = rows[0]?.count ?? 0;
    }
    return left;
  } finally {
    await client.end();
  }
}

const selectGone = statement<{ id: string }>("privacy-group-there", "select id from care_group where id = $1");

/** Is the group in the database? */
export async function groupIsThere(tx: ReadTx): Promise<boolean> {
  return (await tx.rows(selectGone, [tx.groupId])).length > 0;
}
