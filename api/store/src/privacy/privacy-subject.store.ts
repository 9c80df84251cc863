import { DICTIONARY, type SubjectLink, type TableEntry } from "@palier/domain/privacy";
import { outsideGroups, readGroup, statement, type Database, type ReadTx } from "../kernel";

/** The rows of one table that are about somebody. */
export interface SubjectTable {
  readonly table: string;
  readonly title: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const LINKS: Readonly<Record<SubjectLink, (column: string) => string>> = {
  person: (column) => `r.${column} = q.person`,
  email: (column) => `lower(r.${column}) = any (q.emails)`,
  membership: (column) =>
    `r.${column} in (select m.id from membership m where m.group_id = q.group_id and m.person_id = q.person)`,
};

const personal = (scope: TableEntry["scope"]): [string, TableEntry][] =>
  Object.entries(DICTIONARY).filter(([, entry]) => entry.scope === scope && entry.subjects !== undefined);

function whose(entry: TableEntry): string {
  const links = Object.entries(entry.subjects ?? {}).map(([column, link]) => LINKS[link](column));
  return `(${links.join(" or ")})`;
}

const secretsOf = (entry: TableEntry): string[] =>
  Object.entries(entry.columns).flatMap(([column, { secret }]) => (secret === true ? [column] : []));

/** What the rows are compared with: every statement takes the same four. */
const ASKED = "(select $1::uuid as group_id, $2::uuid as person, $3::text[] as emails, $4::text[] as secrets) q";

// Table and column names are the register's own, a constant of the house: nothing a person typed reaches this text.
const selectOf = (table: string, entry: TableEntry) =>
  statement<{ row: Record<string, unknown> }>(
    `privacy-subject-${table}`,
    `select to_jsonb(r) - q.secrets as row from "${table}" r, ${ASKED}
      where ${whose(entry)}${entry.scope === "group" ? " and r.group_id = q.group_id" : ""}`,
  );
const countOf = (table: string, entry: TableEntry) =>
  statement<{ count: number }>(
    `privacy-count-${table}`,
    `select count(*)::int as count from "${table}" r, ${ASKED} where ${whose(entry)} and r.group_id = q.group_id`,
  );

const selectEmails = statement<{ email: string; name: string }>(
  "privacy-select-member",
  "select email, display_name as name from member where group_id = $1 and person_id = $2",
);

/** The name and the address under which the group knows somebody. @returns null when they were never a member. */
export async function readMemberName(
  tx: ReadTx,
  personId: string,
): Promise<{ readonly email: string; readonly name: string } | null> {
  return (await tx.rows(selectEmails, [tx.groupId, personId]))[0] ?? null;
}

const selectOwnSessions = statement<{ row: Record<string, unknown> }>(
  "privacy-subject-session",
  `select sess - array['csrf', 'cookie'] || jsonb_build_object('expire', expire) as row from session
    where sess ->> 'personId' = $1`,
);

/**
 * All that is held of somebody in a group, secrets left out.
 * @param own true when they ask for themself: their account and their drafts, that nobody else may see, are added.
 */
export async function readSubject(
  db: Database,
  groupId: string,
  personId: string,
  own: boolean,
): Promise<readonly SubjectTable[]> {
  const found: SubjectTable[] = [];
  // Drafts have a wall of their own: only their author passes it.
  const scope = { groupId, viewerId: own ? personId : null };
  await readGroup(db, scope, async (tx) => {
    const member = await readMemberName(tx, personId);
    const emails = member === null ? [] : [member.email.toLowerCase()];
    for (const [table, entry] of personal("group")) {
      if (table === "draft" && !own) continue;
      const rows = await tx.rows(selectOf(table, entry), [groupId, personId, emails, secretsOf(entry)]);
      if (rows.length > 0) found.push({ table, title: entry.title, rows: rows.map(({ row }) => row) });
    }
  });
  if (!own) return found;
  await outsideGroups(db, async (tx) => {
    for (const [table, entry] of personal("installation")) {
      const rows = await tx.rows(selectOf(table, entry), [groupId, personId, [], secretsOf(entry)]);
      if (rows.length > 0) found.push({ table, title: entry.title, rows: rows.map(({ row }) => row) });
    }
    const sessions = await tx.rows(selectOwnSessions, [personId]);
    if (sessions.length > 0)
      found.push({ table: "session", title: "Sessions ouvertes", rows: sessions.map(({ row }) => row) });
  });
  return found;
}

/** How many rows of each table of the group are about somebody, in the order of the register. */
export async function countSubject(
  db: Database,
  groupId: string,
  personId: string,
): Promise<readonly { readonly table: string; readonly title: string; readonly count: number }[]> {
  return readGroup(db, { groupId, viewerId: personId }, async (tx) => {
    const member = await readMemberName(tx, personId);
    const emails = member === null ? [] : [member.email.toLowerCase()];
    const counts = [];
    for (const [table, entry] of personal("group")) {
      const [row] = await tx.rows(countOf(table, entry), [groupId, personId, emails, []]);
      if ((row?.count ?? 0) > 0) counts.push({ table, title: entry.title, count: row?.count ?? 0 });
    }
    return counts;
  });
}
