import { copyFile, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env["PALIER_SERVER"] ?? "http://localhost:3000";

/** The front door serves only the documents listed in this file: it travels with the build that will ask for them. */
function persistedDocuments(): Plugin {
  const name = "persisted-documents.json";
  return {
    name: "palier-persisted-documents",
    apply: "build",
    buildStart: async () => void (await readFile(here(`./src/generated/${name}`))),
    writeBundle: async () => await copyFile(here(`./src/generated/${name}`), here(`./dist/${name}`)),
  };
}

export default defineConfig({
  root: here("."),
  plugins: [react(), persistedDocuments()],
  resolve: {
    // The ground floor is read from its source, as ES modules: no build order to respect, and unused parts fall away.
    alias: [{ find: /^@palier\/domain\/(.*)$/, replacement: `${here("../api/domain/src")}/$1/index.ts` }],
  },
  build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0 },
  server: { proxy: { "/graphql": server, "/auth": server, "/files": server, "/imports": server } },
});
