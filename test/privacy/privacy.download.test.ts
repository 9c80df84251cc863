import type { RunningServer } from "@palier/server/door";
import type { Scope } from "@palier/store/kernel";
import { personExportHandler } from "@palier/worker/privacy";
import { buildFullGroup, enterAs, openDoor, visitor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";

jest.setTimeout(120_000);

describe("an archive", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let scope: Scope;
  let me: Visitor;
  let administrator: Visitor;
  let elsewhere: Visitor;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    scope = await buildFullGroup(database);
    me = await enterAs(server, database, scope, "reader");
    administrator = await enterAs(server, database, scope, "groupAdministrator");
    elsewhere = await enterAs(server, database, await buildFullGroup(database), "groupAdministrator");
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  const urlOf = async (who: Visitor) =>
    ((await who.ask("{ privacyExports { url } }")).data?.["privacyExports"] as { url: string | null }[])[0]?.url;

  it("is fetched by who asked for it and nobody else, for seven days", async () => {
    const asked = await me.ask("mutation { exportMyData { ok job { id kindLabel } } }");
    expect(asked.data?.["exportMyData"]).toMatchObject({
      ok: true,
      job: { kindLabel: "Export des données d’une personne" },
    });
    expect(await urlOf(me)).toBeNull();
    const { rows } = await database.owner.query<{ id: string; job: string }>(
      `select id, job_id as job from privacy_export where group_id = $1`,
      [scope.groupId],
    );
    const made = rows[0]!;
    await personExportHandler.run({
      db: database.db,
      scope,
      home: database.home,
      id: made.job,
      payload: { groupId: scope.groupId, exportId: made.id },
      now: new Date(),
    });
    const url = (await urlOf(me))!;
    const answer = await me.fetch(url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/zip");
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    for (const who of [administrator, elsewhere]) expect((await who.fetch(url)).status).toBe(404);
    expect((await visitor(server).fetch(url)).status).toBe(401);
    await database.owner.query("update privacy_export set finished_at = now() - interval '8 days' where id = $1", [
      made.id,
    ]);
    expect((await me.fetch(url)).status).toBe(404);
    expect(await urlOf(me)).toBeNull();
  });

  it("of the register is a CSV file, for who administers", async () => {
    const csv = await administrator.fetch("/privacy/registre.csv");
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const text = await csv.text();
    expect(text).toContain("Registre;Table;Colonne;Donnée personnelle");
    expect(text).toContain("Membres du groupe;member;email;Oui;Adresse professionnelle");
    expect((await me.fetch("/privacy/registre.csv")).status).toBe(403);
  });
});
