-- The ground under every table: roles that own nothing, the tenant of the current transaction, identifiers, the tenant wall.
-- Roles belong to the cluster, not to the database: another Palier database beside this one may have made them already.
do $$
declare role_name text;
begin
  foreach role_name in array array['palier_app', 'palier_relay', 'palier_across', 'palier_queue'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      begin
        execute format('create role %I nologin nosuperuser nobypassrls noinherit', role_name);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
end $$;

-- PUBLIC loses every right on the schema: what is not granted below is refused.
revoke all on schema public from public;
grant usage on schema public to palier_app, palier_relay, palier_across;
alter default privileges revoke execute on functions from public;

-- TypeORM asks for this table as soon as an entity has a generated column.
create table typeorm_metadata (
  type text not null,
  database text,
  schema text,
  "table" text,
  name text,
  value text
);

-- After a local setting has ended the value is '' and not null: nullif makes the wall fail closed instead of raising.
create function app_group() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.group_id', true), '')::uuid $$;
grant execute on function app_group() to palier_app, palier_relay, palier_across;

-- UUIDv7: PostgreSQL 18 has it; before, the time is laid over a random UUID.
do $$
begin
  if current_setting('server_version_num')::int >= 180000 then
    execute 'create function new_id() returns uuid language sql volatile parallel safe as ''select uuidv7()''';
  else
    execute $f$
      create function new_id() returns uuid language sql volatile parallel safe as $body$
        select encode(
          set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid())
              placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
            52, 1), 53, 1), 'hex')::uuid
      $body$
    $f$;
  end if;
end $$;
grant execute on function new_id() to palier_app;

-- One way to close a tenant table: row-level security enabled and forced, one policy for reading and writing,
-- and only the verbs named. Every tenant table is created in the same migration as its wall.
create procedure raise_tenant_wall(tenant_table regclass, verbs text, tenant_column name default 'group_id')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format(
    'create policy tenant on %s to palier_app using (%I = (select app_group())) with check (%I = (select app_group()))',
    tenant_table, tenant_column, tenant_column);
  execute format('grant %s on %s to palier_app', verbs, tenant_table);
end $$;
revoke execute on procedure raise_tenant_wall(regclass, text, name) from public;
