import type { Result } from "@palier/domain/kernel";
import {
  mergeTemplates,
  ownSections,
  sameSections,
  siteDocument,
  type MergeConflict,
  type MergeSide,
  type TemplateDocument,
  type VariantSections,
} from "@palier/domain/template";

/** What the server says to an adaptation that was sent. */
export interface VariantSaved<Violation> {
  readonly ok: boolean;
  readonly code: string | null;
  readonly message: string | null;
  readonly violations: readonly Violation[];
  /** As it is now; null: it is out of sight. */
  readonly now: {
    readonly version: number;
    readonly baseRevisionId: string;
    readonly sections: VariantSections;
  } | null;
}

/** Where the text stands. */
export interface VariantView<Violation> {
  readonly status: "quiet" | "waiting" | "saving" | "saved" | "offline" | "refused" | "conflict";
  readonly savedAt: Date | null;
  readonly version: number;
  /** Why it is refused; null: it isn't, or the violations say it. */
  readonly message: string | null;
  readonly violations: readonly Violation[];
  /** Sections that somebody else changed meanwhile, and differently. */
  readonly conflicts: readonly MergeConflict[];
}

interface KeeperParts<Violation> {
  /** The version of the group that the site writes on. */
  readonly group: { readonly id: string; readonly content: TemplateDocument };
  readonly sections: VariantSections;
  readonly version: number;
  readonly send: (sections: VariantSections, version: number) => Promise<VariantSaved<Violation>>;
}

/** What the editor is asked. */
interface Paper {
  readonly read: () => Result<TemplateDocument>;
  readonly show: (document: TemplateDocument) => void;
}

/** Milliseconds after the first key: below the two seconds within which a text is on the server. */
const PAUSE = 1_000;
const RETRY = 5_000;

/** Sends what a site writes a moment after it is typed, one request at a time, and never over somebody else's text. */
export class VariantKeeper<Violation> {
  readonly #parts: KeeperParts<Violation>;
  readonly #listeners = new Set<() => void>();
  #paper: Paper | null = null;
  #kept: VariantSections;
  #theirs: VariantSections | null = null;
  #view: VariantView<Violation>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;

  constructor(parts: KeeperParts<Violation>) {
    this.#parts = parts;
    this.#kept = parts.sections;
    const { version } = parts;
    this.#view = { status: "quiet", savedAt: null, version, message: null, violations: [], conflicts: [] };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): VariantView<Violation> => this.#view;

  /** The editor that holds the text; null once it is gone. */
  readonly hold = (paper: Paper | null): void => {
    this.#paper = paper;
  };

  /** Something was typed. */
  readonly changed = (): void => {
    if (this.#view.status !== "saving" && this.#view.status !== "conflict") this.#say({ status: "waiting" });
    // From the first key that isn't kept: somebody who never stops typing is kept all the same.
    if (this.#timer === undefined) this.#later(PAUSE);
  };

  /** What the site has written and the server hasn't; null: nothing. */
  readonly pending = (): { readonly sections: VariantSections; readonly version: number } | null => {
    const sections = this.#sections();
    if (sections === null || sameSections(sections, this.#kept)) return null;
    return { sections, version: this.#view.version };
  };

  readonly flush = async (): Promise<void> => {
    this.#clear();
    if (this.#busy || this.#view.status === "conflict") return;
    const pending = this.pending();
    if (pending === null) {
      if (this.#view.status !== "saved") this.#say({ status: "quiet", message: null, violations: [] });
      return;
    }
    this.#busy = true;
    this.#say({ status: "saving" });
    try {
      this.#answered(pending.sections, await this.#parts.send(pending.sections, pending.version));
    } catch {
      this.#say({ status: "offline" });
      this.#later(RETRY);
    } finally {
      this.#busy = false;
    }
    // What was typed while it was on its way.
    if (this.#view.status === "saved" && this.pending() !== null) this.#later(PAUSE);
  };

  /** What the person chose where two people wrote the same section. */
  readonly choose = (side: MergeSide): void => {
    const theirs = this.#theirs;
    if (theirs === null) return;
    this.#merge(theirs, side);
    this.#theirs = null;
    this.#kept = theirs;
    this.#say({ status: "waiting", conflicts: [] });
    void this.flush();
  };

  /** Puts the group's text back in some sections. */
  readonly takeBack = (keys: readonly string[]): void => {
    const read = this.#paper?.read();
    if (read?.ok !== true) return;
    const { content } = this.#parts.group.content;
    const back = new Map(content.filter(({ attrs }) => keys.includes(attrs.key)).map((each) => [each.attrs.key, each]));
    const shown = { ...read.value, content: read.value.content.map((each) => back.get(each.attrs.key) ?? each) };
    this.#paper?.show(shown);
    this.#say({ violations: [], message: null });
    void this.flush();
  };

  /** The version after a gesture other than writing. */
  readonly moved = (version: number): void => {
    this.#say({ version });
  };

  readonly end = (): void => {
    void this.flush();
    this.#clear();
  };

  #answered(sent: VariantSections, answer: VariantSaved<Violation>): void {
    const { ok, code, message, violations, now } = answer;
    if (ok && now !== null) {
      this.#kept = sent;
      this.#say({ status: "saved", savedAt: new Date(), version: now.version, message: null, violations: [] });
      return;
    }
    if (code === "STALE_VERSION" && now?.baseRevisionId === this.#parts.group.id) {
      const conflicts = this.#merge(now.sections, "mine");
      this.#say({ version: now.version });
      if (conflicts.length === 0) {
        this.#kept = now.sections;
        this.#say({ status: "saved", savedAt: new Date() });
      } else {
        this.#theirs = now.sections;
        this.#say({ status: "conflict", conflicts });
      }
      return;
    }
    this.#say({ status: "refused", message: violations.length > 0 ? null : message, violations });
  }

  /** Puts in the editor what both wrote. @returns the sections where they differ. */
  #merge(theirs: VariantSections, side: MergeSide): readonly MergeConflict[] {
    const read = this.#paper?.read();
    if (read?.ok !== true) return [];
    const { content } = this.#parts.group;
    const base = siteDocument(content, this.#kept);
    const merged = mergeTemplates(base, read.value, siteDocument(content, theirs), side);
    this.#paper?.show(merged.document);
    return merged.conflicts;
  }

  #sections(): VariantSections | null {
    const read = this.#paper?.read();
    if (read?.ok !== true) return null;
    const written = Object.fromEntries(read.value.content.map(({ attrs, content }) => [attrs.key, content]));
    return ownSections(this.#parts.group.content, written);
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #later(delay: number): void {
    this.#clear();
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #say(change: Partial<VariantView<Violation>>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
