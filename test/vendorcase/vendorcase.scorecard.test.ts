import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import type { RunningServer } from "@palier/server/door";
import { FileStore } from "@palier/store/file";
import { readGroup, type Scope } from "@palier/store/kernel";
import { readScorecard, type Scorecard } from "@palier/store/vendorcase";
import { scorecardHandler } from "../../worker/src/vendorcase";
import { readPdfFacts, readPdfRuns } from "../cpom/cpom.pdf";
import { buildFullGroup, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildContract, buildSentCase } from "./vendorcase-clock.factory";
import { buildProduct, type BuiltProduct } from "../vendor/vendor.factory";
import { buildRequest } from "./vendorcase.factory";

jest.setTimeout(120_000);

const TALLY = "kept missed late medianMinutes";
const REACTIVITY = `quarter asOf own { kind reacted medianMinutes waiting } vendors { vendorId vendorName sent withoutPromise
  waitingCases vendorMinutes groupMinutes severities { severity sent response { ${TALLY} } resolution { ${TALLY} } } }`;
const CARD = "id vendorName quarter frozen computedAt pdfUrl xlsxUrl requestedByName job { id state }";

interface Card {
  readonly id: string;
  readonly frozen: boolean;
  readonly computedAt: string | null;
  readonly pdfUrl: string | null;
  readonly xlsxUrl: string | null;
}
interface Payload {
  readonly ok: boolean;
  readonly error: { readonly code: string; readonly field: string | null } | null;
  readonly scorecard: Card | null;
}

