import type { RunningServer } from "@palier/server/door";
import { rightsOf, ROLES, type Grant, type Rights, type Role } from "@palier/domain/identity";
import { hashPassword, saveMember } from "@palier/store/identity";
import { createApiKey } from "@palier/store/integration";
import { withGroup } from "@palier/store/kernel";
import { cookieOf, PASSWORD, trySignIn } from "../kernel/front-door";
import type { TestDatabase } from "../support";
import type { BuiltGroup } from "./operation";

/** How somebody stands before the door. */
export type Standing = "member" | "signedOut" | "disabled" | "left" | "looking" | "foreigner" | "key" | "endedKey";

/** Who asks: what they are, what the table of rights gives them, and the headers that say so. */
export interface Identity {
  /** As faults name it: `director in siteA`. */
  readonly name: string;
  readonly standing: Standing;
  /** null: nobody. */
  readonly role: Role | null;
  /** The index in `siteIds` of the only establishment of the grant; null: the whole group. */
  readonly site: number | null;
  /** From the table of rights alone, never from what the server says. */
  readonly rights: Rights;
  readonly headers: Readonly<Record<string, string>>;
  /** null: nobody, or a program. */
  readonly personId: string | null;
  /** Gives back the session as it was when it opened, whatever an operation made of it. */
  readonly restore: () => Promise<void>;
}

interface Placed {
  readonly name: string;
  readonly standing: Standing;
  readonly role: Role;
  readonly site: number | null;
}

const PLACED: readonly Placed[] = [
  ...ROLES.map((role) => ({ name: `${role} of the group`, standing: "member" as const, role, site: null })),
  ...ROLES.map((role) => ({ name: `${role} of site A`, standing: "member" as const, role, site: 0 })),
  { name: "contributor of site B", standing: "member", role: "contributor", site: 1 },
  { name: "local referent of site B", standing: "member", role: "localReferent", site: 1 },
  { name: "disabled administrator", standing: "disabled", role: "groupAdministrator", site: null },
  { name: "referent who left", standing: "left", role: "groupReferent", site: null },
];

const grantOf = ({ siteIds }: BuiltGroup, { role, site }: Placed): Grant => ({
  role,
  sector: null,
  wholeGroup: site === null,
  establishmentIds: site === null ? [] : [siteIds[site]!],
});

const DAY_MS = 86_400_000;

/** A key: who made it, in which place, and what it lists of their actions. */
interface PlacedKey extends Placed {
  readonly madeBy: string;
  readonly lists: (action: string) => boolean;
}

const OF_REFERENT = {
  madeBy: "groupReferent of the group",
  standing: "key",
  role: "groupReferent",
  site: null,
  lists: () => true,
} as const;

const KEYS: readonly PlacedKey[] = [
  { ...OF_REFERENT, name: "key of a referent" },
  { ...OF_REFERENT, name: "key of a referent that only reads", lists: (action) => action.endsWith(":read") },
  {
    madeBy: "contributor of site A",
    standing: "key",
    role: "contributor",
    site: 0,
    lists: () => true,
    name: "key of a contributor of site A",
  },
  { ...OF_REFERENT, name: "key that was revoked", standing: "endedKey" },
];

// A program: nothing to sign in with, and no session that an operation could change.
async function keyOf(
  { db }: TestDatabase,
  group: BuiltGroup,
  canary: string,
  placed: PlacedKey,
  personId: string,
): Promise<Identity> {
  const grant = grantOf(group, placed);
  const actions = rightsOf([grant]).actions.filter(placed.lists);
  const expiresAt = new Date(Date.now() + DAY_MS);
  const { key } = await withGroup(db, { groupId: group.groupId, viewerId: personId }, (tx) =>
    createApiKey(tx, { label: `${canary} ${placed.name}`, actions, createdBy: personId, expiresAt }),
  );
  const { name, standing, role, site } = placed;
  const headers = { authorization: `Bearer ${key}` };
  const rights = rightsOf([grant], actions);
  return { name, standing, role, site, rights, headers, personId: null, restore: () => Promise.resolve() };
}

/** Makes the people of a test: one hash for all of them, as each would cost a tenth of a second. */
export class People {
  private hash: string | undefined;
  private count = 0;

  constructor(
    private readonly database: TestDatabase,
    private readonly server: RunningServer,
    /** Stands in every name and address. */
    readonly canary: string,
  ) {}

