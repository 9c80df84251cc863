import {
  IMPORT_COLUMNS,
  INDICATOR_CATALOGUE,
  indicatorKey,
  makeRowCheck,
  type AcceptedRow,
} from "@palier/domain/indicator";
import { demoIndicatorCsv, demoStage } from ".";

const sites = Array.from({ length: 109 }, (_, index) => ({
  finessNumber: String(10_000_000 + index * 7919).padStart(9, "0"),
  kind: ["EHPAD", "IME", "ESAT", "SMR", "SESSAD"][index % 5] ?? "IME",
}));
const options = { seed: 20_260_813, months: 24, lastMonth: "2026-10" };
const csv = demoIndicatorCsv(sites, options);
const [header = "", ...lines] = csv.trimEnd().split("\n");

function checkedRows(): AcceptedRow[] {
  const check = makeRowCheck({
    sites: new Map(sites.map(({ finessNumber }, rank) => [finessNumber, { id: finessNumber, rank }])),
    indicators: new Map(
      INDICATOR_CATALOGUE.map((entry, rank) => [entry.code, indicatorKey({ ...entry, id: entry.code }, rank)]),
    ),
    today: "2026-11-22",
  });
  return lines.map((line) => {
    const [
      finess = "",
      indicator = "",
      period = "",
      numerator = "",
      denominator = "",
      value = "",
      context = "",
      ...more
    ] = line.split(";");
    const row = check({ finess, indicator, period, numerator, denominator, value, context });
    if (more.length > 0 || !("value" in row)) throw new Error(`${line}: ${JSON.stringify(row)}`);
    return row;
  });
}

describe("the fictitious values", () => {
  test("come in the format of an import file and every line of them is accepted", () => {
    expect(header).toBe(IMPORT_COLUMNS.join(";"));
    const rows = checkedRows();
    expect(rows.length).toBeGreaterThan(50_000);
    expect(new Set(rows.map(({ site, indicator, period }) => `${site.id} ${indicator.code} ${period.text}`)).size).toBe(
      rows.length,
    );
    expect(new Set(rows.map(({ indicator }) => indicator.code)).size).toBe(30);
  });

  test("are the same for the same seed, and others for another", () => {
    expect(demoIndicatorCsv(sites.slice(0, 2), options)).toBe(demoIndicatorCsv(sites.slice(0, 2), options));
    expect(demoIndicatorCsv(sites.slice(0, 2), { ...options, seed: 1 })).not.toBe(
      demoIndicatorCsv(sites.slice(0, 2), options),
    );
  });

  test("leave holes, and carry a context marked fictif on most of the newest values", () => {
    const rows = checkedRows();
    const newest = rows.filter(({ period }) => period.text === "2026-10");
    const told = newest.filter(({ context }) => context !== null);
    expect(told.length / newest.length).toBeGreaterThan(0.8);
    expect(told.length).toBeLessThan(newest.length);
    expect(rows.filter(({ context }) => context?.startsWith("fictif – ") === false)).toEqual([]);
    const monthly = INDICATOR_CATALOGUE.filter(({ frequency }) => frequency === "month").length;
    expect(newest.length).toBeLessThan(monthly * sites.length);
  });

  test("put sites at every stage and let the group grow", () => {
    const stages = sites.map((site) => Math.floor(demoStage(options.seed, site)));
    expect(new Set(stages)).toEqual(new Set([0, 1, 2, 3, 4]));
    const mean = (period: string): number => {
      const values = checkedRows()
        .filter((row) => row.indicator.code === "DUI-ACTIFS" && row.period.text === period)
        .map(({ value }) => Number(value));
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    expect(mean("2026-10")).toBeGreaterThan(mean("2024-11") + 0.1);
  });
});
