import type pg from "pg";

/** A policy as the catalogue holds it, enough to be made again. */
export interface Policy {
  readonly table: string;
  readonly name: string;
  readonly permissive: boolean;
  /** `all`, `select`… */
  readonly verb: string;
  readonly roles: readonly string[];
  readonly seen: string;
  /** null: none. */
  readonly written: string | null;
}

/** What a wall of a table goes by. */
export interface WalledTable {
  readonly name: string;
  readonly tenant: string;
  /** The column of the second wall; null: none. */
  readonly site: string | null;
  /** The column of who may see; null: everyone. */
  readonly author: string | null;
  /** Columns that a row can't be without, with their types. */
  readonly required: readonly { readonly name: string; readonly type: string }[];
}

const POLICIES = `
  select c.relname as table, p.polname as name, p.polpermissive as permissive,
         case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end as verb,
         array(select r.rolname::text from pg_roles r where r.oid = any (p.polroles) order by 1) as roles,
         pg_get_expr(p.polqual, p.polrelid) as seen, pg_get_expr(p.polwithcheck, p.polrelid) as written
    from pg_policy p join pg_class c on c.oid = p.polrelid order by 1, 2`;

/** Every policy of the database, by table and name. */
export async function readPolicies(owner: pg.Pool): Promise<readonly Policy[]> {
  return (await owner.query<Policy>(POLICIES)).rows;
}

const AUTHORED = ["draft", "notice", "notice_preference", "notice_unsubscribe"];

const COLUMNS = `
  select a.attname as name, format_type(a.atttypid, null) as type
    from pg_index x join pg_attribute a on a.attrelid = x.indrelid and a.attnum = any (x.indkey)
   where x.indrelid = $1::regclass and x.indisprimary`;

/** Every table with a wall. The columns of the walls are read from what was meant (names), not from the policies. */
export async function readTables(owner: pg.Pool): Promise<readonly WalledTable[]> {
  const { rows } = await owner.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity order by 1`,
  );
  const tables: WalledTable[] = [];
  for (const { name, columns } of rows) {
    const tenant = name === "care_group" ? "id" : "group_id";
    const placed = columns.includes("establishment_id") && name !== "membership_place";
    const site = name === "establishment" ? "id" : placed ? "establishment_id" : null;
    // A text that is being written, and what a person is told: the walls inside a group that go by person.
    const author = AUTHORED.includes(name) ? "person_id" : null;
    const walls = [tenant, site, author];
    const { rows: keys } = await owner.query<{ name: string; type: string }>(COLUMNS, [name]);
    tables.push({ name, tenant, site, author, required: keys.filter((key) => !walls.includes(key.name)) });
  }
  return tables;
}

/** The statement that makes a policy. */
export function createPolicy({ table, name, permissive, verb, roles, seen, written }: Policy): string {
  const check = written === null ? "" : ` with check (${written})`;
  const using = verb === "insert" ? "" : ` using (${seen})`;
  return `create policy ${name} on ${table} as ${permissive ? "permissive" : "restrictive"} for ${verb} to ${roles.join(", ")}${using}${check}`;
}

/** A policy made wrong, and the way back. */
export interface Mutant {
  readonly policy: Policy;
  /** `establishment.tenant: USING true`. */
  readonly name: string;
  readonly make: string;
  readonly undo: string;
}

const drop = ({ name, table }: Policy): string => `drop policy if exists ${name} on ${table}`;

/** Five ways of making a policy wrong. A door that sees every group on purpose is narrowed or widened instead. */
export function mutantsOf(policy: Policy): readonly Mutant[] {
  const { table, name, seen, roles, verb } = policy;
  const door = seen === "true";
  const undo = `${drop(policy)}; ${createPolicy(policy)}; alter table ${table} force row level security`;
  const changed = (change: Partial<Policy>): string => `${drop(policy)}; ${createPolicy({ ...policy, ...change })}`;
  const other = table === "care_group" ? "'00000000-0000-0000-0000-000000000000'::uuid" : "gen_random_uuid()";
  const column = /^\(?\(?(\w+) =/.exec(seen)?.[1] ?? /OR \((\w+) =/.exec(seen)?.[1] ?? "group_id";
  const swapped = (text: string | null): string | null => text?.replaceAll(`(${column} =`, `(${other} =`) ?? null;
  const ways: readonly (readonly [string, string])[] = door
    ? [
        ["dropped", drop(policy)],
        ["USING false", changed({ seen: "false" })],
        ["also for the application", changed({ roles: [...roles, "palier_app"] })],
        verb === "all"
          ? ["WITH CHECK false", changed({ written: "false" })]
          : ["for every verb", changed({ verb: "all", written: "true" })],
        ["NO FORCE", `alter table ${table} no force row level security`],
      ]
    : [
        ["dropped", drop(policy)],
        ["USING true", changed({ seen: "true" })],
        ["WITH CHECK true", changed({ written: "true" })],
        ["NO FORCE", `alter table ${table} no force row level security`],
        ["another column", changed({ seen: swapped(seen) ?? seen, written: swapped(policy.written) })],
      ];
  return ways.map(([way, make]) => ({ policy, name: `${table}.${name}: ${way}`, make, undo }));
}
