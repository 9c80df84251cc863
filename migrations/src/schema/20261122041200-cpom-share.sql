-- A dossier shown to a funder who has no account: a secret address that ends. Only the fingerprint of the secret is kept.
create table cpom_share (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  dossier_id uuid not null,
  label text not null,
  token_hash text not null,
  created_by uuid references person (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  opened_count integer not null default 0,
  last_opened_at timestamptz,
  primary key (group_id, id),
  constraint cpom_share_token unique (group_id, token_hash),
  foreign key (group_id, dossier_id) references cpom_dossier (group_id, id),
  constraint cpom_share_ends check (expires_at <= created_at + interval '90 days')
);
create index cpom_share_dossier on cpom_share (group_id, dossier_id);
call raise_tenant_wall('cpom_share', 'select, insert, update');
