import { IMPORT_COLUMNS, INDICATOR_CATALOGUE, type IndicatorDefinition } from "@palier/domain/indicator";
import { currentPeriod, firstDay, lastDay, periodsBack, type Frequency } from "@palier/domain/kernel";
import { contextOf } from "./indicator-demo-context";
import { figureOf } from "./indicator-demo-figure";
import { chanceOf, demoStage, stageAt, type Chance, type DemoSite } from "./indicator-demo-stage";

/** What the fictitious values depend on, and nothing else: the same options always give the same file. */
export interface DemoOptions {
  readonly seed: number;
  /** How many months of history. */
  readonly months: number;
  /** 'YYYY-MM': the newest month with values. */
  readonly lastMonth: string;
}

/** A period of the history. */
interface DemoPeriod {
  readonly text: string;
  /** Share of the history that has passed at its end, 0 to 1. */
  readonly progress: number;
}

/** Periods of a frequency that end within the months of the history, oldest first. */
function periodsOf(frequency: Frequency, months: readonly string[]): DemoPeriod[] {
  const texts = [...new Set(months.map((month) => currentPeriod(frequency, firstDay(month))))];
  return texts
    .map((text) => ({ text, end: months.indexOf(lastDay(text).slice(0, 7)) }))
    .filter(({ end }) => end >= 0)
    .map(({ text, end }) => ({ text, progress: end / Math.max(1, months.length - 1) }));
}

/** One line in thirty-odd is missing, and some sites don't follow some indicators at all: real files have holes. */
function isMissing(indicator: IndicatorDefinition, site: Chance, period: Chance): boolean {
  const followed = indicator.direction === "up" && indicator.unit === "ratio" ? 0.97 : 0.9;
  return site("followed", indicator.code) > followed || period("missing", indicator.code) > 0.97;
}

/**
 * Fictitious usage figures in the format of an import file, so that the demonstration walks the real way in. Sites
 * grow unevenly, by kind and by chance; contexts, all marked « fictif – », stand on most of the newest values.
 */
export function demoIndicatorCsv(sites: readonly DemoSite[], { seed, months, lastMonth }: DemoOptions): string {
  const history = periodsBack(lastMonth, months);
  const periods = {
    month: periodsOf("month", history),
    quarter: periodsOf("quarter", history),
    year: periodsOf("year", history),
  };
  const lines = [IMPORT_COLUMNS.join(";")];
  for (const site of sites) {
    const chance = chanceOf(seed, site.finessNumber);
    const stage = demoStage(seed, site);
    for (const indicator of INDICATOR_CATALOGUE) {
      const own = periods[indicator.frequency];
      let before: number | null = null;
      own.forEach((period, index) => {
        const periodChance = chanceOf(seed, site.finessNumber, period.text);
        if (isMissing(indicator, chance, periodChance)) return;
        // A yearly figure is the newest for up to a year: it is drawn as of ten months later, near today's stage.
        const lag = indicator.frequency === "year" ? 10 / months : 0;
        const at = stageAt(stage, Math.min(1, period.progress + lag), chance);
        const figure = figureOf(indicator, at, chance, periodChance);
        const newest = own.length - 1 - index;
        const context = contextOf(figure.value, before, newest, indicator, periodChance);
        before = figure.value;
        lines.push(
          [
            site.finessNumber,
            indicator.code,
            period.text,
            figure.numerator,
            figure.denominator,
            figure.written,
            context,
          ].join(";"),
        );
      });
    }
  }
  return `${lines.join("\n")}\n`;
}
