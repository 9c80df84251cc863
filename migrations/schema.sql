-- Made from the migrations by `npm run snapshot`; compared with them by a test. Never edited by hand.

create table audit_event ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  person_id uuid,
  action text not null,
  object_kind text not null,
  object_id text not null,
  changes jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null default now(),
  constraint audit_event_pkey PRIMARY KEY (group_id, id),
  constraint audit_event_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint audit_event_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table capacity ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  establishment_id uuid not null,
  source_key text not null,
  activity_code text not null,
  place_count integer not null,
  active boolean not null default true,
  constraint capacity_pkey PRIMARY KEY (group_id, id),
  constraint capacity_group_id_establishment_id_source_key_key UNIQUE (group_id, establishment_id, source_key),
  constraint capacity_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint capacity_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id)
);

create table care_group ( -- row-level security: enabled, forced
  id uuid not null default new_id(),
  finess_number text not null,
  name text not null,
  demo boolean not null default false,
  source_label text,
  created_at timestamp with time zone not null default now(),
  constraint care_group_pkey PRIMARY KEY (id)
);

create table cpom_dossier ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  job_id uuid not null,
  title text not null,
  snapshot jsonb,
  snapshot_sha256 text,
  requested_by uuid,
  created_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  constraint cpom_dossier_pkey PRIMARY KEY (group_id, id),
  constraint cpom_dossier_group_id_job_id_key UNIQUE (group_id, job_id),
  constraint cpom_dossier_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint cpom_dossier_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES person(id)
);

create table engagement ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  establishment_id uuid not null,
  source_key text not null,
  kind text not null,
  sub_kind text,
  effective_on date,
  signed_on date,
  ends_on date,
  constraint engagement_pkey PRIMARY KEY (group_id, id),
  constraint engagement_group_id_establishment_id_source_key_key UNIQUE (group_id, establishment_id, source_key),
  constraint engagement_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint engagement_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id)
);

create table establishment ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  legal_entity_id uuid not null,
  finess_number text not null,
  name text not null,
  category_code text not null,
  category_label text,
  kind text not null,
  department_code text not null,
  city text,
  siret text,
  opened_on date,
  closed_on date,
  constraint establishment_pkey PRIMARY KEY (group_id, id),
  constraint establishment_group_id_finess_number_key UNIQUE (group_id, finess_number),
  constraint establishment_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint establishment_group_id_legal_entity_id_fkey FOREIGN KEY (group_id, legal_entity_id) REFERENCES legal_entity(group_id, id)
);

create table indicator ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  code text not null,
  name text not null,
  definition text not null,
  numerator_label text,
  denominator_label text,
  unit text not null,
  frequency text not null,
  source_label text not null,
  direction text not null,
  target numeric,
  limits text not null,
  catalogue_version integer not null,
  constraint indicator_pkey PRIMARY KEY (group_id, id),
  constraint indicator_group_id_code_key UNIQUE (group_id, code),
  constraint indicator_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint indicator_direction CHECK ((direction = ANY (ARRAY['up'::text, 'down'::text]))),
  constraint indicator_frequency CHECK ((frequency = ANY (ARRAY['month'::text, 'quarter'::text, 'year'::text]))),
  constraint indicator_unit CHECK ((unit = ANY (ARRAY['ratio'::text, 'count'::text, 'minutes'::text, 'hours'::text, 'days'::text, 'euros'::text])))
);

create table indicator_import ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  file_name text not null,
  file_sha256 text not null,
  storage_key text,
  state text not null,
  row_count integer not null default 0,
  accepted_count integer not null default 0,
  refused_count integer not null default 0,
  created_count integer not null default 0,
  updated_count integer not null default 0,
  unchanged_count integer not null default 0,
  refusals jsonb not null default '[]'::jsonb,
  requested_by uuid,
  created_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  constraint indicator_import_pkey PRIMARY KEY (group_id, id),
  constraint indicator_import_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint indicator_import_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES person(id),
  constraint indicator_import_state CHECK ((state = ANY (ARRAY['previewed'::text, 'queued'::text, 'done'::text, 'refused'::text, 'failed'::text])))
);

