/** A text as the server keeps it. */
export interface KeptDraft {
  readonly body: string;
  readonly version: number;
  readonly updatedAt: Date;
}

/** What the server said to a save. */
export type SaveAnswer =
  | { readonly kind: "kept"; readonly draft: KeptDraft | null }
  /** Another window of the same person wrote meanwhile. */
  | { readonly kind: "conflict"; readonly theirs: KeptDraft }
  | { readonly kind: "refused"; readonly message: string | null }
  | { readonly kind: "signedOut" }
  | { readonly kind: "unreachable" };

/** What the server said to a read. */
export type ReadAnswer =
  | { readonly kind: "read"; readonly draft: KeptDraft | null }
  | { readonly kind: "signedOut" }
  | { readonly kind: "unreachable" };

/** The way to the server. Never throws: what goes wrong is an answer. */
export interface DraftChannel {
  read(): Promise<ReadAnswer>;
  /** @param leaving the page goes away, or is hidden: the request must outlive it. */
  save(
    save: { readonly body: string; readonly version: number; readonly step: number },
    leaving: boolean,
  ): Promise<SaveAnswer>;
}

/** Where the text stands. `quiet`: nothing was typed. `waiting`: the server doesn't answer, the text is here. */
export type DraftStatus = "quiet" | "saving" | "saved" | "waiting" | "signedOut" | "refused";

/** What a field shows of its draft. */
export interface DraftView {
  readonly text: string;
  readonly status: DraftStatus;
  /** Of the last save; null before the first. */
  readonly savedAt: Date | null;
  /** When the draft that was taken up again had been saved; null when none was. */
  readonly restoredAt: Date | null;
  /** The text of another window, while the person hasn't chosen; null otherwise. */
  readonly theirs: KeptDraft | null;
  /** Why the server refuses the text, in French; null otherwise. */
  readonly refusal: string | null;
}

/** Milliseconds: a save leaves after this pause in typing… */
const PAUSE = 500;
/** …and at the latest this long after the first unsaved character, so that less than 2 s of typing is ever at risk. */
const AT_MOST = 1_200;
/** A save that takes longer than this shows; a quick one doesn't flicker. */
const SLOW = 800;
const BACK_OFF = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

// One count for the whole page: its saves are ordered, whichever field they come from.
let steps = 0;

