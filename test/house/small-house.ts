import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export const repository = path.resolve(__dirname, "../..");

/** One refusal of a tool: its rule and the file (relative to the root of the small house) it names. */
export interface Refusal {
  rule: string;
  file: string;
}

const packages = {
  domain: "api/domain",
  store: "api/store",
  server: "api/server",
  worker: "worker",
  web: "web",
  migrations: "migrations",
};

/** Libraries as empty stubs: the rules look at names and arrows, never inside. */
const libraries = [
  "decimal.js",
  "@marcbachmann/cel-js",
  "typeorm",
  "pg",
  "bullmq",
  "graphql",
  "type-graphql",
  "react",
  "lodash",
];

/**
 * A copy of the house's plan (folders, packages, doors) in a temporary folder, to be looked at by the real configurations.
 * @returns its root and a function that removes it.
 */
export function buildSmallHouse(files: Readonly<Record<string, string>>): { root: string; remove: () => void } {
  const root = mkdtempSync(path.join(tmpdir(), "palier-house-"));
  const write = (file: string, content: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  };
  write("package.json", JSON.stringify({ name: "small-house", private: true }));
  write(
    "tsconfig.json",
    JSON.stringify({
      extends: path.join(repository, "tsconfig.json"),
      compilerOptions: { types: [], lib: ["es2023", "dom"], jsx: "preserve" },
      include: ["**/*.ts", "**/*.tsx"],
    }),
  );
  for (const [name, folder] of Object.entries(packages)) {
    write(
      `${folder}/package.json`,
      JSON.stringify({ name: `@palier/${name}`, exports: { "./*": { types: "./src/*/index.ts" } } }),
    );
    mkdirSync(path.join(root, "node_modules/@palier"), { recursive: true });
    symlinkSync(path.join(root, folder), path.join(root, "node_modules/@palier", name));
  }
  for (const library of libraries) {
    write(
      `node_modules/${library}/package.json`,
      JSON.stringify({ name: library, main: "index.js", types: "index.d.ts" }),
    );
    write(`node_modules/${library}/index.js`, "");
    write(`node_modules/${library}/index.d.ts`, "declare const anything: any;\nexport = anything;\n");
  }
  for (const [file, content] of Object.entries(files)) write(file, content);
  return {
    root,
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Runs a tool of the repository's own node_modules; these tools leave with 1 when they refuse something. */
function run(root: string, script: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: root, maxBuffer: 64 * 1024 * 1024 };
    execFile(
      process.execPath,
      [path.join(repository, "node_modules", script), ...args],
      options,
      (error, stdout, stderr) => {
        if (stdout === "") reject(new Error(stderr, { cause: error }));
        else resolve(stdout);
      },
    );
  });
}

interface LintedFile {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

/** What the repository's eslint.config.js refuses in the small house. */
export async function lint(root: string): Promise<Refusal[]> {
  const config = path.join(repository, "eslint.config.js");
  const stdout = await run(root, "eslint/bin/eslint.js", ["--config", config, "--format", "json", "."]);
  return (JSON.parse(stdout) as LintedFile[]).flatMap((file) =>
    file.messages.map((message) => ({
      rule: message.ruleId ?? message.message,
      file: path.relative(root, file.filePath),
    })),
  );
}

interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

/** What the repository's .dependency-cruiser.cjs refuses in the small house. */
export async function cruise(root: string): Promise<Refusal[]> {
  const config = path.join(repository, ".dependency-cruiser.cjs");
  const rooms = ["api", "worker", "web", "migrations"];
  const args = ["--config", config, "--output-type", "json", ...rooms];
  const stdout = await run(root, "dependency-cruiser/bin/dependency-cruise.mjs", args);
  return (JSON.parse(stdout) as Cruise).summary.violations.map(({ from, rule }) => ({ rule: rule.name, file: from }));
}
