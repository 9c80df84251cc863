-- Made from the migrations by `npm run snapshot`; compared with them by a test. Never edited by hand.

create table access_review ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  opened_at timestamp with time zone not null default now(),
  opened_by uuid,
  due_on date not null,
  closed_at timestamp with time zone,
  closed_by uuid,
  constraint access_review_pkey PRIMARY KEY (group_id, id),
  constraint access_review_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES person(id),
  constraint access_review_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint access_review_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id)
);

create table access_review_line ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  review_id uuid not null,
  membership_id uuid not null,
  person_id uuid not null,
  role text not null,
  sector text,
  whole_group boolean not null,
  places jsonb not null default '[]'::jsonb,
  decision text,
  reason text,
  decided_at timestamp with time zone,
  decided_by uuid,
  constraint access_review_line_pkey PRIMARY KEY (group_id, id),
  constraint access_review_line_once UNIQUE (group_id, review_id, membership_id),
  constraint access_review_line_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  constraint access_review_line_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint access_review_line_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint access_review_line_group_id_review_id_fkey FOREIGN KEY (group_id, review_id) REFERENCES access_review(group_id, id),
  constraint access_review_line_dated CHECK (((decision IS NULL) = (decided_at IS NULL))),
  constraint access_review_line_decision CHECK ((decision = ANY (ARRAY['confirm'::text, 'remove'::text, 'later'::text]))),
  constraint access_review_line_reason CHECK (((decision IS DISTINCT FROM 'remove'::text) OR (reason IS NOT NULL)))
);

create table access_rule ( -- row-level security: enabled, forced
  group_id uuid not null,
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
  updated_at timestamp with time zone not null default now(),
  updated_by uuid,
  retired_at timestamp with time zone,
  constraint access_rule_pkey PRIMARY KEY (group_id, id),
  constraint access_rule_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint access_rule_group_id_updated_by_fkey FOREIGN KEY (group_id, updated_by) REFERENCES member(group_id, person_id),
  constraint access_rule_level CHECK ((level = ANY (ARRAY['none'::text, 'followed'::text, 'unit'::text, 'establishment'::text, 'group'::text]))),
  constraint access_rule_reason CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 100000)))
);

create table access_rule_declaration ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  establishment_id uuid not null,
  profession text not null,
  record_kind text not null,
  level text not null,
  declared_at timestamp with time zone not null default now(),
  declared_by uuid,
  constraint access_rule_declaration_pkey PRIMARY KEY (group_id, id),
  constraint access_rule_declaration_group_id_establishment_id_professio_key UNIQUE (group_id, establishment_id, profession, record_kind),
  constraint access_rule_declaration_group_id_declared_by_fkey FOREIGN KEY (group_id, declared_by) REFERENCES member(group_id, person_id),
  constraint access_rule_declaration_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint access_rule_declaration_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint access_rule_declaration_level CHECK ((level = ANY (ARRAY['none'::text, 'followed'::text, 'unit'::text, 'establishment'::text, 'group'::text])))
);

create table api_key ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  label text not null,
  secret_hash text not null,
  actions text[] not null,
  created_by uuid not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  constraint api_key_pkey PRIMARY KEY (group_id, id),
  constraint api_key_secret UNIQUE (group_id, secret_hash),
  constraint api_key_creator_fkey FOREIGN KEY (group_id, created_by) REFERENCES member(group_id, person_id),
  constraint api_key_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint api_key_revoker_fkey FOREIGN KEY (group_id, revoked_by) REFERENCES member(group_id, person_id)
);

create table audit_anchor ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  day date not null,
  seq bigint not null,
  hash text not null,
  anchored_at timestamp with time zone not null,
  constraint audit_anchor_pkey PRIMARY KEY (group_id, id),
  constraint audit_anchor_once UNIQUE (group_id, day, seq),
  constraint audit_anchor_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id)
);

create table audit_event ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  person_id uuid,
  action text not null,
  object_kind text not null,
  object_id text not null,
  changes jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null default now(),
  seq bigint not null,
  channel text not null,
  ip text,
  api_key_id uuid,
  prev_hash text not null,
  hash text not null,
  constraint audit_event_pkey PRIMARY KEY (group_id, id),
  constraint audit_event_seq UNIQUE (group_id, seq),
  constraint audit_event_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint audit_event_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint audit_event_channel CHECK ((channel = ANY (ARRAY['web'::text, 'apiKey'::text, 'worker'::text, 'operator'::text, 'unknown'::text])))
);

create table audit_verification ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  verified_at timestamp with time zone not null,
  line_count bigint not null,
  head_seq bigint not null,
  head_hash text not null,
  anchor_count integer not null,
  faults jsonb not null,
  constraint audit_verification_pkey PRIMARY KEY (group_id, id),
  constraint audit_verification_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id)
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

create table circulation_question ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  establishment_id uuid not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null default now(),
  constraint circulation_question_pkey PRIMARY KEY (group_id, id),
  constraint circulation_question_group_id_asked_by_fkey FOREIGN KEY (group_id, asked_by) REFERENCES member(group_id, person_id),
  constraint circulation_question_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint circulation_question_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id)
);

create table contract ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  vendor_id uuid not null,
  reference text not null,
  starts_on date not null,
  ends_on date,
  notice_months integer,
  renewal_months integer,
  notice_given_on date,
  product_ids uuid[] not null default '{}'::uuid[],
  time_zone text not null default 'Europe/Paris'::text,
  holiday_zone text not null default 'FR'::text,
  weekdays integer[] not null default '{1,2,3,4,5}'::integer[],
  opens_at_minute integer not null default 540,
  closes_at_minute integer not null default 1080,
  note text not null default ''::text,
  version integer not null default 1,
  constraint contract_pkey PRIMARY KEY (group_id, id),
  constraint contract_group_id_vendor_id_reference_key UNIQUE (group_id, vendor_id, reference),
  constraint contract_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint contract_group_id_vendor_id_fkey FOREIGN KEY (group_id, vendor_id) REFERENCES vendor(group_id, id),
  constraint contract_dates CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
  constraint contract_hours CHECK (((opens_at_minute >= 0) AND (closes_at_minute <= 1440) AND (opens_at_minute < closes_at_minute))),
  constraint contract_months CHECK ((((COALESCE(notice_months, 1) >= 1) AND (COALESCE(notice_months, 1) <= 60)) AND ((COALESCE(renewal_months, 1) >= 1) AND (COALESCE(renewal_months, 1) <= 120))))
);

create table contract_clause ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  contract_id uuid not null,
  kind text not null,
  present boolean not null,
  wording text not null default ''::text,
  constraint contract_clause_pkey PRIMARY KEY (group_id, id),
  constraint contract_clause_group_id_contract_id_kind_key UNIQUE (group_id, contract_id, kind),
  constraint contract_clause_group_id_contract_id_fkey FOREIGN KEY (group_id, contract_id) REFERENCES contract(group_id, id),
  constraint contract_clause_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id)
);

create table contract_commitment ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  contract_id uuid not null,
  severity text not null,
  response_minutes integer,
  resolution_minutes integer,
  constraint contract_commitment_pkey PRIMARY KEY (group_id, id),
  constraint contract_commitment_group_id_contract_id_severity_key UNIQUE (group_id, contract_id, severity),
  constraint contract_commitment_group_id_contract_id_fkey FOREIGN KEY (group_id, contract_id) REFERENCES contract(group_id, id),
  constraint contract_commitment_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint contract_commitment_minutes CHECK (((COALESCE(response_minutes, 1) > 0) AND (COALESCE(resolution_minutes, 1) > 0))),
  constraint contract_commitment_severity CHECK ((severity = ANY (ARRAY['blocking'::text, 'major'::text, 'minor'::text])))
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

create table cpom_share ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  dossier_id uuid not null,
  label text not null,
  token_hash text not null,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  opened_count integer not null default 0,
  last_opened_at timestamp with time zone,
  constraint cpom_share_pkey PRIMARY KEY (group_id, id),
  constraint cpom_share_token UNIQUE (group_id, token_hash),
  constraint cpom_share_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id),
  constraint cpom_share_group_id_dossier_id_fkey FOREIGN KEY (group_id, dossier_id) REFERENCES cpom_dossier(group_id, id),
  constraint cpom_share_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint cpom_share_ends CHECK ((expires_at <= (created_at + '90 days'::interval)))
);

create table draft ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  person_id uuid not null,
  key text not null,
  body text not null,
  version integer not null default 1,
  writer text not null,
  writer_step integer not null,
  updated_at timestamp with time zone not null default now(),
  constraint draft_pkey PRIMARY KEY (group_id, id),
  constraint draft_group_id_person_id_key_key UNIQUE (group_id, person_id, key),
  constraint draft_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint draft_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id) ON DELETE CASCADE,
  constraint draft_body CHECK (((char_length(body) >= 1) AND (char_length(body) <= 100000))),
  constraint draft_key CHECK (((char_length(key) >= 1) AND (char_length(key) <= 200)))
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

create table group_counter ( -- row-level security: enabled, forced
  group_id uuid not null,
  kind text not null,
  last integer not null default 0,
  constraint group_counter_pkey PRIMARY KEY (group_id, kind),
  constraint group_counter_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id)
);

create table handover ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  from_person_id uuid not null,
  to_person_id uuid not null,
  done_by uuid,
  done_at timestamp with time zone not null default now(),
  reason text not null default ''::text,
  moved jsonb not null default '{}'::jsonb,
  job_id uuid,
  file_name text,
  storage_key text,
  sha256 text,
  byte_count bigint,
  constraint handover_pkey PRIMARY KEY (group_id, id),
  constraint handover_group_id_done_by_fkey FOREIGN KEY (group_id, done_by) REFERENCES member(group_id, person_id),
  constraint handover_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint handover_group_id_from_person_id_fkey FOREIGN KEY (group_id, from_person_id) REFERENCES member(group_id, person_id),
  constraint handover_group_id_to_person_id_fkey FOREIGN KEY (group_id, to_person_id) REFERENCES member(group_id, person_id)
);

create table identity_link ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  provider_id uuid not null,
  subject text not null,
  person_id uuid not null,
  linked_at timestamp with time zone not null default now(),
  last_used_at timestamp with time zone,
  constraint identity_link_pkey PRIMARY KEY (group_id, id),
  constraint identity_link_person UNIQUE (group_id, provider_id, person_id),
  constraint identity_link_subject UNIQUE (group_id, provider_id, subject),
  constraint identity_link_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint identity_link_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint identity_link_group_id_provider_id_fkey FOREIGN KEY (group_id, provider_id) REFERENCES identity_provider(group_id, id)
);

create table identity_provider ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  label text not null,
  kind text not null,
  issuer text not null,
  client_id text not null,
  client_secret_sealed text,
  scopes text not null,
  acr_values text[] not null default '{}'::text[],
  allowed_amr text[] not null default '{}'::text[],
  max_session_minutes integer,
  enabled boolean not null default false,
  created_at timestamp with time zone not null default now(),
  constraint identity_provider_pkey PRIMARY KEY (group_id, id),
  constraint identity_provider_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint identity_provider_kind CHECK ((kind = ANY (ARRAY['proSanteConnect'::text, 'proConnect'::text, 'entra'::text, 'keycloak'::text, 'other'::text]))),
  constraint identity_provider_session CHECK (((max_session_minutes >= 5) AND (max_session_minutes <= 720)))
);

create table incident ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  number integer not null,
  establishment_id uuid not null,
  product_id uuid not null,
  module_id uuid,
  severity text not null,
  body text not null,
  workaround text not null default ''::text,
  cause text not null default ''::text,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  case_id uuid,
  declared_by uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint incident_pkey PRIMARY KEY (group_id, id),
  constraint incident_group_id_number_key UNIQUE (group_id, number),
  constraint incident_group_id_case_id_fkey FOREIGN KEY (group_id, case_id) REFERENCES vendor_case(group_id, id),
  constraint incident_group_id_declared_by_fkey FOREIGN KEY (group_id, declared_by) REFERENCES member(group_id, person_id),
  constraint incident_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint incident_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint incident_group_id_module_id_fkey FOREIGN KEY (group_id, module_id) REFERENCES product_module(group_id, id),
  constraint incident_group_id_product_id_fkey FOREIGN KEY (group_id, product_id) REFERENCES product(group_id, id),
  constraint incident_dates CHECK (((ended_at IS NULL) OR (ended_at >= started_at))),
  constraint incident_severity CHECK ((severity = ANY (ARRAY['blocking'::text, 'major'::text, 'minor'::text])))
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

