import fc from "fast-check";
import {
  findNationalIdentifiers,
  hideNationalIdentifiers,
  holdsNationalIdentifier,
  refuseNationalIdentifiers,
} from ".";
import { nationalIdentifierKey } from "./national-identifier";

const two = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, "0"));
const three = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(3, "0"));
const month = fc.oneof(two(1, 12), two(20, 42), two(50, 99));
const place = fc.oneof(
  fc.tuple(two(1, 95), three(1, 990)),
  fc.tuple(fc.constantFrom("2A", "2B"), three(1, 366)),
  // Overseas: three digits of department, two of commune.
  fc.tuple(
    fc.integer({ min: 971, max: 988 }).map(String),
    fc.integer({ min: 1, max: 90 }).map((n) => String(n).padStart(2, "0")),
  ),
  fc.tuple(fc.constant("99"), three(100, 515)),
);
const groups = fc
  .tuple(fc.constantFrom("1", "2", "3", "4", "7", "8"), two(0, 99), month, place, three(1, 999))
  .map(([sex, year, birth, [department, commune], order]) => {
    const parts = [sex, year, birth, department, commune, order];
    return [...parts, nationalIdentifierKey(parts.join(""))];
  });
const separator = fc.constantFrom("", "", " ", "\u00a0", "\u202f", ".", "-", " - ", "/", "\u2011");
const SENTENCES = [
  "Le résident (%) est arrivé mardi.",
  "%",
  "N° de sécurité sociale : %.",
  "Voir le dossier de M. Untel, NIR%, chambre 12",
  "Chambre 12 % à rappeler",
  "INS % OID 1.2.250.1.213.1.4.8",
  "%^^^&1.2.250.1.213.1.4.10&ISO^INS",
  "Rappel : 06 12 34 56 78 ; %; merci",
  "Première ligne\nseconde ligne : % — fin",
  "« % »",
  "matricule=%&suite=1",
  "Éducateur :\t%\tfin",
];

const sentence = fc.tuple(groups, separator, fc.constantFrom(...SENTENCES));

describe("National identifiers", () => {
  it("are found in 500 sentences out of 500, at their place", () => {
    const cases = fc.sample(sentence, { numRuns: 500, seed: 20_261_122 });
    const missed = cases.filter(([parts, part, frame]) => {
      const number = parts.join(part);
      const text = frame.replace("%", number);
      const [found, ...others] = findNationalIdentifiers(text);
      const before = text.slice(0, text.indexOf(number)).split("\n");
      return (
        others.length > 0 ||
        found?.line !== before.length ||
        found.column !== before.at(-1)!.length + 1 ||
        text.slice(found.start, found.start + found.length) !== number
      );
    });
    expect(missed).toEqual([]);
  });

  it("are not found once a digit of the key is wrong", () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 1, max: 96 }), ([parts, part, frame], shift) => {
        const key = ((Number(parts.at(-1)) - 1 + shift) % 97) + 1;
        const text = frame.replace("%", [...parts.slice(0, -1), String(key).padStart(2, "0")].join(part));
        expect(holdsNationalIdentifier(text)).toBe(false);
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });

  it.each([
    ["born in France", "1 84 12 76 451 089 46", true],
    ["Corsica, small letter", `2 55 08 2a 004 123 ${nationalIdentifierKey("2550819004123")}`, true],
    ["a fingerprint in hexadecimal", "ab3f184127645108946c0de5", false],
    ["a longer number", "9184127645108946", false],
    ["no key", "1 84 12 76 451 089", false],
    ["parted by four, as an IBAN", "1841 2764 5108 946", false],
    ["month 13", "184137645108946", false],
    ["a line break inside", "1 84 12 76\n451 089 46", false],
  ])("%s", (_, text, found) => {
    const key = nationalIdentifierKey("1841276451089");
    expect(holdsNationalIdentifier(text.replace(/46$/, key).replace("108946", `1089${key}`))).toBe(found);
  });

  it("raise no alarm on 5,000 lines of ordinary figures", () => {
    const digits = (count: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(""));
    const grouped = (text: string, sizes: readonly number[], part: string): string => {
      let at = 0;
      return sizes.map((size) => text.slice(at, (at += size))).join(part);
    };
    const line = fc.oneof(
      digits(9).map((n) => `Établissement FINESS ${n}`),
      fc.tuple(digits(9), digits(9)).map(([a, b]) => `${a};${b};2026-03;85;100`),
      digits(14).map((n) => `SIRET ${grouped(n, [3, 3, 3, 5], " ")}`),
      digits(14).map((n) => `SIRET ${n}, virement du 03/02/2026`),
      digits(25).map((n) => `IBAN FR${grouped(n, [2, 4, 4, 4, 4, 4, 3], " ")}`),
      digits(25).map((n) => `IBAN FR${n}`),
      digits(8).map(
        (n) => `Téléphone 0${grouped(`6${n}`, [1, 2, 2, 2, 2], " ")} ou +33 ${grouped(`6${n}`, [1, 2, 2, 2, 2], " ")}`,
      ),
      digits(12).map((n) => `Montant : ${grouped(n, [3, 3, 3, 3], "\u202f")},50 €`),
      fc.date({ noInvalidDate: true }).map((day) => `Le ${day.toISOString()}, soit ${String(day.getTime())} ms`),
      fc.uuid().map((id) => `/personnes/${id}`),
      fc.string({
        unit: fc.constantFrom("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f"),
        minLength: 64,
        maxLength: 64,
      }),
      fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 8, maxLength: 20 }).map((cells) => cells.join(" ")),
      fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 6, maxLength: 12 }).map((cells) => cells.join(";")),
    );
    const lines = fc.sample(line, { numRuns: 5_000, seed: 20_261_122 });
    expect(lines.filter(holdsNationalIdentifier)).toEqual([]);
  });

  it("are never repeated by the refusal, nor left in a text that hides them", () => {
    fc.assert(
      fc.property(sentence, ([parts, part, frame]) => {
        const number = parts.join(part);
        const text = frame.replace("%", number);
        const refusal = refuseNationalIdentifiers(text)!;
        expect(refusal).not.toContain(number);
        expect(refusal).not.toContain(parts.slice(0, 6).join(""));
        expect(refusal).toMatch(/caractère \d+.*Rien n’a été enregistré.*aucune donnée de patient\.$/);
        const hidden = hideNationalIdentifiers(text);
        expect(holdsNationalIdentifier(hidden)).toBe(false);
        expect(hidden).toBe(frame.replace("%", "[numéro masqué]"));
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it("are told with their line and how many there are", () => {
    const number = `1 84 12 76 451 089 ${nationalIdentifierKey("1841276451089")}`;
    expect(refuseNationalIdentifiers(`Bonjour\n  ${number}, ${number}\n${number}`)).toContain(
      "ligne 2, caractère 3, et 2 autres plus loin",
    );
    expect(refuseNationalIdentifiers("Rien à signaler, rappeler le 06 12 34 56 78")).toBeNull();
    expect(hideNationalIdentifiers("Rien à signaler")).toBe("Rien à signaler");
  });

  it("cost little in a long text", () => {
    const text = "Le taux de dossiers actifs est de 85,3 % en mars 2026 ; 010783009. ".repeat(15_000);
    // A million characters, within the time given to any test.
    expect(findNationalIdentifiers(text)).toEqual([]);
  });
});
