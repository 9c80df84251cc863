-- The register of access rules: who may open which kind of record, by profession and kind of establishment, and why.
create table access_rule (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  profession text not null,
  record_kind text not null,
  establishment_kind text,
  level text not null,
  reason text not null,
  legal_basis text not null,
  review_on date not null,
  example boolean not null default false,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid,
  retired_at timestamptz,
  primary key (group_id, id),
  foreign key (group_id, updated_by) references member (group_id, person_id),
  constraint access_rule_level check (level in ('none', 'followed', 'unit', 'establishment', 'group')),
  constraint access_rule_reason check (char_length(reason) between 1 and 100000)
);
-- Two rules in force for the same case would be a tie that nobody could settle: the register refuses the second.
create unique index access_rule_in_force
  on access_rule (group_id, profession, record_kind, establishment_kind) nulls not distinct where retired_at is null;
call raise_tenant_wall('access_rule', 'select, insert, update');

-- What an establishment says its software lets people open, whatever the rule says.
create table access_rule_declaration (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  establishment_id uuid not null,
  profession text not null,
  record_kind text not null,
  level text not null,
  declared_at timestamptz not null default now(),
  declared_by uuid,
  primary key (group_id, id),
  unique (group_id, establishment_id, profession, record_kind),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, declared_by) references member (group_id, person_id),
  constraint access_rule_declaration_level check (level in ('none', 'followed', 'unit', 'establishment', 'group'))
);
call raise_tenant_wall('access_rule_declaration', 'select, insert, update, delete');
call raise_establishment_wall('access_rule_declaration');