/** Keeps one text on the server while it is typed. Knows nothing of React nor of the network. */
export class DraftKeeper {
  private view: DraftView;
  private readonly listeners = new Set<() => void>();
  /** What the server holds; "" for nothing. */
  private held = "";
  private version = 0;
  private loaded = false;
  private loading = false;
  private typed = false;
  /** Signed out: nothing leaves until the same person is back. */
  private barred = false;
  private underWay = 0;
  /** What was typed during a save has waited long enough: it leaves as soon as that save is answered. */
  private overdue = false;
  private lastAnswered = 0;
  private failures = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private deadline: ReturnType<typeof setTimeout> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly channel: DraftChannel,
    private published: string,
  ) {
    this.view = { text: published, status: "quiet", savedAt: null, restoredAt: null, theirs: null, refusal: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };
  readonly snapshot = (): DraftView => this.view;

  /** True while a text typed here is not on the server. */
  isDirty(): boolean {
    return this.wanted() !== this.held;
  }
  /** True while the text would be lost if the page went away. */
  isAtRisk(): boolean {
    return this.isDirty() && this.view.status === "waiting";
  }

  /** Looks for a draft left earlier; one that is found takes the place of the published text. */
  async load(): Promise<void> {
    if (this.loading || (this.loaded && this.isDirty())) return;
    this.loading = true;
    const answer = await this.channel.read();
    this.loading = false;
    if (answer.kind !== "read") {
      if (answer.kind === "signedOut") this.bar();
      else this.later(() => void this.load());
      return;
    }
    this.failures = 0;
    const first = !this.loaded;
    this.loaded = true;
    if (answer.draft === null) this.forget();
    else if (first || answer.draft.version !== this.version) this.take(answer.draft);
    void this.flush();
  }

  /** What is typed. */
  readonly type = (text: string): void => {
    if (text === this.view.text) return;
    this.typed = true;
    const status = this.view.status === "quiet" || this.view.status === "refused" ? "saving" : this.view.status;
    this.show({ text, status, refusal: null });
    this.plan();
  };

  /** The published text changed elsewhere: it shows if nothing was typed over it. */
  readonly publishedIs = (text: string): void => {
    if (text === this.published) return;
    const untouched = this.view.text === this.published;
    this.published = text;
    if (untouched) this.show({ text });
  };

  /** The text was published: the draft has no more use. */
  readonly done = (): Promise<void> => {
    this.published = this.view.text;
    this.show({ restoredAt: null, status: "quiet", savedAt: null });
    return this.flush();
  };

  /** Back to the published text; the draft goes. */
  readonly giveUp = (): void => {
    this.show({ text: this.published, restoredAt: null });
    void this.flush();
  };

  readonly keepMine = (): void => {
    this.settle(this.view.text);
  };
  readonly takeTheirs = (): void => {
    const { theirs } = this.view;
    if (theirs !== null) this.settle(theirs.body);
  };
  /** One under the other, so that nothing is lost and the person sorts it out. */
  readonly keepBoth = (): void => {
    const { theirs, text } = this.view;
    if (theirs !== null) this.settle(`${text}\n\n${theirs.body}`);
  };

  /** Sends what isn't on the server. @param leaving the page is going away: nothing waits for a save under way. */
  readonly flush = async (leaving = false): Promise<void> => {
    if (!this.isDirty() || (!this.loaded && !leaving) || this.barred || this.view.theirs !== null) return;
    this.clear();
    if (this.underWay > 0 && !leaving) {
      this.overdue = true;
      return;
    }
    this.overdue = false;
    const body = this.wanted();
    const step = ++steps;
    this.underWay += 1;
    const slow = setTimeout(() => {
      if (this.view.status === "saved") this.show({ status: "saving" });
    }, SLOW);
    const answer = await this.channel.save({ body, version: this.version, step }, leaving);
    clearTimeout(slow);
    this.underWay -= 1;
    // A save sent while leaving may have been answered before this older one.
    if (step > this.lastAnswered) {
      this.lastAnswered = step;
      this.answered(body, answer);
    }
    if (this.underWay === 0 && answer.kind === "kept") this.goOn();
  };

  /** The same person is back, or the network is. */
  readonly resume = (): void => {
    this.barred = false;
    this.failures = 0;
    clearTimeout(this.retry);
    if (this.loaded) void this.flush();
    else void this.load();
  };

  private wanted(): string {
    return this.view.text === this.published ? "" : this.view.text;
  }

  private answered(body: string, answer: SaveAnswer): void {
    switch (answer.kind) {
      case "kept":
        this.held = body;
        this.version = answer.draft?.version ?? 0;
        this.failures = 0;
        // The state of a text that was published or given up is not that of its draft.
        this.show(body === "" ? { status: "quiet" } : { status: "saved", savedAt: answer.draft?.updatedAt ?? null });
        return;
      case "conflict":
        this.show({ status: "saved", theirs: answer.theirs });
        return;
      case "refused":
        // Sending the same text again would be refused again: the next character tries anew.
        this.show({ status: "refused", refusal: answer.message });
        return;
      case "signedOut":
        this.bar();
        return;
      case "unreachable":
        this.later(() => void this.flush());
    }
  }

  private goOn(): void {
    if (this.overdue) void this.flush();
    else if (this.isDirty()) this.plan();
  }

  private take(draft: KeptDraft): void {
    if (this.typed && this.isDirty() && this.view.text !== draft.body) {
      this.show({ theirs: draft });
      return;
    }
    this.version = draft.version;
    this.held = draft.body;
    this.show({ text: draft.body, restoredAt: draft.updatedAt, status: "saved", savedAt: draft.updatedAt });
  }

  /** Nothing is kept any more: published or given up in another window. */
  private forget(): void {
    if (this.held === "" || this.isDirty()) return;
    this.held = "";
    this.version = 0;
    this.show({ text: this.published, restoredAt: null, status: "quiet", savedAt: null });
  }

  private settle(text: string): void {
    const { theirs } = this.view;
    if (theirs === null) return;
    this.version = theirs.version;
    this.held = theirs.body;
    this.show({ text, theirs: null, restoredAt: null });
    void this.flush();
  }

  private bar(): void {
    this.barred = true;
    this.clear();
    this.show({ status: "signedOut" });
  }

  private later(again: () => void): void {
    const wait = BACK_OFF[Math.min(this.failures, BACK_OFF.length - 1)];
    this.failures += 1;
    if (this.isDirty()) this.show({ status: "waiting" });
    clearTimeout(this.retry);
    this.retry = setTimeout(again, wait);
  }

  private plan(): void {
    if (!this.isDirty()) {
      // Typed back to what is kept.
      this.clear();
      if (this.view.status === "saving") this.show({ status: this.held === "" ? "quiet" : "saved" });
      return;
    }
    if (!this.loaded || this.barred || this.view.status === "waiting") return;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.flush(), PAUSE);
    this.deadline ??= setTimeout(() => void this.flush(), AT_MOST);
  }

  private clear(): void {
    clearTimeout(this.pause);
    clearTimeout(this.deadline);
    this.deadline = undefined;
  }

  private show(change: Partial<DraftView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
