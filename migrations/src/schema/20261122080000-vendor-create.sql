-- The vendors of the record software, what they sell, what each establishment runs, and what the contract promises.
create table vendor (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  name text not null,
  email text,
  phone text,
  note text not null default '',
  -- The one person of the group whom the vendor calls; vendor_contact has the one of the other side.
  group_contact_id uuid,
  version integer not null default 1,
  archived_at timestamptz,
  primary key (group_id, id),
  unique (group_id, name),
  foreign key (group_id, group_contact_id) references member (group_id, person_id)
);
call raise_tenant_wall('vendor', 'select, insert, update');

create table product (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  vendor_id uuid not null,
  name text not null,
  kind text not null,
  version integer not null default 1,
  archived_at timestamptz,
  primary key (group_id, id),
  unique (group_id, vendor_id, name),
  foreign key (group_id, vendor_id) references vendor (group_id, id),
  constraint product_kind check (kind in ('dpi', 'dui', 'billing', 'pharmacy', 'planning', 'other'))
);
call raise_tenant_wall('product', 'select, insert, update');

create table product_module (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  product_id uuid not null,
  name text not null,
  archived_at timestamptz,
  primary key (group_id, id),
  unique (group_id, product_id, name),
  foreign key (group_id, product_id) references product (group_id, id)
);
call raise_tenant_wall('product_module', 'select, insert, update');

create table product_version (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  product_id uuid not null,
  label text not null,
  released_on date,
  primary key (group_id, id),
  unique (group_id, product_id, label),
  foreign key (group_id, product_id) references product (group_id, id)
);
call raise_tenant_wall('product_version', 'select, insert, update');

-- A product in an establishment: its version, and the modules in use there.
create table product_installation (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  establishment_id uuid not null,
  product_id uuid not null,
  version_id uuid,
  module_ids uuid[] not null default '{}',
  since date not null,
  ended_on date,
  version integer not null default 1,
  primary key (group_id, id),
  unique (group_id, establishment_id, product_id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, product_id) references product (group_id, id),
  foreign key (group_id, version_id) references product_version (group_id, id)
);
call raise_tenant_wall('product_installation', 'select, insert, update');
call raise_establishment_wall('product_installation');

-- A contact on the vendor's side; with an account when `person_id` is told. One of them is the single contact.
create table vendor_contact (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  vendor_id uuid not null,
  name text not null,
  duty text not null default '',
  email text,
  phone text,
  single_contact boolean not null default false,
  person_id uuid,
  version integer not null default 1,
  archived_at timestamptz,
  primary key (group_id, id),
  foreign key (group_id, vendor_id) references vendor (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id)
);
create unique index vendor_contact_single on vendor_contact (group_id, vendor_id)
  where single_contact and archived_at is null;
create unique index vendor_contact_person on vendor_contact (group_id, person_id)
  where person_id is not null and archived_at is null;
call raise_tenant_wall('vendor_contact', 'select, insert, update');

-- Working hours are those of the vendor's support, in local time; holidays are those of `holiday_zone`. `product_ids`:
-- what the contract covers, or nothing for all that the vendor sells. `renewal_months`: null when it simply ends.
create table contract (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  vendor_id uuid not null,
  reference text not null,
  starts_on date not null,
  ends_on date,
  notice_months integer,
  renewal_months integer,
  notice_given_on date,
  product_ids uuid[] not null default '{}',
  time_zone text not null default 'Europe/Paris',
  holiday_zone text not null default 'FR',
  weekdays integer[] not null default '{1,2,3,4,5}',
  opens_at_minute integer not null default 540,
  closes_at_minute integer not null default 1080,
  note text not null default '',
  version integer not null default 1,
  primary key (group_id, id),
  unique (group_id, vendor_id, reference),
  foreign key (group_id, vendor_id) references vendor (group_id, id),
  constraint contract_hours check (opens_at_minute >= 0 and closes_at_minute <= 1440 and opens_at_minute < closes_at_minute),
  constraint contract_dates check (ends_on is null or ends_on >= starts_on),
  constraint contract_months check (coalesce(notice_months, 1) between 1 and 60 and coalesce(renewal_months, 1) between 1 and 120)
);
call raise_tenant_wall('contract', 'select, insert, update');

-- Working minutes within which the vendor answers and resolves, by severity; null: nothing is promised.
create table contract_commitment (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  contract_id uuid not null,
  severity text not null,
  response_minutes integer,
  resolution_minutes integer,
  primary key (group_id, id),
  unique (group_id, contract_id, severity),
  foreign key (group_id, contract_id) references contract (group_id, id),
  constraint contract_commitment_severity check (severity in ('blocking', 'major', 'minor')),
  constraint contract_commitment_minutes check (coalesce(response_minutes, 1) > 0 and coalesce(resolution_minutes, 1) > 0)
);
call raise_tenant_wall('contract_commitment', 'select, insert, update, delete');

create table contract_clause (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  contract_id uuid not null,
  kind text not null,
  present boolean not null,
  wording text not null default '',
  primary key (group_id, id),
  unique (group_id, contract_id, kind),
  foreign key (group_id, contract_id) references contract (group_id, id)
);
call raise_tenant_wall('contract_clause', 'select, insert, update');
