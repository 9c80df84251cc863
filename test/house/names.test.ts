import { houseFiles, lineCount, readHouseFile } from "./house-files";

const written = /\.(ts|tsx|js|cjs|mjs|css|sql|md|html|sh|yaml|yml)$|Dockerfile$|Caddyfile$/;
/** Compared with what the code or the database makes: a generated file, as long as it must be. */
const generated = new Set(["migrations/schema.sql", "migrations/src/schema.sql"]);
const packages = ["api/domain", "api/store", "api/server", "worker", "web", "migrations", "test"];

const featureWords = [
  "group",
  "identity",
  "audit",
  "referent",
  "news",
  "vendor",
  "template",
  "indicator",
  "maturity",
  "roi",
  "cpom",
  "deployment",
  "steering",
  "selection",
  "practice",
  "notification",
  "search",
];

describe("Sizes", () => {
  it("No file written by hand is longer than 400 lines", () => {
    const long = houseFiles
      .filter((file) => written.test(file) && !generated.has(file))
      .map((file) => ({ file, lines: lineCount(readHouseFile(file)) }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  it.each([...packages, "docker"])("%s has a README of at most 25 lines", (folder) => {
    expect(lineCount(readHouseFile(`${folder}/README.md`))).toBeLessThanOrEqual(25);
  });

  it("A decision fits on one page and says background, decision, cost and what would change it", () => {
    const decisions = houseFiles.filter((file) => file.startsWith("docs/decisions/"));
    expect(decisions.length).toBeGreaterThan(0);
    for (const file of decisions) {
      expect(file).toMatch(/^docs\/decisions\/\d{4}-[a-z0-9-]+\.md$/);
      const text = readHouseFile(file);
      expect(lineCount(text)).toBeLessThanOrEqual(50);
      for (const part of ["**Background.**", "**Decision.**", "**What it costs.**", "**What would change it.**"])
        expect([file, text]).toEqual([file, expect.stringContaining(part)]);
    }
  });
});

describe("Words", () => {
  const glossary = readHouseFile("docs/glossary.md");
  const rows = glossary.split("\n").filter((line) => line.startsWith("|"));
  const codeNames = new Set(rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map((match) => match[1])));

  const domainFolders = [
    ...new Set(
      houseFiles.flatMap((file) => {
        const folder = /^api\/domain\/src\/([^/]+)\//.exec(file)?.[1];
        return folder === undefined ? [] : [folder];
      }),
    ),
  ];

  it.each(domainFolders)("The folder %s of the domain has its row in the glossary", (folder) => {
    expect([...codeNames]).toContain(folder);
  });

  it("An official acronym has its wording, its source, its confidence and an English gloss", () => {
    const acronyms = rows.filter((row) => /^\| [A-Z]{2}/.test(row)).map((row) => row.split("|").slice(1, -1));
    expect(acronyms.length).toBeGreaterThan(15);
    for (const cells of acronyms) {
      expect(cells).toHaveLength(6);
      expect(cells.filter((cell) => cell.trim() === "")).toEqual([]);
      expect(cells[3]).toMatch(/vérifié|lu en partie|de mémoire/);
    }
  });

  it("A kernel holds no feature word", () => {
    const first = new RegExp(`/src/kernel/(?:.*/)?(${featureWords.join("|")})[.-][^/]*$`, "i");
    // The audit line is part of every change's transaction, as the outbox is: what people read of it will be the feature.
    const partOfTransactions = "api/store/src/kernel/audit.ts";
    expect(houseFiles.filter((file) => first.test(file) && file !== partOfTransactions)).toEqual([]);
  });

  it("A file with a role (entity, store, jobs, type, policy, resolver, worker, messages) begins with the word of its folder", () => {
    const roles = /\/src\/([a-z]+)\/([^/]+)\.(entity|store|jobs|type|policy|resolver|worker|messages)\.ts$/;
    const misplaced = houseFiles.filter((file) => {
      const match = roles.exec(file);
      return match?.[1] !== undefined && match[1] !== "kernel" && match[2]?.startsWith(match[1]) === false;
    });
    expect(misplaced).toEqual([]);
  });

  it("No name of a file has an accent or a space", () => {
    expect(houseFiles.filter((file) => /[^\x21-\x7e]/.test(file))).toEqual([]);
  });
});

describe("Layout", () => {
  it("The top level holds the rooms of the house and nothing else", () => {
    const top = new Set(houseFiles.map((file) => file.split("/")[0] ?? file).filter((name) => !name.startsWith(".")));
    const folders = ["api", "docker", "docs", "migrations", "test", "web", "worker"];
    const files = [
      "CONTRIBUTING.md",
      "LICENSE",
      "README.md",
      "SECURITY.md",
      "eslint.config.js",
      "jest.config.js",
      "knip.json",
      "package-lock.json",
      "package.json",
      "tsconfig.json",
      "turbo.json",
    ];
    expect([...top].filter((name) => ![...folders, ...files].includes(name))).toEqual([]);
  });
});
