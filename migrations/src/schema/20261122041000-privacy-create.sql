-- The end of a group's rows: the application can't delete them. A role of its own may, row by row of the group of its
-- transaction, and can do nothing else: it neither writes nor reads past the wall.
do $$
begin
  create role palier_erase nologin nosuperuser nobypassrls noinherit;
exception when duplicate_object or unique_violation then null;
end $$;
grant usage on schema public to palier_erase;
grant execute on function app_group() to palier_erase;

create procedure open_to_erasure(tenant_table regclass, tenant_column name default 'group_id')
language plpgsql as $$
begin
  execute format(
    'create policy erasure on %s to palier_erase using (%I = (select app_group())) with check (%I = (select app_group()))',
    tenant_table, tenant_column, tenant_column);
  execute format('grant select, delete on %s to palier_erase', tenant_table);
end $$;
revoke execute on procedure open_to_erasure(regclass, name) from public;

-- From now on, the wall of a tenant table comes with this door: no table of a later migration is forgotten.
create or replace procedure raise_tenant_wall(tenant_table regclass, verbs text, tenant_column name default 'group_id')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format(
    'create policy tenant on %s to palier_app using (%I = (select app_group())) with check (%I = (select app_group()))',
    tenant_table, tenant_column, tenant_column);
  execute format('grant %s on %s to palier_app', verbs, tenant_table);
  call open_to_erasure(tenant_table, tenant_column);
end $$;

-- The tables raised before it.
do $$
declare raised record;
begin
  for raised in
    select c.oid::regclass as name, case when c.relname = 'care_group' then 'id' else 'group_id' end as tenant
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relrowsecurity
     order by c.relname
  loop
    call open_to_erasure(raised.name, raised.tenant);
  end loop;
end $$;

-- An archive made for one person: what the group holds of somebody, or all the group holds. Its file lives seven days.
create table privacy_export (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  kind text not null,
  person_id uuid,
  requested_by uuid not null,
  job_id uuid,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  file_name text,
  byte_count bigint,
  sha256 text,
  storage_key text,
  removed_at timestamptz,
  primary key (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id),
  foreign key (group_id, requested_by) references member (group_id, person_id),
  constraint privacy_export_kind check (kind in ('person', 'group')),
  constraint privacy_export_of check ((kind = 'person') = (person_id is not null))
);
create index privacy_export_asked on privacy_export (group_id, requested_by, created_at);
call raise_tenant_wall('privacy_export', 'select, insert, update');

-- Who was erased and when, in ids: applied again when an older copy of the database is restored.
create table privacy_erasure (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  person_id uuid not null,
  requested_by uuid references person (id),
  job_id uuid,
  requested_at timestamptz not null default now(),
  finished_at timestamptz,
  account_closed boolean not null default false,
  counts jsonb not null default '{}',
  primary key (group_id, id),
  constraint privacy_erasure_once unique (group_id, person_id),
  foreign key (group_id, person_id) references member (group_id, person_id)
);
call raise_tenant_wall('privacy_erasure', 'select, insert, update');

-- The end of the whole group: asked, then effective thirty days later unless somebody cancels it meanwhile.
create table privacy_group_deletion (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  requested_by uuid references person (id),
  requested_at timestamptz not null default now(),
  effective_at timestamptz not null,
  cancelled_by uuid references person (id),
  cancelled_at timestamptz,
  primary key (group_id, id),
  constraint privacy_group_deletion_delay check (effective_at >= requested_at)
);
create unique index privacy_group_deletion_open on privacy_group_deletion (group_id) where cancelled_at is null;
call raise_tenant_wall('privacy_group_deletion', 'select, insert, update');
