import type { RunningServer } from "@palier/server/door";
import { dayInFrance } from "@palier/domain/kernel";
import { buildFullGroup, buildMember, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import {
  buildProduct,
  change,
  install,
  listed,
  NEWS,
  publish,
  read,
  seenByTeam,
  tell,
  write,
  type AnsweredNews,
} from "./news.factory";

const NOWHERE = "0196f000-0000-7000-8000-000000000000";
const today = dayInFrance(new Date());

describe("news", () => {
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
  const item = async (me: Visitor, id: string): Promise<AnsweredNews | null> => {
    const { data, errors } = await me.ask(`query Q($id: ID!) { newsItem(id: $id) { ${NEWS} } }`, { id });
    expect(errors).toEqual([]);
    return data?.["newsItem"] as AnsweredNews | null;
  };
  const todo = async (me: Visitor): Promise<number> => {
    const { data } = await me.ask("{ todos { code count } }");
    const lines = data?.["todos"] as { code: string; count: number }[];
    return lines.find(({ code }) => code === "NEWS_TO_READ")?.count ?? 0;
  };
  const audits = async (groupId: string): Promise<{ action: string; changes: Record<string, unknown> }[]> => {
    const { rows } = await database.owner.query<{ action: string; changes: Record<string, unknown> }>(
      "select action, changes from audit_event where group_id = $1 and action like 'news:%' order by seq",
      [groupId],
    );
    return rows;
  };
  /** Two sites, someone of each in care, someone of the first in pharmacy, and a referent of the group who writes. */
  const stage = async () => {
    const group = await buildFullGroup(database, 2);
    const [first = "", second = ""] = group.siteIds;
    const at = (site: string) => ({ wholeGroup: false, establishmentIds: [site] });
    const enter = (
      role: "contributor" | "reader" | "sectorReferent" | "director",
      site: string,
      sector?: "care" | "pharmacy",
    ) => enterAs(server, database, group, role, { ...at(site), ...(sector === undefined ? {} : { sector }) });
    return {
      group,
      first,
      second,
      writer: await enterAs(server, database, group, "groupReferent"),
      carer: await enter("contributor", first, "care"),
      pharmacist: await enter("contributor", first, "pharmacy"),
      otherCarer: await enter("contributor", second, "care"),
      referent: await enter("sectorReferent", first, "care"),
      enter,
    };
  };

  it("reaches only whom it is meant for; for anyone else it isn't there: page, list, count, search, acknowledgement", async () => {
    const { group, first, writer, carer, pharmacist, otherCarer } = await stage();
    const { id } = await tell(writer, { title: "Canaris en volière", sectors: ["care"], establishmentIds: [first] });
    expect(await item(carer, id)).toMatchObject({ concernsMe: true, awaitsMe: true });
    expect(await listed(carer)).toEqual({ ids: [id], total: 1 });
    expect(await listed(carer, { text: "canari" })).toEqual({ ids: [id], total: 1 });
    expect(await todo(carer)).toBe(1);
    const stranger = await enterAs(server, database, await buildFullGroup(database, 1), "groupReferent");
    for (const other of [pharmacist, otherCarer, stranger]) {
      expect(await item(other, id)).toBeNull();
      for (const filter of [{}, { text: "canaris" }, { view: "toRead" }])
        expect(await listed(other, filter)).toEqual({ ids: [], total: 0 });
      expect(await todo(other)).toBe(0);
      expect(await read(other, id)).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
    }
    // Drafts and views of who publishes are for who publishes.
    const draft = await write(writer, { title: "Brouillon" });
    expect(await item(carer, draft.news.id)).toBeNull();
    for (const view of ["archive", "unpublished"]) expect((await listed(carer, { view })).total).toBe(0);
    expect((await listed(writer, { view: "unpublished" })).ids).toEqual([draft.news.id]);
    const admin = await enterAs(server, database, group, "groupAdministrator");
    expect(
      (await admin.ask("query Q($id: ID!) { newsItem(id: $id) { id } }", { id })).errors[0]?.extensions?.["code"],
    ).toBe("FORBIDDEN");
  });

  it("goes only where the module or the version is in use, and says before how many it reaches", async () => {
    const { group, first, second, writer, carer, otherCarer } = await stage();
    const product = await buildProduct(database, group);
    const { productId, moduleId, newVersionId, oldVersionId } = product;
    await install(database, group, first, { productId, versionId: newVersionId, moduleIds: [moduleId] });
    await install(database, group, second, { productId, versionId: oldVersionId, moduleIds: [] });
    const count = async (target: Record<string, unknown>) => {
      const { data, errors } = await writer.ask(
        "query Q($target: NewsTargetInput!) { newsAudience(target: $target) { siteCount sectorCount pairCount personCount silentPairCount establishments { id } } }",
        { target: { sectors: [], ...target } },
      );
      expect(errors).toEqual([]);
      return data?.["newsAudience"];
    };
    expect(await count({ productId })).toMatchObject({ siteCount: 2, sectorCount: 6, pairCount: 12, personCount: 5 });
    // The carer, the referent of care, and who is of the whole group.
    expect(await count({ moduleId, sectors: ["care"] })).toEqual({
      ...{ siteCount: 1, sectorCount: 1, pairCount: 1, personCount: 3, silentPairCount: 0 },
      establishments: [{ id: first }],
    });
    expect(await count({ versionId: oldVersionId, sectors: ["pharmacy"] })).toMatchObject({
      ...{ pairCount: 1, personCount: 1, silentPairCount: 1 },
    });
    expect(await count({ productId: NOWHERE })).toMatchObject({ siteCount: 0, personCount: 0, establishments: [] });
    const { id } = await tell(writer, { productId, versionId: newVersionId });
    expect(await item(carer, id)).not.toBeNull();
    expect(await item(otherCarer, id)).toBeNull();
    // What runs nowhere reaches nobody, and nothing is published.
    const unused = await buildProduct(database, group);
    const draft = await write(writer, { productId: unused.productId });
    expect(await publish(writer, draft.news)).toMatchObject({ ok: false, error: { code: "NEWS_NOBODY" } });
    expect(await item(writer, draft.news.id)).toMatchObject({ state: "draft", revision: 0, version: 1 });
  });

  it("« J’ai lu » is asked again after a major change, and not after a minor one", async () => {
    const { group, writer, carer } = await stage();
    const { id, version } = await tell(writer, { sectors: ["care"] });
    expect(await read(carer, id)).toMatchObject({ ok: true, news: { awaitsMe: false, readRevision: 1 } });
    expect(await read(carer, id)).toMatchObject({ ok: true });
    expect(await todo(carer)).toBe(0);
    const revise = (at: number, body: string, major: boolean) =>
      change(writer, "mutation M($input: ReviseNewsInput!) { reviseNews(input: $input)", {
        input: { id, version: at, title: "L’agenda partagé", body, major },
      });
    const minor = await revise(version, "Une faute de frappe en moins.", false);
    expect(minor).toMatchObject({ ok: true, news: { revision: 2 } });
    expect(await item(carer, id)).toMatchObject({ awaitsMe: false });
    expect(await revise(version, "Trop tard.", false)).toMatchObject({
      ok: false,
      error: { code: "STALE_VERSION" },
      news: { revision: 2 },
    });
    const major = await revise(minor.news.version, "Le chemin a changé.", true);
    expect(major.news).toMatchObject({ revision: 3 });
    expect(await item(carer, id)).toMatchObject({ awaitsMe: true });
    // Reading the old text on an old page isn't reading the new one.
    expect(await read(carer, id, 2)).toMatchObject({ news: { awaitsMe: true } });
    expect(await read(carer, id, 9)).toMatchObject({ news: { awaitsMe: true } });
    expect(await read(carer, id, 3)).toMatchObject({ news: { awaitsMe: false } });
    const { data } = await carer.ask(
      "query Q($id: ID!) { newsItem(id: $id) { revisions { revision major body publishedByName } } }",
      { id },
    );
    expect((data?.["newsItem"] as { revisions: object[] }).revisions).toMatchObject([
      { revision: 3, major: true },
      { revision: 2, major: false },
      { revision: 1, major: true, publishedByName: "Personne groupReferent" },
    ]);
    const lines = await audits(group.groupId);
    expect(lines.map(({ action }) => action)).toEqual([
      ...["news:save", "news:publish", "news:acknowledge", "news:publish", "news:publish"],
      ...["news:acknowledge", "news:acknowledge"],
    ]);
    expect(JSON.stringify(lines)).not.toContain("faute de frappe");
  });

  it("« vu en équipe » by the referent stands for everyone of the place, and for nobody else", async () => {
    const { first, second, writer, carer, pharmacist, otherCarer, referent } = await stage();
    const { id } = await tell(writer, { sectors: ["care", "pharmacy"] });
    const team = { id, establishmentId: first, sectors: ["care"] as const, seenOn: today };
    expect(await seenByTeam(referent, { ...team, seenOn: "2020-01-01" })).toMatchObject({ error: { field: "seenOn" } });
    expect(await seenByTeam(referent, { ...team, seenOn: "2099-01-01" })).toMatchObject({ error: { field: "seenOn" } });
    expect(await seenByTeam(referent, { ...team, peopleCount: 0 })).toMatchObject({ error: { field: "peopleCount" } });
    expect(await seenByTeam(referent, team)).toMatchObject({ ok: true });
    expect(await item(carer, id)).toMatchObject({ awaitsMe: false, readRevision: 0 });
    for (const other of [pharmacist, otherCarer]) expect(await item(other, id)).toMatchObject({ awaitsMe: true });
    // The referent of care speaks neither for the pharmacy nor for the other site; a carer for nobody.
    const call =
      "mutation M($input: TeamSeenNewsInput!) { acknowledgeNewsForTeam(input: $input) { ok error { code } } }";
    const refused = async (me: Visitor, input: Record<string, unknown>) =>
      (await me.ask(call, { input: { revision: 1, peopleCount: 3, ...team, ...input } })).errors[0]?.extensions?.[
        "code"
      ];
    expect(await refused(referent, { sectors: ["pharmacy"] })).toBe("FORBIDDEN");
    expect(await refused(referent, { establishmentId: second })).toBe("FORBIDDEN");
    expect(await refused(carer, {})).toBe("FORBIDDEN");
  });

  it("shows how far it went, site by site, and to each only their own sites", async () => {
    const { group, first, second, writer, carer, referent, otherCarer, enter } = await stage();
    const { id } = await tell(writer, { sectors: ["care", "pharmacy"] });
    const reach = async (me: Visitor) => {
      const { data, errors } = await me.ask(
        "query Q($id: ID!) { newsReach(id: $id) { targeted seen sites { establishment { id } targeted seen pairs { sector state peopleCount readCount teamSeenOn teamPeopleCount } } } }",
        { id },
      );
      expect(errors).toEqual([]);
      return data?.["newsReach"] as {
        targeted: number;
        seen: number;
        sites: { establishment: { id: string }; pairs: object[] }[];
      };
    };
    await read(writer, id);
    // Someone of the whole group who reads makes no site look as if it knew.
    expect(await reach(writer)).toMatchObject({ targeted: 4, seen: 0 });
    await read(carer, id);
    await read(otherCarer, id);
    const found = await reach(writer);
    expect(found).toMatchObject({ targeted: 4, seen: 1 });
    const of = (site: string) => found.sites.find(({ establishment }) => establishment.id === site)?.pairs;
    expect(of(first)).toMatchObject([
      { sector: "care", state: "partly", peopleCount: 2, readCount: 1 },
      { sector: "pharmacy", state: "unseen", peopleCount: 1, readCount: 0 },
    ]);
    expect(of(second)).toMatchObject([
      { sector: "care", state: "seen", peopleCount: 1, readCount: 1 },
      { sector: "pharmacy", state: "nobody", peopleCount: 0 },
    ]);
    await seenByTeam(referent, { id, establishmentId: first, sectors: ["care"], seenOn: today, peopleCount: 12 });
    expect((await reach(referent)).sites).toMatchObject([
      { establishment: { id: first }, targeted: 2, seen: 1, pairs: [{ state: "seen", teamPeopleCount: 12 }, {}] },
    ]);
    const director = await enter("director", second);
    expect((await reach(director)).sites.map(({ establishment }) => establishment.id)).toEqual([second]);
    const stranger = await enterAs(server, database, await buildFullGroup(database, 1), "groupReferent");
    expect(await reach(stranger)).toBeNull();
    const { data } = await director.ask("{ newsToRelay { news { id } establishment { id } sectors } }");
    expect(data?.["newsToRelay"]).toEqual([
      { news: { id }, establishment: { id: second }, sectors: ["care", "pharmacy"] },
    ]);
    expect(
      (await (await enterAs(server, database, group, "director")).ask("{ newsToRelay { sectors } }")).data,
    ).toEqual({
      newsToRelay: [],
    });
  });

  it("a withdrawn one is found no more by those it was meant for, and may be published again", async () => {
    const { group, writer, carer } = await stage();
    const { id, version } = await tell(writer, { title: "Girafe" });
    const withdraw = (at: number) =>
      change(writer, "mutation M($id: ID!, $version: Int!) { withdrawNews(id: $id, version: $version)", {
        id,
        version: at,
      });
    expect(await withdraw(version - 1)).toMatchObject({ ok: false, error: { code: "STALE_VERSION" } });
    const withdrawn = await withdraw(version);
    expect(withdrawn).toMatchObject({ ok: true, news: { state: "withdrawn" } });
    expect(await item(carer, id)).toBeNull();
    expect(await listed(carer, { text: "girafe" })).toEqual({ ids: [], total: 0 });
    expect(await todo(carer)).toBe(0);
    const { rows } = await database.owner.query("select 1 from search_entry where group_id = $1", [group.groupId]);
    expect(rows).toEqual([]);
    expect(await publish(writer, withdrawn.news)).toMatchObject({
      ok: true,
      news: { state: "published", revision: 2 },
    });
    expect(await item(carer, id)).toMatchObject({ awaitsMe: true });
  });

  it("says what is wrong with a field, keeps nothing of another group, and what is published is revised, not rewritten", async () => {
    const { writer } = await stage();
    for (const [written, field] of [
      [{ title: "" }, "title"],
      [{ title: "a".repeat(201) }, "title"],
      [{ body: " " }, "body"],
    ] as const)
      expect(await write(writer, written)).toMatchObject({ ok: false, error: { code: "NEWS_INVALID", field } });
    const theirs = await buildFullGroup(database, 1);
    const foreign = await buildProduct(database, theirs);
    for (const [written, field] of [
      [{ productId: foreign.productId }, "productId"],
      [{ moduleId: foreign.moduleId }, "moduleId"],
      [{ versionId: NOWHERE }, "versionId"],
      [{ establishmentIds: [theirs.siteIds[0]!] }, "establishmentIds"],
      [{ requestId: NOWHERE }, "requestId"],
    ] as const)
      expect(await write(writer, written)).toMatchObject({ ok: false, error: { code: "NEWS_INVALID", field } });
    const { id, version } = await tell(writer);
    const input = { id, version, title: "T", body: "B", kind: "function", mustRead: false, target: { sectors: [] } };
    const save = "mutation M($input: SaveNewsInput!) { saveNews(input: $input)";
    expect(await change(writer, save, { input })).toMatchObject({ ok: false, error: { code: "NEWS_STATE" } });
    const nir = { ...input, id: null, version: 0, body: "Patient 2 69 05 49 588 157 80" };
    const { data, errors } = await writer.ask(`${save} { ok } }`, { input: nir });
    expect(data?.["saveNews"] ?? null).toBeNull();
    expect(errors).not.toEqual([]);
  });

  it("two publications at once: one happens, the other is told", async () => {
    const { writer } = await stage();
    const { news } = await write(writer);
    const answers = await Promise.all([1, 2, 3, 4].map(() => publish(writer, news)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await item(writer, news.id)).toMatchObject({ revision: 1 });
  });

  it("begins from an answer, never from the words of who asked", async () => {
    const { group, first, writer } = await stage();
    const { personId } = await buildMember(database, group, "reader");
    const { moduleId, productId } = await buildProduct(database, group);
    const { rows } = await database.owner.query<{ id: string }>(
      `insert into request (group_id, number, establishment_id, sector, kind, body, author_id, product_id, module_id, state, answer,
                            answer_kind, answered_at)
       values ($1, 128, $2, 'care', 'question', 'Madame Secret ne voit rien', $3, $4, $5, 'answered', 'Ouvrez l’agenda, puis « partager ».',
               'alreadyPossible', now()) returning id`,
      [group.groupId, first, personId, productId, moduleId],
    );
    const { data } = await writer.ask(
      'query Q($id: ID!) { newsBeginning(from: "request", id: $id) { title body kind sectors productId moduleId requestId origin } }',
      { id: rows[0]!.id },
    );
    expect(data?.["newsBeginning"]).toEqual({
      title: "Agenda\u00a0: ce que vous pouvez déjà faire",
      body: "Ouvrez l’agenda, puis « partager ».",
      kind: "function",
      sectors: ["care"],
      ...{ productId, moduleId, requestId: rows[0]!.id, origin: "Demande 128" },
    });
  });
});
