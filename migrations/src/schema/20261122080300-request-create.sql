-- Numbers that people say aloud (« demande 128 »): one series a group and a kind, without holes on purpose or not.
create table group_counter (
  group_id uuid not null references care_group (id),
  kind text not null,
  last integer not null default 0,
  primary key (group_id, kind)
);
call raise_tenant_wall('group_counter', 'select, insert, update');

-- What somebody of an establishment asks, in their own words, which nobody rewrites.
create table request (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  number integer not null,
  establishment_id uuid not null,
  sector text not null,
  kind text not null,
  product_id uuid,
  module_id uuid,
  body text not null,
  author_id uuid not null,
  assignee_id uuid,
  state text not null default 'submitted',
  nature text,
  qualification_note text not null default '',
  qualified_by uuid,
  qualified_at timestamptz,
  answer text,
  answer_kind text,
  answered_by uuid,
  answered_at timestamptz,
  answer_shared boolean not null default false,
  announced_news_id uuid,
  case_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (group_id, id),
  unique (group_id, number),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, product_id) references product (group_id, id),
  foreign key (group_id, module_id) references product_module (group_id, id),
  foreign key (group_id, author_id) references member (group_id, person_id),
  foreign key (group_id, assignee_id) references member (group_id, person_id),
  foreign key (group_id, qualified_by) references member (group_id, person_id),
  foreign key (group_id, answered_by) references member (group_id, person_id),
  constraint request_kind check (kind in ('bug', 'setting', 'evolution', 'training', 'writing', 'question')),
  constraint request_state check (state in ('submitted', 'toClarify', 'qualified', 'inCase', 'answered', 'closed', 'withdrawn')),
  constraint request_nature check (nature in ('need', 'bug', 'setting', 'practice')),
  constraint request_answer_kind check (answer_kind in ('alreadyPossible', 'done', 'planned', 'practice', 'notPlanned', 'other')),
  constraint request_body check (char_length(body) between 1 and 20000)
);
create index request_open on request (group_id, state, created_at);
create index request_site on request (group_id, establishment_id, created_at);
create index request_case on request (group_id, case_id) where case_id is not null;
create index request_author on request (group_id, author_id, created_at);
call raise_tenant_wall('request', 'select, insert, update');
call raise_establishment_wall('request');

-- What is said between the person who asked and the referents.
create table request_message (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  request_id uuid not null,
  establishment_id uuid not null,
  author_id uuid not null,
  body text not null,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, request_id) references request (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, author_id) references member (group_id, person_id),
  constraint request_message_body check (char_length(body) between 1 and 20000)
);
create index request_message_request on request_message (group_id, request_id, created_at);
call raise_tenant_wall('request_message', 'select, insert');
call raise_establishment_wall('request_message');

-- A picture as it is kept: drawn again without what the camera wrote in it.
create table request_attachment (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  request_id uuid,
  establishment_id uuid not null,
  name text not null,
  media_type text not null,
  byte_count bigint not null,
  sha256 text not null,
  storage_key text not null,
  added_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, request_id) references request (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, added_by) references member (group_id, person_id)
);
create index request_attachment_request on request_attachment (group_id, request_id);
call raise_tenant_wall('request_attachment', 'select, insert, update, delete');
call raise_establishment_wall('request_attachment');
