import { formatDate, formatEuros, formatNumber, formatPercent, formatPeriod, formatValue } from "./format";

const NARROW = "\u202f";
const WIDE = "\u00a0";

describe("les chiffres français", () => {
  it("séparent les milliers par une espace fine insécable et les décimales par une virgule", () => {
    expect(formatNumber(12345.678)).toBe(`12${NARROW}345,68`);
  });

  it("ne montrent un pourcentage qu’à la dernière ligne : 1 vaut 100 %", () => {
    expect(formatPercent(0.4625)).toBe(`46,3${NARROW}%`.replace(NARROW, formatPercent(1).at(-2) ?? ""));
    expect(formatPercent(1)).toMatch(/^100\s%$/);
  });

  it("comptent les euros en centimes", () => {
    expect(formatEuros(123_456_700)).toBe(`1${NARROW}234${NARROW}567${WIDE}€`);
    expect(formatEuros(1_050, 2)).toBe(`10,50${WIDE}€`);
  });

  it("écrivent un tiret pour ce qui manque, jamais un zéro", () => {
    expect([
      formatNumber(null),
      formatPercent(undefined),
      formatEuros(null),
      formatDate(null),
      formatPeriod(null),
    ]).toEqual(Array(5).fill("–"));
  });

  it("disent l’unité de chaque sorte de valeur", () => {
    expect(formatValue(0.5, "ratio")).toMatch(/^50\s%$/);
    expect(formatValue(12.34, "minutes")).toBe(`12,3${WIDE}min`);
    expect(formatValue(2, "days")).toBe(`2${WIDE}j`);
    expect(formatValue(1_500, "euros")).toBe(`1${NARROW}500${WIDE}€`);
    expect(formatValue(7, "count")).toBe("7");
  });
});

describe("les dates", () => {
  it("gardent le jour du calendrier quel que soit le fuseau", () => {
    expect(formatDate("2026-03-01")).toBe("01/03/2026");
    expect(formatDate("2026-03-01", "long")).toBe("1er mars 2026");
  });

  it("montrent un instant à l’heure de Paris, passage à l’heure d’été compris", () => {
    expect(formatDate("2027-03-28T00:59:00Z", "time")).toBe(`28/03/2027 à 01${WIDE}h${WIDE}59`);
    expect(formatDate("2027-03-28T01:00:00Z", "time")).toBe(`28/03/2027 à 03${WIDE}h${WIDE}00`);
  });

  it("ne cassent pas sur une date illisible", () => {
    expect(formatDate("jamais")).toBe("–");
  });
});

it("une période se lit en mots", () => {
  expect(formatPeriod("2026-03")).toBe("mars 2026");
  expect(formatPeriod("2026-T1")).toMatch(/^1er\strimestre 2026$/);
  expect(formatPeriod("2026")).toBe("2026");
});
