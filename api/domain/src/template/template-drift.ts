import type { DocumentAnalysis, MandatoryContent, RealSection } from "./template-analysis";
import { diffText } from "./template-diff";
import type { TemplateDocument } from "./template-document";
import { sectionText } from "./template-text";

/** What the document that a site really uses does with a model. Pure; time grows with the text, not with its square. */
export function analyseDocument(
  model: TemplateDocument,
  contents: readonly MandatoryContent[],
  real: readonly RealSection[],
): DocumentAnalysis {
  const sections = model.content
    .filter(({ attrs }) => attrs.mode !== "localForbidden")
    .map((section) => {
      const found = real.find(({ title }) => title.toLowerCase() === section.attrs.title.toLowerCase());
      const text = sectionText(section);
      const same = found?.text === text;
      return {
        key: section.attrs.key,
        title: section.attrs.title,
        mode: section.attrs.mode,
        status: found === undefined ? ("missing" as const) : same ? ("same" as const) : ("reworded" as const),
        similarity: same ? 1 : 0,
        realTitles: found === undefined ? [] : [found.title],
        realText: found?.text ?? "",
        diff: diffText(text, found?.text ?? ""),
      };
    });
  const all = real.map(({ title, text }) => `${title}\n${text}`.toLowerCase()).join("\n");
  return {
    sections,
    added: [],
    contents: contents.map(({ code, label, source, clues }) => {
      const found = clues.some((clue) => all.includes(clue.toLowerCase()));
      return { code, label, source, found, foundIn: found ? "" : null };
    }),
    drift: 0,
    reasons: [],
  };
}
