import { FinessShapeError, readFinessCapacities, readFinessLegalEntity } from ".";

type Raw = Record<string, unknown>;

function establishment(general: Raw = {}, rest: Raw = {}): Raw {
  return {
    informationsGeneralesEGE: {
      numFinessEge: "010008852",
      nomEgeCourt: "SMR DU LAC",
      nomEgeLong: "SMR DU LAC ET DES MONTS",
      dateOuverture: "2010-07-06",
      dateFermeture: null,
      siret: "77554456200041",
      ...general,
    },
    categorieentiteGeographiqueExercice: "109",
    adresse: [
      { usageAdresse: "04", cogCommune: "38053", ligneAcheminement: "BOURGOIN JALLIEU" },
      { usageAdresse: "03", cogCommune: "01053", ligneAcheminement: "BOURG EN BRESSE CEDEX" },
    ],
    engagement: [],
    etatObjet: "A",
    dateDerniereMaj: "2021-10-18 00:00:00",
    ...rest,
  };
}

function legalEntity(establishments: readonly unknown[], general: Raw = {}, rest: Raw = {}): Raw {
  return {
    informationsGeneralesPMEJ: {
      numFinessPm: "010783009",
      denominationPm: "ORSAC",
      siren: "775544562",
      dateFermeture: null,
      ...general,
    },
    ege: establishments,
    etatObjet: "A",
    dateDerniereMaj: "2017-02-09 00:00:00",
    ...rest,
  };
}

const read = (raw: unknown) => readFinessLegalEntity(raw, "pmej[2]", "2026-08-13");
const codes = (raw: unknown) => read(raw).oddities.map(({ code }) => code);
const only = (raw: unknown) => read(raw).entity.establishments[0];

describe("reading a legal entity", () => {
  it("maps what FINESS states, without any oddity", () => {
    const engagement = {
      engagementId: 27585,
      typeEngagement: "CONV",
      sousTypeEngagement: "CPM",
      dateEffetEngagement: "2022-12-29",
      dateSignatureEngagement: "2022-12-29",
      dateFinEngagement: null,
    };
    expect(read(legalEntity([establishment({}, { engagement: [engagement] })]))).toEqual({
      entity: {
        finessNumber: "010783009",
        name: "ORSAC",
        siren: "775544562",
        closedOn: null,
        establishments: [
          {
            finessNumber: "010008852",
            name: "SMR du Lac",
            categoryCode: "109",
            categoryLabel: "Établissement de santé privé autorisé en SSR (SMR)",
            kind: "SMR",
            departmentCode: "01",
            city: "Bourg-en-Bresse",
            siret: "77554456200041",
            openedOn: "2010-07-06",
            closedOn: null,
            engagements: [
              {
                sourceKey: "27585",
                kind: "CONV",
                subKind: "CPM",
                effectiveOn: "2022-12-29",
                signedOn: "2022-12-29",
                endsOn: null,
              },
            ],
          },
        ],
      },
      oddities: [],
    });
  });

  it.each([
    ["a wrong check digit", establishment({ numFinessEge: "010008853" }), "checkDigit"],
    ["a number of another shape", establishment({ numFinessEge: "12AB" }), "numberShape"],
    ["a wrong SIRET", establishment({ siret: "123" }), "siret"],
    ["no name at all", establishment({ nomEgeCourt: null, nomEgeLong: " " }), "missingName"],
    ["no category", establishment({}, { categorieentiteGeographiqueExercice: null }), "missingCategory"],
    ["a category without label", establishment({}, { categorieentiteGeographiqueExercice: "616" }), "unknownCategory"],
    ["a placeholder date", establishment({ dateOuverture: "1904-04-04" }), "placeholderDate"],
    ["a day that does not exist", establishment({ dateOuverture: "2026-02-30" }), "unreadableDate"],
    ["an unknown state", establishment({}, { etatObjet: "Z" }), "unknownState"],
    ["an open one with a closing date", establishment({ dateFermeture: "2020-01-01" }), "openWithClosingDate"],
  ])("notes %s and goes on", (_what, raw, code) => {
    expect(codes(legalEntity([raw]))).toEqual([code]);
    expect(read(legalEntity([raw])).entity.establishments).toHaveLength(1);
  });

  it("reads a placeholder date as no date", () => {
    for (const day of ["1900-01-01", "1903-03-03", "1904-04-04"]) {
      expect(only(legalEntity([establishment({ dateOuverture: day })]))?.openedOn).toBeNull();
    }
  });

  it("lets the state decide of a closing, its date only says when", () => {
    const closed = { etatObjet: "I" };
    expect(only(legalEntity([establishment({ dateFermeture: "2012-02-01" }, closed)]))?.closedOn).toBe("2012-02-01");
    expect(only(legalEntity([establishment({}, closed)]))?.closedOn).toBe("2021-10-18");
    const undated = establishment({ dateFermeture: "1904-04-04" }, { ...closed, dateDerniereMaj: null });
    expect(only(legalEntity([undated]))?.closedOn).toBe("2026-08-13");
    expect(codes(legalEntity([undated]))).toEqual(["placeholderDate", "closedWithoutDate"]);
    expect(only(legalEntity([establishment({ dateFermeture: "2020-01-01" })]))?.closedOn).toBeNull();
  });

  it("keeps one of two rows with the same number, the open one", () => {
    const rows = [establishment({ dateFermeture: "2012-02-01" }, { etatObjet: "I" }), establishment()];
    expect(read(legalEntity(rows)).entity.establishments).toMatchObject([{ closedOn: null }]);
    expect(codes(legalEntity(rows))).toEqual(["duplicateEstablishment"]);
  });

  it("names the number in each message, in French", () => {
    const [oddity] = read(legalEntity([establishment({ dateOuverture: "1904-04-04" })])).oddities;
    expect(oddity).toEqual({
      code: "placeholderDate",
      finessNumber: "010008852",
      message: "010008852\u00a0: date d’ouverture fictive (1904-04-04), laissée vide.",
    });
  });

  it.each([
    ["a text", "ORSAC", "pmej[2]", "un texte"],
    ["no general block", { ege: [] }, "pmej[2].informationsGeneralesPMEJ", "rien"],
    [
      "no number",
      legalEntity([], { numFinessPm: null }),
      "pmej[2].informationsGeneralesPMEJ.numFinessPm",
      "une valeur vide",
    ],
    ["no list of establishments", legalEntity([], {}, { ege: {} }), "pmej[2].ege", "un objet"],
    ["a hole in the list", legalEntity([establishment(), null]), "pmej[2].ege[1]", "une valeur vide"],
    [
      "an establishment without number",
      legalEntity([establishment({ numFinessEge: "" })]),
      "pmej[2].ege[0].informationsGeneralesEGE.numFinessEge",
      "un texte",
    ],
    [
      "a list for a name",
      legalEntity([], { denominationPm: [] }),
      "pmej[2].informationsGeneralesPMEJ.denominationPm",
      "une liste",
    ],
  ])("refuses %s, saying where", (_what, raw, where, found) => {
    expect(() => read(raw)).toThrow(FinessShapeError);
    expect(() => read(raw)).toThrow(`«\u00a0${where}\u00a0» devrait être`);
    expect(() => read(raw)).toThrow(`trouvé\u00a0: ${found}`);
  });
});

