-- A funding dossier: its frozen figures (snapshot and hash) and the files made from them.
create table cpom_dossier (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  job_id uuid not null,
  title text not null,
  snapshot jsonb,
  snapshot_sha256 text,
  requested_by uuid references person (id),
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (group_id, id),
  unique (group_id, job_id)
);
call raise_tenant_wall('cpom_dossier', 'select, insert, update');

create table stored_file (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  dossier_id uuid not null,
  name text not null,
  media_type text not null,
  byte_count bigint not null,
  sha256 text not null,
  storage_key text not null,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  unique (group_id, dossier_id, name),
  foreign key (group_id, dossier_id) references cpom_dossier (group_id, id)
);
call raise_tenant_wall('stored_file', 'select, insert, update');
