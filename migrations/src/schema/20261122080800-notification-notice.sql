-- What happened that a person may want to know: shown in Palier, and gathered in one mail at the person's rhythm. A row
-- each time: what is told several times of one topic is folded when it is read, so that no change waits for another one.
create table notice (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  person_id uuid not null,
  kind text not null,
  -- What it is about, `request:<id>`: the same topic is one line for the person, with the latest words.
  topic text not null,
  title text not null,
  path text not null,
  happened_at timestamptz not null default now(),
  read_at timestamptz,
  mailed_at timestamptz,
  primary key (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id),
  constraint notice_title check (char_length(title) between 1 and 2000),
  constraint notice_path check (path like '/%')
);
create index notice_person on notice (group_id, person_id, happened_at);
create index notice_waiting on notice (group_id, person_id, topic) where read_at is null;
create index notice_happened on notice (group_id, happened_at);
call raise_tenant_wall('notice', 'select, insert, delete');
-- The title: a name is taken out of it when its person is erased.
grant update (title, read_at, mailed_at) on notice to palier_app;

-- A third wall, around each addressee: a person reads, marks and removes their own notices and no others, and may tell
-- others something. The house itself (no person) gathers the mails and takes away what is old.
create policy addressee on notice as restrictive to palier_app
  using (
    person_id = (select nullif(current_setting('app.viewer_id', true), '')::uuid)
    or (select coalesce(current_setting('app.viewer_id', true), '')) = ''
  )
  with check (true);

-- How a person wants to be told: nothing said means a daily mail of every kind.
create table notice_preference (
  group_id uuid not null references care_group (id),
  person_id uuid not null,
  rhythm text not null default 'daily',
  muted_kinds text[] not null default '{}',
  -- The day of the last mail, in Paris: two workers can't both write it.
  last_digest_on date,
  version integer not null default 1,
  primary key (group_id, person_id),
  foreign key (group_id, person_id) references member (group_id, person_id),
  constraint notice_preference_rhythm check (rhythm in ('daily', 'weekly', 'never'))
);
call raise_tenant_wall('notice_preference', 'select, insert, update, delete');
create policy addressee on notice_preference as restrictive to palier_app
  using (
    person_id = (select nullif(current_setting('app.viewer_id', true), '')::uuid)
    or (select coalesce(current_setting('app.viewer_id', true), '')) = ''
  )
  with check (
    person_id = (select nullif(current_setting('app.viewer_id', true), '')::uuid)
    or (select coalesce(current_setting('app.viewer_id', true), '')) = ''
  );

-- The link of a mail by which one stops receiving without signing in: only the fingerprint of its secret is kept.
create table notice_unsubscribe (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  person_id uuid not null,
  kinds text[] not null,
  token_hash text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (group_id, id),
  constraint notice_unsubscribe_token unique (group_id, token_hash),
  foreign key (group_id, person_id) references member (group_id, person_id)
);
create index notice_unsubscribe_person on notice_unsubscribe (group_id, person_id);
call raise_tenant_wall('notice_unsubscribe', 'select, insert, update, delete');
create policy addressee on notice_unsubscribe as restrictive to palier_app
  using (
    person_id = (select nullif(current_setting('app.viewer_id', true), '')::uuid)
    or (select coalesce(current_setting('app.viewer_id', true), '')) = ''
  )
  with check (
    person_id = (select nullif(current_setting('app.viewer_id', true), '')::uuid)
    or (select coalesce(current_setting('app.viewer_id', true), '')) = ''
  );

-- Where a mail program stops the mails at the asking of its reader (RFC 8058); holds a secret, so it goes with the text.
alter table mail add column unsubscribe_path text;
