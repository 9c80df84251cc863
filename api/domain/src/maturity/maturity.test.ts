import {
  assess,
  compileFramework,
  explain,
  FrameworkInvalid,
  judge,
  levelName,
  parseFramework,
  type Fact,
  type IndicatorWords,
} from ".";

const CATALOGUE: IndicatorWords[] = [
  { code: "DUI-ACTIFS", name: "Dossiers actifs", unit: "ratio" },
  { code: "AGENDA", name: "Agenda des personnes accompagnées", unit: "ratio" },
  { code: "DELAI-EDITEUR", name: "Délai de réponse de l’éditeur", unit: "days" },
  { code: "MSSANTE", name: "Documents par messagerie sécurisée", unit: "ratio" },
];

function buildCriterion(
  code: string,
  expression: string,
  link: object,
  overrides: object = {},
): Record<string, unknown> {
  return {
    code,
    label: `Critère ${code}`,
    why: "Pourquoi",
    cost: "Une réunion de 30 min",
    expression,
    finding: "Constat",
    missing: `le critère ${code}`,
    ...link,
    ...overrides,
  };
}

function buildData(overrides: object = {}): Record<string, unknown> {
  return {
    code: "ESSAI",
    version: 1,
    name: "Essai",
    questions: [
      {
        code: "REFERENT",
        label: "Un référent est-il nommé ?",
        help: "Lettre de mission",
        choices: [
          { value: "non", label: "Non" },
          { value: "oui", label: "Oui, nommé" },
        ],
      },
    ],
    levels: [
      {
        level: 1,
        name: "Chacun",
        purpose: "Usage individuel",
        criteria: [
          buildCriterion(
            "REF",
            'answer["REFERENT"] == "oui"',
            { questionCode: "REFERENT" },
            { finding: "Réponse : {REFERENT}" },
          ),
          buildCriterion(
            "DUI",
            'indicator["DUI-ACTIFS"] >= 0.6',
            { indicatorCode: "DUI-ACTIFS" },
            { finding: "{DUI-ACTIFS} des dossiers sont actifs" },
          ),
        ],
      },
      {
        level: 2,
        name: "Équipe",
        purpose: "À plusieurs",
        criteria: [
          buildCriterion(
            "AGE",
            'indicator["AGENDA"] >= 0.6',
            { indicatorCode: "AGENDA" },
            { missing: "l’usage de l’agenda" },
          ),
        ],
      },
      {
        level: 3,
        name: "Commun",
        purpose: "Ensemble",
        criteria: [
          buildCriterion(
            "ECH",
            'indicator["MSSANTE"] >= 0.4 || indicator["DUI-ACTIFS"] > 1.0',
            { indicatorCode: "MSSANTE" },
            { finding: "{MSSANTE} des envois" },
          ),
        ],
      },
      {
        level: 4,
        name: "Pilotage",
        purpose: "Décider",
        criteria: [
          buildCriterion(
            "DEL",
            'indicator["DELAI-EDITEUR"] <= 5',
            { indicatorCode: "DELAI-EDITEUR" },
            { finding: "{DELAI-EDITEUR} d’attente" },
          ),
        ],
      },
    ],
    ...overrides,
  };
}

const compiled = compileFramework(parseFramework(buildData()), CATALOGUE);
const facts = (values: Record<string, number>): Map<string, Fact> =>
  new Map(Object.entries(values).map(([code, value]) => [code, { value, period: "2026-10" }]));
const YES = new Map([["REFERENT", "oui"]]);

test("each level needs its criteria and all lower levels", () => {
  const ladder = [
    [{}, 0],
    [{ "DUI-ACTIFS": 0.6 }, 1],
    [{ "DUI-ACTIFS": 0.6, AGENDA: 0.9 }, 2],
    [{ "DUI-ACTIFS": 0.6, AGENDA: 0.9, MSSANTE: 0.4 }, 3],
    [{ "DUI-ACTIFS": 0.6, AGENDA: 0.9, MSSANTE: 0.4, "DELAI-EDITEUR": 5 }, 4],
    [{ AGENDA: 1, MSSANTE: 1, "DELAI-EDITEUR": 0 }, 0],
    [{ "DUI-ACTIFS": 0.6, AGENDA: 0.5, MSSANTE: 1, "DELAI-EDITEUR": 0 }, 1],
  ] as const;
  for (const [values, level] of ladder) expect(assess(compiled, facts(values), YES).level).toBe(level);
  expect(assess(compiled, facts({ "DUI-ACTIFS": 1, AGENDA: 1, MSSANTE: 1, "DELAI-EDITEUR": 1 }), new Map()).level).toBe(
    0,
  );
});

