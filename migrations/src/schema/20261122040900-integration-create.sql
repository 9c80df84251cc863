-- Keys by which another program asks on behalf of who made them. The secret is shown once: only its SHA-256 is kept.
create table api_key (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  label text not null,
  secret_hash text not null,
  actions text[] not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (group_id, id),
  constraint api_key_secret unique (group_id, secret_hash),
  constraint api_key_creator_fkey foreign key (group_id, created_by) references member (group_id, person_id),
  constraint api_key_revoker_fkey foreign key (group_id, revoked_by) references member (group_id, person_id)
);
call raise_tenant_wall('api_key', 'select, insert, update');

-- Where the house tells another program what happened; the secret that signs is sealed by the installation's key.
create table webhook (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  label text not null,
  url text not null,
  events text[] not null,
  secret_sealed text not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  failures_in_row integer not null default 0,
  disabled_at timestamptz,
  disabled_reason text,
  primary key (group_id, id),
  constraint webhook_creator_fkey foreign key (group_id, created_by) references member (group_id, person_id),
  constraint webhook_disabled_reason check (disabled_reason in ('person', 'failures')),
  constraint webhook_disabled check ((disabled_at is null) = (disabled_reason is null))
);
call raise_tenant_wall('webhook', 'select, insert, update');

create table webhook_delivery (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  webhook_id uuid not null,
  event text not null,
  object_kind text not null,
  object_id text not null,
  occurred_at timestamptz not null,
  state text not null default 'waiting',
  attempts integer not null default 0,
  http_status integer,
  duration_ms integer,
  response_excerpt text,
  failure_reason text,
  job_id uuid not null,
  created_at timestamptz not null default now(),
  tried_at timestamptz,
  primary key (group_id, id),
  constraint webhook_delivery_webhook_fkey foreign key (group_id, webhook_id) references webhook (group_id, id),
  constraint webhook_delivery_state check (state in ('waiting', 'delivered', 'failed'))
);
create index webhook_delivery_webhook on webhook_delivery (group_id, webhook_id, created_at);
call raise_tenant_wall('webhook_delivery', 'select, insert, update');

-- What is told is what the journal says: a line whose action a webhook listens to makes its delivery and its job in the
-- same transaction. Here and not in the program, so that no way of writing a line goes untold. No notice is sent: the
-- relay, which looks every two seconds, finds the job.
create function queue_webhook_deliveries() returns trigger language plpgsql as $$
declare hook uuid; job uuid; delivery uuid;
begin
  for hook in
    select w.id from webhook w
     where w.group_id = new.group_id and w.disabled_at is null and new.action = any (w.events)
  loop
    delivery := new_id();
    insert into outbox (group_id, kind, payload)
    values (new.group_id, 'integration.deliver', jsonb_build_object('groupId', new.group_id, 'deliveryId', delivery))
    returning id into job;
    insert into webhook_delivery (group_id, id, webhook_id, event, object_kind, object_id, occurred_at, job_id)
    values (new.group_id, delivery, hook, new.action, new.object_kind, new.object_id, new.created_at, job);
  end loop;
  return null;
end $$;
create trigger audit_event_told after insert on audit_event for each row execute function queue_webhook_deliveries();
