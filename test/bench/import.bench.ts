import { spawn } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { once } from "node:events";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { text } from "node:stream/consumers";
import { periodsBack } from "@palier/domain/kernel";
import { adoptCatalogue, indicatorsOf } from "@palier/store/indicator";
import { readGroup, withGroup, type Scope } from "@palier/store/kernel";
import { from as copyFrom } from "pg-copy-streams";
import { buildGroup, testDatabase, type TestDatabase } from "../support";
import globalSetup from "../support/global-setup";
import globalTeardown from "../support/global-teardown";
import { median, type Bench, type BenchResult } from "./bench";
import type { ImportCost } from "./import-child";

const GOAL = 0.7;
const ROWS = 1_000_000;
/** One line in a thousand is wrong besides, so that the checks work. */
const WRONG_EVERY = 1000;
const SITES = 2000;
const PAIRS = 3;
const HEADER = "finess_et;indicateur;periode;numerateur;denominateur;valeur;contexte\n";

interface Files {
  /** As people send it: FINESS numbers, codes, French decimals, contexts. */
  readonly csv: string;
  /** The same values resolved, as COPY takes them. */
  readonly resolved: string;
}

async function writeFiles(database: TestDatabase, { groupId }: Scope): Promise<Files> {
  const { rows: sites } = await database.owner.query<{ id: string; finess: string }>(
    "select id, finess_number as finess from establishment where group_id = $1 order by finess_number",
    [groupId],
  );
  const dictionary = await readGroup(database.db, { groupId, viewerId: null }, indicatorsOf);
  const monthly = dictionary.filter(({ frequency, unit }) => frequency === "month" && unit === "ratio");
  const months = periodsBack("2026-10", Math.ceil(ROWS / SITES / monthly.length));
  const files = { csv: join(database.home, "million.csv"), resolved: join(database.home, "million.copy") };
  const csv = createWriteStream(files.csv);
  const resolved = createWriteStream(files.resolved);
  csv.write(HEADER);
  let row = 0;
  for (const month of months) {
    for (const { id: indicatorId, code } of monthly) {
      let csvPart = "";
      let resolvedPart = "";
      for (const { id, finess } of sites) {
        if (row >= ROWS) break;
        row += 1;
        const denominator = 20 + (row % 180);
        const numerator = (row * 7) % (denominator + 1);
        const value = Math.round((numerator / denominator) * 1e6) / 1e6;
        const context = row % 10 === 0 ? "congés d’été, équipe réduite" : "";
        csvPart += `${finess};${code};${month};${numerator};${denominator};;${context}\n`;
        resolvedPart += `${groupId}\t${id}\t${indicatorId}\t${month}\t${numerator}\t${denominator}\t${value}\t${context || "\\N"}\t\\N\n`;
        if (row % WRONG_EVERY === 0) csvPart += `990000000;${code};${month};1;2;;\n`;
      }
      if (!csv.write(csvPart)) await once(csv, "drain");
      if (!resolved.write(resolvedPart)) await once(resolved, "drain");
    }
  }
  await Promise.all([csv, resolved].map((stream) => new Promise<void>((done) => stream.end(() => done()))));
  return files;
}

/** COPY of the resolved rows into the same table, with its keys and foreign keys, by the owner past the walls. */
async function copyResolved(database: TestDatabase, path: string): Promise<number> {
  const client = await database.owner.connect();
  try {
    const start = performance.now();
    await pipeline(
      createReadStream(path, { highWaterMark: 256 * 1024 }),
      client.query(copyFrom("copy indicator_value from stdin")),
    );
    return performance.now() - start;
  } finally {
    client.release();
  }
}

async function importInChild(database: TestDatabase, { groupId }: Scope, path: string): Promise<ImportCost> {
  const child = spawn(process.execPath, [join(__dirname, "import-child.js"), database.appUrl, groupId, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(await text(child.stdout)) as ImportCost;
}

async function emptyTables(database: TestDatabase): Promise<void> {
  await database.owner.query("truncate indicator_value, indicator_latest");
  await database.owner.query("checkpoint");
}

const perSecond = (milliseconds: number): string => `${Math.round(ROWS / milliseconds)} 000 rows/s`;

/**
 * Our import of a CSV file (read twice, every cell checked, codes resolved, under the walls, newest values refreshed,
 * trace and audit written) against COPY of the resolved rows into the same table. Ratio: share of COPY's rate.
 */
export const bench: Bench = {
  name: "import",
  async run(): Promise<BenchResult> {
    await globalSetup();
    const database = await testDatabase();
    try {
      const scope = await buildGroup(database);
      await database.owner.query(
        `with entity as (insert into legal_entity (group_id, finess_number, name) values ($1, '010783009', 'Banc d’essai') returning id)
         insert into establishment (group_id, legal_entity_id, finess_number, name, category_code, kind, department_code)
         select $1, entity.id, (100000000 + n)::text, 'Site ' || n, '500', 'EHPAD', '01' from entity, generate_series(1, $2::int) as n`,
        [scope.groupId, SITES],
      );
      await withGroup(database.db, scope, adoptCatalogue);
      await database.owner.query("vacuum analyze");
      const files = await writeFiles(database, scope);
      const ratios: number[] = [];
      const lines: string[] = [];
      for (let pair = 0; pair < PAIRS; pair += 1) {
        const costs: { copy?: number; ours?: ImportCost; again?: ImportCost } = {};
        for (const side of pair % 2 === 0 ? (["copy", "ours"] as const) : (["ours", "copy"] as const)) {
          await emptyTables(database);
          if (side === "copy") costs.copy = await copyResolved(database, files.resolved);
          else {
            costs.ours = await importInChild(database, scope, files.csv);
            costs.again = await importInChild(database, scope, files.csv);
          }
        }
        const { copy = Number.NaN, ours, again } = costs;
        if (ours?.created !== ROWS || ours.refused !== ROWS / WRONG_EVERY || again?.unchanged !== ROWS) {
          throw new Error(`the import didn't do its work: ${JSON.stringify(costs)}`);
        }
        ratios.push(copy / ours.milliseconds);
        lines.push(
          `pair ${pair + 1}: COPY ${perSecond(copy)}; import ${perSecond(ours.milliseconds)}, process CPU ${Math.round(ours.cpuMilliseconds)} ms, ` +
            `peak memory ${Math.round(ours.peakMegabytes)} MB; same file again ${perSecond(again.milliseconds)}; ` +
            `ratio ${(copy / ours.milliseconds).toFixed(2)}`,
        );
      }
      lines.push(
        `${ROWS} values, ${ROWS / WRONG_EVERY} refused lines, file of ${Math.round((await stat(files.csv)).size / 1e6)} MB`,
      );
      return { ratio: median(ratios), goal: GOAL, lines };
    } finally {
      await database.close();
      await globalTeardown();
    }
  },
};