create table indicator_latest ( -- row-level security: enabled, forced
  group_id uuid not null,
  establishment_id uuid not null,
  indicator_id uuid not null,
  period text collate "C" not null,
  numerator numeric,
  denominator numeric,
  value numeric not null,
  context text,
  previous_value numeric,
  constraint indicator_latest_pkey PRIMARY KEY (group_id, establishment_id, indicator_id),
  constraint indicator_latest_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint indicator_latest_group_id_indicator_id_fkey FOREIGN KEY (group_id, indicator_id) REFERENCES indicator(group_id, id)
);

create table indicator_value ( -- row-level security: enabled, forced
  group_id uuid not null,
  establishment_id uuid not null,
  indicator_id uuid not null,
  period text collate "C" not null,
  numerator numeric,
  denominator numeric,
  value numeric not null,
  context text,
  import_id uuid,
  constraint indicator_value_pkey PRIMARY KEY (group_id, establishment_id, indicator_id, period),
  constraint indicator_value_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint indicator_value_group_id_indicator_id_fkey FOREIGN KEY (group_id, indicator_id) REFERENCES indicator(group_id, id)
);

create table job_done ( -- row-level security: enabled, forced
  group_id uuid not null,
  job_id uuid not null,
  done_at timestamp with time zone not null default now(),
  constraint job_done_pkey PRIMARY KEY (group_id, job_id),
  constraint job_done_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id)
);

create table legal_entity ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  finess_number text not null,
  name text not null,
  siren text,
  closed_on date,
  constraint legal_entity_pkey PRIMARY KEY (group_id, id),
  constraint legal_entity_group_id_finess_number_key UNIQUE (group_id, finess_number),
  constraint legal_entity_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id)
);

create table mail ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  kind text not null,
  recipient_email text not null,
  subject text not null,
  body_text text not null,
  message_id text,
  created_at timestamp with time zone not null default now(),
  job_id uuid,
  sent_at timestamp with time zone,
  failure_reason text,
  state text not null default 'waiting'::text,
  constraint mail_pkey PRIMARY KEY (group_id, id),
  constraint mail_group_id_message_id_key UNIQUE (group_id, message_id),
  constraint mail_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint mail_state CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'kept'::text, 'failed'::text])))
);

create table maturity_answer ( -- row-level security: enabled, forced
  group_id uuid not null,
  establishment_id uuid not null,
  question_code text not null,
  answer text not null,
  answered_by uuid,
  answered_at timestamp with time zone not null default now(),
  constraint maturity_answer_pkey PRIMARY KEY (group_id, establishment_id, question_code),
  constraint maturity_answer_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id),
  constraint maturity_answer_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id)
);

create table maturity_history ( -- row-level security: enabled, forced
  group_id uuid not null,
  establishment_id uuid not null,
  month text collate "C" not null,
  level integer not null,
  constraint maturity_history_pkey PRIMARY KEY (group_id, establishment_id, month),
  constraint maturity_history_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id)
);

create table maturity_level ( -- row-level security: enabled, forced
  group_id uuid not null,
  establishment_id uuid not null,
  framework_code text not null,
  framework_version integer not null,
  level integer not null,
  explanation jsonb not null,
  next_step_code text,
  computed_at timestamp with time zone not null default now(),
  constraint maturity_level_pkey PRIMARY KEY (group_id, establishment_id),
  constraint maturity_level_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint maturity_level_range CHECK (((level >= 0) AND (level <= 4)))
);

create table member ( -- row-level security: enabled, forced
  group_id uuid not null,
  person_id uuid not null,
  display_name text not null,
  email text not null,
  joined_at timestamp with time zone not null default now(),
  disabled_at timestamp with time zone,
  left_at timestamp with time zone,
  constraint member_pkey PRIMARY KEY (group_id, person_id),
  constraint member_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table membership ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  person_id uuid not null,
  role text not null,
  sector text,
  whole_group boolean not null default false,
  granted_at timestamp with time zone not null default now(),
  granted_by uuid,
  constraint membership_pkey PRIMARY KEY (group_id, id),
  constraint membership_once UNIQUE NULLS NOT DISTINCT (group_id, person_id, role, sector),
  constraint membership_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES person(id),
  constraint membership_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint membership_member_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint membership_role CHECK ((role = ANY (ARRAY['groupAdministrator'::text, 'groupReferent'::text, 'qualityManager'::text, 'director'::text, 'sectorReferent'::text, 'localReferent'::text, 'contributor'::text, 'reader'::text, 'vendorContact'::text])))
);

