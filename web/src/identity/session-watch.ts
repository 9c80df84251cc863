import { showSession, type SessionScreen } from "../kernel";
import { post, read } from "./account-request";
import { hearOtherTabs, tellOtherTabs } from "./session-channel";

/** What the server says of the session; asking doesn't lengthen it. Instants: milliseconds since 1970, server's clock. */
export interface SessionFacts {
  signedIn: true;
  personId: string;
  groupId: string;
  displayName: string;
  now: number;
  idleEndsAt: number;
  absoluteEndsAt: number;
  locked: boolean;
  shared: boolean;
  sharedAllowed: boolean;
  lockMinutes: number;
  pinUsable: boolean;
  passwordUsable: boolean;
  /** The accounts of elsewhere that open this person's account in this group. */
  providers: readonly { ref: string; label: string }[];
}

/** The end is near: `keep`, somebody can push it back; `last`, twelve hours are over. */
export interface SessionWarning {
  minutesLeft: number;
  kind: "keep" | "last";
}

/** What the guard of the page shows. */
export interface WatchView {
  facts: SessionFacts | null;
  warning: SessionWarning | null;
}

const MINUTE = 60_000;
const WARN_MS = 5 * MINUTE;
const ASK_EVERY_MS = MINUTE;
const NEAR_END_ASK_MS = 15_000;
const TICK_MS = 1_000;

/**
 * Follows the session of the page: asks the server now and then, tells it that somebody is there, warns before the end,
 * locks a shared workstation. Several tabs agree: what one does, the others hear.
 */
export class SessionWatch {
  private view: WatchView = { facts: null, warning: null };
  private readonly listeners = new Set<() => void>();
  private first: { personId: string; groupId: string } | null = null;
  private offsetMs = 0;
  private askedAt = 0;
  private keptAt: number;
  private activeAt: number;
  private toldAt = 0;
  private seenWarning = false;
  private asking: Promise<void> | null = null;

  /** @param now milliseconds since 1970, this browser's clock. @param reload leaves everything of the page behind. */
  constructor(
    private readonly now: () => number = Date.now,
    private readonly reload: () => void = () => window.location.assign("/"),
  ) {
    this.activeAt = now();
    this.keptAt = now();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): WatchView => this.view;

  /** @returns how to stop. */
  start(): () => void {
    const timer = setInterval(() => void this.tick(), TICK_MS);
    const deaf = hearOtherTabs((what) => {
      if (what === "active") this.activeAt = this.now();
      else void this.ask();
    });
    const noted = () => this.noteActivity();
    const shown = () => {
      if (document.visibilityState === "visible") void this.ask();
    };
    const kinds = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;
    for (const kind of kinds) window.addEventListener(kind, noted, { passive: true, capture: true });
    document.addEventListener("visibilitychange", shown);
    void this.ask();
    return () => {
      clearInterval(timer);
      deaf();
      for (const kind of kinds) window.removeEventListener(kind, noted, { capture: true });
      document.removeEventListener("visibilitychange", shown);
    };
  }

  /** Asks the server where the session stands, and shows it. */
  ask(): Promise<void> {
    this.asking ??= this.askNow().finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  /** Pushes the end back; somebody said so, or is at work. */
  async keep(): Promise<void> {
    this.keptAt = this.now();
    await post("/auth/session/keep");
    this.seenWarning = false;
    tellOtherTabs();
    await this.ask();
  }

  /** The last warning was read: nothing pushes back the end of twelve hours. */
  dismiss(): void {
    this.seenWarning = true;
    this.show({ ...this.view, warning: null });
  }

  /** Covers the screen at once, then tells the server. */
  async lock(): Promise<void> {
    this.turn("locked");
    await post("/auth/session/lock");
    tellOtherTabs();
    await this.ask();
  }

  private noteActivity(): void {
    if (this.view.warning?.kind === "keep") return;
    const now = this.now();
    this.activeAt = now;
    if (now - this.toldAt < 10_000) return;
    this.toldAt = now;
    tellOtherTabs("active");
  }

  private async tick(): Promise<void> {
    const { facts } = this.view;
    const now = this.now();
    if (facts === null || facts.locked) {
      if (now - this.askedAt >= ASK_EVERY_MS) await this.ask();
      return;
    }
    if (facts.shared && now - this.activeAt >= facts.lockMinutes * MINUTE) {
      await this.lock();
      return;
    }
    const keepEvery = facts.shared ? Math.min(MINUTE, (facts.lockMinutes * MINUTE) / 6) : MINUTE;
    if (this.view.warning === null && this.activeAt > this.keptAt && now - this.keptAt >= keepEvery) {
      await this.keep();
      return;
    }
    const left = this.leftMs(facts);
    const every = left <= WARN_MS ? NEAR_END_ASK_MS : ASK_EVERY_MS;
    if (left <= 0 || now - this.askedAt >= every) await this.ask();
    else this.warn(facts);
  }

  private leftMs({ idleEndsAt, absoluteEndsAt }: SessionFacts): number {
    return Math.min(idleEndsAt, absoluteEndsAt) - (this.now() + this.offsetMs);
  }

  private warn(facts: SessionFacts): void {
    const left = this.leftMs(facts);
    const kind = facts.absoluteEndsAt <= facts.idleEndsAt ? "last" : "keep";
    const due = left > 0 && left <= WARN_MS && !(kind === "last" && this.seenWarning);
    const warning = due ? ({ kind, minutesLeft: Math.max(1, Math.ceil(left / MINUTE)) } as const) : null;
    const before = this.view.warning;
    if (before?.kind === warning?.kind && before?.minutesLeft === warning?.minutesLeft) return;
    this.show({ facts, warning });
  }

  private async askNow(): Promise<void> {
    const asked = this.now();
    const reply = await read<SessionFacts | { signedIn: false }>("/auth/session");
    this.askedAt = this.now();
    // Not reached: what the page knew still holds.
    if (!reply.ok) return;
    const facts = reply.body;
    if (!facts.signedIn) {
      this.show({ ...this.view, warning: null });
      this.turn("ended");
      return;
    }
    this.first ??= { personId: facts.personId, groupId: facts.groupId };
    // Another person, or another group, in another tab: nothing of the first may stay here.
    if (facts.personId !== this.first.personId || facts.groupId !== this.first.groupId) {
      this.reload();
      return;
    }
    this.offsetMs = facts.now - (asked + this.askedAt) / 2;
    this.show({ facts, warning: this.view.warning });
    this.turn(facts.locked ? "locked" : "open");
    if (!facts.locked) this.warn(facts);
  }

  private turn(screen: SessionScreen): void {
    if (screen === "open") this.activeAt = Math.max(this.activeAt, this.keptAt);
    showSession(screen);
  }

  private show(view: WatchView): void {
    this.view = view;
    for (const listener of this.listeners) listener();
  }
}
