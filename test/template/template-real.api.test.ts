import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { RunningServer } from "@palier/server/door";
import { ensureDemoRealDocuments, ensureDemoTemplates } from "@palier/store/template";
import { openLog, startRuntime } from "@palier/worker/kernel";
import { realDocumentHandler } from "@palier/worker/template";
import { buildFullGroup, buildMember, enterAs, openDoor, visitor } from "../kernel/front-door";
import { backends, testDatabase, waitFor, type TestDatabase } from "../support";
import { hostileFiles, type HostileFile } from "./hostile-files";
import { docxOf, type RealPart } from "./real-files";
import { analyseLeft, leaveDocument } from "./template-real.factory";
import { documentOf, section } from "./template-variant.factory";
import { buildPublishedTemplate } from "./template.factory";

jest.setTimeout(120_000);

const MODEL = documentOf(
  section("motif", "locked", "Le motif de l’hospitalisation est dit en une phrase.", "Motif d’hospitalisation"),
  section("suites", "free", "Consultation de contrôle à trois mois avec le médecin traitant.", "Suites à donner"),
);
const CONTENTS = [
  { code: "motif", label: "Motif", source: "R. 1112-1-2, 2°", clues: ["motif de l’hospitalisation"] },
  { code: "dates", label: "Dates", source: "R. 1112-1-2, 1°", clues: ["date de sortie"] },
];
const HOSTILE = new Map(hostileFiles().map((file) => [file.shape, file]));
const hostile = (shape: string): HostileFile => HOSTILE.get(shape)!;
const PARTS: readonly RealPart[] = [
  { title: "Motif d’hospitalisation", lines: ["Le motif de l’hospitalisation est dit en une phrase."] },
  { title: "Transport", lines: ["Bon de transport à remettre à la famille avant le départ."] },
];

