import { existsSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { requestDossier } from "@palier/store/cpom";
import { FileStore, FileUnavailable } from "@palier/store/file";
import { previewIndicatorImport } from "@palier/store/indicator";
import { advanceJob, connectionAs, finishJob, retryJob, startJob, withGroup, type Scope } from "@palier/store/kernel";
import { requestMaturity } from "@palier/store/maturity";
import { cpomGenerateHandler } from "@palier/worker/cpom";
import { indicatorImportHandler } from "@palier/worker/indicator";
import type { JobHandler } from "@palier/worker/kernel";
import { csvOf, csvSource } from "../indicator/indicator.factory";
import { buildFullGroup } from "../kernel/front-door";
import { testDatabase, waitFor, type TestDatabase } from "../support";
import { rowsOfGroup } from "./canaries";

jest.setTimeout(60_000);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

describe("what leaves the transaction", () => {
  let database: TestDatabase;
  let mine: Awaited<ReturnType<typeof buildFullGroup>>;
  let theirs: Awaited<ReturnType<typeof buildFullGroup>>;
  beforeAll(async () => {
    database = await testDatabase();
    [mine, theirs] = [await buildFullGroup(database, 1), await buildFullGroup(database, 1)];
  });
  afterAll(() => database.close());

  it("trap 17: a notice is heard by every group, so it holds an id or nothing", async () => {
    const heard: string[] = [];
    const listener = new pg.Client(connectionAs(database.appUrl, "palier_app"));
    await listener.connect();
    try {
      listener.on("notification", ({ payload }) => heard.push(payload ?? ""));
      await listener.query("listen outbox; listen job_progress");
      // No wall stands here: a name sent by any group would be heard.
      await database.owner.query("select pg_notify('outbox', 'Nom de résident')");
      await waitFor("the notice", () => Promise.resolve(heard.includes("Nom de résident")));
      heard.length = 0;
      const id = await withGroup(database.db, theirs, requestMaturity);
      await startJob(database.db, theirs, id, 0);
      await advanceJob(database.db, theirs, id, 0.5, "Étape au nom parlant");
      await finishJob(database.db, theirs, id, "failed", "Raison au nom parlant");
      await withGroup(database.db, theirs, (tx) => retryJob(tx, id));
      await waitFor("every notice", () => Promise.resolve(heard.length >= 5));
      expect(heard.filter((payload) => payload !== "" && !UUID.test(payload))).toEqual([]);
    } finally {
      await listener.end();
    }
  });

  async function importOf(group: Scope & { readonly finessNumber: string }): Promise<string> {
    const { rows } = await database.owner.query<{ number: string }>(
      "select finess_number as number from establishment where group_id = $1",
      [group.groupId],
    );
    const content = csvOf([`${rows[0]!.number};DUI-ACTIFS;2026-11;1;2;0,5;relu`]);
    const kept = await new FileStore(database.home).put(group.groupId, "v.csv", Buffer.from(content));
    const preview = await previewIndicatorImport(database.db, group, csvSource(content), {
      today: "2026-11-22",
      storageKey: kept.key,
    });
    await database.owner.query("update indicator_import set state = 'queued' where id = $1", [preview.importId]);
    return preview.importId!;
  }
  const run = (handler: JobHandler, scope: Scope, id: string, payload: object): Promise<void> =>
    handler.run({ db: database.db, scope, home: database.home, id, payload, now: new Date("2026-11-22T10:00:00Z") });

  it("trap 18: a job that names another group's row finds nothing, whatever group its payload claims", async () => {
    const importId = await importOf(theirs);
    const dossierId = (
      await withGroup(database.db, theirs, (tx) => requestDossier(tx, { title: "Leur dossier", requestedBy: null }))
    ).id;
    const jobId = await withGroup(database.db, mine, requestMaturity);
    const before = await rowsOfGroup(database, theirs.groupId);
    for (const groupId of [mine.groupId, theirs.groupId]) {
      await run(indicatorImportHandler, mine, jobId, { groupId, importId, acceptValid: true });
      await run(cpomGenerateHandler, mine, jobId, { groupId, dossierId });
    }
    expect(await rowsOfGroup(database, theirs.groupId)).toEqual(before);
    // What travels in the queue may be forged as well: a row is only found under its own group.
    expect(await startJob(database.db, theirs, jobId, 0)).toBeNull();
    expect(await startJob(database.db, mine, jobId, 0)).not.toBeNull();
    // Believed instead of the row's own group, the same payload would have written the values.
    const theirJob = await withGroup(database.db, theirs, requestMaturity);
    await run(indicatorImportHandler, theirs, theirJob, { groupId: theirs.groupId, importId, acceptValid: true });
    expect(await rowsOfGroup(database, theirs.groupId)).not.toEqual(before);
  });

  it("trap 19: a file is found under its group only, and no key leaves the folder", async () => {
    const files = new FileStore(database.home);
    const { key } = await files.put(theirs.groupId, "secret.pdf", Buffer.from("secret"));
    const paths = [
      key,
      `../${theirs.groupId}/${key}`,
      `..%2f${theirs.groupId}%2f${key}`,
      `/etc/passwd`,
      "..",
      "",
      `${key}\u0000`,
    ];
    for (const path of paths) await expect(files.open(mine.groupId, path)).rejects.toThrow(FileUnavailable);
    for (const group of [`${mine.groupId}/../${theirs.groupId}`, "..", ""])
      await expect(files.open(group, key)).rejects.toThrow(FileUnavailable);
    await expect(files.open(theirs.groupId, key)).resolves.toMatchObject({ byteCount: 6 });
    // Joined without looking at the key, the path would lead there.
    expect(existsSync(join(database.home, "files", mine.groupId, `../${theirs.groupId}/${key}`))).toBe(true);
  });
});
