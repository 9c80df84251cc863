import {
  countChecks,
  mayMoveRelease,
  moveRelease,
  RELEASE_DECISIONS,
  RELEASE_STATES,
  type ReleaseMove,
  type ReleaseSituation,
} from "./vendor-release";

const MOVES: readonly ReleaseMove[] = [
  { kind: "test", checkCount: 2 },
  { kind: "decide", decision: "goWithReserves", reason: "Sauf le lundi.", notReadyCount: 1 },
  { kind: "resume" },
  { kind: "install" },
  { kind: "cancel" },
];

describe("the life of a release", () => {
  // Every state by every move: what isn't in this table is refused.
  const POSSIBLE: Readonly<Record<string, string>> = {
    "announced test": "testing",
    "announced decide": "decided",
    "announced cancel": "cancelled",
    "testing decide": "decided",
    "testing cancel": "cancelled",
    "decided resume": "testing",
    "decided install": "installed",
    "decided cancel": "cancelled",
  };
  const cases = RELEASE_STATES.flatMap((state) => MOVES.map((move) => [state, move] as const));
  test.each(cases)("%s: %j", (state, move) => {
    const at: ReleaseSituation = { state, decision: state === "decided" ? "go" : null };
    const moved = moveRelease(at, move);
    const expected = POSSIBLE[`${state} ${move.kind}`];
    expect(moved.ok ? moved.value.state : null).toBe(expected ?? null);
    expect(mayMoveRelease(at, move.kind)).toBe(expected !== undefined);
    if (!moved.ok) expect(moved.error.message).toMatch(/^La livraison est .+\u00a0: il n’est pas possible de .+\.$/);
  });

  it("asks for something to check, and for a reason", () => {
    const announced: ReleaseSituation = { state: "announced", decision: null };
    expect(moveRelease(announced, { kind: "test", checkCount: 0 })).toMatchObject({
      ok: false,
      error: { field: "checks" },
    });
    for (const decision of RELEASE_DECISIONS) {
      const moved = moveRelease(announced, { kind: "decide", decision, reason: "  ", notReadyCount: 0 });
      expect(moved.ok).toBe(decision === "go");
    }
  });

  it("doesn’t go without reserves where an establishment isn’t ready", () => {
    const testing: ReleaseSituation = { state: "testing", decision: null };
    const decide = (notReadyCount: number) =>
      moveRelease(testing, { kind: "decide", decision: "go", reason: "", notReadyCount });
    expect(decide(0).ok).toBe(true);
    expect(decide(2)).toMatchObject({ ok: false, error: { field: "decision" } });
  });

  it("isn’t installed after a no", () => {
    const refused: ReleaseSituation = { state: "decided", decision: "noGo" };
    expect(moveRelease(refused, { kind: "install" }).ok).toBe(false);
    expect(mayMoveRelease(refused, "install")).toBe(false);
    expect(moveRelease(refused, { kind: "resume" })).toEqual({ ok: true, value: { state: "testing", decision: null } });
  });

  it("counts what each establishment found", () => {
    const found = new Map([
      ["a", "ok"],
      ["b", "problem"],
      ["gone", "ok"],
    ] as const);
    expect(countChecks(["a", "b", "c"], found)).toEqual({ ok: 1, problem: 1, notConcerned: 0, waiting: 1 });
  });
});
