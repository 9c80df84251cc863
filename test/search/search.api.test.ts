import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, enterAs, openDoor, visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildEntry } from "./search.factory";

jest.setTimeout(60_000);

const SEARCH = `query Q($text: String!, $kinds: [SearchKind!], $limit: Int) {
  search(text: $text, kinds: $kinds, limit: $limit) { count hits { kind title path } } }`;

describe("the search through the front door", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    group = await buildFullGroup(database, 2);
    const [here, there] = group.siteIds;
    const build = (title: string, parts: Partial<Parameters<typeof buildEntry>[2]>) =>
      buildEntry(database, group, { title, ...parts });
    await build("Pilulier d’ici", { establishmentId: here ?? null });
    await build("Pilulier d’ailleurs", { establishmentId: there ?? null });
    await build("Pilulier : la réponse", { objectKind: "answer" });
    await build("Pilulier : le dossier", { objectKind: "case" });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const titles = async (who: Awaited<ReturnType<typeof enterAs>>, variables: object): Promise<unknown> => {
    const { data } = await who.ask(SEARCH, { text: "pillulier", ...variables });
    return (data?.["search"] as { hits: { title: string }[] }).hits.map(({ title }) => title).sort();
  };

  it("finds what each person may read, and nothing of another group", async () => {
    const all = await enterAs(server, database, group, "groupReferent");
    expect(await titles(all, {})).toHaveLength(4);
    expect(await titles(all, { kinds: ["case"] })).toEqual(["Pilulier : le dossier"]);
    expect(await titles(all, { limit: 2 })).toHaveLength(2);
    const reader = await enterAs(server, database, group, "reader", {
      wholeGroup: false,
      establishmentIds: group.siteIds.slice(0, 1),
    });
    expect(await titles(reader, {})).toEqual(["Pilulier : la réponse", "Pilulier d’ici"]);
    const vendor = await enterAs(server, database, group, "vendorContact");
    expect(await titles(vendor, {})).toEqual([]);
    const foreigner = await enterAs(server, database, await buildFullGroup(database, 1), "groupReferent");
    expect(await titles(foreigner, {})).toEqual([]);
  });

  it("refuses who isn't signed in, and what can't be asked", async () => {
    const code = async (who: ReturnType<typeof visitor>, variables: object) =>
      (await who.ask(SEARCH, { text: "pilulier", ...variables })).errors[0]?.extensions?.["code"];
    expect(await code(visitor(server), {})).toBe("UNAUTHENTICATED");
    const me = await enterAs(server, database, group, "reader");
    for (const variables of [{ limit: 0 }, { limit: 201 }, { text: "x".repeat(20_001) }])
      expect(await code(me, variables)).toBe("BAD_REQUEST");
  });
});
