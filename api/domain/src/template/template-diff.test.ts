import fc from "fast-check";
import { diffText, readableDiff } from ".";

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
        for (const shown of [parts, readableDiff(parts)]) {
          const without = (change: string) =>
            shown
              .filter((part) => part.change !== change)
              .map((part) => part.text)
              .join("");
          expect([without("added"), without("removed")]).toEqual([before, after]);
        }
      }),
    );
  });

  it("shows words that all changed as one change, not one word after another", () => {
    expect(readableDiff(diffText("Suites à donner, le soir.", "Rendez-vous de consultation, le matin."))).toEqual([
      { change: "removed", text: "Suites à donner" },
      { change: "added", text: "Rendez-vous de consultation" },
      { change: "same", text: ", le " },
      { change: "removed", text: "soir" },
      { change: "added", text: "matin" },
      { change: "same", text: "." },
    ]);
  });

  it("says at once that two long texts have nothing in common", () => {
    const of = (word: string) => Array.from({ length: 6_000 }, (_, at) => `${word}${String(at)}`).join(" ");
    expect(diffText(of("a"), of("b")).map(({ change }) => change)).toEqual(["removed", "added"]);
  });
});
