import {
  parseRole,
  parseSector,
  personEventText,
  personState,
  type AuditChanges,
  type NamedPlace,
  type PersonState,
  type Role,
  type Sector,
} from "@palier/domain/identity";
import { outsideGroups, statement, type Database, type ReadTx } from "../kernel";

/** One role of a person, with the names of its places. */
export interface PersonRole {
  readonly id: string;
  readonly role: Role;
  readonly sector: Sector | null;
  readonly wholeGroup: boolean;
  readonly legalEntities: readonly NamedPlace[];
  readonly establishments: readonly NamedPlace[];
  readonly grantedAt: Date;
  /** null: by the operator. */
  readonly grantedBy: string | null;
}

/** A person as their group sees them. */
export interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  readonly state: PersonState;
  readonly joinedAt: Date;
  readonly disabledAt: Date | null;
  readonly leftAt: Date | null;
  /** The last thing they did that was written down in this group; null: nothing yet. */
  readonly lastChangeAt: Date | null;
  readonly roles: readonly PersonRole[];
}

/** What a list of people is narrowed to; null narrows nothing. */
export interface PeopleFilter {
  readonly role: Role | null;
  /** Those with a role that counts there. */
  readonly establishmentId: string | null;
  /** null: everyone but those who left. */
  readonly state: PersonState | null;
}

interface RoleJson extends Omit<PersonRole, "role" | "sector" | "grantedAt"> {
  readonly role: string;
  readonly sector: string | null;
  readonly grantedAt: string;
}

type PersonSqlRow = Omit<Person, "state" | "roles"> & { readonly roles: readonly RoleJson[] };

const PLACE = "json_build_object('id', x.id, 'name', x.name) order by lower(x.name), x.id";
const PEOPLE = `select mb.person_id as id, mb.display_name as "displayName", mb.email, mb.joined_at as "joinedAt",
    mb.disabled_at as "disabledAt", mb.left_at as "leftAt",
    (select a.created_at from audit_event a where a.group_id = mb.group_id and a.person_id = mb.person_id
      order by a.seq desc limit 1) as "lastChangeAt",
    coalesce((select json_agg(json_build_object('id', ms.id, 'role', ms.role, 'sector', ms.sector,
        'wholeGroup', ms.whole_group, 'grantedAt', ms.granted_at,
        'grantedBy', (select g.display_name from member g where g.group_id = $1 and g.person_id = ms.granted_by),
        'legalEntities', coalesce((select json_agg(${PLACE}) from membership_place p
            join legal_entity x on x.group_id = p.group_id and x.id = p.legal_entity_id
           where p.group_id = $1 and p.membership_id = ms.id), '[]'),
        'establishments', coalesce((select json_agg(${PLACE}) from membership_place p
            join establishment x on x.group_id = p.group_id and x.id = p.establishment_id
           where p.group_id = $1 and p.membership_id = ms.id), '[]')) order by ms.id)
      from membership ms where ms.group_id = $1 and ms.person_id = mb.person_id), '[]') as roles
  from member mb where mb.group_id = $1`;

const selectPeople = statement<PersonSqlRow>(
  "identity-select-people",
  `${PEOPLE} and (($2::text is null and $3::uuid is null) or exists (
     select from membership ms where ms.group_id = $1 and ms.person_id = mb.person_id and ($2::text is null or ms.role = $2)
        and ($3::uuid is null or exists (
          select from establishment e where e.group_id = $1 and e.id = $3 and (ms.whole_group or exists (
            select from membership_place p where p.group_id = $1 and p.membership_id = ms.id
               and (p.establishment_id = e.id or p.legal_entity_id = e.legal_entity_id)))))))
   order by lower(mb.display_name), mb.person_id`,
);
const selectPerson = statement<PersonSqlRow>("identity-select-person", `${PEOPLE} and mb.person_id = $2`);

function personOf({ roles, ...row }: PersonSqlRow): Person {
  return {
    ...row,
    state: personState({ disabled: row.disabledAt !== null, left: row.leftAt !== null, roleCount: roles.length }),
    roles: roles.flatMap((held): PersonRole[] => {
      const role = parseRole(held.role);
      const sector = held.sector === null ? null : parseSector(held.sector);
      return role === null ? [] : [{ ...held, role, sector, grantedAt: new Date(held.grantedAt) }];
    }),
  };
}

/** The people of the group with their roles, by name: the transaction must see the whole group. */
export async function readPeople(tx: ReadTx, filter: PeopleFilter): Promise<Person[]> {
  const rows = await tx.rows(selectPeople, [tx.groupId, filter.role, filter.establishmentId]);
  return rows.map(personOf).filter(({ state }) => (filter.state === null ? state !== "left" : state === filter.state));
}

/** One person of the group, those who left included; null when the group doesn't know them. */
export async function readPerson(tx: ReadTx, personId: string): Promise<Person | null> {
  const [row] = await tx.rows(selectPerson, [tx.groupId, personId]);
  return row === undefined ? null : personOf(row);
}

/** Something that happened to a person. */
export interface PersonEvent {
  readonly id: string;
  readonly at: Date;
  /** In French. */
  readonly text: string;
  /** Who did it; null: the operator or the house itself. */
  readonly by: string | null;
}

const selectEvents = statement<{
  id: string;
  at: Date;
  action: string;
  changes: AuditChanges;
  by: string | null;
}>(
  "identity-select-person-events",
  `select a.id, a.created_at as at, a.action, a.changes, mb.display_name as by
     from audit_event a left join member mb on mb.group_id = a.group_id and mb.person_id = a.person_id
    where a.group_id = $1 and a.object_kind = 'person' and a.object_id = $2 order by a.seq desc limit 100`,
);

/** What happened to a person in the group, the latest first, a hundred at most. */
export async function readPersonEvents(tx: ReadTx, personId: string): Promise<PersonEvent[]> {
  const rows = await tx.rows(selectEvents, [tx.groupId, personId]);
  return rows.flatMap(({ id, at, action, changes, by }) => {
    const text = personEventText(action, changes);
    return text === null ? [] : [{ id, at, text, by }];
  });
}

const selectSeen = statement<{ personId: string; seenMs: number }>(
  "identity-select-seen",
  `select sess ->> 'personId' as "personId", max((sess ->> 'seenAt')::float8) as "seenMs" from session
    where sess ->> 'groupId' = $1 and sess ? 'seenAt' group by 1`,
);

/** When each person was last seen in the group, by id: sessions that are still there only. */
export async function readLastSeen(db: Database, groupId: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await outsideGroups(db, (tx) => tx.rows(selectSeen, [groupId]));
  return new Map(rows.map(({ personId, seenMs }) => [personId, new Date(seenMs)]));
}

const closeHere = statement<never>(
  "identity-close-group-sessions",
  "delete from session where sess ->> 'groupId' = $1 and sess ->> 'personId' = any ($2::text[])",
);
const lookAway = statement<never>(
  "identity-look-away",
  `update session set sess = sess - 'viewAsId' where sess ->> 'groupId' = $1 and sess ->> 'viewAsId' = any ($2::text[])`,
);

/** Closes the sessions of people in one group only, and ends whatever look others take as them there. */
export async function closeGroupSessions(db: Database, groupId: string, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await outsideGroups(db, async (tx) => {
    for (const query of [closeHere, lookAway]) await tx.rows(query, [groupId, [...personIds]]);
  });
}
