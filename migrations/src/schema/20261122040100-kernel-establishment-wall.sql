-- The second wall: inside a group, a person placed on some establishments sees the rows of these only. The setting
-- holds '*' (the whole group) or an array of ids; unset or ended, it holds nothing and shows nothing.
create function app_whole_group() returns boolean language sql stable parallel safe
as $$ select coalesce(current_setting('app.establishments', true), '') = '*' $$;
create function app_establishments() returns uuid[] language sql stable parallel safe
as $$ select case when setting in ('', '*') then '{}' else setting end::uuid[]
        from coalesce(current_setting('app.establishments', true), '') as setting $$;
grant execute on function app_whole_group(), app_establishments() to palier_app;

-- Restrictive: it takes away from what the wall of the tenant shows, and never adds. Scalar subqueries, so that the
-- setting is read once a statement and not once a row.
create procedure raise_establishment_wall(tenant_table regclass, establishment_column name default 'establishment_id')
language plpgsql as $$
declare seen text := format(
  '(select app_whole_group()) or %I = any ((select app_establishments())::uuid[])', establishment_column);
begin
  execute format(
    'create policy establishment on %s as restrictive to palier_app using (%s) with check (%s)', tenant_table, seen, seen);
end $$;
revoke execute on procedure raise_establishment_wall(regclass, name) from public;

call raise_establishment_wall('establishment', 'id');
call raise_establishment_wall('capacity');
call raise_establishment_wall('engagement');
call raise_establishment_wall('indicator_value');
call raise_establishment_wall('indicator_latest');
call raise_establishment_wall('maturity_answer');
call raise_establishment_wall('maturity_level');
call raise_establishment_wall('maturity_history');

-- The relay hands over ids: what a job is to work with is read again behind the wall of its group.
revoke select (payload) on outbox from palier_relay;