create table invitation ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  email text not null,
  display_name text not null,
  grants jsonb not null,
  token_hashes text[] not null,
  invited_by uuid,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  cancelled_at timestamp with time zone,
  reminded_at timestamp with time zone,
  reminder_count integer not null default 0,
  mail_id uuid,
  constraint invitation_pkey PRIMARY KEY (group_id, id),
  constraint invitation_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES person(id),
  constraint invitation_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint invitation_group_id_mail_id_fkey FOREIGN KEY (group_id, mail_id) REFERENCES mail(group_id, id),
  constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(id),
  constraint invitation_email CHECK ((email = lower(email))),
  constraint invitation_ended_once CHECK ((num_nonnulls(accepted_at, cancelled_at) <= 1))
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
  case_id uuid,
  unsubscribe_path text,
  constraint mail_pkey PRIMARY KEY (group_id, id),
  constraint mail_group_id_message_id_key UNIQUE (group_id, message_id),
  constraint mail_case_fkey FOREIGN KEY (group_id, case_id) REFERENCES vendor_case(group_id, id),
  constraint mail_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint mail_state CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'kept'::text, 'failed'::text])))
);

create table mandate ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  establishment_id uuid not null,
  sector text not null,
  person_id uuid not null,
  duty text not null,
  profile_case text not null,
  naming text not null,
  named_on date,
  voter_count integer,
  vote_count integer,
  weekly_minutes integer,
  trained_on date,
  starts_on date not null,
  ends_on date,
  ended_at timestamp with time zone,
  ending_told_at timestamp with time zone,
  version integer not null default 1,
  constraint mandate_pkey PRIMARY KEY (group_id, id),
  constraint mandate_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint mandate_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint mandate_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint mandate_dates CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
  constraint mandate_duty CHECK ((duty = ANY (ARRAY['holder'::text, 'deputy'::text]))),
  constraint mandate_naming CHECK ((naming = ANY (ARRAY['collegialVote'::text, 'appointed'::text, 'volunteer'::text]))),
  constraint mandate_profile CHECK ((profile_case = ANY (ARRAY['itSpecialist'::text, 'caregiver'::text, 'tim'::text, 'qualityOfficer'::text, 'bySector'::text, 'other'::text]))),
  constraint mandate_votes CHECK (((vote_count IS NULL) OR ((voter_count IS NOT NULL) AND ((vote_count >= 0) AND (vote_count <= voter_count))))),
  constraint mandate_weekly CHECK (((weekly_minutes IS NULL) OR ((weekly_minutes >= 0) AND (weekly_minutes <= 3000))))
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

create table news ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  title text not null,
  body text not null,
  kind text not null,
  must_read boolean not null default false,
  product_id uuid,
  module_id uuid,
  version_id uuid,
  sectors text[] not null default '{}'::text[],
  establishment_ids uuid[],
  state text not null default 'draft'::text,
  publish_at timestamp with time zone,
  published_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  revision integer not null default 0,
  request_id uuid,
  case_id uuid,
  release_id uuid,
  created_by uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint news_pkey PRIMARY KEY (group_id, id),
  constraint news_group_id_case_id_fkey FOREIGN KEY (group_id, case_id) REFERENCES vendor_case(group_id, id),
  constraint news_group_id_created_by_fkey FOREIGN KEY (group_id, created_by) REFERENCES member(group_id, person_id),
  constraint news_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint news_group_id_module_id_fkey FOREIGN KEY (group_id, module_id) REFERENCES product_module(group_id, id),
  constraint news_group_id_product_id_fkey FOREIGN KEY (group_id, product_id) REFERENCES product(group_id, id),
  constraint news_group_id_release_id_fkey FOREIGN KEY (group_id, release_id) REFERENCES release(group_id, id),
  constraint news_group_id_request_id_fkey FOREIGN KEY (group_id, request_id) REFERENCES request(group_id, id),
  constraint news_group_id_version_id_fkey FOREIGN KEY (group_id, version_id) REFERENCES product_version(group_id, id),
  constraint news_body CHECK (((char_length(body) >= 1) AND (char_length(body) <= 20000))),
  constraint news_kind CHECK ((kind = ANY (ARRAY['function'::text, 'release'::text, 'practice'::text, 'incident'::text, 'information'::text]))),
  constraint news_state CHECK ((state = ANY (ARRAY['draft'::text, 'scheduled'::text, 'published'::text, 'withdrawn'::text]))),
  constraint news_title CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200)))
);

create table news_acknowledgement ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  news_id uuid not null,
  revision integer not null,
  kind text not null,
  establishment_id uuid,
  sector text,
  person_id uuid not null,
  seen_on date not null,
  people_count integer,
  created_at timestamp with time zone not null default now(),
  constraint news_acknowledgement_pkey PRIMARY KEY (group_id, id),
  constraint news_acknowledgement_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint news_acknowledgement_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint news_acknowledgement_group_id_news_id_fkey FOREIGN KEY (group_id, news_id) REFERENCES news(group_id, id),
  constraint news_acknowledgement_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint news_acknowledgement_kind CHECK ((kind = ANY (ARRAY['individual'::text, 'collective'::text]))),
  constraint news_acknowledgement_people CHECK (((people_count IS NULL) OR ((people_count >= 1) AND (people_count <= 10000)))),
  constraint news_acknowledgement_place CHECK (((kind = 'collective'::text) = ((establishment_id IS NOT NULL) AND (sector IS NOT NULL) AND (people_count IS NOT NULL))))
);

create table news_audience ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  news_id uuid not null,
  establishment_id uuid not null,
  sector text not null,
  since_revision integer not null default 1,
  reminded_at timestamp with time zone,
  reminder_count integer not null default 0,
  constraint news_audience_pkey PRIMARY KEY (group_id, id),
  constraint news_audience_group_id_news_id_establishment_id_sector_key UNIQUE (group_id, news_id, establishment_id, sector),
  constraint news_audience_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint news_audience_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint news_audience_group_id_news_id_fkey FOREIGN KEY (group_id, news_id) REFERENCES news(group_id, id)
);

create table news_revision ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  news_id uuid not null,
  revision integer not null,
  major boolean not null,
  title text not null,
  body text not null,
  published_by uuid,
  published_at timestamp with time zone not null default now(),
  constraint news_revision_pkey PRIMARY KEY (group_id, id),
  constraint news_revision_group_id_news_id_revision_key UNIQUE (group_id, news_id, revision),
  constraint news_revision_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint news_revision_group_id_news_id_fkey FOREIGN KEY (group_id, news_id) REFERENCES news(group_id, id),
  constraint news_revision_group_id_published_by_fkey FOREIGN KEY (group_id, published_by) REFERENCES member(group_id, person_id)
);

create table notice ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  person_id uuid not null,
  kind text not null,
  topic text not null,
  title text not null,
  path text not null,
  happened_at timestamp with time zone not null default now(),
  read_at timestamp with time zone,
  mailed_at timestamp with time zone,
  constraint notice_pkey PRIMARY KEY (group_id, id),
  constraint notice_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint notice_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint notice_path CHECK ((path ~~ '/%'::text)),
  constraint notice_title CHECK (((char_length(title) >= 1) AND (char_length(title) <= 2000)))
);

create table notice_preference ( -- row-level security: enabled, forced
  group_id uuid not null,
  person_id uuid not null,
  rhythm text not null default 'daily'::text,
  muted_kinds text[] not null default '{}'::text[],
  last_digest_on date,
  version integer not null default 1,
  constraint notice_preference_pkey PRIMARY KEY (group_id, person_id),
  constraint notice_preference_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint notice_preference_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint notice_preference_rhythm CHECK ((rhythm = ANY (ARRAY['daily'::text, 'weekly'::text, 'never'::text])))
);

create table notice_unsubscribe ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  person_id uuid not null,
  kinds text[] not null,
  token_hash text not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint notice_unsubscribe_pkey PRIMARY KEY (group_id, id),
  constraint notice_unsubscribe_token UNIQUE (group_id, token_hash),
  constraint notice_unsubscribe_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint notice_unsubscribe_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id)
);

create table oidc_seen_token ( -- row-level security: enabled, forced
  group_id uuid not null,
  provider_id uuid not null,
  jti text not null,
  expires_at timestamp with time zone not null,
  constraint oidc_seen_token_pkey PRIMARY KEY (group_id, provider_id, jti),
  constraint oidc_seen_token_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint oidc_seen_token_group_id_provider_id_fkey FOREIGN KEY (group_id, provider_id) REFERENCES identity_provider(group_id, id)
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

create table passkey ( -- row-level security: off
  id uuid not null default new_id(),
  person_id uuid not null,
  name text not null,
  credential_id text not null,
  public_key text not null,
  sign_count bigint not null default 0,
  transports text[] not null default '{}'::text[],
  created_at timestamp with time zone not null default now(),
  last_used_at timestamp with time zone,
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_credential_id_key UNIQUE (credential_id),
  constraint passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table password_reset ( -- row-level security: off
  token_hash text not null,
  person_id uuid not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint password_reset_pkey PRIMARY KEY (token_hash),
  constraint password_reset_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table person ( -- row-level security: off
  id uuid not null default new_id(),
  email text not null,
  display_name text not null,
  password_hash text,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  password_changed_at timestamp with time zone,
  pin_hash text,
  constraint person_pkey PRIMARY KEY (id)
);

create table person_totp ( -- row-level security: off
  person_id uuid not null,
  secret_sealed text not null,
  created_at timestamp with time zone not null default now(),
  confirmed_at timestamp with time zone,
  last_step bigint,
  constraint person_totp_pkey PRIMARY KEY (person_id),
  constraint person_totp_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table privacy_erasure ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  person_id uuid not null,
  requested_by uuid,
  job_id uuid,
  requested_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  account_closed boolean not null default false,
  counts jsonb not null default '{}'::jsonb,
  constraint privacy_erasure_pkey PRIMARY KEY (group_id, id),
  constraint privacy_erasure_once UNIQUE (group_id, person_id),
  constraint privacy_erasure_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint privacy_erasure_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint privacy_erasure_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES person(id)
);

create table privacy_export ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  kind text not null,
  person_id uuid,
  requested_by uuid not null,
  job_id uuid,
  created_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  file_name text,
  byte_count bigint,
  sha256 text,
  storage_key text,
  removed_at timestamp with time zone,
  constraint privacy_export_pkey PRIMARY KEY (group_id, id),
  constraint privacy_export_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint privacy_export_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint privacy_export_group_id_requested_by_fkey FOREIGN KEY (group_id, requested_by) REFERENCES member(group_id, person_id),
  constraint privacy_export_kind CHECK ((kind = ANY (ARRAY['person'::text, 'group'::text]))),
  constraint privacy_export_of CHECK (((kind = 'person'::text) = (person_id IS NOT NULL)))
);

create table privacy_group_deletion ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  requested_by uuid,
  requested_at timestamp with time zone not null default now(),
  effective_at timestamp with time zone not null,
  cancelled_by uuid,
  cancelled_at timestamp with time zone,
  constraint privacy_group_deletion_pkey PRIMARY KEY (group_id, id),
  constraint privacy_group_deletion_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES person(id),
  constraint privacy_group_deletion_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint privacy_group_deletion_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES person(id),
  constraint privacy_group_deletion_delay CHECK ((effective_at >= requested_at))
);

create table product ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  vendor_id uuid not null,
  name text not null,
  kind text not null,
  version integer not null default 1,
  archived_at timestamp with time zone,
  constraint product_pkey PRIMARY KEY (group_id, id),
  constraint product_group_id_vendor_id_name_key UNIQUE (group_id, vendor_id, name),
  constraint product_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint product_group_id_vendor_id_fkey FOREIGN KEY (group_id, vendor_id) REFERENCES vendor(group_id, id),
  constraint product_kind CHECK ((kind = ANY (ARRAY['dpi'::text, 'dui'::text, 'billing'::text, 'pharmacy'::text, 'planning'::text, 'other'::text])))
);

create table product_installation ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  establishment_id uuid not null,
  product_id uuid not null,
  version_id uuid,
  module_ids uuid[] not null default '{}'::uuid[],
  since date not null,
  ended_on date,
  version integer not null default 1,
  constraint product_installation_pkey PRIMARY KEY (group_id, id),
  constraint product_installation_group_id_establishment_id_product_id_key UNIQUE (group_id, establishment_id, product_id),
  constraint product_installation_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint product_installation_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint product_installation_group_id_product_id_fkey FOREIGN KEY (group_id, product_id) REFERENCES product(group_id, id),
  constraint product_installation_group_id_version_id_fkey FOREIGN KEY (group_id, version_id) REFERENCES product_version(group_id, id)
);

create table product_module ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  product_id uuid not null,
  name text not null,
  archived_at timestamp with time zone,
  constraint product_module_pkey PRIMARY KEY (group_id, id),
  constraint product_module_group_id_product_id_name_key UNIQUE (group_id, product_id, name),
  constraint product_module_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint product_module_group_id_product_id_fkey FOREIGN KEY (group_id, product_id) REFERENCES product(group_id, id)
);

