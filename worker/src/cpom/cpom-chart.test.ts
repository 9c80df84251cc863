import type { Figure } from "@palier/domain/cpom";
import { chartSvg } from "./cpom-chart";

const figure = (id: string, value: string, printed: string): [string, Figure] => [
  id,
  {
    id,
    label: id,
    printed,
    bare: printed,
    value,
    display: { style: "integer", unit: "" },
    formula: { kind: "count" },
    rows: [],
    indicatorCode: null,
    period: null,
  },
];

describe("charts", () => {
  it("write the figure beside its bar, and the level in words", () => {
    const svg = chartSvg(
      { kind: "levels", bars: [{ level: 2, name: "À deux & plus <ensemble>", figureId: "a" }] },
      new Map([figure("a", "12", "12")]),
    );
    expect(svg).toContain("Palier 2 – À deux &amp; plus &lt;ensemble&gt;");
    expect(svg).toMatch(/font-weight="600"[^>]*>12</);
  });

  it("draw a loss below the line and a gain above it", () => {
    const svg = chartSvg(
      {
        kind: "cumulative",
        points: [
          { year: 2027, figureId: "loss" },
          { year: 2028, figureId: "gain" },
        ],
      },
      new Map([figure("loss", "-100", "−1 €"), figure("gain", "100", "1 €")]),
    );
    const [loss, gain] = [...svg.matchAll(/<rect x="[\d.]+" y="([\d.]+)"/g)].map((found) => Number(found[1]));
    expect(loss).toBeGreaterThan(gain ?? NaN);
  });

  it("stay whole when every amount is zero", () => {
    const svg = chartSvg(
      { kind: "costBenefit", years: [{ year: 2027, costId: "z", benefitId: "z" }] },
      new Map([figure("z", "0", "0 €")]),
    );
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  it("refuse a figure that the dossier does not have", () => {
    expect(() => chartSvg({ kind: "cumulative", points: [{ year: 2027, figureId: "x" }] }, new Map())).toThrow(
      "chiffre inconnu",
    );
  });
});
