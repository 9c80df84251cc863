-- squawk-ignore-file adding-not-nullable-field, constraint-missing-not-valid, disallowed-unique-constraint, require-concurrent-index-creation
-- Nobody may write to the journal while it is chained: it is locked for that time anyway, and half a chain is worth nothing.
-- The journal becomes a chain: each line of a group carries the hash of the line before it, so that history can't be
-- rewritten unseen. docs/journal.md says the bytes, so that a stranger can compute every hash again.
alter table audit_event add column seq bigint;
alter table audit_event add column channel text;
alter table audit_event add column ip text;
alter table audit_event add column api_key_id uuid;
alter table audit_event add column prev_hash text;
alter table audit_event add column hash text;

-- One field: its length in bytes of UTF-8, a colon, its text, a comma; null is « -, ». No two rows give the same bytes.
create function audit_field(value text) returns text language sql immutable parallel safe
as $$ select case when value is null then '-,' else octet_length(convert_to(value, 'UTF8')) || ':' || value || ',' end $$;

-- What is hashed: the hash of the line before, then every column. jsonb prints the same text for the same value.
create function audit_canonical(line audit_event) returns text language sql stable parallel safe
as $$ select line.prev_hash || audit_field(line.group_id::text) || audit_field(line.seq::text)
        || audit_field(line.id::text)
        || audit_field(to_char(line.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
        || audit_field(line.person_id::text) || audit_field(line.channel) || audit_field(line.ip)
        || audit_field(line.api_key_id::text) || audit_field(line.action) || audit_field(line.object_kind)
        || audit_field(line.object_id) || audit_field(line.changes::text) $$;
create function audit_hash(line audit_event) returns text language sql stable parallel safe
as $$ select encode(sha256(convert_to(audit_canonical(line), 'UTF8')), 'hex') $$;
grant execute on function audit_field(text), audit_canonical(audit_event), audit_hash(audit_event) to palier_app;

-- What was written before the chain takes its place in it, in the order of its time. The owner is under the walls too:
-- they are lowered for this transaction and raised again below.
alter table audit_event no force row level security;
do $$
declare line audit_event; head audit_event;
begin
  for line in select * from audit_event order by group_id, created_at, id loop
    if head is null or head.group_id <> line.group_id then
      line.seq := 1;
      line.prev_hash := repeat('0', 64);
    else
      line.seq := head.seq + 1;
      line.prev_hash := head.hash;
    end if;
    line.channel := 'unknown';
    line.hash := audit_hash(line);
    update audit_event set seq = line.seq, channel = line.channel, prev_hash = line.prev_hash, hash = line.hash
     where group_id = line.group_id and id = line.id;
    head := line;
  end loop;
end $$;
alter table audit_event force row level security;

alter table audit_event alter column seq set not null;
alter table audit_event alter column channel set not null;
alter table audit_event alter column prev_hash set not null;
alter table audit_event alter column hash set not null;
alter table audit_event add constraint audit_event_channel
  check (channel in ('web', 'apiKey', 'worker', 'operator', 'unknown'));
alter table audit_event add constraint audit_event_seq unique (group_id, seq);
create index audit_event_object on audit_event (group_id, object_kind, object_id, seq);
create index audit_event_person on audit_event (group_id, person_id, seq);

-- The writer chooses neither place, nor time, nor hash. The lock makes the writers of a group wait for each other until
-- commit: without it, two would follow the same line. Invoker's rights: the walls count here too, and a line of another
-- group is refused by them.
create function chain_audit_event() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('audit ' || new.group_id::text, 0));
  -- A statement of its own: its snapshot is taken after the lock, and it sees the lines of the same insert.
  select e.seq + 1, e.hash into new.seq, new.prev_hash
    from audit_event e where e.group_id = new.group_id order by e.seq desc limit 1;
  if not found then
    new.seq := 1;
    new.prev_hash := repeat('0', 64);
  end if;
  new.created_at := clock_timestamp();
  new.hash := audit_hash(new);
  return new;
end $$;
create trigger audit_event_chain before insert on audit_event for each row execute function chain_audit_event();

-- Append-only for everybody, the owner and a replica's session included. One way remains, for the deletion of a whole
-- group: the role palier_erase, which the application never takes on its own.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_user = 'palier_erase' then return null; end if;
  raise exception 'audit_event is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger audit_event_append_only before update or delete or truncate on audit_event
  for each statement execute function refuse_audit_change();
alter table audit_event enable always trigger audit_event_append_only;

-- The heads written each day to signed files, and told to the administrators: what the pages show of them.
create table audit_anchor (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  day date not null,
  seq bigint not null,
  hash text not null,
  anchored_at timestamptz not null,
  primary key (group_id, id),
  constraint audit_anchor_once unique (group_id, day, seq)
);
call raise_tenant_wall('audit_anchor', 'select, insert');

-- What a check of the chain found; the faults are sentences in French, none when the chain holds.
create table audit_verification (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  verified_at timestamptz not null,
  line_count bigint not null,
  head_seq bigint not null,
  head_hash text not null,
  anchor_count integer not null,
  faults jsonb not null,
  primary key (group_id, id)
);
call raise_tenant_wall('audit_verification', 'select, insert');
