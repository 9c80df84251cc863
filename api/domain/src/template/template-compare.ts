import { diffText, type DiffPart } from "./template-diff";
import { sectionSignature, type TemplateDocument, type TemplateSection } from "./template-document";
import { sectionText } from "./template-text";

/** What became of a section from one version to another. */
export interface SectionComparison {
  readonly key: string;
  /** `moved`: the same, in another place. `changed`: its text, its title, its rule or what it carries. */
  readonly change: "same" | "moved" | "changed" | "added" | "removed";
  /** null: added. */
  readonly before: TemplateSection | null;
  /** null: removed. */
  readonly after: TemplateSection | null;
  /** The text, word by word; fields by their names. */
  readonly parts: readonly DiffPart[];
}

/** Places of the longest run of sections that kept their order, by key: the others were moved. */
function unmoved(order: readonly number[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly before: number }[] = [];
  order.forEach((place, at) => {
    let [length, before] = [1, -1];
    for (let earlier = 0; earlier < at; earlier += 1)
      if ((order[earlier] ?? 0) < place && (best[earlier]?.length ?? 0) + 1 > length)
        [length, before] = [(best[earlier]?.length ?? 0) + 1, earlier];
    best.push({ length, before });
  });
  const longest = best.reduce((top, { length }, at) => (length > (best[top]?.length ?? 0) ? at : top), 0);
  const kept = new Set<number>();
  for (let at = order.length === 0 ? -1 : longest; at >= 0; at = best[at]?.before ?? -1) kept.add(at);
  return kept;
}

/** Compares two versions of a model section by section, in the order of the later; those removed stand at the end. */
export function compareSections(before: TemplateDocument, after: TemplateDocument): SectionComparison[] {
  const old = new Map(before.content.map((section, at) => [section.attrs.key, { section, at }]));
  const shared = after.content.filter(({ attrs }) => old.has(attrs.key));
  const kept = unmoved(shared.map(({ attrs }) => old.get(attrs.key)?.at ?? 0));
  const stayed = new Set(shared.filter((_section, at) => kept.has(at)).map(({ attrs }) => attrs.key));
  const compared = after.content.map((section): SectionComparison => {
    const { key } = section.attrs;
    const was = old.get(key)?.section ?? null;
    const parts = diffText(was === null ? "" : sectionText(was), sectionText(section));
    const change =
      was === null
        ? "added"
        : sectionSignature(was) !== sectionSignature(section)
          ? "changed"
          : stayed.has(key)
            ? "same"
            : "moved";
    return { key, change, before: was, after: section, parts };
  });
  const left = new Set(after.content.map(({ attrs }) => attrs.key));
  const removed = before.content
    .filter(({ attrs }) => !left.has(attrs.key))
    .map((section): SectionComparison => {
      const parts = diffText(sectionText(section), "");
      return { key: section.attrs.key, change: "removed", before: section, after: null, parts };
    });
  return [...compared, ...removed];
}
