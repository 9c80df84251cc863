import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import {
  clientAs,
  outsideGroups,
  readGroup,
  statement,
  withGroup,
  type ReadTx,
  type Scope,
} from "@palier/store/kernel";
import { buildGroup, testDatabase, type TestDatabase } from "../support";

const ownBackend = statement<{ pid: number }>("test-own-backend", "select pg_backend_pid() as pid");
const rename = statement<never>("test-rename-group", "update care_group set source_label = $2 where id = $1");
const label = statement<{ label: string | null }>("test-group-label", "select source_label as label from care_group");
const sleep = statement<never>("test-sleep", "select pg_sleep(10)");

describe("a connection that the server takes away in the middle of a transaction", () => {
  let database: TestDatabase;
  let group: Scope;
  const stray: unknown[] = [];
  const catchStray = (error: unknown): void => void stray.push(error);
  beforeAll(async () => {
    database = await testDatabase();
    group = await buildGroup(database);
    process.on("uncaughtException", catchStray).on("unhandledRejection", catchStray);
  });
  afterAll(async () => {
    process.off("uncaughtException", catchStray).off("unhandledRejection", catchStray);
    await database.close();
  });

  const terminate = async (pid: number): Promise<void> => {
    await database.owner.query("select pg_terminate_backend($1, 5000)", [pid]);
  };
  const terminateOwn = async (tx: Pick<ReadTx, "rows">): Promise<void> => {
    const [own] = await tx.rows(ownBackend, []);
    await terminate(own!.pid);
  };
  // What has no listener is thrown when the socket says it is closed, after the statement has failed.
  const expectAlive = async (before: string | null): Promise<void> => {
    await pause(50);
    expect(stray).toEqual([]);
    expect(await withGroup(database.db, group, (tx) => tx.rows(label, []))).toEqual([{ label: before }]);
    expect(await readGroup(database.db, group, (tx) => tx.rows(label, []))).toEqual([{ label: before }]);
  };

  it.each([0, 30])("between two statements of a write, %i ms before the second: nothing is kept", async (ms) => {
    const lost = withGroup(database.db, group, async (tx) => {
      await tx.rows(rename, [group.groupId, "à moitié"]);
      await terminateOwn(tx);
      await pause(ms);
      await tx.rows(rename, [group.groupId, "jamais"]);
    });
    await expect(lost).rejects.toThrow();
    await expectAlive(null);
  });

  it("after the last statement of a write, before it is kept", async () => {
    const lost = withGroup(database.db, group, async (tx) => {
      await tx.rows(rename, [group.groupId, "jamais"]);
      await terminateOwn(tx);
    });
    await expect(lost).rejects.toThrow();
    await expectAlive(null);
  });

  it("during a statement of a write", async () => {
    const lost = withGroup(database.db, group, async (tx) => {
      const [own] = await tx.rows(ownBackend, []);
      const sleeping = tx.rows(sleep, []);
      sleeping.catch(() => undefined);
      await pause(50);
      await terminate(own!.pid);
      await sleeping;
    });
    await expect(lost).rejects.toThrow();
    await expectAlive(null);
  });

  it("again and again, more often than there are connections", async () => {
    for (let round = 0; round < 12; round += 1)
      await expect(withGroup(database.db, group, terminateOwn)).rejects.toThrow();
    await Promise.allSettled(Array.from({ length: 12 }, () => withGroup(database.db, group, terminateOwn)));
    await expectAlive(null);
  });

  it("between the pool and who asked it for a connection to write", async () => {
    const { master } = database.db.dataSource.driver as unknown as { master: pg.Pool };
    // The first was there before anybody could listen to the pool; the others are made now.
    const said = await Promise.all(
      Array.from({ length: 4 }, () => {
        return new Promise<boolean>((resolve) => {
          master.connect((_error, client, release) => {
            resolve(client!.listenerCount("error") > 0);
            release(true);
          });
        });
      }),
    );
    expect(said).toEqual([true, true, true, true]);
    await expectAlive(null);
  });

  it("while it waits for work, in a read, outside every group and outside the pools", async () => {
    const [idle] = await withGroup(database.db, group, (tx) => tx.rows(ownBackend, []));
    await terminate(idle!.pid);
    await expectAlive(null);
    await readGroup(database.db, group, terminateOwn).catch(() => undefined);
    await expectAlive(null);
    await expect(outsideGroups(database.db, terminateOwn)).rejects.toThrow();
    await expectAlive(null);
    const alone = clientAs(database.appUrl, "palier_erase");
    await alone.connect();
    const { rows } = await alone.query<{ pid: number }>(ownBackend.text);
    await terminate(rows[0]!.pid);
    await expect(alone.query("select 1")).rejects.toThrow();
    await alone.end();
    await expectAlive(null);
  });
});
