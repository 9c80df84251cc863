import { fail, ok, type Result } from "../kernel";
import { diffText, type DiffPart } from "./template-diff";
import {
  readTemplateDocument,
  type Block,
  type FieldNode,
  type SectionMode,
  type TemplateDocument,
  type TemplateSection,
} from "./template-document";
import { fieldsOf, sectionText } from "./template-text";

/** The sections that a site wrote itself, by key; those that aren't here are the group's. */
export type VariantSections = Readonly<Record<string, readonly Block[]>>;

/** Which part of the contract a section breaks. */
export type VariantBreach = "unknownSection" | "locked" | "fillableText" | "localForbidden" | "fieldValue";

/** A section that a site changed where the group leaves no room for it. */
export interface VariantViolation {
  readonly sectionKey: string;
  /** The section's title; its key where the model has no such section. */
  readonly title: string;
  /** null: the model has no such section. */
  readonly mode: SectionMode | null;
  readonly breach: VariantBreach;
  /** Why it is refused, in French. */
  readonly reason: string;
  /** From the group's text to the one that was sent. */
  readonly diff: readonly DiffPart[];
}

const WHY: Readonly<Record<Exclude<VariantBreach, "fieldValue">, string>> = {
  unknownSection: "Cette section n’existe pas dans la version du groupe.",
  locked: "Cette section est verrouillée\u00a0: son texte est celui du groupe, mot pour mot.",
  fillableText: "Dans cette section, seuls les champs se remplissent\u00a0: le texte autour est celui du groupe.",
  localForbidden: "Cette section ne s’écrit pas localement\u00a0: son texte dit pourquoi.",
};

type Node = { readonly type: string; readonly content?: readonly Node[] };

/** The blocks with each field changed; everything else stays as it is. */
function mapFields(blocks: readonly Block[], change: (field: FieldNode) => FieldNode): readonly Block[] {
  const walk = (node: Node): Node => {
    if (node.type === "field") return change(node as unknown as FieldNode);
    return node.content === undefined ? node : { ...node, content: node.content.map(walk) };
  };
  return (blocks as unknown as readonly Node[]).map(walk) as unknown as readonly Block[];
}

const emptied = (blocks: readonly Block[]): readonly Block[] =>
  mapFields(blocks, (field) => ({ ...field, attrs: { ...field.attrs, value: null } }));

