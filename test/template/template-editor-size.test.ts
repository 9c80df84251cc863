import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = process.env["PALIER_WEB"] ?? join(__dirname, "../../web/dist");
const assets = join(dist, "assets");

/** Bytes, gzip, that the page of the editor may add to what every page has loaded already. */
const MOST_BYTES = 130_000;

/** A file and all that it can't begin without. */
function closure(file: string, found: Set<string>): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join(assets, file), "utf8");
  for (const [, name = ""] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) closure(name, found);
  return found;
}

const built = existsSync(join(dist, "index.html"));
if (!built && process.env["CI"] === "true") throw new Error("web/dist isn't built: npm test builds it");
if (!built) process.stdout.write("web/dist isn't built: the weight of the editor isn't measured\n");

(built ? describe : describe.skip)("the page of the editor", () => {
  it("is a chunk of its own, light enough for a slow line", () => {
    const shell = new Set<string>();
    for (const [, name = ""] of readFileSync(join(dist, "index.html"), "utf8").matchAll(/assets\/([^"]+\.js)/g))
      closure(name, shell);
    const page = readdirSync(assets).filter((name) => /^TemplateWritePage-.*\.js$/.test(name));
    // A folder built twice holds both: the last one is the one that is served.
    const [last = ""] = page.sort((a, b) => statSync(join(assets, b)).mtimeMs - statSync(join(assets, a)).mtimeMs);
    const own = [...closure(last, new Set())].filter((name) => !shell.has(name));
    const bytes = own.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
    process.stdout.write(`editor: ${String(bytes)} bytes gzip on top of the shell, in ${String(own.length)} files\n`);
    expect([...shell].some((name) => name.startsWith("TemplateEditor"))).toBe(false);
    expect(own.some((name) => name.startsWith("TemplateEditor"))).toBe(true);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });
});
