import { parseRole, parseSector, ROLE_LABELS, strongestGrant, type Grant } from "@palier/domain/identity";
import { outsideGroups, statement, type Database, type ReadTx } from "../kernel";
import { passwordMatches } from "./password";

/** A person, and the group their session opens in. */
export interface SignedIn {
  readonly personId: string;
  readonly groupId: string;
}

/** What an address and its password are worth. */
export interface PasswordCheck {
  /** The person of the address; null when nobody may sign in with it. Never shown: it says whether the address exists. */
  readonly known: SignedIn | null;
  readonly accepted: boolean;
  /** True: a one-time code is asked as well. */
  readonly needsTotp: boolean;
}

interface SignInRow {
  readonly personId: string;
  readonly passwordHash: string | null;
  readonly groupId: string | null;
  readonly needsTotp: boolean;
}

// A person is enterable where they are an active member with at least one role.
const ACTIVE_GROUPS = `from member mb join care_group g on g.id = mb.group_id
    where mb.disabled_at is null and mb.left_at is null
      and exists (select from membership ms where ms.group_id = mb.group_id and ms.person_id = mb.person_id)`;

const selectForSignIn = statement<SignInRow>(
  "identity-select-for-sign-in",
  `select p.id as "personId", p.password_hash as "passwordHash",
          exists (select from person_totp t where t.person_id = p.id and t.confirmed_at is not null) as "needsTotp",
          (select g.id ${ACTIVE_GROUPS} and mb.person_id = p.id order by g.name, g.id limit 1) as "groupId"
     from person p where lower(p.email) = lower($1) and p.disabled_at is null`,
);

/**
 * Verifies an address and its password. A person of several groups enters the first by name. Whether the address, the
 * password or the membership is missing, neither the answer nor the clock tells.
 */
export async function checkPassword(db: Database, email: string, password: string): Promise<PasswordCheck> {
  const [row] = await outsideGroups(db, (tx) => tx.rows(selectForSignIn, [email]));
  const matches = await passwordMatches(row?.passwordHash ?? null, password);
  const known = row?.groupId == null ? null : { personId: row.personId, groupId: row.groupId };
  return { known, accepted: matches && known !== null, needsTotp: row?.needsTotp ?? false };
}

/** A group that a person may enter. */
export interface EnterableGroup {
  readonly id: string;
  readonly name: string;
}

const selectGroups = statement<EnterableGroup>(
  "identity-select-groups",
  `select g.id, g.name ${ACTIVE_GROUPS} and mb.person_id = $1 order by g.name, g.id`,
);

/** The groups where the person is an active member with a role, by name. */
export async function readEnterableGroups(db: Database, personId: string): Promise<readonly EnterableGroup[]> {
  return outsideGroups(db, (tx) => tx.rows(selectGroups, [personId]));
}

/** A person as a member of the group of the transaction. */
export interface Member {
  readonly personId: string;
  readonly displayName: string;
  readonly email: string;
  /** At least one. */
  readonly grants: readonly Grant[];
}

type MemberRow = Omit<Member, "grants"> &
  Pick<Grant, "wholeGroup" | "establishmentIds"> & { readonly role: string; readonly sector: string | null };

const selectMember = statement<MemberRow>(
  "identity-select-member",
  `select mb.person_id as "personId", mb.display_name as "displayName", mb.email, ms.role, ms.sector,
          ms.whole_group as "wholeGroup",
          case when ms.whole_group then '{}'::text[] else array(
            select distinct e.id::text from membership_place p join establishment e
                on e.group_id = p.group_id and (e.id = p.establishment_id or e.legal_entity_id = p.legal_entity_id)
             where p.group_id = ms.group_id and p.membership_id = ms.id order by 1) end as "establishmentIds"
     from member mb join membership ms on ms.group_id = mb.group_id and ms.person_id = mb.person_id
    where mb.group_id = $1 and mb.person_id = $2 and mb.disabled_at is null and mb.left_at is null
    order by ms.id`,
);

/**
 * Reads a member with every role they hold, legal entities opened out into their establishments: the transaction must
 * see the whole group.
 * @returns null when the person was disabled, left the group or holds no role: the session is then worth nothing.
 */
export async function readMember(tx: ReadTx, personId: string): Promise<Member | null> {
  const rows = await tx.rows(selectMember, [tx.groupId, personId]);
  const [first] = rows;
  if (first === undefined) return null;
  const grants = rows.flatMap(({ role, sector, wholeGroup, establishmentIds }): Grant[] => {
    const known = parseRole(role);
    const follows = sector === null ? null : parseSector(sector);
    // A role or a sector this version doesn't know gives no right.
    if (known === null || (sector !== null && follows === null)) return [];
    return [{ role: known, sector: follows, wholeGroup, establishmentIds }];
  });
  const { displayName, email } = first;
  return grants.length === 0 ? null : { personId, displayName, email, grants };
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
  `select mb.email, ms.role, g.name as "groupName"
     from membership ms join care_group g on g.id = ms.group_id
     join member mb on mb.group_id = ms.group_id and mb.person_id = ms.person_id
    where g.demo and mb.email like '%.example' and mb.disabled_at is null and mb.left_at is null
    order by g.created_at, g.id, ms.id
    limit 100`,
);

/** The accounts of the demonstration groups, whose addresses end in the reserved `.example`; none on a real server. */
export async function readDemoAccounts(db: Database): Promise<DemoAccount[]> {
  const rows = await outsideGroups(db, (tx) => tx.rows(selectDemoAccounts, []));
  const accounts = new Map<string, DemoAccount>();
  for (const { email, role, groupName } of rows) {
    const known = parseRole(role);
    const label = known === null ? role : ROLE_LABELS[known];
    const key = `${groupName} ${email}`;
    const before = accounts.get(key);
    accounts.set(key, {
      email,
      groupName,
      role: before === undefined ? label : `${before.role}, ${label}`,
      password: DEMO_PASSWORD,
    });
  }
  return [...accounts.values()];
}

/** The role by which a member is presented: the strongest. */
export const presentedGrant = (member: Pick<Member, "grants">): Grant => {
  const grant = strongestGrant(member.grants);
  if (grant === null) throw new Error("a member holds at least one role");
  return grant;
};
