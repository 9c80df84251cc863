-- What a person signs in with, beside the password. All of it stands outside the groups, as the person does, within the
-- reach of the one role that signs people in.
alter table person add column password_changed_at timestamptz;
-- argon2id of 4 to 8 digits: it opens a screen that was just locked, never an account.
alter table person add column pin_hash text;

-- The secret of one-time codes, sealed with the key of the installation: a copy of the database makes no code.
create table person_totp (
  person_id uuid primary key references person (id),
  secret_sealed text not null,
  created_at timestamptz not null default now(),
  -- null: shown, not proven yet; it is asked for at no sign-in.
  confirmed_at timestamptz,
  -- The last step of 30 seconds whose code was accepted: a code counts once.
  last_step bigint
);
grant select, insert, update, delete on person_totp to palier_identity;

-- A code begins with a mark kept in clear, so that one hash is tried and not ten.
create table recovery_code (
  person_id uuid not null references person (id),
  mark text not null,
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, mark)
);
grant select, insert, update, delete on recovery_code to palier_identity;

create table passkey (
  id uuid primary key default new_id(),
  person_id uuid not null references person (id),
  name text not null,
  credential_id text not null unique,
  public_key text not null,
  sign_count bigint not null default 0,
  transports text[] not null default '{}',
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_person on passkey (person_id);
grant select, insert, update, delete on passkey to palier_identity;

-- Only the hash of what was mailed: who reads the table resets no password.
create table password_reset (
  token_hash text primary key,
  person_id uuid not null references person (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_reset_person on password_reset (person_id);
grant select, insert, update, delete on password_reset to palier_identity;

-- Shaped by rate-limiter-flexible. The key is a hash: the table tells nobody which addresses were tried.
create table sign_in_throttle (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
grant select, insert, update, delete on sign_in_throttle to palier_identity;

-- How long the sessions of a group last, and how its shared workstations lock. A group without a row keeps the defaults.
create table session_policy (
  group_id uuid not null references care_group (id),
  idle_minutes integer not null,
  shared_allowed boolean not null,
  lock_minutes integer not null,
  pin_allowed boolean not null,
  updated_at timestamptz not null default now(),
  primary key (group_id),
  constraint session_policy_idle check (idle_minutes between 5 and 240),
  constraint session_policy_lock check (lock_minutes between 1 and 30)
);
call raise_tenant_wall('session_policy', 'select, insert, update');
