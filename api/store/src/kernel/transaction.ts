import type { ClientBase, PoolClient } from "pg";
import type { EntityManager } from "typeorm";
import type { Database } from "./database";

/** For whom a transaction is opened. */
export interface Scope {
  /** The tenant: every row of the transaction belongs to this group. */
  readonly groupId: string;
  /** The person who asks; null for the worker and the operator. */
  readonly viewerId: string | null;
  /** The establishments whose rows are seen and written; absent or null: the whole group. */
  readonly establishmentIds?: readonly string[] | null;
  /** By which door and from where; absent: the house itself (worker, operator). */
  readonly origin?: Origin;
}

/** Where a change comes from, for the audit. */
export interface Origin {
  readonly channel: "web" | "apiKey" | "worker" | "operator";
  /** The address that asked; null when there is none. */
  readonly ip: string | null;
  /** The API key that asked; null for a person. */
  readonly apiKeyId: string | null;
}

/** A named statement: prepared once per connection, its rows typed by who wrote the SQL. */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  /** Never set: it carries the type of a row. */
  readonly rowType?: Row;
}

const texts = new Map<string, string>();

/**
 * Names a statement; the name is unique in the house and starts with the feature word.
 * @throws when another text has that name: a connection would prepare the one and run it for the other.
 */
export function statement<Row>(name: string, text: string): Statement<Row> {
  if ((texts.get(name) ?? text) !== text) throw new Error(`two statements are named ${name}`);
  texts.set(name, text);
  return { name, text };
}

/** Reads of one group. numeric and bigint come as strings, dates as 'YYYY-MM-DD', instants as Date. */
export interface ReadTx {
  readonly groupId: string;
  rows<Row>(query: Statement<Row>, params: readonly unknown[]): Promise<Row[]>;
}

/** A transaction that may write; all of it is kept or none of it. */
export interface WriteTx extends ReadTx {
  readonly viewerId: string | null;
  readonly origin: Origin;
  /** Work of the last moment, done in the order it was asked, just before commit: what takes a lock of the whole group. */
  readonly beforeCommit: (work: () => Promise<void>) => void;
  /** The connection itself, for COPY; stays in the store. */
  readonly client: ClientBase;
  /** Single-entity writes. */
  readonly manager: EntityManager;
}

async function rowsOf<Row>(client: ClientBase, query: Statement<Row>, params: readonly unknown[]): Promise<Row[]> {
  const result = await client.query({ name: query.name, text: query.text, values: [...params] });
  return result.rows as Row[];
}

// The third argument makes the setting local to the transaction: the session form leaks to the next borrower of the connection.
const SET_TENANT = {
  name: "kernel-set-tenant",
  text: `select set_config('app.group_id', $1, true), set_config('app.viewer_id', $2, true),
                set_config('app.establishments', $3, true)`,
};
const SET_ESTABLISHMENTS = {
  name: "kernel-set-establishments",
  text: "select set_config('app.establishments', $1, true)",
};

/** The setting of the second wall. @param ids null or absent: the whole group. */
const seen = (ids: readonly string[] | null | undefined): string => (ids == null ? "*" : `{${ids.join(",")}}`);

const tenantOf = ({ groupId, viewerId, establishmentIds }: Scope): string[] => [
  groupId,
  viewerId ?? "",
  seen(establishmentIds),
];

/** A read that opens its connection at the first statement and ends with `done`. */
export interface OpenRead extends ReadTx {
  /**
   * Finds out, with the whole group in sight, which establishments the rest of the read sees. What is asked meanwhile waits.
   * @param find gives what it found and the establishments; null: the whole group.
   */
  settle<T>(find: (tx: ReadTx) => Promise<{ found: T; establishmentIds: readonly string[] | null }>): Promise<T>;
  /** Ends the transaction and gives the connection back; may be called twice, and without any read. */
  done(): Promise<void>;
}

