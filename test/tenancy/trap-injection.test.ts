import { Matrix } from "./matrix";
import { rooms } from "./operations";
import { asApplication, buildTwoGroups, everyName } from "./trap-world";
import { payloads } from "./injection";

jest.setTimeout(300_000);

it("trap 14: a text pasted into a statement could change the group; as a parameter it is a text", async () => {
  const { database, mine, theirs } = await buildTwoGroups();
  try {
    const [payload] = payloads(theirs.groupId);
    const asked = (paste: boolean): Promise<unknown[]> =>
      asApplication(database, async (client) => {
        await client.query("begin");
        await client.query("select set_config('app.group_id', $1, true), set_config('app.establishments', '*', true)", [
          mine.groupId,
        ]);
        if (paste) await client.query(`select name from establishment where name = '${payload!}'`);
        else await client.query("select name from establishment where name = $1", [payload]);
        return (await client.query<{ name: string }>(everyName.text)).rows.map(({ name }) => name);
      });
    expect(await asked(true)).toEqual(["Leur A", "Leur B"]);
    expect(await asked(false)).toEqual(["Mien A", "Mien B"]);
  } finally {
    await database.close();
  }
});

it("trap 14: every text that an operation takes may hold a statement, and none of it runs", async () => {
  const matrix = await Matrix.open(rooms);
  try {
    const paths = await matrix.injected(2);
    await matrix.aftermath();
    expect(matrix.found.faults).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining(["Query.establishments(search)", "Mutation.saveRoiPlan(input.lines.label)"]),
    );
    process.stdout.write(`${String(paths.length)} texts, ${String(matrix.found.attempts)} injections, 0 run\n`);
  } finally {
    await matrix.close();
  }
});
