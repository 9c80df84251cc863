import type pg from "pg";
import { readGroup, withGroup, type Scope } from "@palier/store/kernel";
import { asApplication, buildTwoGroups, everyName, valueOf, without, type TwoGroups } from "./trap-world";

jest.setTimeout(120_000);

const WALL_OFF = [
  "alter table establishment disable row level security",
  "alter table establishment enable row level security",
] as const;
const TENANT = "(group_id = (select app_group()))";
const policyOf = (rule: string): readonly [string, string] => [
  `alter policy tenant on establishment using (${rule}) with check (${rule})`,
  `alter policy tenant on establishment using ${TENANT} with check ${TENANT}`,
];

describe("the transaction and its group", () => {
  let world: TwoGroups;
  beforeAll(async () => {
    world = await buildTwoGroups();
  });
  afterAll(() => world.database.close());

  const namesOf = async (scope: Scope): Promise<string[]> =>
    (await readGroup(world.database.db, scope, (tx) => tx.rows(everyName, []))).map(({ name }) => name);
  const countAsApplication = (before: string): Promise<unknown> =>
    asApplication(world.database, async (client) => {
      await client.query("begin");
      await client.query(before);
      return valueOf(client, "select count(*)::int from establishment");
    });
  const setGroup = (client: pg.ClientBase, { groupId }: Scope, local: boolean): Promise<unknown> =>
    client.query("select set_config('app.group_id', $1, $2), set_config('app.establishments', '*', $2)", [
      groupId,
      local,
    ]);

  it("trap 1: the owner of a table passes a wall that isn't forced", async () => {
    const { database } = world;
    const owned = `grant create on schema public to palier_app; alter table establishment owner to palier_app`;
    const back = `alter table establishment owner to palier_owner; revoke create on schema public from palier_app;
      revoke all on establishment from palier_app; grant select, insert, update on establishment to palier_app`;
    await without(database, [owned, back], async () => {
      expect(await countAsApplication("select")).toBe(0);
      const unforced = [
        "alter table establishment no force row level security",
        "alter table establishment force row level security",
      ] as const;
      expect(await without(database, unforced, () => countAsApplication("select"))).toBe(4);
    });
  });

  it("trap 2: without a group, nothing is seen", async () => {
    expect(await countAsApplication("select")).toBe(0);
    // The rule somebody would write so that « no group » means « the operator ».
    const generous = policyOf("group_id = coalesce((select app_group()), group_id)");
    const open = await without(world.database, generous, () =>
      countAsApplication("set local app.establishments = '*'"),
    );
    expect(open).toBe(4);
  });

  it("trap 3: a connection used again after a commit shows nothing, and doesn't fail", async () => {
    const again = (): Promise<unknown> =>
      asApplication(world.database, async (client) => {
        await client.query("begin");
        await setGroup(client, world.mine, true);
        expect(await valueOf(client, "select count(*)::int from establishment")).toBe(2);
        await client.query("commit");
        return valueOf(client, "select count(*)::int from establishment");
      });
    expect(await again()).toBe(0);
    // What the setting holds after a local set_config has ended is '', which no uuid is.
    const bare = policyOf("group_id = current_setting('app.group_id', true)::uuid");
    await expect(without(world.database, bare, again)).rejects.toThrow(/invalid input syntax for type uuid/);
  });

  it("trap 4: a group set for the session would stay with the connection", async () => {
    const borrowed = (local: boolean): Promise<unknown> =>
      asApplication(world.database, async (client) => {
        await client.query("begin");
        await setGroup(client, world.theirs, local);
        await client.query("commit");
        // The next to borrow the connection, who forgets to say for whom.
        return valueOf(client, "select count(*)::int from establishment");
      });
    expect(await borrowed(true)).toBe(0);
    expect(await borrowed(false)).toBe(2);
  });

  it("trap 13: setting row_security off gives an error, never rows", async () => {
    await expect(countAsApplication("set local row_security = off")).rejects.toThrow(/row-level security/);
    expect(await without(world.database, WALL_OFF, () => countAsApplication("set local row_security = off"))).toBe(4);
  });

  it("trap 15: a row is neither written to nor moved into another group", async () => {
    const { database, mine, theirs } = world;
    const attempts = {
      insert: `insert into capacity (group_id, establishment_id, source_key, activity_code, place_count)
               values ('${theirs.groupId}', '${theirs.siteIds[0]!}', 'x', 'x', 1)`,
      update: `update capacity set group_id = '${theirs.groupId}', establishment_id = '${theirs.siteIds[0]!}'`,
    };
    await database.owner.query(
      "insert into capacity (group_id, establishment_id, source_key, activity_code, place_count) values ($1, $2, 'own', 'x', 1)",
      [mine.groupId, mine.siteIds[0]],
    );
    const attempt = (text: string): Promise<unknown> =>
      asApplication(database, async (client) => {
        await client.query("begin");
        await setGroup(client, mine, true);
        const { rowCount } = await client.query(text);
        return rowCount;
      });
    for (const text of Object.values(attempts)) {
      await expect(attempt(text)).rejects.toThrow(/row-level security/);
      const unchecked = [
        "alter policy tenant on capacity with check (true)",
        `alter policy tenant on capacity with check ${TENANT}`,
      ] as const;
      expect(await without(database, unchecked, () => attempt(text))).toBe(1);
    }
  });

  it("trap 16: 10,000 alternations of one prepared statement on one connection never mix two groups", async () => {
    const wrong = (count: number): Promise<number> =>
      asApplication(world.database, async (client) => {
        // The plan that is kept whatever the group: the one that could be wrong for the next.
        await client.query("set plan_cache_mode = force_generic_plan");
        let mixed = 0;
        for (let turn = 0; turn < count; turn += 1) {
          const scope = turn % 2 === 0 ? world.mine : world.theirs;
          await client.query(
            `begin; select set_config('app.group_id', '${scope.groupId}', true), set_config('app.establishments', '*', true)`,
          );
          const { rows } = await client.query<{ groupId: string }>({
            name: "alternate",
            text: 'select group_id as "groupId" from establishment',
          });
          if (rows.length !== 2 || rows.some(({ groupId }) => groupId !== scope.groupId)) mixed += 1;
          await client.query("commit");
        }
        return mixed;
      });
    expect(await wrong(10_000)).toBe(0);
    // Said to be immutable, the group of the first transaction stays in the plan of all that follow.
    await world.database.owner.query(`create function frozen_group() returns uuid language sql immutable
      as $$ select nullif(current_setting('app.group_id', true), '')::uuid $$;
      grant execute on function frozen_group() to palier_app`);
    expect(await without(world.database, policyOf("group_id = frozen_group()"), () => wrong(20))).toBeGreaterThan(0);
    await world.database.owner.query("drop function frozen_group()");
  });

  it("trap 20: who is placed on one establishment sees and writes the rows of that one", async () => {
    const { database, mine } = world;
    const narrow = { ...mine, establishmentIds: [mine.siteIds[0]!] };
    expect(await namesOf(narrow)).toEqual(["Mien A"]);
    expect(await namesOf({ ...mine, establishmentIds: [] })).toEqual([]);
    expect(await namesOf(mine)).toEqual(["Mien A", "Mien B"]);
    const rename = (): Promise<unknown> =>
      withGroup(database.db, narrow, (tx) =>
        tx.rows({ name: "test-rename", text: "update establishment set city = 'x' where id = $1 returning id" }, [
          mine.siteIds[1],
        ]),
      );
    expect(await rename()).toEqual([]);
    const removed = [
      "drop policy establishment on establishment",
      "call raise_establishment_wall('establishment', 'id')",
    ] as const;
    await without(database, removed, async () => {
      expect(await namesOf(narrow)).toEqual(["Mien A", "Mien B"]);
      expect(await rename()).toHaveLength(1);
    });
  });
});
