-- The dictionary of a group, its values with their context, the latest value of each pair, imports and their refusals.
create table indicator (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  code text not null,
  name text not null,
  definition text not null,
  numerator_label text,
  denominator_label text,
  unit text not null,
  frequency text not null,
  source_label text not null,
  direction text not null,
  target numeric,
  limits text not null,
  catalogue_version integer not null,
  primary key (group_id, id),
  unique (group_id, code),
  constraint indicator_unit check (unit in ('ratio', 'count', 'minutes', 'hours', 'days', 'euros')),
  constraint indicator_frequency check (frequency in ('month', 'quarter', 'year')),
  constraint indicator_direction check (direction in ('up', 'down'))
);
call raise_tenant_wall('indicator', 'select, insert, update');

create table indicator_import (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  file_name text not null,
  file_sha256 text not null,
  storage_key text,
  state text not null,
  row_count integer not null default 0,
  accepted_count integer not null default 0,
  refused_count integer not null default 0,
  created_count integer not null default 0,
  updated_count integer not null default 0,
  unchanged_count integer not null default 0,
  refusals jsonb not null default '[]',
  requested_by uuid references person (id),
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (group_id, id),
  constraint indicator_import_state check (state in ('previewed', 'queued', 'done', 'refused', 'failed'))
);
call raise_tenant_wall('indicator_import', 'select, insert, update');

-- period: '2026', '2026-03' or '2026-T1' by the indicator's frequency; in the C collation it sorts in time.
create table indicator_value (
  group_id uuid not null,
  establishment_id uuid not null,
  indicator_id uuid not null,
  period text collate "C" not null,
  numerator numeric,
  denominator numeric,
  value numeric not null,
  context text,
  import_id uuid,
  primary key (group_id, establishment_id, indicator_id, period),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, indicator_id) references indicator (group_id, id)
);
call raise_tenant_wall('indicator_value', 'select, insert, update');

create table indicator_latest (
  group_id uuid not null,
  establishment_id uuid not null,
  indicator_id uuid not null,
  period text collate "C" not null,
  numerator numeric,
  denominator numeric,
  value numeric not null,
  context text,
  previous_value numeric,
  primary key (group_id, establishment_id, indicator_id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, indicator_id) references indicator (group_id, id)
);
call raise_tenant_wall('indicator_latest', 'select, insert, update');
