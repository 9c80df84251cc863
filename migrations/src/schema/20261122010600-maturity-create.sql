-- Declared answers, the level of each establishment with its explanation, and one row of history a month.
create table maturity_answer (
  group_id uuid not null,
  establishment_id uuid not null,
  question_code text not null,
  answer text not null,
  answered_by uuid references person (id),
  answered_at timestamptz not null default now(),
  primary key (group_id, establishment_id, question_code),
  foreign key (group_id, establishment_id) references establishment (group_id, id)
);
call raise_tenant_wall('maturity_answer', 'select, insert, update');

create table maturity_level (
  group_id uuid not null,
  establishment_id uuid not null,
  framework_code text not null,
  framework_version integer not null,
  level integer not null,
  explanation jsonb not null,
  next_step_code text,
  computed_at timestamptz not null default now(),
  primary key (group_id, establishment_id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  constraint maturity_level_range check (level between 0 and 4)
);
call raise_tenant_wall('maturity_level', 'select, insert, update');

create table maturity_history (
  group_id uuid not null,
  establishment_id uuid not null,
  month text collate "C" not null,
  level integer not null,
  primary key (group_id, establishment_id, month),
  foreign key (group_id, establishment_id) references establishment (group_id, id)
);
call raise_tenant_wall('maturity_history', 'select, insert, update');
