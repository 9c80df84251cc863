import { rightsOf, type Grant } from "@palier/domain/identity";
import { clientAs, readGroup, type ReadTx, type Scope, type Statement } from "@palier/store/kernel";
import { searchGroup, type SearchHit, type SearchViewer } from "@palier/store/search";
import { buildEstablishments, buildGroup, testDatabase, type TestDatabase } from "../support";
import globalSetup from "../support/global-setup";
import globalTeardown from "../support/global-teardown";
import { median, type Bench, type BenchResult } from "./bench";

const GOAL = 1.5;
const ENTRIES = 100_000;
const OTHER_ENTRIES = 20_000;
const PAIRS = 60;
const LIMIT = 20;

const ROOTS =
  "transmission ordonnance planning résident dossier fiche écran étiquette pilulier chariot dosage prescription validation impression export modèle évaluation projet accompagnement admission sortie transfert liaison rendez-vous agenda compte-rendu ergothérapie kinésithérapie pharmacie laboratoire examen allergie antécédent constante température pansement escarre chute douleur repas régime textures hydratation toilette sommeil famille tutelle mesure budget facture séjour absence retour véhicule atelier scolarité orientation notification renouvellement signature archivage recherche tri filtre colonne bouton fenêtre message alerte rappel lecture droit accès profil mot-passe connexion lenteur panne version module paramétrage formation".split(
    " ",
  );
const WORD_ENDINGS =
  "aire able age ance ation elle ement erie esse ette eur eux ible ien ière if ique isme iste ité ment oir ois tion ure al ard at aud et in on ot u é".split(
    " ",
  );

// A few words in nearly every text, many in a few: as people write. Sites share the entries.
const FILL_ENTRIES = `
  insert into search_entry (group_id, object_kind, object_id, establishment_id, title, body, path, dated_at)
  select $1, 'request', new_id(), site.id, initcap(word.texts[1]) || ' ' || word.texts[2] || ' n° ' || n,
         'La ' || array_to_string(word.texts[3:], ' '), '/demandes/' || n, now() - random() * interval '4 years'
    from generate_series(1, $2::int) as n
    cross join lateral (
      select array_agg(($3::text[])[1 + floor(power(random(), 3) * cardinality($3::text[]))::int]) as texts
        from generate_series(1, 24 + n * 0)) as word
    join lateral (select id from establishment where group_id = $1 order by md5(id::text || n) limit 1) as site on true`;
const FILL_LEXEMES = `
  insert into search_lexeme (group_id, lexeme, entry_id, object_kind, establishment_id, weight, dated_at)
  select e.group_id, stem.lexeme, e.id, e.object_kind, e.establishment_id,
         case when 'A' = any (stem.weights) then 8 else 0 end + least(cardinality(array_remove(stem.weights, 'A')), 4),
         e.dated_at
    from search_entry e
    cross join lateral unnest(setweight(to_tsvector('french_plain', e.title), 'A') || to_tsvector('french_plain', e.body)) stem
   where e.group_id = $1`;
const FILL_WORDS = `
  with typed as (
    select distinct word collate "C" as word from search_entry e
     cross join lateral unnest(tsvector_to_array(to_tsvector('word_plain', e.title || ' ' || e.body))) as word
     where e.group_id = $1 and word !~ '[0-9]')
  insert into search_word (group_id, word, lexeme)
  select $1, word, stem collate "C" from typed
   cross join lateral unnest(tsvector_to_array(to_tsvector('french_plain', word))) as stem`;
const FILL_TRIGRAMS = `
  insert into search_trigram (group_id, word_id, trigram, word, lexeme, trigram_count)
  select $1, w.id, trigram, w.word, w.lexeme, cardinality(show_trgm(w.word))
    from search_word w cross join lateral unnest(show_trgm(w.word)) as trigram where w.group_id = $1`;

/** As the owner and without asking each row for its parents: a minute instead of ten. */
async function fill(database: TestDatabase, scope: Scope, entries: number): Promise<void> {
  const words = ROOTS.flatMap((root) => [root, ...WORD_ENDINGS.map((ending) => `${root.slice(0, 6)}${ending}`)]);
  const client = await database.owner.connect();
  try {
    await client.query("set session_replication_role = replica");
    await client.query("select setseed(0.42)");
    await client.query(FILL_ENTRIES, [scope.groupId, entries, words]);
    for (const text of [FILL_LEXEMES, FILL_WORDS, FILL_TRIGRAMS]) await client.query(text, [scope.groupId]);
    await client.query("reset session_replication_role");
  } finally {
    client.release();
  }
}

interface Asked {
  readonly query: Statement<unknown>;
  readonly params: readonly unknown[];
}