describe("reading capacities", () => {
  const line = (fields: Raw = {}): Raw => ({
    idCapacite: "202704",
    nombre: "32",
    statutCapacite: "09",
    uniteMesureCapacite: "02",
    habilitation: null,
    modeFinancement: null,
    ...fields,
  });
  const file = (lines: readonly Raw[], state = "A"): Raw => ({
    numFiness: "010783009",
    ege: [
      {
        numFinessEge: "010002848",
        activitesExercees: [
          { caracteristiquesGeneriques: { etatObjet: state, typeActiviteSMSSE: "72242" }, capacite: lines },
        ],
      },
    ],
  });
  const capacities = (raw: unknown) => readFinessCapacities(raw, "pmej[0]").capacities;

  it("keeps the authorised places of an activity", () => {
    expect(readFinessCapacities(file([line()]), "pmej[0]")).toEqual({
      finessNumber: "010783009",
      capacities: [
        {
          establishmentFinessNumber: "010002848",
          sourceKey: "202704",
          activityCode: "72242",
          placeCount: 32,
          active: true,
        },
      ],
      oddities: [],
    });
  });

  it("marks an activity that has ended", () => {
    expect(capacities(file([line()], "I"))).toMatchObject([{ active: false }]);
  });

  it.each([
    ["installed ones", { statutCapacite: "08" }],
    ["dwellings", { uniteMesureCapacite: "03" }],
    ["a part counted beside the whole", { habilitation: "02" }],
    ["a part by funding", { modeFinancement: "01" }],
  ])("leaves out %s", (_what, fields) => {
    expect(capacities(file([line(fields)]))).toEqual([]);
  });

  it("notes an unreadable number of places and a line given twice", () => {
    const reading = readFinessCapacities(
      file([line({ nombre: "-3" }), line({ idCapacite: "7" }), line({ idCapacite: "7" })]),
      "pmej[0]",
    );
    expect(reading.oddities.map(({ code }) => code)).toEqual(["unreadableCapacity", "duplicateLine"]);
    expect(reading.capacities).toHaveLength(1);
  });

  it("refuses a file of another shape, saying where", () => {
    expect(() => readFinessCapacities({ numFiness: "010783009" }, "pmej[4]")).toThrow("pmej[4].ege");
  });
});
