import { spawnSync } from "node:child_process";
import { createHash, verify } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readAnchors, verifyChain } from "@palier/store/audit";
import { withGroup, type Scope } from "@palier/store/kernel";
import { anchorJournals, auditCommand, auditVerifyHandler } from "@palier/worker/audit";
import { auditTamperingCampaign } from "../campaigns/audit-tampering.campaign";
import { buildMember } from "../kernel/front-door";
import { buildGroup, testDatabase, type TestDatabase } from "../support";
import { faultsOf, writeLines } from "./audit.factory";

jest.setTimeout(120_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const NOW = new Date("2026-11-22T12:00:00Z");

async function palier(...words: string[]): Promise<{ code: number; out: string }> {
  const printed: string[] = [];
  const options: Record<string, string> = {};
  const positionals: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    if (word.startsWith("--")) options[word.slice(2)] = words[(index += 1)]!;
    else positionals.push(word);
  }
  const print = (line: string): void => void printed.push(line);
  const { db, home, appUrl } = database;
  const ctx = { db, home, appUrl, queueUrl: undefined, print, warn: print, now: () => NOW };
  return { code: await auditCommand.run(ctx, options, positionals), out: printed.join("\n") };
}

describe("the chain of the journal", () => {
  it("holds from the first line on, each group its own, and a stranger computes it again", async () => {
    const [mine, theirs] = [await buildGroup(database), await buildGroup(database)];
    await writeLines(database, mine, 12, 5);
    await writeLines(database, theirs, 3);
    for (const [scope, count] of [
      [mine, 12],
      [theirs, 3],
    ] as const) {
      const report = await verifyChain(database.db, { groupId: scope.groupId, viewerId: null }, []);
      expect(report).toMatchObject({ lineCount: count, head: { seq: count }, faults: [] });
    }
    // With nothing of ours: docs/journal.md, in ten lines.
    const { rows } = await database.owner.query<Record<string, string | null>>(
      `select group_id::text, seq::text, id::text, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
              person_id::text, channel, ip, api_key_id::text, action, object_kind, object_id, changes::text, prev_hash, hash
         from audit_event e where group_id = $1 order by e.seq`,
      [mine.groupId],
    );
    let before = "0".repeat(64);
    for (const { prev_hash: prev, hash, ...columns } of rows) {
      const text = Object.values(columns).map((v) => (v === null ? "-," : `${String(Buffer.byteLength(v))}:${v},`));
      expect(prev).toBe(before);
      before = createHash("sha256")
        .update(`${before}${text.join("")}`)
        .digest("hex");
      expect(hash).toBe(before);
    }
  });

  it("is written with who, by which door, from where; place and time are the database's", async () => {
    const group = await buildGroup(database);
    const { personId } = await buildMember(database, group);
    const origin = { channel: "apiKey", ip: "203.0.113.9", apiKeyId: "0196f000-0000-7000-8000-000000000001" } as const;
    await writeLines(database, { ...group, viewerId: personId, origin }, 1);
    await withGroup(database.db, group, (tx) =>
      tx.rows(
        {
          name: "test-forge",
          text: `insert into audit_event (group_id, seq, channel, action, object_kind, object_id, created_at, hash, prev_hash)
                 values ($1, 77, 'worker', 'a:b', 'x', 'y', '2001-01-01', 'forged', 'forged')`,
        },
        [group.groupId],
      ),
    );
    const { rows } = await database.owner.query(
      "select seq, person_id, channel, ip, api_key_id, created_at > now() - interval '1 minute' as now from audit_event where group_id = $1 order by seq",
      [group.groupId],
    );
    expect(rows).toEqual([
      { seq: "1", person_id: personId, channel: "apiKey", ip: origin.ip, api_key_id: origin.apiKeyId, now: true },
      { seq: "2", person_id: null, channel: "worker", ip: null, api_key_id: null, now: true },
    ]);
    expect(await faultsOf(database, group)).toEqual([]);
  });

  it("is changed by nobody, the owner of the database included", async () => {
    const group = await buildGroup(database);
    await writeLines(database, group, 2);
    for (const text of [
      "update audit_event set action = 'x'",
      "delete from audit_event",
      "truncate audit_event",
      "set session_replication_role = replica; delete from audit_event",
    ]) {
      const client = await database.owner.connect();
      try {
        await expect(client.query(text)).rejects.toThrow(/append-only/);
      } finally {
        client.release(true);
      }
    }
    const verb = { name: "test-delete-audit", text: "delete from audit_event where group_id = $1" };
    await expect(withGroup(database.db, group, (tx) => tx.rows(verb, [group.groupId]))).rejects.toThrow(/permission/);
  });

  it("a change that is undone leaves no line, and no hole in the chain", async () => {
    const group = await buildGroup(database);
    await writeLines(database, group, 2);
    await expect(
      withGroup(database.db, group, async (tx) => {
        tx.beforeCommit(() => Promise.reject(new Error("too late")));
        await Promise.resolve();
      }),
    ).rejects.toThrow("too late");
    await writeLines(database, group, 2);
    expect(await verifyChain(database.db, group, [])).toMatchObject({ lineCount: 4, faults: [] });
  });

  it("stays whole when many write at once, in two groups", async () => {
    const scopes: Scope[] = [await buildGroup(database), await buildGroup(database)];
    const [writers, each] = [20, 10];
    await Promise.all(
      Array.from({ length: writers }, (_, index) => writeLines(database, scopes[index % 2]!, each, 1 + (index % 3))),
    );
    for (const scope of scopes)
      expect(await verifyChain(database.db, scope, [])).toMatchObject({ lineCount: (writers / 2) * each, faults: [] });
  });
});

