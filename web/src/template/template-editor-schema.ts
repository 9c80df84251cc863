import { Node, type AnyExtension } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { Italic } from "@tiptap/extension-italic";
import { BulletList } from "@tiptap/extension-list/bullet-list";
import { ListItem } from "@tiptap/extension-list/item";
import { OrderedList } from "@tiptap/extension-list/ordered-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";
import { Underline } from "@tiptap/extension-underline";
import { Gapcursor } from "@tiptap/extensions/gap-cursor";
import { UndoRedo } from "@tiptap/extensions/undo-redo";
import type { FieldNode, TemplateSection } from "@palier/domain/template";
import { sectionView, type SectionWords } from "./template-editor-view";

/** What a section carries besides its text. */
export type SectionAttributes = TemplateSection["attrs"];
/** What a field carries. */
export type FieldAttributes = FieldNode["attrs"];

/** What the nodes of the editor say to the page around them, and in which words. */
export interface NodeOptions {
  readonly words: SectionWords;
  /** Opens the settings of a section; absent where a site has no hand on them. */
  readonly openSection?: (key: string) => void;
}

const SECTION: SectionAttributes = { key: "", title: "", mode: "free", contents: [] };
const FIELD: FieldAttributes = {
  key: "champ",
  label: "Champ",
  fieldType: "text",
  unit: null,
  choices: [],
  required: false,
  value: null,
};

const unshown = (attributes: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, { default: value, rendered: false }]));

/** What an element carries when it was copied from this editor; a clipboard may hold anything. */
function carried(element: HTMLElement, name: string): Record<string, unknown> | false {
  try {
    const read: unknown = JSON.parse(element.getAttribute(name) ?? "");
    return typeof read === "object" && read !== null && !Array.isArray(read)
      ? (read as Record<string, unknown>)
      : false;
  } catch {
    return false;
  }
}

const Model = Node.create({ name: "doc", topNode: true, content: "section+" });

const Section = (options: NodeOptions) =>
  Node.create({
    name: "section",
    content: "block+",
    isolating: true,
    defining: true,
    addAttributes: () => unshown(SECTION),
    parseHTML: () => [{ tag: "section[data-section]", getAttrs: (element) => carried(element, "data-section") }],
    renderHTML: ({ node }) => ["section", { "data-section": JSON.stringify(node.attrs) }, 0],
    addNodeView: () => sectionView(options.words, options.openSection),
  });

/** How a field shows: its value where the site gave one, else its name, always with a mark that it is a field. */
export const fieldLabel = ({ label, unit, value }: FieldAttributes): string =>
  `${value ?? label}${unit === null || unit === "" ? "" : `\u00a0${unit}`}`;

const Field = Node.create({
  name: "field",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => unshown(FIELD),
  parseHTML: () => [
    {
      tag: "span[data-field]",
      getAttrs: (element) => {
        const given = carried(element, "data-field");
        return given !== false && Array.isArray(given["choices"]) && typeof given["label"] === "string" ? given : false;
      },
    },
  ],
  renderHTML: ({ node }) => {
    const attributes = node.attrs as FieldAttributes;
    const filled = attributes.value === null ? "empty" : "filled";
    return [
      "span",
      { "data-field": JSON.stringify(attributes), "data-filled": filled, title: attributes.label },
      fieldLabel(attributes),
    ];
  },
  renderText: ({ node }) => fieldLabel(node.attrs as FieldAttributes),
});

const PARTS = "(paragraph | bulletList | orderedList)";

/** One column, one line: what is pasted from elsewhere keeps no merged cell, that no output could draw alike. */
const whole = () => ({ colspan: { default: 1, parseHTML: () => 1 }, rowspan: { default: 1, parseHTML: () => 1 } });

/** Words of a level shift by one on the page: the title of the section is above them. */
const SubHeading = Heading.extend({
  parseHTML: () => [
    ...["h1", "h2", "h3"].map((tag) => ({ tag, attrs: { level: 2 } })),
    { tag: "h4", attrs: { level: 3 } },
    ...["h5", "h6"].map((tag) => ({ tag, attrs: { level: 4 } })),
  ],
  renderHTML: ({ node }) => [`h${String(Number(node.attrs["level"]) + 1)}`, {}, 0],
  addKeyboardShortcuts() {
    const at = (level: 2 | 3 | 4) => () => this.editor.commands.toggleHeading({ level });
    return { "Mod-Shift-2": at(2), "Mod-Shift-3": at(3), "Mod-Shift-4": at(4) };
  },
}).configure({ levels: [2, 3, 4] });

/**
 * The elements of a model and nothing else: whatever is typed or pasted, `readTemplateDocument` reads what the editor
 * holds.
 */
export function templateSchema(options: NodeOptions): AnyExtension[] {
  return [
    Model,
    Section(options),
    Field,
    Text,
    Paragraph.extend({
      addKeyboardShortcuts() {
        return { "Mod-Shift-1": () => this.editor.commands.setParagraph() };
      },
    }),
    SubHeading,
    // Ctrl+Enter begins a section.
    HardBreak.extend({
      addKeyboardShortcuts() {
        return { "Shift-Enter": () => this.editor.commands.setHardBreak() };
      },
    }),
    Bold,
    Italic,
    Underline,
    BulletList,
    OrderedList,
    ListItem.extend({ content: `paragraph ${PARTS}*` }),
    Table.extend({ addNodeView: null, renderHTML: () => ["table", ["tbody", 0]] }).configure({ resizable: false }),
    TableRow,
    TableHeader.extend({ content: "paragraph+", addAttributes: () => ({ ...whole(), colwidth: { default: null } }) }),
    TableCell.extend({ content: `${PARTS}+`, addAttributes: () => ({ ...whole(), colwidth: { default: null } }) }),
    Gapcursor,
    UndoRedo,
  ];
}
