import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { inflateRawSync } from "node:zlib";
import { FileStore } from "@palier/store/file";
import { readGroup, withGroup, type Scope } from "@palier/store/kernel";
import {
  cancelGroupDeletion,
  readErasedList,
  readExport,
  readGroupDeletion,
  requestExport,
  requestGroupDeletion,
} from "@palier/store/privacy";
import { groupExportHandler, personExportHandler, privacyCommand, privacyRound } from "@palier/worker/privacy";
import { buildFullGroup, buildMember } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";

jest.setTimeout(120_000);

const NOW = new Date();
const CANARY = "canari-de-l-autre-groupe";

describe("all the data of a group", () => {
  let database: TestDatabase;
  let scope: Scope & { finessNumber: string };
  let other: Scope & { finessNumber: string };
  let administrator: string;
  beforeAll(async () => {
    database = await testDatabase();
    scope = await buildFullGroup(database);
    other = await buildFullGroup(database);
    ({ personId: administrator } = await buildMember(database, scope, "groupAdministrator"));
    await buildMember(database, scope, "groupAdministrator");
    const { personId } = await buildMember(database, other, "groupAdministrator");
    await database.owner.query("update member set display_name = $2 where person_id = $1", [personId, CANARY]);
    const kept = await new FileStore(database.home).put(scope.groupId, "valeurs.csv", Buffer.from("a;b\n1;2\n"));
    await database.owner.query(
      `insert into indicator_import (group_id, file_name, file_sha256, storage_key, state) values ($1, $2, 'x', $3, 'done')`,
      [scope.groupId, "../vale\u0001urs.csv", kept.key],
    );
  });
  afterAll(() => database.close());

  const countsOf = async (groupId: string): Promise<Record<string, number>> => {
    const tables = await database.owner.query<{ name: string; key: string }>(
      `select table_name as name, min(column_name) as key from information_schema.columns
        where table_schema = 'public' and (column_name = 'group_id' or table_name = 'care_group' and column_name = 'id')
        group by 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name, key } of tables.rows) {
      const { rows } = await database.owner.query<{ n: number }>(
        `select count(*)::int as n from "${name}" where "${key}" = $1`,
        [groupId],
      );
      counts[name] = rows[0]?.n ?? -1;
    }
    return counts;
  };
  const command = async (words: string[], values: Record<string, string | boolean> = {}) => {
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    const context = { db: database.db, home: database.home, appUrl: database.appUrl, queueUrl: undefined };
    const code = await privacyCommand
      .run({ ...context, print: say, warn: say, now: () => NOW }, values, words)
      .catch((error: unknown) => {
        say((error as Error).message);
        return 9;
      });
    return { code, said: said.join("\n").replaceAll("\u00a0", " ") };
  };
  const archive = async (): Promise<string> => {
    const asked = await withGroup(database.db, { ...scope, viewerId: administrator }, (tx) =>
      requestExport(tx, administrator, null),
    );
    await groupExportHandler.run({
      db: database.db,
      scope,
      home: database.home,
      id: asked.jobId,
      payload: { groupId: scope.groupId, exportId: asked.id },
      now: NOW,
    });
    const made = await readGroup(database.db, scope, (tx) => readExport(tx, asked.id, administrator));
    const path = join(database.home, "files", scope.groupId, made?.storageKey ?? "");
    expect(createHash("sha256").update(readFileSync(path)).digest("hex")).toBe(made?.sha256);
    return path;
  };

  it("goes into one archive, of this group only, that its manifest proves", async () => {
    const before = await countsOf(scope.groupId);
    const path = await archive();
    expect(await command(["verify-export", path])).toMatchObject({ code: 0 });
    const texts = unzip(readFileSync(path));
    const manifest = JSON.parse(texts.get("manifest.json") ?? "") as {
      entries: { path: string; rows: number | null; sha256: string }[];
    };
    const rows = Object.fromEntries(
      manifest.entries.flatMap((entry) => (entry.rows === null ? [] : [[entry.path, entry.rows]])),
    );
    for (const [table, count] of Object.entries(before)) {
      // What the export itself wrote came after the count.
      if (["draft", "privacy_export", "outbox", "audit_event", "job_done"].includes(table)) continue;
      // Told to one person, or made again from the texts.
      if (["notice", "search_lexeme", "search_word", "search_trigram"].includes(table)) continue;
      expect([table, rows[`tables/${table}.csv`]]).toEqual([table, count]);
    }
    const all = [...texts.values()].join("\n");
    expect(all).not.toContain(CANARY);
    expect(all).not.toContain(other.groupId);
    expect(texts.get("tables/member.csv")).toContain("Personne groupAdministrator");
    expect([...texts.keys()].filter((name) => name.startsWith("fichiers/"))).toEqual([
      expect.stringMatching(/^fichiers\/[0-9a-f-]{36}\/__vale_urs\.csv$/) as string,
    ]);
    expect(all).toContain("a;b\n1;2");
    expect(texts.get("LISEZMOI.txt")).toContain("verify-export");
    expect(texts.get("tables/api_key.csv")).not.toContain("secret_hash");
  });

  it("is refused once any byte is changed, wherever it stands", async () => {
    const path = await archive();
    const whole = readFileSync(path);
    const copy = join(database.home, "copie.zip");
    const step = Math.ceil(whole.length / 60);
    for (let at = 0; at < whole.length; at += step) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      writeFileSync(copy, bytes);
      expect([at, (await command(["verify-export", copy])).code]).toEqual([at, 1]);
    }
    writeFileSync(copy, whole.subarray(0, whole.length - 200));
    expect((await command(["verify-export", copy])).code).toBe(1);
    writeFileSync(copy, "");
    expect((await command(["verify-export", copy])).code).toBe(1);
    expect((await command(["verify-export", `${copy}.absent`])).code).toBe(9);
  });

  it("says of one person what is theirs: all of it to them, less to who administers", async () => {
    const { personId } = await buildMember(database, scope, "contributor");
    await withGroup(database.db, { ...scope, viewerId: personId }, (tx) =>
      tx.client.query(
        `insert into draft (group_id, person_id, key, body, writer, writer_step) values ($1, $2, 'essai', 'mon brouillon', 'page', 1)`,
        [scope.groupId, personId],
      ),
    );
    const make = async (requestedBy: string) => {
      const asked = await withGroup(database.db, { ...scope, viewerId: requestedBy }, (tx) =>
        requestExport(tx, requestedBy, personId),
      );
      const input = { db: database.db, scope, home: database.home, id: asked.jobId, now: NOW };
      const started = performance.now();
      const run = () => personExportHandler.run({ ...input, payload: { groupId: scope.groupId, exportId: asked.id } });
      await run();
      await run();
      expect(performance.now() - started).toBeLessThan(60_000);
      const made = await readGroup(database.db, scope, (tx) => readExport(tx, asked.id, requestedBy));
      const nobody = await readGroup(database.db, scope, (tx) =>
        readExport(tx, asked.id, "00000000-0000-7000-8000-000000000000"),
      );
      expect(nobody).toBeNull();
      return unzip(readFileSync(join(database.home, "files", scope.groupId, made?.storageKey ?? "")));
    };
    const own = await make(personId);
    expect([...own.keys()].sort()).toEqual([
      "LISEZMOI.txt",
      "donnees.csv",
      "donnees.json",
      "manifest.json",
      "resume.pdf",
    ]);
    const ownText = [...own.values()].join("\n");
    expect(ownText).toContain("mon brouillon");
    expect(ownText).toContain("Adresse de connexion");
    expect(ownText).not.toContain("$argon2");
    const theirs = [...(await make(administrator)).values()].join("\n");
    expect(theirs).toContain("Adresse professionnelle");
    expect(theirs).not.toContain("mon brouillon");
    expect(theirs).not.toContain("Adresse de connexion");
  });

  it("loses its archives after seven days", async () => {
    const path = await archive();
    await privacyRound.run({ db: database.db, home: database.home, now: new Date(NOW.getTime() + 6.9 * 86_400_000) });
    expect(existsSync(path)).toBe(true);
    await privacyRound.run({ db: database.db, home: database.home, now: new Date(NOW.getTime() + 7.1 * 86_400_000) });
    expect(existsSync(path)).toBe(false);
  });

  it("can be deleted: asked with the name, told to the administrators, cancelled, never before its day", async () => {
    const ask = (name: string) =>
      withGroup(database.db, { ...scope, viewerId: administrator }, (tx) => requestGroupDeletion(tx, name));
    expect(await ask("Un autre")).toMatchObject({ ok: false, error: { code: "NAME_MISMATCH" } });
    expect(await ask(`Groupe ${scope.finessNumber}`)).toMatchObject({ ok: true });
    expect(await ask(`Groupe ${scope.finessNumber}`)).toMatchObject({ ok: false, error: { code: "ALREADY_ASKED" } });
    const mails = await database.owner.query(
      "select 1 from mail where group_id = $1 and kind = 'privacy.groupDeletion'",
      [scope.groupId],
    );
    expect(mails.rowCount).toBe(2);
    await privacyRound.run({ db: database.db, home: database.home, now: new Date(NOW.getTime() + 29 * 86_400_000) });
    expect(await readGroup(database.db, scope, readGroupDeletion)).not.toBeNull();
    const cancel = () => withGroup(database.db, { ...scope, viewerId: administrator }, (tx) => cancelGroupDeletion(tx));
    expect((await cancel()).ok).toBe(true);
    expect(await cancel()).toMatchObject({ ok: false, error: { code: "NOT_ASKED" } });
    await privacyRound.run({ db: database.db, home: database.home, now: new Date(NOW.getTime() + 40 * 86_400_000) });
    expect((await countsOf(scope.groupId))["care_group"]).toBe(1);
  });

  it("goes whole when its day has come: no row, no file, no account; the other group is untouched", async () => {
    const untouched = await countsOf(other.groupId);
    await withGroup(database.db, { ...scope, viewerId: administrator }, (tx) =>
      requestGroupDeletion(tx, `Groupe ${scope.finessNumber}`),
    );
    await new FileStore(database.home).put(scope.groupId, "x", Readable.from(["x"]));
    await privacyRound.run({ db: database.db, home: database.home, now: new Date(NOW.getTime() + 31 * 86_400_000) });
    expect(Object.values(await countsOf(scope.groupId)).filter((count) => count !== 0)).toEqual([]);
    expect(await countsOf(other.groupId)).toEqual(untouched);
    expect(existsSync(join(database.home, "files", scope.groupId))).toBe(false);
    const account = await database.owner.query("select email, password_hash from person where id = $1", [
      administrator,
    ]);
    expect(account.rows).toEqual([{ email: `${administrator}@efface.invalid`, password_hash: null }]);
    expect(readErasedList(database.home)).toContainEqual(
      expect.objectContaining({ kind: "group", groupId: scope.groupId, personId: null }),
    );
  });

  it("goes at once by the operator, with a certificate; and again after a restore", async () => {
    const wrong = await command(["delete-group"], { group: other.finessNumber, nom: "Faux", now: true });
    expect(wrong.code).toBe(9);
    const done = await command(["delete-group"], {
      group: other.finessNumber,
      nom: `Groupe ${other.finessNumber}`,
      now: true,
    });
    expect(done).toMatchObject({ code: 0 });
    const path = /Certificat : (.*)/.exec(done.said)?.[1] ?? "";
    const { sha256, ...told } = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    expect(createHash("sha256").update(JSON.stringify(told)).digest("hex")).toBe(sha256);
    expect(told).toMatchObject({ groupe: other.groupId, resteApresVerification: 0 });
    await withGroup(database.db, other, (tx) =>
      tx.client.query("insert into care_group (id, finess_number, name) values ($1, 'X', 'Revenu')", [other.groupId]),
    );
    const again = await command(["reapply"]);
    expect(again.said).toContain(`groupe ${other.groupId}`);
    expect((await countsOf(other.groupId))["care_group"]).toBe(0);
  });

  it("can't be deleted by the application itself, nor beyond its group by the role that may", async () => {
    const third = await buildFullGroup(database);
    const attempt = withGroup(database.db, third, (tx) =>
      tx.client.query("delete from establishment where group_id = $1", [third.groupId]),
    );
    await expect(attempt).rejects.toThrow(/permission denied/);
    const client = await database.owner.connect();
    try {
      await client.query("begin");
      await client.query("set local role palier_erase");
      await client.query("select set_config('app.group_id', $1, true)", [scope.groupId]);
      expect((await client.query("delete from maturity_level")).rowCount).toBe(0);
      await expect(client.query("update care_group set name = 'x'")).rejects.toThrow(/permission denied/);
      await client.query("rollback");
    } finally {
      client.release();
    }
    expect((await countsOf(third.groupId))["maturity_level"]).toBe(3);
  });
});

/** The files of a small archive, read by its central directory. */
function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, nameLength, extra, comment] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    const offset = bytes.readUInt32LE(at + 42);
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const content = bytes.subarray(start, start + packed);
    files.set(
      bytes.toString("utf8", at + 46, at + 46 + nameLength),
      (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content).toString("utf8"),
    );
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
