"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.schemaSnapshot = schemaSnapshot;
// PostgreSQL 18 lists NOT NULL among the constraints; before, only the column says it. The snapshot reads the column.
const CONSTRAINTS = `
  select c.conrelid::regclass::text as table_name,
         format('constraint %I %s', c.conname, pg_get_constraintdef(c.oid)) as line
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
   where n.nspname = 'public' and c.contype <> 'n'
   order by 1, case c.contype when 'p' then 0 when 'u' then 1 when 'f' then 2 else 3 end, c.conname`;
const COLUMNS = `
  select t.oid::regclass::text as table_name,
         format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
           || case when a.attcollation <> 0 and l.collname <> 'default' then format(' collate %I', l.collname) else '' end
           || case when a.attnotnull then ' not null' else '' end
           || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
    from pg_attribute a join pg_class t on t.oid = a.attrelid join pg_namespace n on n.oid = t.relnamespace
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    left join pg_collation l on l.oid = a.attcollation
   where n.nspname = 'public' and t.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
   order by 1, a.attnum`;
const INDEXES = `
  select pg_get_indexdef(x.indexrelid) || ';' as line
    from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    join pg_namespace n on n.oid = t.relnamespace
   where n.nspname = 'public' and not exists (select from pg_constraint c where c.conindid = x.indexrelid)
   order by i.relname`;
const WALLS = `
  select t.oid::regclass::text as table_name,
         case when t.relrowsecurity then 'enabled' else 'off' end
           || case when t.relforcerowsecurity then ', forced' else '' end as line
    from pg_class t join pg_namespace n on n.oid = t.relnamespace
   where n.nspname = 'public' and t.relkind in ('r', 'p') order by 1`;
const POLICIES = `
  select format('create policy %I on %s for %s to %s using (%s)%s;', p.polname, p.polrelid::regclass,
           case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
           (select string_agg(r.rolname, ', ' order by r.rolname) from pg_roles r where r.oid = any (p.polroles)),
           pg_get_expr(p.polqual, p.polrelid),
           coalesce(format(' with check (%s)', pg_get_expr(p.polwithcheck, p.polrelid)), '')) as line
    from pg_policy p order by p.polrelid::regclass::text, p.polname`;
const GRANTS = `
  select format('grant %s on %s to %s;', string_agg(distinct lower(privilege_type), ', ' order by lower(privilege_type)), table_name, grantee) as line
    from information_schema.role_table_grants
   where table_schema = 'public' and grantee like 'palier\\_%' and grantee not in ('palier_owner', 'palier_login')
   group by table_name, grantee order by table_name, grantee`;
const COLUMN_GRANTS = `
  select format('grant %s (%s) on %s to %s;', lower(g.privilege_type), string_agg(g.column_name, ', ' order by g.column_name), g.table_name, g.grantee) as line
    from information_schema.role_column_grants g
   where g.table_schema = 'public' and g.grantee like 'palier\\_%' and g.grantee not in ('palier_owner', 'palier_login')
     and not exists (select from information_schema.role_table_grants t where t.table_schema = 'public'
                     and t.table_name = g.table_name and t.grantee = g.grantee and t.privilege_type = g.privilege_type)
   group by g.table_name, g.grantee, g.privilege_type order by g.table_name, g.grantee, g.privilege_type`;
const FUNCTIONS = `
  select pg_get_functiondef(p.oid) || ';' as line
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname = 'public' and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
   order by p.proname`;
/**
 * The schema as text, read from the catalogue: tables, keys, indexes, walls, policies, rights and functions, in one order.
 * For a reader and for the test that compares it with `migrations/schema.sql`; not a dump to restore from.
 */
async function schemaSnapshot(client) {
    const lines = async (text) => (await client.query(text)).rows;
    const columns = await lines(COLUMNS);
    const constraints = await lines(CONSTRAINTS);
    const walls = await lines(WALLS);
    const tables = walls.map(({ table_name: table, line: wall }) => {
        const body = [...columns, ...constraints]
            .filter((line) => line.table_name === table)
            .map(({ line }) => `  ${line}`);
        return `create table ${table} ( -- row-level security: ${wall}\n${body.join(",\n")}\n);`;
    });
    const rest = [];
    for (const text of [INDEXES, POLICIES, GRANTS, COLUMN_GRANTS, FUNCTIONS])
        rest.push((await lines(text)).map(({ line }) => line).join("\n"));
    return `-- Made from the migrations by \`npm run snapshot\`; compared with them by a test. Never edited by hand.\n\n${[...tables, ...rest].join("\n\n")}\n`;
}
