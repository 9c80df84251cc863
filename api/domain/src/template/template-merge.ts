import { sectionSignature, type TemplateDocument, type TemplateSection } from "./template-document";

/** Which text stays where two people wrote the same section. */
export type MergeSide = "mine" | "theirs" | "both";

/** A section that two people changed differently; null: one of them took it out. */
export interface MergeConflict {
  readonly key: string;
  readonly mine: TemplateSection | null;
  readonly theirs: TemplateSection | null;
}

/** Two texts made one. */
export interface MergedTemplate {
  readonly document: TemplateDocument;
  /** Sections where a person has to choose; meanwhile the document holds what `side` says. */
  readonly conflicts: readonly MergeConflict[];
  /** Sections that only the other one changed, added or took out. */
  readonly taken: readonly string[];
}

type Sections = ReadonlyMap<string, TemplateSection>;

const sectionsOf = ({ content }: TemplateDocument): Sections =>
  new Map(content.map((section) => [section.attrs.key, section]));
const keysOf = ({ content }: TemplateDocument): readonly string[] => content.map(({ attrs }) => attrs.key);
const signature = (section: TemplateSection | undefined): string =>
  section === undefined ? "" : sectionSignature(section);

function chosen(
  mine: TemplateSection | undefined,
  theirs: TemplateSection | undefined,
  side: MergeSide,
): TemplateSection | undefined {
  if (side === "mine") return mine;
  if (side === "theirs") return theirs;
  if (mine === undefined || theirs === undefined) return mine ?? theirs;
  return { ...mine, content: [...mine.content, ...theirs.content] };
}

/** The keys that are kept, in the order of the one who moved sections; what only the other has comes after its neighbour. */
function orderOf(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  kept: Sections,
): readonly string[] {
  const inBoth = (keys: readonly string[]): string =>
    keys.filter((key) => base.includes(key) && mine.includes(key) && theirs.includes(key)).join(" ");
  const theyMoved = inBoth(theirs) !== inBoth(base);
  const [first, second] = theyMoved ? [theirs, mine] : [mine, theirs];
  const order = first.filter((key) => kept.has(key));
  second.forEach((key, at) => {
    if (!kept.has(key) || order.includes(key)) return;
    const before = second.slice(0, at).findLast((each) => order.includes(each));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  });
  return order;
}

/**
 * Makes one text of two that were written from the same one, section by section: what one person changed is taken, and
 * nothing is chosen where both changed the same section differently.
 * @param side what the document holds at the sections in conflict.
 */
export function mergeTemplates(
  base: TemplateDocument,
  mine: TemplateDocument,
  theirs: TemplateDocument,
  side: MergeSide = "mine",
): MergedTemplate {
  const [was, own, other] = [sectionsOf(base), sectionsOf(mine), sectionsOf(theirs)];
  const kept = new Map<string, TemplateSection>();
  const conflicts: MergeConflict[] = [];
  const taken: string[] = [];
  for (const key of new Set([...own.keys(), ...other.keys(), ...was.keys()])) {
    const [b, m, t] = [was, own, other].map((sections) => sections.get(key));
    const [before, ours, others] = [signature(b), signature(m), signature(t)];
    const clash = ours !== others && ours !== before && others !== before;
    if (clash) conflicts.push({ key, mine: m ?? null, theirs: t ?? null });
    else if (ours === before && others !== before) taken.push(key);
    const section = clash ? chosen(m, t, side) : ours === before ? t : m;
    if (section !== undefined) kept.set(key, section);
  }
  const content = orderOf(keysOf(base), keysOf(mine), keysOf(theirs), kept).flatMap((key) => kept.get(key) ?? []);
  // Each took out what the other kept: a model has at least a section.
  return { document: content.length === 0 ? theirs : { type: "doc", content }, conflicts, taken };
}

/** What changed between two texts: every key in order, and the sections that aren't as they were. */
export interface TemplatePatch {
  readonly order: readonly string[];
  readonly sections: readonly TemplateSection[];
}

/** @returns what is to be sent of a long text of which one section changed. */
export function templatePatch(before: TemplateDocument, after: TemplateDocument): TemplatePatch {
  const was = sectionsOf(before);
  return {
    order: keysOf(after),
    sections: after.content.filter((section) => signature(was.get(section.attrs.key)) !== signature(section)),
  };
}

/**
 * Puts what was sent over the text that it was written on.
 * @returns a text still to be read by `readTemplateDocument`: what was sent may be anything.
 */
export function patchedTemplate(before: TemplateDocument, order: readonly string[], sections: unknown): unknown {
  const given = new Map<unknown, unknown>(
    (Array.isArray(sections) ? sections : []).map((section: unknown) => [
      (section as { attrs?: { key?: unknown } } | null)?.attrs?.key,
      section,
    ]),
  );
  const was = sectionsOf(before);
  return { type: "doc", content: order.map((key) => given.get(key) ?? was.get(key) ?? null) };
}
