-- One plan of costs and benefits a group; every line is an assumption with its source and its grade of proof.
create table roi_plan (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  name text not null,
  first_year integer not null,
  discount_rate numeric(6, 4) not null,
  version integer not null default 1,
  primary key (group_id, id),
  unique (group_id, name)
);
call raise_tenant_wall('roi_plan', 'select, insert, update');

create table roi_line (
  group_id uuid not null,
  id uuid not null default new_id(),
  plan_id uuid not null,
  kind text not null,
  heading text not null,
  label text not null,
  amount_cents bigint[] not null,
  proof_grade text not null,
  assumption text not null,
  source_label text not null,
  position integer not null,
  primary key (group_id, id),
  foreign key (group_id, plan_id) references roi_plan (group_id, id),
  constraint roi_line_kind check (kind in ('cost', 'benefit')),
  constraint roi_line_proof_grade check (proof_grade in ('measured', 'estimated', 'declared')),
  constraint roi_line_years check (array_length(amount_cents, 1) = 5)
);
create index roi_line_plan on roi_line (group_id, plan_id);
call raise_tenant_wall('roi_line', 'select, insert, update, delete');