/** The statements of a search, as our code asks them. */
async function statementsOf(
  database: TestDatabase,
  scope: Scope,
  viewer: SearchViewer,
  text: string,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  await readGroup(database.db, scope, (tx) => {
    const listening: ReadTx = {
      groupId: tx.groupId,
      rows(query, params) {
        asked.push({ query, params });
        return tx.rows(query, params);
      },
    };
    return searchGroup(listening, viewer, { text, limit: LIMIT });
  });
  return asked;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const shown = (values: readonly number[]): string => `p50 ${median(values).toFixed(1)} ms`;

/**
 * Our search against the same two statements sent by pg alone, prepared, in one transaction behind the same walls.
 * Ratio: the p50 of ours over the p50 of pg's, in paired runs of one process.
 */
export const bench: Bench = {
  name: "search",
  async run(): Promise<BenchResult> {
    await globalSetup();
    const database = await testDatabase();
    const alone = clientAs(database.appUrl, "palier_app");
    try {
      const scope = await buildGroup(database);
      const other = await buildGroup(database);
      const sites = Array.from({ length: 20 }, (_, at) => ({
        name: `Site ${String(at)}`,
        finessNumber: `0100001${String(at)}`,
      }));
      const built = await buildEstablishments(database, scope, sites);
      await buildEstablishments(database, other, sites);
      await fill(database, scope, ENTRIES);
      await fill(database, other, OTHER_ENTRIES);
      await database.owner.query("vacuum analyze");
      await alone.connect();

      const grant: Grant = { role: "groupReferent", sector: null, wholeGroup: true, establishmentIds: [] };
      const viewer: SearchViewer = { grants: [grant], rights: rightsOf([grant]) };
      const ours = (text: string, as = scope): Promise<SearchHit[]> =>
        readGroup(database.db, as, (tx) => searchGroup(tx, viewer, { text, limit: LIMIT }));
      const pgAlone = async (asked: readonly Asked[]): Promise<unknown> => {
        const sent = [
          alone.query("begin transaction read only"),
          alone.query({
            name: "bench-tenant",
            text: "select set_config('app.group_id', $1, true), set_config('app.viewer_id', '', true), set_config('app.establishments', '*', true)",
            values: [scope.groupId],
          }),
        ];
        await Promise.all(sent);
        for (const { query, params } of asked)
          await alone.query({ name: query.name, text: query.text, values: [...params] });
        return alone.query("commit");
      };

      const { rows } = await database.owner.query<{ word: string; rank: number; count: number }>(
        `select min(w.word) as word, count(distinct l.entry_id)::int as count, (row_number() over (order by count(distinct l.entry_id) desc))::int as rank
           from search_lexeme l join search_word w using (group_id, lexeme) where l.group_id = $1 group by l.lexeme`,
        [scope.groupId],
      );
      const word = (rank: number): string => rows.find((row) => row.rank === rank)?.word ?? "";
      const texts = Array.from({ length: PAIRS }, (_, at) => `${word(30 + at * 7)} ${word(600 + at * 11)}`);
      const [times, pgTimes]: [number[], number[]] = [[], []];
      for (const text of texts.slice(0, 10)) await ours(text);
      for (const [pair, text] of texts.entries()) {
        const asked = await statementsOf(database, scope, viewer, text);
        const sides = [
          async () => times.push(await timed(() => ours(text))),
          async () => pgTimes.push(await timed(() => pgAlone(asked))),
        ];
        for (const side of pair % 2 === 0 ? sides : sides.toReversed()) await side();
      }
      const measure = async (some: readonly string[], as = scope): Promise<string> => {
        const found: number[] = [];
        const spent: number[] = [];
        for (const text of some) spent.push(await timed(async () => found.push((await ours(text, as)).length)));
        return `${shown(spent)}, slowest ${Math.max(...spent).toFixed(1)} ms, ${String(Math.min(...found))} to ${String(Math.max(...found))} results`;
      };
      const typos = texts.slice(0, 30).map((text) => `${text.slice(0, 3)}x${text.slice(4)}`);
      const common = Array.from({ length: 20 }, () => word(1));
      const sentence = Array.from({ length: 10 }, (_, at) =>
        Array.from({ length: 14 }, (__, each) => word(20 + at + each * 60)).join(" "),
      );
      const placed = { ...scope, establishmentIds: built.slice(0, 1).map(({ id }) => id) };
      const { rows: sizes } = await database.owner.query<{ lexemes: string; words: string; bytes: string }>(
        `select (select count(*) from search_lexeme where group_id = $1) as lexemes,
                (select count(*) from search_word where group_id = $1) as words,
                pg_size_pretty(pg_total_relation_size('search_lexeme')) as bytes`,
        [scope.groupId],
      );
      const lines = [
        `${String(ENTRIES)} entries (and ${String(OTHER_ENTRIES)} of another group), ${sizes[0]?.lexemes ?? ""} stems, ${sizes[0]?.words ?? ""} words, ${sizes[0]?.bytes ?? ""}`,
        `two words, ${String(PAIRS)} pairs: ours ${shown(times)}, pg alone ${shown(pgTimes)}`,
        `with a typing mistake: ${await measure(typos)}`,
        `a very common word (${String(rows.find(({ rank }) => rank === 1)?.count ?? 0)} entries): ${await measure(common)}`,
        `a very common word, seen from one establishment: ${await measure(common, placed)}`,
        `a sentence of fourteen words: ${await measure(sentence)}`,
      ];
      return { ratio: median(times) / median(pgTimes), goal: GOAL, lines };
    } finally {
      await alone.end().catch(() => undefined);
      await database.close();
      await globalTeardown();
    }
  },
};