describe("the reactivity of both sides", () => {
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

  /** The third quarter of 2026: five blocking cases answered after 1 to 5 hours, and one that still waits. */
  const build = async (scope: Scope, siteId: string): Promise<BuiltProduct> => {
    const product = await buildProduct(database, scope);
    const contractId = await buildContract(database, scope, product.vendorId, { reference: "C-2025" });
    // Monday 7 September 2026 at 9 h in Paris: 7 h UTC.
    for (const hours of [1, 2, 3, 5, 6])
      await buildSentCase(database, scope, product, {
        contractId,
        severity: "blocking",
        moves: [
          ["sent", "group", "2026-09-07T07:00Z"],
          ["resolved", "vendor", `2026-09-07T${String(7 + hours).padStart(2, "0")}:00Z`],
          ["closed", "group", `2026-09-07T${String(7 + hours).padStart(2, "0")}:30Z`],
        ],
      });
    await buildSentCase(database, scope, product, {
      contractId,
      severity: "minor",
      moves: [["sent", "group", "2026-09-07T07:00Z"]],
    });
    const { id } = await buildRequest(database, scope, { establishmentId: siteId });
    await database.owner.query(
      `update request set created_at = '2026-09-07T07:00Z', qualified_at = '2026-09-07T09:00Z', state = 'qualified' where id = $1`,
      [id],
    );
    const waiting = await buildRequest(database, scope, { establishmentId: siteId });
    await database.owner.query("update request set created_at = '2026-09-08T07:00Z' where id = $1", [waiting.id]);
    return product;
  };
  const ask = async (me: Visitor, vendorId: string, quarter: string): Promise<Payload> => {
    const { data, errors } = await me.ask(
      `mutation M($i: GenerateScorecardInput!) { generateScorecard(input: $i) { ok error { code field message } scorecard { ${CARD} } } }`,
      { i: { vendorId, quarter } },
    );
    expect(errors).toEqual([]);
    return data?.["generateScorecard"] as Payload;
  };
  const cards = async (me: Visitor): Promise<Card[]> =>
    ((await me.ask(`{ vendorScorecards { ${CARD} } }`)).data?.["vendorScorecards"] as Card[] | undefined) ?? [];
  const run = async (scope: Scope, { id }: Card, jobId?: string): Promise<void> => {
    const { rows } = await database.owner.query<{ job_id: string }>(
      "select job_id from vendor_scorecard where id = $1",
      [id],
    );
    await scorecardHandler.run({
      db: database.db,
      scope: { groupId: scope.groupId, viewerId: null },
      home: database.home,
      id: jobId ?? rows[0]!.job_id,
      payload: { groupId: scope.groupId, scorecardId: id },
      now: new Date(),
    });
  };
  const kept = async (scope: Scope, { id }: Card): Promise<Scorecard> =>
    (await readGroup(database.db, { groupId: scope.groupId, viewerId: null }, (tx) => readScorecard(tx, id)))!;

  it("counts by hand what was kept, missed and waited for, and nothing of another group", async () => {
    const group = await buildFullGroup(database, 1);
    const product = await build(group, group.siteIds[0]!);
    const me = await enterAs(server, database, group, "qualityManager");
    const { data, errors } = await me.ask(`query Q($q: String) { reactivity(quarter: $q) { ${REACTIVITY} } }`, {
      q: "2026-T3",
    });
    expect(errors).toEqual([]);
    const { vendors, own, ...head } = data?.["reactivity"] as {
      vendors: { severities: object[] }[];
      own: object[];
    };
    expect(head).toEqual({ quarter: "2026-T3", asOf: "2026-09-30T22:00:00.000Z" });
    // From Monday 7 to Wednesday 30 September there are 18 days of support; the five ended after 17 hours in all.
    expect(vendors).toEqual([
      expect.objectContaining({
        ...{ vendorId: product.vendorId, sent: 6, withoutPromise: 1, waitingCases: 6 },
        vendorMinutes: 18 * 540 + 17 * 60,
        groupMinutes: 5 * 30,
      }),
    ]);
    expect(vendors[0]?.severities[0]).toEqual({
      severity: "blocking",
      sent: 5,
      response: { kept: 3, missed: 2, late: 0, medianMinutes: 180 },
      resolution: { kept: 5, missed: 0, late: 0, medianMinutes: 180 },
    });
    expect(own[0]).toEqual({ kind: null, reacted: 1, medianMinutes: null, waiting: 1 });
    expect(own).toHaveLength(2);

    const stranger = await enterAs(server, database, await buildFullGroup(database, 1));
    const other = await stranger.ask(`{ reactivity(quarter: "2026-T3") { ${REACTIVITY} } }`);
    expect(other.data?.["reactivity"]).toMatchObject({ vendors: [], own: [{ reacted: 0, waiting: 0 }] });
    expect(await ask(stranger, product.vendorId, "2026-T3")).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
  });

  it("a scorecard holds the figures of the page, in the PDF and in the workbook; final once the quarter is over", async () => {
    const group = await buildFullGroup(database, 1);
    const product = await build(group, group.siteIds[0]!);
    const me = await enterAs(server, database, group, "groupReferent");
    const asked = await ask(me, product.vendorId, "2026-T3");
    expect(asked).toMatchObject({ ok: true, scorecard: { computedAt: null, pdfUrl: null, frozen: false } });
    const card = asked.scorecard!;
    await run(group, card);
    const { figures, pdfKey, xlsxKey } = await kept(group, card);
    expect(figures?.vendor.severities[0]?.response).toEqual({ kept: 3, missed: 2, late: 0, medianMinutes: 180 });
    expect((await cards(me))[0]).toMatchObject({ id: card.id, frozen: true, computedAt: "2026-09-30T22:00:00.000Z" });

    const files = new FileStore(database.home);
    const bytes = async (key: string): Promise<Buffer> => buffer((await files.open(group.groupId, key)).stream);
    const pdf = await bytes(pdfKey!);
    const facts = await readPdfFacts(pdf);
    expect(facts).toMatchObject({ lang: "fr-FR", tagged: true, fontsNotEmbedded: [] });
    expect(facts.metadata).toContain("pdfuaid");
    const text = (await readPdfRuns(pdf)).flat().join(" ").replace(/\s+/g, " ");
    expect(text).toContain("3e trimestre 2026");
    expect(text).toContain("Bilan définitif");
    expect(text).toContain("C-2025");
    expect(text).toMatch(/Bloquante Délai de réponse 5 3 2 0 3 h/);
    expect(text).toContain("179 h");
    expect(text).toContain("masqué");

    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await bytes(xlsxKey!)) as unknown as ExcelJS.Buffer);
    const cell = (sheet: string, address: string): string | number => {
      const { value } = workbook.getWorksheet(sheet)!.getCell(address);
      return typeof value === "number" ? value : workbook.getWorksheet(sheet)!.getCell(address).text;
    };
    expect(["C3", "D3", "E3", "F3", "G3"].map((address) => cell("Délais promis par le contrat", address))).toEqual([
      5, 3, 2, 0, 3,
    ]);
    expect(["B3", "B4", "B5", "B6", "B7"].map((address) => cell("Dossiers et attentes", address))).toEqual([
      6, 1, 6, 179, 2.5,
    ]);
    expect(cell("Le groupe, de son côté", "C3")).toMatch(/^masqué/);
    expect(cell("Définitions", "A4")).toBe("Dossiers envoyés");

    // Final: another case of the past, the same job again and a new request change nothing.
    await buildSentCase(database, group, product, {
      contractId: null,
      moves: [["sent", "group", "2026-09-10T07:00Z"]],
    });
    await run(group, card);
    await run(group, card, "00000000-0000-7000-8000-000000000001");
    expect(await kept(group, card)).toMatchObject({ figures, pdfKey, xlsxKey });
    expect(await ask(me, product.vendorId, "2026-T3")).toMatchObject({
      ok: false,
      error: { code: "SCORECARD_FROZEN" },
    });
    expect(await cards(me)).toHaveLength(1);
  });

  it("as long as the quarter runs it is made again in its own place; running twice is running once", async () => {
    const group = await buildFullGroup(database, 1);
    const product = await buildProduct(database, group);
    const me = await enterAs(server, database, group, "director");
    const { data } = await me.ask("{ reactivity { quarter } }");
    const { quarter } = data?.["reactivity"] as { quarter: string };
    const first = (await ask(me, product.vendorId, quarter)).scorecard!;
    await run(group, first);
    const before = await kept(group, first);
    await run(group, first);
    expect(await kept(group, first)).toEqual(before);
    expect(before.figures?.vendor.sent).toBe(0);
    await buildSentCase(database, group, product, {
      contractId: null,
      moves: [["sent", "group", new Date(Date.now() - 60_000).toISOString()]],
    });
    const again = (await ask(me, product.vendorId, quarter)).scorecard!;
    expect(again.id).toBe(first.id);
    await run(group, again);
    const after = await kept(group, first);
    expect([after.figures?.vendor.sent, after.pdfKey, after.xlsxKey]).toEqual([1, before.pdfKey, before.xlsxKey]);
    expect(await cards(me)).toEqual([expect.objectContaining({ id: first.id, frozen: false })]);
    const { rows } = await database.owner.query(
      "select action from audit_event where group_id = $1 and action like 'scorecard:%' order by action",
      [group.groupId],
    );
    expect(rows.map(({ action }: { action: string }) => action)).toEqual([
      "scorecard:generate",
      "scorecard:generate",
      "scorecard:produced",
      "scorecard:produced",
    ]);
  });

  it("quarters to come and texts that are none are refused, and only those who may download", async () => {
    const group = await buildFullGroup(database, 1);
    const product = await buildProduct(database, group);
    const me = await enterAs(server, database, group, "groupReferent");
    for (const quarter of ["2199-T1", "hier", ""])
      expect(await ask(me, product.vendorId, quarter)).toMatchObject({
        ok: false,
        error: { code: "SCORECARD_INVALID", field: "quarter" },
      });
    const card = (await ask(me, product.vendorId, "2026-T2")).scorecard!;
    const status = async (visitor: Visitor, format: string): Promise<number> =>
      (await visitor.fetch(`/bilans/${card.id}/bilan.${format}`)).status;
    expect(await status(me, "pdf")).toBe(404);
    await run(group, card);
    expect([await status(me, "pdf"), await status(me, "xlsx")]).toEqual([200, 200]);
    const stranger = await enterAs(server, database, await buildFullGroup(database, 1));
    expect(await status(stranger, "pdf")).toBe(404);
    const reader = await enterAs(server, database, group, "reader");
    expect(await status(reader, "xlsx")).toBe(403);
  });
});
