import { frenchText } from "../kernel";
import type { MandatoryContent } from "./template-analysis";
import type {
  Block,
  FieldNode,
  FieldType,
  Inline,
  SectionMode,
  TemplateDocument,
  TemplateSection,
} from "./template-document";
import type { TemplateCriterion, TemplateKind } from "./template-kind";

/** A model that a group may begin with: written by Palier, to be read again by the group before it is published. */
export interface StarterTemplate {
  /** Never changes: a model remembers which one it came from. */
  readonly key: string;
  readonly code: string;
  readonly kind: TemplateKind;
  readonly title: string;
  readonly purpose: string;
  readonly reader: string;
  readonly beneficiary: string;
  readonly retention: string;
  readonly reviewMonths: number;
  readonly criteria: readonly TemplateCriterion[];
  readonly contents: readonly MandatoryContent[];
  readonly document: TemplateDocument;
}

type Part = string | FieldNode;

const inline = (part: Part): Inline => (typeof part === "string" ? { type: "text", text: frenchText(part) } : part);

const field =
  (fieldType: FieldType) =>
  (
    key: string,
    label: string,
    more: { unit?: string; choices?: readonly string[]; optional?: true } = {},
  ): FieldNode => ({
    type: "field",
    attrs: {
      key,
      label,
      fieldType,
      unit: more.unit ?? null,
      choices: more.choices ?? [],
      required: more.optional !== true,
      value: null,
    },
  });

/** Fields of each type. */
export const text = field("text");
export const date = field("date");
export const person = field("person");
export const number = field("number");
/** A field whose value is one of a few. */
export const choice = (key: string, label: string, ...choices: readonly string[]): FieldNode =>
  field("list")(key, label, { choices });

/** A paragraph of words and fields. */
export const p = (...parts: readonly Part[]): Block => ({ type: "paragraph", content: parts.map(inline) });
const partsOf = (item: Part | readonly Part[]): readonly Part[] =>
  Array.isArray(item) ? (item as readonly Part[]) : [item as Part];
/** A list of points. */
export const points = (...items: readonly (Part | readonly Part[])[]): Block => ({
  type: "bulletList",
  content: items.map((item) => ({ type: "listItem", content: [p(...partsOf(item))] })),
});
/** A numbered list. */
export const steps = (...items: readonly string[]): Block => ({
  type: "orderedList",
  content: items.map((item) => ({ type: "listItem", content: [p(item)] })),
});
/** A table; the first line names the columns. */
export const table = (head: readonly string[], ...rows: readonly (readonly Part[])[]): Block => ({
  type: "table",
  content: [
    { type: "tableRow", content: head.map((cell) => ({ type: "tableHeader", content: [p(cell)] })) },
    ...rows.map((row) => ({
      type: "tableRow" as const,
      content: row.map((cell) => ({ type: "tableCell" as const, content: [p(cell)] })),
    })),
  ],
});

/** A section with its rule and the mandatory contents that it carries. */
export const section = (
  key: string,
  title: string,
  mode: SectionMode,
  contents: readonly string[],
  ...content: readonly Block[]
): TemplateSection => ({ type: "section", attrs: { key, title: frenchText(title), mode, contents }, content });

/** A model from its sections. */
export const doc = (...content: readonly TemplateSection[]): TemplateDocument => ({ type: "doc", content });

/** A mandatory content. */
export const mandatory = (
  code: string,
  label: string,
  source: string,
  ...clues: readonly string[]
): MandatoryContent => ({
  code,
  label: frenchText(label),
  source: frenchText(source),
  clues,
});
