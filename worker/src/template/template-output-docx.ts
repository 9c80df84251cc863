import { fieldText, type FieldNode } from "@palier/domain/template";
import {
  AlignmentType,
  Document,
  DocumentProtectionType,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  SimpleMailMergeField,
  TabStopType,
  TextRun,
  type FileChild,
  type ILevelsOptions,
  type IStylesOptions,
} from "docx";
import { BlockWriter, printable, TEXT_WIDTH, textTable } from "./template-output-blocks";
import { Controls } from "./template-output-control";
import type { OutputView } from "./template-output-view";

const INK = "1B2430";
const MUTED = "4A5665";
const ACTION = "0B5D5B";
const ATTENTION = "8A5A10";
const SAND = "F7F0E2";

const heading = (size: number, color: string, before: number) => ({
  run: { size, bold: true, color },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
});

/** Sizes are in half points; a font that every computer has, so that no file carries one. */
const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: "Arial", size: 20, color: INK, language: { value: "fr-FR" } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: "auto" } },
    },
    title: { run: { size: 40, bold: true, color: ACTION }, paragraph: { spacing: { after: 80 } } },
    heading1: heading(28, ACTION, 360),
    heading2: heading(23, INK, 260),
    heading3: heading(21, INK, 220),
    heading4: heading(20, MUTED, 180),
  },
  paragraphStyles: [
    { id: "Margin", name: "En-tête et pied", basedOn: "Normal", run: { size: 16, color: MUTED } },
    { id: "Standing", name: "Statut", basedOn: "Normal", run: { size: 18, color: MUTED } },
    {
      id: "TableText",
      name: "Texte de tableau",
      basedOn: "Normal",
      run: { size: 18 },
      paragraph: { spacing: { after: 0, line: 252, lineRule: "auto" } },
    },
    { id: "TableHeader", name: "En-tête de tableau", basedOn: "TableText", run: { bold: true, color: MUTED } },
  ],
};

const levels = (format: "bullet" | "decimal"): ILevelsOptions[] =>
  [0, 1, 2, 3, 4].map((level) => ({
    level,
    format: format === "bullet" ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: format === "bullet" ? "•" : `%${String(level + 1)}.`,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 320 } } },
  }));

const margin = (left: string, right: readonly TextRun[]): Paragraph =>
  new Paragraph({
    style: "Margin",
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [new TextRun(printable(left)), new TextRun("\t"), ...right],
  });

async function pack(view: OutputView, children: readonly FileChild[], isProtected: boolean): Promise<Uint8Array> {
  const document = new Document({
    title: `${view.code} – ${view.title}`,
    creator: view.groupName,
    description: view.notice,
    styles: STYLES,
    numbering: {
      config: [
        { reference: "points", levels: levels("bullet") },
        { reference: "numbers", levels: levels("decimal") },
      ],
    },
    // Without a password: it keeps from a slip, and whoever answers for the software of a site can lift it.
    ...(isProtected && { protection: { type: DocumentProtectionType.READ_ONLY } }),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_440, bottom: 1_300, left: 1_134, right: 1_134, header: 620, footer: 560 },
          },
        },
        headers: {
          default: new Header({
            children: [margin(view.reference, [new TextRun({ text: view.notice, bold: true, color: ATTENTION })])],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              margin(view.title, [
                new TextRun({ children: ["Page ", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
              ]),
            ],
          }),
        },
        children: [...children],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const sectionTitle = (title: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, text: printable(title) });

/** A place to fill, on sand so that the eye finds it; what the site filled for good reads as the rest. */
const fieldRun = (node: FieldNode): TextRun => {
  const text = printable(fieldText(node));
  if (node.attrs.value !== null) return new TextRun(text);
  return new TextRun({ text, color: ATTENTION, shading: { type: ShadingType.CLEAR, fill: SAND, color: "auto" } });
};

/** The model as a Word file that keeps its contract: locked texts can't be changed, fields are to be filled. */
export async function modelDocx(view: OutputView): Promise<Uint8Array> {
  const controls = new Controls();
  const writer = new BlockWriter((node) => controls.field(node, fieldRun(node)));
  const sections = view.sections.flatMap((section) => [
    sectionTitle(section.title),
    ...controls.section(section, () => writer.blocks(section.blocks)),
  ]);
  return pack(
    view,
    [
      new Paragraph({ heading: HeadingLevel.TITLE, text: printable(view.title) }),
      new Paragraph({ style: "Standing", text: printable(view.standing) }),
      ...sections,
      ...(view.tables.length === 0 ? [] : [sectionTitle(view.sheetTitle)]),
      ...view.tables.flatMap(({ title, headers, widths, rows }) => [
        new Paragraph({ heading: HeadingLevel.HEADING_2, text: title }),
        textTable(headers, widths, rows),
      ]),
    ],
    true,
  );
}

/** The text of the model alone, its fields as merge fields: what a vendor's software takes in. */
export async function mergeDocx(view: OutputView): Promise<Uint8Array> {
  const writer = new BlockWriter(({ attrs: { key, value } }) => [
    value === null ? new SimpleMailMergeField(key) : new TextRun(printable(value)),
  ]);
  return pack(
    view,
    [
      new Paragraph({ heading: HeadingLevel.TITLE, text: printable(view.title) }),
      ...view.sections.flatMap(({ title, blocks }) => [sectionTitle(title), ...writer.blocks(blocks)]),
    ],
    false,
  );
}
