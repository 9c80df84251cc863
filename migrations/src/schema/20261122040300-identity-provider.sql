-- Signing in with an account of elsewhere. A provider belongs to one group: its administrator may point it anywhere, so
-- what it vouches for opens this group and nothing else. A link is made by its owner, never by an equal address.
create table identity_provider (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  label text not null,
  kind text not null,
  issuer text not null,
  client_id text not null,
  client_secret_sealed text,
  scopes text not null,
  acr_values text[] not null default '{}',
  allowed_amr text[] not null default '{}',
  max_session_minutes integer,
  enabled boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (group_id, id),
  constraint identity_provider_kind check (kind in ('proSanteConnect', 'proConnect', 'entra', 'keycloak', 'other')),
  constraint identity_provider_session check (max_session_minutes between 5 and 720)
);
call raise_tenant_wall('identity_provider', 'select, insert, update');

create table identity_link (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  provider_id uuid not null,
  subject text not null,
  person_id uuid not null,
  linked_at timestamptz not null default now(),
  last_used_at timestamptz,
  primary key (group_id, id),
  constraint identity_link_subject unique (group_id, provider_id, subject),
  constraint identity_link_person unique (group_id, provider_id, person_id),
  foreign key (group_id, provider_id) references identity_provider (group_id, id),
  foreign key (group_id, person_id) references member (group_id, person_id)
);
call raise_tenant_wall('identity_link', 'select, insert, update, delete');

-- A logout token counts once: its number is kept until it has expired.
create table oidc_seen_token (
  group_id uuid not null references care_group (id),
  provider_id uuid not null,
  jti text not null,
  expires_at timestamptz not null,
  primary key (group_id, provider_id, jti),
  foreign key (group_id, provider_id) references identity_provider (group_id, id)
);
call raise_tenant_wall('oidc_seen_token', 'select, insert, delete');