create table product_version ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  product_id uuid not null,
  label text not null,
  released_on date,
  constraint product_version_pkey PRIMARY KEY (group_id, id),
  constraint product_version_group_id_product_id_label_key UNIQUE (group_id, product_id, label),
  constraint product_version_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint product_version_group_id_product_id_fkey FOREIGN KEY (group_id, product_id) REFERENCES product(group_id, id)
);

create table recovery_code ( -- row-level security: off
  person_id uuid not null,
  mark text not null,
  code_hash text not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (person_id, mark),
  constraint recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);

create table referent_candidate ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  establishment_id uuid not null,
  sector text not null,
  person_id uuid,
  name text not null,
  profile_case text not null,
  care_manager boolean not null default false,
  qualities jsonb not null default '{}'::jsonb,
  note text not null default ''::text,
  created_by uuid,
  version integer not null default 1,
  removed_at timestamp with time zone,
  constraint referent_candidate_pkey PRIMARY KEY (group_id, id),
  constraint referent_candidate_group_id_created_by_fkey FOREIGN KEY (group_id, created_by) REFERENCES member(group_id, person_id),
  constraint referent_candidate_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint referent_candidate_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint referent_candidate_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id)
);

create table referent_setting ( -- row-level security: enabled, forced
  group_id uuid not null,
  minutes_per_request integer not null,
  version integer not null default 1,
  constraint referent_setting_pkey PRIMARY KEY (group_id),
  constraint referent_setting_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint referent_setting_minutes CHECK (((minutes_per_request >= 1) AND (minutes_per_request <= 600)))
);

create table referent_site ( -- row-level security: enabled, forced
  group_id uuid not null,
  establishment_id uuid not null,
  professional_count integer,
  peer_lead_id uuid,
  second_lead_id uuid,
  updated_at timestamp with time zone not null default now(),
  version integer not null default 1,
  constraint referent_site_pkey PRIMARY KEY (group_id, establishment_id),
  constraint referent_site_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint referent_site_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint referent_site_group_id_peer_lead_id_fkey FOREIGN KEY (group_id, peer_lead_id) REFERENCES member(group_id, person_id),
  constraint referent_site_group_id_second_lead_id_fkey FOREIGN KEY (group_id, second_lead_id) REFERENCES member(group_id, person_id)
);

create table release ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  product_id uuid not null,
  version_id uuid not null,
  notes text not null default ''::text,
  known_problems text not null default ''::text,
  planned_on date,
  state text not null default 'announced'::text,
  decision text,
  decision_reason text not null default ''::text,
  decided_by uuid,
  decided_at timestamp with time zone,
  installed_on date,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint release_pkey PRIMARY KEY (group_id, id),
  constraint release_group_id_version_id_key UNIQUE (group_id, version_id),
  constraint release_group_id_decided_by_fkey FOREIGN KEY (group_id, decided_by) REFERENCES member(group_id, person_id),
  constraint release_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint release_group_id_product_id_fkey FOREIGN KEY (group_id, product_id) REFERENCES product(group_id, id),
  constraint release_group_id_version_id_fkey FOREIGN KEY (group_id, version_id) REFERENCES product_version(group_id, id),
  constraint release_decision CHECK ((decision = ANY (ARRAY['go'::text, 'goWithReserves'::text, 'noGo'::text]))),
  constraint release_state CHECK ((state = ANY (ARRAY['announced'::text, 'testing'::text, 'decided'::text, 'installed'::text, 'cancelled'::text])))
);

create table release_check ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  release_id uuid not null,
  "position" integer not null,
  sector text not null,
  title text not null,
  expected text not null default ''::text,
  removed_at timestamp with time zone,
  constraint release_check_pkey PRIMARY KEY (group_id, id),
  constraint release_check_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint release_check_group_id_release_id_fkey FOREIGN KEY (group_id, release_id) REFERENCES release(group_id, id)
);

create table release_result ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  check_id uuid not null,
  establishment_id uuid not null,
  verdict text not null,
  note text not null default ''::text,
  person_id uuid not null,
  checked_at timestamp with time zone not null default now(),
  version integer not null default 1,
  constraint release_result_pkey PRIMARY KEY (group_id, id),
  constraint release_result_group_id_check_id_establishment_id_key UNIQUE (group_id, check_id, establishment_id),
  constraint release_result_group_id_check_id_fkey FOREIGN KEY (group_id, check_id) REFERENCES release_check(group_id, id),
  constraint release_result_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint release_result_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint release_result_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint release_result_verdict CHECK ((verdict = ANY (ARRAY['ok'::text, 'problem'::text, 'notConcerned'::text])))
);

create table release_site_verdict ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  release_id uuid not null,
  establishment_id uuid not null,
  verdict text not null,
  note text not null default ''::text,
  person_id uuid not null,
  given_at timestamp with time zone not null default now(),
  version integer not null default 1,
  constraint release_site_verdict_pkey PRIMARY KEY (group_id, id),
  constraint release_site_verdict_group_id_release_id_establishment_id_key UNIQUE (group_id, release_id, establishment_id),
  constraint release_site_verdict_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint release_site_verdict_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint release_site_verdict_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint release_site_verdict_group_id_release_id_fkey FOREIGN KEY (group_id, release_id) REFERENCES release(group_id, id),
  constraint release_site_verdict_verdict CHECK ((verdict = ANY (ARRAY['ready'::text, 'readyWithReserves'::text, 'notReady'::text])))
);

create table request ( -- row-level security: enabled, forced
  group_id uuid not null,
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
  state text not null default 'submitted'::text,
  nature text,
  qualification_note text not null default ''::text,
  qualified_by uuid,
  qualified_at timestamp with time zone,
  answer text,
  answer_kind text,
  answered_by uuid,
  answered_at timestamp with time zone,
  answer_shared boolean not null default false,
  shared_title text,
  announced_news_id uuid,
  case_id uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint request_pkey PRIMARY KEY (group_id, id),
  constraint request_group_id_number_key UNIQUE (group_id, number),
  constraint request_case_fkey FOREIGN KEY (group_id, case_id) REFERENCES vendor_case(group_id, id),
  constraint request_group_id_answered_by_fkey FOREIGN KEY (group_id, answered_by) REFERENCES member(group_id, person_id),
  constraint request_group_id_assignee_id_fkey FOREIGN KEY (group_id, assignee_id) REFERENCES member(group_id, person_id),
  constraint request_group_id_author_id_fkey FOREIGN KEY (group_id, author_id) REFERENCES member(group_id, person_id),
  constraint request_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint request_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint request_group_id_module_id_fkey FOREIGN KEY (group_id, module_id) REFERENCES product_module(group_id, id),
  constraint request_group_id_product_id_fkey FOREIGN KEY (group_id, product_id) REFERENCES product(group_id, id),
  constraint request_group_id_qualified_by_fkey FOREIGN KEY (group_id, qualified_by) REFERENCES member(group_id, person_id),
  constraint request_answer CHECK (((char_length(answer) >= 1) AND (char_length(answer) <= 20000))),
  constraint request_answer_kind CHECK ((answer_kind = ANY (ARRAY['alreadyPossible'::text, 'done'::text, 'planned'::text, 'practice'::text, 'notPlanned'::text, 'other'::text]))),
  constraint request_body CHECK (((char_length(body) >= 1) AND (char_length(body) <= 20000))),
  constraint request_kind CHECK ((kind = ANY (ARRAY['bug'::text, 'setting'::text, 'evolution'::text, 'training'::text, 'writing'::text, 'question'::text]))),
  constraint request_nature CHECK ((nature = ANY (ARRAY['need'::text, 'bug'::text, 'setting'::text, 'practice'::text]))),
  constraint request_shared CHECK (((NOT answer_shared) OR ((answer IS NOT NULL) AND ((char_length(shared_title) >= 1) AND (char_length(shared_title) <= 200))))),
  constraint request_state CHECK ((state = ANY (ARRAY['submitted'::text, 'toClarify'::text, 'qualified'::text, 'inCase'::text, 'answered'::text, 'closed'::text, 'withdrawn'::text])))
);

create table request_attachment ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  request_id uuid,
  establishment_id uuid not null,
  name text not null,
  media_type text not null,
  byte_count bigint not null,
  sha256 text not null,
  storage_key text not null,
  added_by uuid not null,
  created_at timestamp with time zone not null default now(),
  constraint request_attachment_pkey PRIMARY KEY (group_id, id),
  constraint request_attachment_group_id_added_by_fkey FOREIGN KEY (group_id, added_by) REFERENCES member(group_id, person_id),
  constraint request_attachment_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint request_attachment_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint request_attachment_group_id_request_id_fkey FOREIGN KEY (group_id, request_id) REFERENCES request(group_id, id)
);

create table request_found ( -- row-level security: enabled, forced
  group_id uuid not null,
  found_on date not null,
  object_kind text not null,
  object_id uuid not null,
  times integer not null default 1,
  constraint request_found_pkey PRIMARY KEY (group_id, found_on, object_kind, object_id),
  constraint request_found_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint request_found_kind CHECK ((object_kind = ANY (ARRAY['answer'::text, 'news'::text]))),
  constraint request_found_times CHECK ((times > 0))
);

create table request_message ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  request_id uuid not null,
  establishment_id uuid not null,
  author_id uuid not null,
  body text not null,
  created_at timestamp with time zone not null default now(),
  constraint request_message_pkey PRIMARY KEY (group_id, id),
  constraint request_message_group_id_author_id_fkey FOREIGN KEY (group_id, author_id) REFERENCES member(group_id, person_id),
  constraint request_message_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint request_message_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint request_message_group_id_request_id_fkey FOREIGN KEY (group_id, request_id) REFERENCES request(group_id, id),
  constraint request_message_body CHECK (((char_length(body) >= 1) AND (char_length(body) <= 20000)))
);

create table request_move ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  request_id uuid not null,
  establishment_id uuid not null,
  move text not null,
  from_state text,
  to_state text not null,
  person_id uuid,
  moved_at timestamp with time zone not null default now(),
  constraint request_move_pkey PRIMARY KEY (group_id, id),
  constraint request_move_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint request_move_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint request_move_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint request_move_group_id_request_id_fkey FOREIGN KEY (group_id, request_id) REFERENCES request(group_id, id),
  constraint request_move_move CHECK ((move = ANY (ARRAY['submit'::text, 'qualify'::text, 'askClarification'::text, 'clarify'::text, 'joinCase'::text, 'leaveCase'::text, 'answer'::text, 'close'::text, 'reopen'::text, 'withdraw'::text]))),
  constraint request_move_states CHECK (((to_state = ANY (ARRAY['submitted'::text, 'toClarify'::text, 'qualified'::text, 'inCase'::text, 'answered'::text, 'closed'::text, 'withdrawn'::text])) AND ((from_state IS NULL) OR (from_state = ANY (ARRAY['submitted'::text, 'toClarify'::text, 'qualified'::text, 'inCase'::text, 'answered'::text, 'closed'::text, 'withdrawn'::text])))))
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

create table search_entry ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  object_kind text not null,
  object_id uuid not null,
  establishment_id uuid,
  sector text,
  title text not null,
  body text not null,
  path text not null,
  dated_at timestamp with time zone not null,
  constraint search_entry_pkey PRIMARY KEY (group_id, id),
  constraint search_entry_group_id_object_kind_object_id_key UNIQUE (group_id, object_kind, object_id),
  constraint search_entry_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint search_entry_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint search_entry_kind CHECK ((object_kind = ANY (ARRAY['request'::text, 'answer'::text, 'case'::text, 'news'::text, 'release'::text])))
);

create table search_lexeme ( -- row-level security: enabled, forced
  group_id uuid not null,
  entry_id uuid not null,
  lexeme text collate "C" not null,
  object_kind text not null,
  establishment_id uuid,
  weight integer not null,
  dated_at timestamp with time zone not null,
  constraint search_lexeme_pkey PRIMARY KEY (group_id, entry_id, lexeme),
  constraint search_lexeme_group_id_entry_id_fkey FOREIGN KEY (group_id, entry_id) REFERENCES search_entry(group_id, id) ON DELETE CASCADE,
  constraint search_lexeme_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id)
);

create table search_trigram ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  word_id uuid not null,
  trigram text collate "C" not null,
  word text collate "C" not null,
  lexeme text collate "C" not null,
  trigram_count integer not null,
  constraint search_trigram_pkey PRIMARY KEY (group_id, id),
  constraint search_trigram_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint search_trigram_group_id_word_id_fkey FOREIGN KEY (group_id, word_id) REFERENCES search_word(group_id, id) ON DELETE CASCADE
);

create table search_word ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  word text collate "C" not null,
  lexeme text collate "C" not null,
  constraint search_word_pkey PRIMARY KEY (group_id, id),
  constraint search_word_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id)
);

