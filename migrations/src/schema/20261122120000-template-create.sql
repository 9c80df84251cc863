-- squawk-ignore-file adding-foreign-key-constraint, constraint-missing-not-valid
-- Every table is new and empty: nothing is scanned or blocked.
-- The models of the group: what they are for, their versions, who signed them, what was said of them.
create table template (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  -- TYPE-PROCESSUS-NNN, as the group numbers its documents.
  code text not null,
  kind text not null,
  -- null: every sector.
  sector text,
  title text not null,
  -- Why one writes, for whom, to whose benefit, how long it is kept.
  purpose text not null default '',
  reader text not null default '',
  beneficiary text not null default '',
  retention text not null default '',
  owner_id uuid,
  training_title text not null default '',
  -- null: no sheet to open.
  training_url text,
  review_months integer not null default 24,
  -- The starter model it was made from; null: written from nothing.
  starter text,
  archived_at timestamptz,
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (group_id, id),
  unique (group_id, code),
  foreign key (group_id, owner_id) references member (group_id, person_id),
  foreign key (group_id, created_by) references member (group_id, person_id),
  constraint template_code check (code ~ '^[A-Z]{2,4}-[A-Z]{2,6}-[0-9]{3}$'),
  constraint template_kind check (kind in ('dischargeLetter', 'letter', 'prescription', 'report', 'assessment',
    'personalProject', 'handoverNote', 'synthesis', 'codingSheet', 'entrySequence', 'procedure')),
  constraint template_title check (char_length(title) between 1 and 200),
  constraint template_review check (review_months between 1 and 120)
);
call raise_tenant_wall('template', 'select, insert, update');

-- What a model must hold, with the text that asks for it. `clues`: words by which it is recognised in a real document.
create table template_content (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  template_id uuid not null,
  code text not null,
  label text not null,
  source text not null,
  clues text[] not null default '{}',
  position integer not null,
  primary key (group_id, id),
  unique (group_id, template_id, code),
  foreign key (group_id, template_id) references template (group_id, id)
);
call raise_tenant_wall('template_content', 'select, insert, update, delete');

-- Criteria of a referential (HAS or another) that a model helps to meet.
create table template_criterion (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  template_id uuid not null,
  referential text not null,
  code text not null,
  label text not null default '',
  primary key (group_id, id),
  unique (group_id, template_id, referential, code),
  foreign key (group_id, template_id) references template (group_id, id)
);
call raise_tenant_wall('template_criterion', 'select, insert, update, delete');

-- A version. One at most is in force, one at most in preparation: n stays in force until n + 1 is published.
create table template_revision (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  template_id uuid not null,
  major integer not null,
  minor integer not null,
  state text not null default 'draft',
  content jsonb not null,
  -- What changes for the sites, said when it is published.
  summary text not null default '',
  -- Everyone who wrote in it: none of them approves it.
  author_ids uuid[] not null default '{}',
  published_at timestamptz,
  -- null: not in force.
  review_due_on date,
  reminded_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (group_id, id),
  unique (group_id, template_id, major, minor),
  foreign key (group_id, template_id) references template (group_id, id),
  foreign key (group_id, created_by) references member (group_id, person_id),
  constraint template_revision_state check (state in
    ('draft', 'review', 'toCorrect', 'approved', 'published', 'toRevise', 'superseded', 'retired')),
  constraint template_revision_number check (major >= 0 and minor >= 0)
);
create unique index template_revision_in_force on template_revision (group_id, template_id)
  where state in ('published', 'toRevise');
create unique index template_revision_in_preparation on template_revision (group_id, template_id)
  where state in ('draft', 'review', 'toCorrect', 'approved');
create index template_revision_due on template_revision (group_id, review_due_on) where state = 'published';
call raise_tenant_wall('template_revision', 'select, insert, update');

-- Who wrote, checked and approved a version, and when: printed in every output. Name and function as they were that day.
create table template_signature (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  revision_id uuid not null,
  part text not null,
  person_id uuid not null,
  signed_as text not null,
  function_name text not null default '',
  comment text not null default '',
  signed_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, revision_id) references template_revision (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id),
  constraint template_signature_part check (part in ('author', 'reviewer', 'approver', 'refused'))
);
create index template_signature_revision on template_signature (group_id, revision_id);
-- Written over only when a name is erased.
call raise_tenant_wall('template_signature', 'select, insert, update');

-- What is said of a section, and the wording that somebody suggests for it.
create table template_comment (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  revision_id uuid not null,
  section_key text not null,
  body text not null,
  -- null: a comment only; else the blocks of the section as they are suggested.
  suggestion jsonb,
  state text not null default 'open',
  author_id uuid not null,
  answered_by uuid,
  answered_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, revision_id) references template_revision (group_id, id),
  foreign key (group_id, author_id) references member (group_id, person_id),
  foreign key (group_id, answered_by) references member (group_id, person_id),
  constraint template_comment_state check (state in ('open', 'taken', 'closed')),
  constraint template_comment_body check (char_length(body) between 1 and 4000)
);
create index template_comment_revision on template_comment (group_id, revision_id);
call raise_tenant_wall('template_comment', 'select, insert, update');
