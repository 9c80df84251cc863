import {
  dayAfterMonths,
  moveRevision,
  nextRevisionNumber,
  REVISION_MOVES,
  REVISION_STATES,
  reviewNoticeDue,
  revisionMovesFrom,
  revisionName,
  type RevisionMove,
  type RevisionState,
} from ".";

const asked = (state: RevisionState, more: { personId?: string; comment?: string } = {}) => ({
  state,
  authorIds: ["anne"],
  personId: more.personId ?? "bruno",
  comment: more.comment ?? "La durée manque.",
});
const after = (state: RevisionState, ...moves: RevisionMove[]): string =>
  moves.reduce<string>((now, move) => {
    const moved = moveRevision(move, asked(now as RevisionState));
    return moved.ok ? moved.value : moved.error.code;
  }, state);

describe("the life of a version", () => {
  it("goes from draft to retired, with the corrections that it takes", () => {
    expect(after("draft", "submit", "sendBack", "submit", "signReview", "approve", "publish")).toBe("published");
    expect(after("published", "askRevision", "confirm", "retire")).toBe("retired");
    expect(after("review", "takeBack")).toBe("draft");
    expect(after("approved", "sendBack")).toBe("toCorrect");
  });

  it("has one fact for each state and each move", () => {
    const table = Object.fromEntries(REVISION_STATES.map((state) => [state, revisionMovesFrom(state).join(" ")]));
    expect(table).toEqual({
      draft: "submit",
      review: "takeBack signReview sendBack approve",
      toCorrect: "submit",
      approved: "sendBack publish",
      published: "confirm askRevision retire",
      toRevise: "confirm retire",
      superseded: "",
      retired: "",
    });
    for (const state of REVISION_STATES)
      for (const move of REVISION_MOVES)
        expect(moveRevision(move, asked(state)).ok).toBe(revisionMovesFrom(state).includes(move));
  });

  it("is never approved by somebody who wrote in it, and never sent back without a word", () => {
    const own = moveRevision("approve", asked("review", { personId: "anne" }));
    expect(own.ok ? "" : own.error.code).toBe("TEMPLATE_FOUR_EYES");
    const silent = moveRevision("sendBack", asked("review", { comment: "  " }));
    expect(silent.ok ? "" : silent.error.code).toBe("TEMPLATE_COMMENT_MISSING");
    const late = moveRevision("publish", asked("retired"));
    expect(late.ok ? "" : late.error.message).toContain("Commencez une nouvelle version");
  });

  it("is numbered: a larger one for what sites take up again, a smaller one for a wording", () => {
    expect(nextRevisionNumber(null, "minor")).toEqual({ major: 1, minor: 0 });
    expect(revisionName(nextRevisionNumber({ major: 1, minor: 2 }, "major"))).toBe("2");
    expect(revisionName(nextRevisionNumber({ major: 1, minor: 2 }, "minor"))).toBe("1.3");
  });
});

describe("the review of a version", () => {
  it("is due the same day months later, or the last of a shorter month", () => {
    expect(dayAfterMonths("2026-11-22", 24)).toBe("2028-11-22");
    expect(dayAfterMonths("2027-08-31", 6)).toBe("2028-02-29");
  });

  it.each([
    ["2027-01-01", null, null],
    ["2027-02-20", null, 90],
    ["2027-03-01", "2027-02-20", null],
    ["2027-04-25", "2027-02-20", 30],
    ["2027-05-20", "2027-04-25", null],
    ["2027-05-21", "2027-04-25", 0],
    ["2027-06-10", "2027-05-21", null],
    ["2027-06-10", null, 0],
    ["2027-06-10", "2027-02-20", 0],
  ])("is told once at each step: %s, last told %s", (today, remindedOn, step) => {
    expect(reviewNoticeDue("2027-05-21", remindedOn, today)).toBe(step);
  });
});