create table sector_setting ( -- row-level security: enabled, forced
  group_id uuid not null,
  sector text not null,
  label text,
  followed boolean not null default true,
  version integer not null default 1,
  constraint sector_setting_pkey PRIMARY KEY (group_id, sector),
  constraint sector_setting_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id)
);

create table session ( -- row-level security: off
  sid text not null,
  sess jsonb not null,
  expire timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (sid)
);

create table session_policy ( -- row-level security: enabled, forced
  group_id uuid not null,
  idle_minutes integer not null,
  shared_allowed boolean not null,
  lock_minutes integer not null,
  pin_allowed boolean not null,
  updated_at timestamp with time zone not null default now(),
  second_factor text not null default 'nobody'::text,
  constraint session_policy_pkey PRIMARY KEY (group_id),
  constraint session_policy_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint session_policy_idle CHECK (((idle_minutes >= 5) AND (idle_minutes <= 240))),
  constraint session_policy_lock CHECK (((lock_minutes >= 1) AND (lock_minutes <= 30))),
  constraint session_policy_second_factor CHECK ((second_factor = ANY (ARRAY['nobody'::text, 'administrators'::text, 'everyone'::text])))
);

create table sign_in_throttle ( -- row-level security: off
  key text not null,
  points integer not null default 0,
  expire bigint,
  constraint sign_in_throttle_pkey PRIMARY KEY (key)
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

create table template ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  code text not null,
  kind text not null,
  sector text,
  title text not null,
  purpose text not null default ''::text,
  reader text not null default ''::text,
  beneficiary text not null default ''::text,
  retention text not null default ''::text,
  owner_id uuid,
  training_title text not null default ''::text,
  training_url text,
  review_months integer not null default 24,
  starter text,
  archived_at timestamp with time zone,
  version integer not null default 1,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint template_pkey PRIMARY KEY (group_id, id),
  constraint template_group_id_code_key UNIQUE (group_id, code),
  constraint template_group_id_created_by_fkey FOREIGN KEY (group_id, created_by) REFERENCES member(group_id, person_id),
  constraint template_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_group_id_owner_id_fkey FOREIGN KEY (group_id, owner_id) REFERENCES member(group_id, person_id),
  constraint template_code CHECK ((code ~ '^[A-Z]{2,4}-[A-Z]{2,6}-[0-9]{3}$'::text)),
  constraint template_kind CHECK ((kind = ANY (ARRAY['dischargeLetter'::text, 'letter'::text, 'prescription'::text, 'report'::text, 'assessment'::text, 'personalProject'::text, 'handoverNote'::text, 'synthesis'::text, 'codingSheet'::text, 'entrySequence'::text, 'procedure'::text]))),
  constraint template_review CHECK (((review_months >= 1) AND (review_months <= 120))),
  constraint template_title CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200)))
);

create table template_acknowledgement ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  revision_id uuid not null,
  establishment_id uuid not null,
  kind text not null,
  person_id uuid not null,
  people_count integer not null default 1,
  team_count integer,
  seen_on date not null,
  created_at timestamp with time zone not null default now(),
  constraint template_acknowledgement_pkey PRIMARY KEY (group_id, id),
  constraint template_acknowledgement_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint template_acknowledgement_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_acknowledgement_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint template_acknowledgement_group_id_revision_id_fkey FOREIGN KEY (group_id, revision_id) REFERENCES template_revision(group_id, id),
  constraint template_acknowledgement_kind CHECK ((kind = ANY (ARRAY['individual'::text, 'collective'::text]))),
  constraint template_acknowledgement_people CHECK ((((people_count >= 1) AND (people_count <= 10000)) AND ((team_count IS NULL) OR ((team_count >= people_count) AND (team_count <= 10000)))))
);

create table template_bundle ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  revision_id uuid,
  establishment_id uuid,
  template_count integer,
  docx_key uuid,
  merge_key uuid,
  pdf_key uuid,
  zip_key uuid,
  job_id uuid,
  asked_by uuid,
  requested_at timestamp with time zone not null,
  made_at timestamp with time zone,
  constraint template_bundle_pkey PRIMARY KEY (group_id, id),
  constraint template_bundle_once UNIQUE NULLS NOT DISTINCT (group_id, revision_id, establishment_id),
  constraint template_bundle_group_id_asked_by_fkey FOREIGN KEY (group_id, asked_by) REFERENCES member(group_id, person_id),
  constraint template_bundle_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint template_bundle_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_bundle_group_id_revision_id_fkey FOREIGN KEY (group_id, revision_id) REFERENCES template_revision(group_id, id),
  constraint template_bundle_what CHECK (((revision_id IS NOT NULL) OR (establishment_id IS NOT NULL)))
);

create table template_campaign ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  title text not null,
  purpose text not null default ''::text,
  begins_on date not null,
  ends_on date not null,
  state text not null default 'open'::text,
  report_key uuid,
  job_id uuid,
  closing_note text not null default ''::text,
  closed_at timestamp with time zone,
  created_by uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint template_campaign_pkey PRIMARY KEY (group_id, id),
  constraint template_campaign_group_id_created_by_fkey FOREIGN KEY (group_id, created_by) REFERENCES member(group_id, person_id),
  constraint template_campaign_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_campaign_days CHECK ((ends_on >= begins_on)),
  constraint template_campaign_state CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text]))),
  constraint template_campaign_title CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200)))
);

create table template_campaign_target ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  campaign_id uuid not null,
  template_id uuid not null,
  establishment_id uuid not null,
  reminded_at timestamp with time zone,
  reminder_count integer not null default 0,
  reached text,
  constraint template_campaign_target_pkey PRIMARY KEY (group_id, id),
  constraint template_campaign_target_group_id_campaign_id_template_id_e_key UNIQUE (group_id, campaign_id, template_id, establishment_id),
  constraint template_campaign_target_group_id_campaign_id_fkey FOREIGN KEY (group_id, campaign_id) REFERENCES template_campaign(group_id, id),
  constraint template_campaign_target_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint template_campaign_target_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_campaign_target_group_id_template_id_fkey FOREIGN KEY (group_id, template_id) REFERENCES template(group_id, id),
  constraint template_campaign_target_reached CHECK (((reached IS NULL) OR (reached = ANY (ARRAY['notBegun'::text, 'begun'::text, 'adopted'::text]))))
);

create table template_check ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  template_id uuid not null,
  establishment_id uuid not null,
  revision_id uuid not null,
  checked_on date not null,
  looked_at_count integer not null,
  conform_count integer not null,
  note text not null default ''::text,
  checked_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint template_check_pkey PRIMARY KEY (group_id, id),
  constraint template_check_group_id_checked_by_fkey FOREIGN KEY (group_id, checked_by) REFERENCES member(group_id, person_id),
  constraint template_check_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint template_check_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_check_group_id_revision_id_fkey FOREIGN KEY (group_id, revision_id) REFERENCES template_revision(group_id, id),
  constraint template_check_group_id_template_id_fkey FOREIGN KEY (group_id, template_id) REFERENCES template(group_id, id),
  constraint template_check_counts CHECK ((((looked_at_count >= 1) AND (looked_at_count <= 1000)) AND ((conform_count >= 0) AND (conform_count <= looked_at_count))))
);

create table template_comment ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  revision_id uuid not null,
  section_key text not null,
  body text not null,
  suggestion jsonb,
  state text not null default 'open'::text,
  author_id uuid not null,
  answered_by uuid,
  answered_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint template_comment_pkey PRIMARY KEY (group_id, id),
  constraint template_comment_group_id_answered_by_fkey FOREIGN KEY (group_id, answered_by) REFERENCES member(group_id, person_id),
  constraint template_comment_group_id_author_id_fkey FOREIGN KEY (group_id, author_id) REFERENCES member(group_id, person_id),
  constraint template_comment_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_comment_group_id_revision_id_fkey FOREIGN KEY (group_id, revision_id) REFERENCES template_revision(group_id, id),
  constraint template_comment_body CHECK (((char_length(body) >= 1) AND (char_length(body) <= 4000))),
  constraint template_comment_state CHECK ((state = ANY (ARRAY['open'::text, 'taken'::text, 'closed'::text])))
);

create table template_content ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  template_id uuid not null,
  code text not null,
  label text not null,
  source text not null,
  clues text[] not null default '{}'::text[],
  "position" integer not null,
  constraint template_content_pkey PRIMARY KEY (group_id, id),
  constraint template_content_group_id_template_id_code_key UNIQUE (group_id, template_id, code),
  constraint template_content_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_content_group_id_template_id_fkey FOREIGN KEY (group_id, template_id) REFERENCES template(group_id, id)
);

create table template_criterion ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  template_id uuid not null,
  referential text not null,
  code text not null,
  label text not null default ''::text,
  constraint template_criterion_pkey PRIMARY KEY (group_id, id),
  constraint template_criterion_group_id_template_id_referential_code_key UNIQUE (group_id, template_id, referential, code),
  constraint template_criterion_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_criterion_group_id_template_id_fkey FOREIGN KEY (group_id, template_id) REFERENCES template(group_id, id)
);

create table template_declaration ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  template_id uuid not null,
  establishment_id uuid not null,
  revision_id uuid not null,
  installed_on date not null,
  note text not null default ''::text,
  declared_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint template_declaration_pkey PRIMARY KEY (group_id, id),
  constraint template_declaration_group_id_declared_by_fkey FOREIGN KEY (group_id, declared_by) REFERENCES member(group_id, person_id),
  constraint template_declaration_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint template_declaration_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_declaration_group_id_revision_id_fkey FOREIGN KEY (group_id, revision_id) REFERENCES template_revision(group_id, id),
  constraint template_declaration_group_id_template_id_fkey FOREIGN KEY (group_id, template_id) REFERENCES template(group_id, id)
);

create table template_document ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  template_id uuid not null,
  establishment_id uuid not null,
  revision_id uuid not null,
  file_key uuid not null,
  file_name text not null,
  format text not null,
  byte_count integer not null,
  sha256 text not null,
  state text not null default 'waiting'::text,
  refusal text,
  drift numeric(5,4),
  analysis jsonb,
  job_id uuid,
  uploaded_by uuid,
  analysed_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint template_document_pkey PRIMARY KEY (group_id, id),
  constraint template_document_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint template_document_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_document_group_id_revision_id_fkey FOREIGN KEY (group_id, revision_id) REFERENCES template_revision(group_id, id),
  constraint template_document_group_id_template_id_fkey FOREIGN KEY (group_id, template_id) REFERENCES template(group_id, id),
  constraint template_document_group_id_uploaded_by_fkey FOREIGN KEY (group_id, uploaded_by) REFERENCES member(group_id, person_id),
  constraint template_document_drift CHECK (((drift IS NULL) OR ((drift >= (0)::numeric) AND (drift <= (1)::numeric)))),
  constraint template_document_format CHECK ((format = ANY (ARRAY['docx'::text, 'odt'::text, 'pdf'::text]))),
  constraint template_document_state CHECK ((state = ANY (ARRAY['waiting'::text, 'analysed'::text, 'refused'::text])))
);

create table template_gap ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  template_id uuid not null,
  establishment_id uuid not null,
  section_key text not null,
  revision_id uuid not null,
  reason text not null,
  recorded_on date not null,
  recorded_by uuid,
  ended_on date,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint template_gap_pkey PRIMARY KEY (group_id, id),
  constraint template_gap_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint template_gap_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_gap_group_id_recorded_by_fkey FOREIGN KEY (group_id, recorded_by) REFERENCES member(group_id, person_id),
  constraint template_gap_group_id_revision_id_fkey FOREIGN KEY (group_id, revision_id) REFERENCES template_revision(group_id, id),
  constraint template_gap_group_id_template_id_fkey FOREIGN KEY (group_id, template_id) REFERENCES template(group_id, id),
  constraint template_gap_days CHECK (((ended_on IS NULL) OR (ended_on >= recorded_on))),
  constraint template_gap_reason CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 2000)))
);

create table template_proposal ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  template_id uuid not null,
  revision_id uuid not null,
  section_key text not null,
  establishment_id uuid,
  blocks jsonb not null,
  reason text not null default ''::text,
  site_count integer not null default 1,
  site_total integer,
  state text not null default 'open'::text,
  answer text not null default ''::text,
  proposed_by uuid,
  answered_by uuid,
  answered_at timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  constraint template_proposal_pkey PRIMARY KEY (group_id, id),
  constraint template_proposal_group_id_answered_by_fkey FOREIGN KEY (group_id, answered_by) REFERENCES member(group_id, person_id),
  constraint template_proposal_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint template_proposal_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_proposal_group_id_proposed_by_fkey FOREIGN KEY (group_id, proposed_by) REFERENCES member(group_id, person_id),
  constraint template_proposal_group_id_revision_id_fkey FOREIGN KEY (group_id, revision_id) REFERENCES template_revision(group_id, id),
  constraint template_proposal_group_id_template_id_fkey FOREIGN KEY (group_id, template_id) REFERENCES template(group_id, id),
  constraint template_proposal_state CHECK ((state = ANY (ARRAY['open'::text, 'taken'::text, 'declined'::text])))
);

