-- An invitation to a group: to whom, with which roles, by whom, until when. Its link carries a secret of which only the
-- hash is kept; each reminder carries one of its own, and all of them open the same invitation.
create table invitation (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  email text not null,
  display_name text not null,
  grants jsonb not null,
  token_hashes text[] not null,
  invited_by uuid references person (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references person (id),
  cancelled_at timestamptz,
  reminded_at timestamptz,
  reminder_count integer not null default 0,
  mail_id uuid,
  primary key (group_id, id),
  foreign key (group_id, mail_id) references mail (group_id, id),
  constraint invitation_email check (email = lower(email)),
  constraint invitation_ended_once check (num_nonnulls(accepted_at, cancelled_at) <= 1)
);
-- One open invitation for an address in a group; what the same address receives elsewhere is nobody's business here.
create unique index invitation_open on invitation (group_id, email) where accepted_at is null and cancelled_at is null;
call raise_tenant_wall('invitation', 'select, insert, update');
