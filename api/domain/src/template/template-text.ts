import type { Block, FieldNode, Inline, TemplateDocument, TemplateSection } from "./template-document";

/** How a field is read aloud: its value where the site filled it, otherwise its name between brackets. */
export const fieldText = ({ attrs }: FieldNode): string => attrs.value ?? `[${attrs.label}]`;

const inlineText = (content: readonly Inline[] = []): string =>
  content.map((node) => (node.type === "text" ? node.text : node.type === "field" ? fieldText(node) : "\n")).join("");

/** The text of a block, one line per paragraph, list item and line of a table (cells separated by tabs). */
export function blockText(block: Block): string {
  if (block.type === "paragraph" || block.type === "heading") return inlineText(block.content);
  if (block.type === "table")
    return block.content
      .map((row) => row.content.map((cell) => cell.content.map(blockText).join(" ")).join("\t"))
      .join("\n");
  return block.content.map((item) => item.content.map(blockText).join("\n")).join("\n");
}

/** The text of a section without its title. */
export const sectionText = ({ content }: Pick<TemplateSection, "content">): string =>
  content.map(blockText).join("\n").trim();

/** Every field of a section or of a whole model, in reading order; the same key may come more than once. */
export function fieldsOf(node: TemplateDocument | TemplateSection): FieldNode[] {
  const found: FieldNode[] = [];
  const walk = (each: unknown): void => {
    const { type, content } = each as { type: string; content?: readonly unknown[] };
    if (type === "field") found.push(each as FieldNode);
    content?.forEach(walk);
  };
  walk(node);
  return found;
}
