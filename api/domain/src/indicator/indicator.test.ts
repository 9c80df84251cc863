import {
  CATALOGUE_VERSION,
  counterpartOf,
  frenchValue,
  importSentence,
  INDICATOR_CATALOGUE,
  isPublishable,
  ratioCeiling,
  refusalsCsv,
  TARGET_NOTICE,
  targetReached,
  type ImportCounts,
} from ".";

describe("the dictionary", () => {
  test("holds thirty indicators, each with its code, its words and its limits", () => {
    expect(INDICATOR_CATALOGUE).toHaveLength(30);
    expect(new Set(INDICATOR_CATALOGUE.map(({ code }) => code)).size).toBe(30);
    expect(CATALOGUE_VERSION).toBeGreaterThan(0);
    for (const indicator of INDICATOR_CATALOGUE) {
      expect(indicator.code).toMatch(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/);
      for (const text of [indicator.name, indicator.definition, indicator.sourceLabel, indicator.limits]) {
        expect(text.length).toBeGreaterThan(5);
        expect(text).not.toMatch(/ [:;!?»]/);
      }
      expect(indicator.numeratorLabel === null).toBe(indicator.denominatorLabel === null);
      if (indicator.unit === "ratio") expect(indicator.denominatorLabel).not.toBeNull();
    }
  });

  test("no target passes for law", () => {
    for (const { target, sourceLabel } of INDICATOR_CATALOGUE)
      expect(sourceLabel.includes(TARGET_NOTICE)).toBe(target !== null);
  });

  test("every indicator is read beside another one of the dictionary", () => {
    const codes = new Set(INDICATOR_CATALOGUE.map(({ code }) => code));
    for (const { code } of INDICATOR_CATALOGUE) {
      expect(counterpartOf(code)).not.toBe(code);
      expect(codes).toContain(counterpartOf(code));
    }
    expect(counterpartOf("MAISON")).toBeNull();
    expect([ratioCeiling("DUI-ACTIFS"), ratioCeiling("AGENDA"), ratioCeiling("MAISON")]).toEqual([1.1, 1, 1]);
  });
});

test("a value is said with its unit", () => {
  expect([
    frenchValue("ratio", 0.853),
    frenchValue("count", 1234),
    frenchValue("minutes", 12.34),
    frenchValue("hours", 3.5),
    frenchValue("days", 1.5),
    frenchValue("days", 2),
    frenchValue("euros", 1234.5),
  ]).toEqual([
    "85,3\u00a0%",
    "1\u202f234",
    "12,3\u00a0min",
    "3,5\u00a0h",
    "1,5\u00a0jour",
    "2\u00a0jours",
    "1\u202f234,50\u00a0€",
  ]);
});

test("a target is reached from its good side, and context makes a figure publishable", () => {
  expect(targetReached({ direction: "up", target: 0.9 }, 0.9)).toBe(true);
  expect(targetReached({ direction: "down", target: 5 }, 6)).toBe(false);
  expect(targetReached({ direction: "up", target: null }, 1)).toBeNull();
  expect([
    isPublishable({ context: "congés" }),
    isPublishable({ context: " " }),
    isPublishable({ context: null }),
  ]).toEqual([true, false, false]);
});

describe("the account of an import", () => {
  const counts: ImportCounts = {
    rowCount: 1200,
    acceptedCount: 1197,
    refusedCount: 3,
    createdCount: 1000,
    updatedCount: 1,
    unchangedCount: 196,
    withoutContextCount: 2,
  };

  test("says what was read, refused and written", () => {
    expect(importSentence("refused", counts)).toMatch(
      /1\u202f200\u00a0lignes lues, 3\u00a0refusées.*rien n’a été écrit/,
    );
    expect(importSentence("done", counts)).toMatch(
      /Écrit.*1\u202f000\u00a0valeurs nouvelles, 1\u00a0modifiée, 196\u00a0inchangées.*2\u00a0valeurs sans contexte/,
    );
    expect(importSentence("previewed", counts)).toContain("À l’écriture");
    expect(importSentence("done", { ...counts, createdCount: 0, updatedCount: 0, unchangedCount: 1197 })).toContain(
      "Rien n’a changé",
    );
  });

  test("the refusals open in a spreadsheet and run nothing", () => {
    const csv = refusalsCsv([
      { line: 3, column: "contexte", value: '=HYPERLINK("x")', reason: "a ; b" },
      { line: 4, column: "valeur", value: "-1", reason: "négatif" },
    ]);
    expect(csv).toBe(
      '\ufeffligne;colonne;valeur;raison\r\n3;contexte;"\'=HYPERLINK(""x"")";"a ; b"\r\n4;valeur;\'-1;négatif\r\n',
    );
  });
});
