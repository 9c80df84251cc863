import type { RunningServer } from "@palier/server/door";
import { withGroup } from "@palier/store/kernel";
import { ensureDemoRoiPlan } from "@palier/store/roi";
import { testDatabase, type TestDatabase } from "../support";
import { buildFullGroup, enterAs, openDoor, type Visitor } from "./front-door";

jest.setTimeout(60_000);

const PLAN = `{ id version name firstYear discountRate
  lines { kind heading label amountCents proofGrade assumption sourceLabel }
  result { totalCostCents netPresentValueCents paybackYears warnings years { year cumulativeDiscountedCents } } }`;

describe("what people do at the front door", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let me: Visitor;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    group = await buildFullGroup(database, 3);
    me = await enterAs(server, database, group);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  const audits = async (): Promise<string[]> => {
    const { rows } = await database.owner.query<{ action: string }>(
      "select action from audit_event where group_id = $1 order by created_at",
      [group.groupId],
    );
    return rows.map(({ action }) => action);
  };

  it("sees the group, its establishments, its indicators and its levels", async () => {
    const { data, errors } = await me.ask(`{
      group { name openEstablishmentCount closedEstablishmentCount placeCount kinds { kind label count }
        departments { code name count } legalEntities { name establishmentCount } }
      establishments(kind: "EHPAD", departmentCode: "01", state: OPEN) { totalCount edges { node { kindLabel departmentName legalEntity { name } engagements { label } } } }
      nothing: establishments(kind: "INCONNU") { totalCount }
      indicators { code summary { siteCount expectedSiteCount withContextCount median latestPeriod } groupTrend { period value siteCount } }
      maturityFramework { levels { level name criteria { code } } questions { code choices { value } } }
      maturityDistribution { level name count }
    }`);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      group: {
        openEstablishmentCount: 3,
        closedEstablishmentCount: 0,
        placeCount: 0,
        kinds: [{ kind: "EHPAD", count: 3 }],
      },
      establishments: { totalCount: 3 },
      nothing: { totalCount: 0 },
    });
    const { indicators, maturityFramework, maturityDistribution } = data as {
      indicators: { summary: unknown; groupTrend: unknown[] }[];
      maturityFramework: { levels: unknown[] };
      maturityDistribution: { level: number; count: number }[];
    };
    expect(indicators).toHaveLength(30);
    expect(indicators[0]).toMatchObject({
      summary: { siteCount: 3, expectedSiteCount: 3, withContextCount: 1, median: 0.5, latestPeriod: "2026-10" },
      groupTrend: [
        { period: "2026-09", value: 0.5, siteCount: 3 },
        { period: "2026-10", value: 0.5, siteCount: 3 },
      ],
    });
    expect(maturityFramework.levels).toHaveLength(4);
    expect(maturityDistribution.map(({ level, count }) => [level, count])).toEqual([
      [0, 0],
      [1, 0],
      [2, 3],
      [3, 0],
      [4, 0],
    ]);
  });

  it("sees one establishment whole, and one indicator over all", async () => {
    const { data, errors } = await me.ask(
      `query Q($id: ID!) {
        establishment(id: $id) {
          name
          latestValues { id period value numerator context previousValue indicator { code } establishment { id } }
          maturity { level levelName computedAt criteria { code met finding } nextStep { label cost } history { month } answers { questionCode } }
        }
        indicator(code: "DUI-ACTIFS") { name history(establishmentId: $id) { period value siteCount } latestValues { value establishment { id name } } }
        nothing: indicator(code: "INCONNU") { id }
      }`,
      { id: group.siteIds[0] },
    );
    expect(errors).toEqual([]);
    const { establishment, indicator } = data as {
      establishment: { latestValues: { indicator: { code: string } }[]; maturity: { criteria: unknown[] } };
      indicator: { latestValues: unknown[] };
    };
    const codes = establishment.latestValues.map((value) => value.indicator.code);
    expect(codes).toEqual([...codes].sort());
    expect(establishment.latestValues[0]).toMatchObject({
      context: "Chiffre relu",
      establishment: { id: group.siteIds[0] },
    });
    expect(establishment.maturity).toMatchObject({ level: 2, answers: [] });
    expect(establishment.maturity.criteria.length).toBeGreaterThan(5);
    expect(indicator).toMatchObject({
      history: [
        { period: "2026-09", value: 0.5, siteCount: 1 },
        { period: "2026-10", value: 0.5, siteCount: 1 },
      ],
    });
    expect(indicator.latestValues).toHaveLength(3);
    expect(data?.["nothing"]).toBeNull();
  });

  it("answers a question: the answer shows at once, and the levels will follow", async () => {
    const answer = (value: string) =>
      me.ask(
        `mutation M($id: ID!, $answer: String!) { answerMaturityQuestion(
          input: { establishmentId: $id, questionCode: "REFERENT-NOMME", answer: $answer }) {
            ok error { code field message } establishment { id maturity { answers { questionCode answer answeredByName } } } } }`,
        { id: group.siteIds[0], answer: value },
      );
    const refused = await answer("peut-être");
    expect(refused.data?.["answerMaturityQuestion"]).toMatchObject({
      ok: false,
      error: {
        code: "MATURITY_ANSWER_UNKNOWN",
        field: "answer",
        message: expect.stringContaining("possibles") as string,
      },
      establishment: null,
    });
    const kept = await answer("oui");
    expect(kept.data?.["answerMaturityQuestion"]).toEqual({
      ok: true,
      error: null,
      establishment: {
        id: group.siteIds[0],
        maturity: {
          answers: [{ questionCode: "REFERENT-NOMME", answer: "oui", answeredByName: "Personne groupReferent" }],
        },
      },
    });
    const { data } = await me.ask("{ jobs(state: WAITING) { totalCount edges { node { kind requestedByName } } } }");
    expect(data?.["jobs"]).toMatchObject({ totalCount: 1, edges: [{ node: { kind: "maturity.compute" } }] });
    expect(await audits()).toContain("maturity:answer");
  });

  it("asks for the levels, sees the job fail, and asks again", async () => {
    const asked = await me.ask("mutation { computeMaturity { ok job { id state kindLabel progressRatio } } }");
    const { job } = asked.data?.["computeMaturity"] as { job: { id: string } };
    expect(job).toMatchObject({ state: "WAITING", kindLabel: "Calcul des paliers", progressRatio: 0 });
    const retry = () =>
      me.ask("mutation M($id: ID!) { retryJob(id: $id) { ok error { code } job { state attempts } } }", { id: job.id });
    expect((await retry()).data?.["retryJob"]).toMatchObject({ ok: false, error: { code: "JOB_NOT_FAILED" } });
    await database.owner.query("update outbox set state = 'failed', failure_reason = 'Disque plein' where id = $1", [
      job.id,
    ]);
    const { data } = await me.ask("query Q($id: ID!) { job(id: $id) { state failureReason } todos { code count } }", {
      id: job.id,
    });
    expect(data).toMatchObject({ job: { state: "FAILED", failureReason: "Disque plein" } });
    expect(data?.["todos"]).toContainEqual({ code: "JOB_FAILED", count: 1 });
    expect((await retry()).data?.["retryJob"]).toEqual({
      ok: true,
      error: null,
      job: { state: "WAITING", attempts: 0 },
    });
    expect(await audits()).toContain("job:retry");
  });

  it("changes the plan; a change made on an older reading is refused", async () => {
    expect((await me.ask(`{ roiPlan ${PLAN} }`)).data).toEqual({ roiPlan: null });
    await withGroup(database.db, group, (tx) => ensureDemoRoiPlan(tx, 2027));
    const { data } = await me.ask(`{ roiPlan ${PLAN} }`);
    const { id, result, ...plan } = data?.["roiPlan"] as { id: string; version: number; result: { years: unknown[] } };
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(result.years).toHaveLength(5);
    const save = (input: object) =>
      me.ask(
        `mutation M($input: SaveRoiPlanInput!) { saveRoiPlan(input: $input) { ok error { code field message } plan ${PLAN} } }`,
        { input },
      );
    const saved = await save({ ...plan, name: "Plan revu" });
    expect(saved.data?.["saveRoiPlan"]).toMatchObject({
      ok: true,
      error: null,
      plan: { name: "Plan revu", version: 2 },
    });
    const late = await save({ ...plan, name: "Plan d’hier" });
    expect(late.data?.["saveRoiPlan"]).toMatchObject({ ok: false, error: { code: "ROI_PLAN_CHANGED" }, plan: null });
    const wrong = await save({ ...plan, version: 2, discountRate: 7 });
    expect(wrong.data?.["saveRoiPlan"]).toMatchObject({
      ok: false,
      error: { code: "ROI_PLAN_INVALID", field: "discountRate" },
    });
  });

  it("asks for a dossier and finds it in the list", async () => {
    const ask = (title: string) =>
      me.ask(
        "mutation M($title: String!) { generateCpomDossier(input: { title: $title }) { ok error { code field message } dossier { id title requestedByName files { id } job { state } } } }",
        { title },
      );
    expect((await ask("   ")).data?.["generateCpomDossier"]).toMatchObject({
      ok: false,
      error: { code: "DOSSIER_TITLE_INVALID", field: "title" },
      dossier: null,
    });
    const asked = await ask("Dossier CPOM 2027-2031");
    expect(asked.data?.["generateCpomDossier"]).toMatchObject({
      ok: true,
      dossier: {
        title: "Dossier CPOM 2027-2031",
        requestedByName: "Personne groupReferent",
        files: [],
        job: { state: "WAITING" },
      },
    });
    const { data } = await me.ask("{ cpomDossiers { title finishedAt job { kindLabel } } }");
    expect(data?.["cpomDossiers"]).toEqual([
      { title: "Dossier CPOM 2027-2031", finishedAt: null, job: { kindLabel: "Dossier CPOM" } },
    ]);
  });
});
