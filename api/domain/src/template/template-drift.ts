import { frenchCount, frenchText } from "../kernel";
import { alignUnits, type Alignment } from "./template-alignment";
import type {
  AddedSection,
  AnalysedContent,
  AnalysedSection,
  DocumentAnalysis,
  DriftReason,
  MandatoryContent,
  RealSection,
} from "./template-analysis";
import { findContents } from "./template-content-search";
import type { SectionMode, TemplateDocument, TemplateSection } from "./template-document";
import { sectionText } from "./template-text";
import { modelUnit, realUnits, wordWeights, type Unit } from "./template-units";
import { compareWording } from "./template-wording";
import { bareHeading, FIELD, keysOfText, wordsOf } from "./template-words";

/**
 * What each part of a model weighs in the drift. A section that the group decides alone counts more than one that it
 * only proposes; a mandatory content counts as much, wherever it should be; a part of the site's own counts a little,
 * because a reader goes through it.
 */
const SECTION_WEIGHTS: Readonly<Record<SectionMode, number>> = { locked: 3, fillable: 2, free: 1, localForbidden: 3 };
const CONTENT_WEIGHT = 3;
const ADDED_WEIGHT = 0.5;
/** However little is reworded in what isn't the site's to write, it counts for this share of the section. */
const LEAST_REWORDED = 0.2;

const SENTENCE_END = /(?<=[^\s\d][.;?!…])[^\S\n]+(?=\p{Lu})|\n/u;

/** Gives each sentence of a unit to the section that says it; one that none says stays with the sentence before. */
function sentencesFor(unit: Unit, sections: readonly number[], model: readonly Unit[]): Map<number, string> {
  const bodies = sections.map((section) => new Set(model[section]?.bodyKeys));
  const given = new Map<number, string[]>(sections.map((section) => [section, []]));
  let current = Math.min(...sections);
  for (const sentence of unit.text.split(SENTENCE_END)) {
    const keys = wordsOf(sentence).words.filter(({ key }) => key !== FIELD);
    const counts = bodies.map((body) => keys.filter(({ key }) => body.has(key)).length);
    const most = Math.max(...counts);
    if (most > 0 && counts[sections.indexOf(current)] !== most) current = sections[counts.indexOf(most)] ?? current;
    given.get(current)?.push(sentence);
  }
  return new Map([...given].map(([section, sentences]) => [section, sentences.join("\n")]));
}

/** The site's wording of a section: the pieces it stands in, in their order. */
function siteText(section: number, alignment: Alignment, real: readonly Unit[], model: readonly Unit[]): string {
  const lines = new Set((model[section]?.text ?? "").split("\n").map((line) => keysOfText(line).join(" ")));
  const pieces = (alignment.unitsOf[section] ?? []).flatMap((at) => {
    const unit = real[at];
    const sections = alignment.sectionsOf[at] ?? [];
    if (unit === undefined) return [];
    if (sections.length > 1) return [sentencesFor(unit, sections, model).get(section) ?? ""];
    // A line of the model that the site made a heading of its own.
    const heading = lines.has(unit.titleKeys.join(" ")) && unit.titleKeys.length > 0 ? [bareHeading(unit.title)] : [];
    return [...heading, unit.text];
  });
  return pieces.join("\n").trim();
}

function analyseSection(
  { attrs, content }: TemplateSection,
  titles: readonly string[],
  realText: string,
): AnalysedSection {
  const base = { key: attrs.key, title: attrs.title, mode: attrs.mode, realTitles: titles };
  const text = sectionText({ content });
  if (titles.length === 0) {
    const diff = text === "" ? [] : [{ change: "removed" as const, text }];
    return { ...base, status: "missing", similarity: 0, realText: "", diff };
  }
  const { same, similarity, diff } = compareWording(text, realText);
  return { ...base, status: same ? "same" : "reworded", similarity, realText, diff };
}

const lossOf = ({ mode, status, similarity }: AnalysedSection): number => {
  if (status === "missing") return SECTION_WEIGHTS[mode];
  // What a site writes where the group leaves it free isn't a drift.
  if (status === "same" || mode === "free") return 0;
  return SECTION_WEIGHTS[mode] * Math.max(LEAST_REWORDED, 1 - similarity);
};

function explain(
  sections: readonly AnalysedSection[],
  added: readonly AddedSection[],
  contents: readonly AnalysedContent[],
): { drift: number; reasons: DriftReason[] } {
  const free = added.filter(({ status }) => status === "added").length;
  const losses = [
    ...sections.map((section) => ({
      loss: lossOf(section),
      sentence:
        section.status === "missing"
          ? `La section « ${section.title} » manque.`
          : `La section « ${section.title} » est écrite autrement.`,
    })),
    ...contents.map(({ label, source, found }) => ({
      loss: found ? 0 : CONTENT_WEIGHT,
      sentence: `Un contenu obligatoire n’est pas retrouvé : ${label} (${source}).`,
    })),
    ...added
      .filter(({ status }) => status === "forbidden")
      .map(({ title }) => ({
        loss: SECTION_WEIGHTS.localForbidden,
        sentence: `La partie « ${title} » est de celles que le modèle demande de ne pas écrire.`,
      })),
    {
      loss: free * ADDED_WEIGHT,
      sentence: `${frenchCount(free, "partie")} en plus de celles du modèle.`,
    },
  ];
  const total =
    sections.reduce((sum, { mode }) => sum + SECTION_WEIGHTS[mode], 0) +
    contents.length * CONTENT_WEIGHT +
    (added.length - free) * SECTION_WEIGHTS.localForbidden +
    free * ADDED_WEIGHT;
  const reasons = losses
    .filter(({ loss }) => loss > 0)
    .map(({ loss, sentence }) => ({ sentence: frenchText(sentence), part: loss / total }))
    .toSorted((a, b) => b.part - a.part);
  return {
    drift: Math.min(
      1,
      reasons.reduce((sum, { part }) => sum + part, 0),
    ),
    reasons,
  };
}

/**
 * What the document that a site really uses does with a model. Pure; time grows with the length of the texts, not with
 * the square of their number of sections (`alignUnits` says how).
 */
export function analyseDocument(
  model: TemplateDocument,
  contents: readonly MandatoryContent[],
  real: readonly RealSection[],
): DocumentAnalysis {
  const modelUnits = model.content.map(modelUnit);
  const units = realUnits(real, modelUnits);
  const alignment = alignUnits(modelUnits, units, wordWeights([...modelUnits, ...units]));
  const analysed = model.content.map((section, at) =>
    analyseSection(
      section,
      (alignment.unitsOf[at] ?? []).map((unit) => units[unit]?.title ?? ""),
      siteText(at, alignment, units, modelUnits),
    ),
  );
  const sections = analysed.filter(({ mode }) => mode !== "localForbidden");
  const added = units.flatMap(({ title, text }, at): AddedSection[] => {
    const holder = model.content[alignment.sectionsOf[at]?.[0] ?? -1];
    if (holder === undefined) return [{ title, text, status: "added", sectionKey: null }];
    if (holder.attrs.mode !== "localForbidden") return [];
    return [{ title, text, status: "forbidden", sectionKey: holder.attrs.key }];
  });
  const found = findContents(model, contents, units, sections);
  return { sections, added, contents: found, ...explain(sections, added, found) };
}
