/** Characters a draft may hold. */
export const DRAFT_MOST_CHARACTERS = 100_000;
/** Characters a key may hold. */
const KEY_MOST_CHARACTERS = 200;

const KEY = /^[a-zA-Z][a-zA-Z0-9]*(:[a-zA-Z0-9._-]+)+$/;

/** Is this the name of something being written: `accessrule:<id>:reason`? The first word is the feature. */
export function isDraftKey(key: string): boolean {
  return key.length <= KEY_MOST_CHARACTERS && KEY.test(key);
}

/** The feature a key belongs to: all that the audit says of what somebody is writing. */
export const draftFeature = (key: string): string => key.slice(0, key.indexOf(":"));

/** One save of a text being written, as the page sends it. */
export interface DraftSave {
  readonly key: string;
  /** Empty: there is nothing left to keep. */
  readonly body: string;
  /** The version the page read or wrote last; 0 where it knows of none. */
  readonly version: number;
  /** One page of one browser, from its loading to its end. */
  readonly writer: string;
  /** Counts the saves of this writer, from 1. */
  readonly step: number;
}

/** A text that is kept. */
export interface Draft {
  readonly id: string;
  readonly key: string;
  readonly body: string;
  readonly version: number;
  readonly updatedAt: Date;
}

/** What the house knows of the last save of a draft. */
export interface DraftState {
  readonly version: number;
  readonly writer: string;
  readonly step: number;
}

/**
 * What becomes of a save. A page never meets itself: a save sent twice, or overtaken by a later one of the same page
 * (sent while leaving), is no conflict; only another page's text is.
 * @param kept null where nothing is kept under the key.
 * @returns `write`: it is kept; `known`: it, or a later one of the same page, was kept already; `conflict`: another page
 * wrote meanwhile, nothing is written over.
 */
export function judgeDraft(
  save: Pick<DraftSave, "version" | "writer" | "step">,
  kept: DraftState | null,
): "write" | "known" | "conflict" {
  if (kept === null) return "write";
  if (kept.writer === save.writer) return save.step > kept.step ? "write" : "known";
  return kept.version === save.version ? "write" : "conflict";
}
