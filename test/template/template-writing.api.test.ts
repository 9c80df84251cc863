import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { documentOf, section } from "./template-variant.factory";
import { buildPublishedTemplate, buildRevision } from "./template.factory";

jest.setTimeout(60_000);

const MODEL = documentOf(section("motif", "locked", "Motif d’hospitalisation"), section("suites", "free", "À revoir"));

interface Writing {
  readonly id: string;
  readonly content: string;
  readonly version: number;
  readonly writable: boolean;
}

describe("the text of a version in preparation", () => {
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

  const world = async (state = "draft") => {
    const group = await buildFullGroup(database, 2);
    const { templateId } = await buildPublishedTemplate(database, group, { document: MODEL });
    const revisionId = await buildRevision(database, group, { templateId, document: MODEL, state });
    const author = await enterAs(server, database, group, "qualityManager");
    return { group, templateId, revisionId, author };
  };
  const answered = async <T>(who: Visitor, document: string, variables: Record<string, unknown>): Promise<T> => {
    const { data, errors } = await who.ask(document, variables);
    if (errors[0] !== undefined) throw new Error(JSON.stringify(errors[0]));
    return (data as { answer: T }).answer;
  };
  const see = (who: Visitor, id: string): Promise<Writing | null> =>
    answered(who, "query Q($id: ID!) { answer: templateWriting(templateId: $id) { id content version writable } }", {
      id,
    });
  const save = (who: Visitor, input: object): Promise<{ ok: boolean; writing: Writing | null }> =>
    answered(
      who,
      `mutation M($input: SaveTemplateContentInput!) { answer: saveTemplateContent(input: $input)
        { ok error { code message } writing { id content version writable } } }`,
      { input },
    );
  const rewritten = (key: string, text: string) => JSON.stringify([section(key, "free", text)]);

  it("is kept section by section, and a text read before another's is refused with the current one", async () => {
    const { templateId, revisionId, author } = await world();
    const before = await see(author, templateId);
    expect(before).toMatchObject({ id: revisionId, version: 1, writable: true });
    const order = ["motif", "suites"];
    const first = await save(author, {
      revisionId,
      version: 1,
      order,
      sections: rewritten("suites", "Chez le médecin"),
    });
    expect(first).toMatchObject({ ok: true, writing: { version: 2 } });
    expect(first.writing?.content).toContain("Motif d’hospitalisation");
    const second = await save(author, { revisionId, version: 1, order, sections: rewritten("suites", "Perdu ?") });
    expect(second).toMatchObject({ ok: false, error: { code: "STALE_VERSION" }, writing: { version: 2 } });
    expect(second.writing?.content).toContain("Chez le médecin");
    const { rows } = await database.owner.query<{ author_ids: string[] }>(
      "select author_ids from template_revision where id = $1",
      [revisionId],
    );
    expect(rows[0]?.author_ids).toEqual([expect.any(String)]);
  });

  it.each([
    ["unreadable", ["motif"], "<p>"],
    ["of a section that nobody has", ["motif", "autre"], "[]"],
    [
      "with an element of another editor",
      ["motif"],
      JSON.stringify([{ ...section("motif", "free", "x"), content: [{ type: "image" }] }]),
    ],
  ])("is refused when it is %s", async (_what, order, sections) => {
    const { templateId, revisionId, author } = await world();
    expect(await save(author, { revisionId, version: 1, order, sections })).toMatchObject({
      ok: false,
      error: { code: "TEMPLATE_INVALID" },
    });
    expect(await see(author, templateId)).toMatchObject({ version: 1 });
  });

  it("isn't written any more once it is under review, and its readers never write it", async () => {
    const { group, templateId, revisionId, author } = await world("review");
    expect(await see(author, templateId)).toMatchObject({ writable: false });
    const input = { revisionId, version: 1, order: ["motif"], sections: "[]" };
    expect(await save(author, input)).toMatchObject({ ok: false, error: { code: "TEMPLATE_STATE" } });
    const reviewer = await enterAs(server, database, group, "director");
    expect(await see(reviewer, templateId)).toMatchObject({ writable: false });
    await expect(save(reviewer, input)).rejects.toThrow(/FORBIDDEN|ne permet pas/);
    const reader = await enterAs(server, database, group, "reader");
    await expect(see(reader, templateId)).rejects.toThrow(/FORBIDDEN|ne permet pas/);
  });

  const comment = (who: Visitor, input: object): Promise<{ comment: { id: string } | null }> =>
    answered(
      who,
      `mutation M($input: AddTemplateCommentInput!) { answer: addTemplateComment(input: $input)
        { ok error { code field } comment { id state suggestion authorName } } }`,
      { input },
    );
  const take = (who: Visitor, commentId: string, version: number): Promise<unknown> =>
    answered(
      who,
      `mutation M($input: TakeTemplateSuggestionInput!) { answer: takeTemplateSuggestion(input: $input)
        { ok error { code } comment { state } writing { version content } } }`,
      { input: { commentId, version } },
    );

  it("takes a suggestion, once, and only on the text that was read", async () => {
    const { group, revisionId, author } = await world();
    const reviewer = await enterAs(server, database, group, "director");
    const input = { revisionId, sectionKey: "suites", body: "Plus clair ainsi." };
    expect(await comment(reviewer, { ...input, body: " " })).toMatchObject({ ok: false, error: { field: "body" } });
    expect(await comment(reviewer, { ...input, sectionKey: "rien" })).toMatchObject({ ok: false });
    expect(await comment(reviewer, { ...input, suggestion: '[{"type":"image"}]' })).toMatchObject({
      ok: false,
      error: { field: "suggestion" },
    });
    const suggestion = JSON.stringify(section("suites", "free", "Consultation à trois mois").content);
    const said = await comment(reviewer, { ...input, suggestion });
    expect(said).toMatchObject({ ok: true, comment: { state: "open", suggestion: "Consultation à trois mois" } });
    const id = said.comment?.id ?? "";
    await expect(take(reviewer, id, 1)).rejects.toThrow(/FORBIDDEN|ne permet pas/);
    expect(await take(author, id, 7)).toMatchObject({ ok: false, error: { code: "STALE_VERSION" } });
    expect(await take(author, id, 1)).toMatchObject({
      ok: true,
      comment: { state: "taken" },
      writing: { version: 2, content: expect.stringContaining("Consultation à trois mois") as string },
    });
    expect(await take(author, id, 2)).toMatchObject({ ok: false, comment: { state: "taken" } });
  });

  it("and what is said of it stay unknown to another group", async () => {
    const { templateId, revisionId, author } = await world();
    const said = await comment(author, { revisionId, sectionKey: "motif", body: "À revoir" });
    const other = await world();
    expect(await see(other.author, templateId)).toBeNull();
    expect(await save(other.author, { revisionId, version: 1, order: ["motif"], sections: "[]" })).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
      writing: null,
    });
    expect(await comment(other.author, { revisionId, sectionKey: "motif", body: "x" })).toMatchObject({ ok: false });
    expect(await take(other.author, said.comment?.id ?? "", 1)).toMatchObject({
      ok: false,
      comment: null,
      writing: null,
    });
  });
});
