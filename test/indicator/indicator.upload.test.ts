import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { RunningServer } from "@palier/server/door";
import { enterAs, openDoor, visitor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildIndicatorGroup, csvOf, storedValues } from "./indicator.factory";

jest.setTimeout(60_000);

const SITE = "010780195";
const GOOD = `${SITE};DUI-ACTIFS;2026-03;8;10;;Équipe complète`;
const BAD = ["990000000;DUI-ACTIFS;2026-03;1;2;;", `${SITE};INCONNU;2026-03;1;2;;`, `${SITE};DUI-ACTIFS;2026-13;1;2;;`];

describe("a file of indicators sent by the browser", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let groupId: string;
  let me: Visitor;
  let director: Visitor;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    const { scope } = await buildIndicatorGroup(database, [SITE]);
    groupId = scope.groupId;
    me = await enterAs(server, database, scope, "qualityManager");
    director = await enterAs(server, database, scope, "director");
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  function send(who: Visitor, content: string | Uint8Array<ArrayBuffer>, fileName = "valeurs.csv"): Promise<Response> {
    const form = new FormData();
    form.append("file", new Blob([content], { type: "text/csv" }), fileName);
    return who.fetch("/imports", { method: "POST", body: form });
  }
  const keptFiles = (): string[] => {
    try {
      return readdirSync(join(database.home, "files", groupId));
    } catch {
      return [];
    }
  };

  it("is looked at first: counts and refusals, and nothing written", async () => {
    const answer = await send(me, csvOf([GOOD, ...BAD]), "C:\\Users\\moi\\valeurs d’été.csv");
    expect(answer.status).toBe(200);
    const body = (await answer.json()) as { id: string; fileName: string; refusals: unknown[] };
    expect(body).toMatchObject({
      fileName: "valeurs d’été.csv",
      outcome: "previewed",
      rowCount: 4,
      acceptedCount: 1,
      refusedCount: 3,
      createdCount: 1,
    });
    expect(body.refusals).toHaveLength(3);
    expect(await storedValues(database, groupId)).toEqual([]);

    const { data } = await me.ask(
      "query Q($id: ID!) { indicatorImport(id: $id) { id state refusedCount refusals { line column value reason } job { id } } todos { code path } }",
      { id: body.id },
    );
    expect(data?.["indicatorImport"]).toMatchObject({ id: body.id, state: "previewed", refusedCount: 3, job: null });
    expect(data?.["todos"]).toContainEqual({
      code: "IMPORT_TO_CONFIRM",
      path: `/indicateurs/import?import=${body.id}`,
    });

    const csv = await me.fetch(`/imports/${body.id}/refus.csv`);
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(csv.headers.get("content-disposition")).toContain("refus-valeurs");
    const lines = (await csv.text()).trim().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain("ligne;colonne;valeur;raison");
  });

  it("is confirmed once: the job waits in « Traitements »", async () => {
    const { id } = (await (await send(me, csvOf([GOOD]))).json()) as { id: string };
    const confirm = () =>
      me.ask(
        `mutation M($id: ID!) { confirmIndicatorImport(input: { id: $id, acceptValid: false }) {
          ok error { code message } import { state job { kindLabel state requestedByName } } } }`,
        { id },
      );
    expect((await confirm()).data?.["confirmIndicatorImport"]).toEqual({
      ok: true,
      error: null,
      import: {
        state: "queued",
        job: { kindLabel: "Import d’indicateurs", state: "WAITING", requestedByName: "Personne qualityManager" },
      },
    });
    expect((await confirm()).data?.["confirmIndicatorImport"]).toMatchObject({
      ok: false,
      error: { code: "IMPORT_ALREADY_CONFIRMED" },
    });
  });

  it.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ["0 bytes", ""],
    ["binary", new Uint8Array(5_000).map((_, index) => (index * 7) % 256)],
    ["another header", "a;b;c\n1;2;3\n"],
    ["a million columns", `${"x;".repeat(1_000_000)}\n`],
  ])("of %s is refused in French, and not kept", async (_, content) => {
    const before = keptFiles();
    const answer = await send(me, content);
    expect(answer.status).toBe(422);
    const { error } = (await answer.json()) as { error: { code: string; message: string; field: string } };
    expect(error).toMatchObject({ code: "INDICATOR_FILE_UNUSABLE", field: "file" });
    expect(error.message).toMatch(/[a-zéè]{3}/);
    expect(keptFiles()).toEqual(before);
  });

  it("is refused to who may not import, to nobody, and to another site", async () => {
    expect((await send(director, csvOf([GOOD]))).status).toBe(403);
    expect((await send(visitor(server), csvOf([GOOD]))).status).toBe(401);
    const form = new FormData();
    form.append("file", new Blob([csvOf([GOOD])]), "valeurs.csv");
    const crossSite = await fetch(`${server.url}/imports`, { method: "POST", body: form });
    expect(crossSite.status).toBe(400);
    expect(await crossSite.json()).toMatchObject({ error: { code: "MISSING_HEADER" } });
  });

  it("must be there", async () => {
    const empty = new FormData();
    empty.append("other", "x");
    expect((await me.fetch("/imports", { method: "POST", body: empty })).status).toBe(400);
    const json = await me.fetch("/imports", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(json.status).toBe(400);
    expect(await json.json()).toMatchObject({ error: { message: expect.stringContaining("formulaire") as string } });
  });
});
