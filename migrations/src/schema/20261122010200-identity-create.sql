-- A person may belong to several groups, so people and sessions stand outside the tenant walls; memberships stand inside.
create table person (
  id uuid primary key default new_id(),
  email text not null,
  display_name text not null,
  password_hash text,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index person_email on person (lower(email));
grant select, insert, update on person to palier_app;
-- Signing in happens before any group is known.
grant select on person to palier_across;

create table session (
  sid text primary key,
  sess jsonb not null,
  expire timestamptz not null
);
create index session_expire on session (expire);
grant select, insert, update, delete on session to palier_app;

create table membership (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  person_id uuid not null references person (id),
  role text not null,
  sector text,
  primary key (group_id, id),
  unique (group_id, person_id, role),
  constraint membership_role check (role in ('groupReferent', 'qualityManager', 'director', 'sectorReferent'))
);
create index membership_person on membership (person_id);
call raise_tenant_wall('membership', 'select, insert, update, delete');
create policy across on membership for select to palier_across using (true);
grant select on membership to palier_across;
