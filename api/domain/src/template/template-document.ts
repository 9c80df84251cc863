import { fail, ok, type Result } from "../kernel";

/** What a site may do with a section of a model. */
export const SECTION_MODES = ["locked", "fillable", "free", "localForbidden"] as const;

/**
 * `locked`: the group's text, word for word. `fillable`: only the values of its fields are the site's. `free`: the site
 * writes what it wants, the group's text is a proposal. `localForbidden`: what no site should write; its text says why,
 * it is in no output, and the analysis of a real document points it out when it is there.
 */
export type SectionMode = (typeof SECTION_MODES)[number];

/** What a field waits for. */
export const FIELD_TYPES = ["text", "date", "list", "person", "number"] as const;

/** `person`: a name written in the software, never kept here. `number`: with `unit`. `list`: one of `choices`. */
export type FieldType = (typeof FIELD_TYPES)[number];

const MARKS = ["bold", "italic", "underline"] as const;

/** Emphasis of a text. */
export type Mark = (typeof MARKS)[number];

/** A run of characters. */
export interface TextNode {
  readonly type: "text";
  /** Never empty. */
  readonly text: string;
  readonly marks?: readonly { readonly type: Mark }[];
}

/** A place to fill; it has no text of its own. */
export interface FieldNode {
  readonly type: "field";
  readonly attrs: {
    /** One to sixty letters, digits or `_`; the same key is the same information everywhere in a model. */
    readonly key: string;
    /** What people read: « Date de sortie ». */
    readonly label: string;
    readonly fieldType: FieldType;
    /** null: a number without a unit, or no number. */
    readonly unit: string | null;
    /** Empty unless the field is a list. */
    readonly choices: readonly string[];
    readonly required: boolean;
    /** What the site has filled once for all its documents; null: filled each time, in the software. */
    readonly value: string | null;
  };
}

/** The end of a line inside a paragraph. */
export interface HardBreakNode {
  readonly type: "hardBreak";
}

/** What a paragraph holds. */
export type Inline = TextNode | FieldNode | HardBreakNode;

/** Text that stands as a block; a heading has `attrs.level` 2 to 4 (1 is the section's title). */
export type TextBlock =
  | { readonly type: "paragraph"; readonly content?: readonly Inline[] }
  | { readonly type: "heading"; readonly attrs: { readonly level: 2 | 3 | 4 }; readonly content?: readonly Inline[] };

/** An element of a list, or a cell of a table. */
export interface HolderNode {
  readonly type: "listItem" | "tableHeader" | "tableCell";
  readonly content: readonly Block[];
}

/** A line of a table. */
export interface TableRowNode {
  readonly type: "tableRow";
  readonly content: readonly HolderNode[];
}

/** What a section is made of. */
export type Block =
  | TextBlock
  | { readonly type: "bulletList" | "orderedList"; readonly content: readonly HolderNode[] }
  | { readonly type: "table"; readonly content: readonly TableRowNode[] };

/** A part of a model, with its contract. */
export interface TemplateSection {
  readonly type: "section";
  readonly attrs: {
    /** Stays the same from one version to the next: sections are matched by it. Letters, digits, `-`; 60 at most. */
    readonly key: string;
    readonly title: string;
    readonly mode: SectionMode;
    /** Codes of the mandatory contents that this section carries. */
    readonly contents: readonly string[];
  };
  readonly content: readonly Block[];
}

/** The text of a model: JSON of the editor, checked; never HTML. */
export interface TemplateDocument {
  readonly type: "doc";
  readonly content: readonly TemplateSection[];
}

/** Beyond, it is a book and no model. */
const MOST_SECTIONS = 300;
const MOST_NODES = 50_000;
const DEEPEST = 12;

const PARENTS: Readonly<Record<string, readonly string[]>> = {
  section: ["paragraph", "heading", "bulletList", "orderedList", "table"],
  listItem: ["paragraph", "bulletList", "orderedList"],
  tableCell: ["paragraph", "bulletList", "orderedList"],
  tableHeader: ["paragraph"],
  bulletList: ["listItem"],
  orderedList: ["listItem"],
  table: ["tableRow"],
  tableRow: ["tableHeader", "tableCell"],
  paragraph: ["text", "field", "hardBreak"],
  heading: ["text", "field", "hardBreak"],
};
/** Characters that no keyboard types, but for the tab and the ends of lines. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;
const NEVER_EMPTY = [
  "section",
  "listItem",
  "tableCell",
  "tableHeader",
  "bulletList",
  "orderedList",
  "table",
  "tableRow",
];

/** Thrown inside the reader only, caught by `readTemplateDocument`. */
class Unreadable extends Error {}

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);
const oneOf = <T extends string>(values: readonly T[], value: unknown): value is T => values.includes(value as T);

function text(value: unknown, longest: number, what: string): string {
  if (typeof value !== "string" || value.length > longest || CONTROL.test(value))
    throw new Unreadable(`${what} n’est pas un texte de ${String(longest)} caractères au plus`);
  return value;
}

function texts(value: unknown, most: number, longest: number, what: string): string[] {
  if (!Array.isArray(value) || value.length > most) throw new Unreadable(`${what} n’est pas une liste`);
  return value.map((each) => text(each, longest, what));
}

class Reader {
  #nodes = 0;

