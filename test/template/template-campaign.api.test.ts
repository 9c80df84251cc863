import type { RunningServer } from "@palier/server/door";
import { ensureDemoAdoption } from "@palier/store/template";
import { campaignReportHandler } from "../../worker/src/template";
import { readPdfFacts } from "../cpom/cpom.pdf";
import { buildFullGroup, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { enter, noticesOf } from "../request/request.factory";
import { testDatabase, type TestDatabase } from "../support";
import { buildPublishedTemplate } from "./template.factory";
import { TODAY } from "./template-adoption.operations";

jest.setTimeout(120_000);

const CAMPAIGN =
  "id title state closedAt version targetCount notBegunCount begunCount adoptedCount reportUrl job { id state } targets { establishmentId templateTitle reach sentence reminderCount }";
const SHAPES = {
  openTemplateCampaign: ["$input: OpenTemplateCampaignInput!", "input: $input", ""],
  remindTemplateCampaign: ["$id: ID!", "id: $id", "siteCount recentCount withoutReferent"],
  closeTemplateCampaign: ["$input: CloseTemplateCampaignInput!", "input: $input", ""],
} as const;

interface Campaign {
  readonly id: string;
  readonly version: number;
  readonly reportUrl: string | null;
  readonly job: { readonly id: string } | null;
  readonly targets: readonly { readonly establishmentId: string; readonly reach: string }[];
}
interface Answer {
  readonly ok: boolean;
  readonly error: { readonly code: string; readonly field?: string | null } | null;
  readonly campaign: Campaign | null;
}

async function gesture(who: Visitor, name: keyof typeof SHAPES, variables: object): Promise<Answer> {
  const [takes, gives, more] = SHAPES[name];
  const { data, errors } = await who.ask(
    `mutation M(${takes}) { ${name}(${gives}) { ok error { code field } ${more} campaign { ${CAMPAIGN} } } }`,
    variables as Record<string, unknown>,
  );
  const [first] = errors;
  if (first !== undefined) return { ok: false, error: { code: String(first.extensions?.["code"]) }, campaign: null };
  return data?.[name] as Answer;
}

async function see(who: Visitor, id: string): Promise<Campaign | null> {
  const { data, errors } = await who.ask(`query Q($id: ID!) { templateCampaign(id: $id) { ${CAMPAIGN} } }`, { id });
  expect(errors).toEqual([]);
  return data?.["templateCampaign"] as Campaign | null;
}

describe("a harmonisation campaign", () => {
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
  const at = (...establishmentIds: string[]) => ({ wholeGroup: false as const, establishmentIds });
  const world = async () => {
    const group = await buildFullGroup(database, 3);
    const letter = await buildPublishedTemplate(database, group, { title: "Lettre de liaison" });
    const plan = await buildPublishedTemplate(database, group, { title: "Projet personnalisé" });
    const chief = await enterAs(server, database, group, "groupReferent");
    const input = {
      title: "Certification 2027",
      purpose: "Mêmes lettres partout",
      beginsOn: "2026-11-01",
      endsOn: "2027-03-31",
      templateIds: [letter.templateId, plan.templateId],
      establishmentIds: group.siteIds.slice(0, 2),
    };
    const [site = "", second = "", third = ""] = group.siteIds;
    return { group, letter, plan, chief, input, site, second, third };
  };

  it("follows models and sites by the three facts, reminds the referents once a week, never the carers", async () => {
    const { group, letter, chief, input, site } = await world();
    const referent = await enter({ server, database, group }, "localReferent", at(site));
    const carer = await enter({ server, database, group }, "contributor", at(site));
    const opened = await gesture(chief, "openTemplateCampaign", { input });
    expect(opened).toMatchObject({ ok: true, campaign: { targetCount: 4, notBegunCount: 4, adoptedCount: 0 } });
    const id = opened.campaign!.id;
    const declared = {
      templateId: letter.templateId,
      establishmentId: site,
      revisionId: letter.revisionId,
      installedOn: TODAY,
      note: "",
    };
    await referent.who.ask(
      "mutation M($input: DeclareTemplateVersionInput!) { declareTemplateVersion(input: $input) { ok } }",
      { input: declared },
    );
    expect(await see(chief, id)).toMatchObject({ begunCount: 1, notBegunCount: 3 });
    const { rows: names } = await database.owner.query<{ name: string }>(
      "select name from establishment where id = $1",
      [input.establishmentIds[1]],
    );
    expect(await gesture(chief, "remindTemplateCampaign", { id })).toMatchObject({
      ok: true,
      siteCount: 1,
      recentCount: 0,
      withoutReferent: [names[0]?.name],
    });
    expect(await gesture(chief, "remindTemplateCampaign", { id })).toMatchObject({ siteCount: 0, recentCount: 1 });
    const notices = () => noticesOf(database, group.groupId, referent.personId);
    expect(await notices()).toMatchObject([{ kind: "templateCampaign" }]);
    expect((await notices())[0]?.title).toMatch(/2\smodèles à adopter/);
    expect(await noticesOf(database, group.groupId, carer.personId)).toEqual([]);
    await database.owner.query(
      "update template_campaign_target set reminded_at = now() - interval '8 days' where group_id = $1 and reminded_at is not null",
      [group.groupId],
    );
    expect(await gesture(chief, "remindTemplateCampaign", { id })).toMatchObject({ siteCount: 1, recentCount: 0 });
    expect(await notices()).toHaveLength(2);
    // The referent of a site sees its own targets, and can't lead the campaign.
    const seen = await see(referent.who, id);
    expect(seen).toMatchObject({ targetCount: 2, reportUrl: null, job: null });
    expect(seen?.targets.every(({ establishmentId }) => establishmentId === site)).toBe(true);
    expect(await gesture(referent.who, "remindTemplateCampaign", { id })).toMatchObject({
      error: { code: "FORBIDDEN" },
    });
  });

  it("another site and another group find nothing of it", async () => {
    const { group, chief, input, third } = await world();
    const id = (await gesture(chief, "openTemplateCampaign", { input })).campaign!.id;
    const neighbour = await enterAs(server, database, group, "localReferent", at(third));
    expect(await see(neighbour, id)).toBeNull();
    expect((await neighbour.ask("{ templateCampaigns { id } }")).data).toEqual({ templateCampaigns: [] });
    const stranger = await enterAs(server, database, await buildFullGroup(database, 1), "groupReferent");
    expect(await see(stranger, id)).toBeNull();
    const NOT_FOUND = { ok: false, error: { code: "NOT_FOUND" } };
    expect(await gesture(stranger, "remindTemplateCampaign", { id })).toMatchObject(NOT_FOUND);
    expect(await gesture(stranger, "closeTemplateCampaign", { input: { id, version: 1, note: "" } })).toMatchObject(
      NOT_FOUND,
    );
    // What is of another group isn't taken into a campaign, not even in part.
    expect(await gesture(stranger, "openTemplateCampaign", { input })).toMatchObject(NOT_FOUND);
    expect((await stranger.ask("{ templateCampaigns { id } }")).data).toEqual({ templateCampaigns: [] });
    expect(await gesture(chief, "openTemplateCampaign", { input: { ...input, title: " " } })).toMatchObject({
      error: { code: "CAMPAIGN_INVALID", field: "title" },
    });
  });

  it("a demonstration has some of each, once", async () => {
    const { group, chief } = await world();
    const { groupId } = group;
    const sites = group.siteIds.map((id) => ({ id }));
    for (let times = 0; times < 2; times += 1)
      await ensureDemoAdoption(database.db, { groupId, viewerId: null }, sites, new Date());
    const { data } = await chief.ask("{ templateCampaigns { targetCount } templateAdoption { cells { state } } }");
    expect(data).toMatchObject({ templateCampaigns: [{ targetCount: 6 }] });
    const { cells } = data?.["templateAdoption"] as { cells: { state: string }[] };
    expect(cells.map(({ state }) => state).sort()).toEqual([
      ...["followed", "followed", "followed", "followed"],
      ...["unevenly", "unevenly"],
    ]);
  });

  it("is closed once with what was reached, and its report is printed for who leads it", async () => {
    const { group, chief, input, site } = await world();
    const id = (await gesture(chief, "openTemplateCampaign", { input })).campaign!.id;
    const close = (version: number) =>
      gesture(chief, "closeTemplateCampaign", { input: { id, version, note: "Merci à tous." } });
    expect(await close(9)).toMatchObject({ ok: false, error: { code: "STALE_VERSION" } });
    const closed = await close(1);
    expect(closed).toMatchObject({ ok: true, campaign: { state: "closed", notBegunCount: 4, reportUrl: null } });
    expect(await close(2)).toMatchObject({ ok: false, error: { code: "CAMPAIGN_CLOSED" } });
    expect(await gesture(chief, "remindTemplateCampaign", { id })).toMatchObject({
      error: { code: "CAMPAIGN_CLOSED" },
    });
    await campaignReportHandler.run({
      db: database.db,
      scope: { groupId: group.groupId, viewerId: null },
      home: database.home,
      id: closed.campaign!.job!.id,
      payload: { groupId: group.groupId, campaignId: id },
      now: new Date(),
    });
    const url = (await see(chief, id))?.reportUrl ?? "";
    const answer = await chief.fetch(url);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    const facts = await readPdfFacts(new Uint8Array(await answer.arrayBuffer()));
    expect(facts).toMatchObject({ title: "Campagne d’harmonisation\u00a0: Certification 2027" });
    const referent = await enterAs(server, database, group, "localReferent", at(site));
    expect((await referent.fetch(url)).status).toBe(403);
    const stranger = await enterAs(server, database, await buildFullGroup(database, 1), "groupReferent");
    expect((await stranger.fetch(url)).status).toBe(404);
  });
});
