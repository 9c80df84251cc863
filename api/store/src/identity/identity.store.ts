import { parseRole, ROLE_LABELS, ROLES, type Role } from "@palier/domain/identity";
import { acrossGroups, statement, type Database, type ReadTx, type WriteTx } from "../kernel";
import { hashPassword, passwordMatches } from "./password";

/** Who signed in, and in which group the session opens. */
export interface SignedIn {
  readonly personId: string;
  readonly groupId: string;
}

interface SignInRow {
  readonly personId: string;
  readonly passwordHash: string | null;
  readonly groupId: string | null;
}

const selectForSignIn = statement<SignInRow>(
  "identity-select-for-sign-in",
  `select p.id as "personId", p.password_hash as "passwordHash", g.id as "groupId"
     from person p
     left join membership m on m.person_id = p.id
     left join care_group g on g.id = m.group_id
    where lower(p.email) = lower($1) and p.disabled_at is null
    order by g.name, g.id
    limit 1`,
);

/**
 * Verifies an address and its password. A person of several groups enters the first by name.
 * @returns null when the address, the password or the membership is missing: the caller can't tell which, nor can the clock.
 */
export async function signIn(db: Database, email: string, password: string): Promise<SignedIn | null> {
  const [row] = await acrossGroups(db, "connexion", (tx) => tx.rows(selectForSignIn, [email]));
  const matches = await passwordMatches(row?.passwordHash ?? null, password);
  if (!matches || row?.groupId == null) return null;
  return { personId: row.personId, groupId: row.groupId };
}

/** A person as a member of the group of the transaction. */
export interface Member {
  readonly personId: string;
  readonly displayName: string;
  readonly email: string;
  readonly role: Role;
  /** The sector a sectoral referent follows; null for the other roles. */
  readonly sector: string | null;
}

const selectMember = statement<Omit<Member, "role"> & { readonly role: string }>(
  "identity-select-member",
  `select p.id as "personId", p.display_name as "displayName", p.email, m.role, m.sector
     from membership m join person p on p.id = m.person_id
    where m.group_id = $1 and m.person_id = $2 and p.disabled_at is null`,
);

/**
 * Reads a member with the strongest of their roles, in the order of the table of roles.
 * @returns null when the person was disabled or left the group: the session is then worth nothing.
 */
export async function readMember(tx: ReadTx, personId: string): Promise<Member | null> {
  const rows = await tx.rows(selectMember, [tx.groupId, personId]);
  const members = rows.flatMap((row) => {
    const role = parseRole(row.role);
    return role === null ? [] : [{ ...row, role }];
  });
  return members.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))[0] ?? null;
}

/** A person to be found or made, and their place in the group. */
export interface MemberToSave {
  readonly email: string;
  readonly displayName: string;
  /** null leaves the password as it is: without one, nobody can sign in. */
  readonly password: string | null;
  readonly role: Role;
  readonly sector: string | null;
}

const upsertPerson = statement<{ id: string }>(
  "identity-upsert-person",
  `insert into person (email, display_name, password_hash) values ($1, $2, $3)
   on conflict (lower(email)) do update
     set display_name = excluded.display_name, password_hash = coalesce(excluded.password_hash, person.password_hash)
   returning id`,
);

const upsertMembership = statement<never>(
  "identity-upsert-membership",
  `insert into membership (group_id, person_id, role, sector) values ($1, $2, $3, $4)
   on conflict (group_id, person_id, role) do update set sector = excluded.sector`,
);

/** Makes or updates a person by address and their membership of the transaction's group. @returns the person's id. */
export async function saveMember(tx: WriteTx, member: MemberToSave): Promise<string> {
  const hash = member.password === null ? null : await hashPassword(member.password);
  const [person] = await tx.rows(upsertPerson, [member.email, member.displayName, hash]);
  if (person === undefined) throw new Error("person upsert returned no row");
  await tx.rows(upsertMembership, [tx.groupId, person.id, member.role, member.sector]);
  return person.id;
}

const selectSession = statement<{ alive: boolean }>(
  "identity-select-session",
  `select exists (select from session where sid = $1 and expire >= now()) as alive`,
);

/** Is the session still there? Asked by what outlives a request, such as a stream. @param sid as the column holds it. */
export async function sessionIsOpen(tx: ReadTx, sid: string): Promise<boolean> {
  return (await tx.rows(selectSession, [sid]))[0]?.alive ?? false;
}

const deleteSessions = statement<never>(
  "identity-delete-sessions",
  `delete from session where sess ->> 'personId' = $1`,
);

/** Closes every session of a person, in every group. */
export async function closeSessions(tx: WriteTx, personId: string): Promise<void> {
  await tx.rows(deleteSessions, [personId]);
}

/** The password of every account of the demonstration; printed by `npm start`, worth nothing elsewhere. */
export const DEMO_PASSWORD = "demo-palier-2026";

/** An account that anyone may try. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  /** As people read it. */
  readonly role: string;
  readonly groupName: string;
}

const selectDemoAccounts = statement<{ email: string; role: string; groupName: string }>(
  "identity-select-demo-accounts",
  `select p.email, m.role, g.name as "groupName"
     from membership m join care_group g on g.id = m.group_id join person p on p.id = m.person_id
    where g.demo and p.email like '%.example' and p.disabled_at is null
    order by g.created_at, g.id, m.id
    limit 20`,
);

/** The accounts of the demonstration groups, whose addresses end in the reserved `.example`; none on a real server. */
export async function readDemoAccounts(db: Database): Promise<DemoAccount[]> {
  const rows = await acrossGroups(db, "comptes de démonstration", (tx) => tx.rows(selectDemoAccounts, []));
  return rows.map((row) => {
    const role = parseRole(row.role);
    return { ...row, role: role === null ? row.role : ROLE_LABELS[role], password: DEMO_PASSWORD };
  });
}
