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
  -- The question in general terms, under which the other establishments find the answer: never the author's words.
  shared_title text,
  -- The news item that had announced it already; a plain id, since a news item may point back at its request.
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
  constraint request_body check (char_length(body) between 1 and 20000),
  constraint request_answer check (char_length(answer) between 1 and 20000),
  constraint request_shared check (not answer_shared or (answer is not null and char_length(shared_title) between 1 and 200))
);
create index request_open on request (group_id, state, created_at);
create index request_site on request (group_id, establishment_id, created_at);
create index request_case on request (group_id, case_id) where case_id is not null;
create index request_author on request (group_id, author_id, created_at);
create index request_assignee on request (group_id, assignee_id, state) where assignee_id is not null;
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
-- Changed only to take a name out of it, when a person is erased.
call raise_tenant_wall('request_message', 'select, insert, update');
call raise_establishment_wall('request_message');

-- A picture as it is kept: drawn again without what the camera wrote in it.
create table request_attachment (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  -- null: chosen, and not sent yet; only who chose it sees it, and it goes after a day.
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
create index request_attachment_waiting on request_attachment (group_id, created_at) where request_id is null;
call raise_tenant_wall('request_attachment', 'select, insert, update, delete');
call raise_establishment_wall('request_attachment');

-- Each step of a request: what people read as its history, and what the delays are counted from.
create table request_move (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  request_id uuid not null,
  establishment_id uuid not null,
  move text not null,
  from_state text,
  to_state text not null,
  -- null: the house itself, as when the answer of a case reaches the request.
  person_id uuid,
  moved_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, request_id) references request (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id),
  constraint request_move_move check (move in
    ('submit', 'qualify', 'askClarification', 'clarify', 'joinCase', 'leaveCase', 'answer', 'close', 'reopen', 'withdraw')),
  constraint request_move_states check (
    to_state in ('submitted', 'toClarify', 'qualified', 'inCase', 'answered', 'closed', 'withdrawn') and (from_state is null
    or from_state in ('submitted', 'toClarify', 'qualified', 'inCase', 'answered', 'closed', 'withdrawn')))
);
create index request_move_request on request_move (group_id, request_id, moved_at);
call raise_tenant_wall('request_move', 'select, insert');
call raise_establishment_wall('request_move');

-- How often « Oui, c'est cela » closed a form before anything was sent: by day, and by nobody in particular.
create table request_found (
  group_id uuid not null references care_group (id),
  found_on date not null,
  object_kind text not null,
  object_id uuid not null,
  times integer not null default 1,
  primary key (group_id, found_on, object_kind, object_id),
  constraint request_found_kind check (object_kind in ('answer', 'news')),
  constraint request_found_times check (times > 0)
);
call raise_tenant_wall('request_found', 'select, insert, update');

-- A silent site is a question to its referents: when it was asked, and by whom.
create table circulation_question (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  establishment_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, asked_by) references member (group_id, person_id)
);
create index circulation_question_site on circulation_question (group_id, establishment_id, asked_at);
call raise_tenant_wall('circulation_question', 'select, insert');
call raise_establishment_wall('circulation_question');
