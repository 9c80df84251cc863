-- What happened that a person may want to know: shown in Palier, and gathered in one mail at the person's rhythm.
create table notice (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  person_id uuid not null,
  kind text not null,
  -- The same thing told twice before it was read is told once: the later words replace the earlier.
  topic text not null,
  title text not null,
  path text not null,
  happened_at timestamptz not null default now(),
  happened_count integer not null default 1,
  read_at timestamptz,
  mailed_at timestamptz,
  primary key (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id)
);
create unique index notice_waiting on notice (group_id, person_id, topic) where read_at is null and mailed_at is null;
create index notice_person on notice (group_id, person_id, happened_at);
call raise_tenant_wall('notice', 'select, insert, update, delete');

-- How a person wants to be told: nothing said means a daily mail of every kind.
create table notice_preference (
  group_id uuid not null references care_group (id),
  person_id uuid not null,
  rhythm text not null default 'daily',
  muted_kinds text[] not null default '{}',
  last_digest_at timestamptz,
  unsubscribe_token_hash text,
  primary key (group_id, person_id),
  foreign key (group_id, person_id) references member (group_id, person_id),
  constraint notice_preference_rhythm check (rhythm in ('daily', 'weekly', 'never'))
);
call raise_tenant_wall('notice_preference', 'select, insert, update');
