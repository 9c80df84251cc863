import fc from "fast-check";
import {
  ANSWER_KIND_LABELS,
  caseInPlainWords,
  checkRequest,
  checkSharedTitle,
  moveRequest,
  movesOf,
  OPEN_REQUEST_STATES,
  parseAnswerKind,
  parseRequestKind,
  parseRequestNature,
  parseRequestState,
  REQUEST_KIND_PURPOSES,
  REQUEST_KINDS,
  REQUEST_MOVES,
  REQUEST_NATURE_PURPOSES,
  REQUEST_STATE_LABELS,
  REQUEST_STATE_PURPOSES,
  REQUEST_STATES,
  requestOrigin,
  type RequestMove,
  type RequestSide,
  type RequestState,
} from ".";
import type { Grant } from "../identity";

const SIDES: readonly RequestSide[] = ["requester", "referent", "case"];
const state = fc.constantFrom(...REQUEST_STATES);
const move = fc.constantFrom(...REQUEST_MOVES);
const side = fc.constantFrom(...SIDES);

describe("the machine of a request", () => {
  test.each<[RequestState, RequestMove, RequestSide, RequestState]>([
    ["submitted", "qualify", "referent", "qualified"],
    ["submitted", "askClarification", "referent", "toClarify"],
    ["toClarify", "clarify", "requester", "submitted"],
    ["qualified", "joinCase", "case", "inCase"],
    ["inCase", "answer", "case", "answered"],
    ["inCase", "leaveCase", "case", "qualified"],
    ["qualified", "answer", "referent", "answered"],
    ["answered", "answer", "referent", "answered"],
    ["answered", "close", "requester", "closed"],
    ["closed", "reopen", "requester", "submitted"],
    ["submitted", "withdraw", "requester", "withdrawn"],
    ["withdrawn", "reopen", "requester", "submitted"],
  ])("%s, %s by the %s: %s", (from, made, by, to) => {
    expect(moveRequest(from, made, by)).toEqual({ ok: true, value: to });
  });

  test.each<[RequestState, RequestMove, RequestSide, RegExp]>([
    ["submitted", "close", "referent", /ne peut pas être close.*attend d’être qualifiée/],
    ["inCase", "answer", "referent", /revient au dossier éditeur/],
    ["inCase", "withdraw", "requester", /portée à l’éditeur/],
    ["withdrawn", "reopen", "referent", /revient à la personne qui a fait la demande/],
    ["closed", "qualify", "referent", /rouvrez-la d’abord/],
    ["submitted", "qualify", "requester", /revient à son référent/],
    ["withdrawn", "joinCase", "case", /retirée/],
  ])("%s, %s by the %s is refused with its reason", (from, made, by, said) => {
    const moved = moveRequest(from, made, by);
    expect(moved).toMatchObject({ ok: false, error: { field: null, message: expect.stringMatching(said) as string } });
  });

  test("whatever is tried, a state stays one of the machine's, and a refusal is a French sentence that changes nothing", () => {
    fc.assert(
      fc.property(state, fc.array(fc.tuple(move, side), { maxLength: 40 }), (from, tries) => {
        let at = from;
        for (const [each, by] of tries) {
          const moved = moveRequest(at, each, by);
          if (moved.ok) at = moved.value;
          else expect(moved.error.message).toMatch(/Rien n’a changé\.$/);
          expect(REQUEST_STATES).toContain(at);
        }
      }),
    );
  });

  test("a request is closed only once it is answered, and answered in a case only by the case", () => {
    fc.assert(
      fc.property(state, move, side, (from, each, by) => {
        const moved = moveRequest(from, each, by);
        if (moved.ok && moved.value === "closed") expect(from).toBe("answered");
        if (moved.ok && from === "inCase") expect(by).toBe("case");
        if (moved.ok && moved.value === "withdrawn") expect(by).toBe("requester");
      }),
    );
  });

  test("nobody is stuck: from each state something leads to a closed request", () => {
    for (const from of REQUEST_STATES) {
      const seen = new Set<RequestState>([from]);
      for (const at of seen)
        for (const by of SIDES)
          for (const each of movesOf(at, by)) {
            const moved = moveRequest(at, each, by);
            if (moved.ok) seen.add(moved.value);
          }
      expect(seen).toContain("closed");
    }
  });

  test("what a screen offers is exactly what is accepted", () => {
    fc.assert(
      fc.property(state, move, side, (from, each, by) => {
        expect(movesOf(from, by).includes(each)).toBe(moveRequest(from, each, by).ok);
      }),
    );
  });
});

