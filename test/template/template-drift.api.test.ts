import type { RunningServer } from "@palier/server/door";
import { analyseDocument, sectionText, type RealSection } from "@palier/domain/template";
import { buildFullGroup, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildAnalysedDocument } from "./template-drift.factory";
import { documentOf, section } from "./template-variant.factory";
import { buildPublishedTemplate, buildRevision } from "./template.factory";

jest.setTimeout(60_000);

const MODEL = documentOf(
  section("identite", "locked", "Nom, prénom, date de naissance", "Identité"),
  section("suites", "free", "Consultation dans trois mois", "Suites à donner"),
  section("attente", "locked", "Examens dont le résultat n’est pas connu", "Résultats en attente"),
);
const CALL = "En cas de fièvre, appeler le secrétariat du service au numéro habituel";
const real = (suites: string, ...more: RealSection[]): RealSection[] => [
  { title: "Identité", text: "Nom, prénom, date de naissance" },
  { title: "Suites à donner", text: suites },
  ...more,
];
const WAITING = { title: "Résultats en attente", text: "Examens dont le résultat n’est pas connu" };

interface Finding {
  readonly id: string;
  readonly kind: string;
  readonly sentence: string;
  readonly wording: string;
  readonly establishmentNames: readonly string[];
}
interface Drift {
  readonly revisionId: string;
  readonly siteCount: number;
  readonly otherVersionCount: number;
  readonly findings: readonly Finding[];
}

const ask = async (who: Visitor, templateId: string, leastPercent = 50) => {
  const { data, errors } = await who.ask(
    `query Q($t: ID!, $p: Int!) { templateDrift(templateId: $t, leastPercent: $p) {
       id templateTitle revisionId revisionName siteCount otherVersionCount
       findings { id kind title sentence establishmentNames divergingCount wording agreement diff { change text } } } }`,
    { t: templateId, p: leastPercent },
  );
  return { drift: data?.["templateDrift"] as Drift | null, code: errors[0]?.extensions?.["code"] };
};
const propose = async (who: Visitor, input: object) => {
  const { data } = await who.ask(
    `mutation M($input: ProposeTemplateDriftInput!) { proposeTemplateDrift(input: $input) {
       ok error { code message } proposal { id sectionTitle blocks siteCount siteTotal establishmentName reason } } }`,
    { input: { leastPercent: 50, reason: "", ...input } },
  );
  return data?.["proposeTemplateDrift"] as
    { ok: boolean; error: { code: string } | null; proposal: { id: string; blocks: string } | null } | undefined;
};

describe("what many sites write otherwise, and alike", () => {
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

  /** Three sites of four wrote the same; the fourth kept the model; two left a section out. */
  const world = async () => {
    const group = await buildFullGroup(database, 4);
    const built = await buildPublishedTemplate(database, group, { document: MODEL });
    const documents = [real(`${CALL}.`), real(`${CALL}, jour et nuit.`, WAITING), real(CALL)];
    documents.push(MODEL.content.map((each) => ({ title: each.attrs.title, text: sectionText(each) })));
    for (const [at, establishmentId] of group.siteIds.entries())
      await buildAnalysedDocument(database, group, {
        ...built,
        establishmentId,
        analysis: analyseDocument(MODEL, [], documents[at] ?? []),
      });
    return { group, ...built };
  };

  it("is told with its wording and its sites, and becomes a proposal to the model, once", async () => {
    const { group, templateId } = await world();
    const me = await enterAs(server, database, group, "qualityManager");
    const { drift } = await ask(me, templateId);
    expect(drift).toMatchObject({ revisionName: "1", siteCount: 4, otherVersionCount: 0 });
    expect(drift?.findings.map(({ sentence }) => sentence)).toEqual([
      "3 sites sur 4 ont réécrit «\u00a0Suites à donner\u00a0» de la même façon.",
      "2 sites sur 4 n’ont pas la section «\u00a0Résultats en attente\u00a0».",
    ]);
    const [rewritten, left] = drift?.findings ?? [];
    expect(rewritten?.wording).toContain(CALL);
    expect(rewritten?.establishmentNames).toHaveLength(3);
    expect((await ask(me, templateId, 75)).drift?.findings).toHaveLength(1);
    expect((await ask(me, templateId, 100)).drift?.findings).toEqual([]);
    const about = { templateId, revisionId: drift?.revisionId, findingId: rewritten?.id };
    const made = await propose(me, { ...about, reason: "Plus clair pour le patient" });
    expect(made).toMatchObject({
      ok: true,
      proposal: { sectionTitle: "Suites à donner", siteCount: 3, siteTotal: 4, establishmentName: null },
    });
    expect(made?.proposal?.blocks).toContain(CALL);
    expect((await propose(me, about))?.proposal?.id).toBe(made?.proposal?.id);
    // A section left out has no wording to propose; a finding that is no longer the same proposes nothing.
    for (const findingId of [left?.id, "reworded:suites", ""])
      expect(await propose(me, { ...about, findingId })).toMatchObject({ ok: false, error: { code: "STALE_VERSION" } });
  });

  it("counts the latest document of each site, compared with the version in force", async () => {
    const { group, templateId, revisionId } = await world();
    const me = await enterAs(server, database, group, "groupReferent");
    const [first = ""] = group.siteIds;
    const old = analyseDocument(MODEL, [], real("Rien"));
    await buildAnalysedDocument(database, group, {
      ...{ templateId, revisionId, establishmentId: first, analysis: old, daysAgo: 30 },
    });
    expect((await ask(me, templateId)).drift?.findings[0]?.establishmentNames).toHaveLength(3);
    const before = (await ask(me, templateId)).drift;
    await buildRevision(database, group, { templateId, document: MODEL });
    expect((await ask(me, templateId)).drift).toMatchObject({ siteCount: 0, otherVersionCount: 4, findings: [] });
    const late = { templateId, revisionId: before?.revisionId, findingId: before?.findings[0]?.id };
    expect(await propose(me, late)).toMatchObject({ ok: false, error: { code: "STALE_VERSION" } });
  });

  it("is for those who see the whole group, and of their group only", async () => {
    const { group, templateId } = await world();
    const at = { wholeGroup: false as const, establishmentIds: [group.siteIds[0] ?? ""] };
    for (const role of ["localReferent", "qualityManager", "contributor", "reader"] as const) {
      const who = await enterAs(server, database, group, role, at);
      expect((await ask(who, templateId)).code).toBe("FORBIDDEN");
    }
    const elsewhere = await buildFullGroup(database, 1);
    const stranger = await enterAs(server, database, elsewhere, "groupReferent");
    expect(await ask(stranger, templateId)).toEqual({ drift: null, code: undefined });
    expect(await ask(stranger, "n’importe quoi")).toEqual({ drift: null, code: undefined });
    expect(await propose(stranger, { templateId, revisionId: templateId, findingId: "x" })).toMatchObject({
      error: { code: "NOT_FOUND" },
    });
  });
});