create table membership_place ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  membership_id uuid not null,
  legal_entity_id uuid,
  establishment_id uuid,
  constraint membership_place_pkey PRIMARY KEY (group_id, id),
  constraint membership_place_once UNIQUE NULLS NOT DISTINCT (group_id, membership_id, legal_entity_id, establishment_id),
  constraint membership_place_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint membership_place_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint membership_place_group_id_legal_entity_id_fkey FOREIGN KEY (group_id, legal_entity_id) REFERENCES legal_entity(group_id, id),
  constraint membership_place_group_id_membership_id_fkey FOREIGN KEY (group_id, membership_id) REFERENCES membership(group_id, id) ON DELETE CASCADE,
  constraint membership_place_one CHECK ((num_nonnulls(legal_entity_id, establishment_id) = 1))
);

create table outbox ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  kind text not null,
  payload jsonb not null,
  state text not null default 'waiting'::text,
  generation integer not null default 0,
  attempts integer not null default 0,
  progress_ratio numeric(5,4) not null default 0,
  step_label text,
  failure_reason text,
  requested_by uuid,
  created_at timestamp with time zone not null default now(),
  relayed_at timestamp with time zone,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (group_id, id),
  constraint outbox_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint outbox_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES person(id),
  constraint outbox_state CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))
);

create table person ( -- row-level security: off
  id uuid not null default new_id(),
  email text not null,
  display_name text not null,
  password_hash text,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint person_pkey PRIMARY KEY (id)
);

create table roi_line ( -- row-level security: enabled, forced
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
  "position" integer not null,
  constraint roi_line_pkey PRIMARY KEY (group_id, id),
  constraint roi_line_group_id_plan_id_fkey FOREIGN KEY (group_id, plan_id) REFERENCES roi_plan(group_id, id),
  constraint roi_line_kind CHECK ((kind = ANY (ARRAY['cost'::text, 'benefit'::text]))),
  constraint roi_line_proof_grade CHECK ((proof_grade = ANY (ARRAY['measured'::text, 'estimated'::text, 'declared'::text]))),
  constraint roi_line_years CHECK ((array_length(amount_cents, 1) = 5))
);

create table roi_plan ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  name text not null,
  first_year integer not null,
  discount_rate numeric(6,4) not null,
  version integer not null default 1,
  constraint roi_plan_pkey PRIMARY KEY (group_id, id),
  constraint roi_plan_group_id_name_key UNIQUE (group_id, name),
  constraint roi_plan_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id)
);

create table schema_migration ( -- row-level security: off
  id integer not null default nextval('schema_migration_id_seq'::regclass),
  "timestamp" bigint not null,
  name character varying not null,
  constraint "PK_0edff5015b71cc0389ae0f4b9a1" PRIMARY KEY (id)
);

create table session ( -- row-level security: off
  sid text not null,
  sess jsonb not null,
  expire timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (sid)
);

create table stored_file ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  dossier_id uuid not null,
  name text not null,
  media_type text not null,
  byte_count bigint not null,
  sha256 text not null,
  storage_key text not null,
  created_at timestamp with time zone not null default now(),
  constraint stored_file_pkey PRIMARY KEY (group_id, id),
  constraint stored_file_group_id_dossier_id_name_key UNIQUE (group_id, dossier_id, name),
  constraint stored_file_group_id_dossier_id_fkey FOREIGN KEY (group_id, dossier_id) REFERENCES cpom_dossier(group_id, id),
  constraint stored_file_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id)
);

create table typeorm_metadata ( -- row-level security: off
  type text not null,
  database text,
  schema text,
  "table" text,
  name text,
  value text
);

CREATE UNIQUE INDEX care_group_finess_number ON public.care_group USING btree (finess_number);
CREATE INDEX establishment_legal_entity ON public.establishment USING btree (group_id, legal_entity_id);
CREATE INDEX mail_kept ON public.mail USING btree (group_id, created_at) WHERE (state = 'kept'::text);
CREATE INDEX member_person ON public.member USING btree (person_id);
CREATE INDEX membership_person ON public.membership USING btree (person_id);
CREATE INDEX outbox_to_relay ON public.outbox USING btree (created_at) WHERE (relayed_at IS NULL);
CREATE UNIQUE INDEX person_email ON public.person USING btree (lower(email));
CREATE INDEX roi_line_plan ON public.roi_line USING btree (group_id, plan_id);
CREATE INDEX session_expire ON public.session USING btree (expire);

