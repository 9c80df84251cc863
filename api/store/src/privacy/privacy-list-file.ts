import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { literal, nullable, object, parse, pipe, string, union, uuid, type InferOutput } from "valibot";

const entry = object({
  kind: union([literal("person"), literal("group")]),
  groupId: pipe(string(), uuid()),
  /** null for a whole group. */
  personId: nullable(pipe(string(), uuid())),
  /** ISO 8601, UTC. */
  erasedAt: string(),
});

/** What was erased: ids and a date, nothing else. */
export type ErasedEntry = InferOutput<typeof entry>;

const folderOf = (home: string): string => join(home, "effacements");
const pathOf = (home: string): string => join(folderOf(home), "liste.jsonl");

/**
 * The list of what was erased, outside the database: a restored copy of the database doesn't know it. A line torn by a
 * power cut is passed over; the database still has it and `sync` writes it again.
 */
export function readErasedList(home: string): readonly ErasedEntry[] {
  let text: string;
  try {
    text = readFileSync(pathOf(home), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  return text.split("\n").flatMap((line) => {
    try {
      return line === "" ? [] : [parse(entry, JSON.parse(line))];
    } catch {
      return [];
    }
  });
}

/** Adds a line to the list, once. */
export function noteErased(home: string, erased: ErasedEntry): void {
  const there = readErasedList(home).some(
    ({ kind, groupId, personId }) => kind === erased.kind && groupId === erased.groupId && personId === erased.personId,
  );
  if (there) return;
  mkdirSync(folderOf(home), { recursive: true, mode: 0o700 });
  // A line break first: it ends a line that was torn.
  appendFileSync(pathOf(home), `\n${JSON.stringify(erased)}\n`, { mode: 0o600, flush: true });
}