/** Reads of one operation in one READ ONLY transaction, opened when the first statement is asked. */
export function openRead(db: Database, scope: Scope): OpenRead {
  let opening: Promise<PoolClient> | undefined;
  let settling: Promise<unknown> = Promise.resolve();
  let ended = false;
  let current = seen(scope.establishmentIds);
  const begin = async (): Promise<PoolClient> => {
    const client = await db.readPool.connect();
    // Not awaited: the statement that follows travels in the same write. A failure shows in that statement too.
    client.query("begin transaction read only").catch(() => undefined);
    const tenant = [scope.groupId, scope.viewerId ?? "", current];
    client.query({ ...SET_TENANT, values: tenant }).catch(() => undefined);
    return client;
  };
  const connection = async (asking: string): Promise<PoolClient> => {
    if (ended) throw new Error(`${asking}: the read has ended`);
    opening ??= begin();
    return opening;
  };
  const see = (client: PoolClient, ids: readonly string[] | null): void => {
    const wanted = seen(ids);
    if (wanted === current) return;
    current = wanted;
    client.query({ ...SET_ESTABLISHMENTS, values: [wanted] }).catch(() => undefined);
  };
  return {
    groupId: scope.groupId,
    async rows(query, params) {
      await settling;
      return rowsOf(await connection(query.name), query, params);
    },
    settle(find) {
      const before = settling;
      const work = (async () => {
        await before;
        if (opening === undefined) current = seen(null);
        const client = await connection("settle");
        let reach: readonly string[] | null = [];
        try {
          see(client, null);
          const { found, establishmentIds } = await find({
            groupId: scope.groupId,
            rows: (query, params) => rowsOf(client, query, params),
          });
          reach = establishmentIds;
          return found;
        } finally {
          see(client, reach);
        }
      })();
      settling = work.catch(() => undefined);
      return work;
    },
    async done() {
      if (ended) return;
      ended = true;
      if (opening === undefined) return;
      const client = await opening.catch(() => undefined);
      if (client === undefined) return;
      try {
        await client.query("commit");
        client.release();
      } catch (error) {
        client.release(error instanceof Error ? error : true);
      }
    },
  };
}

/** One READ ONLY transaction on the rows of a group. */
export async function readGroup<T>(db: Database, scope: Scope, work: (tx: ReadTx) => Promise<T>): Promise<T> {
  const tx = openRead(db, scope);
  try {
    return await work(tx);
  } finally {
    await tx.done();
  }
}

/** The one door to write the rows of a group: a transaction whose tenant ends with it. */
export async function withGroup<T>(db: Database, scope: Scope, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  const runner = db.dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as ClientBase;
    await runner.startTransaction();
    await client.query({ ...SET_TENANT, values: tenantOf(scope) });
    const last: (() => Promise<void>)[] = [];
    const result = await work({
      groupId: scope.groupId,
      viewerId: scope.viewerId,
      origin: scope.origin ?? { channel: db.options.house ?? "worker", ip: null, apiKeyId: null },
      beforeCommit: (each) => void last.push(each),
      client,
      manager: runner.manager,
      rows: (query, params) => rowsOf(client, query, params),
    });
    for (const each of last) await each();
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/** What stands outside every group: people, what they sign in with, their sessions. Nothing of a group is written here. */
export async function outsideGroups<T>(db: Database, work: (tx: Pick<ReadTx, "rows">) => Promise<T>): Promise<T> {
  const client = await db.identityPool.connect();
  try {
    await client.query("begin");
    const result = await work({ rows: (query, params) => rowsOf(client, query, params) });
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    client.release(true);
    throw error;
  }
}

/** Reads across groups: finding a group by its number. Told each time with its reason. */
export async function acrossGroups<T>(
  db: Database,
  reason: string,
  work: (tx: Pick<ReadTx, "rows">) => Promise<T>,
): Promise<T> {
  db.options.onAcross?.(reason);
  const client = await db.acrossPool.connect();
  try {
    await client.query("begin transaction read only");
    const result = await work({ rows: (query, params) => rowsOf(client, query, params) });
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
