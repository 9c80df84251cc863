-- squawk-ignore-file adding-foreign-key-constraint, constraint-missing-not-valid, disallowed-unique-constraint
-- A few rows per person: each constraint is checked in milliseconds, and half a change of rights must never be seen.
-- Credentials leave the reach of the application: people, their secrets and their sessions belong to a role of their own.
-- Inside a group stands the member: the name and the address under which the group knows the person.
do $$
begin
  create role palier_identity nologin nosuperuser nobypassrls noinherit;
exception when duplicate_object or unique_violation then null;
end $$;
grant usage on schema public to palier_identity;
grant execute on function app_group(), new_id() to palier_identity;

create table member (
  group_id uuid not null references care_group (id),
  person_id uuid not null references person (id),
  display_name text not null,
  email text not null,
  joined_at timestamptz not null default now(),
  disabled_at timestamptz,
  left_at timestamptz,
  primary key (group_id, person_id)
);
create index member_person on member (person_id);
-- The owner is under the walls too: they are lowered for this transaction's own move of rows, and raised again below.
alter table membership no force row level security;
insert into member (group_id, person_id, display_name, email)
select distinct m.group_id, m.person_id, p.display_name, p.email from membership m join person p on p.id = m.person_id;

-- What a person is in a group: one role, one sector or none, on the whole group or on places named one by one.
alter table membership drop constraint membership_role;
alter table membership add constraint membership_role check (role in ('groupAdministrator', 'groupReferent',
  'qualityManager', 'director', 'sectorReferent', 'localReferent', 'contributor', 'reader', 'vendorContact'));
alter table membership drop constraint membership_group_id_person_id_role_key;
alter table membership add constraint membership_once unique nulls not distinct (group_id, person_id, role, sector);
alter table membership add column whole_group boolean not null default false;
alter table membership add column granted_at timestamptz not null default now();
alter table membership add column granted_by uuid references person (id);
alter table membership add constraint membership_member_fkey foreign key (group_id, person_id) references member (group_id, person_id);
update membership set whole_group = true;
alter table membership force row level security;
call raise_tenant_wall('member', 'select, insert, update');

-- A place is a legal entity, with all it holds and will hold, or one establishment.
create table membership_place (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  membership_id uuid not null,
  legal_entity_id uuid,
  establishment_id uuid,
  primary key (group_id, id),
  constraint membership_place_once unique nulls not distinct (group_id, membership_id, legal_entity_id, establishment_id),
  foreign key (group_id, membership_id) references membership (group_id, id) on delete cascade,
  foreign key (group_id, legal_entity_id) references legal_entity (group_id, id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  constraint membership_place_one check (num_nonnulls(legal_entity_id, establishment_id) = 1)
);
call raise_tenant_wall('membership_place', 'select, insert, update, delete');

revoke all on person, session from palier_app;
revoke all on person, membership from palier_across;
drop policy across on membership;
create policy identity on member for select to palier_identity using (true);
create policy identity on membership for select to palier_identity using (true);
create policy identity on care_group for select to palier_identity using (true);
grant select on member, membership, care_group to palier_identity;
grant select, insert, update on person to palier_identity;
grant select, insert, update, delete on session to palier_identity;
