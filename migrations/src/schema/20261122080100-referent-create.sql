-- The register of referents: who holds the software for an establishment and a sector, since when, with what time.
create table sector_setting (
  group_id uuid not null references care_group (id),
  sector text not null,
  label text,
  followed boolean not null default true,
  version integer not null default 1,
  primary key (group_id, sector)
);
call raise_tenant_wall('sector_setting', 'select, insert, update');

-- What the group assumes of its referents; no row: the assumptions of the house.
create table referent_setting (
  group_id uuid not null references care_group (id),
  minutes_per_request integer not null,
  version integer not null default 1,
  primary key (group_id),
  constraint referent_setting_minutes check (minutes_per_request between 1 and 600)
);
call raise_tenant_wall('referent_setting', 'select, insert, update');

create table mandate (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  establishment_id uuid not null,
  sector text not null,
  person_id uuid not null,
  duty text not null,
  profile_case text not null,
  naming text not null,
  named_on date,
  voter_count integer,
  vote_count integer,
  weekly_minutes integer,
  trained_on date,
  starts_on date not null,
  ends_on date,
  ended_at timestamptz,
  -- When the holder and the group were told that it ends soon: once.
  ending_told_at timestamptz,
  version integer not null default 1,
  primary key (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id),
  constraint mandate_duty check (duty in ('holder', 'deputy')),
  constraint mandate_profile check (profile_case in ('itSpecialist', 'caregiver', 'tim', 'qualityOfficer', 'bySector', 'other')),
  constraint mandate_naming check (naming in ('collegialVote', 'appointed', 'volunteer')),
  constraint mandate_votes check (vote_count is null or (voter_count is not null and vote_count between 0 and voter_count)),
  constraint mandate_weekly check (weekly_minutes is null or weekly_minutes between 0 and 3000),
  constraint mandate_dates check (ends_on is null or ends_on >= starts_on)
);
create unique index mandate_holder on mandate (group_id, establishment_id, sector, duty) where ended_at is null;
create index mandate_person on mandate (group_id, person_id) where ended_at is null;
create index mandate_ending on mandate (group_id, ends_on) where ended_at is null and ending_told_at is null;
call raise_tenant_wall('mandate', 'select, insert, update');
call raise_establishment_wall('mandate');

-- What an establishment says of itself for the choice of its referents.
create table referent_site (
  group_id uuid not null references care_group (id),
  establishment_id uuid not null,
  professional_count integer,
  peer_lead_id uuid,
  second_lead_id uuid,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (group_id, establishment_id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, peer_lead_id) references member (group_id, person_id),
  foreign key (group_id, second_lead_id) references member (group_id, person_id)
);
call raise_tenant_wall('referent_site', 'select, insert, update');
call raise_establishment_wall('referent_site');

-- A candidate of the grid. `qualities` holds 0 to 3 by quality, or nothing where it isn't known.
create table referent_candidate (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  establishment_id uuid not null,
  sector text not null,
  person_id uuid,
  name text not null,
  profile_case text not null,
  care_manager boolean not null default false,
  qualities jsonb not null default '{}',
  note text not null default '',
  created_by uuid,
  version integer not null default 1,
  removed_at timestamptz,
  primary key (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id),
  foreign key (group_id, created_by) references member (group_id, person_id)
);
call raise_tenant_wall('referent_candidate', 'select, insert, update');
call raise_establishment_wall('referent_candidate');

-- A departure: what passed from one person to another, and the pack that was made of it.
create table handover (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  from_person_id uuid not null,
  to_person_id uuid not null,
  done_by uuid,
  done_at timestamptz not null default now(),
  reason text not null default '',
  -- Identifiers of what passed, by kind: the pack reads the rows again.
  moved jsonb not null default '{}',
  job_id uuid,
  file_name text,
  storage_key text,
  sha256 text,
  byte_count bigint,
  primary key (group_id, id),
  foreign key (group_id, from_person_id) references member (group_id, person_id),
  foreign key (group_id, to_person_id) references member (group_id, person_id),
  foreign key (group_id, done_by) references member (group_id, person_id)
);
call raise_tenant_wall('handover', 'select, insert, update');
