import type { Figure } from "./cpom-figure";
import type { SourceRow } from "./cpom-row";
import type { Text } from "./cpom-text";

/** A column; width is a share of the line among the columns of its table. */
export interface Column {
  readonly header: string;
  readonly align: "left" | "right";
  readonly width: number;
  /** The column bears levels 0 to 4, shown on their colour. */
  readonly levels?: true;
}

/** A table with the header of each row in its first column. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Text[])[];
  /** Last line, set apart; null for none. */
  readonly total: readonly Text[] | null;
}

/** One bar of the distribution of levels. */
export interface LevelBar {
  /** 0 to 4. */
  readonly level: number;
  readonly name: string;
  readonly figureId: string;
}

/** One year of a chart of money. */
export interface YearPoint {
  readonly year: number;
  readonly figureId: string;
}

/** What a chart draws; every label it bears is a figure of the dossier. */
export type ChartData =
  | { readonly kind: "levels"; readonly bars: readonly LevelBar[] }
  | { readonly kind: "cumulative"; readonly points: readonly YearPoint[] }
  | {
      readonly kind: "costBenefit";
      readonly years: readonly { readonly year: number; readonly costId: string; readonly benefitId: string }[];
    };

/** A chart with its finding as title, a text alternative, and its data beneath (null: the next chart's table holds them too). */
export interface Chart {
  readonly id: string;
  readonly finding: Text;
  readonly alt: Text;
  readonly data: ChartData;
  readonly table: Table | null;
}

/** An indicator with all that keeps its figure from being misread. */
export interface IndicatorCard {
  readonly code: string;
  readonly name: Text;
  readonly definition: Text;
  /** Caption and value of each tile. */
  readonly tiles: readonly { readonly caption: string; readonly text: Text }[];
  /** What the group's own rows say of the figure. */
  readonly context: Text;
  /** What sites wrote beside their value. */
  readonly voices: readonly Text[];
  /** « Ce que ce chiffre ne dit pas ». */
  readonly limits: Text;
  readonly source: Text;
}

/** A piece of a section. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: Text; readonly tone: "plain" | "lead" | "note" | "warning" }
  | { readonly kind: "list"; readonly items: readonly Text[] }
  | { readonly kind: "tiles"; readonly tiles: readonly { readonly caption: string; readonly text: Text }[] }
  | { readonly kind: "facts"; readonly facts: readonly { readonly label: string; readonly text: Text }[] }
  | { readonly kind: "table"; readonly table: Table }
  | { readonly kind: "chart"; readonly chart: Chart }
  | { readonly kind: "indicator"; readonly card: IndicatorCard };

/** A chapter (or a part of one, in `parts`). */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** A long chapter begins on a page of its own; a short one follows. */
  readonly startsPage?: true;
  readonly blocks: readonly Block[];
  readonly parts: readonly Section[];
}

/** The dossier before it is made a PDF, a Word document or a workbook: all three print this and nothing else. */
export interface Dossier {
  readonly title: string;
  readonly groupName: string;
  readonly groupFinessNumber: string;
  /** True when the usage figures are fictitious: the notice stands on every page. */
  readonly demo: boolean;
  /** Day the figures were frozen, 'YYYY-MM-DD'. */
  readonly preparedOn: string;
  readonly sourceLabel: string | null;
  readonly sections: readonly Section[];
  readonly figures: readonly Figure[];
  readonly rows: readonly SourceRow[];
}

/** Printed on every page of a dossier of demonstration. */
export const DEMO_NOTICE = "Données de démonstration – chiffres fictifs";

/** Every text of the dossier, in reading order. */
export function textsOf(dossier: Pick<Dossier, "sections">): readonly Text[] {
  const found: Text[] = [];
  const walk = (section: Section): void => {
    for (const block of section.blocks) found.push(...textsOfBlock(block));
    section.parts.forEach(walk);
  };
  dossier.sections.forEach(walk);
  return found;
}

/** Ids of the figures that a reader sees, in texts and on charts. */
export function printedFigureIds(sections: readonly Section[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const text of textsOf({ sections })) for (const span of text) if (span.kind === "figure") ids.add(span.figureId);
  const walk = (section: Section): void => {
    for (const block of section.blocks)
      if (block.kind === "chart") idsOfChart(block.chart.data).forEach((id) => ids.add(id));
    section.parts.forEach(walk);
  };
  sections.forEach(walk);
  return ids;
}

function idsOfChart(data: ChartData): readonly string[] {
  switch (data.kind) {
    case "levels":
      return data.bars.map((bar) => bar.figureId);
    case "cumulative":
      return data.points.map((point) => point.figureId);
    case "costBenefit":
      return data.years.flatMap((year) => [year.costId, year.benefitId]);
  }
}

const textsOfTable = (table: Table): readonly Text[] => [...table.rows.flat(), ...(table.total ?? [])];

function textsOfBlock(block: Block): readonly Text[] {
  switch (block.kind) {
    case "paragraph":
      return [block.text];
    case "list":
      return block.items;
    case "tiles":
      return block.tiles.map((tile) => tile.text);
    case "facts":
      return block.facts.map((fact) => fact.text);
    case "table":
      return textsOfTable(block.table);
    case "chart":
      return [
        block.chart.finding,
        block.chart.alt,
        ...(block.chart.table === null ? [] : textsOfTable(block.chart.table)),
      ];
    case "indicator": {
      const { card } = block;
      const tiles = card.tiles.map((tile) => tile.text);
      return [card.name, card.definition, ...tiles, card.context, ...card.voices, card.limits, card.source];
    }
  }
}
