import type { CodegenConfig } from "@graphql-codegen/cli";
import { addTypenameSelectionDocumentTransform } from "@graphql-codegen/client-preset";

/** Types and persisted documents from the committed schema; the output is ignored by git and remade by each build. */
const config: CodegenConfig = {
  schema: "../api/server/schema.graphql",
  documents: ["src/**/*.{ts,tsx}", "!src/generated/**", "!src/**/*.test.tsx"],
  ignoreNoDocuments: true,
  generates: {
    "./src/generated/": {
      preset: "client",
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: "readFragment" },
        persistedDocuments: { hashAlgorithm: "sha256" },
      },
      config: {
        useTypeImports: true,
        scalars: { ID: "string" },
        enumsAsTypes: true,
        skipTypename: true,
      },
      // Without it the persisted text has no __typename and the cache can't normalise.
      documentTransforms: [addTypenameSelectionDocumentTransform],
    },
  },
};

export default config;
