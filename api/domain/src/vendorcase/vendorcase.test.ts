import fc from "fast-check";
import {
  CASE_MOVES,
  CASE_STATES,
  CASE_STATES_AT_VENDOR,
  caseMatrix,
  caseMoveSide,
  checkCase,
  likelyDuplicates,
  likenessText,
  likeOf,
  moveCase,
  movesFrom,
  nextGroupMove,
  SUPPORT_BANDS,
  supportBand,
  supportWeight,
  type CaseMove,
  type CaseState,
  type Likened,
} from ".";

/** Written by hand from the rules, beside the table of the code: state → move → the state that follows. */
const FACTS: Readonly<Record<CaseState, Readonly<Partial<Record<CaseMove, CaseState>>>>> = {
  draft: { send: "sent", abandon: "abandoned" },
  sent: {
    acknowledge: "acknowledged",
    start: "inProgress",
    askGroup: "waitingGroup",
    resolve: "resolved",
    refuse: "refused",
    abandon: "abandoned",
  },
  acknowledged: {
    start: "inProgress",
    askGroup: "waitingGroup",
    resolve: "resolved",
    refuse: "refused",
    abandon: "abandoned",
  },
  inProgress: { askGroup: "waitingGroup", resolve: "resolved", refuse: "refused", abandon: "abandoned" },
  waitingGroup: { giveBack: "inProgress", resolve: "resolved", refuse: "refused", abandon: "abandoned" },
  resolved: { close: "closed", reopen: "inProgress" },
  closed: { reopen: "inProgress" },
  refused: { close: "closed", reopen: "inProgress" },
  abandoned: { reopen: "draft" },
};

const VENDOR_MOVES: readonly CaseMove[] = ["acknowledge", "start", "askGroup", "resolve", "refuse"];

describe("la vie d’un dossier éditeur", () => {
  it("chaque état et chaque geste, comme la table des faits", () => {
    for (const state of CASE_STATES)
      for (const move of CASE_MOVES) {
        const moved = moveCase(state, move, caseMoveSide(move));
        expect([state, move, moved.ok ? moved.value : null]).toEqual([state, move, FACTS[state][move] ?? null]);
      }
  });

  it("un geste appartient à un côté, et l’autre ne peut pas le faire", () => {
    expect(CASE_MOVES.filter((move) => caseMoveSide(move) === "vendor")).toEqual(VENDOR_MOVES);
    for (const state of CASE_STATES)
      for (const move of CASE_MOVES) {
        const moved = moveCase(state, move, caseMoveSide(move) === "group" ? "vendor" : "group");
        expect(moved.ok ? null : moved.error.code).toBe("CASE_MOVE_WRONG_SIDE");
      }
  });

  it("un refus dit l’état, et ce qui reste possible", () => {
    const refused = moveCase("draft", "close", "group");
    expect(refused).toEqual({
      ok: false,
      error: {
        code: "CASE_MOVE_IMPOSSIBLE",
        message:
          "«\u00a0Clore le dossier\u00a0» n’est pas possible\u00a0: le dossier est dans l’état «\u00a0En préparation\u00a0». À partir d’ici, il est possible de\u00a0: «\u00a0Envoyer à l’éditeur\u00a0», «\u00a0Abandonner\u00a0».",
      },
    });
    const waits = moveCase("sent", "giveBack", "group");
    expect(waits.ok ? "" : waits.error.message).toContain("«\u00a0Abandonner\u00a0»");
    const vendor = moveCase("closed", "resolve", "vendor");
    expect(vendor.ok ? "" : vendor.error.message).toContain("c’est à l’autre partie d’agir");
  });

  it("rien n’arrive à l’éditeur sans l’envoi du groupe, quelle que soit la suite des gestes", () => {
    const seen = new Set<CaseState>([
      "sent",
      "acknowledged",
      "inProgress",
      "waitingGroup",
      "resolved",
      "refused",
      "closed",
    ]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CASE_MOVES), { maxLength: 40 }), (moves) => {
        let state: CaseState = "draft";
        let sent = false;
        for (const move of moves) {
          const moved = moveCase(state, move, caseMoveSide(move));
          if (!moved.ok) continue;
          sent ||= move === "send";
          state = moved.value;
          if (seen.has(state) && !sent) return false;
        }
        return true;
      }),
    );
  });

  it("depuis n’importe quel état, quelqu’un peut agir, et l’on peut revenir à un dossier clos", () => {
    for (const start of CASE_STATES) {
      const reached = new Set<CaseState>([start]);
      for (const state of reached)
        for (const move of CASE_MOVES) {
          const moved = moveCase(state, move, caseMoveSide(move));
          if (moved.ok) reached.add(moved.value);
        }
      expect([start, reached.has("closed")]).toEqual([start, true]);
    }
  });

  it("movesFrom et moveCase disent la même chose\u00a0; la prochaine action du groupe est possible", () => {
    for (const state of CASE_STATES) {
      for (const side of ["group", "vendor"] as const)
        for (const move of CASE_MOVES)
          expect(movesFrom(state, side).includes(move)).toBe(moveCase(state, move, side).ok);
      const next = nextGroupMove(state);
      if (next !== null) expect(moveCase(state, next, "group").ok).toBe(true);
    }
    expect(CASE_STATES_AT_VENDOR.map(nextGroupMove)).toEqual([null, null, null, "giveBack"]);
  });
});

