-- Search below the walls. An operator of full text isn't leakproof: PostgreSQL would read every row of the group before
-- it. So PostgreSQL makes the lexemes (stems, without accents), and an ordinary index on (group, lexeme) finds them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
-- The three letters in a row of a word; nothing else of the extension is called.
grant execute on function show_trgm(text) to palier_app;
create text search configuration french_plain (copy = french);
alter text search configuration french_plain
  alter mapping for hword, hword_part, word with unaccent, french_stem;
-- The words as people type them, without accents and with their endings.
create text search configuration word_plain (copy = simple);
alter text search configuration word_plain
  alter mapping for hword, hword_part, word with unaccent, simple;

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

-- A stem of an entry. What decides who sees it and how it ranks stands beside it: the best entries of a stem that
-- somebody may see are the first ones of the index, however common the stem is.
create table search_lexeme (
  group_id uuid not null references care_group (id),
  entry_id uuid not null,
  lexeme text collate "C" not null,
  object_kind text not null,
  establishment_id uuid,
  weight integer not null,
  dated_at timestamptz not null,
  primary key (group_id, entry_id, lexeme),
  foreign key (group_id, entry_id) references search_entry (group_id, id) on delete cascade
);
-- The only index that begins with the group and the stem: read backwards, the best come first.
create index search_lexeme_best on search_lexeme
  (group_id, lexeme, weight, dated_at, object_kind, establishment_id, entry_id);
call raise_tenant_wall('search_lexeme', 'select, insert, update, delete');
create policy establishment on search_lexeme as restrictive to palier_app
  using ((select app_whole_group()) or establishment_id is null
         or establishment_id = any ((select app_establishments())::uuid[]))
  with check ((select app_whole_group()) or establishment_id is null
         or establishment_id = any ((select app_establishments())::uuid[]));

-- The words that the group writes, each with its stem: where a word begins like another, and what a mistyped one meant.
-- Not unique on purpose: two changes that bring the same new word never wait for each other.
create table search_word (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  word text collate "C" not null,
  lexeme text collate "C" not null,
  primary key (group_id, id)
);
create index search_word_word on search_word (group_id, word, lexeme);
create index search_word_lexeme on search_word (group_id, lexeme);
call raise_tenant_wall('search_word', 'select, insert, delete');

create table search_trigram (
  group_id uuid not null references care_group (id),
  id uuid not null default new_id(),
  word_id uuid not null,
  trigram text collate "C" not null,
  word text collate "C" not null,
  lexeme text collate "C" not null,
  trigram_count integer not null,
  primary key (group_id, id),
  foreign key (group_id, word_id) references search_word (group_id, id) on delete cascade
);
create index search_trigram_trigram on search_trigram (group_id, trigram, word, lexeme, trigram_count);
create index search_trigram_word on search_trigram (group_id, word_id);
call raise_tenant_wall('search_trigram', 'select, insert, delete');
