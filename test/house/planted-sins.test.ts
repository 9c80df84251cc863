import { buildSmallHouse, cruise, lint, type Refusal } from "./small-house";

/** A house without sin: every arrow, library and ban used as allowed. Both tools must stay silent on it. */
const clean = {
  "api/domain/src/kernel/index.ts": `export { monthAfter } from "./month";\n`,
  "api/domain/src/kernel/month.ts":
    `import type decimal from "decimal.js";\n\nexport type Decimal = typeof decimal;\n` +
    `export const monthAfter = (now: Date): number => now.getMonth() + 1;\n`,
  "api/domain/src/cpom/index.ts": `export type { Cpom } from "./cpom";\n`,
  "api/domain/src/cpom/cpom.ts": `export interface Cpom {\n  id: string;\n}\n`,
  "api/store/src/kernel/index.ts": `export { rowsOf } from "./transaction";\n`,
  "api/store/src/kernel/transaction.ts":
    `interface Source {\n  getRepository: (name: string) => string[];\n}\n` +
    `export const rowsOf = (source: Source): string[] => source.getRepository("cpom");\n`,
  "api/store/src/cpom/index.ts": `export { findCpom } from "./cpom.store";\n`,
  "api/store/src/cpom/cpom.store.ts":
    `import type { Cpom } from "@palier/domain/cpom";\nimport { rowsOf } from "../kernel";\n\n` +
    `export const findCpom = (): Cpom[] => rowsOf({ getRepository: () => ["a"] }).map((id) => ({ id }));\n`,
  "api/server/src/cpom/index.ts": `export { cpomIds } from "./cpom.resolver";\n`,
  "api/server/src/cpom/cpom.resolver.ts": `import { findCpom } from "@palier/store/cpom";\n\nexport const cpomIds = (): string[] => findCpom().map((cpom) => cpom.id);\n`,
  "worker/src/cpom/index.ts": `export { countCpom } from "./cpom.worker";\n`,
  "worker/src/cpom/cpom.worker.ts": `import { findCpom } from "@palier/store/cpom";\n\nexport const countCpom = (): number => findCpom().length;\n`,
  "web/src/cpom/index.ts": `export { title } from "./cpom.messages";\n`,
  "web/src/cpom/cpom.messages.ts": `import type { Cpom } from "@palier/domain/cpom";\n\nexport const title = (cpom: Cpom): string => cpom.id;\n`,
  "web/src/jsx.d.ts": `declare namespace JSX {\n  interface Element {\n    type: string;\n  }\n  interface IntrinsicElements {\n    p: object;\n  }\n}\n`,
  "migrations/src/kernel/index.ts": `export const migrations: string[] = [];\n`,
  "api/server/schema.graphql": `type Query { cpom: Cpom }\ntype Cpom { id: ID! name: String! }\n`,
};

const sin = (rule: string, file: string, content: string, ...alsoFiles: [string, string][]) => ({
  rule,
  file,
  files: Object.fromEntries([[file, content], ...alsoFiles]),
});

const arrowSins = [
  sin(
    "ground-imports-nothing-above",
    "api/domain/src/sin/up.ts",
    `import { findCpom } from "@palier/store/cpom";\n\nexport const up = findCpom;\n`,
  ),
  sin(
    "store-imports-the-ground-only",
    "api/store/src/sin/up.ts",
    `import { cpomIds } from "@palier/server/cpom";\n\nexport const up = cpomIds;\n`,
  ),
  sin(
    "doors-never-meet",
    "worker/src/sin/across.ts",
    `import { cpomIds } from "@palier/server/cpom";\n\nexport const across = cpomIds;\n`,
  ),
  sin(
    "roof-imports-the-ground-only",
    "web/src/sin/down.ts",
    `import { findCpom } from "@palier/store/cpom";\n\nexport const down = findCpom;\n`,
  ),
  sin(
    "foundations-import-nothing",
    "migrations/src/sin/up.ts",
    `import type { Cpom } from "@palier/domain/cpom";\n\nexport const up: Cpom[] = [];\n`,
  ),
  sin(
    "no-ring",
    "api/domain/src/ring/one.ts",
    `import type { Two } from "./two";\n\nexport interface One {\n  two: Two;\n}\n`,
    [
      "api/domain/src/ring/two.ts",
      `import type { One } from "./one";\n\nexport interface Two {\n  one: One | null;\n}\n`,
    ],
  ),
  sin(
    "room-by-its-door",
    "api/store/src/sin/window.ts",
    `import { findCpom } from "../cpom/cpom.store";\n\nexport const window = findCpom;\n`,
  ),
  sin(
    "package-by-its-door",
    "api/store/src/sin/wall.ts",
    `import type { Cpom } from "../../../domain/src/cpom/cpom";\n\nexport const wall: Cpom[] = [];\n`,
  ),
  sin(
    "ground-uses-pure-arithmetic-only",
    "api/domain/src/sin/lodash.ts",
    `import type lodash from "lodash";\n\nexport type Lodash = typeof lodash;\n`,
  ),
  sin(
    "ground-touches-no-machine",
    "api/domain/src/sin/disk.ts",
    `import { readFileSync } from "node:fs";\n\nexport const disk = readFileSync;\n`,
  ),
  sin(
    "database-only-in-the-store",
    "api/server/src/sin/typeorm.ts",
    `import type typeorm from "typeorm";\n\nexport type Typeorm = typeof typeorm;\n`,
  ),
  sin(
    "graphql-only-at-the-front-door",
    "worker/src/sin/graphql.ts",
    `import type graphql from "type-graphql";\n\nexport type Graphql = typeof graphql;\n`,
  ),
  sin(
    "react-only-on-the-roof",
    "api/server/src/sin/react.ts",
    `import type react from "react";\n\nexport type React = typeof react;\n`,
  ),
  sin(
    "queue-only-in-store-and-worker",
    "api/server/src/sin/queue.ts",
    `import type bullmq from "bullmq";\n\nexport type Bullmq = typeof bullmq;\n`,
  ),
  sin(
    "no-import-of-test",
    "api/store/src/sin/inspector.ts",
    `import { seen } from "./cpom.test";\n\nexport const inspector = seen;\n`,
    ["api/store/src/sin/cpom.test.ts", `export const seen = 1;\n`],
  ),
  sin("no-unresolved", "worker/src/sin/nowhere.ts", `export { nowhere } from "@palier/store/nowhere";\n`),
];

