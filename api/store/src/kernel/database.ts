import "reflect-metadata";
import pg from "pg";
import { DataSource, type EntityTarget, type ObjectLiteral } from "typeorm";

/** Where and as whom the store connects. */
export interface DatabaseOptions {
  /** URL of the login role that owns nothing (DATABASE_APP_URL). */
  readonly appUrl: string;
  /** Every entity of the house, from `@palier/store/schema`. */
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  /** Connections for reading and for writing; 4 each by default (twice the cores of the smallest server). */
  readonly poolSize?: number;
  /** By which door the house itself writes when nobody asks; the worker unless told. */
  readonly house?: "worker" | "operator";
  /** Told each time a cross-group door is opened, with its reason. */
  readonly onAcross?: (reason: string) => void;
}

// Dates stay 'YYYY-MM-DD': turning a calendar day into an instant would move it with the time zone.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (value) => value);

/** The roles that carry rights; the login itself has none and takes one of them at connection. */
export type SessionRole =
  "palier_app" | "palier_relay" | "palier_across" | "palier_queue" | "palier_identity" | "palier_erase";

/**
 * Connection settings of one role on the application login.
 * @param statementTimeoutMs longest a statement may run; 0 = no limit.
 */
export function connectionAs(url: string, role: SessionRole, statementTimeoutMs = 0): pg.PoolConfig {
  return {
    connectionString: url,
    options: `-c role=${role} -c statement_timeout=${String(statementTimeoutMs)} -c timezone=Europe/Paris`,
    connectionTimeoutMillis: 10_000,
    types,
  };
}

/** A connection of its own, outside the pools, that may be lost at any time. Who connects it ends it. */
export function clientAs(url: string, role: SessionRole): pg.Client {
  const client = new pg.Client(connectionAs(url, role));
  outliveLoss(client);
  return client;
}

/**
 * A pool whose connections may be lost at any time. Without a listener on the pool an idle one, and without a listener on
 * the connection one that a request holds between two statements, would end the process when the server takes it away.
 */
export function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on("error", () => undefined);
  pool.on("connect", outliveLoss);
  return pool;
}

/** True when every connection of a pool was taken for as long as one waits for it: the house has too much to do. */
export const isOverload = (error: unknown): boolean =>
  error instanceof Error && error.message === "timeout exceeded when trying to connect";

// What a lost connection was asked fails by itself; the event tells nothing more.
function outliveLoss(client: pg.ClientBase): void {
  client.on("error", () => undefined);
}

/** The connections of one process: pipelined reads, writes, the cross-group door, and what stands outside every group. */
export class Database {
  private constructor(
    readonly options: DatabaseOptions,
    readonly readPool: pg.Pool,
    readonly acrossPool: pg.Pool,
    readonly identityPool: pg.Pool,
    readonly dataSource: DataSource,
  ) {}

  /** Opens the pools; the first connection of each is made when first needed, but for the writer's. */
  static async open(options: DatabaseOptions): Promise<Database> {
    const max = options.poolSize ?? 4;
    // Pipelining sends BEGIN, the tenant and the query in one write: what costs in a small read is the round trips.
    const readPool = poolOf({ ...connectionAs(options.appUrl, "palier_app", 8_000), max, pipeline: true });
    const acrossPool = poolOf({ ...connectionAs(options.appUrl, "palier_across", 8_000), max: 2 });
    const identityPool = poolOf({ ...connectionAs(options.appUrl, "palier_identity", 8_000), max });
    const dataSource = new DataSource({
      type: "postgres",
      url: options.appUrl,
      entities: [...options.entities] as never[],
      synchronize: false,
      installExtensions: false,
      poolSize: max,
      // TypeORM listens from the moment after it has a connection until it gives it back: one lost in between ended the process.
      extra: { ...connectionAs(options.appUrl, "palier_app"), onConnect: outliveLoss },
    });
    await dataSource.initialize();
    return new Database(options, readPool, acrossPool, identityPool, dataSource);
  }

  /** Waits for the statements under way and closes every connection. */
  async close(): Promise<void> {
    const pools = [this.readPool, this.acrossPool, this.identityPool];
    await Promise.all([...pools.map((pool) => pool.end()), this.dataSource.destroy()]);
  }
}