  section(value: unknown, at: number): TemplateSection {
    const where = `la section ${String(at + 1)}`;
    if (!isRaw(value) || value["type"] !== "section" || !isRaw(value["attrs"]))
      throw new Unreadable(`${where} n’est pas une section`);
    const { key, title, mode, contents } = value["attrs"];
    if (typeof key !== "string" || !/^[A-Za-z0-9-]{1,60}$/u.test(key)) throw new Unreadable(`${where} n’a pas de clé`);
    const name = text(title, 200, `le titre de ${where}`);
    if (name.trim() === "") throw new Unreadable(`${where} n’a pas de titre`);
    if (!oneOf(SECTION_MODES, mode)) throw new Unreadable(`${where} n’a pas de règle connue`);
    const attrs = { key, title: name, mode, contents: texts(contents ?? [], 50, 60, `${where} : ses contenus`) };
    return { type: "section", attrs, content: this.#children(value, "section", where, 1) as Block[] };
  }

  #children(parent: Raw, type: string, where: string, depth: number): unknown[] {
    if (depth > DEEPEST) throw new Unreadable(`${where} contient trop de niveaux`);
    const content = parent["content"] ?? [];
    if (!Array.isArray(content)) throw new Unreadable(`${where} est illisible`);
    if (content.length === 0 && NEVER_EMPTY.includes(type)) throw new Unreadable(`${where} contient un élément vide`);
    return content.map((child: unknown) => this.#node(child, type, where, depth));
  }

  #node(value: unknown, parent: string, where: string, depth: number): unknown {
    this.#nodes += 1;
    if (this.#nodes > MOST_NODES) throw new Unreadable("le document est trop long");
    const type = isRaw(value) ? value["type"] : null;
    if (!isRaw(value) || typeof type !== "string" || PARENTS[parent]?.includes(type) !== true)
      throw new Unreadable(`${where} contient un élément qui n’a pas sa place`);
    if (type === "hardBreak") return { type };
    if (type === "text") return this.#text(value, where);
    if (type === "field") return this.#field(value, where);
    const content = this.#children(value, type, where, depth + 1);
    if (type === "paragraph") return content.length === 0 ? { type } : { type, content };
    if (type === "heading") {
      const level = isRaw(value["attrs"]) ? value["attrs"]["level"] : null;
      if (level !== 2 && level !== 3 && level !== 4)
        throw new Unreadable(`${where} a un intertitre d’un niveau inconnu`);
      return { type, attrs: { level }, ...(content.length > 0 && { content }) };
    }
    return { type, content };
  }

  #text(value: Raw, where: string): TextNode {
    const read = text(value["text"], 20_000, `${where} : un texte`);
    if (read === "") throw new Unreadable(`${where} contient un texte vide`);
    const raw = value["marks"] ?? [];
    if (!Array.isArray(raw)) throw new Unreadable(`${where} contient une mise en forme illisible`);
    const given = raw.map((mark: unknown) => (isRaw(mark) ? mark["type"] : null));
    if (!given.every((mark) => oneOf(MARKS, mark)))
      throw new Unreadable(`${where} contient une mise en forme inconnue`);
    const marks = MARKS.filter((mark) => given.includes(mark)).map((type) => ({ type }));
    return { type: "text", text: read, ...(marks.length > 0 && { marks }) };
  }

  #field(value: Raw, where: string): FieldNode {
    const attrs = isRaw(value["attrs"]) ? value["attrs"] : {};
    const { key, fieldType, required } = attrs;
    if (typeof key !== "string" || !/^[A-Za-z0-9_]{1,60}$/u.test(key))
      throw new Unreadable(`${where} contient un champ sans clé`);
    if (!oneOf(FIELD_TYPES, fieldType)) throw new Unreadable(`${where} contient un champ d’un type inconnu`);
    const label = text(attrs["label"], 120, `le nom du champ ${key}`);
    const choices = texts(attrs["choices"] ?? [], 100, 200, `les choix du champ ${key}`);
    if (label.trim() === "" || (fieldType === "list") !== choices.length > 0)
      throw new Unreadable(`le champ ${key} n’a pas de nom, ou pas les choix de son type`);
    const optional = (name: string, longest: number): string | null => {
      const given = attrs[name] ?? null;
      return given === null ? null : text(given, longest, `le champ ${key}`);
    };
    return {
      type: "field",
      attrs: {
        key,
        label,
        fieldType,
        unit: optional("unit", 20),
        choices,
        required: required === true,
        value: optional("value", 500),
      },
    };
  }
}

/**
 * Reads the JSON of an editor, or of a stored row, and gives it in one form: known elements in their places, known
 * attributes, marks in one order. Two documents that read alike are equal as JSON.
 * @returns the reason in French when anything else is in it.
 */
export function readTemplateDocument(value: unknown): Result<TemplateDocument> {
  if (!isRaw(value) || value["type"] !== "doc" || !Array.isArray(value["content"]))
    return fail("Ce texte n’est pas un modèle.");
  const raw: readonly unknown[] = value["content"];
  if (raw.length === 0 || raw.length > MOST_SECTIONS)
    return fail(`Un modèle a de 1 à ${String(MOST_SECTIONS)} sections ; celui-ci en a ${String(raw.length)}.`);
  try {
    const reader = new Reader();
    const content = raw.map((section, at) => reader.section(section, at));
    const keys = content.map(({ attrs }) => attrs.key);
    const twice = keys.find((key, at) => keys.indexOf(key) !== at);
    if (twice !== undefined) return fail(`Deux sections portent la même clé : ${twice}.`);
    return ok({ type: "doc", content });
  } catch (error) {
    if (error instanceof Unreadable) return fail(`Le modèle ne peut pas être lu : ${error.message}.`);
    throw error;
  }
}

/** The section as one string: equal strings are equal sections, whatever the order in which attributes came. */
export function sectionSignature(section: TemplateSection): string {
  return JSON.stringify(section);
}
