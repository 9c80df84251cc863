import type { Result } from "@palier/domain/kernel";
import {
  mergeTemplates,
  templatePatch,
  type MergeConflict,
  type MergeSide,
  type TemplateDocument,
  type TemplatePatch,
} from "@palier/domain/template";

/** A text as the server keeps it. */
export interface HeldTemplate {
  readonly version: number;
  readonly content: TemplateDocument;
  readonly savedAt: Date;
}

/** What the server said to a save. */
export type TemplateAnswer =
  | { readonly kind: "kept"; readonly version: number; readonly savedAt: Date }
  /** Somebody else wrote meanwhile. */
  | { readonly kind: "stale"; readonly theirs: HeldTemplate }
  | { readonly kind: "refused"; readonly message: string | null }
  | { readonly kind: "signedOut" }
  | { readonly kind: "unreachable" };

/** The way to the server. Never throws: what goes wrong is an answer. @param leaving the request must outlive the page. */
export type TemplateChannel = (
  save: TemplatePatch & { readonly version: number },
  leaving: boolean,
) => Promise<TemplateAnswer>;

/** Where the text is written. */
export interface TemplateDesk {
  readonly read: () => Result<TemplateDocument>;
  readonly show: (document: TemplateDocument) => void;
}

/** What the page shows of its text. */
export interface TemplateKept {
  readonly status: "quiet" | "saving" | "saved" | "waiting" | "signedOut" | "refused";
  /** Of the last save of this page; null before the first. */
  readonly savedAt: Date | null;
  /** Why the text isn't kept, in French; null otherwise. */
  readonly refusal: string | null;
  /** Sections where a person has to choose; nothing leaves meanwhile. */
  readonly conflicts: readonly MergeConflict[];
  /** When the other one saved; null without conflict. */
  readonly theirsAt: Date | null;
  /** Titles of the sections that were taken from somebody else at the last save. */
  readonly merged: readonly string[];
}

/** Milliseconds: a save leaves after this pause in typing… */
const PAUSE = 600;
/** …and at the latest this long after the first change that isn't kept. */
const AT_MOST = 1_400;
const BACK_OFF = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

/**
 * Keeps the text of a model on the server while it is written, with others who write in it. Sends only the sections that
 * changed; takes those that others changed; asks when both changed the same. Knows nothing of React nor of the network.
 */
export class TemplateKeeper {
  private view: TemplateKept = {
    status: "quiet",
    savedAt: null,
    refusal: null,
    conflicts: [],
    theirsAt: null,
    merged: [],
  };
  private readonly listeners = new Set<() => void>();
  private desk: TemplateDesk | null = null;
  private pending: HeldTemplate | null = null;
  private dirty = false;
  private barred = false;
  private sending: Promise<void> | null = null;
  private failures = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private deadline: ReturnType<typeof setTimeout> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly channel: TemplateChannel,
    private held: HeldTemplate,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };
  readonly snapshot = (): TemplateKept => this.view;

  /** The version of the text that this page last gave or took. */
  version(): number {
    return this.held.version;
  }
  /** True while something typed here isn't on the server. */
  isDirty(): boolean {
    return this.dirty || this.sending !== null;
  }

  /** Where the text is read and shown from now on. */
  readonly sitAt = (desk: TemplateDesk): void => {
    this.desk = desk;
  };

  /** Something was typed. */
  readonly typed = (): void => {
    this.dirty = true;
    if (this.view.status === "quiet" || this.view.status === "refused") this.show({ status: "saving", refusal: null });
    if (this.view.merged.length > 0) this.show({ merged: [] });
    this.plan();
  };

  /** Sends what isn't on the server; done when the server has answered. */
  readonly flush = async (leaving = false): Promise<void> => {
    if (this.sending !== null && !leaving) await this.sending;
    if (!this.dirty || this.barred || this.pending !== null || this.desk === null) return;
    const sent = this.send(this.desk, leaving);
    if (leaving) return sent;
    this.sending = sent;
    try {
      await sent;
    } finally {
      this.sending = null;
    }
  };

  /** The text changed on the server by another way: a suggestion was taken. */
  readonly received = (theirs: HeldTemplate): void => {
    this.take(theirs);
  };

  /** The person chose what stays in the sections that both wrote. */
  readonly choose = (side: MergeSide): void => {
    const { pending } = this;
    if (pending === null) return;
    this.pending = null;
    this.show({ conflicts: [], theirsAt: null });
    this.take(pending, side);
  };

  /** The same person is back, or the network is. */
  readonly resume = (): void => {
    this.barred = false;
    this.failures = 0;
    clearTimeout(this.retry);
    void this.flush();
  };

  /** The page is left: no timer outlives it. */
  readonly leave = (): void => {
    void this.flush(true);
    this.clear();
    clearTimeout(this.retry);
  };

  private async send(desk: TemplateDesk, leaving: boolean): Promise<void> {
    this.clear();
    const read = desk.read();
    if (!read.ok) {
      this.show({ status: "refused", refusal: read.error });
      return;
    }
    this.dirty = false;
    const patch = templatePatch(this.held.content, read.value);
    const order = this.held.content.content.map(({ attrs }) => attrs.key);
    if (patch.sections.length === 0 && patch.order.join(" ") === order.join(" ")) {
      this.show({ status: this.view.savedAt === null ? "quiet" : "saved" });
      return;
    }
    const answer = await this.channel({ ...patch, version: this.held.version }, leaving);
    this.answered(read.value, answer);
  }

  private answered(sent: TemplateDocument, answer: TemplateAnswer): void {
    if (answer.kind !== "kept") this.dirty = true;
    switch (answer.kind) {
      case "kept":
        this.held = { version: answer.version, content: sent, savedAt: answer.savedAt };
        this.failures = 0;
        this.show({ status: "saved", savedAt: answer.savedAt });
        if (this.dirty) this.plan();
        return;
      case "stale":
        this.take(answer.theirs);
        return;
      case "refused":
        this.show({ status: "refused", refusal: answer.message });
        return;
      case "signedOut":
        this.barred = true;
        this.show({ status: "signedOut" });
        return;
      case "unreachable": {
        const wait = BACK_OFF[Math.min(this.failures, BACK_OFF.length - 1)];
        this.failures += 1;
        this.show({ status: "waiting" });
        clearTimeout(this.retry);
        this.retry = setTimeout(() => void this.flush(), wait);
      }
    }
  }

  private take(theirs: HeldTemplate, side?: MergeSide): void {
    const read = this.desk?.read();
    if (this.desk === null || read?.ok !== true) return;
    const { document, conflicts, taken } = mergeTemplates(this.held.content, read.value, theirs.content, side);
    if (conflicts.length > 0 && side === undefined) {
      this.pending = theirs;
      this.show({ conflicts, theirsAt: theirs.savedAt });
      return;
    }
    const titles = new Map(
      [...this.held.content.content, ...theirs.content.content].map(({ attrs }) => [attrs.key, attrs.title]),
    );
    this.held = theirs;
    this.desk.show(document);
    this.dirty = true;
    this.show({ status: "saving", merged: taken.map((key) => titles.get(key) ?? key) });
    this.plan();
  }

  private plan(): void {
    if (this.barred || this.pending !== null || this.view.status === "waiting") return;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.flush(), PAUSE);
    this.deadline ??= setTimeout(() => void this.flush(), AT_MOST);
  }

  private clear(): void {
    clearTimeout(this.pause);
    clearTimeout(this.deadline);
    this.deadline = undefined;
  }

  private show(change: Partial<TemplateKept>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
