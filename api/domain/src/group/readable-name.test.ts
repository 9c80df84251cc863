import { readableCity, readableName } from ".";

describe("readable name", () => {
  it.each([
    ["EHPAD LE CLOS CHEVALIER ORNEX", "EHPAD Le Clos Chevalier Ornex"],
    ["CENTRE PSYCHOTHERAPIQUE DE L'AIN", "Centre Psychothérapique de l’Ain"],
    ["SMR ORSAC DE L AIN SITE FELIX MANGINI", "SMR ORSAC de l’Ain Site Felix Mangini"],
    ["DITEP L'ARC-EN-CIEL", "DITEP L’Arc-en-Ciel"],
    ["S.A.V.S. - ORSAC - BOURG", "SAVS - ORSAC - Bourg"],
    ["FAM  LES PASSERELLES DE LA DOMBES", "FAM Les Passerelles de la Dombes"],
    ["Déjà écrit ainsi", "Déjà écrit ainsi"],
    ["", ""],
  ])("of « %s » is « %s »", (source, expected) => {
    expect(readableName(source, new Set(["ORSAC"]))).toBe(expected);
  });
});

describe("readable city", () => {
  it.each([
    ["BOURG EN BRESSE CEDEX", "Bourg-en-Bresse"],
    ["BOURG EN BRESSE CEDEX 9", "Bourg-en-Bresse"],
    ["ST DIDIER DE LA TOUR", "Saint-Didier-de-la-Tour"],
    ["MONTREAL LA CLUSE", "Montreal-la-Cluse"],
    ["LA CLAYETTE", "La Clayette"],
    ["PONT D AIN", "Pont-d’Ain"],
    ["CASTELNAU LE LEZ", "Castelnau-le-Lez"],
    ["  ", null],
  ])("of « %s » is %s", (source, expected) => {
    expect(readableCity(source)).toBe(expected);
  });
});
