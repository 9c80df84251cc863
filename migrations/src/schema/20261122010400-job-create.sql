-- Work for later: the outbox row is written in the transaction of the change; the relay moves it to the queue after commit.
-- Its state is what the page « Traitements » shows. job_done makes running twice equal to running once.
create table outbox (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  kind text not null,
  payload jsonb not null,
  state text not null default 'waiting',
  generation integer not null default 0,
  attempts integer not null default 0,
  progress_ratio numeric(5, 4) not null default 0,
  step_label text,
  failure_reason text,
  requested_by uuid references person (id),
  created_at timestamptz not null default now(),
  relayed_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (group_id, id),
  constraint outbox_state check (state in ('waiting', 'running', 'done', 'failed'))
);
create index outbox_to_relay on outbox (created_at) where relayed_at is null;
call raise_tenant_wall('outbox', 'select, insert, update');
-- The relay sees every group, but only ids and the kind of work leave the table.
create policy relay on outbox to palier_relay using (true) with check (true);
grant select (group_id, id, kind, payload, state, generation, created_at, relayed_at) on outbox to palier_relay;
grant update (relayed_at) on outbox to palier_relay;

create table job_done (
  group_id uuid not null references care_group (id),
  job_id uuid not null,
  done_at timestamptz not null default now(),
  primary key (group_id, job_id)
);
call raise_tenant_wall('job_done', 'select, insert');
