import type { DiffPart } from "./template-diff";
import type { SectionMode } from "./template-document";

/** A part of a real document, as its reader cut it; the text before the first heading has an empty title. */
export interface RealSection {
  readonly title: string;
  /** Lines separated by ends of lines, cells of a table by tabs. */
  readonly text: string;
}

/** What a model must hold, with the text that asks for it. */
export interface MandatoryContent {
  readonly code: string;
  readonly label: string;
  readonly source: string;
  /** Words by which it is recognised; any one of them is enough. */
  readonly clues: readonly string[];
}

/**
 * `same`: nothing changed but the form (case, accents, punctuation, plural, a slip of the keyboard, a known abbreviation,
 * what is written in a field). `reworded`: found, in other words. `missing`: nowhere.
 */
export type SectionStatus = "same" | "reworded" | "missing";

/** A section of the model, as the real document has it. Those that no site may write are in `added` when they are there. */
export interface AnalysedSection {
  readonly key: string;
  readonly title: string;
  readonly mode: SectionMode;
  readonly status: SectionStatus;
  /** 0 (nothing in common, or missing) to 1. */
  readonly similarity: number;
  /** Titles of the real sections it was found in: several when the site split it; empty when it is missing. */
  readonly realTitles: readonly string[];
  /** The site's wording; empty when it is missing. */
  readonly realText: string;
  /** From the model to the site; words that differ by their form only count as the same and are shown as the site has them. */
  readonly diff: readonly DiffPart[];
}

/** A part of the real document that is none of the model's. `forbidden`: the model says that no site writes it. */
export interface AddedSection {
  readonly title: string;
  readonly text: string;
  readonly status: "added" | "forbidden";
  /** The section of the model that forbids it; null: only added. */
  readonly sectionKey: string | null;
}

/** A mandatory content, found or not. */
export interface AnalysedContent {
  readonly code: string;
  readonly label: string;
  readonly source: string;
  readonly found: boolean;
  /** Title of the real section where it was found (empty: before the first heading); null when it wasn't. */
  readonly foundIn: string | null;
}

/** Why the drift is what it is: a sentence and its part of the score; the parts add up to the drift. */
export interface DriftReason {
  readonly sentence: string;
  /** 0 to 1. */
  readonly part: number;
}

/** What a real document does with a model. It is plain JSON. */
export interface DocumentAnalysis {
  readonly sections: readonly AnalysedSection[];
  readonly added: readonly AddedSection[];
  readonly contents: readonly AnalysedContent[];
  /** 0 (as the model) to 1. */
  readonly drift: number;
  /** The heaviest first; empty when nothing drifts. */
  readonly reasons: readonly DriftReason[];
}

/** What one site does with a model: its latest analysed document. */
export interface SiteAnalysis {
  readonly establishmentId: string;
  readonly analysis: DocumentAnalysis;
}

/**
 * Many sites do alike: a question to the model. `reworded`: a section is written otherwise, in the same words;
 * `missing`: a section is left out; `added`: a part that the model doesn't have is there.
 */
export interface UpstreamFinding {
  readonly kind: "reworded" | "missing" | "added";
  /** null: `added`. */
  readonly sectionKey: string | null;
  readonly title: string;
  /** The sites that do alike, in the order of their identifiers. */
  readonly establishmentIds: readonly string[];
  /** The sites whose document was analysed. */
  readonly siteTotal: number;
  /** The sites that reworded the section, in these words or in others; for the other kinds, those that do alike. */
  readonly divergingCount: number;
  /** The wording closest to all of theirs, as one site wrote it; empty when it is missing. */
  readonly wording: string;
  /** From the model's text to this wording; empty for a section that is missing. */
  readonly diff: readonly DiffPart[];
  /** 0 to 1: how close the wordings of these sites are to the one shown. */
  readonly agreement: number;
  /** « 9 sites sur 14 ont réécrit « Suites à donner » ». */
  readonly sentence: string;
}
