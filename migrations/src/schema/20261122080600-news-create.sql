-- squawk-ignore-file adding-foreign-key-constraint, constraint-missing-not-valid
-- Both tables are new and empty: nothing is scanned or blocked.
-- News: what goes down to the sites, to whom it is meant, who has seen it.
create table news (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  title text not null,
  body text not null,
  kind text not null,
  must_read boolean not null default false,
  product_id uuid,
  module_id uuid,
  version_id uuid,
  -- Empty: every sector. null: every establishment (that has the module or the version, where one is told).
  sectors text[] not null default '{}',
  establishment_ids uuid[],
  state text not null default 'draft',
  publish_at timestamptz,
  -- The first publication; those that followed are in news_revision.
  published_at timestamptz,
  withdrawn_at timestamptz,
  revision integer not null default 0,
  request_id uuid,
  case_id uuid,
  release_id uuid,
  created_by uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, product_id) references product (group_id, id),
  foreign key (group_id, module_id) references product_module (group_id, id),
  foreign key (group_id, version_id) references product_version (group_id, id),
  foreign key (group_id, request_id) references request (group_id, id),
  foreign key (group_id, case_id) references vendor_case (group_id, id),
  foreign key (group_id, release_id) references release (group_id, id),
  foreign key (group_id, created_by) references member (group_id, person_id),
  constraint news_kind check (kind in ('function', 'release', 'practice', 'incident', 'information')),
  constraint news_state check (state in ('draft', 'scheduled', 'published', 'withdrawn')),
  constraint news_title check (char_length(title) between 1 and 200),
  constraint news_body check (char_length(body) between 1 and 20000)
);
create index news_published on news (group_id, published_at) where state = 'published';
create index news_scheduled on news (group_id, publish_at) where state = 'scheduled';
call raise_tenant_wall('news', 'select, insert, update');

-- The text of each publication; a major one asks for acknowledgements again.
create table news_revision (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  news_id uuid not null,
  revision integer not null,
  major boolean not null,
  title text not null,
  body text not null,
  published_by uuid,
  published_at timestamptz not null default now(),
  primary key (group_id, id),
  unique (group_id, news_id, revision),
  foreign key (group_id, news_id) references news (group_id, id),
  foreign key (group_id, published_by) references member (group_id, person_id)
);
-- Written over only when a name is erased from every text of the group.
call raise_tenant_wall('news_revision', 'select, insert, update');

-- For whom the news is: one row a site and a sector, made when it is published. `since_revision`: the last major one.
create table news_audience (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  news_id uuid not null,
  establishment_id uuid not null,
  sector text not null,
  since_revision integer not null default 1,
  reminded_at timestamptz,
  reminder_count integer not null default 0,
  primary key (group_id, id),
  unique (group_id, news_id, establishment_id, sector),
  foreign key (group_id, news_id) references news (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id)
);
create index news_audience_site on news_audience (group_id, establishment_id, sector);
call raise_tenant_wall('news_audience', 'select, insert, update, delete');
call raise_establishment_wall('news_audience');

-- Seen by a person (for whatever place they have: establishment and sector are null) or by a team on a day, as its
-- referent says. What counts for a pair is a revision that isn't older than its `since_revision`.
create table news_acknowledgement (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  news_id uuid not null,
  revision integer not null,
  kind text not null,
  establishment_id uuid,
  sector text,
  person_id uuid not null,
  seen_on date not null,
  people_count integer,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, news_id) references news (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id),
  constraint news_acknowledgement_kind check (kind in ('individual', 'collective')),
  constraint news_acknowledgement_place check (
    (kind = 'collective') = (establishment_id is not null and sector is not null and people_count is not null)),
  constraint news_acknowledgement_people check (people_count is null or people_count between 1 and 10000)
);
create unique index news_acknowledgement_individual on news_acknowledgement (group_id, news_id, person_id, revision)
  where kind = 'individual';
create unique index news_acknowledgement_collective
  on news_acknowledgement (group_id, news_id, establishment_id, sector, revision, seen_on, person_id)
  where kind = 'collective';
call raise_tenant_wall('news_acknowledgement', 'select, insert, update');
-- What a person has read belongs to no establishment.
create policy establishment on news_acknowledgement as restrictive to palier_app
  using ((select app_whole_group()) or establishment_id is null
         or establishment_id = any ((select app_establishments())::uuid[]))
  with check ((select app_whole_group()) or establishment_id is null
         or establishment_id = any ((select app_establishments())::uuid[]));
