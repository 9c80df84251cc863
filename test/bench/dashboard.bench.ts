import { execFile, fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import autocannon, { type Request, type Result } from "autocannon";
import { adoptCatalogue, catalogueSignature, leanLatest } from "@palier/store/indicator";
import { readCareGroup, readOpenEstablishments } from "@palier/store/group";
import { readMember, saveMember } from "@palier/store/identity";
import { readGroup, statement, withGroup, type ReadTx, type Scope, type Statement } from "@palier/store/kernel";
import { readLevels } from "@palier/store/maturity";
import { buildEstablishments, buildGroup, testDatabase, type TestDatabase } from "../support";
import globalSetup from "../support/global-setup";
import globalTeardown from "../support/global-teardown";
import { median, type Bench, type BenchResult } from "./bench";
import { canonical, DASHBOARD_HASH, POSTGRAPHILE_DASHBOARD } from "./dashboard-document";

const GOAL = 2;
/** As many establishments as the group of the demonstration has. */
const SITES = 109;
/** Asked in turn, so that nothing can be kept for one of them. */
const GROUPS = 8;
const CONNECTIONS = 16;
const POOL_SIZE = 4;
const WARM_UP_SECONDS = 4;
const SECONDS = 5;
const PAIRS = 5;
const PASSWORD = "mot-de-passe-de-la-mesure";
const KINDS = ["EHPAD", "SMR", "IME", "ESAT", "MAS"];

const fillLatest = statement<never>(
  "bench-dashboard-latest",
  `insert into indicator_latest (group_id, establishment_id, indicator_id, period, numerator, denominator, value, context, previous_value)
   select $1, e.id, i.id, '2026-10', 40, 80, round(random()::numeric, 4), 'Chiffre relu par l’équipe', 0.5
     from establishment e cross join indicator i where e.group_id = $1 and i.group_id = $1`,
);
const fillLevels = statement<never>(
  "bench-dashboard-levels",
  `insert into maturity_level (group_id, establishment_id, framework_code, framework_version, level, explanation)
   select $1, id, 'USAGE', 1, floor(random() * 5)::int, '{"met": [], "facts": {}, "answers": {}}'
     from establishment where group_id = $1`,
);
const fillCities = statement<never>(
  "bench-dashboard-cities",
  "update establishment set city = 'Bourg-en-Bresse ' || right(finess_number, 3) where group_id = $1",
);

interface BenchGroup {
  readonly scope: Scope;
  readonly email: string;
  readonly personId: string;
}

async function buildBenchGroup(database: TestDatabase, index: number): Promise<BenchGroup> {
  const group = await buildGroup(database, { name: `Groupe ${String(index)}` });
  const scope: Scope = { groupId: group.groupId, viewerId: null };
  const sites = Array.from({ length: SITES }, (_, site) => ({
    name: `Établissement ${String(site).padStart(3, "0")} du groupe ${String(index)}`,
    finessNumber: String(100_000_000 + index * 1_000 + site),
    kind: KINDS[site % KINDS.length] ?? "AUTRE",
  }));
  await buildEstablishments(database, scope, sites);
  const email = `mesure.${String(index)}@essai.example`;
  await withGroup(database.db, scope, async (tx) => {
    await adoptCatalogue(tx);
    for (const fill of [fillCities, fillLatest, fillLevels]) await tx.rows(fill, [scope.groupId]);
  });
  const role = { role: "groupReferent", sector: null, wholeGroup: true } as const;
  const personId = await saveMember(database.db, scope, { email, displayName: "Mesure", password: PASSWORD, ...role });
  return { scope, email, personId };
}

async function start(script: string, database: TestDatabase): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(join(__dirname, `${script}.js`), {
    env: {
      ...process.env,
      NODE_ENV: "production",
      GRAPHILE_ENV: "production",
      DATABASE_APP_URL: database.appUrl,
      PALIER_HOME: database.home,
      POOL_SIZE: String(POOL_SIZE),
    },
  });
  const ended = once(child, "exit").then(() => {
    throw new Error(`${script} ended before it was ready`);
  });
  const [message] = (await Promise.race([once(child, "message"), ended])) as [{ url: string }];
  return { child, url: message.url };
}

const JSON_TYPE = { "content-type": "application/json" };

