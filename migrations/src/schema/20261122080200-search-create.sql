-- Search below the walls. An operator of full text isn't leakproof: PostgreSQL would read every row of the group before
-- it. So PostgreSQL makes the lexemes (stems, without accents), and an ordinary index on (group, lexeme) finds them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create text search configuration french_plain (copy = french);
alter text search configuration french_plain
  alter mapping for hword, hword_part, word with unaccent, french_stem;

-- One thing that can be found: an answer, a news item, a request, a case.
create table search_entry (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  object_kind text not null,
  object_id uuid not null,
  establishment_id uuid,
  sector text,
  title text not null,
  body text not null,
  path text not null,
  dated_at timestamptz not null,
  primary key (group_id, id),
  unique (group_id, object_kind, object_id),
  foreign key (group_id, establishment_id) references establishment (group_id, id),
  constraint search_entry_kind check (object_kind in ('request', 'answer', 'case', 'news', 'release'))
);
call raise_tenant_wall('search_entry', 'select, insert, update, delete');
-- What no establishment owns (an answer that was shared, a news item) is for the whole group.
create policy establishment on search_entry as restrictive to palier_app
  using ((select app_whole_group()) or establishment_id is null
         or establishment_id = any ((select app_establishments())::uuid[]))
  with check ((select app_whole_group()) or establishment_id is null
         or establishment_id = any ((select app_establishments())::uuid[]));

create table search_lexeme (
  group_id uuid not null references care_group (id),
  lexeme text not null,
  entry_id uuid not null,
  weight integer not null,
  primary key (group_id, lexeme, entry_id),
  foreign key (group_id, entry_id) references search_entry (group_id, id) on delete cascade
);
create index search_lexeme_entry on search_lexeme (group_id, entry_id);
call raise_tenant_wall('search_lexeme', 'select, insert, delete');