create table template_revision ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  template_id uuid not null,
  major integer not null,
  minor integer not null,
  state text not null default 'draft'::text,
  content jsonb not null,
  summary text not null default ''::text,
  author_ids uuid[] not null default '{}'::uuid[],
  published_at timestamp with time zone,
  review_due_on date,
  reminded_at timestamp with time zone,
  ended_at timestamp with time zone,
  version integer not null default 1,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint template_revision_pkey PRIMARY KEY (group_id, id),
  constraint template_revision_group_id_template_id_major_minor_key UNIQUE (group_id, template_id, major, minor),
  constraint template_revision_group_id_created_by_fkey FOREIGN KEY (group_id, created_by) REFERENCES member(group_id, person_id),
  constraint template_revision_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_revision_group_id_template_id_fkey FOREIGN KEY (group_id, template_id) REFERENCES template(group_id, id),
  constraint template_revision_number CHECK (((major >= 0) AND (minor >= 0))),
  constraint template_revision_state CHECK ((state = ANY (ARRAY['draft'::text, 'review'::text, 'toCorrect'::text, 'approved'::text, 'published'::text, 'toRevise'::text, 'superseded'::text, 'retired'::text])))
);

create table template_signature ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  revision_id uuid not null,
  part text not null,
  person_id uuid not null,
  signed_as text not null,
  function_name text not null default ''::text,
  comment text not null default ''::text,
  signed_at timestamp with time zone not null default now(),
  constraint template_signature_pkey PRIMARY KEY (group_id, id),
  constraint template_signature_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_signature_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint template_signature_group_id_revision_id_fkey FOREIGN KEY (group_id, revision_id) REFERENCES template_revision(group_id, id),
  constraint template_signature_part CHECK ((part = ANY (ARRAY['author'::text, 'reviewer'::text, 'approver'::text, 'refused'::text])))
);

create table template_variant ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  template_id uuid not null,
  establishment_id uuid not null,
  base_revision_id uuid not null,
  sections jsonb not null default '{}'::jsonb,
  state text not null default 'draft'::text,
  in_use_sections jsonb,
  in_use_at timestamp with time zone,
  updated_by uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint template_variant_pkey PRIMARY KEY (group_id, id),
  constraint template_variant_group_id_template_id_establishment_id_key UNIQUE (group_id, template_id, establishment_id),
  constraint template_variant_group_id_base_revision_id_fkey FOREIGN KEY (group_id, base_revision_id) REFERENCES template_revision(group_id, id),
  constraint template_variant_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint template_variant_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_variant_group_id_template_id_fkey FOREIGN KEY (group_id, template_id) REFERENCES template(group_id, id),
  constraint template_variant_group_id_updated_by_fkey FOREIGN KEY (group_id, updated_by) REFERENCES member(group_id, person_id),
  constraint template_variant_state CHECK ((state = ANY (ARRAY['draft'::text, 'inUse'::text])))
);

create table template_variant_history ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  variant_id uuid not null,
  establishment_id uuid not null,
  base_revision_id uuid not null,
  sections jsonb not null,
  cause text not null,
  written_by uuid,
  created_at timestamp with time zone not null default now(),
  constraint template_variant_history_pkey PRIMARY KEY (group_id, id),
  constraint template_variant_history_group_id_base_revision_id_fkey FOREIGN KEY (group_id, base_revision_id) REFERENCES template_revision(group_id, id),
  constraint template_variant_history_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint template_variant_history_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint template_variant_history_group_id_variant_id_fkey FOREIGN KEY (group_id, variant_id) REFERENCES template_variant(group_id, id),
  constraint template_variant_history_group_id_written_by_fkey FOREIGN KEY (group_id, written_by) REFERENCES member(group_id, person_id),
  constraint template_variant_history_cause CHECK ((cause = ANY (ARRAY['edit'::text, 'rebase'::text])))
);

create table typeorm_metadata ( -- row-level security: off
  type text not null,
  database text,
  schema text,
  "table" text,
  name text,
  value text
);

create table vendor ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  name text not null,
  email text,
  phone text,
  note text not null default ''::text,
  group_contact_id uuid,
  version integer not null default 1,
  archived_at timestamp with time zone,
  constraint vendor_pkey PRIMARY KEY (group_id, id),
  constraint vendor_group_id_name_key UNIQUE (group_id, name),
  constraint vendor_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_group_id_group_contact_id_fkey FOREIGN KEY (group_id, group_contact_id) REFERENCES member(group_id, person_id)
);

create table vendor_case ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  number integer not null,
  vendor_id uuid not null,
  product_id uuid not null,
  module_id uuid,
  contract_id uuid,
  kind text not null,
  title text not null,
  body text not null default ''::text,
  severity text not null,
  priority integer,
  state text not null default 'draft'::text,
  vendor_reference text,
  reply_token text not null,
  release_id uuid,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  version integer not null default 1,
  updated_at timestamp with time zone not null default now(),
  constraint vendor_case_pkey PRIMARY KEY (group_id, id),
  constraint vendor_case_group_id_number_key UNIQUE (group_id, number),
  constraint vendor_case_reply UNIQUE (group_id, reply_token),
  constraint vendor_case_group_id_contract_id_fkey FOREIGN KEY (group_id, contract_id) REFERENCES contract(group_id, id),
  constraint vendor_case_group_id_created_by_fkey FOREIGN KEY (group_id, created_by) REFERENCES member(group_id, person_id),
  constraint vendor_case_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_case_group_id_module_id_fkey FOREIGN KEY (group_id, module_id) REFERENCES product_module(group_id, id),
  constraint vendor_case_group_id_product_id_fkey FOREIGN KEY (group_id, product_id) REFERENCES product(group_id, id),
  constraint vendor_case_group_id_vendor_id_fkey FOREIGN KEY (group_id, vendor_id) REFERENCES vendor(group_id, id),
  constraint vendor_case_release_fkey FOREIGN KEY (group_id, release_id) REFERENCES release(group_id, id),
  constraint vendor_case_kind CHECK ((kind = ANY (ARRAY['bug'::text, 'setting'::text, 'evolution'::text, 'training'::text, 'question'::text]))),
  constraint vendor_case_priority CHECK (((priority >= 1) AND (priority <= 4))),
  constraint vendor_case_severity CHECK ((severity = ANY (ARRAY['blocking'::text, 'major'::text, 'minor'::text]))),
  constraint vendor_case_state CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'acknowledged'::text, 'inProgress'::text, 'waitingGroup'::text, 'resolved'::text, 'closed'::text, 'refused'::text, 'abandoned'::text])))
);

create table vendor_case_attachment ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  case_id uuid not null,
  message_id uuid,
  name text not null,
  media_type text not null,
  byte_count bigint not null,
  sha256 text not null,
  storage_key text not null,
  created_at timestamp with time zone not null default now(),
  constraint vendor_case_attachment_pkey PRIMARY KEY (group_id, id),
  constraint vendor_case_attachment_group_id_case_id_fkey FOREIGN KEY (group_id, case_id) REFERENCES vendor_case(group_id, id),
  constraint vendor_case_attachment_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_case_attachment_group_id_message_id_fkey FOREIGN KEY (group_id, message_id) REFERENCES vendor_case_message(group_id, id)
);

create table vendor_case_due ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  case_id uuid not null,
  clock text not null,
  told_at timestamp with time zone not null default now(),
  constraint vendor_case_due_pkey PRIMARY KEY (group_id, id),
  constraint vendor_case_due_once UNIQUE (group_id, case_id, clock),
  constraint vendor_case_due_group_id_case_id_fkey FOREIGN KEY (group_id, case_id) REFERENCES vendor_case(group_id, id),
  constraint vendor_case_due_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_case_due_clock CHECK ((clock = ANY (ARRAY['response'::text, 'resolution'::text])))
);

create table vendor_case_message ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  case_id uuid not null,
  side text not null,
  channel text not null,
  author_id uuid,
  contact_id uuid,
  link_id uuid,
  sender text not null default ''::text,
  body text not null,
  mail_id uuid,
  inbound_id text,
  created_at timestamp with time zone not null default now(),
  constraint vendor_case_message_pkey PRIMARY KEY (group_id, id),
  constraint vendor_case_message_inbound UNIQUE (group_id, case_id, inbound_id),
  constraint vendor_case_message_group_id_author_id_fkey FOREIGN KEY (group_id, author_id) REFERENCES member(group_id, person_id),
  constraint vendor_case_message_group_id_case_id_fkey FOREIGN KEY (group_id, case_id) REFERENCES vendor_case(group_id, id),
  constraint vendor_case_message_group_id_contact_id_fkey FOREIGN KEY (group_id, contact_id) REFERENCES vendor_contact(group_id, id),
  constraint vendor_case_message_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_case_message_body CHECK (((char_length(body) >= 1) AND (char_length(body) <= 100000))),
  constraint vendor_case_message_channel CHECK ((channel = ANY (ARRAY['screen'::text, 'link'::text, 'mail'::text]))),
  constraint vendor_case_message_side CHECK ((side = ANY (ARRAY['group'::text, 'vendor'::text])))
);

create table vendor_case_move ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  case_id uuid not null,
  from_state text,
  to_state text not null,
  side text not null,
  person_id uuid,
  contact_id uuid,
  moved_at timestamp with time zone not null default now(),
  constraint vendor_case_move_pkey PRIMARY KEY (group_id, id),
  constraint vendor_case_move_group_id_case_id_fkey FOREIGN KEY (group_id, case_id) REFERENCES vendor_case(group_id, id),
  constraint vendor_case_move_group_id_contact_id_fkey FOREIGN KEY (group_id, contact_id) REFERENCES vendor_contact(group_id, id),
  constraint vendor_case_move_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_case_move_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint vendor_case_move_side CHECK ((side = ANY (ARRAY['group'::text, 'vendor'::text])))
);

create table vendor_case_note ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  case_id uuid not null,
  author_id uuid not null,
  body text not null,
  created_at timestamp with time zone not null default now(),
  constraint vendor_case_note_pkey PRIMARY KEY (group_id, id),
  constraint vendor_case_note_group_id_author_id_fkey FOREIGN KEY (group_id, author_id) REFERENCES member(group_id, person_id),
  constraint vendor_case_note_group_id_case_id_fkey FOREIGN KEY (group_id, case_id) REFERENCES vendor_case(group_id, id),
  constraint vendor_case_note_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_case_note_body CHECK (((char_length(body) >= 1) AND (char_length(body) <= 20000)))
);

create table vendor_case_support ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  case_id uuid not null,
  establishment_id uuid not null,
  sector text not null,
  person_id uuid not null,
  created_at timestamp with time zone not null default now(),
  constraint vendor_case_support_pkey PRIMARY KEY (group_id, id),
  constraint vendor_case_support_group_id_case_id_establishment_id_secto_key UNIQUE (group_id, case_id, establishment_id, sector),
  constraint vendor_case_support_group_id_case_id_fkey FOREIGN KEY (group_id, case_id) REFERENCES vendor_case(group_id, id),
  constraint vendor_case_support_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint vendor_case_support_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_case_support_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id)
);

create table vendor_contact ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  vendor_id uuid not null,
  name text not null,
  duty text not null default ''::text,
  email text,
  phone text,
  single_contact boolean not null default false,
  person_id uuid,
  version integer not null default 1,
  archived_at timestamp with time zone,
  constraint vendor_contact_pkey PRIMARY KEY (group_id, id),
  constraint vendor_contact_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_contact_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint vendor_contact_group_id_vendor_id_fkey FOREIGN KEY (group_id, vendor_id) REFERENCES vendor(group_id, id)
);

create table vendor_link ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  vendor_id uuid not null,
  case_id uuid,
  label text not null,
  token_hash text not null,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint vendor_link_pkey PRIMARY KEY (group_id, id),
  constraint vendor_link_token UNIQUE (group_id, token_hash),
  constraint vendor_link_group_id_case_id_fkey FOREIGN KEY (group_id, case_id) REFERENCES vendor_case(group_id, id),
  constraint vendor_link_group_id_created_by_fkey FOREIGN KEY (group_id, created_by) REFERENCES member(group_id, person_id),
  constraint vendor_link_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_link_group_id_vendor_id_fkey FOREIGN KEY (group_id, vendor_id) REFERENCES vendor(group_id, id),
  constraint vendor_link_ends CHECK ((expires_at <= (created_at + '90 days'::interval)))
);

