import { deviceWords } from "./device";
import { activityCounts, sessionState, type SessionClock } from "./session-clock";
import { DEFAULT_SESSION_POLICY, sessionPolicyFault } from "./session-policy";

const MINUTE = 60_000;
const start = Date.parse("2026-11-22T08:00:00Z");
const clock: SessionClock = {
  signedInAt: start,
  seenAt: start,
  idleMs: 30 * MINUTE,
  absoluteMs: 720 * MINUTE,
  lockMs: null,
  locked: false,
};

describe("the end of a session", () => {
  it.each([
    [29, false],
    [30, true],
    [5_000, true],
    [-10, false],
  ])("after %i minutes without activity, ended is %s", (minutes, ended) => {
    expect(sessionState(clock, start + minutes * MINUTE).ended).toBe(ended);
  });

  it("comes at the absolute end, however active", () => {
    const active = { ...clock, seenAt: start + 719 * MINUTE };
    expect(sessionState(active, start + 719.5 * MINUTE).ended).toBe(false);
    expect(sessionState(active, start + 720 * MINUTE)).toMatchObject({ ended: true });
  });

  it("a shared workstation locks by itself, soon after its delay, and stays so until opened", () => {
    const shared = { ...clock, lockMs: 5 * MINUTE };
    expect(sessionState(shared, start + 5 * MINUTE).locked).toBe(false);
    expect(sessionState(shared, start + 6 * MINUTE)).toMatchObject({ locked: true, ended: false });
    expect(sessionState({ ...shared, locked: true }, start).locked).toBe(true);
    expect(sessionState(clock, start + 20 * MINUTE).locked).toBe(false);
  });

  it("activity is written once a minute, more often before a lock", () => {
    expect(activityCounts(clock, start + 59_000)).toBe(false);
    expect(activityCounts(clock, start + 61_000)).toBe(true);
    expect(activityCounts({ ...clock, lockMs: MINUTE }, start + 11_000)).toBe(true);
  });
});

describe("the policy of a group", () => {
  it.each([
    [{}, null],
    [{ idleMinutes: 240, lockMinutes: 30 }, null],
    [{ idleMinutes: 4 }, "idleMinutes"],
    [{ idleMinutes: 241 }, "idleMinutes"],
    [{ idleMinutes: 30.5 }, "idleMinutes"],
    [{ lockMinutes: 0 }, "lockMinutes"],
    [{ lockMinutes: Number.NaN }, "lockMinutes"],
    [{ idleMinutes: 10, lockMinutes: 10 }, "lockMinutes"],
    [{ idleMinutes: 10, lockMinutes: 10, sharedAllowed: false }, null],
  ])("%j: fault on %s", (change, field) => {
    expect(sessionPolicyFault({ ...DEFAULT_SESSION_POLICY, ...change })?.field ?? null).toBe(field);
  });
});

it.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox sur Windows"],
  ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge sur Windows"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari sur iPhone"],
  ["Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0 Safari/537.36", "Chrome sur Linux"],
  ["curl/8", "Appareil inconnu"],
  ["", "Appareil inconnu"],
])("the device %s is called %s", (agent, words) => {
  expect(deviceWords(agent)).toBe(words);
});