const banSins = [
  sin("house/no-clock", "api/domain/src/sin/clock.ts", `export const today = (): Date => new Date();\n`),
  sin(
    "house/no-environment",
    "api/domain/src/sin/environment.ts",
    `declare const process: { cwd: () => string };\nexport const where = (): string => process.cwd();\n`,
  ),
  sin("house/no-chance", "api/domain/src/sin/chance.ts", `export const dice = (): number => Math.random();\n`),
  sin(
    "house/no-bare-repository",
    "api/store/src/sin/sin.store.ts",
    `interface Source {\n  getRepository: (name: string) => string[];\n}\n` +
      `export const bare = (source: Source): string[] => source.getRepository("cpom");\n`,
  ),
  sin(
    "house/graphql-decorator-at-home",
    "api/server/src/sin/sin.policy.ts",
    `import { Field } from "type-graphql";\n\nexport { Field };\n`,
  ),
  sin(
    "house/entity-decorator-at-home",
    "api/store/src/sin/decorated.ts",
    `import { Column } from "typeorm";\n\nexport { Column };\n`,
  ),
  sin("house/no-drawer", "api/server/src/sin/cpom.utils.ts", `export const two = 2;\n`),
  sin(
    "max-lines",
    "worker/src/sin/long.ts",
    `${Array.from({ length: 401 }, (_, i) => `export const l${i} = ${i};`).join("\n")}\n`,
  ),
  sin("no-console", "worker/src/sin/loud.ts", `console.log("bonjour");\n`),
  sin(
    "house/no-print",
    "worker/src/sin/print.ts",
    `declare const process: { stdout: { write: (text: string) => void } };\nprocess.stdout.write("bonjour");\n`,
  ),
  sin(
    "@typescript-eslint/no-floating-promises",
    "worker/src/sin/floating.ts",
    `const later = (): Promise<void> => Promise.resolve();\nlater();\n`,
  ),
  sin(
    "@typescript-eslint/return-await",
    "worker/src/sin/dead-catch.ts",
    `const later = (): Promise<number> => Promise.resolve(1);\n` +
      `export async function count(): Promise<number> {\n  try {\n    return later();\n  } catch {\n    return await later();\n  }\n}\n`,
  ),
  sin(
    "@typescript-eslint/switch-exhaustiveness-check",
    "worker/src/sin/half.ts",
    `export function half(kind: "cost" | "benefit"): number {\n  switch (kind) {\n    case "cost":\n      return 1;\n  }\n  return 0;\n}\n`,
  ),
  sin(
    "@typescript-eslint/consistent-type-imports",
    "worker/src/sin/by-value.ts",
    `import { Cpom } from "@palier/domain/cpom";\n\nexport const cpoms: Cpom[] = [];\n`,
  ),
  sin(
    "@typescript-eslint/no-explicit-any",
    "worker/src/sin/anything.ts",
    `export const anything = (value: any): boolean => value === 1;\n`,
  ),
  sin("formatjs/no-literal-string-in-jsx", "web/src/sin/Sin.tsx", `export const Sin = () => <p>Bonjour</p>;\n`),
  sin(
    "@graphql-eslint/require-selections",
    "web/src/sin/withoutId.ts",
    `declare const graphql: (text: string) => string;\nexport const query = graphql(\`\n  query WithoutId {\n    cpom {\n      name\n    }\n  }\n\`);\n`,
  ),
];

/** Refusals of the given sins' files, once per rule: a ring is reported from both its ends. */
const byFile = (refusals: readonly Refusal[], file: string): string[] => [
  ...new Set(refusals.filter((refusal) => refusal.file === file).map((refusal) => refusal.rule)),
];

describe("The tools that hold the house", () => {
  const sins = [...arrowSins, ...banSins];
  const house = buildSmallHouse(Object.assign({}, clean, ...sins.map((one) => one.files)) as Record<string, string>);
  let arrows: Refusal[] = [];
  let bans: Refusal[] = [];

  beforeAll(async () => {
    [arrows, bans] = await Promise.all([cruise(house.root), lint(house.root)]);
  }, 120_000);
  afterAll(() => {
    house.remove();
  });

  it.each(arrowSins)("$rule refuses $file, and it alone", ({ rule, file }) => {
    expect(byFile(arrows, file)).toEqual([rule]);
  });

  it.each(banSins)("$rule refuses $file, and it alone", ({ rule, file }) => {
    expect(byFile(bans, file)).toEqual([rule]);
  });

  it("They say nothing of a house without sin", () => {
    const cleanFiles = new Set(Object.keys(clean));
    expect([...arrows, ...bans].filter((refusal) => cleanFiles.has(refusal.file))).toEqual([]);
  });
});
