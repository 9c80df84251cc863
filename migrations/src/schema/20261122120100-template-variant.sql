-- squawk-ignore-file adding-foreign-key-constraint, constraint-missing-not-valid
-- Every table is new and empty: nothing is scanned or blocked.
-- What a site makes of a model: its own text where the group leaves room. One variant a site and a model.
create table template_variant (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  template_id uuid not null,
  establishment_id uuid not null,
  -- The version of the group it was written on; a newer one in force: it waits to be taken up again.
  base_revision_id uuid not null,
  -- The sections that the site changed, by key: blocks of the section. Those that aren't here are the group's.
  sections jsonb not null default '{}',
  -- 'draft': `sections` are being written, its site alone sees them. 'inUse': they are what the site uses.
  state text not null default 'draft',
  -- What the site uses while it writes; null: it uses the group's text.
  in_use_sections jsonb,
  in_use_at timestamptz,
  updated_by uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (group_id, id),
  unique (group_id, template_id, establishment_id),
  foreign key (group_id, template_id) references template (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, base_revision_id) references template_revision (group_id, id),
  foreign key (group_id, updated_by) references member (group_id, person_id),
  constraint template_variant_state check (state in ('draft', 'inUse'))
);
create index template_variant_site on template_variant (group_id, establishment_id);
call raise_tenant_wall('template_variant', 'select, insert, update');
call raise_establishment_wall('template_variant');

-- Every text that a variant had: what a site wrote is found again whatever was chosen later.
create table template_variant_history (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  variant_id uuid not null,
  establishment_id uuid not null,
  base_revision_id uuid not null,
  sections jsonb not null,
  -- Why it was kept: 'edit', 'rebase'.
  cause text not null,
  written_by uuid,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, variant_id) references template_variant (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, base_revision_id) references template_revision (group_id, id),
  foreign key (group_id, written_by) references member (group_id, person_id),
  constraint template_variant_history_cause check (cause in ('edit', 'rebase'))
);
create index template_variant_history_variant on template_variant_history (group_id, variant_id);
call raise_tenant_wall('template_variant_history', 'select, insert, update');
call raise_establishment_wall('template_variant_history');

-- A site does otherwise, and says why: not a fault. Ended when it no longer holds.
create table template_gap (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  template_id uuid not null,
  establishment_id uuid not null,
  section_key text not null,
  revision_id uuid not null,
  reason text not null,
  recorded_on date not null,
  recorded_by uuid,
  ended_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, template_id) references template (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, revision_id) references template_revision (group_id, id),
  foreign key (group_id, recorded_by) references member (group_id, person_id),
  constraint template_gap_reason check (char_length(reason) between 1 and 2000),
  constraint template_gap_days check (ended_on is null or ended_on >= recorded_on)
);
create unique index template_gap_open on template_gap (group_id, template_id, establishment_id, section_key)
  where ended_on is null;
call raise_tenant_wall('template_gap', 'select, insert, update');
call raise_establishment_wall('template_gap');

-- A wording that goes up: from one site, or from many that wrote alike (then `establishment_id` is null).
create table template_proposal (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  template_id uuid not null,
  revision_id uuid not null,
  section_key text not null,
  establishment_id uuid,
  blocks jsonb not null,
  reason text not null default '',
  -- The sites that wrote alike, when the wording comes from their documents.
  site_count integer not null default 1,
  site_total integer,
  state text not null default 'open',
  answer text not null default '',
  proposed_by uuid,
  answered_by uuid,
  answered_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, template_id) references template (group_id, id),
  foreign key (group_id, revision_id) references template_revision (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, proposed_by) references member (group_id, person_id),
  foreign key (group_id, answered_by) references member (group_id, person_id),
  constraint template_proposal_state check (state in ('open', 'taken', 'declined'))
);
create index template_proposal_template on template_proposal (group_id, template_id, state);
call raise_tenant_wall('template_proposal', 'select, insert, update');
-- Those made from the documents of many sites are for people who see them all.
create policy establishment on template_proposal as restrictive to palier_app
  using ((select app_whole_group()) or establishment_id = any ((select app_establishments())::uuid[]))
  with check ((select app_whole_group()) or establishment_id = any ((select app_establishments())::uuid[]));
