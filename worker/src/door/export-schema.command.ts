import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "../kernel";

/** `export-schema`: the GraphQL contract, printed by the front door itself: the two doors never import each other. */
export const exportSchemaCommand: Command = {
  name: "export-schema",
  summary: "Écrit le schéma GraphQL",
  usage: "npm run palier -- export-schema [fichier]\nSans fichier, le schéma est imprimé.",
  options: {},
  run(ctx, _values, [file]) {
    const script = join(__dirname, "..", "..", "..", "api", "server", "dist", "door", "export-schema.js");
    const result = spawnSync(process.execPath, [script], { encoding: "utf8", maxBuffer: 16 * 1024 * 1024 });
    if (result.status !== 0) {
      ctx.warn(`Le schéma n’a pas pu être imprimé : ${result.stderr}`);
      return Promise.resolve(1);
    }
    if (file === undefined) ctx.print(result.stdout.trimEnd());
    else {
      const path = resolve(file);
      writeFileSync(path, result.stdout);
      ctx.print(`Schéma écrit : ${path}`);
    }
    return Promise.resolve(0);
  },
};