  /** A member who may sign in. @returns their address and id. */
  async member(group: BuiltGroup, placed: Placed): Promise<{ email: string; personId: string }> {
    const { db, owner } = this.database;
    this.hash ??= await hashPassword(PASSWORD);
    this.count += 1;
    const email = `${this.canary}.${String(this.count)}@essai.example`;
    const { wholeGroup, establishmentIds } = grantOf(group, placed);
    const personId = await saveMember(
      db,
      { groupId: group.groupId, viewerId: null },
      {
        email,
        displayName: `Personne ${String(this.count)} ${this.canary}`,
        password: null,
        role: placed.role,
        sector: null,
        wholeGroup,
        establishmentIds,
      },
    );
    await owner.query("update person set password_hash = $2 where id = $1", [personId, this.hash]);
    return { email, personId };
  }

  /** Signs somebody in, then lays the session aside so that it can be given back. */
  async enter(
    group: BuiltGroup,
    placed: Placed,
    { email, personId }: { email: string; personId: string },
    lookAs: string | null = null,
  ): Promise<Identity> {
    const { owner } = this.database;
    const answer = await trySignIn(this.server, email, PASSWORD);
    if (!answer.ok) throw new Error(`sign-in refused: ${await answer.text()}`);
    if (lookAs !== null) {
      await owner.query(
        "update session set sess = jsonb_set(sess, '{viewAsId}', to_jsonb($2::text)) where sess ->> 'personId' = $1",
        [personId, lookAs],
      );
    }
    const { rows } = await owner.query<{ row: object }>(
      "select to_jsonb(s) as row from session s where sess ->> 'personId' = $1",
      [personId],
    );
    return {
      ...placed,
      rights: rightsOf([grantOf(group, placed)]),
      headers: { cookie: cookieOf(answer) },
      personId,
      restore: async () => {
        await owner.query("delete from session where sess ->> 'personId' = $1", [personId]);
        for (const { row } of rows)
          await owner.query("insert into session select * from jsonb_populate_record(null::session, $1)", [row]);
      },
    };
  }
}

/** Nobody. */
const signedOut: Identity = {
  name: "nobody signed in",
  standing: "signedOut",
  role: null,
  site: null,
  rights: rightsOf([]),
  headers: {},
  personId: null,
  restore: () => Promise.resolve(),
};

/**
 * Everyone who asks in the matrix: each role on the whole group and on one establishment, grants on another one, who was
 * disabled, left or isn't signed in, an administrator who looks as somebody, programs with a key, and people of the other group.
 */
export async function buildIdentities(
  database: TestDatabase,
  mine: { readonly people: People; readonly group: BuiltGroup },
  theirs: { readonly people: People; readonly group: BuiltGroup },
): Promise<readonly Identity[]> {
  const { owner } = database;
  const identities: Identity[] = [];
  const addresses = new Map<string, { email: string; personId: string }>();
  for (const placed of PLACED) {
    const member = await mine.people.member(mine.group, placed);
    addresses.set(placed.name, member);
    identities.push(await mine.people.enter(mine.group, placed, member));
    const column = { disabled: "disabled_at", left: "left_at" }[placed.standing as string];
    if (column !== undefined)
      await owner.query(`update member set ${column} = now() where person_id = $1`, [member.personId]);
  }
  for (const [as, role, site] of [
    ["groupReferent of the group", "groupReferent", null],
    ["contributor of site A", "contributor", 0],
  ] as const) {
    const administrator = { name: "", standing: "member", role: "groupAdministrator", site: null } as const;
    const who = await mine.people.member(mine.group, administrator);
    const looking = { name: `administrator looking as ${as}`, standing: "looking", role, site } as const;
    identities.push(await mine.people.enter(mine.group, looking, who, addresses.get(as)!.personId));
  }
  for (const key of KEYS)
    identities.push(await keyOf(database, mine.group, mine.people.canary, key, addresses.get(key.madeBy)!.personId));
  const { groupId } = mine.group;
  await owner.query(
    "update api_key set revoked_at = now(), revoked_by = created_by where group_id = $1 and label like '%that was revoked'",
    [groupId],
  );
  for (const role of ["groupAdministrator", "groupReferent"] as const) {
    const foreigner = { name: `${role} of the other group`, standing: "foreigner", role, site: null } as const;
    const who = await theirs.people.member(theirs.group, foreigner);
    identities.push(await theirs.people.enter(theirs.group, foreigner, who));
  }
  return [...identities, signedOut];
}
