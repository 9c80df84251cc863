-- Who changed what, written in the transaction of the change. Append-only: nobody is granted update or delete.
create table audit_event (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  person_id uuid references person (id),
  action text not null,
  object_kind text not null,
  object_id text not null,
  changes jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (group_id, id)
);
call raise_tenant_wall('audit_event', 'select, insert');
