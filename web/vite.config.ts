import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
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
    buildStart: async () => {
      await readFile(here(`./src/generated/${name}`));
    },
    writeBundle: ({ dir = here("./dist") }) => copyFile(here(`./src/generated/${name}`), join(dir, name)),
  };
}

const squeeze = promisify(brotliCompress);
const zip = promisify(gzip);

/** Writes each text file a second and third time, compressed: the server then sends 4 times fewer bytes without working for it. */
function compressed(): Plugin {
  return {
    name: "palier-compressed",
    apply: "build",
    enforce: "post",
    writeBundle: async ({ dir = here("./dist") }) => {
      const names = await readdir(dir, { recursive: true });
      for (const name of names.filter((one) => /\.(js|css|html|svg)$/.test(one))) {
        const bytes = await readFile(join(dir, name));
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
        await writeFile(join(dir, `${name}.br`), await squeeze(bytes, { params }));
        await writeFile(join(dir, `${name}.gz`), await zip(bytes));
      }
    },
  };
}

export default defineConfig({
  root: here("."),
  plugins: [react(), persistedDocuments(), compressed()],
  resolve: {
    // The ground floor is read from its source, as ES modules: no build order to respect, and unused parts fall away.
    alias: [{ find: /^@palier\/domain\/(.*)$/, replacement: `${here("../api/domain/src")}/$1/index.ts` }],
  },
  build: {
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // Our modules only define things (stylesheets aside), so a room's index.ts drags nothing into the first screen
      // that the first screen doesn't use.
      treeshake: { moduleSideEffects: [{ test: /\/(web|domain)\/src\/(?!main\.tsx).*\.tsx?$/, sideEffects: false }] },
    },
  },
  server: { proxy: { "/graphql": server, "/auth": server, "/files": server, "/imports": server, "/requests": server } },
});
