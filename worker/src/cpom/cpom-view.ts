import {
  DEMO_NOTICE,
  plainText,
  type Block,
  type Dossier,
  type Figure,
  type Section,
  type Table,
  type Text,
} from "@palier/domain/cpom";
import { frenchDate, frenchText } from "@palier/domain/kernel";
import { chartSvg } from "./cpom-chart";

/** A piece of text as the template prints it: `b` is left « À compléter », `f` a figure, `t` anything else. */
interface SpanView {
  readonly k: "t" | "f" | "b";
  readonly s: string;
}

/** The dossier as data for the Typst template: texts resolved, charts drawn, nothing left to compute. */
export interface DossierView {
  readonly title: string;
  readonly groupName: string;
  readonly groupFinessNumber: string;
  /** « Données de démonstration – chiffres fictifs », or '' . */
  readonly notice: string;
  readonly date: string;
  readonly sourceLabel: string;
  readonly fingerprint: string;
  readonly sections: readonly unknown[];
}

type Figures = ReadonlyMap<string, Figure>;

/** @param fingerprint SHA-256 of the frozen figures, printed on the cover. */
export function dossierView(dossier: Dossier, fingerprint: string): DossierView {
  const figures = new Map(dossier.figures.map((figure) => [figure.id, figure]));
  return {
    title: dossier.title,
    groupName: dossier.groupName,
    groupFinessNumber: dossier.groupFinessNumber,
    notice: dossier.demo ? DEMO_NOTICE : "",
    date: frenchDate(dossier.preparedOn),
    sourceLabel: dossier.sourceLabel ?? "",
    fingerprint,
    sections: dossier.sections.map((section) => sectionView(section, figures)),
  };
}

const sectionView = (section: Section, figures: Figures): unknown => ({
  id: section.id,
  title: frenchText(section.title),
  startsPage: section.startsPage === true,
  blocks: section.blocks.map((block) => blockView(block, figures)),
  parts: section.parts.map((part) => sectionView(part, figures)),
});

function spans(text: Text, figures: Figures): SpanView[] {
  return text.map((span) => ({
    k: span.kind === "blank" ? "b" : span.kind === "figure" ? "f" : "t",
    s: plainText([span], figures),
  }));
}

const tableView = (table: Table, figures: Figures): unknown => ({
  ...table,
  caption: frenchText(table.caption),
  rows: table.rows.map((row) => row.map((cell) => spans(cell, figures))),
  total: table.total?.map((cell) => spans(cell, figures)) ?? null,
});

function blockView(block: Block, figures: Figures): unknown {
  switch (block.kind) {
    case "paragraph":
      return { ...block, text: spans(block.text, figures) };
    case "list":
      return { ...block, items: block.items.map((item) => spans(item, figures)) };
    case "tiles":
      return { ...block, tiles: block.tiles.map((tile) => ({ ...tile, text: spans(tile.text, figures) })) };
    case "facts":
      return { ...block, facts: block.facts.map((fact) => ({ ...fact, text: spans(fact.text, figures) })) };
    case "table":
      return { kind: "table", table: tableView(block.table, figures) };
    case "chart": {
      const { chart } = block;
      return {
        kind: "chart",
        id: chart.id,
        finding: spans(chart.finding, figures),
        alt: plainText(chart.alt, figures),
        svg: chartSvg(chart.data, figures),
        table: chart.table === null ? null : tableView(chart.table, figures),
      };
    }
    case "indicator": {
      const { card } = block;
      return {
        kind: "indicator",
        name: spans(card.name, figures),
        definition: spans(card.definition, figures),
        tiles: card.tiles.map((tile) => ({ ...tile, text: spans(tile.text, figures) })),
        context: spans(card.context, figures),
        voices: card.voices.map((voice) => spans(voice, figures)),
        limits: spans(card.limits, figures),
        source: spans(card.source, figures),
      };
    }
  }
}
