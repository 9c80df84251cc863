import { assertTenantWalls, OpeningRefused, tenantHoles } from "@palier/store/kernel";
import { testDatabase, type TestDatabase } from "../support";

/** Each hole is made for real, must be named by the gate, and is then closed again. */
const holes: readonly { trap: string; open: string; named: RegExp; close: string }[] = [
  {
    trap: "a wall that is not forced",
    open: "alter table establishment no force row level security",
    named: /establishment n'a pas de mur/,
    close: "alter table establishment force row level security",
  },
  {
    trap: "a wall that is off",
    open: "alter table indicator_value disable row level security",
    named: /indicator_value n'a pas de mur/,
    close: "alter table indicator_value enable row level security",
  },
  {
    trap: "a policy that lets a row be written elsewhere",
    open: "drop policy tenant on capacity; create policy tenant on capacity for select to palier_app using (group_id = (select app_group())); create policy writing on capacity for update to palier_app using (group_id = (select app_group()))",
    named: /writing de capacity laisse écrire/,
    close:
      "drop policy writing on capacity; drop policy tenant on capacity; create policy tenant on capacity to palier_app using (group_id = (select app_group())) with check (group_id = (select app_group()))",
  },
  {
    trap: "a policy that is always true",
    open: "create policy wide on engagement to palier_app using (true) with check (true)",
    named: /wide de engagement ne passe pas par app_group/,
    close: "drop policy wide on engagement",
  },
  {
    trap: "a policy for everybody",
    open: "create policy everybody on engagement using (group_id = (select app_group())) with check (group_id = (select app_group()))",
    named: /everybody de engagement vaut pour tout le monde/,
    close: "drop policy everybody on engagement",
  },
  {
    trap: "a view that reads as its owner",
    open: "create view every_site as select * from establishment",
    named: /every_site n'est pas security_invoker/,
    close: "drop view every_site",
  },
  {
    trap: "a materialised view",
    open: "create materialized view frozen_sites as select * from establishment",
    named: /frozen_sites échappe aux murs/,
    close: "drop materialized view frozen_sites",
  },
  {
    trap: "a function with its owner's rights",
    open: "create function peek() returns bigint language sql security definer as 'select count(*) from public.establishment'",
    named: /peek s'exécute avec les droits/,
    close: "drop function peek()",
  },
  {
    trap: "a unique key that tells of other groups",
    open: "create unique index tell on legal_entity (finess_number)",
    named: /tell de legal_entity ne commence pas par le groupe/,
    close: "drop index tell",
  },
  {
    trap: "a foreign key that forgets the group",
    open: "alter table establishment add column twin uuid; create table loose (group_id uuid not null, id uuid not null, primary key (group_id, id)); alter table loose add unique (id); alter table establishment add constraint loose_link foreign key (twin) references loose (id)",
    named: /loose_link de establishment ne porte pas le groupe/,
    close: "alter table establishment drop column twin; drop table loose",
  },
  {
    trap: "a tenant table without a wall",
    open: "create table forgotten (group_id uuid not null, id uuid not null, primary key (group_id, id))",
    named: /forgotten n'a pas de mur/,
    close: "drop table forgotten",
  },
  {
    trap: "the right to empty a table",
    open: "grant truncate on establishment to palier_app",
    named: /palier_app peut vider la table establishment/,
    close: "revoke truncate on establishment from palier_app",
  },
];

describe("the gate that keeps the house closed", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it.each(holes)("finds $trap", async ({ open, named, close }) => {
    await database.owner.query(open);
    try {
      const found = (await tenantHoles(database.db)).map(({ hole }) => hole);
      expect(found.some((hole) => named.test(hole))).toBe(true);
      await expect(assertTenantWalls(database.db)).rejects.toThrow(OpeningRefused);
    } finally {
      await database.owner.query(close);
    }
    expect(await tenantHoles(database.db)).toEqual([]);
  });
});
