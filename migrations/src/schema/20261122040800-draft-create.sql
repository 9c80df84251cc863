-- What a person is writing and has not published: one text a person and a key, gone when it is published or emptied.
create table draft (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  person_id uuid not null,
  key text not null,
  body text not null,
  version integer not null default 1,
  writer text not null,
  writer_step integer not null,
  updated_at timestamptz not null default now(),
  primary key (group_id, id),
  unique (group_id, person_id, key),
  foreign key (group_id, person_id) references member (group_id, person_id) on delete cascade,
  constraint draft_key check (char_length(key) between 1 and 200),
  constraint draft_body check (char_length(body) between 1 and 100000)
);
create index draft_updated on draft (group_id, updated_at);
call raise_tenant_wall('draft', 'select, insert, update, delete');

-- A third wall, around each author: the person of the transaction reads and writes their own drafts and no others. The
-- house itself (no person) sees what was left for 90 days, so that it can take it away, and nothing else.
create policy author on draft as restrictive to palier_app
  using (
    person_id = (select nullif(current_setting('app.viewer_id', true), '')::uuid)
    or ((select coalesce(current_setting('app.viewer_id', true), '')) = '' and updated_at < now() - interval '90 days')
  )
  with check (person_id = (select nullif(current_setting('app.viewer_id', true), '')::uuid));
