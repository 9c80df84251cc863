const swc = [
  "@swc/jest",
  { ...JSON.parse(require("node:fs").readFileSync(`${__dirname}/.swcrc`, "utf8")), $schema: undefined },
];
/** A package's room is read from its source, never from dist, so that a test sees the code as it is now. */
const rooms = {
  "^@palier/(domain|store|server)/(.*)$": "<rootDir>/api/$1/src/$2/index.ts",
  "^@palier/(worker|migrations)/(.*)$": "<rootDir>/$1/src/$2/index.ts",
};
const shared = {
  rootDir: __dirname,
  transform: { "\\.[jt]sx?$": swc, "\\.mjs$": swc },
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "json", "node"],
  modulePathIgnorePatterns: ["/dist/", "/.palier/", "/.stryker-tmp/"],
};
const esmOnly = (...names) => [`/node_modules/(?!(${names.join("|")})/)`];

/** Modules that the servers and their oracles take, whatever runs the test. */
const onServers = [
  "@marcbachmann/cel-js",
  "@scure/base",
  "@noble/hashes",
  "openid-client",
  "oauth4webapi",
  "jose",
  "cookie",
  "@fastify/cookie",
  "@fastify/static",
  "content-disposition",
  "light-my-request",
  "financial",
  "node-irr",
];

/** @type {import("jest").Config} */
module.exports = {
  // A file that waits for its database while the machine builds another's is slow, not wrong.
  testTimeout: 30_000,
  // Jest would keep one core of two for itself, which mostly waits.
  maxWorkers: "100%",
  testSequencer: "<rootDir>/test/support/long-first.cjs",
  projects: [
    {
      ...shared,
      displayName: "unit",
      moduleNameMapper: rooms,
      testMatch: ["<rootDir>/{api/*,worker,migrations}/src/**/*.test.ts"],
      transformIgnorePatterns: esmOnly(...onServers),
    },
    {
      ...shared,
      displayName: "web",
      testEnvironment: "<rootDir>/web/test-environment.cjs",
      setupFilesAfterEnv: ["<rootDir>/web/test-setup.ts"],
      moduleNameMapper: { ...rooms, "\\.css$": "<rootDir>/web/css-stub.cjs" },
      testMatch: ["<rootDir>/web/src/**/*.test.{ts,tsx}"],
      transformIgnorePatterns: esmOnly(
        "@apollo/client",
        "react-intl",
        "@formatjs",
        "intl-messageformat",
        "@visx",
        "d3-[a-z]+",
        "internmap",
        "valibot",
        "@hookform",
        "graphql-sse",
        "react-router",
        "@marcbachmann/cel-js",
      ),
    },
    {
      ...shared,
      displayName: "integration",
      moduleNameMapper: rooms,
      globalSetup: "<rootDir>/test/support/global-setup.ts",
      globalTeardown: "<rootDir>/test/support/global-teardown.ts",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      transformIgnorePatterns: esmOnly(...onServers, "@sparticuz/chromium", "pdfjs-dist"),
    },
  ],
};
