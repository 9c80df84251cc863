import { assessPassword } from "./password-strength";

const OWN = ["Claire Morel", "claire.morel@orsac.example", "ORSAC Ain"];

describe("a new password", () => {
  it.each([
    "cheval agrafe pile correct",
    "Tr0ub4dour&agrafes-vertes",
    "mes vacances à Brest en 2019",
    "🦊 saute par-dessus 12 haies",
  ])("%s suits, whatever its composition", async (password) => {
    expect(await assessPassword(password, OWN)).toBeNull();
  });

  it.each([
    ["court", "il en faut 12 au moins"],
    ["é".repeat(11), "11 caractères"],
    ["a".repeat(129), "128 au plus"],
    ["motdepasse1234", "se devine trop vite"],
    ["azertyuiop12", "clavier"],
    ["123456789012", "couramment utilisé"],
    ["bonjourbonjour", "se devine trop vite"],
    ["etablissement2026", "se devine trop vite"],
    ["une-longue-phrase-de-Clairé-42", "« claire »"],
    ["orsac-agrafe-pile-cheval", "« orsac »"],
    ["MOREL!agrafe!pile!cheval", "« morel »"],
  ])("%s is refused, with the reason in French", async (password, reason) => {
    expect((await assessPassword(password, OWN))?.replaceAll("\u00a0", " ")).toContain(reason);
  });

  it("is judged at its longest like any other", async () => {
    expect(await assessPassword("Ab1".repeat(42), OWN)).toContain("se devine trop vite");
    expect(await assessPassword("cheval agrafe pile correct ".repeat(4), OWN)).toBeNull();
  });
});