test("a finding says the figure with its period, the answer, or that nothing was sent", () => {
  const { criteria } = assess(compiled, facts({ "DUI-ACTIFS": 0.834 }), YES);
  expect(criteria.map((result) => result.finding)).toEqual([
    "Réponse : «\u00a0Oui, nommé\u00a0».".replace(" : ", "\u00a0: "),
    "83,4\u00a0% des dossiers sont actifs (octobre 2026).",
    "«\u00a0Agenda des personnes accompagnées\u00a0»\u00a0: aucune valeur transmise.",
    "«\u00a0Documents par messagerie sécurisée\u00a0»\u00a0: aucune valeur transmise\u00a0; «\u00a0Dossiers actifs\u00a0»\u00a0: 83,4\u00a0% (octobre 2026).",
    "«\u00a0Délai de réponse de l’éditeur\u00a0»\u00a0: aucune valeur transmise.",
  ]);
  expect(criteria.map((result) => result.met)).toEqual([true, true, false, false, false]);
  expect(criteria[1]?.facts).toEqual([{ indicatorCode: "DUI-ACTIFS", value: 0.834, period: "2026-10" }]);
});

test("exactly one next step: the first criterion of the next level that is not met", () => {
  const { nextStep, summary } = assess(compiled, facts({ "DUI-ACTIFS": 0.7, AGENDA: 0.3 }), YES);
  expect(nextStep).toMatchObject({
    criterionCode: "AGE",
    cost: "Une réunion de 30 min",
    indicatorCode: "AGENDA",
    questionCode: null,
  });
  expect(summary).toBe("Le palier 2 n’est pas encore tenu\u00a0: il manque l’usage de l’agenda.");
  expect(assess(compiled, new Map(), new Map()).nextStep?.questionCode).toBe("REFERENT");
});

test("at the top nothing is asked any more", () => {
  const top = assess(compiled, facts({ "DUI-ACTIFS": 1, AGENDA: 1, MSSANTE: 1, "DELAI-EDITEUR": 1 }), YES);
  expect(top).toMatchObject({ level: 4, levelName: "Pilotage", nextStep: null });
  expect(top.summary).toMatch(/^Le palier 4 est tenu/);
});

test("a level that was held and is not any more is said with its month", () => {
  const seen = facts({ "DUI-ACTIFS": 0.7, AGENDA: 0.2 });
  expect(assess(compiled, seen, YES, { level: 2, month: "2026-09" }).summary).toBe(
    "Le palier 2, tenu en septembre 2026, ne l’est plus\u00a0: il manque l’usage de l’agenda.",
  );
  expect(assess(compiled, seen, YES, { level: 1, month: "2026-09" }).summary).toMatch(/n’est pas encore tenu/);
});

test("an « or » holds although one of its sides was not sent", () => {
  const result = assess(compiled, facts({ "DUI-ACTIFS": 1.05, AGENDA: 1 }), YES);
  expect(result).toMatchObject({ level: 3, nextStep: { criterionCode: "DEL" } });
  expect(result.criteria.map((criterion) => criterion.met)).toEqual([true, true, true, true, false]);
});

test("judging needs the values only, and explaining keeps the level that was judged", () => {
  const judgement = judge(compiled, new Map([["DUI-ACTIFS", 0.6]]), YES);
  expect(judgement).toEqual({ level: 1, nextStepCode: "AGE" });
  expect(explain(compiled, judgement, facts({ "DUI-ACTIFS": 0.6 }), YES)).toMatchObject({
    level: 1,
    levelName: "Chacun",
  });
});

test("data never makes it throw: NaN, infinity, unknown answers and codes", () => {
  const odd = facts({ "DUI-ACTIFS": Number.NaN, AGENDA: Number.POSITIVE_INFINITY, INCONNU: 3 });
  const result = assess(
    compiled,
    odd,
    new Map([
      ["REFERENT", "peut-être"],
      ["AUTRE", "x"],
    ]),
  );
  expect(result.level).toBe(0);
  expect(result.criteria[0]?.finding).toContain("peut-être");
});