/** Same text, same fields, same values? The blocks are those that `readTemplateDocument` gave. */
export const sameBlocks = (one: readonly Block[], other: readonly Block[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Same sections with the same text, in whatever order they came? */
export function sameSections(one: VariantSections, other: VariantSections): boolean {
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && sameBlocks(one[key] ?? [], other[key] ?? []));
}

const asSection = (key: string, content: readonly Block[]): TemplateSection => ({
  type: "section",
  attrs: { key, title: key, mode: "free", contents: [] },
  content,
});

/** @returns why the value of a field can't be kept, in French; null where it can. */
function valueFault({ attrs }: FieldNode): string | null {
  const { value, label, fieldType, choices } = attrs;
  if (value === null) return null;
  if (fieldType === "person")
    return `Le champ «\u00a0${label}\u00a0» attend une personne\u00a0: son nom s’écrit dans le logiciel, jamais dans le modèle.`;
  if (fieldType === "list" && !choices.includes(value))
    return `Le champ «\u00a0${label}\u00a0» n’a pas ce choix. Choisissez parmi\u00a0: ${choices.join(", ")}.`;
  if (fieldType === "number" && !/^-?\d+(?:[.,]\d+)?$/u.test(value.replace(/[\s\u00a0\u202f]/gu, "")))
    return `Le champ «\u00a0${label}\u00a0» attend un nombre.`;
  return null;
}

/** The first value that can't be kept; those that the group itself gave are not the site's to answer for. */
function firstValueFault({ attrs: { key }, content }: TemplateSection, blocks: readonly Block[]): string | null {
  const named = ({ attrs }: FieldNode): string => `${attrs.key} ${attrs.value ?? ""}`;
  const given = new Set(fieldsOf(asSection(key, content)).map(named));
  const mine = fieldsOf(asSection(key, blocks)).filter((field) => !given.has(named(field)));
  return mine.map(valueFault).find((fault) => fault !== null) ?? null;
}

function breachOf(
  model: TemplateSection | undefined,
  blocks: readonly Block[],
): Pick<VariantViolation, "breach" | "reason"> | null {
  const plain = (breach: keyof typeof WHY) => ({ breach, reason: WHY[breach] });
  if (model === undefined) return plain("unknownSection");
  if (sameBlocks(model.content, blocks)) return null;
  const { mode } = model.attrs;
  if (mode === "locked" || mode === "localForbidden") return plain(mode);
  if (mode === "fillable" && !sameBlocks(emptied(model.content), emptied(blocks))) return plain("fillableText");
  const fault = firstValueFault(model, blocks);
  return fault === null ? null : { breach: "fieldValue", reason: fault };
}

/**
 * Judges what a site wrote against the contract of each section of the group's version. The same judge serves the screen,
 * to show what is allowed, and the server, which refuses the rest whatever was sent.
 * @param sections as `readVariantSections` gave them.
 * @returns the breaches in the order of the model, unknown sections last; none: the site may keep its text.
 */
export function judgeVariant(model: TemplateDocument, sections: VariantSections): VariantViolation[] {
  const byKey = new Map(model.content.map((section) => [section.attrs.key, section]));
  const known = model.content.map(({ attrs }) => attrs.key).filter((key) => Object.hasOwn(sections, key));
  const unknown = Object.keys(sections).filter((key) => !byKey.has(key));
  return [...known, ...unknown].flatMap((key) => {
    const section = byKey.get(key);
    const blocks = sections[key] ?? [];
    const breach = breachOf(section, blocks);
    if (breach === null) return [];
    const before = section === undefined ? "" : sectionText(section);
    return [
      {
        sectionKey: key,
        title: section?.attrs.title ?? key,
        mode: section?.attrs.mode ?? null,
        ...breach,
        diff: diffText(before, sectionText({ content: blocks })),
      },
    ];
  });
}

/** Only the sections that differ from the group's: what a variant keeps. */
export function ownSections(model: TemplateDocument, sections: VariantSections): VariantSections {
  const kept = model.content.flatMap(({ attrs: { key }, content }) => {
    const blocks = Object.hasOwn(sections, key) ? sections[key] : undefined;
    return blocks === undefined || sameBlocks(blocks, content) ? [] : [[key, blocks] as const];
  });
  return Object.fromEntries(kept);
}

/**
 * Reads the sections of a variant as an editor sent them, or as they are stored.
 * @returns the reason in French when they can't be read.
 */
export function readVariantSections(value: unknown): Result<VariantSections> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return fail("Cette adaptation ne peut pas être lue.");
  const entries = Object.entries(value as Record<string, unknown>);
  if (entries.length === 0) return ok({});
  const content = entries.map(([key, blocks]) => ({
    type: "section",
    attrs: { key, title: key, mode: "free", contents: [] },
    content: blocks,
  }));
  const read = readTemplateDocument({ type: "doc", content });
  if (!read.ok) return read;
  return ok(Object.fromEntries(read.value.content.map((section) => [section.attrs.key, section.content])));
}

/** The blocks of a section of the group with the values that a site gave to its fields, and those that found no place. */
export function carryValues(
  group: readonly Block[],
  local: readonly Block[],
): { readonly blocks: readonly Block[]; readonly lost: readonly FieldNode[] } {
  const given = new Map<string, FieldNode[]>();
  for (const field of fieldsOf(asSection("local", local))) {
    if (field.attrs.value !== null) given.set(field.attrs.key, [...(given.get(field.attrs.key) ?? []), field]);
  }
  const blocks = mapFields(group, (field) => {
    const waiting = given.get(field.attrs.key) ?? [];
    const [first] = waiting;
    if (first === undefined) return field;
    const filled: FieldNode = { ...field, attrs: { ...field.attrs, value: first.attrs.value } };
    // A list that lost the choice, a field that became a person: the value has no place any more.
    if (valueFault(filled) !== null) return field;
    given.set(field.attrs.key, waiting.slice(1));
    return filled;
  });
  return { blocks, lost: [...given.values()].flat() };
}

/**
 * What a site uses: the version of the group, with the site's text where the contract leaves room for it. Sections that
 * the site wrote on an earlier version never break the contract of this one: where they would, the group's text stands.
 */
export function siteDocument(model: TemplateDocument, sections: VariantSections): TemplateDocument {
  const content = model.content.map((section): TemplateSection => {
    const { key, mode } = section.attrs;
    const local = Object.hasOwn(sections, key) ? sections[key] : undefined;
    if (local === undefined || mode === "locked" || mode === "localForbidden") return section;
    return { ...section, content: mode === "free" ? local : carryValues(section.content, local).blocks };
  });
  return { ...model, content };
}
