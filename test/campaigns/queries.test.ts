import { buildFullGroup, enterAs, openDoor } from "../kernel/front-door";
import { testDatabase } from "../support";
import { campaign } from "./queries.campaign";

jest.setTimeout(120_000);

it("300 random documents, wrong and rude ones among them, meet no incident and learn nothing", async () => {
  const { attempts, faults } = await campaign.run({ count: 300, seed: 20_261_122 });
  expect(attempts).toBe(300);
  expect(faults.filter((fault) => !fault.startsWith("memory"))).toEqual([]);
});

it("a character that no database keeps is refused, in a query as in a mutation, as a text and as a variable", async () => {
  const database = await testDatabase();
  const server = await openDoor(database);
  try {
    const me = await enterAs(server, database, await buildFullGroup(database, 1));
    const nul = "a\u0000b";
    for (const { errors } of [
      await me.ask("query Q($search: String) { establishments(search: $search) { totalCount } }", { search: nul }),
      await me.ask('{ establishments(search: "a\\u0000b") { totalCount } }'),
      await me.ask("mutation M($id: ID!) { retryJob(id: $id) { ok } }", { id: nul }),
    ]) {
      expect(errors).toHaveLength(1);
      expect(errors[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
      expect(errors[0]?.message).toContain("caractère illisible");
    }
  } finally {
    await server.close();
    await database.close();
  }
});
