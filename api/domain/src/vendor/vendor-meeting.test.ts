import fc from "fast-check";
import {
  agendaOf,
  MEETING_MOVES,
  MEETING_STATES,
  meetingMovesFrom,
  MOST_AGENDA_POINTS,
  moveMeeting,
  parseMeetingMove,
  SEVERITIES,
  type AgendaCase,
} from ".";

const facts = {
  planned: { hold: "held", cancel: "cancelled" },
  held: { share: "closed" },
  closed: { reopen: "held" },
  cancelled: { reopen: "planned" },
} as const;

test.each(MEETING_STATES)("from %s, these moves and no others", (state) => {
  const found = MEETING_MOVES.flatMap((move) => {
    const moved = moveMeeting(state, move);
    return moved.ok ? [[move, moved.value]] : [];
  });
  expect(Object.fromEntries(found)).toEqual(facts[state]);
  expect(meetingMovesFrom(state).toSorted()).toEqual(Object.keys(facts[state]).toSorted());
});

test("an impossible move says where the meeting stands and what may be done", () => {
  expect(moveMeeting("planned", "share")).toEqual({
    ok: false,
    error: {
      field: null,
      message:
        "La réunion est prévue\u00a0: il n’est pas possible de faire «\u00a0Diffuser le relevé aux établissements\u00a0». Possible d’ici\u00a0: «\u00a0Écrire le relevé\u00a0», «\u00a0Annuler la réunion\u00a0».",
    },
  });
  expect([parseMeetingMove("share"), parseMeetingMove("toString")]).toEqual(["share", null]);
});

const caseOf = (number: number, more: Partial<AgendaCase> = {}): AgendaCase => ({
  id: `case-${String(number)}`,
  number,
  title: "L’agenda se ferme",
  severity: "minor",
  waitsForGroup: false,
  weight: 1,
  ...more,
});

test("the agenda: what waits for the group, then gravity, then the teams behind; releases at the end", () => {
  const points = agendaOf(
    [
      caseOf(1),
      caseOf(2, { weight: 5 }),
      caseOf(3, { severity: "blocking" }),
      caseOf(4, { severity: "major", waitsForGroup: true, weight: 3 }),
    ],
    [{ id: "release", title: "Clairière DUI 5.4" }],
  );
  expect(points.map(({ caseId, releaseId }) => caseId ?? releaseId)).toEqual([
    "case-4",
    "case-3",
    "case-2",
    "case-1",
    "release",
  ]);
  expect(points[0]).toMatchObject({
    title: "Dossier 4\u00a0: L’agenda se ferme",
    why: "l’éditeur attend le groupe, gêne majeure, soutenu par 3 équipes",
  });
  expect(points[4]?.title).toBe("Livraison\u00a0: Clairière DUI 5.4");
});

test("an agenda stays short, keeps its releases, and doesn't depend on the order in which things are read", () => {
  const cases = fc.uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 400 }),
      severity: fc.constantFrom(...SEVERITIES),
      waitsForGroup: fc.boolean(),
      weight: fc.nat(9),
    }),
    { selector: ({ number }) => number, maxLength: 40 },
  );
  fc.assert(
    fc.property(cases, fc.nat(20), (found, releaseCount) => {
      const all = found.map(({ number, ...more }) => caseOf(number, more));
      const releases = Array.from({ length: releaseCount }, (_, at) => ({ id: `r${String(at)}`, title: "x" }));
      const points = agendaOf(all, releases);
      expect(points).toEqual(agendaOf(all.toReversed(), releases));
      expect(points).toHaveLength(Math.min(MOST_AGENDA_POINTS, all.length + releases.length));
      expect(points.filter(({ releaseId }) => releaseId !== null)).toHaveLength(
        Math.min(releases.length, MOST_AGENDA_POINTS),
      );
    }),
  );
});
