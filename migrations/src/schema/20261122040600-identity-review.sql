-- The yearly review of rights: a list frozen the day it opens, and what was decided of each line.
create table access_review (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  opened_at timestamptz not null default now(),
  opened_by uuid references person (id),
  due_on date not null,
  closed_at timestamptz,
  closed_by uuid references person (id),
  primary key (group_id, id)
);
-- One review at a time.
create unique index access_review_open on access_review (group_id) where closed_at is null;
call raise_tenant_wall('access_review', 'select, insert, update');

-- No key to the membership: the line outlives the role it speaks of. Places are kept as they were, ids and labels.
create table access_review_line (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  review_id uuid not null,
  membership_id uuid not null,
  person_id uuid not null,
  role text not null,
  sector text,
  whole_group boolean not null,
  places jsonb not null default '[]',
  decision text,
  reason text,
  decided_at timestamptz,
  decided_by uuid references person (id),
  primary key (group_id, id),
  constraint access_review_line_once unique (group_id, review_id, membership_id),
  foreign key (group_id, review_id) references access_review (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id),
  constraint access_review_line_decision check (decision in ('confirm', 'remove', 'later')),
  constraint access_review_line_dated check ((decision is null) = (decided_at is null)),
  constraint access_review_line_reason check (decision is distinct from 'remove' or reason is not null)
);
call raise_tenant_wall('access_review_line', 'select, insert, update');
