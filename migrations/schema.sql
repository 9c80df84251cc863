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

create table recovery_code ( -- row-level security: off
  person_id uuid not null,
  mark text not null,
  code_hash text not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (person_id, mark),
  constraint recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
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

create table session_policy ( -- row-level security: enabled, forced
  group_id uuid not null,
  idle_minutes integer not null,
  shared_allowed boolean not null,
  lock_minutes integer not null,
  pin_allowed boolean not null,
  updated_at timestamp with time zone not null default now(),
  constraint session_policy_pkey PRIMARY KEY (group_id),
  constraint session_policy_group_id_fkey FOREIGN KEY (group_id) REFERENCES care_group(id),
  constraint session_policy_idle CHECK (((idle_minutes >= 5) AND (idle_minutes <= 240))),
  constraint session_policy_lock CHECK (((lock_minutes >= 1) AND (lock_minutes <= 30)))
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

create table typeorm_metadata ( -- row-level security: off
  type text not null,
  database text,
  schema text,
  "table" text,
  name text,
  value text
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
CREATE INDEX cpom_share_dossier ON public.cpom_share USING btree (group_id, dossier_id);
CREATE INDEX draft_updated ON public.draft USING btree (group_id, updated_at);
CREATE INDEX establishment_legal_entity ON public.establishment USING btree (group_id, legal_entity_id);
CREATE UNIQUE INDEX invitation_open ON public.invitation USING btree (group_id, email) WHERE ((accepted_at IS NULL) AND (cancelled_at IS NULL));
CREATE INDEX mail_kept ON public.mail USING btree (group_id, created_at) WHERE (state = 'kept'::text);
CREATE INDEX member_person ON public.member USING btree (person_id);
CREATE INDEX membership_person ON public.membership USING btree (person_id);
CREATE INDEX outbox_to_relay ON public.outbox USING btree (created_at) WHERE (relayed_at IS NULL);
CREATE INDEX passkey_person ON public.passkey USING btree (person_id);
CREATE INDEX password_reset_person ON public.password_reset USING btree (person_id);
CREATE UNIQUE INDEX person_email ON public.person USING btree (lower(email));
CREATE INDEX privacy_export_asked ON public.privacy_export USING btree (group_id, requested_by, created_at);
CREATE UNIQUE INDEX privacy_group_deletion_open ON public.privacy_group_deletion USING btree (group_id) WHERE (cancelled_at IS NULL);
CREATE INDEX roi_line_plan ON public.roi_line USING btree (group_id, plan_id);
CREATE INDEX session_expire ON public.session USING btree (expire);
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
create policy erasure on identity_link for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on identity_link for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on identity_provider for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on identity_provider for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
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
create policy erasure on roi_line for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on roi_line for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on roi_plan for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on roi_plan for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on session_policy for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on session_policy for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy erasure on stored_file for all to palier_erase using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
create policy tenant on stored_file for all to palier_app using ((group_id = ( SELECT app_group() AS app_group))) with check ((group_id = ( SELECT app_group() AS app_group)));
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
grant delete, insert, select, update on identity_link to palier_app;
grant delete, select on identity_link to palier_erase;
grant insert, select, update on identity_provider to palier_app;
grant delete, select on identity_provider to palier_erase;
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
grant delete, insert, select, update on recovery_code to palier_identity;
grant delete, insert, select, update on roi_line to palier_app;
grant delete, select on roi_line to palier_erase;
grant insert, select, update on roi_plan to palier_app;
grant delete, select on roi_plan to palier_erase;
grant select on schema_migration to palier_app;
grant delete, insert, select, update on session to palier_identity;
grant insert, select, update on session_policy to palier_app;
grant delete, select on session_policy to palier_erase;
grant delete, insert, select, update on sign_in_throttle to palier_identity;
grant insert, select, update on stored_file to palier_app;
grant delete, select on stored_file to palier_erase;
grant insert, select, update on webhook to palier_app;
grant delete, select on webhook to palier_erase;
grant insert, select, update on webhook_delivery to palier_app;
grant delete, select on webhook_delivery to palier_erase;

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
