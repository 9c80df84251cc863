import { SaxesParser, type SaxesTagPlain } from "saxes";
import { damaged, DocumentRefused, tooHeavy } from "./template-real-refused";

/** Deeper, no word processor wrote it: readers that call themselves would run out of stack. */
const DEEPEST = 200;
const MOST_ELEMENTS = 200_000;
const MOST_ATTRIBUTES = 200;

/** What is told while a text is walked through. */
export interface XmlVisitor {
  open?(tag: SaxesTagPlain): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Walks through an XML text without building anything of it.
 * @throws DocumentRefused for a document type (entities), another encoding than UTF-8, too many or too deep elements.
 */
export function walkXml(bytes: Buffer, visitor: XmlVisitor): void {
  const text = decode(bytes);
  const parser = new SaxesParser();
  let depth = 0;
  let count = 0;
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) throw damaged();
  });
  parser.on("doctype", () => {
    throw new DocumentRefused(
      "Ce fichier contient une définition de type de document (DTD), qu’aucun traitement de texte n’écrit : il n’a pas été lu.",
    );
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    count += 1;
    if (depth > DEEPEST || count > MOST_ELEMENTS) throw tooHeavy();
    if (Object.keys(tag.attributes).length > MOST_ATTRIBUTES) throw damaged();
    visitor.open?.(tag);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    visitor.close?.(name);
  });
  parser.on("text", (said) => visitor.text?.(said));
  parser.on("cdata", (said) => visitor.text?.(said));
  parser.on("error", () => {
    throw damaged();
  });
  parser.write(text).close();
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}

/** The name of an element or of an attribute without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The value of an attribute, whatever its prefix; '' when it is absent. */
export function attribute(tag: SaxesTagPlain, name: string): string {
  for (const [key, value] of Object.entries(tag.attributes)) if (localName(key) === name) return value;
  return "";
}
