-- squawk-ignore-file adding-foreign-key-constraint, constraint-missing-not-valid
-- Both tables are new and empty: nothing is scanned or blocked.
-- A case: what the group asks of a vendor, once, for all the sites that need it.
create table vendor_case (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  number integer not null,
  vendor_id uuid not null,
  product_id uuid not null,
  module_id uuid,
  contract_id uuid,
  kind text not null,
  title text not null,
  body text not null default '',
  severity text not null,
  priority integer,
  state text not null default 'draft',
  vendor_reference text,
  -- The part of the reply address that only this case has; a random secret.
  reply_token text not null,
  release_id uuid,
  created_by uuid,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  primary key (group_id, id),
  unique (group_id, number),
  constraint vendor_case_reply unique (group_id, reply_token),
  foreign key (group_id, vendor_id) references vendor (group_id, id),
  foreign key (group_id, product_id) references product (group_id, id),
  foreign key (group_id, module_id) references product_module (group_id, id),
  foreign key (group_id, contract_id) references contract (group_id, id),
  foreign key (group_id, created_by) references member (group_id, person_id),
  constraint vendor_case_kind check (kind in ('bug', 'setting', 'evolution', 'training', 'question')),
  constraint vendor_case_severity check (severity in ('blocking', 'major', 'minor')),
  constraint vendor_case_state check (state in
    ('draft', 'sent', 'acknowledged', 'inProgress', 'waitingGroup', 'resolved', 'closed', 'refused', 'abandoned')),
  constraint vendor_case_priority check (priority between 1 and 4)
);
create index vendor_case_open on vendor_case (group_id, state, updated_at);
call raise_tenant_wall('vendor_case', 'select, insert, update');
alter table request add constraint request_case_fkey foreign key (group_id, case_id) references vendor_case (group_id, id);

-- Every move of a case, from which the clocks of the contract are computed again at any time.
create table vendor_case_move (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  case_id uuid not null,
  from_state text,
  to_state text not null,
  side text not null,
  person_id uuid,
  contact_id uuid,
  moved_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, case_id) references vendor_case (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id),
  foreign key (group_id, contact_id) references vendor_contact (group_id, id),
  constraint vendor_case_move_side check (side in ('group', 'vendor'))
);
create index vendor_case_move_case on vendor_case_move (group_id, case_id, moved_at);
call raise_tenant_wall('vendor_case_move', 'select, insert');

-- The case that an answer to this mail joins.
alter table mail add column case_id uuid,
  add constraint mail_case_fkey foreign key (group_id, case_id) references vendor_case (group_id, id);

-- What stays inside the group: a table of its own, which nothing made for the vendor ever reads.
create table vendor_case_note (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  case_id uuid not null,
  author_id uuid not null,
  body text not null,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, case_id) references vendor_case (group_id, id),
  foreign key (group_id, author_id) references member (group_id, person_id),
  constraint vendor_case_note_body check (char_length(body) between 1 and 20000)
);
create index vendor_case_note_case on vendor_case_note (group_id, case_id, created_at);
-- Updated only when a person is erased: their name goes from what others wrote.
call raise_tenant_wall('vendor_case_note', 'select, insert, update');

-- What is said with the vendor, on the screen, through a link or by mail.
create table vendor_case_message (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  case_id uuid not null,
  side text not null,
  channel text not null,
  author_id uuid,
  contact_id uuid,
  link_id uuid,
  sender text not null default '',
  body text not null,
  mail_id uuid,
  -- The Message-ID of a mail that came in: the same mail received twice is one message of a case.
  inbound_id text,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  constraint vendor_case_message_inbound unique (group_id, case_id, inbound_id),
  foreign key (group_id, case_id) references vendor_case (group_id, id),
  foreign key (group_id, author_id) references member (group_id, person_id),
  foreign key (group_id, contact_id) references vendor_contact (group_id, id),
  constraint vendor_case_message_side check (side in ('group', 'vendor')),
  constraint vendor_case_message_channel check (channel in ('screen', 'link', 'mail')),
  constraint vendor_case_message_body check (char_length(body) between 1 and 100000)
);
create index vendor_case_message_case on vendor_case_message (group_id, case_id, created_at);
call raise_tenant_wall('vendor_case_message', 'select, insert, update');

