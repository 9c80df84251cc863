import type { RunningServer } from "@palier/server/door";
import { STARTER_TEMPLATES } from "@palier/domain/template";
import { withGroup, type Scope } from "@palier/store/kernel";
import { ensureDemoTemplates, remindReviews, saveRevisionContent } from "@palier/store/template";
import { buildFullGroup, buildMember, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildPublishedTemplate, buildRevision, freeTemplateCode } from "./template.factory";

jest.setTimeout(120_000);

interface ShownRevision {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly version: number;
  readonly reviewDueOn: string | null;
  readonly signatures: readonly { part: string; signedAs: string; functionName: string; comment: string }[];
  readonly moves: readonly { code: string; refusal: string | null }[];
}
interface ShownTemplate {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly retired: boolean;
  readonly inForce: ShownRevision | null;
  readonly inPreparation: ShownRevision | null;
  readonly contents: readonly { code: string; source: string }[];
}
interface Payload {
  readonly ok: boolean;
  readonly error: { code: string; field: string | null; message: string } | null;
  readonly template: ShownTemplate | null;
}

const REVISION =
  "id name state version reviewDueOn signatures { part signedAs functionName comment } moves { code refusal }";
const TEMPLATE = `id code version retired inForce { ${REVISION} } inPreparation { ${REVISION} } contents { code source }`;
const PAYLOAD = `ok error { code field message } template { ${TEMPLATE} }`;

