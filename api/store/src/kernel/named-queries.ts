import { createHash } from "node:crypto";
import type { Database } from "./database";

/** The `query` of a pool, for a library that writes its own SQL on the tables that stand outside every group. */
export interface NamedQueries {
  readonly query: (text: string, values: unknown[]) => Promise<{ readonly rows: unknown[] }>;
}

/**
 * Names each text, so that it is prepared once per connection: only for few and fixed texts.
 * @param prefix first word of the names.
 */
export function namedQueries(db: Database, prefix: string): NamedQueries {
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const known = names.get(text) ?? `${prefix}-${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
    names.set(text, known);
    return known;
  };
  return { query: (text, values) => db.identityPool.query({ name: nameOf(text), text, values }) };
}