create policy tenant on audit_event for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on capacity for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on capacity for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy across on care_group for select to palier_across using (true) with check ();
create policy identity on care_group for select to palier_identity using (true) with check ();
create policy tenant on care_group for all to palier_app using ((id = ( SELECT app_group() AS app_group))) with check ((id = ( SELECT app_group() AS app_group)));
create policy tenant on cpom_dossier for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on engagement for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on engagement for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on establishment for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on establishment for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on indicator for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on indicator_import for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on indicator_latest for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on indicator_latest for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on indicator_value for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on indicator_value for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on job_done for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on legal_entity for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on mail for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on maturity_answer for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on maturity_answer for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on maturity_history for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on maturity_history for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on maturity_level for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on maturity_level for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy identity on member for select to palier_identity using (true) with check ();
create policy tenant on member for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy identity on membership for select to palier_identity using (true) with check ();
create policy tenant on membership for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on membership_place for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy relay on outbox for all to palier_relay using (true) with check (true);
create policy tenant on outbox for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on roi_line for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on roi_plan for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on stored_file for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));

grant insert, select on audit_event to palier_app;
grant insert, select, update on capacity to palier_app;
grant select on care_group to palier_across;
grant insert, select, update on care_group to palier_app;
grant select on care_group to palier_identity;
grant insert, select, update on cpom_dossier to palier_app;
grant insert, select, update on engagement to palier_app;
grant insert, select, update on establishment to palier_app;
grant insert, select, update on indicator to palier_app;
grant insert, select, update on indicator_import to palier_app;
grant insert, select, update on indicator_latest to palier_app;
grant insert, select, update on indicator_value to palier_app;
grant insert, select on job_done to palier_app;
grant insert, select, update on legal_entity to palier_app;
grant insert, select, update on mail to palier_app;
grant insert, select, update on maturity_answer to palier_app;
grant insert, select, update on maturity_history to palier_app;
grant insert, select, update on maturity_level to palier_app;
grant insert, select, update on member to palier_app;
grant select on member to palier_identity;
grant delete, insert, select, update on membership to palier_app;
grant select on membership to palier_identity;
grant delete, insert, select, update on membership_place to palier_app;
grant insert, select, update on outbox to palier_app;
grant insert, select, update on person to palier_identity;
grant delete, insert, select, update on roi_line to palier_app;
grant insert, select, update on roi_plan to palier_app;
grant select on schema_migration to palier_app;
grant delete, insert, select, update on session to palier_identity;
grant insert, select, update on stored_file to palier_app;

grant select (created_at, generation, group_id, id, kind, relayed_at, state) on outbox to palier_relay;
grant update (relayed_at) on outbox to palier_relay;

CREATE OR REPLACE FUNCTION public.app_establishments()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select case when setting in ('', '*') then '{}' else setting end::uuid[]
        from coalesce(current_setting('app.establishments', true), '') as setting $function$
;
CREATE OR REPLACE FUNCTION public.app_group()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.group_id', true), '')::uuid $function$
;
CREATE OR REPLACE FUNCTION public.app_whole_group()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(current_setting('app.establishments', true), '') = '*' $function$
;
CREATE OR REPLACE FUNCTION public.new_id()
 RETURNS uuid
 LANGUAGE sql
 PARALLEL SAFE
AS $function$select uuidv7()$function$
;
CREATE OR REPLACE PROCEDURE public.raise_establishment_wall(IN tenant_table regclass, IN establishment_column name DEFAULT 'establishment_id'::name)
 LANGUAGE plpgsql
AS $procedure$
declare seen text := format(
  '(select app_whole_group()) or %I = any ((select app_establishments())::uuid[])', establishment_column);
begin
  execute format(
    'create policy establishment on %s as restrictive to palier_app using (%s) with check (%s)', tenant_table, seen, seen);
end $procedure$
;
CREATE OR REPLACE PROCEDURE public.raise_tenant_wall(IN tenant_table regclass, IN verbs text, IN tenant_column name DEFAULT 'group_id'::name)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format(
    'create policy tenant on %s to palier_app using (%I = (select app_group())) with check (%I = (select app_group()))',
    tenant_table, tenant_column, tenant_column);
  execute format('grant %s on %s to palier_app', verbs, tenant_table);
end $procedure$
;