create table vendor_link_visit ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  link_id uuid not null,
  visited_at timestamp with time zone not null default now(),
  act text not null,
  case_id uuid,
  constraint vendor_link_visit_pkey PRIMARY KEY (group_id, id),
  constraint vendor_link_visit_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_link_visit_group_id_link_id_fkey FOREIGN KEY (group_id, link_id) REFERENCES vendor_link(group_id, id),
  constraint vendor_link_visit_act CHECK ((act = ANY (ARRAY['list'::text, 'read'::text, 'reply'::text, 'move'::text])))
);

create table vendor_meeting ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  vendor_id uuid not null,
  held_at timestamp with time zone not null,
  place text not null default ''::text,
  state text not null default 'planned'::text,
  minutes text not null default ''::text,
  created_by uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  shared_at timestamp with time zone,
  minutes_key text,
  minutes_of timestamp with time zone,
  minutes_job_id uuid,
  constraint vendor_meeting_pkey PRIMARY KEY (group_id, id),
  constraint vendor_meeting_group_id_created_by_fkey FOREIGN KEY (group_id, created_by) REFERENCES member(group_id, person_id),
  constraint vendor_meeting_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_meeting_group_id_vendor_id_fkey FOREIGN KEY (group_id, vendor_id) REFERENCES vendor(group_id, id),
  constraint vendor_meeting_state CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'closed'::text, 'cancelled'::text])))
);

create table vendor_meeting_action ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  meeting_id uuid not null,
  item_id uuid,
  wording text not null,
  side text not null,
  person_id uuid,
  contact_id uuid,
  due_on date,
  done_on date,
  constraint vendor_meeting_action_pkey PRIMARY KEY (group_id, id),
  constraint vendor_meeting_action_group_id_contact_id_fkey FOREIGN KEY (group_id, contact_id) REFERENCES vendor_contact(group_id, id),
  constraint vendor_meeting_action_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_meeting_action_group_id_item_id_fkey FOREIGN KEY (group_id, item_id) REFERENCES vendor_meeting_item(group_id, id),
  constraint vendor_meeting_action_group_id_meeting_id_fkey FOREIGN KEY (group_id, meeting_id) REFERENCES vendor_meeting(group_id, id),
  constraint vendor_meeting_action_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint vendor_meeting_action_side CHECK ((side = ANY (ARRAY['group'::text, 'vendor'::text])))
);

create table vendor_meeting_cascade ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  meeting_id uuid not null,
  establishment_id uuid not null,
  passed_on date,
  how text not null default ''::text,
  people_count integer,
  person_id uuid,
  recorded_at timestamp with time zone,
  constraint vendor_meeting_cascade_pkey PRIMARY KEY (group_id, id),
  constraint vendor_meeting_cascade_group_id_meeting_id_establishment_id_key UNIQUE (group_id, meeting_id, establishment_id),
  constraint vendor_meeting_cascade_group_id_establishment_id_fkey FOREIGN KEY (group_id, establishment_id) REFERENCES establishment(group_id, id),
  constraint vendor_meeting_cascade_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_meeting_cascade_group_id_meeting_id_fkey FOREIGN KEY (group_id, meeting_id) REFERENCES vendor_meeting(group_id, id),
  constraint vendor_meeting_cascade_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id)
);

create table vendor_meeting_item ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  meeting_id uuid not null,
  "position" integer not null,
  title text not null,
  case_id uuid,
  release_id uuid,
  decision text not null default ''::text,
  constraint vendor_meeting_item_pkey PRIMARY KEY (group_id, id),
  constraint vendor_meeting_item_group_id_case_id_fkey FOREIGN KEY (group_id, case_id) REFERENCES vendor_case(group_id, id),
  constraint vendor_meeting_item_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_meeting_item_group_id_meeting_id_fkey FOREIGN KEY (group_id, meeting_id) REFERENCES vendor_meeting(group_id, id),
  constraint vendor_meeting_item_group_id_release_id_fkey FOREIGN KEY (group_id, release_id) REFERENCES release(group_id, id)
);

create table vendor_meeting_presence ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  meeting_id uuid not null,
  person_id uuid,
  contact_id uuid,
  constraint vendor_meeting_presence_pkey PRIMARY KEY (group_id, id),
  constraint vendor_meeting_presence_once UNIQUE NULLS NOT DISTINCT (group_id, meeting_id, person_id, contact_id),
  constraint vendor_meeting_presence_group_id_contact_id_fkey FOREIGN KEY (group_id, contact_id) REFERENCES vendor_contact(group_id, id),
  constraint vendor_meeting_presence_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_meeting_presence_group_id_meeting_id_fkey FOREIGN KEY (group_id, meeting_id) REFERENCES vendor_meeting(group_id, id),
  constraint vendor_meeting_presence_group_id_person_id_fkey FOREIGN KEY (group_id, person_id) REFERENCES member(group_id, person_id),
  constraint vendor_meeting_presence_one CHECK ((num_nonnulls(person_id, contact_id) = 1))
);

create table vendor_scorecard ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  vendor_id uuid not null,
  quarter text not null,
  figures jsonb,
  job_id uuid,
  requested_by uuid,
  requested_at timestamp with time zone not null default now(),
  computed_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  pdf_key text,
  xlsx_key text,
  constraint vendor_scorecard_pkey PRIMARY KEY (group_id, id),
  constraint vendor_scorecard_group_id_vendor_id_quarter_key UNIQUE (group_id, vendor_id, quarter),
  constraint vendor_scorecard_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint vendor_scorecard_group_id_requested_by_fkey FOREIGN KEY (group_id, requested_by) REFERENCES member(group_id, person_id),
  constraint vendor_scorecard_group_id_vendor_id_fkey FOREIGN KEY (group_id, vendor_id) REFERENCES vendor(group_id, id),
  constraint vendor_scorecard_quarter CHECK ((quarter ~ '^\d{4}-T[1-4]$'::text))
);

create table webhook ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  label text not null,
  url text not null,
  events text[] not null,
  secret_sealed text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null default now(),
  failures_in_row integer not null default 0,
  disabled_at timestamp with time zone,
  disabled_reason text,
  constraint webhook_pkey PRIMARY KEY (group_id, id),
  constraint webhook_creator_fkey FOREIGN KEY (group_id, created_by) REFERENCES member(group_id, person_id),
  constraint webhook_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint webhook_disabled CHECK (((disabled_at IS NULL) = (disabled_reason IS NULL))),
  constraint webhook_disabled_reason CHECK ((disabled_reason = ANY (ARRAY['person'::text, 'failures'::text])))
);

create table webhook_delivery ( -- row-level security: enabled, forced
  group_id uuid not null,
  id uuid not null default new_id(),
  webhook_id uuid not null,
  event text not null,
  object_kind text not null,
  object_id text not null,
  occurred_at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  http_status integer,
  duration_ms integer,
  response_excerpt text,
  failure_reason text,
  job_id uuid not null,
  created_at timestamp with time zone not null default now(),
  tried_at timestamp with time zone,
  constraint webhook_delivery_pkey PRIMARY KEY (group_id, id),
  constraint webhook_delivery_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint webhook_delivery_webhook_fkey FOREIGN KEY (group_id, webhook_id) REFERENCES webhook(group_id, id),
  constraint webhook_delivery_state CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text])))
);

