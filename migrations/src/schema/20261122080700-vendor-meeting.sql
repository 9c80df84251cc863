-- The coordination meeting with a vendor: what is on the table, what is decided, who does what, and how sites are told.
create table vendor_meeting (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  vendor_id uuid not null,
  held_at timestamptz not null,
  place text not null default '',
  state text not null default 'planned',
  minutes text not null default '',
  created_by uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  foreign key (group_id, vendor_id) references vendor (group_id, id),
  foreign key (group_id, created_by) references member (group_id, person_id),
  constraint vendor_meeting_state check (state in ('planned', 'held', 'closed', 'cancelled'))
);
call raise_tenant_wall('vendor_meeting', 'select, insert, update');

create table vendor_meeting_presence (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  meeting_id uuid not null,
  person_id uuid,
  contact_id uuid,
  primary key (group_id, id),
  constraint vendor_meeting_presence_once unique nulls not distinct (group_id, meeting_id, person_id, contact_id),
  foreign key (group_id, meeting_id) references vendor_meeting (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id),
  foreign key (group_id, contact_id) references vendor_contact (group_id, id),
  constraint vendor_meeting_presence_one check (num_nonnulls(person_id, contact_id) = 1)
);
call raise_tenant_wall('vendor_meeting_presence', 'select, insert, delete');

create table vendor_meeting_item (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  meeting_id uuid not null,
  position integer not null,
  title text not null,
  case_id uuid,
  release_id uuid,
  decision text not null default '',
  primary key (group_id, id),
  foreign key (group_id, meeting_id) references vendor_meeting (group_id, id),
  foreign key (group_id, case_id) references vendor_case (group_id, id),
  foreign key (group_id, release_id) references release (group_id, id)
);
create index vendor_meeting_item_meeting on vendor_meeting_item (group_id, meeting_id, position);
call raise_tenant_wall('vendor_meeting_item', 'select, insert, update, delete');

create table vendor_meeting_action (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  meeting_id uuid not null,
  item_id uuid,
  wording text not null,
  side text not null,
  person_id uuid,
  contact_id uuid,
  due_on date,
  done_on date,
  primary key (group_id, id),
  foreign key (group_id, meeting_id) references vendor_meeting (group_id, id),
  foreign key (group_id, item_id) references vendor_meeting_item (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id),
  foreign key (group_id, contact_id) references vendor_contact (group_id, id),
  constraint vendor_meeting_action_side check (side in ('group', 'vendor'))
);
create index vendor_meeting_action_meeting on vendor_meeting_action (group_id, meeting_id);
call raise_tenant_wall('vendor_meeting_action', 'select, insert, update');

-- The cascade: each site says when and how the decisions were passed on to its teams.
create table vendor_meeting_cascade (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  meeting_id uuid not null,
  establishment_id uuid not null,
  passed_on date,
  how text not null default '',
  people_count integer,
  person_id uuid,
  recorded_at timestamptz,
  primary key (group_id, id),
  unique (group_id, meeting_id, establishment_id),
  foreign key (group_id, meeting_id) references vendor_meeting (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id)
);
call raise_tenant_wall('vendor_meeting_cascade', 'select, insert, update');
call raise_establishment_wall('vendor_meeting_cascade');
