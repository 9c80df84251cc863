import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SealBroken, sealerOf } from "./sealing";

describe("sealing", () => {
  const homes: string[] = [];
  const home = (): string => {
    const path = mkdtempSync(join(tmpdir(), "palier-seal-"));
    homes.push(path);
    return path;
  };
  afterAll(() => homes.forEach((path) => rmSync(path, { recursive: true })));

  it("opens what the same installation sealed for the same place, after a restart too", () => {
    const here = home();
    const sealed = sealerOf(here).seal("secret très secret", "a/1");
    expect(sealed).not.toContain("secret");
    expect(sealerOf(here).open(sealed, "a/1")).toBe("secret très secret");
    expect(statSync(join(here, "sealing-key")).mode & 0o077).toBe(0);
  });

  it("never seals twice alike", () => {
    const sealer = sealerOf(home());
    expect(sealer.seal("x", "a")).not.toBe(sealer.seal("x", "a"));
  });

  it("opens nothing that was moved, changed, cut or sealed elsewhere", () => {
    const sealer = sealerOf(home());
    const sealed = sealer.seal("secret", "a/1");
    const changed = sealed.slice(0, 30) + (sealed[30] === "A" ? "B" : "A") + sealed.slice(31);
    for (const [text, place] of [
      [sealed, "a/2"],
      [changed, "a/1"],
      [sealed.slice(0, 20), "a/1"],
      [sealed.replace("v1", "v2"), "a/1"],
      ["", "a/1"],
    ] as const) {
      expect(() => sealer.open(text, place)).toThrow(SealBroken);
    }
    expect(() => sealerOf(home()).open(sealed, "a/1")).toThrow(SealBroken);
  });
});
