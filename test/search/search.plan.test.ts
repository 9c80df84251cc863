import { readGroup, statement, type ReadTx, type Scope, type Statement } from "@palier/store/kernel";
import { searchGroup } from "@palier/store/search";
import { buildGroup, testDatabase, type TestDatabase } from "../support";
import { everywhere, viewerWith } from "./search.factory";

jest.setTimeout(60_000);

const ENTRIES = 4000;

const FILL = [
  `insert into search_entry (group_id, object_kind, object_id, title, body, path, dated_at)
   select $1, 'request', new_id(), 'Demande ' || n, 'ordonnance mot' || n % 700 || ' terme' || n % 90, '/', now()
     from generate_series(1, $2::int) n`,
  `insert into search_lexeme (group_id, lexeme, entry_id, object_kind, weight, dated_at)
   select e.group_id, l.lexeme, e.id, e.object_kind, 1, e.dated_at
     from search_entry e cross join lateral unnest(to_tsvector('french_plain', e.title || ' ' || e.body)) l
    where e.group_id = $1 and $2::int > 0`,
  `with word as (
     insert into search_word (group_id, word, lexeme) select $1, 'mot' || n, 'mot' || n from generate_series(1, $2::int) n
     returning id, word, lexeme)
   insert into search_trigram (group_id, word_id, trigram, word, lexeme, trigram_count)
   select $1, id, trigram, word, lexeme, cardinality(show_trgm(word)) from word cross join lateral unnest(show_trgm(word)) trigram`,
];

interface Node {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Index Cond"?: string;
  readonly Plans?: readonly Node[];
}

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

describe("the plan of a search, as palier_app behind both walls", () => {
  let database: TestDatabase;
  let scope: Scope;
  beforeAll(async () => {
    database = await testDatabase();
    scope = await buildGroup(database);
    const other = await buildGroup(database);
    for (const { groupId } of [scope, other])
      for (const text of FILL) await database.owner.query(text, [groupId, ENTRIES]);
    await database.owner.query("vacuum analyze");
  });
  afterAll(() => database.close());

  /** The plan of each statement of a search, with its own parameters. */
  async function plansOf(text: string, seenBy: Scope): Promise<readonly (readonly Node[])[]> {
    const asked: { query: Statement<unknown>; params: readonly unknown[] }[] = [];
    return readGroup(database.db, seenBy, async (tx) => {
      const listening: ReadTx = {
        groupId: tx.groupId,
        rows(query, params) {
          asked.push({ query, params });
          return tx.rows(query, params);
        },
      };
      await searchGroup(listening, viewerWith(everywhere("groupReferent")), { text, limit: 20 });
      const plans: (readonly Node[])[] = [];
      for (const { query, params } of asked) {
        const explain = statement<{ "QUERY PLAN": readonly { Plan: Node }[] }>(
          `test-explain-${query.name}`,
          `explain (format json) ${query.text}`,
        );
        const [row] = await tx.rows(explain, params);
        const plan = row?.["QUERY PLAN"][0]?.Plan;
        if (plan !== undefined) plans.push(nodesOf(plan));
      }
      return plans;
    });
  }

  it.each([
    ["the whole group", null],
    ["one establishment", ["0196f000-0000-7000-8000-000000000001"]],
  ] as const)("finds stems by the index on group and lexeme, for %s", async (_, establishmentIds) => {
    const [terms, hits] = await plansOf("ordonnance mot12", { ...scope, establishmentIds });
    for (const plan of [terms ?? [], hits ?? []]) {
      const read = plan.filter((node) => /^search_/.test(node["Relation Name"] ?? ""));
      expect(read.length).toBeGreaterThan(0);
      expect(read.filter((node) => node["Node Type"] === "Seq Scan")).toEqual([]);
    }
    const best = (hits ?? []).filter((node) => node["Index Name"] === "search_lexeme_best");
    expect(best.length).toBeGreaterThan(0);
    for (const node of best) expect(node["Index Cond"]).toMatch(/group_id.*lexeme/s);
  });

  it("finds the words near a mistyped one by the index on group and trigram", async () => {
    const [terms] = await plansOf("motte", scope);
    const trigrams = (terms ?? []).find((node) => node["Index Name"] === "search_trigram_trigram");
    expect(trigrams?.["Index Cond"]).toMatch(/group_id.*trigram/s);
  });
});
