import { createIntl } from "react-intl";
import type { Say } from "../kernel";
import { changeWords, isMasked, reachesTarget, shortPeriod, targetWords, trendWords } from "./indicator-words";

const intl = createIntl({ locale: "fr", defaultLocale: "fr" });
const say: Say = (message, values) => intl.formatMessage(message, values);
const ratio = { unit: "ratio", direction: "up", target: 0.8, frequency: "month" };
const months = (values: number[]): { period: string; value: number }[] =>
  values.map((value, at) => ({ period: `2026-${String(at + 1).padStart(2, "0")}`, value }));

describe("les mots d’un indicateur", () => {
  it("comptent en points un rapport, dans son unité le reste", () => {
    expect(changeWords(say, ratio, 0.5, 0.624).text).toBe("+ 12,4 points");
    expect(changeWords(say, ratio, 0.5, 0.51).text).toBe("+ 1 point");
    expect(changeWords(say, { unit: "minutes", direction: "down" }, 30, 24).text).toBe("− 6\u00a0min");
    expect(changeWords(say, ratio, 0.5, 0.5004)).toEqual({ direction: "flat", text: "stable", good: null });
  });

  it("disent qu’une baisse est bonne quand plus bas est mieux", () => {
    expect(changeWords(say, { unit: "days", direction: "down" }, 12, 8).good).toBe(true);
    expect(changeWords(say, ratio, 0.6, 0.5).good).toBe(false);
  });

  it("comparent à un an plus tôt, ou au plus ancien connu", () => {
    const year = trendWords(say, ratio, [
      ...months(Array.from({ length: 12 }, () => 0.4)),
      { period: "2027-01", value: 0.5 },
    ]);
    expect(year).toMatchObject({ text: "+ 10 points depuis janvier 2026", change: "+ 10 points", wholeYear: true });
    expect(trendWords(say, ratio, months([0.4, 0.5]))).toMatchObject({ wholeYear: false });
    expect(trendWords(say, ratio, months([0.4]))).toBeNull();
  });

  it("écrivent la cible dans le bon sens, et l’absence de cible", () => {
    expect(targetWords(say, ratio)).toBe("au moins 80\u00a0%");
    expect(targetWords(say, { unit: "minutes", direction: "down", target: 12 })).toBe("au plus 12\u00a0min");
    expect(targetWords(say, { unit: "count", direction: "up", target: null })).toBe("pas de cible");
    expect(reachesTarget({ unit: "minutes", direction: "down", target: 12 }, 10)).toBe(true);
    expect(reachesTarget({ unit: "count", direction: "up" }, 10)).toBeNull();
  });

  it("masquent un effectif inférieur à cinq, jamais un effectif inconnu", () => {
    expect(isMasked(4)).toBe(true);
    expect(isMasked(5)).toBe(false);
    expect(isMasked(null)).toBe(false);
  });

  it("abrègent la période sous un axe", () => {
    expect(shortPeriod("2026-T1")).toBe("T1 26");
    expect(shortPeriod("2026-03")).toBe("mars 26");
    expect(shortPeriod("2026")).toBe("2026");
  });
});