async function ourRequests(url: string, groups: readonly BenchGroup[]): Promise<Request[]> {
  const requests: Request[] = [];
  for (const { email } of groups) {
    const answer = await fetch(`${url}/auth/sign-in`, {
      method: "POST",
      headers: JSON_TYPE,
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    requests.push({
      method: "POST",
      path: "/graphql",
      headers: { ...JSON_TYPE, cookie, "apollo-require-preflight": "1" },
      body: JSON.stringify({
        operationName: "Dashboard",
        extensions: { persistedQuery: { version: 1, sha256Hash: DASHBOARD_HASH } },
      }),
    });
  }
  return requests;
}

const theirRequests = (groups: readonly BenchGroup[]): Request[] =>
  groups.map(({ scope }) => ({
    method: "POST",
    path: "/graphql",
    headers: { ...JSON_TYPE, "x-group": scope.groupId },
    body: JSON.stringify({ query: POSTGRAPHILE_DASHBOARD }),
  }));

async function answerOf(
  url: string,
  { method, path, headers, body }: Request,
): Promise<{ data: unknown; bytes: number }> {
  const text = await (await fetch(`${url}${path}`, { method, headers, body })).text();
  const { data, errors } = JSON.parse(text) as { data?: { group: unknown }; errors?: unknown };
  if (errors !== undefined || data === undefined) throw new Error(text.slice(0, 500));
  // PostGraphile has a list of one group where we have the group.
  const group: unknown = Array.isArray(data.group) ? data.group[0] : data.group;
  return { data: canonical(group), bytes: text.length };
}

async function compareAnswers(ours: Side, theirs: Side): Promise<string> {
  let values = 0;
  let bytes = 0;
  for (const [index, request] of ours.requests.entries()) {
    const mine = await answerOf(ours.url, request);
    const other = await answerOf(theirs.url, theirs.requests[index] ?? request);
    if (JSON.stringify(mine.data) !== JSON.stringify(other.data))
      throw new Error(`the answers of group ${String(index)} differ`);
    values = (mine.data as { establishments: { latestValues: unknown[] }[] }).establishments.reduce(
      (sum, site) => sum + site.latestValues.length,
      0,
    );
    bytes = mine.bytes;
  }
  return `answers equal for ${String(ours.requests.length)} groups: ${String(SITES)} establishments, ${String(values)} values, ${String(Math.round(bytes / 1024))} kB of JSON`;
}

interface Side {
  readonly url: string;
  readonly pid: number;
  /** Milliseconds of processor a request, in the server's own process; empty where the system doesn't tell. */
  readonly cpu: number[];
  readonly requests: readonly Request[];
  readonly results: Result[];
}

/** Processor time of a process so far, in ms. @returns null where there is no /proc. */
function processorTime(pid: number): number | null {
  try {
    // Fields 14 and 15 of the line, in hundredths of a second; the name before them may hold spaces.
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, "utf8")
        .split(") ")[1]
        ?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

async function load({ url, pid, requests, results, cpu }: Side, seconds: number, kept: boolean): Promise<void> {
  const before = processorTime(pid);
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, requests });
  if (result.non2xx + result.errors + result.timeouts > 0) throw new Error(`answers failed under load at ${url}`);
  if (!kept) return;
  results.push(result);
  const after = processorTime(pid);
  if (before !== null && after !== null) cpu.push((after - before) / result.requests.total);
}

const rate = ({ results }: Side): number => median(results.map(({ requests }) => requests.average));

const described = (name: string, side: Side): string =>
  `${name}: ${rate(side).toFixed(1)} req/s (rounds: ${side.results.map(({ requests }) => requests.average.toFixed(0)).join(" ")}), ` +
  `p50 ${median(side.results.map(({ latency }) => latency.p50)).toFixed(0)} ms, p99 ${median(side.results.map(({ latency }) => latency.p99)).toFixed(0)} ms` +
  (side.cpu.length === 0 ? "" : `, ${median(side.cpu).toFixed(1)} ms of processor a request in node`);

/** The statements of one dashboard with their values written in, as pgbench takes them. */
async function dashboardSql(database: TestDatabase, { scope, personId }: BenchGroup): Promise<string> {
  const written: string[] = [];
  await readGroup(database.db, scope, async (real) => {
    const tx: ReadTx = {
      groupId: real.groupId,
      rows<Row>(query: Statement<Row>, params: readonly unknown[]) {
        const value = (param: unknown): string =>
          Array.isArray(param) ? `'{${param.join(",")}}'::uuid[]` : `'${String(param)}'`;
        const text = query.text.replace(/\$(\d+)(::uuid\[\])?/g, (_, place: string) =>
          value(params[Number(place) - 1]),
        );
        written.push(text.replace(/\s+/g, " "));
        return real.rows(query, params);
      },
    };
    await readMember(tx, personId);
    await readCareGroup(tx);
    const ids = (await readOpenEstablishments(tx)).map(({ id }) => id);
    await catalogueSignature(tx);
    await leanLatest(tx, ids);
    await readLevels(tx, ids);
  });
  return [
    "\\startpipeline",
    "begin transaction read only;",
    `select set_config('app.group_id', '${scope.groupId}', true);`,
    ...written.map((text) => `${text};`),
    "commit;",
    "\\endpipeline",
    "",
  ].join("\n");
}

/** The same statements sent by pgbench: what the database alone can give. null where pgbench isn't installed. */
async function pgbenchRate(database: TestDatabase, group: BenchGroup): Promise<number | null> {
  const run = promisify(execFile);
  const found = await run("pgbench", ["--version"]).catch(() => null);
  if (found === null) return null;
  const script = join(database.home, "dashboard.sql");
  writeFileSync(script, await dashboardSql(database, group));
  const options = ["-n", "-M", "prepared", "-c", String(POOL_SIZE), "-j", "1", "-T", String(SECONDS), "-f", script];
  const { stdout } = await run("pgbench", [...options, database.appUrl], {
    env: { ...process.env, PGOPTIONS: "-c role=palier_app" },
  });
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN);
}

