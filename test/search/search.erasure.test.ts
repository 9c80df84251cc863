import { randomUUID } from "node:crypto";
import { FileStore } from "@palier/store/file";
import { saveMember } from "@palier/store/identity";
import { readGroup, withGroup } from "@palier/store/kernel";
import { notify } from "@palier/store/notification";
import { erasePerson } from "@palier/store/privacy";
import { searchGroup } from "@palier/store/search";
import { buildGroup, testDatabase, type TestDatabase } from "../support";
import { buildEntry, everywhere, viewerWith } from "./search.factory";

describe("somebody who is erased", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it("is found no more by their name, typed right or wrong, and is told nothing any more", async () => {
    const scope = await buildGroup(database);
    const save = (displayName: string) =>
      saveMember(database.db, scope, {
        email: `${randomUUID()}@essai.example`,
        displayName,
        password: "mot-de-passe-des-essais",
        role: "reader",
        sector: null,
        wholeGroup: true,
      });
    const [gone, stays] = [await save("Zénobie Wertheimer"), await save("Autre Personne")];
    await buildEntry(database, scope, {
      title: "Question de Zénobie Wertheimer",
      body: "Zénobie Wertheimer demande le planning.",
    });
    await withGroup(database.db, scope, (tx) =>
      notify(tx, {
        personIds: [gone, stays],
        kind: "requestMessage",
        topic: "request:1",
        title: "Zénobie Wertheimer a répondu",
        path: "/demandes/1",
      }),
    );
    const find = async (text: string) =>
      readGroup(database.db, scope, async (tx) =>
        (await searchGroup(tx, viewerWith(everywhere("groupReferent")), { text, limit: 5 })).map(({ title }) => title),
      );
    expect(await find("wertheimer")).toHaveLength(1);
    expect(await find("wertheimr")).toHaveLength(1);
    await erasePerson(database.db, { ...scope, viewerId: stays }, gone, new FileStore(database.home));
    expect(await find("wertheimer")).toEqual([]);
    expect(await find("wertheimr")).toEqual([]);
    expect(await find("planning")).toHaveLength(1);
    for (const table of ["search_entry", "search_lexeme", "search_word", "search_trigram", "notice"]) {
      const { rows } = await database.owner.query(`select * from ${table} where group_id = $1`, [scope.groupId]);
      expect(JSON.stringify(rows)).not.toMatch(/wertheim|zenobi|zénobi/i);
    }
    const { rows } = await database.owner.query<{ person: string }>(
      "select person_id as person from notice where group_id = $1",
      [scope.groupId],
    );
    expect(rows).toEqual([{ person: stays }]);
  });
});
