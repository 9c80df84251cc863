import fc from "fast-check";
import { diffText } from ".";

describe("what changed in a text", () => {
  it("is shown word by word", () => {
    expect(diffText("Sortie prévue le lundi.", "Sortie prévue le mardi.")).toEqual([
      { change: "same", text: "Sortie prévue le " },
      { change: "removed", text: "lundi" },
      { change: "added", text: "mardi" },
      { change: "same", text: "." },
    ]);
    expect(diffText("", "")).toEqual([]);
  });

  it("gives both texts back, whatever they are", () => {
    const word = fc.constantFrom("le", "patient", "sort", "aujourd’hui", "\n", " ", ",", "é", "12", "🩺");
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffText(before, after);
        const without = (change: string) =>
          parts
            .filter((part) => part.change !== change)
            .map((part) => part.text)
            .join("");
        expect([without("added"), without("removed")]).toEqual([before, after]);
      }),
    );
  });

  it("says at once that two long texts have nothing in common", () => {
    const of = (word: string) => Array.from({ length: 6_000 }, (_, at) => `${word}${String(at)}`).join(" ");
    expect(diffText(of("a"), of("b")).map(({ change }) => change)).toEqual(["removed", "added"]);
  });
});
