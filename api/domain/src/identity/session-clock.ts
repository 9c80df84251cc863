/** What of a session tells when it ends and locks. Milliseconds; instants since 1970. */
export interface SessionClock {
  readonly signedInAt: number;
  /** Last activity written down. */
  readonly seenAt: number;
  /** Without activity, it ends after this long. */
  readonly idleMs: number;
  /** It ends after this long in any case. */
  readonly absoluteMs: number;
  /** Without activity, a shared workstation locks after this long; null: it isn't shared. */
  readonly lockMs: number | null;
  /** Somebody locked it by hand. */
  readonly locked: boolean;
}

/** Where a session stands at an instant. */
export interface SessionState {
  readonly idleEndsAt: number;
  readonly absoluteEndsAt: number;
  readonly ended: boolean;
  /** Nothing is answered but how to open it again. */
  readonly locked: boolean;
}

/** A screen locks itself a little before the server does: only a browser that went silent is locked from here. */
const LOCK_GRACE_MS = 30_000;

/**
 * When the session ends, and whether it is locked.
 * @param nowMs milliseconds since 1970. A clock set back doesn't lengthen the session beyond what was written.
 */
export function sessionState(clock: SessionClock, nowMs: number): SessionState {
  const idleEndsAt = clock.seenAt + clock.idleMs;
  const absoluteEndsAt = clock.signedInAt + clock.absoluteMs;
  const silentMs = nowMs - clock.seenAt;
  return {
    idleEndsAt,
    absoluteEndsAt,
    ended: nowMs >= idleEndsAt || nowMs >= absoluteEndsAt,
    locked: clock.locked || (clock.lockMs !== null && silentMs >= clock.lockMs + LOCK_GRACE_MS),
  };
}

/** Activity is written at most this often: a write at every request would cost more than the request. */
const SEEN_EVERY_MS = 60_000;

/** Is this request's activity to be written down? More often where a lock is near. */
export function activityCounts({ seenAt, lockMs }: SessionClock, nowMs: number): boolean {
  return nowMs - seenAt > (lockMs === null ? SEEN_EVERY_MS : Math.min(SEEN_EVERY_MS, lockMs / 6));
}
