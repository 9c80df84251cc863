import type { RunningServer } from "@palier/server/door";
import { sectionText, type TemplateDocument } from "@palier/domain/template";
import { readGroup, withGroup } from "@palier/store/kernel";
import {
  ensureDemoTemplates,
  ensureDemoVariants,
  insertProposal,
  readSiteDocument,
  tellAdaptedSites,
} from "@palier/store/template";
import { buildFullGroup, buildMember, enterAs, openDoor } from "../kernel/front-door";
import { enter, noticesOf } from "../request/request.factory";
import { testDatabase, type TestDatabase } from "../support";
import { buildPublishedTemplate, buildRevision } from "./template.factory";
import { documentOf, gesture, section, seeVariant, written } from "./template-variant.factory";

jest.setTimeout(240_000);

const MODEL = documentOf(
  section("identite", "locked", "Nom, prénom, date de naissance", "Identité"),
  section("suites", "free", "Consultation dans trois mois", "Suites à donner"),
  section("ordres", "localForbidden", "Aucune abréviation locale", "Abréviations"),
);
const NEXT = documentOf(
  section("identite", "locked", "Nom, prénom, date de naissance, INS", "Identité"),
  section("suites", "free", "Consultation dans deux mois", "Suites à donner"),
  section("ordres", "localForbidden", "Aucune abréviation locale", "Abréviations"),
);
const texts = (document: TemplateDocument | null | undefined) => document?.content.map(sectionText);

