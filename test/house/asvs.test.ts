import { existsSync } from "node:fs";
import path from "node:path";
import { readHouseFile } from "./house-files";
import { repository } from "./small-house";

interface Line {
  readonly id: string;
  readonly level: string;
  readonly state: string;
  readonly answer: string;
  readonly proof: string;
}

/** How many requirements of levels 1 and 2 each chapter of ASVS 5.0 asks of an application like this one. */
const ASKED: Record<string, number> = {
  V1: 27,
  V2: 11,
  V3: 19,
  V4: 6,
  V5: 9,
  V6: 35,
  V7: 18,
  V8: 7,
  V9: 7,
  V10: 13,
  V11: 14,
  V12: 9,
  V13: 13,
  V14: 9,
  V15: 13,
  V16: 16,
};
const STATES = ["tenu", "en partie", "non tenu", "sans objet", "à la charge de l’hébergeur"];

const lines: readonly Line[] = readHouseFile("docs/security/asvs.md")
  .split("\n")
  .flatMap((row) => {
    const [, id = "", level = "", state = "", answer = "", proof = ""] = row.split("|").map((cell) => cell.trim());
    return /^V\d+\.\d+\.\d+$/.test(id) ? [{ id, level, state, answer, proof }] : [];
  });
const isTest = (proof: string): boolean => /\.test\.tsx?$/.test(proof.replaceAll("`", ""));

describe("The table of ASVS 5.0, levels 1 and 2", () => {
  it("answers each of the 226 requirements once, in a known word", () => {
    expect(new Set(lines.map(({ id }) => id)).size).toBe(226);
    expect(lines).toHaveLength(226);
    const perChapter: Record<string, number> = {};
    for (const { id } of lines) {
      const chapter = id.split(".")[0] ?? "";
      perChapter[chapter] = (perChapter[chapter] ?? 0) + 1;
    }
    expect(perChapter).toEqual(ASKED);
    for (const { id, level, state, answer } of lines) {
      expect([id, STATES.includes(state), ["1", "2"].includes(level), answer.length > 5]).toEqual([
        id,
        true,
        true,
        true,
      ]);
    }
  });

  it("names a proof that exists, a test for more than 110 of them", () => {
    const missing = lines.flatMap(({ id, state, proof }) => {
      const file = proof.replaceAll("`", "");
      if (state === "sans objet" || file === "–" || file === "lecture du code") return [];
      return existsSync(path.join(repository, file)) ? [] : [`${id}: ${file}`];
    });
    expect(missing).toEqual([]);
    expect(lines.filter(({ proof }) => isTest(proof)).length).toBeGreaterThanOrEqual(110);
  });

  it("counts its own states at the top", () => {
    const text = readHouseFile("docs/security/asvs.md");
    for (const state of STATES) {
      const count = lines.filter((line) => line.state === state).length;
      expect(text).toContain(`${String(count)} « ${state} »`);
    }
  });
});
