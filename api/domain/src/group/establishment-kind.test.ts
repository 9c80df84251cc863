import {
  engagementLabel,
  ESTABLISHMENT_KINDS,
  establishmentKindLabel,
  establishmentKindOf,
  FINESS_CATEGORY_LABELS,
  isEstablishmentKind,
  suggestsCpom,
} from ".";

describe("kind of an establishment", () => {
  it.each([
    ["109", "SMR"],
    ["500", "EHPAD"],
    ["183", "IME"],
    ["186", "ITEP"],
    ["182", "SESSAD"],
    ["246", "ESAT"],
    ["255", "MAS"],
    ["437", "EAM"],
    ["448", "EAM"],
    ["449", "EANM"],
    ["445", "SAMSAH"],
    ["446", "SAVS"],
    ["354", "SSIAD"],
    ["460", "SAA"],
    ["209", "SAAS"],
    ["189", "CMPP"],
    ["190", "CAMSP"],
    ["156", "CMP"],
    ["177", "MECS"],
    ["127", "HAD"],
    ["292", "PSY"],
  ])("of category %s is %s", (category, kind) => {
    expect(establishmentKindOf(category)).toBe(kind);
  });

  it("is AUTRE for a category nobody knows, or none", () => {
    expect(establishmentKindOf("616")).toBe("AUTRE");
    expect(establishmentKindOf("")).toBe("AUTRE");
  });

  it("has a French label, and so has each category of the nomenclature", () => {
    for (const kind of ESTABLISHMENT_KINDS) expect(establishmentKindLabel(kind)).toMatch(/^\p{Lu}.{3,}/u);
    for (const label of Object.values(FINESS_CATEGORY_LABELS)) expect(label).toMatch(/^[\p{Lu}].+/u);
    expect(Object.keys(FINESS_CATEGORY_LABELS)).toHaveLength(274);
  });

  it("is narrowed from a text by name only", () => {
    expect(isEstablishmentKind("EHPAD")).toBe(true);
    expect(isEstablishmentKind("ehpad")).toBe(false);
    expect(isEstablishmentKind("toString")).toBe(false);
  });
});

describe("engagement", () => {
  it("suggests a CPOM without affirming it", () => {
    expect(suggestsCpom({ kind: "CONV", subKind: "CPM" })).toBe(true);
    expect(engagementLabel({ kind: "CONV", subKind: "CPM" })).toBe("Convention CPM (évoque un CPOM, à vérifier)");
    expect(suggestsCpom({ kind: "CONV", subKind: "ASE" })).toBe(false);
  });

  it("is shown as its code when it is not known", () => {
    expect(engagementLabel({ kind: "ARRT", subKind: "ARR" })).toBe("Arrêté ARR");
    expect(engagementLabel({ kind: "XYZ", subKind: null })).toBe("XYZ");
  });
});