describe("what a site makes of a model", () => {
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
  const world = async (siteCount = 2) => {
    const group = await buildFullGroup(database, siteCount);
    const template = await buildPublishedTemplate(database, group, { document: MODEL });
    const [site = "", other = ""] = group.siteIds;
    const place = { templateId: template.templateId, establishmentId: site };
    return { group, ...template, site, other, place };
  };
  const at = (...establishmentIds: string[]) => ({ wholeGroup: false as const, establishmentIds });

  it("is written, kept as a draft, put in use, and what others read is what is in use", async () => {
    const { group, place, site, templateId } = await world();
    const me = await enterAs(server, database, group, "localReferent", at(site));
    const reader = await enterAs(server, database, group, "reader", at(site));
    expect(await seeVariant(me, templateId, site)).toMatchObject({ state: "none", version: 0, sections: "{}" });
    const first = await gesture(me, "saveTemplateVariant", {
      ...place,
      version: 0,
      sections: written({ suites: "Kinésithérapie dès lundi" }),
    });
    expect(first).toMatchObject({ ok: true, variant: { state: "draft", version: 1 } });
    // The group's own text isn't kept as the site's; the same text again isn't another version.
    const sections = written({ suites: "Kinésithérapie dès lundi", identite: "Nom, prénom, date de naissance" });
    expect(await gesture(me, "saveTemplateVariant", { ...place, version: 1, sections })).toMatchObject({
      ok: true,
      variant: { version: 1, sections: written({ suites: "Kinésithérapie dès lundi" }) },
    });
    expect(await seeVariant(reader, templateId, site)).toMatchObject({ state: "none", sections: null, version: 0 });
    const used = () => readGroup(database.db, group, (tx) => readSiteDocument(tx, templateId, site));
    expect(texts(await used())?.[1]).toBe("Consultation dans trois mois");
    expect(await gesture(me, "putTemplateVariantInUse", { ...place, version: 1 })).toMatchObject({
      ok: true,
      variant: { state: "inUse", version: 2 },
    });
    expect(texts(await used())?.[1]).toBe("Kinésithérapie dès lundi");
    // Written again, the text in use stays until the site says otherwise.
    await gesture(me, "saveTemplateVariant", { ...place, version: 2, sections: written({ suites: "Ergothérapie" }) });
    expect(texts(await used())?.[1]).toBe("Kinésithérapie dès lundi");
    expect(await seeVariant(reader, templateId, site)).toMatchObject({ state: "inUse", sections: null });
    const { data } = await me.ask(
      "query Q($t: ID!, $e: ID!) { templateVariantHistory(templateId: $t, establishmentId: $e) { cause content } }",
      { t: templateId, e: site },
    );
    expect(JSON.stringify(data?.["templateVariantHistory"])).toContain("Kinésithérapie dès lundi");
  });

  it("a forged change of a locked section is refused, with what it changed; nothing of it is kept", async () => {
    const { group, place, site, templateId } = await world();
    const me = await enterAs(server, database, group, "contributor", at(site));
    const forged = written({ identite: "Nom, prénom seulement", suites: "Kiné", ordres: "TTT, RAS", ajout: "À nous" });
    const answer = await gesture(me, "saveTemplateVariant", { ...place, version: 0, sections: forged });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: "CONTRACT_BROKEN", field: "sections" },
      violations: [
        {
          sectionKey: "identite",
          title: "Identité",
          mode: "locked",
          breach: "locked",
          diff: [
            { change: "same", text: "Nom, prénom" },
            { change: "removed", text: "," },
            { change: "same", text: " " },
            { change: "removed", text: "date de naissance" },
            { change: "added", text: "seulement" },
          ],
        },
        { sectionKey: "ordres", mode: "localForbidden" },
        { sectionKey: "ajout", mode: null, breach: "unknownSection" },
      ],
      variant: { state: "none", version: 0 },
    });
    for (const sections of ["", "[]", "null", '{"suites":[{"type":"image"}]}', '{"__proto__":[]}', '{"suites":"<p>"}'])
      expect(await gesture(me, "saveTemplateVariant", { ...place, version: 0, sections })).toMatchObject({
        error: { code: "VARIANT_INVALID" },
      });
    const { rows } = await database.owner.query("select sections from template_variant where template_id = $1", [
      templateId,
    ]);
    expect(rows).toEqual([]);
  });

  it("two people of a site never overwrite each other", async () => {
    const { group, place, site } = await world();
    const [me, you] = [
      await enterAs(server, database, group, "localReferent", at(site)),
      await enterAs(server, database, group, "contributor", at(site)),
    ];
    const answers = await Promise.all(
      [me, you].map((who, at) =>
        gesture(who, "saveTemplateVariant", {
          ...place,
          version: 0,
          sections: written({ suites: `Texte ${String(at)}` }),
        }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: "STALE_VERSION" }, variant: { version: 1 } });
  });

  it("another site's draft is invisible and out of reach, another group's doesn't exist", async () => {
    const { group, place, site, other, templateId } = await world();
    const them = await enterAs(server, database, group, "localReferent", at(other));
    const me = await enterAs(server, database, group, "localReferent", at(site));
    await gesture(them, "saveTemplateVariant", {
      templateId,
      establishmentId: other,
      version: 0,
      sections: written({ suites: "canari" }),
    });
    expect(await seeVariant(me, templateId, other)).toBeNull();
    const { data, text } = await me.ask(
      `query Q($t: ID!, $e: ID!) { templateVariants(templateId: $t) { establishmentId state }
        templateVariantHistory(templateId: $t, establishmentId: $e) { id } templateRebase(templateId: $t, establishmentId: $e) { id }
        templateGaps(templateId: $t) { id } templateProposals(templateId: $t) { id } }`,
      { t: templateId, e: other },
    );
    expect(data).toEqual({
      templateVariants: [{ establishmentId: site, state: "none" }],
      templateVariantHistory: null,
      templateRebase: null,
      templateGaps: [],
      templateProposals: [],
    });
    expect(text).not.toContain("canari");
    const wrongly = { templateId, establishmentId: other, version: 1, sections: "{}" };
    expect(await gesture(me, "saveTemplateVariant", wrongly)).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
    });
    const stranger = await enterAs(server, database, await buildFullGroup(database, 1), "groupReferent");
    expect(await seeVariant(stranger, templateId, site)).toBeNull();
    expect(await gesture(stranger, "saveTemplateVariant", { ...place, version: 0, sections: "{}" })).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
    });
    const reader = await enterAs(server, database, group, "reader", at(site));
    expect(await gesture(reader, "saveTemplateVariant", { ...place, version: 0, sections: "{}" })).toMatchObject({
      error: { code: "FORBIDDEN" },
    });
  });

  it("a new version is taken up section by section: kept, proposed, justified; nothing is lost", async () => {
    const { group, place, site, templateId } = await world(3);
    const local = await enter({ server, database, group }, "localReferent", at(site));
    const me = local.who;
    await gesture(me, "saveTemplateVariant", { ...place, version: 0, sections: written({ suites: "Kiné lundi" }) });
    await gesture(me, "putTemplateVariantInUse", { ...place, version: 1 });
    const next = await buildRevision(database, group, { templateId, document: NEXT });
    expect(await withGroup(database.db, group, (tx) => tellAdaptedSites(tx, templateId, next))).toBe(1);
    expect(await noticesOf(database, group.groupId, local.personId)).toMatchObject([{ kind: "templateToRebase" }]);
    // Until then the site follows the new version where it can't have its own text.
    const used = () => readGroup(database.db, group, (tx) => readSiteDocument(tx, templateId, site));
    expect(texts(await used())).toEqual([
      "Nom, prénom, date de naissance, INS",
      "Kiné lundi",
      "Aucune abréviation locale",
    ]);
    expect(await seeVariant(me, templateId, site)).toMatchObject({ behind: true, baseName: "1", inForceName: "2" });
    await gesture(me, "saveTemplateVariant", { ...place, version: 2, sections: written({ suites: "Kiné mardi" }) });
    expect(await gesture(me, "putTemplateVariantInUse", { ...place, version: 3 })).toMatchObject({
      ok: false,
      error: { code: "REBASE_FIRST" },
    });
    const rebase = (choices: object[], over: object = {}) =>
      gesture(me, "rebaseTemplateVariant", { ...place, version: 3, revisionId: next, choices, ...over });
    expect(await rebase([])).toMatchObject({ ok: false, error: { code: "CHOICE_MISSING" } });
    expect(await rebase([], { revisionId: place.templateId })).toMatchObject({ error: { code: "STALE_VERSION" } });
    expect(await rebase([], { version: 1 })).toMatchObject({ error: { code: "STALE_VERSION" } });
    expect(await rebase([{ sectionKey: "suites", choice: "autre", reason: "" }])).toMatchObject({
      error: { code: "BAD_REQUEST" },
    });
    const done = await rebase([
      { sectionKey: "suites", choice: "proposeToGroup", reason: "Nos patients sortent le lundi." },
      { sectionKey: "identite", choice: "takeGroup", reason: "INS posée par un autre logiciel" },
    ]);
    expect(done).toMatchObject({
      ok: true,
      variant: { behind: false, baseName: "2", sections: written({ suites: "Kiné mardi" }) },
    });
    const { data } = await me.ask(
      `query Q($t: ID!, $e: ID!) { templateRebase(templateId: $t, establishmentId: $e) { id }
        templateGaps(templateId: $t) { sectionTitle reason endedOn }
        templateProposals(templateId: $t) { sectionTitle blocks reason state establishmentName }
        templateVariantHistory(templateId: $t, establishmentId: $e) { cause baseName content } }`,
      { t: templateId, e: site },
    );
    expect(data).toMatchObject({
      templateRebase: null,
      templateGaps: [{ sectionTitle: "Identité", reason: "INS posée par un autre logiciel", endedOn: null }],
      templateProposals: [{ sectionTitle: "Suites à donner", reason: "Nos patients sortent le lundi.", state: "open" }],
    });
    const history = data?.["templateVariantHistory"] as { cause: string; baseName: string; content: string }[];
    expect(history[0]).toMatchObject({ cause: "rebase", baseName: "1" });
    expect(history[0]?.content).toContain("Kiné mardi");
  });

  it("a proposal is answered: taken, it becomes a suggestion in the version in preparation; declined, it says why", async () => {
    const { group, place, site, templateId } = await world();
    const local = await enter({ server, database, group }, "localReferent", at(site));
    const chief = await enter({ server, database, group }, "groupReferent");
    const propose = (text: string) =>
      gesture(local.who, "proposeTemplateSection", {
        ...place,
        sectionKey: "suites",
        blocks: JSON.stringify(section("suites", "free", text).content),
        reason: "Plus clair",
      });
    const made = await propose("Rendez-vous noté");
    expect(made).toMatchObject({ ok: true, proposal: { state: "open", sectionTitle: "Suites à donner" } });
    expect((await propose("Rendez-vous noté")).proposal?.id).toBe(made.proposal?.id);
    expect(await noticesOf(database, group.groupId, chief.personId)).toMatchObject([{ kind: "templateProposal" }]);
    const answer = (id: string, taken: boolean, text = "") =>
      gesture(chief.who, "answerTemplateProposal", { id, version: 1, taken, answer: text });
    const id = made.proposal!.id;
    expect(await answer(id, true)).toMatchObject({ ok: false, error: { code: "NO_PREPARATION" } });
    expect(await answer(id, false)).toMatchObject({ ok: false, error: { code: "PROPOSAL_INVALID", field: "answer" } });
    expect(
      await gesture(local.who, "answerTemplateProposal", { id, version: 1, taken: true, answer: "" }),
    ).toMatchObject({ error: { code: "FORBIDDEN" } });
    await buildRevision(database, group, { templateId, document: NEXT, state: "draft" });
    expect(await answer(id, true, "Merci")).toMatchObject({ ok: true, proposal: { state: "taken" } });
    expect(await answer(id, false, "Non")).toMatchObject({ ok: false, error: { code: "ANSWERED" } });
    const { rows } = await database.owner.query<{ section_key: string; body: string; suggestion: unknown }>(
      "select section_key, body, suggestion from template_comment where group_id = $1",
      [group.groupId],
    );
    expect(rows).toMatchObject([
      { section_key: "suites", suggestion: section("suites", "free", "Rendez-vous noté").content },
    ]);
    expect(rows[0]?.body).toContain("Plus clair");
    const second = await propose("Autre phrase");
    expect(await answer(second.proposal!.id, false, "Trop propre au site")).toMatchObject({
      proposal: { state: "declined", answer: "Trop propre au site" },
    });
    expect(await noticesOf(database, group.groupId, local.personId)).toHaveLength(2);
  });

  it("a proposal made from many sites is read by who sees them all", async () => {
    const { group, site, templateId, revisionId } = await world();
    const { blocks } = { blocks: section("suites", "free", "canari commun").content };
    const given = {
      templateId,
      revisionId,
      sectionKey: "suites",
      establishmentId: null,
      blocks,
      reason: "9 sites sur 14",
    };
    const made = await withGroup(database.db, group, (tx) =>
      insertProposal(tx, { ...given, siteCount: 9, siteTotal: 14 }),
    );
    expect(made).toMatchObject({ ok: true, value: { siteCount: 9, siteTotal: 14, establishmentName: null } });
    const asked = "{ templateProposals { siteCount siteTotal } }";
    const me = await enterAs(server, database, group, "localReferent", at(site));
    expect((await me.ask(asked)).data).toEqual({ templateProposals: [] });
    const chief = await enterAs(server, database, group, "qualityManager");
    expect((await chief.ask(asked)).data).toEqual({ templateProposals: [{ siteCount: 9, siteTotal: 14 }] });
  });

  it("a gap is recorded with its reason and its date, said again, ended", async () => {
    const { group, place, site, other, templateId } = await world();
    const me = await enterAs(server, database, group, "localReferent", at(site));
    const record = (reason: string, over: object = {}) =>
      gesture(me, "recordTemplateGap", { ...place, sectionKey: "identite", reason, ...over });
    expect(await record(" ")).toMatchObject({ ok: false, error: { code: "GAP_INVALID", field: "reason" } });
    expect(await record("x", { sectionKey: "absente" })).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
    const made = await record("L’INS vient d’un autre logiciel");
    expect(made).toMatchObject({ ok: true, gap: { sectionTitle: "Identité", endedOn: null, version: 1 } });
    const again = await record("L’INS vient du logiciel d’entrée");
    expect(again).toMatchObject({ ok: true, gap: { id: made.gap!.id, version: 2 } });
    const end = { id: made.gap!.id, version: 2 };
    const neighbour = await enterAs(server, database, group, "localReferent", at(other));
    expect(await gesture(neighbour, "endTemplateGap", end)).toMatchObject({ error: { code: "NOT_FOUND" } });
    const { data } = await neighbour.ask("query Q($t: ID!) { templateGaps(templateId: $t) { id } }", { t: templateId });
    expect(data).toEqual({ templateGaps: [] });
    expect(await gesture(me, "endTemplateGap", { ...end, version: 1 })).toMatchObject({
      error: { code: "STALE_VERSION" },
    });
    const ended = await gesture(me, "endTemplateGap", end);
    expect(ended.gap?.["endedOn"]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("the demonstration shows a site that is late, one up to date, a draft, a gap and a proposal, once", async () => {
    const group = await buildFullGroup(database, 4);
    await buildMember(database, group, "qualityManager");
    const me = await enterAs(server, database, group, "groupReferent");
    const sites = group.siteIds.map((id) => ({ id }));
    await ensureDemoTemplates(database.db, group, "2026-11-22");
    for (let twice = 0; twice < 2; twice += 1) await ensureDemoVariants(database.db, group, sites, "2026-11-22");
    const { rows } = await database.owner.query<{ id: string }>(
      "select id from template where group_id = $1 and starter = 'lettre-de-liaison'",
      [group.groupId],
    );
    const { data } = await me.ask(
      `query Q($t: ID!, $e: ID!) { templateVariants(templateId: $t) { establishmentId state behind gapCount }
        templateRebase(templateId: $t, establishmentId: $e) { fromName toName } templateProposals { state } }`,
      { t: rows[0]!.id, e: group.siteIds[0] },
    );
    const [late, adapted, begun, apart] = group.siteIds;
    expect(data).toMatchObject({
      templateVariants: expect.arrayContaining([
        { establishmentId: late, state: "inUse", behind: true, gapCount: 0 },
        { establishmentId: adapted, state: "inUse", behind: false, gapCount: 0 },
        { establishmentId: begun, state: "none", behind: false, gapCount: 0 },
        { establishmentId: apart, state: "none", behind: false, gapCount: 1 },
      ]) as unknown,
      templateRebase: { fromName: "1", toName: "2" },
      templateProposals: [{ state: "open" }],
    });
  });
});
