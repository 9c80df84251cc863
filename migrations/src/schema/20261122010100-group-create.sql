-- The group of establishments is the tenant; legal entities (EJ) and establishments (ET) come from FINESS.
create table care_group (
  id uuid primary key default new_id(),
  finess_number text not null,
  name text not null,
  demo boolean not null default false,
  source_label text,
  created_at timestamptz not null default now()
);
-- Only the operator's door finds a group by its FINESS number, so the key tells nothing to another group.
create unique index care_group_finess_number on care_group (finess_number);
call raise_tenant_wall('care_group', 'select, insert, update', 'id');
-- Cross-group work (sign-in, the operator's commands) finds groups through its own role.
create policy across on care_group for select to palier_across using (true);
grant select on care_group to palier_across;

create table legal_entity (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  finess_number text not null,
  name text not null,
  siren text,
  closed_on date,
  primary key (group_id, id),
  unique (group_id, finess_number)
);
call raise_tenant_wall('legal_entity', 'select, insert, update');

create table establishment (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  legal_entity_id uuid not null,
  finess_number text not null,
  name text not null,
  category_code text not null,
  category_label text,
  kind text not null,
  department_code text not null,
  city text,
  siret text,
  opened_on date,
  closed_on date,
  primary key (group_id, id),
  unique (group_id, finess_number),
  foreign key (group_id, legal_entity_id) references legal_entity (group_id, id)
);
create index establishment_legal_entity on establishment (group_id, legal_entity_id);
call raise_tenant_wall('establishment', 'select, insert, update');

create table capacity (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  establishment_id uuid not null,
  source_key text not null,
  activity_code text not null,
  place_count integer not null,
  active boolean not null default true,
  primary key (group_id, id),
  unique (group_id, establishment_id, source_key),
  foreign key (group_id, establishment_id) references establishment (group_id, id)
);
call raise_tenant_wall('capacity', 'select, insert, update');

-- Engagements of an establishment as FINESS states them. CONV/CPM suggests a CPOM: an inference, never printed as law.
create table engagement (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  establishment_id uuid not null,
  source_key text not null,
  kind text not null,
  sub_kind text,
  effective_on date,
  signed_on date,
  ends_on date,
  primary key (group_id, id),
  unique (group_id, establishment_id, source_key),
  foreign key (group_id, establishment_id) references establishment (group_id, id)
);
call raise_tenant_wall('engagement', 'select, insert, update');