test("levels have names, 0 included", () => {
  expect([0, 1, 4, 7].map((level) => levelName(compiled.framework, level))).toEqual([
    "Point de départ",
    "Chacun",
    "Pilotage",
    "Palier 7",
  ]);
});

test.each<[string, unknown, RegExp]>([
  ["nothing", null, /en-tête.*attendu une suite de champs.*reçu null/],
  ["a list", [], /en-tête/],
  ["an unknown field", buildData({ auteur: "x" }), /champ «.auteur.» inconnu/],
  ["version 0", buildData({ version: 0 }), /«.version.».*reçu 0/],
  ["a code with an accent", buildData({ code: "ÉTÉ" }), /«.ÉTÉ.» n’est pas un code/],
  [
    "three levels",
    buildData({ levels: (buildData()["levels"] as unknown[]).slice(0, 3) }),
    /attendu 4 paliers, reçu 3/,
  ],
  [
    "levels out of order",
    buildData({ levels: [...(buildData()["levels"] as unknown[])].reverse() }),
    /palier 1.*attendu 1.*reçu 4/,
  ],
  [
    "a question twice",
    buildData({ questions: [...(buildData()["questions"] as unknown[]), ...(buildData()["questions"] as unknown[])] }),
    /question 2.*«.REFERENT.» est déjà pris/,
  ],
])("a framework with %s is refused in French, with the place", (_name, data, message) => {
  expect(() => parseFramework(data)).toThrow(FrameworkInvalid);
  expect(() => parseFramework(data)).toThrow(message);
});

function compileOne(expression: string, link: object = { indicatorCode: "AGENDA" }, overrides: object = {}): void {
  const data = buildData();
  const levels = data["levels"] as { criteria: unknown[] }[];
  levels[1]?.criteria.splice(0, 1, buildCriterion("AGE", expression, link, overrides));
  compileFramework(parseFramework(data), CATALOGUE);
}

test.each<[string, string, RegExp]>([
  [
    "an unknown indicator",
    'indicator["AGENDAS"] >= 0.6',
    /palier 2, critère «.AGE.».*«.AGENDAS.» n’est pas au catalogue/,
  ],
  ["an unknown question", 'answer["Q"] == "oui"', /la question «.Q.» n’existe pas/],
  [
    "a choice that is none",
    'answer["REFERENT"] == "yes" && indicator["AGENDA"] > 0.1',
    /«.yes.» n’est le choix d’aucune question/,
  ],
  ["an undeclared variable", "agenda > 0.5", /Unknown variable: agenda/],
  ["a number that is no condition", 'indicator["AGENDA"] * 2.0', /attendu une condition.*«.double.»/],
  ["a text compared with a number", 'answer["REFERENT"] > 3', /no such overload/],
  ["a function", 'size(indicator) > 3 && indicator["AGENDA"] > 0.1', /n’est pas admis|attendu une condition|illisible/],
  ["the map itself", '"AGENDA" in indicator', /ne s’emploie qu’avec un code/],
  ["a computed code", 'indicator["AGE" + "NDA"] > 0.1', /avec un code entre guillemets/],
  ["a constructor", 'indicator.constructor == indicator["AGENDA"]', /n’est pas admis|attendu une condition/],
  ["broken syntax", 'indicator["AGENDA"] >=', /illisible|attendu une condition/],
  [
    "no end",
    Array.from({ length: 60 }, () => 'indicator["AGENDA"] > 0.1').join(" && "),
    /illisible|attendu une condition/,
  ],
])("an expression with %s is refused with its place", (_name, expression, message) => {
  expect(() => {
    compileOne(expression);
  }).toThrow(message);
});

test("a link or a place that the expression does not read is refused", () => {
  expect(() => {
    compileOne('indicator["AGENDA"] > 0.1', { indicatorCode: "DUI-ACTIFS" });
  }).toThrow(/«.DUI-ACTIFS.» n’est pas lu/);
  expect(() => {
    compileOne('indicator["AGENDA"] > 0.1', { indicatorCode: "AGENDA" }, { finding: "{DUI-ACTIFS}" });
  }).toThrow(/\{DUI-ACTIFS\} n’est pas lu/);
  expect(() => {
    compileOne('indicator["AGENDA"] > 0.1', { indicatorCode: "AGENDA", questionCode: "REFERENT" });
  }).toThrow(/l’un des deux/);
});
