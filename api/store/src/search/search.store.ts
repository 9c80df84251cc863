import { actionLine, type Grant, type Rights, type Sector } from "@palier/domain/identity";
import { SEARCH_KIND_ACTIONS, SEARCH_KINDS, type SearchKind } from "@palier/domain/search";
import { statement, type ReadTx } from "../kernel";
import { EMPTY_STEMS } from "./search-index.store";

/** Who looks: what they may read decides what they find. */
export interface SearchViewer {
  readonly rights: Pick<Rights, "can">;
  readonly grants: readonly Grant[];
}

/** What is looked for. */
export interface SearchAsk {
  readonly text: string;
  /** Left out: every kind that the person may read. */
  readonly kinds?: readonly SearchKind[];
  /** What is of this establishment comes a little earlier. */
  readonly establishmentId?: string | null;
  /** What is of this sector comes a little earlier. */
  readonly sector?: Sector | null;
  readonly limit: number;
}

/** One thing found. */
export interface SearchHit {
  readonly objectKind: SearchKind;
  readonly objectId: string;
  readonly establishmentId: string | null;
  readonly sector: Sector | null;
  readonly title: string;
  /** The beginning of the text. */
  readonly extract: string;
  readonly path: string;
  readonly at: Date;
  /** Larger is nearer; of no use beyond one search. */
  readonly score: number;
}

/** Longest text looked for: a whole request may be pasted to learn whether it is already possible. */
const MOST_CHARACTERS = 2_000;
/** The words of a text that count, the longest first: beyond, each one changes nothing any more. */
const MOST_TERMS = 16;
/** Entries read in all, the best of each stem first, shared among the stems; and of one stem, whatever their number. */
const MOST_READ = 6_000;
const MOST_OF_STEM = 2_000;
/** Entries scored in full for each one wanted, and at least. */
const SCORED_FOR_ONE = 2;
const LEAST_SCORED = 60;

interface Term {
  readonly term: number;
  readonly lexeme: string;
}

/** The typed words in their order, each with its stems: the known ones, the words they begin, the nearest ones. */
const selectTerms = statement<Term>(
  "search-terms",
  `with typed as (
     select t.lexeme collate "C" as word, min(place) as place, char_length(t.lexeme) as length
       from unnest(to_tsvector('word_plain', $2)) as t (lexeme, positions, weights)
      cross join lateral unnest(t.positions) as place
      group by t.lexeme),
   kept as (select word, place, length, place = max(place) over () as last from typed),
   stemmed as (
     select kept.*, stem collate "C" as lexeme
       from kept cross join lateral unnest(tsvector_to_array(to_tsvector('french_plain', kept.word))) as stem
      where stem <> all (${EMPTY_STEMS})
      order by length desc, place limit ${String(MOST_TERMS)}),
   known as (
     select stemmed.*, exists (
              select from search_lexeme l
               where l.group_id = $1 and l.lexeme = stemmed.lexeme and l.object_kind = any ($3)) as here
       from stemmed)
   select place::int as term, lexeme from known where here
   union
   select k.place, begun.lexeme
     from known k cross join lateral (
       select distinct w.lexeme from search_word w
        where w.group_id = $1 and w.word >= k.word and w.word < k.word || chr(1114111)
        limit 12) begun
    where k.last and k.length >= 3
   union
   select k.place, near.lexeme
     from known k cross join lateral (
       select g.lexeme, max(g.alike) over () as best, g.alike
         from (select t.word, t.lexeme,
                      count(*)::float8 / (min(t.trigram_count) + cardinality(show_trgm(k.word)) - count(*)) as alike
                 from unnest(show_trgm(k.word)) as asked
                 join search_trigram t on t.group_id = $1 and t.trigram = asked collate "C"
                group by t.word, t.lexeme) g
        where g.alike >= 0.3
          and exists (select from search_lexeme l
                       where l.group_id = $1 and l.lexeme = g.lexeme and l.object_kind = any ($3))
        order by g.alike desc, g.word limit 4) near
    where not k.here and k.length >= 3 and near.alike >= near.best * 0.85`,
);

