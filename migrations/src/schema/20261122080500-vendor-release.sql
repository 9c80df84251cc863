-- squawk-ignore-file adding-foreign-key-constraint, constraint-missing-not-valid
-- Both tables are new and empty: nothing is scanned or blocked.
-- A release of a product: what it brings, what the referents check of it, what each site says, and whether it is put in.
create table release (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  product_id uuid not null,
  version_id uuid not null,
  notes text not null default '',
  known_problems text not null default '',
  planned_on date,
  state text not null default 'announced',
  decision text,
  decision_reason text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  installed_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  unique (group_id, version_id),
  foreign key (group_id, product_id) references product (group_id, id),
  foreign key (group_id, version_id) references product_version (group_id, id),
  foreign key (group_id, decided_by) references member (group_id, person_id),
  constraint release_state check (state in ('announced', 'testing', 'decided', 'installed', 'cancelled')),
  constraint release_decision check (decision in ('go', 'goWithReserves', 'noGo'))
);
call raise_tenant_wall('release', 'select, insert, update');
alter table vendor_case add constraint vendor_case_release_fkey foreign key (group_id, release_id) references release (group_id, id);

create table release_check (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  release_id uuid not null,
  position integer not null,
  sector text not null,
  title text not null,
  expected text not null default '',
  removed_at timestamptz,
  primary key (group_id, id),
  foreign key (group_id, release_id) references release (group_id, id)
);
create index release_check_release on release_check (group_id, release_id, position);
call raise_tenant_wall('release_check', 'select, insert, update');

create table release_result (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  check_id uuid not null,
  establishment_id uuid not null,
  verdict text not null,
  note text not null default '',
  person_id uuid not null,
  checked_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (group_id, id),
  unique (group_id, check_id, establishment_id),
  foreign key (group_id, check_id) references release_check (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id),
  constraint release_result_verdict check (verdict in ('ok', 'problem', 'notConcerned'))
);
call raise_tenant_wall('release_result', 'select, insert, update');
call raise_establishment_wall('release_result');

create table release_site_verdict (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  release_id uuid not null,
  establishment_id uuid not null,
  verdict text not null,
  note text not null default '',
  person_id uuid not null,
  given_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (group_id, id),
  unique (group_id, release_id, establishment_id),
  foreign key (group_id, release_id) references release (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id),
  constraint release_site_verdict_verdict check (verdict in ('ready', 'readyWithReserves', 'notReady'))
);
call raise_tenant_wall('release_site_verdict', 'select, insert, update');
call raise_establishment_wall('release_site_verdict');

create table incident (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  number integer not null,
  establishment_id uuid not null,
  product_id uuid not null,
  module_id uuid,
  severity text not null,
  body text not null,
  workaround text not null default '',
  cause text not null default '',
  started_at timestamptz not null,
  ended_at timestamptz,
  case_id uuid,
  declared_by uuid not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  unique (group_id, number),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, product_id) references product (group_id, id),
  foreign key (group_id, module_id) references product_module (group_id, id),
  foreign key (group_id, case_id) references vendor_case (group_id, id),
  foreign key (group_id, declared_by) references member (group_id, person_id),
  constraint incident_severity check (severity in ('blocking', 'major', 'minor')),
  constraint incident_dates check (ended_at is null or ended_at >= started_at)
);
create index incident_site on incident (group_id, establishment_id, started_at);
call raise_tenant_wall('incident', 'select, insert, update');
call raise_establishment_wall('incident');
