-- squawk-ignore-file adding-foreign-key-constraint, constraint-missing-not-valid
-- Every table is new and empty: nothing is scanned or blocked.
-- Adoption is three facts. First: the version that runs in the software of a site, as its referent says.
create table template_declaration (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  template_id uuid not null,
  establishment_id uuid not null,
  revision_id uuid not null,
  installed_on date not null,
  note text not null default '',
  declared_by uuid,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, template_id) references template (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, revision_id) references template_revision (group_id, id),
  foreign key (group_id, declared_by) references member (group_id, person_id)
);
create index template_declaration_site on template_declaration (group_id, template_id, establishment_id, created_at);
call raise_tenant_wall('template_declaration', 'select, insert, update');
call raise_establishment_wall('template_declaration');

-- Second: who has read the version, one by one or in a team.
create table template_acknowledgement (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  revision_id uuid not null,
  establishment_id uuid not null,
  kind text not null,
  person_id uuid not null,
  people_count integer not null default 1,
  -- How many the team is; null: one person, or nobody said.
  team_count integer,
  seen_on date not null,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, revision_id) references template_revision (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id),
  constraint template_acknowledgement_kind check (kind in ('individual', 'collective')),
  constraint template_acknowledgement_people check (people_count between 1 and 10000
    and (team_count is null or team_count between people_count and 10000))
);
create unique index template_acknowledgement_individual
  on template_acknowledgement (group_id, revision_id, establishment_id, person_id) where kind = 'individual';
create index template_acknowledgement_site on template_acknowledgement (group_id, establishment_id, revision_id);
call raise_tenant_wall('template_acknowledgement', 'select, insert, update');
call raise_establishment_wall('template_acknowledgement');

-- Third: how many of a few real documents follow it. Figures only: no document of a patient is kept.
create table template_check (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  template_id uuid not null,
  establishment_id uuid not null,
  revision_id uuid not null,
  checked_on date not null,
  looked_at_count integer not null,
  conform_count integer not null,
  note text not null default '',
  checked_by uuid,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, template_id) references template (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, revision_id) references template_revision (group_id, id),
  foreign key (group_id, checked_by) references member (group_id, person_id),
  constraint template_check_counts check (looked_at_count between 1 and 1000
    and conform_count between 0 and looked_at_count)
);
create index template_check_site on template_check (group_id, template_id, establishment_id, checked_on);
call raise_tenant_wall('template_check', 'select, insert, update');
call raise_establishment_wall('template_check');

-- A harmonisation campaign: models for sites, until a day, closed with a report.
create table template_campaign (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  title text not null,
  purpose text not null default '',
  begins_on date not null,
  ends_on date not null,
  state text not null default 'open',
  report_key uuid,
  -- The job that makes the report; null: not closed.
  job_id uuid,
  closing_note text not null default '',
  closed_at timestamptz,
  created_by uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, created_by) references member (group_id, person_id),
  constraint template_campaign_state check (state in ('open', 'closed')),
  constraint template_campaign_title check (char_length(title) between 1 and 200),
  constraint template_campaign_days check (ends_on >= begins_on)
);
call raise_tenant_wall('template_campaign', 'select, insert, update');

-- A model that a site has to take up; progress is computed from the three facts, never typed.
create table template_campaign_target (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  campaign_id uuid not null,
  template_id uuid not null,
  establishment_id uuid not null,
  reminded_at timestamptz,
  reminder_count integer not null default 0,
  -- What was reached when the campaign was closed; null: it is open.
  reached text,
  primary key (group_id, id),
  unique (group_id, campaign_id, template_id, establishment_id),
  foreign key (group_id, campaign_id) references template_campaign (group_id, id),
  foreign key (group_id, template_id) references template (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  constraint template_campaign_target_reached check (reached is null or reached in ('notBegun', 'begun', 'adopted'))
);
create index template_campaign_target_site on template_campaign_target (group_id, establishment_id);
call raise_tenant_wall('template_campaign_target', 'select, insert, update');
call raise_establishment_wall('template_campaign_target');
