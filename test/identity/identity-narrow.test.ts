import type { RunningServer } from "@palier/server/door";
import { readGroup, statement, withGroup, type Scope } from "@palier/store/kernel";
import { buildFullGroup, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";

jest.setTimeout(120_000);

const fillAnswers = statement<never>(
  "test-fill-answers",
  `insert into maturity_answer (group_id, establishment_id, question_code, answer, answered_at)
   select $1, id, 'REFERENT-NOMME', 'oui', now() from establishment where group_id = $1`,
);
const fillCapacity = statement<never>(
  "test-fill-capacity",
  `insert into capacity (group_id, establishment_id, source_key, activity_code, place_count)
   select $1, id, 'test', '924', 10 from establishment where group_id = $1`,
);

describe("a sectoral referent of two establishments out of four", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let referent: Visitor;
  let here: readonly string[];
  let elsewhere: string;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    group = await buildFullGroup(database, 4);
    await withGroup(database.db, group, async (tx) => {
      for (const fill of [fillAnswers, fillCapacity]) await tx.rows(fill, [group.groupId]);
    });
    here = group.siteIds.slice(0, 2);
    elsewhere = group.siteIds[3]!;
    referent = await enterAs(server, database, group, "sectorReferent", {
      sector: "care",
      wholeGroup: false,
      establishmentIds: here,
    });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const data = async (document: string, variables?: Record<string, unknown>) => {
    const answer = await referent.ask(document, variables);
    expect(answer.errors).toEqual([]);
    expect(answer.text).not.toContain("Site 3");
    expect(answer.text).not.toContain("Site 4");
    return answer.data!;
  };

  it("lists, searches and counts these two only", async () => {
    const found = await data(
      `{ establishments { totalCount edges { node { id name } } }
      search: establishments(search: "site") { totalCount }
      elsewhere: establishments(search: "Site 4") { totalCount } }`.replace(
        "Site 4",
        `${group.finessNumber.slice(0, 6)}004`,
      ),
    );
    const { edges, totalCount } = found["establishments"] as { totalCount: number; edges: { node: { id: string } }[] };
    expect(totalCount).toBe(2);
    expect(edges.map(({ node }) => node.id).sort()).toEqual([...here].sort());
    expect(found).toMatchObject({ search: { totalCount: 2 }, elsewhere: { totalCount: 0 } });
    expect(
      await data(`{ group { openEstablishmentCount placeCount kinds { count } departments { count }
        establishments { id } legalEntities { establishmentCount } } }`),
    ).toMatchObject({
      group: {
        openEstablishmentCount: 2,
        placeCount: 20,
        kinds: [{ count: 2 }],
        departments: [{ count: 2 }],
        establishments: [{}, {}],
        legalEntities: [{ establishmentCount: 2 }],
      },
    });
  });

  it("finds nothing of the others by their id", async () => {
    for (const id of [elsewhere, "0196f000-0000-7000-8000-000000000000"])
      expect(await data("query Q($id: ID!) { establishment(id: $id) { id name } }", { id })).toEqual({
        establishment: null,
      });
  });

  it("sees the levels, values and answers of these two only", async () => {
    const { maturityDistribution } = await data("{ maturityDistribution { level count } }");
    const counts = maturityDistribution as { count: number }[];
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    const { group: seen } = await data(
      "{ group { establishments { id maturity { level answers { answer } } latestValues { value } } } }",
    );
    const sites = (
      seen as { establishments: { maturity: { level: number; answers: object[] }; latestValues: object[] }[] }
    ).establishments;
    expect(sites.map(({ maturity }) => [maturity.level, maturity.answers.length])).toEqual([
      [2, 1],
      [2, 1],
    ]);
    expect(sites.every(({ latestValues }) => latestValues.length > 0)).toBe(true);
    const { indicators } = await data(
      "{ indicators { code summary { siteCount expectedSiteCount } latestValues { establishment { id } } } }",
    );
    const list = indicators as {
      summary: { siteCount: number; expectedSiteCount: number };
      latestValues: { establishment: { id: string } }[];
    }[];
    expect(list.length).toBeGreaterThan(0);
    for (const { summary, latestValues } of list) {
      expect(summary).toEqual({ siteCount: 2, expectedSiteCount: 2 });
      expect(new Set(latestValues.map(({ establishment }) => establishment.id))).toEqual(new Set(here));
    }
  });

  it("is told only of what awaits these two", async () => {
    await database.owner.query("delete from maturity_answer where group_id = $1", [group.groupId]);
    const { todos } = await data("{ todos { code count } }");
    expect(todos).toEqual([{ code: "ESTABLISHMENT_WITHOUT_ANSWER", count: 2 }]);
  });

  it("writes in these two; elsewhere is not found, exactly like nowhere", async () => {
    const answer = (establishmentId: string) =>
      referent.ask(
        `mutation M($id: ID!) { answer: answerMaturityQuestion(
           input: { establishmentId: $id, questionCode: "REFERENT-NOMME", answer: "oui" }) { ok error { code message } } }`,
        { id: establishmentId },
      );
    expect((await answer(here[0]!)).data).toEqual({ answer: { ok: true, error: null } });
    const [there, nowhere] = [await answer(elsewhere), await answer("0196f000-0000-7000-8000-000000000000")];
    expect(there.data).toMatchObject({ answer: { ok: false, error: { code: "ESTABLISHMENT_NOT_FOUND" } } });
    expect(there.text).toBe(nowhere.text);
    const { rows } = await database.owner.query("select from maturity_answer where establishment_id = $1", [elsewhere]);
    expect(rows).toEqual([]);
  });

  it("is stopped by the database alone: a query that forgets everything sees and writes these two only", async () => {
    const narrow: Scope = { ...group, establishmentIds: here };
    const { rows: walled } = await database.owner.query<{ name: string; column: string }>(
      `select t.relname as name, case t.relname when 'establishment' then 'id' else 'establishment_id' end as column
         from pg_policy p join pg_class t on t.oid = p.polrelid where p.polname = 'establishment' order by 1`,
    );
    expect(walled.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "capacity",
        "engagement",
        "establishment",
        "indicator_latest",
        "indicator_value",
        "maturity_answer",
        "maturity_history",
        "maturity_level",
      ]),
    );
    await withGroup(database.db, group, (tx) =>
      tx.rows(statement<never>("test-fill-answers-again", `${fillAnswers.text} on conflict do nothing`), [
        group.groupId,
      ]),
    );
    for (const { name, column } of walled) {
      const forgetful = statement<{ id: string }>(
        `test-forget-${name}`,
        `select distinct ${column} as id from ${name}`,
      );
      const seen = await readGroup(database.db, narrow, (tx) => tx.rows(forgetful, []));
      const all = await readGroup(database.db, group, (tx) => tx.rows(forgetful, []));
      expect([name, seen.filter(({ id }) => !here.includes(id))]).toEqual([name, []]);
      if (["establishment", "capacity", "indicator_latest", "indicator_value", "maturity_level"].includes(name))
        expect([name, seen.length, all.length]).toEqual([name, 2, 4]);
    }
    const update = statement<never>("test-forget-update", "update maturity_level set level = 0");
    await withGroup(database.db, narrow, (tx) => tx.rows(update, []));
    const { rows } = await database.owner.query<{ establishment_id: string }>(
      "select establishment_id from maturity_level where group_id = $1 and level = 0",
      [group.groupId],
    );
    expect(rows.map((row) => row.establishment_id).sort()).toEqual([...here].sort());
    const insert = statement<never>(
      "test-forget-insert",
      `insert into maturity_answer (group_id, establishment_id, question_code, answer, answered_at)
       values ($1, $2, 'AUTRE', 'oui', now())`,
    );
    await expect(withGroup(database.db, narrow, (tx) => tx.rows(insert, [group.groupId, elsewhere]))).rejects.toThrow(
      /row-level security/,
    );
  });
});