describe("a request as typed", () => {
  const input = { kind: "bug", sector: "care", body: "  Les étiquettes\nne sortent plus  " };

  it("keeps the very text, spaces and lines included", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 500 }), (body) => {
        const checked = checkRequest({ ...input, body });
        if (body.trim() === "") expect(checked.ok).toBe(false);
        else expect(checked).toEqual({ ok: true, value: { kind: "bug", sector: "care", body } });
      }),
    );
    expect(checkRequest(input)).toEqual({ ok: true, value: input });
  });

  it.each([
    [{ kind: "wish" }, "kind"],
    [{ sector: "kitchen" }, "sector"],
    [{ body: " \n " }, "body"],
    [{ body: "a".repeat(20_001) }, "body"],
  ])("%j is refused at its field with what to do", (over, field) => {
    expect(checkRequest({ ...input, ...over })).toMatchObject({
      ok: false,
      error: { code: "REQUEST_INVALID", field, message: expect.stringMatching(/\.$/) as string },
    });
  });

  it("is shared under a title that says something, and not too much", () => {
    expect(checkSharedTitle(" Réimprimer ")).toEqual({ ok: true, value: "Réimprimer" });
    expect(checkSharedTitle("  ")).toMatchObject({ ok: false, error: { field: "sharedTitle" } });
    expect(checkSharedTitle("a".repeat(201))).toMatchObject({ ok: false, error: { field: "sharedTitle" } });
  });
});

describe("for whom somebody asks", () => {
  const grant = (over: Partial<Grant> = {}): Grant => ({
    role: "contributor",
    sector: null,
    wholeGroup: false,
    establishmentIds: ["a"],
    ...over,
  });

  it("is the only place they have, and the sector they follow", () => {
    expect(requestOrigin([grant({ role: "sectorReferent", sector: "care" })], ["a"], null)).toEqual({
      establishmentId: "a",
      sector: "care",
    });
  });

  it("is as the last time, unless they are no longer there", () => {
    const last = { establishmentId: "b", sector: "social" } as const;
    expect(requestOrigin([grant()], ["a", "b"], last)).toEqual(last);
    expect(requestOrigin([grant()], ["a", "c"], last)).toEqual({ establishmentId: null, sector: "social" });
  });

  it("is asked where nothing tells it", () => {
    expect(requestOrigin([grant()], ["a", "b"], null)).toEqual({ establishmentId: null, sector: null });
    expect(requestOrigin([grant({ role: "qualityManager", wholeGroup: true })], ["a", "b"], null)).toEqual({
      establishmentId: null,
      sector: "quality",
    });
    expect(requestOrigin([], [], null)).toEqual({ establishmentId: null, sector: null });
  });
});

test("every code has its words, and an unknown text is none of them", () => {
  for (const each of REQUEST_STATES) {
    expect(REQUEST_STATE_LABELS[each]).toMatch(/^\p{Lu}/u);
    expect(REQUEST_STATE_PURPOSES[each]).toMatch(/\.$/);
  }
  expect(Object.keys(REQUEST_KIND_PURPOSES)).toEqual([...REQUEST_KINDS]);
  expect(Object.values(REQUEST_NATURE_PURPOSES).every((says) => says.endsWith("."))).toBe(true);
  expect(Object.keys(ANSWER_KIND_LABELS)).toContain("alreadyPossible");
  for (const parse of [parseRequestKind, parseRequestNature, parseAnswerKind, parseRequestState])
    expect(parse("constructor")).toBeNull();
  expect(OPEN_REQUEST_STATES).not.toContain("answered");
  expect(caseInPlainWords("sent")).toContain("éditeur");
  expect(caseInPlainWords("else")).toBe("Le groupe suit ce dossier.");
});
