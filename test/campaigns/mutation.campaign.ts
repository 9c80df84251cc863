import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Campaign } from "./campaign";

/** What decides who may do what. */
const DECIDES = ["ability", "action", "role"].map((name) => `api/domain/src/identity/${name}.ts`);
/** Of a hundred changes of the code, at least this many must make a test fail. */
const LEAST = 80;

interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly mutants: readonly {
          readonly status: string;
          readonly mutatorName: string;
          readonly replacement?: string;
          readonly location: { readonly start: { readonly line: number } };
        }[];
      }
    >
  >;
}

const rootOf = (folder: string): string => folder.slice(0, folder.lastIndexOf(`${join("/", "test")}${join("/")}`));

export const mutationCampaign: Campaign = {
  name: "mutation",
  title: "Chaque ligne qui décide des droits, changée, fait échouer un essai",
  whole: 1,
  run() {
    const root = rootOf(join(__dirname, "/"));
    // In a folder of its own: the sources of the house are changed nowhere else.
    const folder = mkdtempSync(join(tmpdir(), "palier-mutation-"));
    try {
      cpSync(join(root, "api/domain/src"), join(folder, "api/domain/src"), { recursive: true });
      cpSync(join(root, ".swcrc"), join(folder, ".swcrc"));
      symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
      writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "mutation", private: true }));
      writeFileSync(
        join(folder, "jest.config.js"),
        `const { projects } = require(${JSON.stringify(join(root, "jest.config.js"))});
        const { transform, transformIgnorePatterns, moduleFileExtensions } = projects.find((each) => each.displayName === "unit");
        module.exports = { rootDir: __dirname, transform, transformIgnorePatterns, moduleFileExtensions,
          testMatch: ["<rootDir>/api/domain/src/identity/identity.test.ts"] };`,
      );
      writeFileSync(
        join(folder, "stryker.config.json"),
        JSON.stringify({
          testRunner: "jest",
          plugins: ["@stryker-mutator/jest-runner"],
          mutate: DECIDES,
          jest: { projectType: "custom", configFile: "jest.config.js", enableFindRelatedTests: false },
          inPlace: true,
          coverageAnalysis: "perTest",
          concurrency: 1,
          reporters: ["json"],
          jsonReporter: { fileName: "mutation.json" },
        }),
      );
      const stryker = join(root, "node_modules/.bin/stryker");
      const { status, stdout } = spawnSync(stryker, ["run", "stryker.config.json"], { cwd: folder, encoding: "utf8" });
      if (status !== 0) throw new Error(`stryker ended with ${String(status)}: ${stdout.slice(-2_000)}`);
      return Promise.resolve(counted(JSON.parse(readFileSync(join(folder, "mutation.json"), "utf8")) as Report));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function counted({ files }: Report): Awaited<ReturnType<Campaign["run"]>> {
  const mutants = Object.entries(files).flatMap(([file, each]) => each.mutants.map((mutant) => ({ file, ...mutant })));
  const valid = mutants.filter(({ status }) => !["CompileError", "RuntimeError", "Ignored"].includes(status));
  const killed = valid.filter(({ status }) => status === "Killed" || status === "Timeout");
  const score = (100 * killed.length) / valid.length;
  const survivors = valid
    .filter((mutant) => !killed.includes(mutant))
    .map(({ file, mutatorName, replacement, location }) =>
      `${file}:${String(location.start.line)} ${mutatorName} → ${replacement ?? ""}`.slice(0, 160),
    );
  return {
    attempts: valid.length,
    faults: score >= LEAST ? [] : [`${score.toFixed(1)} % of the changes are seen, ${String(LEAST)} % are wanted`],
    lines: [`${String(killed.length)} of ${String(valid.length)} mutants killed (${score.toFixed(1)} %)`, ...survivors],
  };
}
