import { canonicalJson, checkDossierTitle, type SourceRow } from ".";
import { FigureBook, printFigure } from "./cpom-figure";
import { evaluate, type Formula } from "./cpom-formula";
import { formulaText } from "./cpom-formula-text";
import { line, plainText } from "./cpom-text";

const value = (id: string, values: Readonly<Record<string, string | null>>): SourceRow => ({
  id,
  table: "indicator_latest",
  key: { finess_et: id },
  values,
});
const dictionary = (direction: "up" | "down", target: string): SourceRow => ({
  id: "indicateur",
  table: "indicator",
  key: {},
  values: { direction, target },
});
const roiLine = (kind: "cost" | "benefit", cents: readonly number[], proofGrade = "measured"): SourceRow => ({
  id: `${kind}-${cents.join("-")}`,
  table: "roi_line",
  key: {},
  values: {
    kind,
    proofGrade,
    ...Object.fromEntries(
      cents.map((amount, index): [string, string] => [`amountCents${String(index + 1)}`, String(amount)]),
    ),
  },
});
const plan: SourceRow = { id: "plan", table: "roi_plan", key: {}, values: { discountRate: "0.1" } };

describe("formulas", () => {
  const values = ["0.2", "0.4", "0.9", "0.5"].map((each, index) =>
    value(String(index), { value: each, previousValue: index === 3 ? null : "0.4" }),
  );
  const project = [plan, roiLine("cost", [100_00, 0, 0, 0, 0]), roiLine("benefit", [0, 60_00, 60_00, 0, 0])];

  test.each<[string, Formula, readonly SourceRow[], string | null]>([
    ["count", { kind: "count" }, values, "4"],
    ["sum", { kind: "sum", field: "value" }, values, "2"],
    ["sum without a value", { kind: "sum", field: "place" }, values, "0"],
    ["median between two values", { kind: "quantile", field: "value", at: 0.5 }, values, "0.45"],
    ["first quartile", { kind: "quantile", field: "value", at: 0.25 }, values, "0.35"],
    ["median of nothing", { kind: "quantile", field: "value", at: 0.5 }, [], null],
    ["share", { kind: "share", field: "value", atLeast: 0.4 }, values, "0.75"],
    ["different values", { kind: "countDistinct", field: "previousValue" }, values.slice(0, 3), "1"],
    ["read", { kind: "read", field: "value" }, values, "0.2"],
    ["at a target to reach", { kind: "countAtTarget" }, [dictionary("up", "0.5"), ...values], "2"],
    ["at a target not to pass", { kind: "countAtTarget" }, [dictionary("down", "0.4"), ...values], "2"],
    ["better", { kind: "countMoved", sense: "better" }, [dictionary("up", "0"), ...values], "1"],
    ["worse where less is better", { kind: "countMoved", sense: "worse" }, [dictionary("down", "0"), ...values], "1"],
    ["same", { kind: "countMoved", sense: "same" }, [dictionary("up", "0"), ...values], "1"],
    ["costs of a year", { kind: "roiAmount", side: "cost", year: 1 }, project, "10000"],
    ["net of all years", { kind: "roiAmount", side: "net", year: null }, project, "2000"],
    ["discounted from the second year on", { kind: "roiDiscounted", year: 2 }, project, "5455"],
    ["present value, rounded once", { kind: "roiCumulative", untilYear: 5 }, project, "413"],
    ["return over five years", { kind: "roiRatio", year: null }, project, "0.2"],
    ["return without cost", { kind: "roiRatio", year: 2 }, project, null],
    ["payback within the third year", { kind: "roiPayback" }, project, "2.666666666667"],
    ["never paid back", { kind: "roiPayback" }, project.slice(0, 2), null],
    [
      "share of measured benefits",
      { kind: "roiBenefitShare", field: "proofGrade", among: ["measured"] },
      [...project, roiLine("benefit", [40_00, 0, 0, 0, 0], "declared")],
      "0.75",
    ],
  ])("%s", (_name, formula, rows, expected) => {
    expect(evaluate(formula, rows)).toBe(expected);
    expect(formulaText(formula)).toMatch(/^\S.*\.$/);
  });
});

describe("figures", () => {
  test.each([
    ["0.8534", { style: "percent", unit: "" }, "85,3\u00a0%"],
    ["-12345678", { style: "euros", unit: "€" }, "\u2212123\u202f457\u00a0€"],
    ["-49", { style: "euros", unit: "€" }, "0\u00a0€"],
    ["1234", { style: "integer", unit: "" }, "1\u202f234"],
    ["12.34", { style: "decimal", unit: "min" }, "12,3\u00a0min"],
  ] as const)("%s is printed as people read it", (text, display, expected) => {
    expect(printFigure(text, display)).toBe(expected);
  });

  test("one id is one figure, and a figure without value is refused", () => {
    const book = new FigureBook();
    const draft = {
      id: "a",
      label: "Sites",
      display: { style: "integer", unit: "" },
      formula: { kind: "count" },
    } as const;
    const first = book.add({ ...draft, rows: [plan] });
    expect(book.add({ ...draft, rows: [] })).toBe(first);
    const empty = { ...draft, id: "b", formula: { kind: "quantile", field: "value", at: 0.5 }, rows: [] } as const;
    expect(() => book.add(empty)).toThrow("ne donnent aucune valeur");
  });

  test("a sentence holds its figures and the spaces of French", () => {
    const book = new FigureBook();
    const figure = book.add({
      id: "a",
      label: "Sites",
      display: { style: "integer", unit: "" },
      formula: { kind: "count" },
      rows: [plan],
    });
    const text = line`Sites : ${figure} « ouvert »`;
    expect(plainText(text, new Map([[figure.id, figure]]))).toBe("Sites\u00a0: 1 «\u00a0ouvert\u00a0»");
    expect(() => plainText(text, new Map())).toThrow("chiffre inconnu");
  });
});

test("one content has one JSON, whatever the order of its keys", () => {
  expect(canonicalJson({ b: [1, null, { d: undefined, c: "é" }], a: true })).toBe('{"a":true,"b":[1,null,{"c":"é"}]}');
});

test("a title is short and not empty", () => {
  expect(checkDossierTitle("  Dossier \n CPOM ")).toEqual({ ok: true, value: "Dossier CPOM" });
  expect(checkDossierTitle(" ").ok).toBe(false);
  expect(checkDossierTitle("x".repeat(161))).toMatchObject({ error: expect.stringContaining("160 au plus") as string });
});
