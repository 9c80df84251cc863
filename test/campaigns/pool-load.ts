import * as fc from "fast-check";
import pg from "pg";
import type { RunningServer } from "@palier/server/door";
import {
  connectionAs,
  Database,
  openRead,
  readGroup,
  statement,
  withGroup,
  type ReadTx,
  type Scope,
} from "@palier/store/kernel";
import { entities } from "@palier/store/schema";
import { buildFullGroup, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";

/** A row that says whose it is; asked without naming the group, so that only the walls answer. */
interface Owned {
  readonly groupId: string;
  readonly siteId: string;
}

const everyValue = statement<Owned>(
  "test-every-value",
  `select group_id as "groupId", establishment_id as "siteId" from indicator_latest order by random() limit 20`,
);
const everySite = statement<Owned>(
  "test-every-site",
  `select group_id as "groupId", id as "siteId" from establishment`,
);
const touch = statement<Owned>(
  "test-touch-values",
  `update indicator_latest set context = context where period = '2026-10'
   returning group_id as "groupId", establishment_id as "siteId"`,
);
const slow = statement<Owned>(
  "test-slow-sites",
  `select group_id as "groupId", id as "siteId" from establishment, pg_sleep(0.5)`,
);

/** What goes wrong on the way, and how often in a hundred requests. */
const ACCIDENTS = {
  none: 68,
  thrown: 10,
  left: 8,
  cancelled: 6,
  settled: 7,
  killed: 1,
} as const;
type Accident = keyof typeof ACCIDENTS;
const WAYS = ["read", "open", "write", "http"] as const;

interface Request {
  readonly asker: number;
  readonly way: (typeof WAYS)[number];
  readonly accident: Accident;
}

interface Asker {
  readonly scope: Scope;
  /** null: every establishment of the group. */
  readonly siteIds: readonly string[] | null;
  readonly allSites: readonly string[];
  readonly visitor: Visitor;
}

/** What a load came to. */
export interface LoadResult {
  readonly asked: number;
  readonly rows: number;
  readonly broken: Readonly<Record<string, number>>;
  readonly leaks: readonly string[];
}

const TOGETHER = 12;

/** Requests of several groups and narrow grants, on a pool of three connections. */
export class PoolLoad {
  private rows = 0;
  private readonly broken: Record<string, number> = {};
  private readonly leaks: string[] = [];

  private constructor(
    private readonly database: TestDatabase,
    private readonly db: Database,
    private readonly server: RunningServer,
    private readonly askers: readonly Asker[],
    private readonly seed: number,
  ) {}

  static async open(seed: number): Promise<PoolLoad> {
    const database = await testDatabase();
    const db = await Database.open({ appUrl: database.appUrl, entities, poolSize: 3 });
    const server = await openDoor(database, { db });
    const askers: Asker[] = [];
    for (let group = 0; group < 3; group += 1) {
      const { groupId, siteIds } = await buildFullGroup(database);
      const scope = { groupId, viewerId: null };
      askers.push({ scope, siteIds: null, allSites: siteIds, visitor: await enterAs(server, database, scope) });
      const narrow = [siteIds[group % siteIds.length]!];
      const visitor = await enterAs(server, database, scope, "reader", { wholeGroup: false, establishmentIds: narrow });
      askers.push({ scope: { ...scope, establishmentIds: narrow }, siteIds: narrow, allSites: siteIds, visitor });
    }
    return new PoolLoad(database, db, server, askers, seed);
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.db.close();
    await this.database.close();
  }

  /** The house's own way, with accidents. */
  async rightWay(count: number): Promise<LoadResult> {
    let asked = 0;
    const next = this.requests(count);
    const worker = async (): Promise<void> => {
      for (let request = next(); request !== undefined; request = next()) {
        asked += 1;
        await this.one(request).catch((error: unknown) => this.note(error, request));
      }
    };
    await Promise.all(Array.from({ length: TOGETHER }, worker));
    return { asked, rows: this.rows, broken: this.broken, leaks: this.leaks };
  }

  /** The group set for the session instead of the transaction: how many requests read rows of others. */
  async wrongWay(count: number): Promise<number> {
    const pool = new pg.Pool({ ...connectionAs(this.database.appUrl, "palier_app"), max: 3 });
    const wrong: boolean[] = [];
    const one = async (index: number): Promise<void> => {
      const { scope } = this.askers[(index * 2) % this.askers.length]!;
      await pool.query("select set_config('app.group_id', $1, false), set_config('app.establishments', '*', false)", [
        scope.groupId,
      ]);
      const { rows } = await pool.query<Owned>(everySite.text);
      wrong.push(rows.some(({ groupId }) => groupId !== scope.groupId));
    };
    for (let start = 0; start < count; start += TOGETHER)
      await Promise.all(Array.from({ length: Math.min(TOGETHER, count - start) }, (_, index) => one(start + index)));
    await pool.end();
    return wrong.filter(Boolean).length;
  }

  private requests(count: number): () => Request | undefined {
    const drawn = fc.sample(
      fc.record({
        asker: fc.nat(this.askers.length - 1),
        way: fc.constantFrom(...WAYS),
        accident: fc.oneof(
          ...(Object.entries(ACCIDENTS) as [Accident, number][]).map(([kind, weight]) => ({
            weight,
            arbitrary: fc.constant(kind),
          })),
        ),
      }),
      { numRuns: Math.min(count, 20_000), seed: this.seed },
    );
    let given = 0;
    return () => (given < count ? drawn[given++ % drawn.length] : undefined);
  }

  private note(error: unknown, { accident }: Request): void {
    const foreseen = accident !== "none" || /terminat|Connection|cancel/i.test(String(error));
    if (!foreseen && !(error instanceof Error)) throw error;
    this.broken[accident] = (this.broken[accident] ?? 0) + 1;
  }

  private check(rows: readonly Owned[], { scope, siteIds, allSites }: Asker, how: string): void {
    this.rows += rows.length;
    for (const { groupId, siteId } of rows) {
      if (groupId !== scope.groupId || !allSites.includes(siteId)) this.leaks.push(`${how}: a row of group ${groupId}`);
      else if (siteIds !== null && !siteIds.includes(siteId))
        this.leaks.push(`${how}: a row of establishment ${siteId}`);
    }
  }

  private async one({ asker: index, way, accident }: Request): Promise<void> {
    const asker = this.askers[index]!;
    const how = `${way} ${accident}`;
    if (accident === "killed") await this.kill();
    if (way === "http") return this.overHttp(asker, accident, how);
    if (accident === "settled" || way === "open") return this.settled(asker, accident, how);
    const work = async (tx: Pick<ReadTx, "rows">): Promise<void> => {
      this.check(await tx.rows(everySite, []), asker, how);
      if (accident === "cancelled") {
        const [asked] = await Promise.all([tx.rows(slow, []), this.cancel()]);
        this.check(asked, asker, how);
      }
      if (accident === "thrown") throw new Error("thrown inside the work");
      this.check(await tx.rows(way === "write" ? touch : everyValue, []), asker, how);
    };
    await (way === "write" ? withGroup(this.db, asker.scope, work) : readGroup(this.db, asker.scope, work));
  }

  // As a request does: who asks is found out with the whole group in sight, then only their establishments are seen.
  private async settled(asker: Asker, accident: Accident, how: string): Promise<void> {
    const tx = openRead(this.db, { ...asker.scope, establishmentIds: [] });
    try {
      const whole = { ...asker, siteIds: null };
      const after = tx.settle(async (wide) => {
        this.check(await wide.rows(everySite, []), whole, how);
        if (accident === "thrown") throw new Error("thrown while settling");
        return { found: null, establishmentIds: asker.siteIds };
      });
      // Asked before it is known who asks: it waits.
      const early = tx.rows(everySite, []);
      const [rows] = await Promise.all([early, after.catch(() => undefined)]);
      this.check(rows, accident === "thrown" ? { ...asker, siteIds: [] } : asker, how);
      if (accident === "left") return;
      this.check(await tx.rows(everyValue, []), accident === "thrown" ? { ...asker, siteIds: [] } : asker, how);
    } finally {
      await tx.done();
    }
  }

  private async overHttp({ visitor, ...asker }: Asker, accident: Accident, how: string): Promise<void> {
    const body = JSON.stringify({
      query: "{ viewer { group { id } } establishments(first: 50) { edges { node { id } } } }",
    });
    const init = { method: "POST", headers: { "content-type": "application/json" }, body };
    const response = await visitor.fetch("/graphql", {
      ...init,
      ...(accident === "left" ? { signal: AbortSignal.timeout(3) } : {}),
    });
    const { data } = (await response.json()) as {
      data?: { viewer: { group: { id: string } }; establishments: { edges: { node: { id: string } }[] } };
    };
    if (data?.viewer == null) throw new Error("no answer");
    const groupId = data.viewer.group.id;
    const rows = data.establishments.edges.map(({ node }) => ({ groupId, siteId: node.id }));
    this.check(rows, { ...asker, visitor }, how);
  }

  private async cancel(): Promise<void> {
    await this.database.owner.query(
      `select pg_cancel_backend(pid) from pg_stat_activity
        where datname = current_database() and query like '%pg_sleep(0.5)%' and pid <> pg_backend_pid()`,
    );
  }

  private async kill(): Promise<void> {
    await this.database.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename = 'palier_login' and query not like 'listen%' order by random() limit 1`,
    );
  }
}
