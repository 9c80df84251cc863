/**
 * What the linter holds of the house. Every ban of our own is a rule of its own name (`house/…`) rather than one more
 * `no-restricted-syntax`: two blocks of that rule on one file silently replace each other, and a test can ask by name.
 * `test/house/planted-sins.test.ts` plants one sin for each.
 */
const path = require("node:path");
const eslint = require("@eslint/js");
const formatjs = require("eslint-plugin-formatjs").default;
const graphqlPlugin = require("@graphql-eslint/eslint-plugin").default;
const reactHooks = require("eslint-plugin-react-hooks");
const tseslint = require("typescript-eslint");

/** A rule that refuses each node matching one of the selectors. */
const ban = (message, ...selectors) => ({
  meta: { type: "problem", schema: [] },
  create: (context) =>
    Object.fromEntries(selectors.map((selector) => [selector, (node) => context.report({ node, message })])),
});

const drawers = new Set(["util", "utils", "helper", "helpers", "common", "manager", "managers", "misc"]);
const wordsOf = (file) =>
  file
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z]+/);

/** The rule of formatjs, for words: spaces, punctuation and the name of the house need no translation. */
const literalInJsx = formatjs.rules["no-literal-string-in-jsx"];
const textOf = (node, sourceCode) => {
  if (node.type === "TemplateLiteral") return node.quasis.map((quasi) => quasi.value.raw).join(" ");
  return typeof node.value === "string" ? node.value : sourceCode.getText(node);
};
const wordInJsx = {
  ...literalInJsx,
  create: (context) => {
    const report = (descriptor) => {
      const text = textOf(descriptor.node, context.sourceCode).trim();
      if (/\p{L}{2}/u.test(text) && text !== "Palier") context.report(descriptor);
    };
    return literalInJsx.create(Object.create(context, { report: { value: report } }));
  },
};

const house = {
  meta: { name: "house" },
  rules: {
    "no-clock": ban(
      "The ground floor gets the time or the month as an argument.",
      "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      "NewExpression[callee.name='Date'][arguments.length=0]",
      "CallExpression[callee.name='Date']",
      "MemberExpression[object.name='performance']",
      "MemberExpression[object.name='Temporal'][property.name='Now']",
      "CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate|queueMicrotask)$/]",
    ),
    "no-environment": ban(
      "The ground floor gets its settings as arguments: no process, no network, no file, no loading at run time.",
      "MemberExpression[object.name=/^(process|globalThis)$/]",
      "CallExpression[callee.name=/^(fetch|require)$/]",
      "ImportExpression",
    ),
    "no-chance": ban(
      "The ground floor gets its chance (a seed or an identifier) as an argument.",
      "MemberExpression[object.name='Math'][property.name='random']",
      "MemberExpression[object.name='crypto']",
      "CallExpression[callee.name=/^random(UUID|Bytes|Int)$/]",
    ),
    "no-bare-repository": ban(
      "Rows pass through withGroup, readGroup or acrossGroups of the store's kernel.",
      "CallExpression[callee.property.name=/^(getRepository|getTreeRepository|createQueryBuilder|createQueryRunner)$/]",
      "CallExpression[callee.property.name='query']:not([callee.object.property.name='client']):not([callee.object.name='client'])",
      "NewExpression[callee.name=/^(DataSource|Pool)$/], NewExpression[callee.property.name=/^(DataSource|Pool|Client)$/]",
    ),
    "no-print": ban(
      "Only a door prints: a command through its context, a program through its log.",
      "MemberExpression[object.name='process'][property.name=/^(stdout|stderr)$/]",
    ),
    "graphql-decorator-at-home": ban(
      "Decorators of type-graphql live in *.type.ts and *.resolver.ts: the way out of that library stays one floor wide.",
      "ImportDeclaration[source.value='type-graphql'] > ImportSpecifier[imported.name=/^(Arg|Args|ArgsType|Authorized|Ctx|Directive|Field|FieldResolver|Info|InputType|InterfaceType|Mutation|ObjectType|Query|Resolver|Root|Subscription)$/]",
    ),
    "entity-decorator-at-home": ban(
      "Decorators of typeorm live in *.entity.ts.",
      "ImportDeclaration[source.value='typeorm'] > ImportSpecifier[imported.name=/^(Check|Column|CreateDateColumn|Entity|Index|JoinColumn|ManyToOne|OneToMany|OneToOne|PrimaryColumn|PrimaryGeneratedColumn|Unique)$/]",
    ),
    "no-drawer": {
      meta: { type: "problem", schema: [] },
      create: (context) => ({
        Program(node) {
          const relative = path.relative(context.cwd, context.filename);
          const drawer = wordsOf(relative).find((word) => drawers.has(word));
          if (drawer !== undefined)
            context.report({
              node,
              message: `« ${drawer} » says nothing of what is inside: name the file by what it does.`,
            });
        },
      }),
    },
  },
};

