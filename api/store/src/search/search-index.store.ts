import type { Sector } from "@palier/domain/identity";
import type { SearchKind } from "@palier/domain/search";
import { statement, type WriteTx } from "../kernel";

/** Something to be found. */
export interface SearchEntry {
  readonly objectKind: SearchKind;
  readonly objectId: string;
  /** null: for the whole group; news are always for the whole group here, their audience is asked of `news_audience`. */
  readonly establishmentId: string | null;
  /** null: every sector. */
  readonly sector: Sector | null;
  readonly title: string;
  readonly body: string;
  /** Page of Palier where it is read. */
  readonly path: string;
  readonly at: Date;
}

const upsertEntry = statement<{ id: string }>(
  "search-upsert-entry",
  `insert into search_entry (group_id, object_kind, object_id, establishment_id, sector, title, body, path, dated_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (group_id, object_kind, object_id) do update
      set establishment_id = excluded.establishment_id, sector = excluded.sector, title = excluded.title,
          body = excluded.body, path = excluded.path, dated_at = excluded.dated_at
   returning id`,
);

/** Stems of words that say nothing and that PostgreSQL's French list forgets: les, ils, elles, même, cette, si. */
export const EMPTY_STEMS = "'{le,il,elle,mem,cet,si}'::text[]";

/** The stems of an entry with what they weigh; `e` is the entry. */
const STEMS = `select stem.lexeme collate "C" as lexeme,
    case when 'A' = any (stem.weights) then 8 else 0 end
      + least(cardinality(array_remove(stem.weights, 'A')), 4) as weight
  from unnest(setweight(to_tsvector('french_plain', e.title), 'A') || to_tsvector('french_plain', e.body)) as stem
 where stem.lexeme <> all (${EMPTY_STEMS})`;

const writeLexemes = statement<never>(
  "search-write-lexemes",
  `with e as (select * from search_entry where group_id = $1 and id = $2),
   stem as (select s.* from e cross join lateral (${STEMS}) s),
   gone as (delete from search_lexeme
             where group_id = $1 and entry_id = $2 and lexeme not in (select lexeme from stem))
   insert into search_lexeme (group_id, lexeme, entry_id, object_kind, establishment_id, weight, dated_at)
   select e.group_id, stem.lexeme, e.id, e.object_kind, e.establishment_id, stem.weight, e.dated_at from e cross join stem
   on conflict (group_id, entry_id, lexeme) do update
      set object_kind = excluded.object_kind, establishment_id = excluded.establishment_id, weight = excluded.weight,
          dated_at = excluded.dated_at`,
);

// No lock on a word: two changes that bring the same new one write it twice, and neither waits.
const writeWords = statement<never>(
  "search-write-words",
  `with typed as (
     select word collate "C" as word
       from search_entry e cross join lateral unnest(tsvector_to_array(to_tsvector('word_plain', e.title || ' ' || e.body))) as word
      where e.group_id = $1 and e.id = $2 and char_length(word) between 2 and 40),
   fresh as (
     select typed.word, stem collate "C" as lexeme
       from typed cross join lateral unnest(tsvector_to_array(to_tsvector('french_plain', typed.word))) as stem
      where not exists (select from search_word w where w.group_id = $1 and w.word = typed.word)),
   written as (insert into search_word (group_id, word, lexeme) select $1, word, lexeme from fresh returning id, word, lexeme)
   insert into search_trigram (group_id, word_id, trigram, word, lexeme, trigram_count)
   select $1, written.id, trigram, written.word, written.lexeme, cardinality(show_trgm(written.word))
     from written cross join lateral unnest(show_trgm(written.word)) as trigram
    where written.word !~ '[^[:alpha:]-]'`,
);

const deleteEntry = statement<never>(
  "search-delete-entry",
  "delete from search_entry where group_id = $1 and object_kind = $2 and object_id = $3",
);

/** Makes a thing findable, or findable by its new words, in the transaction of the change that wrote it. */
export async function indexForSearch(tx: WriteTx, entry: SearchEntry): Promise<void> {
  const { objectKind, objectId, establishmentId, sector, title, body, path, at } = entry;
  const [row] = await tx.rows(upsertEntry, [
    tx.groupId,
    objectKind,
    objectId,
    establishmentId,
    sector,
    title,
    body,
    path,
    at,
  ]);
  if (row === undefined) throw new Error("search entry upsert returned no row");
  await tx.rows(writeLexemes, [tx.groupId, row.id]);
  await tx.rows(writeWords, [tx.groupId, row.id]);
}

/** What was withdrawn is found no more; nothing happens where nothing was. */
export async function removeFromSearch(tx: WriteTx, objectKind: SearchKind, objectId: string): Promise<void> {
  await tx.rows(deleteEntry, [tx.groupId, objectKind, objectId]);
}

const forgetLexemes = statement<never>(
  "search-forget-lexemes",
  `delete from search_lexeme l using search_entry e
    where l.group_id = $1 and l.lexeme = any (tsvector_to_array(to_tsvector('french_plain', $2)))
      and e.group_id = l.group_id and e.id = l.entry_id
      and l.lexeme <> all (tsvector_to_array(to_tsvector('french_plain', e.title || ' ' || e.body)))`,
);
const forgetTyped = statement<never>(
  "search-forget-words",
  `delete from search_word w
    where w.group_id = $1 and w.word = any (tsvector_to_array(to_tsvector('word_plain', $2)))
      and not exists (select from search_lexeme l where l.group_id = w.group_id and l.lexeme = w.lexeme)`,
);

/**
 * Takes the stems and the words of these texts away from every entry that no longer holds them: a name that was swept from
 * the texts must not be found any more, nor offered for a mistyped one.
 */
export async function forgetWords(tx: WriteTx, texts: readonly string[]): Promise<void> {
  const said = texts.join(" ");
  await tx.rows(forgetLexemes, [tx.groupId, said]);
  await tx.rows(forgetTyped, [tx.groupId, said]);
}
