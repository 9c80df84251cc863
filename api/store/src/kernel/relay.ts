import type pg from "pg";
import { connectionAs, poolOf } from "./database";
import type { QueuePayload } from "./queue";
import { statement } from "./transaction";

/** A row of the outbox that the queue doesn't know yet. */
export interface RelayRow {
  readonly groupId: string;
  readonly id: string;
  readonly kind: string;
  readonly generation: number;
}

const claim = statement<RelayRow>(
  "kernel-claim-outbox",
  `select group_id as "groupId", id, kind, generation from outbox
    where relayed_at is null order by created_at limit $1 for update skip locked`,
);
const mark = statement<never>(
  "kernel-mark-outbox",
  `update outbox set relayed_at = now() from unnest($1::uuid[], $2::uuid[]) as sent (group_id, id)
    where outbox.group_id = sent.group_id and outbox.id = sent.id`,
);
const unmark = statement<{ id: string }>(
  "kernel-unmark-outbox",
  `update outbox set relayed_at = null where state in ('waiting', 'running') and relayed_at is not null returning id`,
);

/** The way from the outbox to the queue: sees every group, but only ids and the kind of work. */
export class OutboxRelay {
  private readonly pool: pg.Pool;

  constructor(appUrl: string) {
    this.pool = poolOf({ ...connectionAs(appUrl, "palier_relay", 8_000), max: 2 });
  }

  /**
   * Hands at most `limit` rows to `send` and marks them as relayed in the same transaction: when the process dies in
   * between, they are sent again under the same job id.
   * @returns how many rows were sent.
   */
  async relay(limit: number, send: (rows: readonly RelayRow[]) => Promise<void>): Promise<number> {
    return this.inTransaction(async (client) => {
      const { rows } = await client.query<RelayRow>({ name: claim.name, text: claim.text, values: [limit] });
      if (rows.length === 0) return 0;
      await send(rows);
      await client.query({
        name: mark.name,
        text: mark.text,
        values: [rows.map((r) => r.groupId), rows.map((r) => r.id)],
      });
      return rows.length;
    });
  }

  /** After the queue was lost: every job not yet ended is sent again. @returns how many. */
  async replay(): Promise<number> {
    return this.inTransaction(
      async (client) => (await client.query({ name: unmark.name, text: unmark.text })).rows.length,
    );
  }

  /** Calls `wake` whenever an outbox row was committed. @returns what ends the listening. @throws when PostgreSQL is away. */
  async listen(wake: () => void, onLost: (error: Error) => void): Promise<() => Promise<void>> {
    const client = await this.pool.connect();
    client.on("notification", wake);
    client.on("error", onLost);
    await client.query("listen outbox");
    return async () => {
      client.off("error", onLost);
      client.on("error", () => undefined);
      client.release(true);
      await Promise.resolve();
    };
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async inTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query("begin");
      const result = await work(client);
      await client.query("commit");
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}

/** The id under which a row is known in the queue; a retry is another job of the same row. */
export function queueJobId(row: RelayRow): string {
  return `${row.id}-${String(row.generation)}`;
}

/** What travels in the queue for a row. */
export function queuePayload(row: RelayRow): QueuePayload {
  return { groupId: row.groupId, outboxId: row.id, generation: row.generation };
}