describe("anchors", () => {
  it("are signed files that openssl verifies; a day never replaces another", async () => {
    const group = await buildGroup(database);
    await writeLines(database, group, 3);
    const { path, faults } = await anchorJournals(database.db, database.home, NOW, "test");
    expect(faults).toEqual([]);
    expect(path).toContain("audit-anchors/2026-11-22");
    const { heads } = JSON.parse(readFileSync(path!, "utf8")) as { heads: { groupId: string; seq: number }[] };
    expect(heads).toContainEqual(expect.objectContaining({ groupId: group.groupId, seq: 3 }));
    const key = join(database.home, "public.pem");
    writeFileSync(key, (await palier("public-key")).out);
    // Another program than ours says so, where it is installed; the CI installs it and must have it.
    const asked = ["pkeyutl", "-verify", "-pubin", "-inkey", key, "-rawin", "-in", path!, "-sigfile", `${path!}.sig`];
    const openssl = spawnSync("openssl", asked, { encoding: "utf8" });
    if (openssl.error === undefined || process.env["CI"] === "true")
      expect(openssl.stdout).toContain("Signature Verified Successfully");
    const signature = readFileSync(`${path!}.sig`);
    expect(verify(null, readFileSync(path!), readFileSync(key), signature)).toBe(true);
    const again = await anchorJournals(database.db, database.home, NOW, "test");
    expect(again.path).not.toBe(path);
    expect(readAnchors(database.home).byGroup.get(group.groupId)).toHaveLength(2);
    expect(await faultsOf(database, group)).toEqual([]);
  });

  it("tell the administrators the head once a day, when lines were added", async () => {
    const group = await buildGroup(database);
    const { email } = await buildMember(database, group, "groupAdministrator");
    await buildMember(database, group, "groupReferent");
    const mails = async (): Promise<number> => {
      const { rows } = await database.owner.query<{ to: string; text: string }>(
        `select recipient_email as to, body_text as text from mail where group_id = $1 and kind = 'audit.anchor'`,
        [group.groupId],
      );
      expect(rows.every(({ to, text }) => to === email && /[0-9a-f]{64}/.test(text))).toBe(true);
      return rows.length;
    };
    const day = (date: number) => new Date(`2026-12-0${String(date)}T12:00:00Z`);
    const anchor = (date: number) => anchorJournals(database.db, database.home, day(date), "test");
    await writeLines(database, group, 1);
    await anchor(1);
    await anchor(1);
    expect(await mails()).toBe(1);
    await anchor(2);
    expect(await mails()).toBe(1);
    await writeLines(database, group, 1);
    await anchor(3);
    expect(await mails()).toBe(2);
  });

  it("the operator's check says what it found and ends with 0 or 1; a rewritten journal isn't anchored", async () => {
    const group = await buildGroup(database);
    await writeLines(database, group, 6);
    await palier("anchor");
    const good = await palier("verify", "--group", group.finessNumber);
    expect(good).toMatchObject({ code: 0, out: expect.stringContaining("Journal intact") as string });
    expect(good.out).toMatch(/6\s+lignes/);
    await database.owner.query(`alter table audit_event disable trigger all;
      delete from audit_event where group_id = '${group.groupId}' and seq = 6; alter table audit_event enable trigger all;
      alter table audit_event enable always trigger audit_event_append_only`);
    const cut = await palier("verify", "--group", group.finessNumber);
    expect(cut).toMatchObject({ code: 1, out: expect.stringContaining("fin coupée") as string });
    const anchored = await palier("anchor");
    expect(anchored).toMatchObject({ code: 1, out: expect.stringContaining("Rien n’a été ancré") as string });
    const nowhere = await palier("verify", "--group", group.finessNumber, "--anchors", join(database.home, "nothing"));
    expect(nowhere).toMatchObject({ code: 0, out: expect.stringContaining("aucune ancre") as string });
    await expect(palier("verify", "--group", "000000000")).rejects.toThrow(/Groupe inconnu/);
    await expect(palier()).rejects.toThrow(/Précisez/);
  });

  it("a file whose text or signature was changed is not believed", async () => {
    const { db } = database;
    const home = join(database.home, "elsewhere");
    const { path } = await anchorJournals(db, home, NOW, "test");
    writeFileSync(path!, readFileSync(path!, "utf8").replace('"seq": ', '"seq": 1'));
    expect(readAnchors(home).faults).toEqual([expect.stringContaining("n’est pas la bonne") as string]);
    writeFileSync(path!.replace("2026-11-22", "2026-11-23"), "{}");
    expect(readAnchors(home).faults).toHaveLength(2);
  });

  it("a check asked for in the application keeps what it found", async () => {
    const group = await buildGroup(database);
    await writeLines(database, group, 4);
    const scope = { groupId: group.groupId, viewerId: null };
    const jobId = "0196f000-0000-7000-8000-0000000000aa";
    const payload = { groupId: group.groupId };
    await auditVerifyHandler.run({
      db: database.db,
      scope,
      home: join(database.home, "fresh"),
      id: jobId,
      payload,
      now: NOW,
    });
    const { rows } = await database.owner.query(
      "select line_count, head_seq, faults from audit_verification where group_id = $1",
      [group.groupId],
    );
    expect(rows).toEqual([{ line_count: "4", head_seq: "4", faults: [] }]);
  });
});

test("random tamperings are all detected", async () => {
  const { faults, lines } = await auditTamperingCampaign.run({ count: 60, seed: 20_261_122 });
  process.stdout.write(`${lines.join("\n")}\n`);
  expect(faults).toEqual([]);
});
