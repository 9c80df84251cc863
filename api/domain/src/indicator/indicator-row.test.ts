import fc from "fast-check";
import { indicatorKey, INDICATOR_CATALOGUE, makeRowCheck, type AcceptedRow, type CellRefusal, type RawRow } from ".";

const keys = INDICATOR_CATALOGUE.map((indicator, rank) =>
  indicatorKey({ ...indicator, id: `id-${indicator.code}` }, rank),
);
const check = makeRowCheck({
  sites: new Map([
    ["010000123", { id: "site-1", rank: 0 }],
    ["2A0000456", { id: "site-2", rank: 1 }],
  ]),
  indicators: new Map(keys.map((key) => [key.code, key])),
  today: "2026-11-22",
});
const row = (cells: Partial<RawRow> = {}): RawRow => ({
  finess: "010000123",
  indicator: "DUI-ACTIFS",
  period: "2026-03",
  numerator: "85",
  denominator: "100",
  value: "",
  context: "",
  ...cells,
});

function accepted(cells: Partial<RawRow>): AcceptedRow {
  const outcome = check(row(cells));
  if (Array.isArray(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome as AcceptedRow;
}
function refused(cells: Partial<RawRow>): readonly CellRefusal[] {
  const outcome = check(row(cells));
  if (!Array.isArray(outcome)) throw new Error(`accepted: ${JSON.stringify(outcome)}`);
  return outcome as readonly CellRefusal[];
}

describe("a line that may be kept", () => {
  test("resolves its codes and counts its value from numerator and denominator", () => {
    const kept = accepted({ context: "  deux semaines de panne " });
    expect(kept).toMatchObject({
      numerator: "85",
      denominator: "100",
      value: "0.85",
      context: "deux semaines de panne",
    });
    expect([kept.site.id, kept.indicator.id, kept.period.text, kept.period.rank]).toEqual([
      "site-1",
      "id-DUI-ACTIFS",
      "2026-03",
      314,
    ]);
  });

  test.each([
    ["a number as people write it", { numerator: "1 234,5", denominator: "2\u202f469" }, "0.5"],
    ["six decimals, no more", { numerator: "1", denominator: "3" }, "0.333333"],
    ["a value that says the same, rounded", { numerator: "853", denominator: "1000", value: "0,85" }, "0.853"],
    ["a value alone", { numerator: "", denominator: "", value: "0,5" }, "0.5"],
    ["per cent in a ratio", { numerator: "", denominator: "", value: "85,3 %" }, "0.853"],
    ["nothing counted over something", { numerator: "0", denominator: "7" }, "0"],
    ["more active records than people, where the catalogue says why", { numerator: "109", denominator: "100" }, "1.09"],
    ["a count without denominator", { indicator: "DEMANDES-AIDE", numerator: "", denominator: "", value: "12" }, "12"],
    ["a count given as numerator", { indicator: "DEMANDES-AIDE", numerator: "12", denominator: "" }, "12"],
    ["a mean", { indicator: "TEMPS-SAISIE", numerator: "2500", denominator: "100", value: "25" }, "25"],
  ])("%s", (_, cells, value) => {
    expect(accepted(cells).value).toBe(value);
  });

  test("codes written carelessly are recognised", () => {
    expect(accepted({ finess: "10000123" }).site.id).toBe("site-1");
    expect(accepted({ finess: " 01 000 012 3 " }).site.id).toBe("site-1");
    expect(accepted({ finess: "2a0000456" }).site.id).toBe("site-2");
    expect(accepted({ indicator: " dui-actifs " }).indicator.code).toBe("DUI-ACTIFS");
    expect(accepted({ period: " 2026-03 " }).period.text).toBe("2026-03");
    expect(
      accepted({ indicator: "PROJETS-REVUS", period: "2026-t2", numerator: "1", denominator: "2" }).period.text,
    ).toBe("2026-T2");
  });

  test("an empty or blank context means without context", () => {
    expect([accepted({ context: "" }).context, accepted({ context: "   " }).context]).toEqual([null, null]);
  });
});

describe("a line that is refused", () => {
  test.each<[string, Partial<RawRow>, string, string]>([
    ["unknown establishment", { finess: "990000001" }, "finess_et", "inconnu dans ce groupe"],
    ["no establishment", { finess: "" }, "finess_et", "FINESS manquant"],
    ["a name where a number is wanted", { finess: "Les Tilleuls" }, "finess_et", "illisible"],
    ["unknown indicator", { indicator: "BONHEUR" }, "indicateur", "inconnu dans le dictionnaire"],
    ["no indicator", { indicator: "" }, "indicateur", "manquant"],
    ["month rewritten by a spreadsheet", { period: "mars-26" }, "periode", "attendu un mois, par exemple 2026-03"],
    ["quarter for a monthly figure", { period: "2026-T1" }, "periode", "se compte sur un mois"],
    ["period to come", { period: "2026-12" }, "periode", "pas encore commencé"],
    ["not a number", { numerator: "n.c." }, "numerateur", "pas un nombre"],
    ["negative", { numerator: "-1" }, "numerateur", "négatif"],
    ["nothing to divide by", { denominator: "0" }, "denominateur", "dénominateur nul"],
    ["more than the whole", { indicator: "AGENDA", numerator: "101" }, "numerateur", "supérieur au dénominateur"],
    ["more than the margin", { numerator: "111" }, "numerateur", "1,1 au plus"],
    ["a value that disagrees", { value: "0,9" }, "valeur", "attendu 0,85"],
    ["no figure", { numerator: "", denominator: "" }, "valeur", "manquante"],
    ["numerator alone", { denominator: "" }, "denominateur", "manquant"],
    ["denominator alone", { numerator: "" }, "numerateur", "manquant"],
    ["per cent without its sign", { numerator: "", denominator: "", value: "85" }, "valeur", "entre 0 et 1"],
    ["a denominator where none belongs", { indicator: "DEMANDES-AIDE" }, "denominateur", "directement"],
    ["an endless context", { context: "a".repeat(1001) }, "contexte", "trop long"],
  ])("%s", (_, cells, column, reason) => {
    const refusals = refused(cells);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toMatchObject({ column });
    expect(refusals[0]?.reason.replace(/\u00a0/g, " ")).toContain(reason);
  });

  test("names every wrong cell at once and quotes what stood there, cut short", () => {
    const refusals = refused({ finess: "x".repeat(500), period: "hier", numerator: "abc" });
    expect(refusals.map(({ column }) => column)).toEqual(["finess_et", "periode", "numerateur"]);
    expect(refusals[0]?.value).toHaveLength(80);
    expect(refusals[2]?.value).toBe("abc");
  });
});

test("whatever the cells hold, a line is either whole or refused with a reason", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom("", "1", "0", "1 234,5", "2026-03", "DUI-ACTIFS", "010000123", "1e9", "\u0000"),
  );
  fc.assert(
    fc.property(fc.tuple(cell, cell, cell, cell, cell, cell, cell), ([a, b, c, d, e, f, g]) => {
      const outcome = check({ finess: a, indicator: b, period: c, numerator: d, denominator: e, value: f, context: g });
      if (Array.isArray(outcome)) {
        expect(outcome.length).toBeGreaterThan(0);
        for (const refusal of outcome as CellRefusal[]) expect(refusal.reason).not.toBe("");
      } else expect((outcome as AcceptedRow).value).toMatch(/^\d+(\.\d+)?$/);
    }),
  );
});
