import type { Role, Sector } from "@palier/domain/identity";
import { outsideGroups, statement, withGroup, type Database, type Scope, type WriteTx } from "../kernel";
import { hashPassword } from "./password";

/** Where a role counts. */
export interface Places {
  readonly wholeGroup: boolean;
  /** Legal entities whose every establishment counts, those opened later included. */
  readonly legalEntityIds?: readonly string[];
  readonly establishmentIds?: readonly string[];
}

/** A role to give. */
export interface GrantToSave extends Places {
  readonly role: Role;
  readonly sector: Sector | null;
}

const upsertPerson = statement<{ id: string }>(
  "identity-upsert-person",
  `insert into person (email, display_name, password_hash) values ($1, $2, $3)
   on conflict (lower(email)) do update set password_hash = coalesce(excluded.password_hash, person.password_hash)
   returning id`,
);

/**
 * Finds or makes a person by address. The name of someone who is already there stays theirs.
 * @param password null leaves the password as it is: without one, nobody can sign in.
 */
export async function savePerson(
  db: Database,
  person: { readonly email: string; readonly displayName: string; readonly password: string | null },
): Promise<string> {
  const hash = person.password === null ? null : await hashPassword(person.password);
  const [row] = await outsideGroups(db, (tx) => tx.rows(upsertPerson, [person.email, person.displayName, hash]));
  if (row === undefined) throw new Error("person upsert returned no row");
  return row.id;
}

const upsertMember = statement<never>(
  "identity-upsert-member",
  `insert into member as m (group_id, person_id, display_name, email) values ($1, $2, $3, $4)
   on conflict (group_id, person_id) do update set display_name = excluded.display_name, email = excluded.email, left_at = null`,
);

const upsertMembership = statement<{ id: string }>(
  "identity-upsert-membership",
  `insert into membership (group_id, person_id, role, sector, whole_group, granted_by) values ($1, $2, $3, $4, $5, $6)
   on conflict on constraint membership_once do update set whole_group = excluded.whole_group
   returning id`,
);
const deletePlaces = statement<never>(
  "identity-delete-places",
  "delete from membership_place where group_id = $1 and membership_id = $2",
);
const insertPlaces = statement<never>(
  "identity-insert-places",
  `insert into membership_place (group_id, membership_id, legal_entity_id, establishment_id)
   select $1::uuid, $2::uuid, l.id, null::uuid from unnest($3::uuid[]) as l (id)
   union select $1::uuid, $2::uuid, null::uuid, e.id from unnest($4::uuid[]) as e (id)`,
);

/** Makes the person a member of the group of the transaction, or a member again. */
export async function saveMemberRow(
  tx: WriteTx,
  member: { readonly personId: string; readonly displayName: string; readonly email: string },
): Promise<void> {
  await tx.rows(upsertMember, [tx.groupId, member.personId, member.displayName, member.email]);
}

/** Gives a role to a member, or moves it to other places. @returns the id of the membership. */
export async function saveGrant(tx: WriteTx, personId: string, grant: GrantToSave): Promise<string> {
  const { role, sector, wholeGroup, legalEntityIds = [], establishmentIds = [] } = grant;
  const [row] = await tx.rows(upsertMembership, [tx.groupId, personId, role, sector, wholeGroup, tx.viewerId]);
  if (row === undefined) throw new Error("membership upsert returned no row");
  await tx.rows(deletePlaces, [tx.groupId, row.id]);
  if (!wholeGroup) await tx.rows(insertPlaces, [tx.groupId, row.id, [...legalEntityIds], [...establishmentIds]]);
  return row.id;
}

/** A person to be found or made, and a role in the group. */
export interface MemberToSave extends GrantToSave {
  readonly email: string;
  readonly displayName: string;
  /** null leaves the password as it is. */
  readonly password: string | null;
}

/** Makes or finds a person by address and gives them a role in the group. @returns the person's id. */
export async function saveMember(db: Database, scope: Scope, member: MemberToSave): Promise<string> {
  const personId = await savePerson(db, member);
  await withGroup(db, scope, async (tx) => {
    await saveMemberRow(tx, { ...member, personId });
    await saveGrant(tx, personId, member);
  });
  return personId;
}
