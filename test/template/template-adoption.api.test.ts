import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildPublishedTemplate, buildRevision } from "./template.factory";
import { TODAY } from "./template-adoption.operations";

jest.setTimeout(60_000);

const CELL =
  "state behindBy reach declaredName installedOn readerCount teamReaderCount teamCount lookedAtCount conformCount checkName drift";
const INPUTS = {
  declareTemplateVersion: "DeclareTemplateVersionInput",
  acknowledgeTemplate: "AcknowledgeTemplateInput",
  recordTemplateCheck: "RecordTemplateCheckInput",
} as const;

interface Answer {
  readonly ok: boolean;
  readonly error: { readonly code: string; readonly field?: string | null } | null;
  readonly sheet: { readonly cell: object; readonly events: object[]; readonly ownSeenOn: string | null } | null;
}

async function gesture(who: Visitor, name: keyof typeof INPUTS, input: object): Promise<Answer> {
  const { data, errors } = await who.ask(
    `mutation M($input: ${INPUTS[name]}!) { ${name}(input: $input) { ok error { code field }
       sheet { cell { ${CELL} } ownSeenOn events { fact revisionName count ofCount note byName } } } }`,
    { input },
  );
  const [first] = errors;
  if (first !== undefined) return { ok: false, error: { code: String(first.extensions?.["code"]) }, sheet: null };
  return data?.[name] as Answer;
}

interface Board {
  readonly models: { readonly id: string; readonly inForceName: string }[];
  readonly sites: { readonly id: string }[];
  readonly cells: { readonly templateId: string; readonly establishmentId: string; readonly drift: number | null }[];
}

async function boardOf(who: Visitor): Promise<Board> {
  const { data, errors } = await who.ask(
    `{ templateAdoption { models { id code title inForceName } sites { id name kind } cells { templateId establishmentId ${CELL} } } }`,
  );
  expect(errors).toEqual([]);
  return data?.["templateAdoption"] as Board;
}