describe("the document that a site really uses", () => {
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
  const world = async () => {
    const group = await buildFullGroup(database, 2);
    const { templateId } = await buildPublishedTemplate(database, group, { document: MODEL, contents: CONTENTS });
    const [site = "", other = ""] = group.siteIds;
    return { group, templateId, site, other, place: { templateId, establishmentId: site } };
  };
  const at = (...establishmentIds: string[]) => ({ wholeGroup: false as const, establishmentIds });
  const filesOf = ({ groupId }: { groupId: string }): string[] => {
    const folder = join(database.home, "files", groupId);
    return existsSync(folder) ? readdirSync(folder) : [];
  };
  const LIST =
    "query Q($t: ID!) { templateDocuments(templateId: $t) { id fileName state refusal drift url revisionName establishmentName } }";
  const ONE =
    "query Q($id: ID!) { templateDocument(id: $id) { sections { key status } added { title status } contents { code found source } reasons { sentence part } } }";

  it("is left, read by its job, compared section by section; the missing content is named with its source", async () => {
    const { group, place, templateId, site } = await world();
    const me = await enterAs(server, database, group, "localReferent", at(site));
    const left = await leaveDocument(me, place, docxOf(PARTS), "C:\\docs\\Lettre\u202E de sortie.docx");
    expect(left).toMatchObject({ status: 200, fileName: "Lettre de sortie.docx" });
    const waiting = await me.ask(LIST, { t: templateId });
    expect(waiting.data?.["templateDocuments"]).toMatchObject([
      { id: left.id, state: "waiting", url: null, drift: null },
    ]);
    expect((await me.ask(ONE, { id: left.id })).data?.["templateDocument"]).toBeNull();
    expect((await me.fetch(`/template-documents/${left.id!}`)).status).toBe(404);
    const analysed = await analyseLeft(database, group, left.id!);
    expect(analysed).toMatchObject({ state: "analysed", refusal: null });
    const { data, errors } = await me.ask(ONE, { id: left.id });
    expect(errors).toEqual([]);
    expect(data?.["templateDocument"]).toMatchObject({
      sections: [
        { key: "motif", status: "same" },
        { key: "suites", status: "missing" },
      ],
      added: [{ title: "Transport", status: "added" }],
      contents: [
        { code: "motif", found: true },
        { code: "dates", found: false, source: "R. 1112-1-2, 1°" },
      ],
    });
    const file = await me.fetch(`/template-documents/${left.id!}`);
    expect(file.headers.get("content-disposition")).toContain("attachment");
    expect(file.headers.get("content-security-policy")).toContain("sandbox");
    expect(file.headers.get("x-content-type-options")).toBe("nosniff");
    expect(Buffer.from(await file.arrayBuffer()).equals(docxOf(PARTS))).toBe(true);
    // Run again, nothing changes.
    expect(await analyseLeft(database, group, left.id!)).toEqual(analysed);
  });

  it("is seen by nobody of another site, of another group, or without the right; nor is its file", async () => {
    const { group, place, templateId, site, other } = await world();
    const me = await enterAs(server, database, group, "localReferent", at(site));
    const { id } = await leaveDocument(me, place, docxOf(PARTS));
    await analyseLeft(database, group, id!);
    const foreign = await world();
    for (const who of [
      await enterAs(server, database, group, "localReferent", at(other)),
      await enterAs(server, database, foreign.group, "groupReferent"),
    ]) {
      expect((await who.ask(LIST, { t: templateId })).data?.["templateDocuments"]).toEqual([]);
      expect((await who.ask(ONE, { id })).data?.["templateDocument"]).toBeNull();
      expect((await who.fetch(`/template-documents/${id!}`)).status).toBe(404);
      expect((await leaveDocument(who, place, docxOf(PARTS))).status).toBe(404);
    }
    const reader = await enterAs(server, database, group, "reader", at(site));
    expect((await reader.fetch(`/template-documents/${id!}`)).status).toBe(403);
    expect((await leaveDocument(reader, place, docxOf(PARTS))).status).toBe(403);
    expect((await visitor(server).fetch(`/template-documents/${id!}`)).status).toBe(401);
    const mine = { templateId: foreign.templateId, establishmentId: site };
    expect((await leaveDocument(me, mine, docxOf(PARTS))).status).toBe(404);
    expect(filesOf(group)).toHaveLength(1);
    expect(filesOf(foreign.group)).toEqual([]);
    const quality = await enterAs(server, database, group, "qualityManager");
    expect((await quality.ask(LIST, { t: templateId })).data?.["templateDocuments"]).toHaveLength(1);
  });

  it("of a person is refused once read, and its file is gone; so is a hostile one", async () => {
    const { group, place } = await world();
    const me = await enterAs(server, database, group, "groupReferent");
    const filled = docxOf([{ title: "Identité", lines: ["N° de sécurité sociale : 1 85 05 78 006 084 91"] }]);
    const { id } = await leaveDocument(me, place, filled);
    const refused = await analyseLeft(database, group, id!);
    expect(refused).toMatchObject({ state: "refused", analysis: null, drift: null });
    expect(refused.refusal).toContain("le modèle vide");
    const macro = hostile("macros");
    const left = await leaveDocument(me, place, macro.bytes);
    expect((await analyseLeft(database, group, left.id!)).refusal).toContain("macro");
    expect(filesOf(group)).toEqual([]);
    expect((await me.fetch(`/template-documents/${left.id!}`)).status).toBe(404);
    const { rows } = await database.owner.query<{ text: string }>(
      "select t::text as text from template_document t where group_id = $1",
      [group.groupId],
    );
    expect(JSON.stringify(rows)).not.toContain("1 85 05");
  });

  it("of another kind, too large or badly named is refused at the door, and nothing is kept", async () => {
    const { group, place } = await world();
    const me = await enterAs(server, database, group, "groupReferent");
    const refused: readonly (readonly [Buffer, string, RegExp])[] = [
      [Buffer.from("<svg/>"), "a.pdf", /ni un document Word/],
      [docxOf(PARTS), "a.pdf", /ne dit pas ce qu’il contient/],
      [Buffer.from("d0cf11e0", "hex"), "a.doc", /ancien format/],
      [Buffer.alloc(10 * 1_024 * 1_024 + 1, 0x20), "a.docx", /dépasse 10/],
      [docxOf(PARTS), "1 85 05 78 006 084 91.docx", /sécurité sociale/],
    ];
    for (const [bytes, name, said] of refused) {
      const answer = await leaveDocument(me, place, bytes, name);
      expect([413, 422]).toContain(answer.status);
      expect(answer.error?.message).toMatch(said);
    }
    const bare = await fetch(`${server.url}/template-documents?template=x&establishment=y`, { method: "POST" });
    expect([400, 401]).toContain(bare.status);
    expect(filesOf(group)).toEqual([]);
  });

  it("is shown in the demonstration, once, without a file", async () => {
    const group = await buildFullGroup(database, 5);
    for (const role of ["groupReferent", "qualityManager"] as const) await buildMember(database, group, role);
    const scope = { groupId: group.groupId, viewerId: null };
    await ensureDemoTemplates(database.db, scope, "2026-11-22");
    const sites = group.siteIds.map((id) => ({ id }));
    for (let twice = 0; twice < 2; twice += 1)
      await ensureDemoRealDocuments(database.db, scope, sites, new Date("2026-11-22T08:00:00Z"));
    const { rows } = await database.owner.query<{ template_id: string; drift: string }>(
      "select template_id, drift from template_document where group_id = $1 order by drift",
      [group.groupId],
    );
    expect(rows).toHaveLength(5);
    expect(Number(rows[0]!.drift)).toBeLessThan(0.02);
    expect(Number(rows.at(-1)!.drift)).toBeGreaterThan(0.1);
    const me = await enterAs(server, database, group, "qualityManager");
    const { data, errors } = await me.ask(LIST, { t: rows[0]!.template_id });
    expect(errors).toEqual([]);
    expect((data?.["templateDocuments"] as { url: null }[]).map(({ url }) => url)).toEqual(Array(5).fill(null));
  });

  it.each(backends)("is read by the worker, on the queue of %s, while others are answered", async (_, start) => {
    const backend = await start();
    const { group, place, templateId } = await world();
    const me = await enterAs(server, database, group, "groupReferent");
    const bomb = hostile("half a gigabyte said to be seven megabytes");
    for (const bytes of [bomb.bytes, bomb.bytes, docxOf(PARTS)])
      expect((await leaveDocument(me, place, bytes)).status).toBe(200);
    const runtime = await startRuntime({
      db: database.db,
      appUrl: database.appUrl,
      queueUrl: backend.queueUrl,
      home: database.home,
      handlers: [realDocumentHandler],
      log: openLog("silent"),
      onFatal: (error) => {
        throw error;
      },
    });
    try {
      const states = await waitFor("every document is read", async () => {
        const { data } = await me.ask(LIST, { t: templateId });
        const now = (data?.["templateDocuments"] as { state: string }[]).map(({ state }) => state);
        return now.includes("waiting") ? null : now;
      });
      expect(states.toSorted()).toEqual(["analysed", "refused", "refused"]);
      expect(filesOf(group)).toHaveLength(1);
    } finally {
      await runtime.close();
      await backend.close();
    }
  });
});
