import { plainText, type Chart } from "@palier/domain/cpom";
import { Paragraph } from "docx";
import { ChartRun, type ChartRunOptions } from "docx/charts";
import { LEVEL_COLOURS } from "./cpom-chart";
import { ACTION, ATTENTION, type Figures } from "./cpom-docx-text";

const EUROS = '#,##0\\ "€"';
const SIZE = { width: 620, height: 250 };

/** A chart of Word itself, so that it can be restyled or corrected with its data. */
export function chartParagraph(chart: Chart, figures: Figures): Paragraph {
  const common = {
    altText: { name: chart.id, title: plainText(chart.finding, figures), description: plainText(chart.alt, figures) },
    transformation: SIZE,
    chartArea: { fill: "none", border: "none" },
    font: { name: "Inter" },
  } as const;
  const paragraph = new Paragraph({ keepNext: true });
  paragraph.addChildElement(new ChartRun({ ...common, ...dataOf(chart, figures) }));
  return paragraph;
}

function dataOf(chart: Chart, figures: Figures): ChartRunOptions {
  const { data } = chart;
  const value = (id: string): number => Number(figures.get(id)?.value);
  const euros = (id: string): number => Math.round(value(id) / 100);
  switch (data.kind) {
    case "levels":
      return {
        type: "bar",
        legend: false,
        categories: data.bars.map((bar) => (bar.level === 0 ? bar.name : `Palier ${String(bar.level)} – ${bar.name}`)),
        categoryAxis: { reverseOrder: true },
        valueAxis: { visible: false, gridlines: false },
        dataLabels: { value: true },
        series: [
          {
            name: "Établissements",
            values: data.bars.map((bar) => value(bar.figureId)),
            colors: data.bars.map((bar) => (LEVEL_COLOURS[bar.level] ?? "#0B5D5B").slice(1)),
          },
        ],
      };
    case "cumulative":
      return {
        type: "column",
        legend: false,
        categories: data.points.map((point) => String(point.year)),
        valueAxis: { visible: false, gridlines: false },
        dataLabels: { value: true, numberFormat: EUROS },
        series: [{ name: "Cumul actualisé", color: ACTION, values: data.points.map((point) => euros(point.figureId)) }],
      };
    case "costBenefit":
      return {
        type: "column",
        legend: { position: "top" },
        categories: data.years.map((year) => String(year.year)),
        valueAxis: { numberFormat: EUROS },
        series: [
          { name: "Coûts", color: ATTENTION, values: data.years.map((year) => euros(year.costId)) },
          { name: "Bénéfices", color: ACTION, values: data.years.map((year) => euros(year.benefitId)) },
        ],
      };
  }
}