describe("le poids d’un dossier", () => {
  it("chaque établissement compte une fois par secteur", () => {
    const supporter = fc.record({
      establishmentId: fc.constantFrom("a", "b", "c"),
      sector: fc.constantFrom("care", "pharmacy"),
    });
    fc.assert(
      fc.property(fc.array(supporter), (supporters) => {
        const weight = supportWeight(supporters);
        expect(weight).toBeLessThanOrEqual(Math.min(6, supporters.length));
        expect(supportWeight([...supporters, ...supporters])).toBe(weight);
        const [first] = supporters;
        if (first !== undefined) expect(supportWeight([first])).toBe(1);
      }),
    );
    expect(
      supportWeight([
        { establishmentId: "a", sector: "care" },
        { establishmentId: "a", sector: "pharmacy" },
        { establishmentId: "a", sector: "care" },
      ]),
    ).toBe(2);
  });

  it("la matrice compte chaque dossier une fois", () => {
    const one = fc.record({
      severity: fc.constantFrom("blocking", "major", "minor"),
      weight: fc.nat(40),
    });
    fc.assert(
      fc.property(fc.array(one), (cases) => {
        const cells = caseMatrix(cases);
        expect(cells).toHaveLength(3 * SUPPORT_BANDS.length);
        expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(cases.length);
      }),
    );
    expect([0, 1, 2, 4, 5, 300].map(supportBand)).toEqual(["none", "one", "few", "few", "many", "many"]);
  });
});

const text = (id: string, words: string, moduleId: string | null = "agenda"): Likened => ({
  id,
  text: words,
  moduleId,
  productId: "dui",
});
const AGENDA = [
  text("1", "L’agenda affiche deux fois le même rendez-vous quand je le déplace."),
  text("2", "Depuis la mise à jour, mes rendez-vous apparaissent en double dans l’agenda après un déplacement."),
  text("3", "Rendez vous en doubles dans lagenda quand on les deplace a la souris"),
  text("4", "Peut-on imprimer l’agenda de la semaine en A4\u00a0?"),
  text("5", "Le courrier au médecin traitant sort sans en-tête.", "courriers"),
];

describe("ce qui se ressemble", () => {
  it("réunit les demandes qui disent la même chose, malgré les fautes, et laisse les autres", () => {
    const [group, ...others] = likelyDuplicates(AGENDA);
    expect(others).toEqual([]);
    expect(group?.ids).toEqual(["1", "2", "3"]);
    expect(group?.sameModule).toBe(true);
    expect(likenessText(group ?? { sameModule: false, words: [] })).toContain(
      "même module\u00a0; mots communs\u00a0: ",
    );
  });

  it("ce qui est d’un autre module n’est pas proposé\u00a0; sans module, si", () => {
    const one = AGENDA[0] as Likened;
    expect(likeOf(one, [{ ...one, id: "a", moduleId: "courriers" }])).toEqual([]);
    expect(likeOf(one, [{ ...one, id: "a", moduleId: null }]).map(({ id }) => id)).toEqual(["a"]);
    expect(likeOf(one, [{ ...one, id: "a", productId: "autre" }])).toEqual([]);
  });

  it("est symétrique, entre 0 et 1, et ne met un texte que dans un groupe", () => {
    const words = fc.array(fc.constantFrom("agenda", "double", "courrier", "lent", "imprimer", "PMSI", "été"), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (texts) => {
        const likened = texts.map((each, at) => text(String(at), each.join(" ")));
        const groups = likelyDuplicates(likened);
        const ids = groups.flatMap((each) => each.ids);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { ids: of, score } of groups) {
          expect(of.length).toBeGreaterThan(1);
          expect(score).toBeLessThanOrEqual(1);
        }
        const [a, b] = likened;
        if (a !== undefined && b !== undefined)
          expect(likeOf(a, [b])[0]?.score ?? 0).toBeCloseTo(likeOf(b, [a])[0]?.score ?? 0);
      }),
    );
  });
});

describe("ce qui est écrit d’un dossier", () => {
  const good = { kind: "bug", severity: "major", priority: 2, title: " Agenda ", body: "…", vendorReference: " " };
  it.each([
    [{ ...good, kind: "writing" }, "kind"],
    [{ ...good, severity: "terrible" }, "severity"],
    [{ ...good, priority: 5 }, "priority"],
    [{ ...good, title: " " }, "title"],
    [{ ...good, title: "a".repeat(201) }, "title"],
    [{ ...good, body: "a".repeat(20_001) }, "body"],
    [{ ...good, vendorReference: "a".repeat(201) }, "vendorReference"],
  ])("dit quel champ est à revoir", (input, field) => {
    const checked = checkCase(input);
    expect(checked.ok ? null : checked.error.field).toBe(field);
  });
  it("garde le reste, sans les espaces autour du titre", () => {
    expect(checkCase(good)).toEqual({ ok: true, value: { ...good, title: "Agenda", vendorReference: null } });
  });
});
