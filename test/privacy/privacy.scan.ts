import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Redis } from "ioredis";
import type { TestDatabase } from "../support";

/** Where a canary was found: « public.member », « fichier … », « file d’attente », « journal technique ». */
export interface Trace {
  readonly where: string;
  readonly canary: string;
}

/** Looks for canaries in every row of every table of every schema, in every file, in the queue and in the log. */
export async function scan(
  { owner, home }: Pick<TestDatabase, "owner" | "home">,
  canaries: Readonly<Record<string, string>>,
  elsewhere: { readonly log: readonly string[]; readonly queueUrl: string | undefined },
): Promise<readonly Trace[]> {
  const traces: Trace[] = [];
  const look = (where: string, text: string): void => {
    const plain = text.toLowerCase();
    for (const [canary, value] of Object.entries(canaries))
      if (plain.includes(value.toLowerCase())) traces.push({ where, canary });
  };
  const tables = await owner.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'`,
  );
  for (const { schema, name } of tables.rows) {
    const { rows } = await owner.query<{ text: string }>(
      `select to_jsonb(t)::text as text from "${schema}"."${name}" t`,
    );
    look(`${schema}.${name}`, rows.map(({ text }) => text).join("\n"));
  }
  for (const file of readdirSync(home, { recursive: true, withFileTypes: true })) {
    look(`fichier ${file.name}`, file.name);
    if (file.isFile()) look(`fichier ${file.name}`, readFileSync(join(file.parentPath, file.name), "utf8"));
  }
  look("journal technique", elsewhere.log.join("\n"));
  if (elsewhere.queueUrl !== undefined) look("file d’attente", await everythingIn(elsewhere.queueUrl));
  return traces;
}

async function everythingIn(url: string): Promise<string> {
  const redis = new Redis(url);
  try {
    const parts: unknown[] = [];
    for (const key of await redis.keys("*")) {
      const type = await redis.type(key);
      parts.push(key);
      if (type === "hash") parts.push(await redis.hgetall(key));
      else if (type === "list") parts.push(await redis.lrange(key, 0, -1));
      else if (type === "set") parts.push(await redis.smembers(key));
      else if (type === "zset") parts.push(await redis.zrange(key, 0, -1));
      else if (type === "stream") parts.push(await redis.xrange(key, "-", "+"));
      else if (type === "string") parts.push(await redis.get(key));
    }
    return JSON.stringify(parts);
  } finally {
    redis.disconnect();
  }
}
