import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { adoptCatalogue } from "@palier/store/indicator";
import { withGroup } from "@palier/store/kernel";
import { buildFullGroup } from "../kernel/front-door";
import type { TestDatabase } from "../support";
import type { BuiltGroup } from "./operation";

/** A group whose every text can be recognised wherever it turns up. */
export interface Marked {
  readonly group: BuiltGroup & { readonly siteCanaries: readonly string[] };
  /** Stands in what belongs to the group as a whole. */
  readonly canary: string;
  /** What must never be seen from another group: canaries, ids and official numbers. */
  readonly secrets: readonly string[];
}

const mark = (): string => `canari${randomBytes(6).toString("hex")}`;

/** Builds a group with three establishments, each with a canary of its own in every text about it. */
export async function buildMarkedGroup(database: TestDatabase): Promise<Marked> {
  const { owner, db } = database;
  const built = await buildFullGroup(database);
  const { groupId, siteIds } = built;
  const canary = mark();
  const siteCanaries = siteIds.map(mark);
  await withGroup(db, built, adoptCatalogue);
  await owner.query("update care_group set name = $2, source_label = $2 where id = $1", [groupId, canary]);
  await owner.query("update legal_entity set name = $2 where group_id = $1", [groupId, canary]);
  for (const [index, siteId] of siteIds.entries()) {
    const texts = [groupId, siteId, siteCanaries[index]];
    await owner.query(
      "update establishment set name = $3, city = $3, category_label = $3 where group_id = $1 and id = $2",
      texts,
    );
    for (const table of ["indicator_latest", "indicator_value"])
      await owner.query(`update ${table} set context = $3 where group_id = $1 and establishment_id = $2`, texts);
    await owner.query(
      "insert into engagement (group_id, establishment_id, source_key, kind, sub_kind) values ($1, $2, $3, 'CPOM', $3)",
      texts,
    );
    await owner.query(
      "insert into capacity (group_id, establishment_id, source_key, activity_code, place_count) values ($1, $2, $3, $3, 12)",
      texts,
    );
  }
  const { rows } = await owner.query<{ number: string }>(
    "select finess_number as number from establishment where group_id = $1",
    [groupId],
  );
  return {
    group: { ...built, siteCanaries },
    canary,
    secrets: [canary, ...siteCanaries, groupId, ...siteIds, built.finessNumber, ...rows.map(({ number }) => number)],
  };
}

/** The secrets that stand in a text and weren't in the question: an answer may repeat what it was asked. */
export function leaks(text: string, secrets: readonly string[], question = ""): readonly string[] {
  return secrets.filter((secret) => text.includes(secret) && !question.includes(secret));
}

/** Every table with a wall, and the column of its group. */
async function tenantTables({ owner }: TestDatabase): Promise<readonly { table: string; column: string }[]> {
  const { rows } = await owner.query<{ table: string; column: string }>(
    `select c.relname as table, case c.relname when 'care_group' then 'id' else 'group_id' end as column
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity order by 1`,
  );
  return rows;
}

/** Every row of a group, mails, audit lines and jobs included, as text by table: to be compared or searched. */
export async function rowsOfGroup(database: TestDatabase, groupId: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const { table, column } of await tenantTables(database)) {
    const { rows } = await database.owner.query<{ text: string | null }>(
      `select string_agg(t::text, E'\\n' order by t::text) as text from "${table}" t where ${column} = $1`,
      [groupId],
    );
    texts.set(table, rows[0]?.text ?? "");
  }
  return texts;
}

/** The content of every file kept for a group. */
export function filesOfGroup({ home }: TestDatabase, groupId: string): string {
  const folder = join(home, "files", groupId);
  if (!existsSync(folder)) return "";
  return readdirSync(folder)
    .map((name) => `${name}\n${readFileSync(join(folder, name), "latin1")}`)
    .join("\n");
}
