import { randomUUID } from "node:crypto";
import pg from "pg";
import { connectionAs } from "@palier/store/kernel";
import { testDatabase, type TestDatabase } from "../support";
import { readPolicies, readTables, type Policy, type WalledTable } from "./policy-catalogue";

const GROUP = { mine: randomUUID(), theirs: randomUUID(), new: randomUUID() };
const SITE = { a: randomUUID(), b: randomUUID(), theirs: randomUUID() };
const PERSON = { me: randomUUID(), other: randomUUID() };

interface Row {
  readonly group: string;
  readonly site: string;
  readonly author: string;
}

/** A row of mine on each site and of another person, and one of theirs. */
const ROWS: readonly Row[] = [
  { group: GROUP.mine, site: SITE.a, author: PERSON.me },
  { group: GROUP.mine, site: SITE.b, author: PERSON.me },
  { group: GROUP.mine, site: SITE.a, author: PERSON.other },
  { group: GROUP.theirs, site: SITE.theirs, author: PERSON.me },
];

interface Scope {
  readonly role: string;
  readonly group: string | null;
  /** null: every site of the group. */
  readonly sites: readonly string[] | null;
}

/**
 * A copy of the database where only the policies still stand: no key, no check, no trigger refuses a row first, every
 * role holds every right, and the owner is no superuser. What a probe is answered there, the policies alone answer.
 */
export class PolicyProbes {
  private constructor(
    readonly database: TestDatabase,
    private readonly client: pg.Client,
    private readonly tables: ReadonlyMap<string, WalledTable>,
    private readonly meant: readonly Policy[],
  ) {}

  static async open(): Promise<PolicyProbes> {
    const database = await testDatabase();
    const { owner } = database;
    const tables = await readTables(owner);
    const meant = await readPolicies(owner);
    await strip(owner, tables);
    // The owner of the cluster stands in for the login: it may take every role.
    const client = new pg.Client({ ...connectionAs(database.ownerUrl, "palier_app"), options: "" });
    await client.connect();
    const probes = new PolicyProbes(database, client, new Map(tables.map((table) => [table.name, table])), meant);
    for (const table of tables) for (const row of rowsOf(table)) await owner.query(insertion(table, row));
    return probes;
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.database.close();
  }

  /** Reads, writes, moves and deletes across groups, establishments and authors. @returns what was answered wrongly. */
  async wrong(name: string): Promise<readonly string[]> {
    const table = this.tables.get(name)!;
    const found: string[] = [];
    const scopes: readonly Scope[] = [
      { role: "palier_app", group: GROUP.mine, sites: null },
      { role: "palier_app", group: GROUP.theirs, sites: null },
      { role: "palier_app", group: null, sites: [] },
      ...(table.site === null ? [] : [{ role: "palier_app", group: GROUP.mine, sites: [SITE.a] }]),
      ...(table.site === null ? [] : [{ role: "palier_app", group: GROUP.mine, sites: [] }]),
      ...["palier_erase", "palier_identity", "palier_across", "palier_relay", "probe_owner"].map((role) => ({
        role,
        group: GROUP.mine,
        sites: null,
      })),
    ];
    for (const scope of scopes) {
      const visible = rowsOf(table).filter((row) => this.sees(table, scope, row)).length;
      const expect = async (what: string, text: string, wanted: number | "refused"): Promise<void> => {
        const told = await this.told(scope, text);
        if (told !== wanted) found.push(`${scope.role} ${what}: ${String(told)} instead of ${String(wanted)}`);
      };
      const writes = this.writes(table, scope);
      await expect("reads", `select 1 from ${name}`, visible);
      await expect("updates", `update ${name} set ${table.tenant} = ${table.tenant}`, writes ? visible : 0);
      await expect("deletes", `delete from ${name}`, writes ? visible : 0);
      for (const [what, row] of Object.entries(this.newRows(table)))
        await expect(`inserts ${what}`, insertion(table, row), writes && this.sees(table, scope, row) ? 1 : "refused");
      if (scope.role !== "palier_app" && scope.role !== "palier_erase") continue;
      if (visible > 0)
        await expect("moves to another group", `update ${name} set ${table.tenant} = '${GROUP.new}'`, "refused");
      if (visible > 0 && table.site !== null && scope.sites !== null)
        await expect("moves to another site", `update ${name} set ${table.site} = '${SITE.b}'`, "refused");
    }
    return found;
  }

  private newRows(table: WalledTable): Record<string, Row> {
    const own = { group: GROUP.mine, site: SITE.a, author: PERSON.me };
    return {
      ...(table.name === "care_group" || table.name === "establishment" ? {} : { "its own": own }),
      "another group's": { ...own, group: GROUP.new },
      ...(table.site === null
        ? {}
        : { "another site's": { ...own, site: table.name === "establishment" ? randomUUID() : SITE.b } }),
      // A notice is written for somebody else: that is what it is for.
      ...(table.author === null || table.name === "notice"
        ? {}
        : { "another author's": { ...own, author: PERSON.other } }),
    };
  }