describe("the life of a model", () => {
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

  const payload = async (me: Visitor, document: string, variables: object): Promise<Payload> => {
    const { data, errors } = await me.ask(document, variables as Record<string, unknown>);
    expect(errors).toEqual([]);
    return data?.["answer"] as Payload;
  };
  const start = (me: Visitor, key = "lettre-de-liaison") =>
    payload(me, `mutation M($key: ID!) { answer: createTemplateFromStarter(key: $key) { ${PAYLOAD} } }`, { key });
  const move = (me: Visitor, { id, version }: ShownRevision, code: string, comment = "") =>
    payload(
      me,
      `mutation M($input: MoveTemplateRevisionInput!) { answer: moveTemplateRevision(input: $input) { ${PAYLOAD} } }`,
      {
        input: { revisionId: id, version, move: code, comment },
      },
    );
  const begin = (me: Visitor, templateId: string, major = true) =>
    payload(
      me,
      `mutation M($id: ID!, $major: Boolean!) { answer: beginTemplateRevision(templateId: $id, major: $major) { ${PAYLOAD} } }`,
      { id: templateId, major },
    );
  const read = async (me: Visitor, id: string): Promise<ShownTemplate | null> =>
    (await me.ask(`query Q($id: ID!) { template(id: $id) { ${TEMPLATE} } }`, { id })).data?.[
      "template"
    ] as ShownTemplate | null;
  const publishAs = async (author: Visitor, approver: Visitor, given: ShownRevision): Promise<ShownTemplate> => {
    const sent = await move(author, given, "submit");
    const approved = await move(approver, sent.template!.inPreparation!, "approve");
    const published = await move(approver, approved.template!.inPreparation!, "publish");
    expect(published).toMatchObject({ ok: true, template: { inForce: { state: "published" } } });
    return published.template!;
  };
  const noticesOf = async (scope: Scope, kind: string) => {
    const { rows } = await database.owner.query<{ title: string; personId: string }>(
      `select title, person_id as "personId" from notice where group_id = $1 and kind = $2 order by happened_at, title`,
      [scope.groupId, kind],
    );
    return rows;
  };

  it("begins with a starter, is read by another, signed, approved by somebody who didn't write, published", async () => {
    const group = await buildFullGroup(database, 1);
    const author = await enterAs(server, database, group, "qualityManager");
    const approver = await enterAs(server, database, group, "groupReferent");
    const reader = await enterAs(server, database, group, "reader");
    const made = await start(author);
    expect(made).toMatchObject({ ok: true, template: { code: "MD-SORTIE-001", inForce: null } });
    const template = made.template!;
    expect(template.contents).toHaveLength(STARTER_TEMPLATES[0]!.contents.length);
    expect(template.contents[0]?.source).toContain("R. 1112-1-2");
    expect(await read(reader, template.id)).toBeNull();
    const sent = await move(author, template.inPreparation!, "submit");
    const inReview = sent.template!.inPreparation!;
    expect(inReview.moves.find(({ code }) => code === "approve")?.refusal).toContain("une autre personne");
    expect((await move(author, inReview, "approve")).error?.code).toBe("TEMPLATE_FOUR_EYES");
    expect((await noticesOf(group, "templateCircuit")).map(({ title }) => title)).toEqual([
      "À relire et approuver\u00a0: «\u00a0Lettre de liaison à la sortie\u00a0», version 1",
    ]);
    expect((await move(approver, inReview, "sendBack")).error).toMatchObject({
      code: "TEMPLATE_COMMENT_MISSING",
      field: "comment",
    });
    const back = await move(approver, inReview, "sendBack", "Dire qui appeler.");
    const again = await move(author, back.template!.inPreparation!, "submit");
    const signed = await move(approver, again.template!.inPreparation!, "signReview");
    const approved = await move(approver, signed.template!.inPreparation!, "approve");
    expect((await move(author, inReview, "publish")).error?.code).toBe("STALE_VERSION");
    const published = await move(author, approved.template!.inPreparation!, "publish");
    expect(published.template!.inForce).toMatchObject({
      name: "1",
      state: "published",
      signatures: [
        { part: "author", functionName: "Responsable qualité" },
        { part: "refused", comment: "Dire qui appeler." },
        { part: "author" },
        { part: "reviewer", signedAs: "Personne groupReferent" },
        { part: "approver", functionName: "Référente du groupe" },
      ],
    });
    expect(published.template!.inForce?.reviewDueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect((await read(reader, template.id))?.inForce?.name).toBe("1");
    const { rows } = await database.owner.query<{ action: string }>(
      "select action from audit_event where group_id = $1 and action like 'template:%' order by created_at",
      [group.groupId],
    );
    expect(rows.map(({ action }) => action.slice("template:".length))).toEqual([
      "create",
      "submit",
      "sendBack",
      "submit",
      "signReview",
      "approve",
      "publish",
    ]);
  });

  it("keeps version n in force until n + 1 is published, and begins one version at a time", async () => {
    const group = await buildFullGroup(database, 1);
    const author = await enterAs(server, database, group, "qualityManager");
    const approver = await enterAs(server, database, group, "groupReferent");
    const first = await publishAs(author, approver, (await start(author)).template!.inPreparation!);
    const begun = await begin(author, first.id);
    expect(begun.template).toMatchObject({ inForce: { name: "1" }, inPreparation: { name: "2", state: "draft" } });
    expect((await begin(author, first.id)).error?.code).toBe("TEMPLATE_STATE");
    const summary = await payload(
      author,
      `mutation M($input: SaveTemplateSummaryInput!) { answer: saveTemplateSummary(input: $input) { ${PAYLOAD} } }`,
      {
        input: {
          revisionId: begun.template!.inPreparation!.id,
          version: 1,
          summary: "Une ligne de plus.",
          major: false,
        },
      },
    );
    expect(summary.template).toMatchObject({ inPreparation: { name: "1.1", version: 2 } });
    // Nobody wrote in it: whoever sends it may still not be its approver, once they have written.
    const { personId } = await buildMember(database, group, "qualityManager");
    const written = await withGroup(database.db, { ...group, viewerId: personId }, (tx) =>
      saveRevisionContent(tx, {
        revisionId: summary.template!.inPreparation!.id,
        version: 2,
        content: STARTER_TEMPLATES[0]!.document,
        personId,
      }),
    );
    expect(written).toMatchObject({ ok: true, value: { version: 3 } });
    const second = await publishAs(author, approver, { ...summary.template!.inPreparation!, version: 3 });
    expect(second).toMatchObject({ inForce: { name: "1.1" }, inPreparation: null });
    const { rows } = await database.owner.query<{ state: string }>(
      "select state from template_revision where group_id = $1 and template_id = $2 order by major, minor",
      [group.groupId, first.id],
    );
    expect(rows.map(({ state }) => state)).toEqual(["superseded", "published"]);
    const retired = await move(approver, second.inForce!, "retire");
    expect(retired.template).toMatchObject({ retired: true, inForce: null });
    expect((await begin(author, first.id, false)).template).toMatchObject({
      retired: false,
      inPreparation: { name: "1.2" },
    });
  });

  it("isn't sent while no section carries what is mandatory, and says which text asks for it", async () => {
    const group = await buildFullGroup(database, 1);
    const author = await enterAs(server, database, group, "qualityManager");
    const { template } = await start(author);
    const { personId } = await buildMember(database, group, "qualityManager");
    const [letter] = STARTER_TEMPLATES;
    const content = {
      ...letter!.document,
      content: letter!.document.content.filter(({ attrs }) => attrs.key !== "suites"),
    };
    const { id } = template!.inPreparation!;
    const written = await withGroup(database.db, { ...group, viewerId: personId }, (tx) =>
      saveRevisionContent(tx, { revisionId: id, version: 1, content, personId }),
    );
    expect(written.ok).toBe(true);
    const sent = await move(author, { ...template!.inPreparation!, version: 2 }, "submit");
    expect(sent.error).toMatchObject({ code: "TEMPLATE_CONTENT_MISSING", field: "content" });
    expect(sent.error?.message).toContain("Suites à donner (Article R. 1112-1-2 du code de la santé publique");
  });

  it("refuses a stale text, a text that isn't one, and any text once it is read by others", async () => {
    const group = await buildFullGroup(database, 1);
    const { personId } = await buildMember(database, group, "qualityManager");
    const { templateId, document } = await buildPublishedTemplate(database, group);
    const revisionId = await buildRevision(database, group, { templateId, document, state: "draft" });
    const save = (version: number, content: unknown) =>
      withGroup(database.db, { ...group, viewerId: personId }, (tx) =>
        saveRevisionContent(tx, { revisionId, version, content, personId }),
      );
    expect(await save(7, document)).toMatchObject({ ok: false, error: { code: "STALE_VERSION" } });
    expect(await save(1, "<p>Bonjour</p>")).toMatchObject({ ok: false, error: { code: "TEMPLATE_INVALID" } });
    expect(await save(1, { ...document, onclick: "x" })).toMatchObject({ ok: true, value: { content: document } });
    await database.owner.query("update template_revision set state = 'review' where id = $1", [revisionId]);
    expect(await save(2, document)).toMatchObject({ ok: false, error: { code: "TEMPLATE_STATE" } });
  });

  it("is told before its review, then is to be revised while it stays in force; once, whatever the rounds", async () => {
    const group = await buildFullGroup(database, 1);
    const { personId: ownerId } = await buildMember(database, group, "qualityManager");
    const { personId: referentId } = await buildMember(database, group, "groupReferent");
    const { templateId, revisionId } = await buildPublishedTemplate(database, group, { title: "Bilan", ownerId });
    await database.owner.query("update template_revision set review_due_on = '2027-05-21' where id = $1", [revisionId]);
    const round = (today: string) =>
      withGroup(database.db, { groupId: group.groupId, viewerId: null }, (tx) =>
        remindReviews(tx, today, new Date(`${today}T08:00:00Z`)),
      );
    expect(await round("2027-01-10")).toEqual({ toldCount: 0, toReviseCount: 0 });
    expect(await round("2027-02-20")).toEqual({ toldCount: 1, toReviseCount: 0 });
    expect(await round("2027-02-21")).toEqual({ toldCount: 0, toReviseCount: 0 });
    expect((await noticesOf(group, "templateCircuit")).map(({ personId }) => personId)).toEqual([ownerId]);
    expect(await round("2027-05-01")).toEqual({ toldCount: 1, toReviseCount: 0 });
    expect(await round("2027-05-21")).toEqual({ toldCount: 1, toReviseCount: 1 });
    expect(await round("2027-05-22")).toEqual({ toldCount: 0, toReviseCount: 0 });
    expect((await noticesOf(group, "templateCircuit")).map(({ personId }) => personId).sort()).toEqual(
      [ownerId, ownerId, ownerId, referentId, referentId].sort(),
    );
    const me = await enterAs(server, database, group, "groupReferent");
    const due = await read(me, templateId);
    expect(due?.inForce).toMatchObject({ state: "toRevise", reviewDueOn: "2027-05-21" });
    const confirmed = await move(me, due!.inForce!, "confirm");
    expect(confirmed.template?.inForce?.state).toBe("published");
    expect(confirmed.template?.inForce?.reviewDueOn).not.toBe("2027-05-21");
  });

  it("is nothing to another group, and a draft nothing to who only reads", async () => {
    const [here, there] = [await buildFullGroup(database, 1), await buildFullGroup(database, 1)];
    const { templateId, document, revisionId, code } = await buildPublishedTemplate(database, here);
    const draftId = await buildRevision(database, here, { templateId, document, state: "draft" });
    const stranger = await enterAs(server, database, there, "groupReferent");
    expect(await read(stranger, templateId)).toBeNull();
    expect((await stranger.ask("{ templates { id } }")).data?.["templates"]).toEqual([]);
    for (const id of [revisionId, draftId])
      expect((await stranger.ask("query Q($id: ID!) { templateRevision(id: $id) { content } }", { id })).data).toEqual({
        templateRevision: null,
      });
    const draft = { id: draftId, version: 1 } as ShownRevision;
    expect((await move(stranger, draft, "submit")).error?.code).toBe("NOT_FOUND");
    expect((await begin(stranger, templateId)).error?.code).toBe("NOT_FOUND");
    // The same code may be used there.
    const same = await payload(
      stranger,
      `mutation M($input: CreateTemplateInput!) { answer: createTemplate(input: $input) { ${PAYLOAD} } }`,
      { input: { code, kind: "report", title: "Le nôtre" } },
    );
    expect(same).toMatchObject({ ok: true, template: { inPreparation: { name: "1", state: "draft" } } });
    const reader = await enterAs(server, database, here, "reader");
    const shown = await reader.ask(
      `query Q($id: ID!) { template(id: $id) { inPreparation { id } revisions { id } } }`,
      {
        id: templateId,
      },
    );
    expect(shown.data).toEqual({ template: { inPreparation: null, revisions: [{ id: revisionId }] } });
    expect(
      (await reader.ask("query Q($id: ID!) { templateRevision(id: $id) { content } }", { id: draftId })).data,
    ).toEqual({ templateRevision: null });
  });

  it("is described: facts, contents with their source, criteria; a code once in the group", async () => {
    const group = await buildFullGroup(database, 1);
    const me = await enterAs(server, database, group, "qualityManager");
    const { templateId, code } = await buildPublishedTemplate(database, group, { contents: [] });
    const other = await buildPublishedTemplate(database, group);
    const input = {
      ...{ id: templateId, version: 1, code, kind: "report", sector: "medical", title: "Compte rendu" },
      ...{ purpose: "Dire", reader: "Le médecin", beneficiary: "Le patient", retention: "20 ans", ownerId: null },
      ...{ trainingTitle: "Écrire court", trainingUrl: "https://formation.example/court", reviewMonths: 6 },
      contents: [{ code: "motif", label: "Motif", source: "Règle du groupe, 2026", clues: ["motif"] }],
      criteria: [{ referential: "HAS", code: "2.2.7", label: "" }],
    };
    const save = (change: object) =>
      payload(me, `mutation M($input: SaveTemplateInput!) { answer: saveTemplate(input: $input) { ${PAYLOAD} } }`, {
        input: { ...input, ...change },
      });
    expect(await save({})).toMatchObject({ ok: true, template: { version: 2, contents: [{ code: "motif" }] } });
    expect((await save({})).error?.code).toBe("STALE_VERSION");
    expect((await save({ version: 2, code: other.code })).error?.code).toBe("TEMPLATE_CODE_TAKEN");
    expect((await save({ version: 2, code: freeTemplateCode(), reviewMonths: 0 })).error?.field).toBe("reviewMonths");
    expect((await save({ version: 2, contents: [{ ...input.contents[0], source: "" }] })).error?.field).toBe(
      "contents",
    );
    const found = await me.ask(
      'query Q { templates(filter: { kind: "report", words: "compte" }) { id criteria { code } } }',
    );
    expect(found.data?.["templates"]).toEqual([{ id: templateId, criteria: [{ code: "2.2.7" }] }]);
  });

  it("has its demonstration: six in force, one in review, nobody told, and loading again adds nothing", async () => {
    const group = await buildFullGroup(database, 1);
    await buildMember(database, group, "qualityManager");
    const me = await enterAs(server, database, group, "groupReferent");
    const load = () => ensureDemoTemplates(database.db, { groupId: group.groupId, viewerId: null }, "2026-11-22");
    await load();
    await load();
    const { data } = await me.ask("{ templates { inForce { name state summary } inPreparation { state } } }");
    const shown = data?.["templates"] as {
      inForce: { name: string } | null;
      inPreparation: { state: string } | null;
    }[];
    expect(shown.map(({ inForce, inPreparation }) => inForce?.name ?? inPreparation?.state).sort()).toEqual([
      "1",
      "1",
      "1",
      "1",
      "1",
      "2",
      "review",
    ]);
    expect(await noticesOf(group, "templatePublished")).toEqual([]);
  });
});
