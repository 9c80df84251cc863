import { buffer } from "node:stream/consumers";
import type { RunningServer } from "@palier/server/door";
import { FileStore } from "@palier/store/file";
import { readGroup, type Scope } from "@palier/store/kernel";
import { readTemplateFiles, type TemplateFiles } from "@palier/store/template";
import { templateFilesHandler } from "../../worker/src/template";
import { buildFullGroup, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildPublishedTemplate, buildRevision } from "./template.factory";

jest.setTimeout(240_000);

const FILES = "id madeAt templateCount docxUrl mergeUrl pdfUrl zipUrl establishmentName";
interface Files {
  readonly id: string;
  readonly docxUrl: string | null;
  readonly mergeUrl: string | null;
  readonly pdfUrl: string | null;
  readonly zipUrl: string | null;
}
interface Payload {
  readonly ok: boolean;
  readonly error: { readonly code: string } | null;
  readonly files: Files | null;
}

describe("the files made of models", () => {
  let database: TestDatabase;
  let server: RunningServer;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const prepare = async (me: Visitor, revisionId: string, establishmentId: string | null = null): Promise<Payload> =>
    (
      await me.ask(
        `mutation M($i: PrepareTemplateFilesInput!) { prepareTemplateFiles(input: $i) { ok error { code field message } files { ${FILES} } } }`,
        { i: { revisionId, establishmentId } },
      )
    ).data?.["prepareTemplateFiles"] as Payload;
  const stored = async ({ groupId }: Scope, id: string): Promise<TemplateFiles> =>
    (await readGroup(database.db, { groupId, viewerId: null }, (tx) => readTemplateFiles(tx, id)))!;
  const run = async (scope: Scope, id: string): Promise<void> => {
    await templateFilesHandler.run({
      db: database.db,
      scope: { groupId: scope.groupId, viewerId: null },
      home: database.home,
      id: (await stored(scope, id)).jobId!,
      payload: { groupId: scope.groupId, bundleId: id },
      now: new Date(),
    });
  };
  const bytes = async (scope: Scope, key: string | null): Promise<Buffer> =>
    buffer((await new FileStore(database.home).open(scope.groupId, key!)).stream);

  it("those of a version are made once and the same; nobody else's group finds them", async () => {
    const group = await buildFullGroup(database, 1);
    const { revisionId } = await buildPublishedTemplate(database, group);
    const me = await enterAs(server, database, group, "reader");
    const asked = await prepare(me, revisionId);
    expect(asked).toMatchObject({ ok: true, files: { madeAt: null, docxUrl: null, zipUrl: null } });
    const { id } = asked.files!;
    await run(group, id);
    const made = await stored(group, id);
    const pdf = await bytes(group, made.pdfKey);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await bytes(group, made.docxKey)).subarray(0, 2).toString()).toBe("PK");
    expect((await bytes(group, made.mergeKey)).subarray(0, 2).toString()).toBe("PK");
    await run(group, id);
    expect(await stored(group, id)).toEqual(made);
    const [listed] = (
      await me.ask(`query Q($r: ID!) { templateFiles(revisionId: $r) { ${FILES} } }`, { r: revisionId })
    ).data?.["templateFiles"] as Files[];
    expect(listed).toMatchObject({ id, pdfUrl: `/template-files/${id}/modele.pdf`, zipUrl: null });

    const stranger = await enterAs(server, database, await buildFullGroup(database, 1));
    expect(await prepare(stranger, revisionId)).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
    const { data } = await stranger.ask(`query Q($r: ID!) { templateFiles(revisionId: $r) { id } }`, { r: revisionId });
    expect(data?.["templateFiles"]).toEqual([]);

    const address = listed!.pdfUrl!;
    const mine = await me.fetch(address);
    expect([mine.status, mine.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(mine.headers.get("content-disposition")).toContain("attachment");
    expect(Buffer.from(await mine.arrayBuffer()).equals(pdf)).toBe(true);
    for (const path of [address, listed!.docxUrl!, listed!.mergeUrl!])
      expect((await stranger.fetch(path)).status).toBe(404);
    expect((await me.fetch(address.replace("modele.pdf", "modeles.zip"))).status).toBe(404);
  });

  it("a version that was never published is for who prepares models", async () => {
    const group = await buildFullGroup(database, 1);
    const { templateId, document } = await buildPublishedTemplate(database, group);
    const draft = await buildRevision(database, group, { templateId, document, state: "draft" });
    const reader = await enterAs(server, database, group, "reader");
    expect(await prepare(reader, draft)).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
    const writer = await enterAs(server, database, group, "groupReferent");
    expect(await prepare(writer, draft)).toMatchObject({ ok: true });
    const { data } = await reader.ask(`query Q($r: ID!) { templateFiles(revisionId: $r) { id } }`, { r: draft });
    expect(data?.["templateFiles"]).toEqual([]);
  });

  it("the archive of a site holds every model in force, for who sees the site", async () => {
    const group = await buildFullGroup(database, 2);
    await buildPublishedTemplate(database, group, { code: "MD-SORTIE-001", title: "Lettre de liaison" });
    await buildPublishedTemplate(database, group, { code: "MD-SORTIE-002", title: "Ordonnance" });
    const [mine, other] = group.siteIds as [string, string];
    const me = await enterAs(server, database, group, "localReferent", { wholeGroup: false, establishmentIds: [mine] });
    const ask = async (establishmentId: string) =>
      me.ask(
        `mutation M($i: PrepareTemplateBundleInput!) { prepareTemplateBundle(input: $i) { ok error { code } files { ${FILES} } } }`,
        { i: { establishmentId } },
      );
    expect((await ask(other)).errors).toHaveLength(1);
    const asked = (await ask(mine)).data?.["prepareTemplateBundle"] as Payload;
    await run(group, asked.files!.id);
    const address = `/template-files/${asked.files!.id}/modeles.zip`;
    expect((await me.fetch(address)).status).toBe(200);
    const there = await enterAs(server, database, group, "localReferent", {
      wholeGroup: false,
      establishmentIds: [other],
    });
    expect((await there.fetch(address)).status).toBe(404);
    const made = await stored(group, asked.files!.id);
    expect(made).toMatchObject({ templateCount: 2, docxKey: null });
    // The names of the entries stand as they are in the directory of an archive.
    const zip = (await bytes(group, made.zipKey)).toString("latin1");
    for (const name of [
      "index.pdf",
      "MD-SORTIE-001_lettre-de-liaison_v1.docx",
      "MD-SORTIE-001_lettre-de-liaison_v1_fusion.docx",
      "MD-SORTIE-002_ordonnance_v1.pdf",
    ])
      expect(zip).toContain(name);
  });
});
