import type { Block, FieldNode, Inline, TemplateSection } from "./template-document";
import { fieldsOf } from "./template-text";
import { keysOfText, splitPlaces } from "./template-words";

const BULLET = /^\s*[•▪◦*–—-]\s+/u;
/** A stored text is never longer. */
const LONGEST_LINE = 2_000;

/**
 * The wording of a real document as blocks of a model, one paragraph for each line: what goes up to the group. Its
 * places to fill become the fields of the section again, by their names, or in their order when there are as many;
 * any other place stays as the site wrote it.
 */
export function wordingBlocks(section: TemplateSection, wording: string): Block[] {
  const fields = fieldsOf(section);
  const places = splitPlaces(wording).filter((_, at) => at % 2 === 1);
  const named = new Map(fields.map((field) => [keysOfText(field.attrs.label).join(" "), field]));
  const inOrder = places.length === fields.length ? [...fields] : [];
  const fieldFor = (place: string): FieldNode | undefined => {
    const next = inOrder.shift();
    return named.get(keysOfText(place).join(" ")) ?? next;
  };
  const lines = wording.split("\n").filter((line) => line.trim() !== "");
  return (lines.length === 0 ? [""] : lines).map((line): Block => {
    const content = splitPlaces(line.replace(BULLET, "").replaceAll("\t", " ").trim().slice(0, LONGEST_LINE)).flatMap(
      (piece, at): Inline[] => {
        if (piece === "") return [];
        const field = at % 2 === 1 ? fieldFor(piece) : undefined;
        return [field ?? { type: "text", text: piece }];
      },
    );
    return content.length === 0 ? { type: "paragraph" } : { type: "paragraph", content };
  });
}