CREATE UNIQUE INDEX access_review_open ON public.access_review USING btree (group_id) WHERE (closed_at IS NULL);
CREATE UNIQUE INDEX access_rule_in_force ON public.access_rule USING btree (group_id, profession, record_kind, establishment_kind) NULLS NOT DISTINCT WHERE (retired_at IS NULL);
CREATE INDEX audit_event_object ON public.audit_event USING btree (group_id, object_kind, object_id, seq);
CREATE INDEX audit_event_person ON public.audit_event USING btree (group_id, person_id, seq);
CREATE UNIQUE INDEX care_group_finess_number ON public.care_group USING btree (finess_number);
CREATE INDEX circulation_question_site ON public.circulation_question USING btree (group_id, establishment_id, asked_at);
CREATE INDEX cpom_share_dossier ON public.cpom_share USING btree (group_id, dossier_id);
CREATE INDEX draft_updated ON public.draft USING btree (group_id, updated_at);
CREATE INDEX establishment_legal_entity ON public.establishment USING btree (group_id, legal_entity_id);
CREATE INDEX incident_site ON public.incident USING btree (group_id, establishment_id, started_at);
CREATE UNIQUE INDEX invitation_open ON public.invitation USING btree (group_id, email) WHERE ((accepted_at IS NULL) AND (cancelled_at IS NULL));
CREATE INDEX mail_kept ON public.mail USING btree (group_id, created_at) WHERE (state = 'kept'::text);
CREATE INDEX mandate_ending ON public.mandate USING btree (group_id, ends_on) WHERE ((ended_at IS NULL) AND (ending_told_at IS NULL));
CREATE UNIQUE INDEX mandate_holder ON public.mandate USING btree (group_id, establishment_id, sector, duty) WHERE (ended_at IS NULL);
CREATE INDEX mandate_person ON public.mandate USING btree (group_id, person_id) WHERE (ended_at IS NULL);
CREATE INDEX member_person ON public.member USING btree (person_id);
CREATE INDEX membership_person ON public.membership USING btree (person_id);
CREATE UNIQUE INDEX news_acknowledgement_collective ON public.news_acknowledgement USING btree (group_id, news_id, establishment_id, sector, revision, seen_on, person_id) WHERE (kind = 'collective'::text);
CREATE UNIQUE INDEX news_acknowledgement_individual ON public.news_acknowledgement USING btree (group_id, news_id, person_id, revision) WHERE (kind = 'individual'::text);
CREATE INDEX news_audience_site ON public.news_audience USING btree (group_id, establishment_id, sector);
CREATE INDEX news_published ON public.news USING btree (group_id, published_at) WHERE (state = 'published'::text);
CREATE INDEX news_scheduled ON public.news USING btree (group_id, publish_at) WHERE (state = 'scheduled'::text);
CREATE INDEX notice_happened ON public.notice USING btree (group_id, happened_at);
CREATE INDEX notice_person ON public.notice USING btree (group_id, person_id, happened_at);
CREATE INDEX notice_unsubscribe_person ON public.notice_unsubscribe USING btree (group_id, person_id);
CREATE INDEX notice_waiting ON public.notice USING btree (group_id, person_id, topic) WHERE (read_at IS NULL);
CREATE INDEX outbox_to_relay ON public.outbox USING btree (created_at) WHERE (relayed_at IS NULL);
CREATE INDEX passkey_person ON public.passkey USING btree (person_id);
CREATE INDEX password_reset_person ON public.password_reset USING btree (person_id);
CREATE UNIQUE INDEX person_email ON public.person USING btree (lower(email));
CREATE INDEX privacy_export_asked ON public.privacy_export USING btree (group_id, requested_by, created_at);
CREATE UNIQUE INDEX privacy_group_deletion_open ON public.privacy_group_deletion USING btree (group_id) WHERE (cancelled_at IS NULL);
CREATE INDEX release_check_release ON public.release_check USING btree (group_id, release_id, "position");
CREATE INDEX request_assignee ON public.request USING btree (group_id, assignee_id, state) WHERE (assignee_id IS NOT NULL);
CREATE INDEX request_attachment_request ON public.request_attachment USING btree (group_id, request_id);
CREATE INDEX request_attachment_waiting ON public.request_attachment USING btree (group_id, created_at) WHERE (request_id IS NULL);
CREATE INDEX request_author ON public.request USING btree (group_id, author_id, created_at);
CREATE INDEX request_case ON public.request USING btree (group_id, case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX request_message_request ON public.request_message USING btree (group_id, request_id, created_at);
CREATE INDEX request_move_request ON public.request_move USING btree (group_id, request_id, moved_at);
CREATE INDEX request_open ON public.request USING btree (group_id, state, created_at);
CREATE INDEX request_site ON public.request USING btree (group_id, establishment_id, created_at);
CREATE INDEX roi_line_plan ON public.roi_line USING btree (group_id, plan_id);
CREATE INDEX search_lexeme_best ON public.search_lexeme USING btree (group_id, lexeme, weight, dated_at, object_kind, establishment_id, entry_id);
CREATE INDEX search_trigram_trigram ON public.search_trigram USING btree (group_id, trigram, word, lexeme, trigram_count);
CREATE INDEX search_trigram_word ON public.search_trigram USING btree (group_id, word_id);
CREATE INDEX search_word_lexeme ON public.search_word USING btree (group_id, lexeme);
CREATE INDEX search_word_word ON public.search_word USING btree (group_id, word, lexeme);
CREATE INDEX session_expire ON public.session USING btree (expire);
CREATE UNIQUE INDEX template_acknowledgement_individual ON public.template_acknowledgement USING btree (group_id, revision_id, establishment_id, person_id) WHERE (kind = 'individual'::text);
CREATE INDEX template_acknowledgement_site ON public.template_acknowledgement USING btree (group_id, establishment_id, revision_id);
CREATE INDEX template_campaign_target_site ON public.template_campaign_target USING btree (group_id, establishment_id);
CREATE INDEX template_check_site ON public.template_check USING btree (group_id, template_id, establishment_id, checked_on);
CREATE INDEX template_comment_revision ON public.template_comment USING btree (group_id, revision_id);
CREATE INDEX template_declaration_site ON public.template_declaration USING btree (group_id, template_id, establishment_id, created_at);
CREATE INDEX template_document_site ON public.template_document USING btree (group_id, template_id, establishment_id, created_at);
CREATE UNIQUE INDEX template_gap_open ON public.template_gap USING btree (group_id, template_id, establishment_id, section_key) WHERE (ended_on IS NULL);
CREATE INDEX template_proposal_template ON public.template_proposal USING btree (group_id, template_id, state);
CREATE INDEX template_revision_due ON public.template_revision USING btree (group_id, review_due_on) WHERE (state = 'published'::text);
CREATE UNIQUE INDEX template_revision_in_force ON public.template_revision USING btree (group_id, template_id) WHERE (state = ANY (ARRAY['published'::text, 'toRevise'::text]));
CREATE UNIQUE INDEX template_revision_in_preparation ON public.template_revision USING btree (group_id, template_id) WHERE (state = ANY (ARRAY['draft'::text, 'review'::text, 'toCorrect'::text, 'approved'::text]));
CREATE INDEX template_signature_revision ON public.template_signature USING btree (group_id, revision_id);
CREATE INDEX template_variant_history_variant ON public.template_variant_history USING btree (group_id, variant_id);
CREATE INDEX template_variant_site ON public.template_variant USING btree (group_id, establishment_id);
CREATE INDEX vendor_case_attachment_case ON public.vendor_case_attachment USING btree (group_id, case_id);
CREATE INDEX vendor_case_message_case ON public.vendor_case_message USING btree (group_id, case_id, created_at);
CREATE INDEX vendor_case_move_case ON public.vendor_case_move USING btree (group_id, case_id, moved_at);
CREATE INDEX vendor_case_note_case ON public.vendor_case_note USING btree (group_id, case_id, created_at);
CREATE INDEX vendor_case_open ON public.vendor_case USING btree (group_id, state, updated_at);
CREATE UNIQUE INDEX vendor_contact_person ON public.vendor_contact USING btree (group_id, person_id) WHERE ((person_id IS NOT NULL) AND (archived_at IS NULL));
CREATE UNIQUE INDEX vendor_contact_single ON public.vendor_contact USING btree (group_id, vendor_id) WHERE (single_contact AND (archived_at IS NULL));
CREATE INDEX vendor_link_visit_link ON public.vendor_link_visit USING btree (group_id, link_id, visited_at);
CREATE INDEX vendor_meeting_action_meeting ON public.vendor_meeting_action USING btree (group_id, meeting_id);
CREATE INDEX vendor_meeting_item_meeting ON public.vendor_meeting_item USING btree (group_id, meeting_id, "position");
CREATE INDEX webhook_delivery_webhook ON public.webhook_delivery USING btree (group_id, webhook_id, created_at);

create policy erasure on access_review for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on access_review for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on access_review_line for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on access_review_line for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on access_rule for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on access_rule for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on access_rule_declaration for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on access_rule_declaration for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on access_rule_declaration for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on api_key for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on api_key for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on audit_anchor for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on audit_anchor for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on audit_event for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on audit_event for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on audit_verification for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on audit_verification for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on capacity for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on capacity for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on capacity for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy across on care_group for select to palier_across using (true) with check ();
create policy erasure on care_group for all to palier_erase using ((id = ( SELECT app_group() AS app_group))) with check ((id = ( SELECT app_group() AS app_group)));
create policy identity on care_group for select to palier_identity using (true) with check ();
create policy tenant on care_group for all to palier_app using ((id = ( SELECT app_group() AS app_group))) with check ((id = ( SELECT app_group() AS app_group)));
create policy erasure on circulation_question for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on circulation_question for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on circulation_question for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on contract for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on contract for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on contract_clause for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on contract_clause for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on contract_commitment for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on contract_commitment for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on cpom_dossier for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on cpom_dossier for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on cpom_share for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on cpom_share for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy author on draft for all to palier_app using (((person_id = ( SELECT (NULLIF(current_setting('app.viewer_id'::text, true), ''::text))::uuid AS "nullif")) OR ((( SELECT COALESCE(current_setting('app.viewer_id'::text, true), ''::text) AS "coalesce") = ''::text) AND (updated_at < (now() - '90 days'::interval))))) with check ((person_id = ( SELECT (NULLIF(current_setting('app.viewer_id'::text, true), ''::text))::uuid AS "nullif")));
create policy erasure on draft for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on draft for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on engagement for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on engagement for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on engagement for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on establishment for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on establishment for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on establishment for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on group_counter for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on group_counter for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on handover for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on handover for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on identity_link for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on identity_link for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on identity_provider for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on identity_provider for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on incident for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on incident for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on incident for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on indicator for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on indicator for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on indicator_import for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on indicator_import for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on indicator_latest for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on indicator_latest for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on indicator_latest for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on indicator_value for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on indicator_value for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on indicator_value for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on invitation for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on invitation for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on job_done for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on job_done for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on legal_entity for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on legal_entity for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on mail for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on mail for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on mandate for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on mandate for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on mandate for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on maturity_answer for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on maturity_answer for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on maturity_answer for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on maturity_history for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on maturity_history for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on maturity_history for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on maturity_level for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on maturity_level for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on maturity_level for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on member for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy identity on member for select to palier_identity using (true) with check ();
create policy tenant on member for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on membership for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy identity on membership for select to palier_identity using (true) with check ();
create policy tenant on membership for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on membership_place for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on membership_place for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on news for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on news for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on news_acknowledgement for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on news_acknowledgement for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id IS NULL) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id IS NULL) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on news_acknowledgement for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on news_audience for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on news_audience for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on news_audience for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on news_revision for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on news_revision for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy addressee on notice for all to palier_app using (((person_id = ( SELECT (NULLIF(current_setting('app.viewer_id'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT COALESCE(current_setting('app.viewer_id'::text, true), ''::text) AS "coalesce") = ''::text))) with check (true);
create policy erasure on notice for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on notice for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy addressee on notice_preference for all to palier_app using (((person_id = ( SELECT (NULLIF(current_setting('app.viewer_id'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT COALESCE(current_setting('app.viewer_id'::text, true), ''::text) AS "coalesce") = ''::text))) with check (((person_id = ( SELECT (NULLIF(current_setting('app.viewer_id'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT COALESCE(current_setting('app.viewer_id'::text, true), ''::text) AS "coalesce") = ''::text)));
create policy erasure on notice_preference for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on notice_preference for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy addressee on notice_unsubscribe for all to palier_app using (((person_id = ( SELECT (NULLIF(current_setting('app.viewer_id'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT COALESCE(current_setting('app.viewer_id'::text, true), ''::text) AS "coalesce") = ''::text))) with check (((person_id = ( SELECT (NULLIF(current_setting('app.viewer_id'::text, true), ''::text))::uuid AS "nullif")) OR (( SELECT COALESCE(current_setting('app.viewer_id'::text, true), ''::text) AS "coalesce") = ''::text)));
create policy erasure on notice_unsubscribe for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on notice_unsubscribe for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on oidc_seen_token for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on oidc_seen_token for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on outbox for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy relay on outbox for all to palier_relay using (true) with check (true);
create policy tenant on outbox for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on privacy_erasure for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on privacy_erasure for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on privacy_export for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on privacy_export for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on privacy_group_deletion for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on privacy_group_deletion for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on product for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on product for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on product_installation for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on product_installation for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on product_installation for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on product_module for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on product_module for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on product_version for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on product_version for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on referent_candidate for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on referent_candidate for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on referent_candidate for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on referent_setting for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on referent_setting for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on referent_site for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on referent_site for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on referent_site for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on release for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on release for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on release_check for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on release_check for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on release_result for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on release_result for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on release_result for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on release_site_verdict for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on release_site_verdict for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on release_site_verdict for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on request for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on request for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on request for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on request_attachment for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on request_attachment for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on request_attachment for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on request_found for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on request_found for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on request_message for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on request_message for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on request_message for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on request_move for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on request_move for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on request_move for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on roi_line for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on roi_line for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on roi_plan for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on roi_plan for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on search_entry for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on search_entry for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id IS NULL) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id IS NULL) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on search_entry for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on search_lexeme for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on search_lexeme for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id IS NULL) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id IS NULL) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on search_lexeme for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on search_trigram for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on search_trigram for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on search_word for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on search_word for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on sector_setting for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on sector_setting for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on session_policy for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on session_policy for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on stored_file for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on stored_file for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on template for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template_acknowledgement for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on template_acknowledgement for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on template_acknowledgement for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template_bundle for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on template_bundle for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id IS NULL) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id IS NULL) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on template_bundle for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template_campaign for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on template_campaign for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template_campaign_target for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on template_campaign_target for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on template_campaign_target for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template_check for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on template_check for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on template_check for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template_comment for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on template_comment for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template_content for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on template_content for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template_criterion for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on template_criterion for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template_declaration for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on template_declaration for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on template_declaration for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template_document for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on template_document for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on template_document for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template_gap for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on template_gap for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on template_gap for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template_proposal for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on template_proposal for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on template_proposal for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template_revision for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on template_revision for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template_signature for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on template_signature for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template_variant for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on template_variant for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on template_variant for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on template_variant_history for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on template_variant_history for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on template_variant_history for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on vendor for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor_case for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on vendor_case for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor_case_attachment for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on vendor_case_attachment for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor_case_due for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on vendor_case_due for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor_case_message for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on vendor_case_message for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor_case_move for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on vendor_case_move for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor_case_note for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on vendor_case_note for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor_case_support for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on vendor_case_support for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on vendor_case_support for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor_contact for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on vendor_contact for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor_link for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on vendor_link for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor_link_visit for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on vendor_link_visit for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor_meeting for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on vendor_meeting for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor_meeting_action for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on vendor_meeting_action for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor_meeting_cascade for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy establishment on vendor_meeting_cascade for all to palier_app using ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[])))) with check ((( SELECT app_whole_group() AS app_whole_group) OR (establishment_id = ANY (( SELECT app_establishments() AS app_establishments)::uuid[]))));
create policy tenant on vendor_meeting_cascade for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor_meeting_item for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on vendor_meeting_item for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor_meeting_presence for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on vendor_meeting_presence for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on vendor_scorecard for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on vendor_scorecard for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on webhook for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on webhook for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on webhook_delivery for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on webhook_delivery for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));

