import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readGroup, withGroup, type Scope } from "@palier/store/kernel";
import { readExport, requestExport, requestGroupDeletion } from "@palier/store/privacy";
import { anchorJournals, auditCommand } from "@palier/worker/audit";
import { writeLines } from "../audit/audit.factory";
import { buildFullGroup, buildMember } from "../kernel/front-door";
import {
  backends,
  startInstance,
  testDatabase,
  waitFor,
  type Instance,
  type QueueBackend,
  type TestDatabase,
} from "../support";

jest.setTimeout(180_000);

describe.each(backends)("a started worker, with the queue in %s", (name, startBackend) => {
  let database: TestDatabase;
  let backend: QueueBackend;
  let instance: Instance;
  let scope: Scope & { finessNumber: string };
  let administrator: string;

  beforeAll(async () => {
    database = await testDatabase();
    backend = await startBackend();
    scope = await buildFullGroup(database);
    ({ personId: administrator } = await buildMember(database, scope, "groupAdministrator"));
    await writeLines(database, scope, 5);
    instance = await startInstance({
      appUrl: database.appUrl,
      home: database.home,
      ...(backend.queueUrl === undefined ? {} : { queueUrl: backend.queueUrl }),
      demo: false,
    });
  });
  afterAll(async () => {
    await instance.close();
    await backend.close();
    await database.close();
  });

  const archive = async (personId: string | null) => {
    const asked = await withGroup(database.db, { ...scope, viewerId: administrator }, (tx) =>
      requestExport(tx, administrator, personId),
    );
    const made = await waitFor(
      "the archive is made",
      async () => {
        const found = await readGroup(database.db, scope, (tx) => readExport(tx, asked.id, administrator));
        return found?.finishedAt == null ? null : found;
      },
      60_000,
    );
    const bytes = readFileSync(join(database.home, "files", scope.groupId, made.storageKey ?? ""));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(made.sha256);
    return bytes;
  };

  it("makes the archive of the group and of a person", async () => {
    expect((await archive(null)).includes("tables/member.csv")).toBe(true);
    expect((await archive(administrator)).includes("donnees.json")).toBe(true);
  });

  // The round doesn't pass by the queue: once is enough.
  if (name !== backends[0]?.[0]) return;

  const verify = async (): Promise<{ code: number; said: string }> => {
    const lines: string[] = [];
    const print = (line: string): void => void lines.push(line);
    const { db, home, appUrl } = database;
    const context = { db, home, appUrl, queueUrl: undefined, print, warn: print, now: () => new Date() };
    const code = await auditCommand.run(context, {}, ["verify"]);
    return { code, said: lines.join("\n").replaceAll(/[\u00a0\u202f]/g, " ") };
  };

  it("deletes the group on its day, and the check of the journals says so, with its last anchor", async () => {
    await anchorJournals(database.db, database.home, new Date(), "test");
    const { rows } = await database.owner.query<{ seq: string; hash: string }>(
      "select seq, hash from audit_event where group_id = $1 order by seq desc limit 1",
      [scope.groupId],
    );
    expect(await verify()).toMatchObject({ code: 0 });
    await withGroup(database.db, { ...scope, viewerId: administrator }, (tx) =>
      requestGroupDeletion(tx, `Groupe ${scope.finessNumber}`),
    );
    await database.owner.query(
      "update privacy_group_deletion set requested_at = now() - interval '31 days', effective_at = now() - interval '1 hour' where group_id = $1",
      [scope.groupId],
    );
    // Its first round comes some twenty seconds after it started.
    instance.worker().kill("SIGTERM");
    await instance.startWorker();
    await waitFor(
      "the group is gone",
      async () =>
        (await database.owner.query("select from care_group where id = $1", [scope.groupId])).rowCount === 0 || null,
      60_000,
    );
    await waitFor("its certificate", () => Promise.resolve(certificates().length > 0 || null));
    const { code, said } = await verify();
    expect(code).toBe(0);
    expect(said).toMatch(new RegExp(`✓ Groupe ${scope.groupId} : supprimé le \\d{1,2}`));
    expect(said).toContain(`ligne ${rows[0]!.seq}, empreinte ${rows[0]!.hash}`);
    expect(said).toContain("aucune anomalie");
  });

  it("a journal that is gone without a deletion on record is an anomaly", async () => {
    rmSync(join(database.home, "effacements", "liste.jsonl"));
    const { code, said } = await verify();
    expect(code).toBe(1);
    expect(said).toContain("aucune suppression enregistrée");
    expect(existsSync(join(database.home, "audit-anchors"))).toBe(true);
  });

  const certificates = (): string[] => {
    const path = join(
      database.home,
      "effacements",
      `groupe-${scope.groupId}-${new Date().toISOString().slice(0, 10)}.json`,
    );
    return existsSync(path) ? [path] : [];
  };
});
