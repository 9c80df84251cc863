import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "./small-house";

/** Made by tools or brought from outside: nobody writes them by hand. */
const notOurs = new Set(["node_modules", "dist", "coverage", "generated", "secrets"]);
const hiddenAndOurs = new Set([".ci"]);

function walk(folder: string): string[] {
  return readdirSync(path.join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (!entry.isDirectory()) return [file];
    if (notOurs.has(entry.name) || (entry.name.startsWith(".") && !hiddenAndOurs.has(entry.name))) return [];
    return walk(file);
  });
}

/** Every file of the repository written by hand, relative to its root. */
export const houseFiles: readonly string[] = walk("").sort();

/** @param file relative to the root of the repository. */
export function readHouseFile(file: string): string {
  return readFileSync(path.join(repository, file), "utf8");
}

/** @returns the number of lines as an editor counts them: a last line break opens no new one. */
export function lineCount(text: string): number {
  return text.replace(/\n$/, "").split("\n").length;
}
