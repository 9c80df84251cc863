import type { RunningServer } from "@palier/server/door";
import { requestDossier, saveFiles } from "@palier/store/cpom";
import { FileStore } from "@palier/store/file";
import { previewIndicatorImport } from "@palier/store/indicator";
import { withGroup } from "@palier/store/kernel";
import { requestMaturity } from "@palier/store/maturity";
import { csvOf, csvSource } from "../indicator/indicator.factory";
import { testDatabase, type TestDatabase } from "../support";
import { buildFullGroup, enterAs, openDoor, visitor, type Visitor } from "./front-door";

jest.setTimeout(60_000);

type Group = Awaited<ReturnType<typeof buildFullGroup>>;

/** What a group owns that another must never find. */
async function buildBelongings(database: TestDatabase, group: Group) {
  const { db, home } = database;
  const files = new FileStore(home);
  const jobId = await withGroup(db, group, requestMaturity);
  await database.owner.query("update outbox set state = 'failed', failure_reason = 'canari' where id = $1", [jobId]);
  const kept = await files.put(
    group.groupId,
    "valeurs.csv",
    Buffer.from(csvOf(["faux;DUI-ACTIFS;2026;1;2;0,5;canari"])),
  );
  const preview = await previewIndicatorImport(db, group, csvSource(csvOf(["faux;DUI-ACTIFS;2026;1;2;0,5;canari"])), {
    today: "2026-11-22",
    storageKey: kept.key,
  });
  const pdf = await files.put(group.groupId, "dossier.pdf", Buffer.from("%PDF canari"));
  const fileId = await withGroup(db, group, async (tx) => {
    const dossier = await requestDossier(tx, { title: "Dossier canari", requestedBy: null });
    const file = { name: "dossier.pdf", mediaType: "application/pdf", byteCount: pdf.byteCount, sha256: pdf.sha256 };
    await saveFiles(tx, dossier.id, [{ ...file, storageKey: pdf.key }], pdf.sha256);
    const [row] = await tx.rows<{ id: string }>(
      { name: "test-select-file", text: "select id from stored_file where group_id = $1 and dossier_id = $2" },
      [group.groupId, dossier.id],
    );
    return row!.id;
  });
  return { jobId, importId: preview.importId!, fileId, establishmentId: group.siteIds[0]! };
}

// Each operation asked by everyone with everyone's ids: test/tenancy/matrix.test.ts. Here, what has an address of its own.
describe("two groups behind one door", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let mine: Group;
  let theirs: Group;
  let theirThings: Awaited<ReturnType<typeof buildBelongings>>;
  let me: Visitor;
  let them: Visitor;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    mine = await buildFullGroup(database);
    theirs = await buildFullGroup(database);
    theirThings = await buildBelongings(database, theirs);
    me = await enterAs(server, database, mine);
    them = await enterAs(server, database, theirs);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it("lists, searches, cursors and histories stay inside the group", async () => {
    const theirPage = await them.ask("{ establishments(first: 1) { edges { cursor } } }");
    const after = (theirPage.data as { establishments: { edges: { cursor: string }[] } }).establishments.edges[0]!
      .cursor;
    const { data, errors } = await me.ask(
      `query Q($after: String, $site: ID!) {
        establishments { totalCount edges { node { name } } }
        beyond: establishments(after: $after) { edges { node { name } } }
        found: establishments(search: "Site") { totalCount }
        indicator(code: "DUI-ACTIFS") { history(establishmentId: $site) { value } latestValues { establishment { name } } }
        jobs { totalCount failedCount }
        cpomDossiers { title }
        todos { code }
        group { name establishments { name latestValues { establishment { name } } } }
      }`,
      { after, site: theirThings.establishmentId },
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      establishments: { totalCount: 3 },
      beyond: { edges: [] },
      found: { totalCount: 3 },
      indicator: { history: [] },
      jobs: { totalCount: 0, failedCount: 0 },
      cpomDossiers: [],
    });
    expect(JSON.stringify(data)).not.toContain(theirs.finessNumber);
    expect(JSON.stringify(data)).toContain(mine.finessNumber);
  });

  it("a file is downloaded by its group only", async () => {
    const own = await them.fetch(`/files/${theirThings.fileId}`);
    expect(own.status).toBe(200);
    expect(await own.text()).toBe("%PDF canari");
    expect(own.headers.get("content-disposition")).toContain("attachment");
    expect(own.headers.get("x-content-type-options")).toBe("nosniff");
    expect(own.headers.get("cache-control")).toContain("no-store");
    const other = await me.fetch(`/files/${theirThings.fileId}`);
    expect(other.status).toBe(404);
    expect(await other.json()).toMatchObject({ error: { message: expect.stringContaining("introuvable") as string } });
    expect((await visitor(server).fetch(`/files/${theirThings.fileId}`)).status).toBe(401);
    for (const path of ["/files/..%2f..%2fsecrets.json", "/files/x", `/files/${theirs.groupId}`]) {
      expect((await them.fetch(path)).status).toBe(404);
    }
  });

  it("the refusals of an import are read by its group only, and only by who may import", async () => {
    const path = `/imports/${theirThings.importId}/refus.csv`;
    const own = await them.fetch(path);
    expect(own.status).toBe(200);
    expect(await own.text()).toContain("faux");
    expect((await me.fetch(path)).status).toBe(404);
    const director = await enterAs(server, database, theirs, "director");
    expect((await director.fetch(path)).status).toBe(403);
  });

  it("a role asks for what it may: the rest is refused in French", async () => {
    const referent = await enterAs(server, database, mine, "sectorReferent");
    const refused = await referent.ask("{ roiPlan { id } }");
    expect(refused.data).toEqual({ roiPlan: null });
    expect(refused.errors[0]).toMatchObject({ extensions: { code: "FORBIDDEN" } });
    expect(refused.errors[0]!.message).toContain("Référent sectoriel");
    expect((await referent.ask("mutation { computeMaturity { ok } }")).errors[0]?.extensions?.["code"]).toBe(
      "FORBIDDEN",
    );
    expect((await referent.fetch(`/files/${theirThings.fileId}`)).status).toBe(403);
  });
});