const selectHits = statement<SearchHit>(
  "search-hits",
  `with heard as materialized (
     select n.news_id
       from news_audience n
       join jsonb_to_recordset($5::jsonb) as g (sector text, "wholeGroup" boolean, "establishmentIds" uuid[])
         on (g."wholeGroup" or n.establishment_id = any (g."establishmentIds")) and (g.sector is null or g.sector = n.sector)
      where n.group_id = $1 and 'news' = any ($4)),
   news_seen as materialized (
     select e.id from search_entry e
      where e.group_id = $1 and e.object_kind = 'news' and e.object_id in (select news_id from heard)),
   asked as materialized (
     select t.term, t.lexeme from unnest($2::int[], $3::text[]) as t (term, lexeme)),
   posting as materialized (
     select a.term, a.lexeme, p.entry_id, p.weight, p.dated_at
       from asked a cross join lateral (
         select l.entry_id, l.weight, l.dated_at from search_lexeme l
          where l.group_id = $1 and l.lexeme = a.lexeme and l.object_kind = any ($4)
            and (l.object_kind <> 'news' or $6 or l.entry_id in (select id from news_seen))
          order by l.weight desc, l.dated_at desc limit $10) p),
   rarity as materialized (
     select term, lexeme, 1 / (1 + ln(count(*))) as rare from posting group by term, lexeme),
   begun as (
     select entry_id, sum(part) as score
       from (select p.entry_id, p.term, max(p.weight * r.rare) as part
               from posting p join rarity r on r.term = p.term and r.lexeme = p.lexeme
              group by p.entry_id, p.term) of_term
      group by entry_id order by score desc limit $11),
   exact as (
     select entry_id, sum(part) * count(*) as score
       from (select b.entry_id, r.term, max(l.weight * r.rare) as part
               from begun b cross join rarity r
               join search_lexeme l on l.group_id = $1 and l.lexeme = r.lexeme and l.entry_id = b.entry_id
              group by b.entry_id, r.term) of_term
      group by entry_id)
   select e.object_kind as "objectKind", e.object_id as "objectId", e.establishment_id as "establishmentId", e.sector,
          e.title, left(e.body, 240) as extract, e.path, e.dated_at as at,
          (x.score
            * (1 + 0.2 / (1 + greatest(extract(epoch from now() - e.dated_at), 0) / 31557600.0))
            * case when e.establishment_id = $7 then 1.2 else 1 end
            * case when e.sector = $8 then 1.2 else 1 end)::float8 as score
     from exact x join search_entry e on e.group_id = $1 and e.id = x.entry_id
    order by score desc, e.dated_at desc, e.id limit $9`,
);

/** The kinds that somebody may find. */
const kindsOf = ({ rights }: SearchViewer, asked: readonly SearchKind[] | undefined): SearchKind[] =>
  SEARCH_KINDS.filter((kind) => (asked === undefined || asked.includes(kind)) && rights.can(SEARCH_KIND_ACTIONS[kind]));

/**
 * What the group holds about a text, the nearest first: rare words count more than common ones, a title more than a text,
 * what is recent a little more. Accents, endings and typing mistakes don't matter; the last word may be unfinished.
 * Only what the person may read: their establishments, the kinds they have a right on, the news meant for them.
 * @param ask.limit at most 200.
 */
export async function searchGroup(tx: ReadTx, viewer: SearchViewer, ask: SearchAsk): Promise<SearchHit[]> {
  const kinds = kindsOf(viewer, ask.kinds);
  const text = ask.text.slice(0, MOST_CHARACTERS);
  if (kinds.length === 0 || text.trim() === "") return [];
  const terms = await tx.rows(selectTerms, [tx.groupId, text, kinds]);
  if (terms.length === 0) return [];
  const { roles } = actionLine("news:read");
  const limit = Math.min(ask.limit, 200);
  return tx.rows(selectHits, [
    tx.groupId,
    terms.map(({ term }) => term),
    terms.map(({ lexeme }) => lexeme),
    kinds,
    JSON.stringify(viewer.grants.filter(({ role }) => roles.includes(role))),
    viewer.rights.can("news:publish"),
    ask.establishmentId ?? null,
    ask.sector ?? null,
    limit,
    Math.min(MOST_OF_STEM, Math.ceil(MOST_READ / terms.length)),
    Math.max(LEAST_SCORED, SCORED_FOR_ONE * limit),
  ]);
}