  private door(table: WalledTable, role: string): Policy | undefined {
    return this.meant.find(
      (policy) => policy.table === table.name && policy.seen === "true" && policy.roles.includes(role),
    );
  }

  private sees(table: WalledTable, { role, group, sites }: Scope, row: Row): boolean {
    if (role === "palier_erase") return row.group === group;
    if (role !== "palier_app") return this.door(table, role) !== undefined;
    return (
      row.group === group &&
      (table.site === null || sites === null || sites.includes(row.site)) &&
      (table.author === null || row.author === PERSON.me)
    );
  }

  private writes(table: WalledTable, { role }: Scope): boolean {
    return role === "palier_app" || role === "palier_erase" || this.door(table, role)?.verb === "all";
  }

  // In a transaction that is taken back: the rows are the same for the next probe.
  private async told({ role, group, sites }: Scope, text: string): Promise<number | string> {
    const seen = sites === null ? "*" : `{${sites.join(",")}}`;
    await this.client.query(
      `begin; set local role ${role}; select set_config('app.group_id', '${group ?? ""}', true),
       set_config('app.establishments', '${group === null ? "" : seen}', true), set_config('app.viewer_id', '${PERSON.me}', true)`,
    );
    try {
      return (await this.client.query(text)).rowCount ?? 0;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      return code === "42501" && message.includes("row-level security") ? "refused" : message;
    } finally {
      await this.client.query("rollback");
    }
  }
}

const rowsOf = (table: WalledTable): readonly Row[] =>
  ROWS.filter((row, index) => {
    if (table.name === "care_group") return index === 0 || index === 3;
    return (index !== 1 || table.site !== null) && (index !== 2 || table.author !== null) && row.group !== "";
  });

const RANDOM: Readonly<Record<string, string>> = {
  uuid: "gen_random_uuid()",
  date: "current_date",
  integer: "(random() * 1e9)::int",
  bigint: "(random() * 1e9)::bigint",
  "timestamp with time zone": "clock_timestamp()",
};

function insertion({ name, tenant, site, author, required }: WalledTable, row: Row): string {
  const values: Record<string, string> = Object.fromEntries(
    required.map((column) => [column.name, RANDOM[column.type] ?? "md5(random()::text)"]),
  );
  values[tenant] = `'${row.group}'`;
  if (site !== null) values[site] = `'${row.site}'`;
  if (author !== null) values[author] = `'${row.author}'`;
  return `insert into ${name} (${Object.keys(values).join(", ")}) values (${Object.values(values).join(", ")})`;
}

async function strip(owner: pg.Pool, tables: readonly WalledTable[]): Promise<void> {
  await owner.query(`do $$ declare each record; begin
    if not exists (select from pg_roles where rolname = 'probe_owner') then create role probe_owner nologin; end if;
    grant usage, create on schema public to probe_owner, palier_relay, palier_across;
    for each in select c.conrelid::regclass as owner, c.conname from pg_constraint c join pg_class r on r.oid = c.conrelid
        where r.relnamespace = 'public'::regnamespace and c.contype in ('f', 'c') loop
      execute format('alter table %s drop constraint %I', each.owner, each.conname); end loop;
    for each in select c.conrelid::regclass as owner, c.conname from pg_constraint c join pg_class r on r.oid = c.conrelid
        where r.relnamespace = 'public'::regnamespace and r.relrowsecurity and c.contype in ('u', 'p') loop
      execute format('alter table %s drop constraint %I', each.owner, each.conname); end loop;
    for each in select x.indexrelid::regclass as name from pg_index x join pg_class r on r.oid = x.indrelid
        where r.relnamespace = 'public'::regnamespace and r.relrowsecurity and x.indisunique and not x.indisprimary loop
      execute format('drop index %s', each.name); end loop;
    for each in select t.tgrelid::regclass as owner, t.tgname from pg_trigger t where not t.tgisinternal loop
      execute format('drop trigger %I on %s', each.tgname, each.owner); end loop;
    for each in select a.attrelid::regclass as owner, a.attname from pg_attribute a join pg_class r on r.oid = a.attrelid
        where r.relnamespace = 'public'::regnamespace and r.relrowsecurity and r.relkind = 'r' and a.attnum > 0 and a.attnotnull
          and not exists (select from pg_index x where x.indrelid = r.oid and x.indisprimary and a.attnum = any (x.indkey)) loop
      execute format('alter table %s alter column %I drop not null', each.owner, each.attname); end loop;
  end $$`);
  const roles = "palier_app, palier_erase, palier_identity, palier_across, palier_relay";
  for (const { name } of tables)
    await owner.query(
      `alter table ${name} owner to probe_owner; grant select, insert, update, delete on ${name} to ${roles}`,
    );
  await owner.query(`grant execute on all functions in schema public to ${roles}, probe_owner`);
}
