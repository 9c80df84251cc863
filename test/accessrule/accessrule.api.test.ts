import type { RunningServer } from "@palier/server/door";
import { ensureDemoAccessRules, readAccessRules } from "@palier/store/accessrule";
import { readOpenEstablishments } from "@palier/store/group";
import { readGroup, withGroup } from "@palier/store/kernel";
import { buildFullGroup, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";

jest.setTimeout(60_000);

const RULE =
  "id profession recordKind establishmentKind level reason legalBasis reviewOn dueForReview example version updatedByName";
const COUNTS = "counts { same moreOpen stricter undeclared withoutRule }";
const NEW = {
  id: null,
  version: 0,
  profession: "educator",
  recordKind: "personalProject",
  establishmentKind: null,
  level: "followed",
  reason: "L’éducateur ouvre le dossier des jeunes qu’il suit.",
  legalBasis: "CSP, art. L1110-4, III",
  reviewOn: "2099-11-22",
};

describe("the register of access rules", () => {
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
  const save = async (me: Visitor, input: object) => {
    const { data, errors } = await me.ask(
      `mutation M($input: SaveAccessRuleInput!) { saveAccessRule(input: $input) { ok error { code field message } rule { ${RULE} } } }`,
      { input: { ...NEW, ...input } },
    );
    expect(errors).toEqual([]);
    return data?.["saveAccessRule"] as {
      ok: boolean;
      error: { code: string } | null;
      rule: { id: string; version: number };
    };
  };
  const declare = async (me: Visitor, establishmentId: string, ...lines: [string, string, string | null][]) => {
    const { data, errors } = await me.ask(
      `mutation M($input: DeclareAccessInput!) { declareAccess(input: $input) {
        ok error { code field message } access { comparisons { profession recordKind declared gap rule { id } } } } }`,
      {
        input: {
          establishmentId,
          lines: lines.map(([profession, recordKind, level]) => ({ profession, recordKind, level })),
        },
      },
    );
    return errors.length > 0 ? errors[0]?.extensions?.["code"] : data?.["declareAccess"];
  };
  const audits = async (groupId: string) => {
    const { rows } = await database.owner.query<{ action: string; changes: Record<string, unknown> }>(
      "select action, changes from audit_event where group_id = $1 and action like 'accessRule:%' order by created_at",
      [groupId],
    );
    return rows;
  };

  it("a rule is written, changed against the version read, and retired; each leaves old and new", async () => {
    const group = await buildFullGroup(database, 1);
    const me = await enterAs(server, database, group, "qualityManager");
    const { ok, rule } = await save(me, {});
    expect(ok).toBe(true);
    expect(rule).toMatchObject({
      version: 1,
      example: false,
      dueForReview: false,
      updatedByName: "Personne qualityManager",
    });
    expect(await save(me, { level: "none" })).toMatchObject({
      ok: false,
      error: { code: "ACCESS_RULE_TIE", field: "establishmentKind" },
    });
    expect(await save(me, { id: rule.id, version: 1, level: "unit" })).toMatchObject({
      ok: true,
      rule: { version: 2 },
    });
    expect(await save(me, { id: rule.id, version: 1, level: "none" })).toMatchObject({
      ok: false,
      error: { code: "ACCESS_RULE_CHANGED" },
      rule: { level: "unit", version: 2 },
    });
    expect(await save(me, { id: rule.id, version: 2, reason: " " })).toMatchObject({
      ok: false,
      error: { code: "ACCESS_RULE_INVALID", field: "reason" },
      rule: null,
    });
    const retire = (version: number) =>
      me.ask("mutation M($input: RetireAccessRuleInput!) { retireAccessRule(input: $input) { ok error { code } } }", {
        input: { id: rule.id, version },
      });
    expect((await retire(1)).data?.["retireAccessRule"]).toMatchObject({
      ok: false,
      error: { code: "ACCESS_RULE_CHANGED" },
    });
    expect((await retire(2)).data?.["retireAccessRule"]).toEqual({ ok: true, error: null });
    expect((await retire(3)).data?.["retireAccessRule"]).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
    expect((await me.ask(`query Q($id: ID!) { accessRule(id: $id) { ${RULE} } }`, { id: rule.id })).data).toEqual({
      accessRule: null,
    });
    // Its case is free again.
    expect(await save(me, { level: "none" })).toMatchObject({ ok: true });
    const lines = await audits(group.groupId);
    expect(lines.map(({ action }) => action)).toEqual([
      "accessRule:update",
      "accessRule:update",
      "accessRule:retire",
      "accessRule:update",
    ]);
    expect(lines[1]?.changes).toEqual({ level: ["followed", "unit"] });
    expect(JSON.stringify(lines)).not.toContain("éducateur ouvre");
  });

  it("two rules saved at once for one case: one is kept, the other is told", async () => {
    const group = await buildFullGroup(database, 1);
    const me = await enterAs(server, database, group, "groupReferent");
    const answers = await Promise.all(["none", "unit", "group", "followed"].map((level) => save(me, { level })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const { ok, error } of answers) expect(ok || error?.code === "ACCESS_RULE_TIE").toBe(true);
  });

  it("compares the sites: what each opens more or less than the rule, and who said nothing", async () => {
    const group = await buildFullGroup(database, 3);
    const me = await enterAs(server, database, group, "groupReferent");
    const [first = "", second = ""] = group.siteIds;
    await save(me, {});
    await save(me, { recordKind: "medical", level: "none" });
    await save(me, { recordKind: "medical", level: "followed", establishmentKind: "EHPAD" });
    expect(
      await declare(me, first, ["educator", "personalProject", "establishment"], ["educator", "medical", "none"]),
    ).toMatchObject({ ok: true });
    expect(
      await declare(me, second, ["educator", "personalProject", "followed"], ["nurse", "care", "unit"]),
    ).toMatchObject({
      ok: true,
      access: {
        comparisons: [
          { profession: "nurse", gap: "withoutRule", rule: null },
          // The rule for EHPAD wins over the general one.
          { recordKind: "medical", gap: "undeclared", declared: null },
          { recordKind: "personalProject", gap: "same", declared: "followed" },
        ],
      },
    });
    const { data } = await me.ask(
      `{ accessRuleGaps { siteCount moreOpenSiteCount stricterSiteCount silentSiteCount sites { establishment { id } ${COUNTS} } cases { profession recordKind ${COUNTS} } } }`,
    );
    expect(data?.["accessRuleGaps"]).toMatchObject({
      siteCount: 3,
      moreOpenSiteCount: 1,
      stricterSiteCount: 1,
      silentSiteCount: 1,
      cases: expect.arrayContaining([
        {
          profession: "educator",
          recordKind: "personalProject",
          counts: { same: 1, moreOpen: 1, stricter: 0, undeclared: 1, withoutRule: 0 },
        },
      ]) as unknown,
    });
    // Taken back, a line is undeclared again.
    expect(await declare(me, second, ["nurse", "care", null])).toMatchObject({
      access: { comparisons: [{ recordKind: "medical" }, { recordKind: "personalProject" }] },
    });
    const lines = await audits(group.groupId);
    expect(lines.at(-1)).toMatchObject({ action: "accessRule:declare", changes: { "nurse.care": ["unit", null] } });
  });

  it("a referent declares for their own sector and places, and sees no other", async () => {
    const group = await buildFullGroup(database, 2);
    const [mine = "", theirs = ""] = group.siteIds;
    const me = await enterAs(server, database, group, "sectorReferent", {
      wholeGroup: false,
      establishmentIds: [mine],
      sector: "education",
    });
    expect(await declare(me, mine, ["educator", "education", "followed"])).toMatchObject({ ok: true });
    expect(await declare(me, mine, ["nurse", "care", "unit"])).toBe("FORBIDDEN");
    expect(await declare(me, theirs, ["educator", "education", "group"])).toMatchObject({
      ok: false,
      error: { code: "ESTABLISHMENT_NOT_FOUND" },
    });
    const { data } = await me.ask("{ accessRuleGaps { siteCount sites { establishment { id } } } }");
    expect(data?.["accessRuleGaps"]).toEqual({ siteCount: 1, sites: [{ establishment: { id: mine } }] });
    const reader = await enterAs(server, database, group, "reader");
    expect(await declare(reader, mine, ["educator", "education", "followed"])).toBe("FORBIDDEN");
  });

  it("another group's rules and sites are not found, exactly like what doesn't exist", async () => {
    const [ours, theirs] = [await buildFullGroup(database, 1), await buildFullGroup(database, 1)];
    const them = await enterAs(server, database, theirs, "groupReferent");
    const { rule } = await save(them, { reason: "canari" });
    const me = await enterAs(server, database, ours, "groupReferent");
    const nowhere = "0196f000-0000-7000-8000-000000000000";
    for (const id of [rule.id, nowhere, "' or 1=1"]) {
      const { data } = await me.ask(
        "query Q($id: ID!, $site: ID!) { accessRule(id: $id) { id } establishmentAccess(id: $site) { establishment { id } } accessRules { id } }",
        { id, site: id === rule.id ? theirs.siteIds[0] : id },
      );
      expect(data).toEqual({ accessRule: null, establishmentAccess: null, accessRules: [] });
      expect(await save(me, { id, version: 1 })).toMatchObject({ ok: false, error: { code: "NOT_FOUND" }, rule: null });
    }
    expect(await declare(me, theirs.siteIds[0]!, ["nurse", "care", "unit"])).toMatchObject({ ok: false });
    const { rows } = await database.owner.query("select 1 from access_rule_declaration where group_id = $1", [
      theirs.groupId,
    ]);
    expect(rows).toEqual([]);
  });

  it("begins with examples, marked until somebody saves them, and a review that is due awaits those who write", async () => {
    const group = await buildFullGroup(database, 1);
    const me = await enterAs(server, database, group, "groupReferent");
    const { data } = await me.ask("mutation { addAccessRuleExamples }");
    expect(data?.["addAccessRuleExamples"]).toBe(25);
    expect((await me.ask("mutation { addAccessRuleExamples }")).data?.["addAccessRuleExamples"]).toBe(0);
    const [first] = await readGroup(database.db, group, readAccessRules);
    expect(first).toMatchObject({ example: true, version: 1 });
    await database.owner.query("update access_rule set review_on = '2020-01-01' where id = $1", [first!.id]);
    const todos = await me.ask("{ todos { code label count path } }");
    expect(todos.data?.["todos"]).toContainEqual({
      code: "ACCESS_RULE_REVIEW",
      label: "1\u00a0règle d’accès aux dossiers à réviser",
      count: 1,
      path: "/regles-d-acces?voir=a-reviser",
    });
    const { profession, recordKind, establishmentKind } = first!;
    const saved = await save(me, { id: first!.id, version: 1, profession, recordKind, establishmentKind });
    expect(saved.rule).toMatchObject({ example: false, dueForReview: false });
  });

  it("gives the demonstration its rules and its gaps once", async () => {
    const group = await buildFullGroup(database, 30);
    const sites = await readGroup(database.db, group, readOpenEstablishments);
    const load = () => withGroup(database.db, group, (tx) => ensureDemoAccessRules(tx, sites, "2099-01-01"));
    expect([await load(), await load()]).toEqual([true, false]);
    const me = await enterAs(server, database, group, "reader");
    const { data } = await me.ask(
      "{ accessRuleGaps { siteCount moreOpenSiteCount stricterSiteCount silentSiteCount } }",
    );
    const gaps = data?.["accessRuleGaps"] as Record<string, number>;
    expect(gaps["siteCount"]).toBe(30);
    for (const count of ["moreOpenSiteCount", "stricterSiteCount", "silentSiteCount"]) {
      expect(gaps[count]).toBeGreaterThan(0);
      expect(gaps[count]).toBeLessThan(15);
    }
  });
});