create table vendor_case_attachment (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  case_id uuid not null,
  message_id uuid,
  name text not null,
  media_type text not null,
  byte_count bigint not null,
  sha256 text not null,
  storage_key text not null,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, case_id) references vendor_case (group_id, id),
  foreign key (group_id, message_id) references vendor_case_message (group_id, id)
);
create index vendor_case_attachment_case on vendor_case_attachment (group_id, case_id);
call raise_tenant_wall('vendor_case_attachment', 'select, insert, update');

-- A site that says « nous aussi » without having asked: once a site and a sector.
create table vendor_case_support (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  case_id uuid not null,
  establishment_id uuid not null,
  sector text not null,
  person_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  unique (group_id, case_id, establishment_id, sector),
  foreign key (group_id, case_id) references vendor_case (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id)
);
call raise_tenant_wall('vendor_case_support', 'select, insert, delete');
call raise_establishment_wall('vendor_case_support');

-- A link that opens to a vendor what was sent to it, without an account: it ends, is revoked, and each visit is noted.
create table vendor_link (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  vendor_id uuid not null,
  case_id uuid,
  label text not null,
  token_hash text not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (group_id, id),
  constraint vendor_link_token unique (group_id, token_hash),
  foreign key (group_id, vendor_id) references vendor (group_id, id),
  foreign key (group_id, case_id) references vendor_case (group_id, id),
  foreign key (group_id, created_by) references member (group_id, person_id),
  constraint vendor_link_ends check (expires_at <= created_at + interval '90 days')
);
call raise_tenant_wall('vendor_link', 'select, insert, update');

create table vendor_link_visit (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  link_id uuid not null,
  visited_at timestamptz not null default now(),
  act text not null,
  case_id uuid,
  primary key (group_id, id),
  foreign key (group_id, link_id) references vendor_link (group_id, id),
  constraint vendor_link_visit_act check (act in ('list', 'read', 'reply', 'move'))
);
create index vendor_link_visit_link on vendor_link_visit (group_id, link_id, visited_at);
call raise_tenant_wall('vendor_link_visit', 'select, insert');

-- A clock of the contract that the referents of the group were told about, so that they are told once.
create table vendor_case_due (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  case_id uuid not null,
  clock text not null,
  told_at timestamptz not null default now(),
  primary key (group_id, id),
  constraint vendor_case_due_once unique (group_id, case_id, clock),
  foreign key (group_id, case_id) references vendor_case (group_id, id),
  constraint vendor_case_due_clock check (clock in ('response', 'resolution'))
);
call raise_tenant_wall('vendor_case_due', 'select, insert');

-- The quarterly figures of both sides' reactivity, kept as they were computed. `requested_at`: the instant at which they
-- are computed, within the quarter or at its end; `computed_at`: the instant of the figures that are kept.
create table vendor_scorecard (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  vendor_id uuid not null,
  quarter text not null,
  figures jsonb,
  job_id uuid,
  requested_by uuid,
  requested_at timestamptz not null default now(),
  computed_at timestamptz,
  created_at timestamptz not null default now(),
  pdf_key text,
  xlsx_key text,
  primary key (group_id, id),
  unique (group_id, vendor_id, quarter),
  foreign key (group_id, vendor_id) references vendor (group_id, id),
  foreign key (group_id, requested_by) references member (group_id, person_id),
  constraint vendor_scorecard_quarter check (quarter ~ '^\d{4}-T[1-4]$')
);
call raise_tenant_wall('vendor_scorecard', 'select, insert, update');
