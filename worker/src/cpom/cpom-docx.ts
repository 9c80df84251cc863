import {
  DEMO_NOTICE,
  plainText,
  type Block,
  type Chart,
  type Dossier,
  type IndicatorCard,
  type Section,
  type Table as TableModel,
  type Text,
} from "@palier/domain/cpom";
import { frenchDate, frenchText } from "@palier/domain/kernel";
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  TabStopType,
  TableOfContents,
  TextRun,
  type Table,
} from "docx";
import { fontBytes } from "../kernel";
import { chartParagraph } from "./cpom-docx-chart";
import { DOCX_STYLES } from "./cpom-docx-style";
import { ATTENTION, dataTable, factTable, runs, SAND, TEXT_WIDTH, type Figures } from "./cpom-docx-text";

type Piece = Paragraph | Table | TableOfContents;

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** The dossier as a Word document that stays editable: real styles, headings, tables and charts, same content as the PDF. */
export async function renderDocx(dossier: Dossier, fingerprint: string): Promise<Uint8Array> {
  const figures: Figures = new Map(dossier.figures.map((figure) => [figure.id, figure]));
  const document = new Document({
    title: dossier.title,
    creator: dossier.groupName,
    description: dossier.demo ? DEMO_NOTICE : "",
    styles: DOCX_STYLES,
    // Carried in the file: the document looks the same on a computer that lacks the font.
    fonts: [{ name: "Inter", data: fontBytes("regular"), italic: fontBytes("italic"), bold: fontBytes("bold") }],
    numbering: {
      config: [
        {
          reference: "points",
          levels: [
            {
              level: 0,
              format: "bullet",
              text: "•",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    features: { updateFields: true },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1440, bottom: 1300, left: 1134, right: 1134, header: 620, footer: 560 },
          },
        },
        headers: { default: header(dossier), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: footer(dossier), first: new Footer({ children: [new Paragraph({})] }) },
        children: [
          ...cover(dossier, fingerprint),
          new Paragraph({ style: "ContentsTitle", text: "Sommaire", pageBreakBefore: true }),
          new TableOfContents("Sommaire", { hyperlink: true, headingStyleRange: "1-2" }),
          ...dossier.sections.flatMap((section) => sectionPieces(section, 0, figures)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function header(dossier: Dossier): Header {
  return new Header({
    children: [
      new Paragraph({
        style: "Margin",
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun(dossier.groupName),
          ...(dossier.demo ? [new TextRun({ text: `\t${DEMO_NOTICE}`, bold: true, color: ATTENTION })] : []),
        ],
      }),
    ],
  });
}

function footer(dossier: Dossier): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: "Margin",
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun(`${dossier.title}\tPage `),
          new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

function cover(dossier: Dossier, fingerprint: string): Paragraph[] {
  return [
    new Paragraph({
      style: "CoverNote",
      spacing: { before: 3200, after: 160 },
      children: [new TextRun({ text: `${dossier.groupName} · FINESS ${dossier.groupFinessNumber}`, bold: true })],
    }),
    new Paragraph({ style: "Title", text: dossier.title }),
    new Paragraph({
      style: "CoverNote",
      text: "Usages du dossier informatisé, paliers de maturité et retour sur investissement",
    }),
    new Paragraph({ style: "CoverNote", spacing: { before: 400 }, text: frenchDate(dossier.preparedOn) }),
    ...(dossier.demo ? [boxed([new TextRun({ text: DEMO_NOTICE, bold: true, color: ATTENTION })])] : []),
    new Paragraph({ style: "Fine", spacing: { before: 4200 }, text: dossier.sourceLabel ?? "" }),
    new Paragraph({ style: "Fine", text: `Empreinte SHA-256 des chiffres figés : ${fingerprint}` }),
  ];
}

const boxed = (children: readonly TextRun[]): Paragraph =>
  new Paragraph({
    spacing: { before: 160, after: 200 },
    indent: { left: 120 },
    shading: { type: ShadingType.CLEAR, fill: SAND, color: "auto" },
    border: { left: { style: BorderStyle.SINGLE, size: 18, color: ATTENTION, space: 8 } },
    children: [...children],
  });

function sectionPieces(section: Section, depth: number, figures: Figures): Piece[] {
  return [
    new Paragraph({
      heading: HEADINGS[depth] ?? HeadingLevel.HEADING_3,
      text: section.title,
      pageBreakBefore: section.startsPage === true,
    }),
    ...section.blocks.flatMap((block) => blockPieces(block, figures)),
    ...section.parts.flatMap((part) => sectionPieces(part, depth + 1, figures)),
  ];
}

const after = (): Paragraph => new Paragraph({ style: "Gap" });
const caption = (text: Text, figures: Figures): Paragraph =>
  new Paragraph({ style: "Caption", keepNext: true, children: runs(text, figures) });

function captioned(table: TableModel, figures: Figures): Piece[] {
  return [caption([{ kind: "text", text: frenchText(table.caption) }], figures), dataTable(table, figures), after()];
}

function chartPieces(chart: Chart, figures: Figures): Piece[] {
  return [
    caption(chart.finding, figures),
    chartParagraph(chart, figures),
    ...(chart.table === null ? [] : captioned(chart.table, figures)),
  ];
}

function cardPieces(card: IndicatorCard, figures: Figures): Piece[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_3, text: plainText(card.name, figures) }),
    new Paragraph({ style: "Note", keepNext: true, children: runs(card.definition, figures) }),
    dataTable(
      {
        caption: "",
        columns: card.tiles.map((tile) => ({ header: tile.caption, align: "left", width: 1 })),
        rows: [card.tiles.map((tile) => tile.text)],
        total: null,
      },
      figures,
    ),
    new Paragraph({ spacing: { before: 120 }, children: runs(card.context, figures) }),
    ...card.voices.map((voice) => new Paragraph({ children: runs(voice, figures, { italics: true }) })),
    new Paragraph({
      children: [new TextRun({ text: "Ce que ce chiffre ne dit pas. ", bold: true }), ...runs(card.limits, figures)],
    }),
    new Paragraph({ style: "Fine", children: runs(card.source, figures) }),
  ];
}

function blockPieces(block: Block, figures: Figures): Piece[] {
  switch (block.kind) {
    case "paragraph":
      if (block.tone === "warning") return [boxed(runs(block.text, figures))];
      return [
        new Paragraph({
          ...(block.tone === "note" ? { style: "Note" } : block.tone === "lead" ? { style: "Lead" } : {}),
          children: runs(block.text, figures),
        }),
      ];
    case "list":
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: "points", level: 0 }, children: runs(item, figures) }),
      );
    case "tiles":
      return [
        factTable(
          block.tiles.map((tile) => ({ label: tile.caption, text: tile.text })),
          figures,
        ),
        after(),
      ];
    case "facts":
      return [factTable(block.facts, figures), after()];
    case "table":
      return captioned(block.table, figures);
    case "chart":
      return chartPieces(block.chart, figures);
    case "indicator":
      return cardPieces(block.card, figures);
  }
}
