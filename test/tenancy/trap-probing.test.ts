import type pg from "pg";
import { houseFiles, readHouseFile } from "../house/house-files";
import { asApplication, buildTwoGroups, valueOf, without, type TwoGroups } from "./trap-world";

jest.setTimeout(60_000);

const WALL_OFF = [
  "alter table establishment disable row level security",
  "alter table establishment enable row level security",
] as const;

describe("what tells of rows without showing them", () => {
  let world: TwoGroups;
  beforeAll(async () => {
    world = await buildTwoGroups();
    await world.database.owner.query("analyze establishment");
  });
  afterAll(() => world.database.close());

  const asMine = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
    asApplication(world.database, async (client) => {
      await client.query("begin");
      await client.query("select set_config('app.group_id', $1, true), set_config('app.establishments', '*', true)", [
        world.mine.groupId,
      ]);
      return work(client);
    });
  const count = (text: string): Promise<unknown> => asMine((client) => valueOf(client, text));

  it.each([
    [
      "trap 5: a view of its owner shows every group",
      "create view sites as select * from establishment",
      "alter view sites set (security_invoker = true)",
      "drop view sites",
    ],
    [
      "trap 6: a materialised view shows every group",
      "create materialized view sites as select * from establishment",
      null,
      "drop materialized view sites",
    ],
  ])("%s", async (_, open, mend, close) => {
    const { owner } = world.database;
    await owner.query(`${open}; grant select on sites to palier_app`);
    try {
      expect(await count("select count(*)::int from sites")).toBe(4);
      if (mend !== null) {
        await owner.query(mend);
        expect(await count("select count(*)::int from sites")).toBe(2);
      }
    } finally {
      await owner.query(close);
    }
  });

  it("trap 7: a function with its owner's rights shows every group", async () => {
    const { owner } = world.database;
    await owner.query(`create function peek() returns int language sql stable security definer
      as 'select count(*)::int from public.establishment'; grant execute on function peek() to palier_app`);
    expect(await count("select peek()")).toBe(4);
    await owner.query("alter function peek() security invoker");
    expect(await count("select peek()")).toBe(2);
    await owner.query("drop function peek()");
  });

  it("trap 8: the same number in two groups is no duplicate", async () => {
    const insert = (): Promise<unknown> =>
      asMine((client) =>
        client.query("insert into legal_entity (group_id, finess_number, name) values (app_group(), '990000001', 'x')"),
      );
    await world.database.owner.query(
      "insert into legal_entity (group_id, finess_number, name) values ($1, '990000001', 'x')",
      [world.theirs.groupId],
    );
    await expect(insert()).resolves.toMatchObject({ rowCount: 1 });
    const telling = [
      "create unique index telling on legal_entity (finess_number) where finess_number like '99%'",
      "drop index telling",
    ] as const;
    await expect(without(world.database, telling, insert)).rejects.toThrow(/duplicate key/);
  });

  it("trap 9: a row can't point at a row of another group", async () => {
    const point = (): Promise<unknown> =>
      asMine((client) =>
        client.query(
          "insert into engagement (group_id, establishment_id, source_key, kind) values (app_group(), $1, 'x', 'CPOM')",
          [world.theirs.siteIds[0]],
        ),
      );
    await expect(point()).rejects.toThrow(/foreign key/);
    const forgetful = [
      `alter table establishment add constraint loose_id unique (id);
       alter table engagement drop constraint engagement_group_id_establishment_id_fkey;
       alter table engagement add constraint loose foreign key (establishment_id) references establishment (id)`,
      `alter table engagement drop constraint loose;
       alter table establishment drop constraint loose_id;
       alter table engagement add constraint engagement_group_id_establishment_id_fkey
         foreign key (group_id, establishment_id) references establishment (group_id, id)`,
    ] as const;
    await expect(without(world.database, forgetful, point)).resolves.toMatchObject({ rowCount: 1 });
  });

  it.each([
    "1 / (length(name) - 6) is null",
    "cast(name as int) = 1",
    "name ~ '(Leur A)' and 1 / (strpos(name, 'Leur') - 1) = 0",
  ])("trap 10: an error in a condition tells nothing of another group's rows: %s", async (condition) => {
    const probe = (): Promise<unknown> =>
      asMine((client) => client.query(`select name from establishment where finess_number <> '' and (${condition})`));
    // My own rows raise the same error: they are taken away, so that only others' could.
    await world.database.owner.query("update establishment set name = '123456789' where group_id = $1", [
      world.mine.groupId,
    ]);
    await expect(probe()).resolves.toBeDefined();
    await expect(without(world.database, WALL_OFF, probe)).rejects.toThrow(/division by zero|invalid input syntax/);
  });

  it("trap 11: statistics of a table with a wall are hidden, and nothing shows a plan to people", async () => {
    const seen = (): Promise<unknown> =>
      count("select count(*)::int from pg_stats where tablename = 'establishment' and attname = 'name'");
    expect(await seen()).toBe(0);
    expect(await without(world.database, WALL_OFF, seen)).toBe(1);
    // Row estimates of EXPLAIN count every group: no statement of the house asks for a plan.
    const asking = houseFiles.filter(
      (file) =>
        /^(api|worker)\/.*\.(ts|sql)$/.test(file) &&
        !file.includes(".test.") &&
        /\bexplain\s+(\(|select|insert|update|analy)/i.test(readHouseFile(file)),
    );
    expect(asking).toEqual([]);
    // What other connections are doing shows statements, whose values travel apart from their text.
    const texts = await asMine(
      async (client) => (await client.query<{ query: string }>("select query from pg_stat_activity")).rows,
    );
    expect(JSON.stringify(texts)).not.toContain(world.theirs.groupId);
  });

  it("trap 12: neither TRUNCATE nor COPY passes the walls", async () => {
    await expect(count("truncate establishment cascade")).rejects.toThrow(/permission denied/);
    await expect(count("copy establishment to program 'cat'")).rejects.toThrow(/permission denied/);
    await expect(count("copy establishment from stdin")).rejects.toThrow();
    const granted = [
      "grant truncate on capacity to palier_app",
      "revoke truncate on capacity from palier_app",
    ] as const;
    await expect(without(world.database, granted, () => count("truncate capacity"))).resolves.toBeUndefined();
  });
});
