import type { FieldNode } from "@palier/domain/template";
import {
  FileChild,
  XmlAttributeComponent,
  XmlComponent,
  type Paragraph,
  type ParagraphChild,
  type Table,
  type TextRun,
} from "docx";
import type { OutputSection } from "./template-output-view";

class Attributes extends XmlAttributeComponent<Record<string, string>> {}

/** An element of WordprocessingML that the library has no class for. */
class Element extends XmlComponent {
  constructor(name: string, attributes: Readonly<Record<string, string>> = {}, children: readonly XmlComponent[] = []) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push(new Attributes({ ...attributes }));
    this.root.push(...children);
  }
}

/** The same among the blocks of a page. */
class BlockElement extends FileChild {
  constructor(name: string, attributes: Readonly<Record<string, string>>, children: readonly XmlComponent[] = []) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push(new Attributes({ ...attributes }));
    this.root.push(...children);
  }
}

const value = (name: string, text: string): Element => new Element(name, { "w:val": text });

/** Word shows 64 characters of the name of a control, and refuses a file whose control has a longer tag. */
const LONGEST = 64;

/** What a control accepts, as its type asks for it. */
function accepts({ attrs }: FieldNode): Element {
  if (attrs.fieldType === "date")
    return new Element("w:date", {}, [
      value("w:dateFormat", "dd/MM/yyyy"),
      value("w:lid", "fr-FR"),
      value("w:storeMappedDataAs", "date"),
      value("w:calendar", "gregorian"),
    ]);
  const choices = [...new Set(attrs.choices.map((choice) => choice.trim()))].filter((choice) => choice !== "");
  if (attrs.fieldType === "list" && choices.length > 0)
    return new Element(
      "w:dropDownList",
      {},
      choices.map((choice) => new Element("w:listItem", { "w:displayText": choice, "w:value": choice })),
    );
  return new Element("w:text");
}

/**
 * Says what may be changed in one file whose every other text is protected: ranges open to everyone, and controls. A
 * control is never put inside another: not every program reads those.
 */
export class Controls {
  #last = 0;
  #inRange = false;

  #properties(title: string, tag: string, lock: string): Element[] {
    this.#last += 1;
    return [
      value("w:alias", title.slice(0, LONGEST)),
      value("w:tag", tag.slice(0, LONGEST)),
      value("w:id", String(this.#last)),
      value("w:lock", lock),
    ];
  }

  #range(): readonly [begin: Readonly<Record<string, string>>, end: Readonly<Record<string, string>>] {
    this.#last += 1;
    const id = { "w:id": String(this.#last) };
    return [{ ...id, "w:edGrp": "everyone" }, id];
  }

  /** A field: it can be filled, and not be removed. @param run its text as it is shown. */
  field(node: FieldNode, run: TextRun): ParagraphChild[] {
    const { key, label, value: filled, required } = node.attrs;
    const placeholder = filled === null ? [new Element("w:showingPlcHdr")] : [];
    const properties = this.#properties(required ? label : `${label} (facultatif)`, key, "sdtLocked");
    const control = new Element("w:sdt", {}, [
      new Element("w:sdtPr", {}, [...properties, ...placeholder, accepts(node)]),
      new Element("w:sdtContent", {}, [run]),
    ]);
    const [begin, end] = this.#range();
    const open = this.#inRange
      ? [control]
      : [new Element("w:permStart", begin), control, new Element("w:permEnd", end)];
    // The library lists the elements it knows; a paragraph writes any.
    return open as unknown as ParagraphChild[];
  }

  /**
   * A section as its contract says it: where the site is free, the text is written in; elsewhere only the fields are, and
   * a section without any stays locked even where the protection of the file is lifted.
   */
  section({ key, title, mode, hasFields }: OutputSection, write: () => (Paragraph | Table)[]): FileChild[] {
    if (mode === "free") {
      const [begin, end] = this.#range();
      this.#inRange = true;
      const pieces = write();
      this.#inRange = false;
      return [new BlockElement("w:permStart", begin), ...pieces, new BlockElement("w:permEnd", end)];
    }
    if (hasFields) return write();
    const properties = this.#properties(title, key, "sdtContentLocked");
    return [
      new BlockElement("w:sdt", {}, [new Element("w:sdtPr", {}, properties), new Element("w:sdtContent", {}, write())]),
    ];
  }
}