const everyTs = ["**/*.{ts,tsx}"];
const tests = ["**/*.test.{ts,tsx}", "test/**/*.ts", "web/test-setup.ts"];
const typed = (configs) => configs.map((config) => ({ ...config, files: everyTs }));

module.exports = tseslint.config(
  { ignores: ["**/dist/", "**/.palier/", "**/.turbo/", "web/src/generated/", "test/.artifacts/", "coverage/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true } },
  eslint.configs.recommended,
  {
    plugins: { house },
    rules: {
      "house/no-drawer": "error",
      "max-lines": ["error", { max: 400 }],
      "no-console": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      // French takes a no-break space before « : ; ! ? » : it may stand in a text, never between two words of code.
      "no-irregular-whitespace": [
        "error",
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true, skipJSXText: true },
      ],
    },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "process",
          "console",
          "URL",
          "Buffer",
          "fetch",
          "setTimeout",
          "clearTimeout",
          "setInterval",
          "clearInterval",
          "setImmediate",
          "AbortSignal",
          "AbortController",
        ].map((name) => [name, "readonly"]),
      ),
    },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { require: "readonly", module: "writable", __dirname: "readonly" },
    },
  },
  {
    files: ["web/public/**/*.js"],
    languageOptions: {
      sourceType: "script",
      globals: { window: "readonly", document: "readonly", localStorage: "readonly" },
    },
  },
  // The launcher prints: that is its work. So do the check, the stories and the benches.
  {
    files: ["docker/*.mjs", "test/*.mjs", "test/{house,stories,bench,support}/**/*.{mjs,ts}"],
    rules: { "no-console": "off" },
  },

  ...typed(tseslint.configs.strictTypeChecked),
  {
    files: everyTs,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/return-await": ["error", "in-try-catch"],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // A quarter of the lint's time, and it takes a field of an option « string | { bold } » for String.prototype.bold.
      "@typescript-eslint/no-deprecated": "off",
      // A plain row stands for its GraphQL type or its entity: nothing here asks for an instance.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // A GraphQL type or an entity is a class whose whole content is its decorators.
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
    },
  },
  {
    files: tests,
    rules: {
      // A missing value fails the test anyway, at the line that matters.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },

  {
    files: ["api/domain/src/**/*.ts"],
    rules: { "house/no-clock": "error", "house/no-environment": "error", "house/no-chance": "error" },
  },
  {
    files: ["api/{store,server}/src/**/*.ts", "worker/src/**/*.ts"],
    ignores: ["api/store/src/kernel/**"],
    rules: { "house/no-bare-repository": "error" },
  },
  {
    files: ["api/*/src/**/*.ts", "worker/src/**/*.ts", "migrations/src/**/*.ts"],
    ignores: ["{api/server,worker}/src/door/**"],
    rules: { "house/no-print": "error" },
  },
  {
    files: ["api/server/src/**/*.ts"],
    ignores: ["**/*.type.ts", "**/*.resolver.ts"],
    rules: { "house/graphql-decorator-at-home": "error" },
  },
  {
    files: ["api/store/src/**/*.ts"],
    ignores: ["**/*.entity.ts"],
    rules: { "house/entity-decorator-at-home": "error" },
  },

  {
    // The two rules of hooks. The others of that plugin run a compiler on every file: a third of the whole lint's time.
    files: ["web/src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["web/src/**/*.tsx"],
    ignores: tests,
    plugins: { formatjs: { rules: { "no-literal-string-in-jsx": wordInJsx } } },
    rules: { "formatjs/no-literal-string-in-jsx": "error" },
  },
  { files: ["web/src/**/*.{ts,tsx}"], ignores: tests, processor: graphqlPlugin.processor },
  {
    files: ["web/src/**/*.graphql"],
    languageOptions: {
      parser: graphqlPlugin.parser,
      parserOptions: { graphQLConfig: { schema: "api/server/schema.graphql", documents: "web/src/**/*.{ts,tsx}" } },
    },
    plugins: { "@graphql-eslint": graphqlPlugin },
    rules: {
      "@graphql-eslint/no-anonymous-operations": "error",
      "@graphql-eslint/require-selections": "error",
      "@graphql-eslint/unique-operation-name": "error",
      "@graphql-eslint/unique-fragment-name": "error",
    },
  },
);