grant insert, select, update on access_review to palier_app;
grant delete, select on access_review to palier_erase;
grant insert, select, update on access_review_line to palier_app;
grant delete, select on access_review_line to palier_erase;
grant insert, select, update on access_rule to palier_app;
grant delete, select on access_rule to palier_erase;
grant delete, insert, select, update on access_rule_declaration to palier_app;
grant delete, select on access_rule_declaration to palier_erase;
grant insert, select, update on api_key to palier_app;
grant delete, select on api_key to palier_erase;
grant insert, select on audit_anchor to palier_app;
grant delete, select on audit_anchor to palier_erase;
grant insert, select on audit_event to palier_app;
grant delete, select on audit_event to palier_erase;
grant insert, select on audit_verification to palier_app;
grant delete, select on audit_verification to palier_erase;
grant insert, select, update on capacity to palier_app;
grant delete, select on capacity to palier_erase;
grant select on care_group to palier_across;
grant insert, select, update on care_group to palier_app;
grant delete, select on care_group to palier_erase;
grant select on care_group to palier_identity;
grant insert, select on circulation_question to palier_app;
grant delete, select on circulation_question to palier_erase;
grant insert, select, update on contract to palier_app;
grant delete, select on contract to palier_erase;
grant insert, select, update on contract_clause to palier_app;
grant delete, select on contract_clause to palier_erase;
grant delete, insert, select, update on contract_commitment to palier_app;
grant delete, select on contract_commitment to palier_erase;
grant insert, select, update on cpom_dossier to palier_app;
grant delete, select on cpom_dossier to palier_erase;
grant insert, select, update on cpom_share to palier_app;
grant delete, select on cpom_share to palier_erase;
grant delete, insert, select, update on draft to palier_app;
grant delete, select on draft to palier_erase;
grant insert, select, update on engagement to palier_app;
grant delete, select on engagement to palier_erase;
grant insert, select, update on establishment to palier_app;
grant delete, select on establishment to palier_erase;
grant insert, select, update on group_counter to palier_app;
grant delete, select on group_counter to palier_erase;
grant insert, select, update on handover to palier_app;
grant delete, select on handover to palier_erase;
grant delete, insert, select, update on identity_link to palier_app;
grant delete, select on identity_link to palier_erase;
grant delete, insert, select, update on identity_provider to palier_app;
grant delete, select on identity_provider to palier_erase;
grant insert, select, update on incident to palier_app;
grant delete, select on incident to palier_erase;
grant insert, select, update on indicator to palier_app;
grant delete, select on indicator to palier_erase;
grant insert, select, update on indicator_import to palier_app;
grant delete, select on indicator_import to palier_erase;
grant insert, select, update on indicator_latest to palier_app;
grant delete, select on indicator_latest to palier_erase;
grant insert, select, update on indicator_value to palier_app;
grant delete, select on indicator_value to palier_erase;
grant insert, select, update on invitation to palier_app;
grant delete, select on invitation to palier_erase;
grant insert, select on job_done to palier_app;
grant delete, select on job_done to palier_erase;
grant insert, select, update on legal_entity to palier_app;
grant delete, select on legal_entity to palier_erase;
grant insert, select, update on mail to palier_app;
grant delete, select on mail to palier_erase;
grant insert, select, update on mandate to palier_app;
grant delete, select on mandate to palier_erase;
grant insert, select, update on maturity_answer to palier_app;
grant delete, select on maturity_answer to palier_erase;
grant insert, select, update on maturity_history to palier_app;
grant delete, select on maturity_history to palier_erase;
grant insert, select, update on maturity_level to palier_app;
grant delete, select on maturity_level to palier_erase;
grant insert, select, update on member to palier_app;
grant delete, select on member to palier_erase;
grant select on member to palier_identity;
grant delete, insert, select, update on membership to palier_app;
grant delete, select on membership to palier_erase;
grant select on membership to palier_identity;
grant delete, insert, select, update on membership_place to palier_app;
grant delete, select on membership_place to palier_erase;
grant insert, select, update on news to palier_app;
grant delete, select on news to palier_erase;
grant insert, select, update on news_acknowledgement to palier_app;
grant delete, select on news_acknowledgement to palier_erase;
grant delete, insert, select, update on news_audience to palier_app;
grant delete, select on news_audience to palier_erase;
grant insert, select, update on news_revision to palier_app;
grant delete, select on news_revision to palier_erase;
grant delete, insert, select on notice to palier_app;
grant delete, select on notice to palier_erase;
grant delete, insert, select, update on notice_preference to palier_app;
grant delete, select on notice_preference to palier_erase;
grant delete, insert, select, update on notice_unsubscribe to palier_app;
grant delete, select on notice_unsubscribe to palier_erase;
grant delete, insert, select on oidc_seen_token to palier_app;
grant delete, select on oidc_seen_token to palier_erase;
grant insert, select, update on outbox to palier_app;
grant delete, select on outbox to palier_erase;
grant delete, insert, select, update on passkey to palier_identity;
grant delete, insert, select, update on password_reset to palier_identity;
grant insert, select, update on person to palier_identity;
grant delete, insert, select, update on person_totp to palier_identity;
grant insert, select, update on privacy_erasure to palier_app;
grant delete, select on privacy_erasure to palier_erase;
grant insert, select, update on privacy_export to palier_app;
grant delete, select on privacy_export to palier_erase;
grant insert, select, update on privacy_group_deletion to palier_app;
grant delete, select on privacy_group_deletion to palier_erase;
grant insert, select, update on product to palier_app;
grant delete, select on product to palier_erase;
grant insert, select, update on product_installation to palier_app;
grant delete, select on product_installation to palier_erase;
grant insert, select, update on product_module to palier_app;
grant delete, select on product_module to palier_erase;
grant insert, select, update on product_version to palier_app;
grant delete, select on product_version to palier_erase;
grant delete, insert, select, update on recovery_code to palier_identity;
grant insert, select, update on referent_candidate to palier_app;
grant delete, select on referent_candidate to palier_erase;
grant insert, select, update on referent_setting to palier_app;
grant delete, select on referent_setting to palier_erase;
grant insert, select, update on referent_site to palier_app;
grant delete, select on referent_site to palier_erase;
grant insert, select, update on release to palier_app;
grant delete, select on release to palier_erase;
grant insert, select, update on release_check to palier_app;
grant delete, select on release_check to palier_erase;
grant insert, select, update on release_result to palier_app;
grant delete, select on release_result to palier_erase;
grant insert, select, update on release_site_verdict to palier_app;
grant delete, select on release_site_verdict to palier_erase;
grant insert, select, update on request to palier_app;
grant delete, select on request to palier_erase;
grant delete, insert, select, update on request_attachment to palier_app;
grant delete, select on request_attachment to palier_erase;
grant insert, select, update on request_found to palier_app;
grant delete, select on request_found to palier_erase;
grant insert, select, update on request_message to palier_app;
grant delete, select on request_message to palier_erase;
grant insert, select on request_move to palier_app;
grant delete, select on request_move to palier_erase;
grant delete, insert, select, update on roi_line to palier_app;
grant delete, select on roi_line to palier_erase;
grant insert, select, update on roi_plan to palier_app;
grant delete, select on roi_plan to palier_erase;
grant select on schema_migration to palier_app;
grant delete, insert, select, update on search_entry to palier_app;
grant delete, select on search_entry to palier_erase;
grant delete, insert, select, update on search_lexeme to palier_app;
grant delete, select on search_lexeme to palier_erase;
grant delete, insert, select on search_trigram to palier_app;
grant delete, select on search_trigram to palier_erase;
grant delete, insert, select on search_word to palier_app;
grant delete, select on search_word to palier_erase;
grant insert, select, update on sector_setting to palier_app;
grant delete, select on sector_setting to palier_erase;
grant delete, insert, select, update on session to palier_identity;
grant insert, select, update on session_policy to palier_app;
grant delete, select on session_policy to palier_erase;
grant delete, insert, select, update on sign_in_throttle to palier_identity;
grant insert, select, update on stored_file to palier_app;
grant delete, select on stored_file to palier_erase;
grant insert, select, update on template to palier_app;
grant delete, select on template to palier_erase;
grant insert, select, update on template_acknowledgement to palier_app;
grant delete, select on template_acknowledgement to palier_erase;
grant insert, select, update on template_bundle to palier_app;
grant delete, select on template_bundle to palier_erase;
grant insert, select, update on template_campaign to palier_app;
grant delete, select on template_campaign to palier_erase;
grant insert, select, update on template_campaign_target to palier_app;
grant delete, select on template_campaign_target to palier_erase;
grant insert, select, update on template_check to palier_app;
grant delete, select on template_check to palier_erase;
grant insert, select, update on template_comment to palier_app;
grant delete, select on template_comment to palier_erase;
grant delete, insert, select, update on template_content to palier_app;
grant delete, select on template_content to palier_erase;
grant delete, insert, select, update on template_criterion to palier_app;
grant delete, select on template_criterion to palier_erase;
grant insert, select, update on template_declaration to palier_app;
grant delete, select on template_declaration to palier_erase;
grant insert, select, update on template_document to palier_app;
grant delete, select on template_document to palier_erase;
grant insert, select, update on template_gap to palier_app;
grant delete, select on template_gap to palier_erase;
grant insert, select, update on template_proposal to palier_app;
grant delete, select on template_proposal to palier_erase;
grant insert, select, update on template_revision to palier_app;
grant delete, select on template_revision to palier_erase;
grant insert, select, update on template_signature to palier_app;
grant delete, select on template_signature to palier_erase;
grant insert, select, update on template_variant to palier_app;
grant delete, select on template_variant to palier_erase;
grant insert, select, update on template_variant_history to palier_app;
grant delete, select on template_variant_history to palier_erase;
grant insert, select, update on vendor to palier_app;
grant delete, select on vendor to palier_erase;
grant insert, select, update on vendor_case to palier_app;
grant delete, select on vendor_case to palier_erase;
grant insert, select, update on vendor_case_attachment to palier_app;
grant delete, select on vendor_case_attachment to palier_erase;
grant insert, select on vendor_case_due to palier_app;
grant delete, select on vendor_case_due to palier_erase;
grant insert, select, update on vendor_case_message to palier_app;
grant delete, select on vendor_case_message to palier_erase;
grant insert, select on vendor_case_move to palier_app;
grant delete, select on vendor_case_move to palier_erase;
grant insert, select, update on vendor_case_note to palier_app;
grant delete, select on vendor_case_note to palier_erase;
grant delete, insert, select on vendor_case_support to palier_app;
grant delete, select on vendor_case_support to palier_erase;
grant insert, select, update on vendor_contact to palier_app;
grant delete, select on vendor_contact to palier_erase;
grant insert, select, update on vendor_link to palier_app;
grant delete, select on vendor_link to palier_erase;
grant insert, select on vendor_link_visit to palier_app;
grant delete, select on vendor_link_visit to palier_erase;
grant insert, select, update on vendor_meeting to palier_app;
grant delete, select on vendor_meeting to palier_erase;
grant insert, select, update on vendor_meeting_action to palier_app;
grant delete, select on vendor_meeting_action to palier_erase;
grant insert, select, update on vendor_meeting_cascade to palier_app;
grant delete, select on vendor_meeting_cascade to palier_erase;
grant delete, insert, select, update on vendor_meeting_item to palier_app;
grant delete, select on vendor_meeting_item to palier_erase;
grant delete, insert, select on vendor_meeting_presence to palier_app;
grant delete, select on vendor_meeting_presence to palier_erase;
grant insert, select, update on vendor_scorecard to palier_app;
grant delete, select on vendor_scorecard to palier_erase;
grant insert, select, update on webhook to palier_app;
grant delete, select on webhook to palier_erase;
grant insert, select, update on webhook_delivery to palier_app;
grant delete, select on webhook_delivery to palier_erase;

grant update (mailed_at, read_at, title) on notice to palier_app;
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
CREATE OR REPLACE FUNCTION public.audit_canonical(line audit_event)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select line.prev_hash || audit_field(line.group_id::text) || audit_field(line.seq::text)
        || audit_field(line.id::text)
        || audit_field(to_char(line.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
        || audit_field(line.person_id::text) || audit_field(line.channel) || audit_field(line.ip)
        || audit_field(line.api_key_id::text) || audit_field(line.action) || audit_field(line.object_kind)
        || audit_field(line.object_id) || audit_field(line.changes::text) $function$
;
CREATE OR REPLACE FUNCTION public.audit_field(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select case when value is null then '-,' else octet_length(convert_to(value, 'UTF8')) || ':' || value || ',' end $function$
;
CREATE OR REPLACE FUNCTION public.audit_hash(line audit_event)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select encode(sha256(convert_to(audit_canonical(line), 'UTF8')), 'hex') $function$
;
CREATE OR REPLACE FUNCTION public.chain_audit_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('audit ' || new.group_id::text, 0));
  -- A statement of its own: its snapshot is taken after the lock, and it sees the lines of the same insert.
  select e.seq + 1, e.hash into new.seq, new.prev_hash
    from audit_event e where e.group_id = new.group_id order by e.seq desc limit 1;
  if not found then
    new.seq := 1;
    new.prev_hash := repeat('0', 64);
  end if;
  new.created_at := clock_timestamp();
  new.hash := audit_hash(new);
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.new_id()
 RETURNS uuid
 LANGUAGE sql
 PARALLEL SAFE
AS $function$select uuidv7()$function$
;
CREATE OR REPLACE PROCEDURE public.open_to_erasure(IN tenant_table regclass, IN tenant_column name DEFAULT 'group_id'::name)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format(
    'create policy erasure on %s to palier_erase using (%I = (select app_group())) with check (%I = (select app_group()))',
    tenant_table, tenant_column, tenant_column);
  execute format('grant select, delete on %s to palier_erase', tenant_table);
end $procedure$
;
CREATE OR REPLACE FUNCTION public.queue_webhook_deliveries()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare hook uuid; job uuid; delivery uuid;
begin
  for hook in
    select w.id from webhook w
     where w.group_id = new.group_id and w.disabled_at is null and new.action = any (w.events)
  loop
    delivery := new_id();
    insert into outbox (group_id, kind, payload)
    values (new.group_id, 'integration.deliver', jsonb_build_object('groupId', new.group_id, 'deliveryId', delivery))
    returning id into job;
    insert into webhook_delivery (group_id, id, webhook_id, event, object_kind, object_id, occurred_at, job_id)
    values (new.group_id, delivery, hook, new.action, new.object_kind, new.object_id, new.created_at, job);
  end loop;
  return null;
end $function$
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
  call open_to_erasure(tenant_table, tenant_column);
end $procedure$
;
CREATE OR REPLACE FUNCTION public.refuse_audit_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and current_user = 'palier_erase' then return null; end if;
  raise exception 'audit_event is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end $function$
;