/**
 * The dashboard of a group through the real endpoint (session, trusted document, walls, limits) against PostGraphile on
 * the same tables, under the same walls, with a pool of the same size. Ratio: our requests a second over theirs.
 */
export const bench: Bench = {
  name: "dashboard",
  async run(): Promise<BenchResult> {
    await globalSetup();
    const database = await testDatabase();
    const children: ChildProcess[] = [];
    try {
      const groups: BenchGroup[] = [];
      for (let index = 0; index < GROUPS; index += 1) groups.push(await buildBenchGroup(database, index));
      await database.owner.query("vacuum analyze");
      const palier = await start("dashboard-palier", database);
      children.push(palier.child);
      const postgraphile = await start("dashboard-postgraphile", database);
      children.push(postgraphile.child);
      const ours: Side = {
        url: palier.url,
        pid: palier.child.pid ?? 0,
        requests: await ourRequests(palier.url, groups),
        results: [],
        cpu: [],
      };
      const theirs: Side = {
        url: postgraphile.url,
        pid: postgraphile.child.pid ?? 0,
        requests: theirRequests(groups),
        results: [],
        cpu: [],
      };
      const lines = [await compareAnswers(ours, theirs)];
      for (const side of [ours, theirs]) await load(side, WARM_UP_SECONDS, false);
      for (let pair = 0; pair < PAIRS; pair += 1) {
        for (const side of pair % 2 === 0 ? [ours, theirs] : [theirs, ours]) await load(side, SECONDS, true);
      }
      const ratios = ours.results.map(
        ({ requests }, pair) => requests.average / (theirs.results[pair]?.requests.average ?? Number.NaN),
      );
      const [first] = groups;
      const limit = first === undefined ? null : await pgbenchRate(database, first);
      lines.push(
        described("palier", ours),
        described("postgraphile 5.1 (Amber)", theirs),
        limit === null
          ? "pgbench is not installed: the database alone was not measured"
          : `pgbench, the same statements pipelined, ${String(POOL_SIZE)} clients: ${limit.toFixed(0)} transactions/s; ours is ${((rate(ours) / limit) * 100).toFixed(0)} % of it`,
        `median of ${String(PAIRS)} paired ratios, ${String(CONNECTIONS)} connections, pools of ${String(POOL_SIZE)}, one process each`,
      );
      return { ratio: median(ratios), goal: GOAL, lines };
    } finally {
      for (const child of children) child.disconnect();
      await database.close();
      await globalTeardown();
    }
  },
};