describe("the adoption of models", () => {
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
    const template = await buildPublishedTemplate(database, group, { title: "Lettre de liaison" });
    const [site = "", other = ""] = group.siteIds;
    return { group, ...template, site, other, place: { templateId: template.templateId, establishmentId: site } };
  };
  const at = (...establishmentIds: string[]) => ({ wholeGroup: false as const, establishmentIds });

  it("three facts make a model adopted: the version in service, who has read it, the last check", async () => {
    const { group, place, site, templateId, revisionId, document } = await world();
    const me = await enterAs(server, database, group, "localReferent", at(site));
    expect(await boardOf(me)).toMatchObject({ models: [{ id: templateId, inForceName: "1" }], cells: [] });
    const declare = (over: object = {}) =>
      gesture(me, "declareTemplateVersion", { ...place, revisionId, installedOn: TODAY, note: "", ...over });
    expect(await declare()).toMatchObject({
      ok: true,
      sheet: { cell: { state: "unchecked", behindBy: 0, reach: "begun", declaredName: "1", installedOn: TODAY } },
    });
    // Said again as it is, it stays one line.
    expect((await declare()).sheet?.events).toHaveLength(1);
    const read = (over: object = {}) =>
      gesture(me, "acknowledgeTemplate", {
        ...place,
        kind: "individual",
        peopleCount: 1,
        teamCount: null,
        seenOn: TODAY,
        ...over,
      });
    expect(await read()).toMatchObject({ ok: true, sheet: { cell: { readerCount: 1 }, ownSeenOn: TODAY } });
    expect(await read()).toMatchObject({ ok: true, sheet: { cell: { readerCount: 1 } } });
    expect(await read({ kind: "collective", peopleCount: 9, teamCount: 12 })).toMatchObject({
      ok: true,
      sheet: { cell: { readerCount: 10, teamReaderCount: 9, teamCount: 12 } },
    });
    const check = (over: object = {}) =>
      gesture(me, "recordTemplateCheck", {
        ...place,
        revisionId,
        checkedOn: TODAY,
        lookedAtCount: 10,
        conformCount: 7,
        note: "Suites à donner souvent vides",
        ...over,
      });
    expect(await check()).toMatchObject({ ok: true, sheet: { cell: { state: "unevenly", reach: "begun" } } });
    const last = await check({ conformCount: 9, note: "" });
    expect(last).toMatchObject({ ok: true, sheet: { cell: { state: "followed", reach: "adopted" } } });
    // Who reads by oneself is counted, and listed nowhere.
    expect(last.sheet?.events.map((event) => (event as { fact: string }).fact)).toEqual([
      "check",
      "check",
      "acknowledgement",
      "declaration",
    ]);
    const next = await buildRevision(database, group, { templateId, document });
    expect(await boardOf(me)).toMatchObject({
      models: [{ inForceName: "2" }],
      cells: [{ state: "behind", behindBy: 1, reach: "notBegun", readerCount: 0, declaredName: "1" }],
    });
    expect(await declare({ revisionId: next })).toMatchObject({ ok: true, sheet: { cell: { state: "unchecked" } } });
  });

  it("what isn't so is refused, with its field", async () => {
    const { group, place, revisionId, templateId, document } = await world();
    const me = await enterAs(server, database, group, "qualityManager");
    const declared = { ...place, revisionId, installedOn: TODAY, note: "" };
    const draft = await buildRevision(database, group, { templateId, document, state: "draft" });
    const neighbour = await buildPublishedTemplate(database, group);
    const read = { ...place, kind: "collective", peopleCount: 9, teamCount: null, seenOn: TODAY };
    const check = { ...place, revisionId, checkedOn: TODAY, lookedAtCount: 5, conformCount: 5, note: "" };
    for (const [name, input, code, field] of [
      ["declareTemplateVersion", { ...declared, installedOn: "2999-01-01" }, "ADOPTION_INVALID", "installedOn"],
      ["declareTemplateVersion", { ...declared, installedOn: "hier" }, "ADOPTION_INVALID", "installedOn"],
      ["declareTemplateVersion", { ...declared, note: "a".repeat(2001) }, "ADOPTION_INVALID", "note"],
      // What is being written isn't in service anywhere, nor the version of another model.
      ["declareTemplateVersion", { ...declared, revisionId: draft }, "NOT_FOUND", null],
      ["declareTemplateVersion", { ...declared, revisionId: neighbour.revisionId }, "NOT_FOUND", null],
      ["acknowledgeTemplate", { ...read, peopleCount: 0 }, "ADOPTION_INVALID", "peopleCount"],
      ["acknowledgeTemplate", { ...read, teamCount: 8 }, "ADOPTION_INVALID", "teamCount"],
      ["recordTemplateCheck", { ...check, lookedAtCount: 0 }, "ADOPTION_INVALID", "lookedAtCount"],
      ["recordTemplateCheck", { ...check, conformCount: 6 }, "ADOPTION_INVALID", "conformCount"],
    ] as const)
      expect([name, await gesture(me, name, input)]).toMatchObject([name, { ok: false, error: { code, field } }]);
    expect(await gesture(me, "acknowledgeTemplate", { ...read, kind: "autre" })).toMatchObject({
      error: { code: "BAD_REQUEST" },
    });
  });

  it("another site and another group see nothing of it and can't speak for it", async () => {
    const { group, place, site, other, templateId, revisionId } = await world();
    const chief = await enterAs(server, database, group, "groupReferent");
    const declared = { ...place, revisionId, installedOn: TODAY, note: "canari" };
    expect(await gesture(chief, "declareTemplateVersion", declared)).toMatchObject({ ok: true });
    const neighbour = await enterAs(server, database, group, "localReferent", at(other));
    expect(await boardOf(neighbour)).toMatchObject({ sites: [{ id: other }], cells: [] });
    const sheet = "query Q($t: ID!, $e: ID!) { templateAdoptionSheet(templateId: $t, establishmentId: $e) { id } }";
    const seen = async (who: Visitor) => (await who.ask(sheet, { t: templateId, e: site })).data;
    expect(await seen(neighbour)).toEqual({ templateAdoptionSheet: null });
    expect(await gesture(neighbour, "declareTemplateVersion", declared)).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
      sheet: null,
    });
    const stranger = await enterAs(server, database, await buildFullGroup(database, 1), "groupReferent");
    expect(await boardOf(stranger)).toMatchObject({ models: [], cells: [] });
    expect(await seen(stranger)).toEqual({ templateAdoptionSheet: null });
    expect(await gesture(stranger, "declareTemplateVersion", declared)).toMatchObject({ error: { code: "NOT_FOUND" } });
    // A reader speaks for themselves, never for a team.
    const reader = await enterAs(server, database, group, "reader", at(site));
    const read = { ...place, kind: "individual", peopleCount: 1, teamCount: null, seenOn: TODAY };
    expect(await gesture(reader, "acknowledgeTemplate", read)).toMatchObject({ ok: true });
    expect(await gesture(reader, "acknowledgeTemplate", { ...read, kind: "collective" })).toMatchObject({
      error: { code: "FORBIDDEN" },
    });
    expect(await gesture(reader, "declareTemplateVersion", declared)).toMatchObject({ error: { code: "FORBIDDEN" } });
  });

  it("the distance of a document is for who may read it", async () => {
    const { group, site, templateId, revisionId } = await world();
    await database.owner.query(
      `insert into template_document (group_id, template_id, establishment_id, revision_id, file_key, file_name, format,
                                      byte_count, sha256, state, drift, analysed_at)
       values ($1, $2, $3, $4, gen_random_uuid(), 'a.docx', 'docx', 1, repeat('a', 64), 'analysed', 0.25, now())`,
      [group.groupId, templateId, site, revisionId],
    );
    const driftFor = async (role: "localReferent" | "reader") =>
      (await boardOf(await enterAs(server, database, group, role, at(site)))).cells.map(({ drift }) => drift);
    expect(await driftFor("localReferent")).toEqual([0.25]);
    expect(await driftFor("reader")).toEqual([null]);
  });
});
