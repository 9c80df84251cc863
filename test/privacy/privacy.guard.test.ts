import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { pino } from "pino";
import { holdsNationalIdentifier } from "@palier/domain/privacy";
import type { RunningServer } from "@palier/server/door";
import { enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { buildIndicatorGroup, csvOf } from "../indicator/indicator.factory";
import { testDatabase, type TestDatabase } from "../support";
import { NUMBERS } from "./privacy.factory";

jest.setTimeout(60_000);

const SITE = "010780195";
const [NIR, SPACED, ABROAD] = NUMBERS;
const SAVE = `mutation Save($input: SaveRoiPlanInput!) { answer: saveRoiPlan(input: $input) { ok error { code } } }`;
const plan = (assumption: string) => ({
  version: 0,
  name: "Plan",
  firstYear: 2027,
  discountRate: 0.03,
  lines: [
    {
      kind: "cost",
      heading: "LICENSE",
      label: "Licences",
      amountCents: [1, 2, 3, 4, 5],
      proofGrade: "declared",
      assumption,
      sourceLabel: "Devis",
    },
  ],
});

describe("the number of a patient", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let me: Visitor;
  let groupId: string;
  const log: string[] = [];
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database, {
      log: pino({ level: "trace" }, { write: (line: string) => void log.push(line) }),
    });
    const { scope } = await buildIndicatorGroup(database, [SITE]);
    groupId = scope.groupId;
    me = await enterAs(server, database, scope, "groupReferent");
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  const nothingTold = (text: string) => {
    for (const number of NUMBERS) {
      expect(text).not.toContain(number);
      expect(log.join("\n")).not.toContain(number);
    }
  };

  it.each([
    ["in a nested variable", SAVE, { input: plan(`Dossier de M. Untel, ${SPACED}.`) }, "input.lines.0.assumption"],
    [
      "in a literal of the document",
      `mutation { answer: generateCpomDossier(input: { title: "Dossier ${NIR}" }) { ok } }`,
      {},
      "",
    ],
    [
      "in a fragment, under an alias",
      `mutation { ...F } fragment F on Mutation { answer: retryJob(id: "${ABROAD}") { ok } }`,
      {},
      "",
    ],
    ["in a variable the document doesn't know", `mutation { answer: computeMaturity { ok } }`, { x: NIR }, "x"],
  ])("is refused %s, with nothing written, logged or sent back", async (_, document, variables, field) => {
    const before = await database.owner.query("select count(*) from audit_event");
    const answer = await me.ask(document, variables);
    expect(answer.status).toBe(200);
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors[0]).toMatchObject({
      message: expect.stringMatching(
        /caractère \d+\)\. Rien n’a été enregistré.*Palier ne reçoit aucune donnée de patient\.$/,
      ) as string,
      extensions: { code: "NATIONAL_IDENTIFIER", ...(field === "" ? {} : { field }) },
    });
    nothingTold(answer.text);
    expect((await database.owner.query("select count(*) from audit_event")).rows).toEqual(before.rows);
  });

  it("isn't looked for in a question, and lets ordinary figures through", async () => {
    const question = await me.ask(`query Q($id: ID!) { job(id: $id) { id } }`, { id: NIR });
    expect(question.errors[0]?.extensions?.["code"]).not.toBe("NATIONAL_IDENTIFIER");
    const saved = await me.ask(SAVE, { input: plan("SIRET 775 544 562 00041, FINESS 010783009, 06 12 34 56 78") });
    expect(saved.errors[0]?.extensions?.["code"]).not.toBe("NATIONAL_IDENTIFIER");
  });

  const send = (content: string, fileName = "valeurs.csv") => {
    const form = new FormData();
    form.append("file", new Blob([content], { type: "text/csv" }), fileName);
    return me.fetch("/imports", { method: "POST", body: form });
  };
  const kept = (): string[] => {
    try {
      return readdirSync(join(database.home, "files", groupId));
    } catch {
      return [];
    }
  };

  it.each([
    ["a context", [`${SITE};DUI-ACTIFS;2026-03;8;10;;Voir ${SPACED}`], "ligne 3 colonne « contexte »"],
    ["a cell of figures", [`${SITE};DUI-ACTIFS;2026-03;${NIR};10;;`], "ligne 3 colonne « numerateur »"],
    ["a line of the wrong width", [`${SITE};DUI-ACTIFS;${ABROAD}`], "ligne 3"],
    [
      "a quoted cell",
      [`${SITE};DUI-ACTIFS;2026-03;8;10;;"deux ""lignes""\nvoir ${NIR}"`],
      "ligne 3 colonne « contexte »",
    ],
  ])("refuses a file that holds it in %s, and keeps nothing of it", async (_, lines, place) => {
    const answer = await send(csvOf([`${SITE};DUI-ACTIFS;2026-02;8;10;;Juste`, ...lines]));
    const text = await answer.text();
    expect(answer.status).toBe(422);
    const { error } = JSON.parse(text) as { error: { code: string; message: string } };
    expect(error.code).toBe("NATIONAL_IDENTIFIER");
    expect(error.message.replace(/\u00a0/g, " ")).toContain(place);
    nothingTold(text);
    expect(kept()).toEqual([]);
    const rows = await database.owner.query("select count(*)::int as n from indicator_import");
    expect(rows.rows).toEqual([{ n: 0 }]);
  });

  it.each([
    ["its name", csvOf([`${SITE};DUI-ACTIFS;2026-03;8;10;;`]), `patient ${NIR}.csv`, 422],
    ["its header", `finess_et;indicateur;${NIR}\n1;2;3\n`, "valeurs.csv", 422],
  ])("refuses a file that holds it in %s", async (_, content, name, status) => {
    const answer = await send(content, name);
    expect(answer.status).toBe(status);
    nothingTold(await answer.text());
    expect(kept()).toEqual([]);
  });
});

it("is never seen in what the house itself has written in French", () => {
  const root = join(__dirname, "..", "..");
  const files = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(root, folder, name));
  const lines = [
    ...["README.md", "CONTRIBUTING.md", "SECURITY.md"].map((name) => join(root, name)),
    ...files("docs").filter((name) => name.endsWith(".md")),
    ...files("web/src").filter((name) => name.endsWith(".messages.ts")),
    join(root, "package-lock.json"),
  ].flatMap((name) => readFileSync(name, "utf8").split("\n"));
  // Names, addresses, telephone numbers and SIRET of the demonstration, as FINESS writes them.
  for (const name of files("worker/src/group/data").filter((each) => each.endsWith(".gz")))
    lines.push(
      ...gunzipSync(readFileSync(name))
        .toString()
        .split(/(?<=[}\]"],)/),
    );
  expect(lines.length).toBeGreaterThan(5_000);
  expect(lines.filter(holdsNationalIdentifier)).toEqual([]);
});
