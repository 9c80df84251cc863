"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_child_process_1 = require("node:child_process");
const node_crypto_1 = require("node:crypto");
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const audit_1 = require("@palier/store/audit");
const kernel_1 = require("@palier/store/kernel");
const audit_2 = require("@palier/worker/audit");
const audit_tampering_campaign_1 = require("../campaigns/audit-tampering.campaign");
const front_door_1 = require("../kernel/front-door");
const support_1 = require("../support");
const audit_factory_1 = require("./audit.factory");
jest.setTimeout(120_000);
let database;
beforeAll(async () => {
    database = await (0, support_1.testDatabase)();
});
afterAll(() => database.close());
const NOW = new Date("2026-11-22T12:00:00Z");
async function palier(...words) {
    const printed = [];
    const options = {};
    const positionals = [];
    for (let index = 0; index < words.length; index += 1) {
        const word = words[index];
        if (word.startsWith("--"))
            options[word.slice(2)] = words[(index += 1)];
        else
            positionals.push(word);
    }
    const print = (line) => void printed.push(line);
    const { db, home, appUrl } = database;
    const ctx = { db, home, appUrl, queueUrl: undefined, print, warn: print, now: () => NOW };
    return { code: await audit_2.auditCommand.run(ctx, options, positionals), out: printed.join("\n") };
}
describe("the chain of the journal", () => {
    it("holds from the first line on, each group its own, and a stranger computes it again", async () => {
        const [mine, theirs] = [await (0, support_1.buildGroup)(database), await (0, support_1.buildGroup)(database)];
        await (0, audit_factory_1.writeLines)(database, mine, 12, 5);
        await (0, audit_factory_1.writeLines)(database, theirs, 3);
        for (const [scope, count] of [
            [mine, 12],
            [theirs, 3],
        ]) {
            const report = await (0, audit_1.verifyChain)(database.db, { groupId: scope.groupId, viewerId: null }, []);
            expect(report).toMatchObject({ lineCount: count, head: { seq: count }, faults: [] });
        }
        // With nothing of ours: docs/journal.md, in ten lines.
        const { rows } = await database.owner.query(`select group_id::text, seq::text, id::text, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
              person_id::text, channel, ip, api_key_id::text, action, object_kind, object_id, changes::text, prev_hash, hash
         from audit_event e where group_id = $1 order by e.seq`, [mine.groupId]);
        let before = "0".repeat(64);
        for (const { prev_hash: prev, hash, ...columns } of rows) {
            const text = Object.values(columns).map((v) => (v === null ? "-," : `${String(Buffer.byteLength(v))}:${v},`));
            expect(prev).toBe(before);
            before = (0, node_crypto_1.createHash)("sha256")
                .update(`${before}${text.join("")}`)
                .digest("hex");
            expect(hash).toBe(before);
        }
    });
    it("is written with who, by which door, from where; place and time are the database's", async () => {
        const group = await (0, support_1.buildGroup)(database);
        const { personId } = await (0, front_door_1.buildMember)(database, group);
        const origin = { channel: "apiKey", ip: "203.0.113.9", apiKeyId: "0196f000-0000-7000-8000-000000000001" };
        await (0, audit_factory_1.writeLines)(database, { ...group, viewerId: personId, origin }, 1);
        await (0, kernel_1.withGroup)(database.db, group, (tx) => tx.rows({
            name: "test-forge",
            text: `insert into audit_event (group_id, seq, channel, action, object_kind, object_id, created_at, hash, prev_hash)
                 values ($1, 77, 'worker', 'a:b', 'x', 'y', '2001-01-01', 'forged', 'forged')`,
        }, [group.groupId]));
        const { rows } = await database.owner.query("select seq, person_id, channel, ip, api_key_id, created_at > now() - interval '1 minute' as now from audit_event where group_id = $1 order by seq", [group.groupId]);
        expect(rows).toEqual([
            { seq: "1", person_id: personId, channel: "apiKey", ip: origin.ip, api_key_id: origin.apiKeyId, now: true },
            { seq: "2", person_id: null, channel: "worker", ip: null, api_key_id: null, now: true },
        ]);
        expect(await (0, audit_factory_1.faultsOf)(database, group)).toEqual([]);
    });
    it("is changed by nobody, the owner of the database included", async () => {
        const group = await (0, support_1.buildGroup)(database);
        await (0, audit_factory_1.writeLines)(database, group, 2);
        for (const text of [
            "update audit_event set action = 'x'",
            "delete from audit_event",
            "truncate audit_event",
            "set session_replication_role = replica; delete from audit_event",
        ]) {
            const client = await database.owner.connect();
            try {
                await expect(client.query(text)).rejects.toThrow(/append-only/);
            }
            finally {
                client.release(true);
            }
        }
        const verb = { name: "test-delete-audit", text: "delete from audit_event where group_id = $1" };
        await expect((0, kernel_1.withGroup)(database.db, group, (tx) => tx.rows(verb, [group.groupId]))).rejects.toThrow(/permission/);
    });
    it("a change that is undone leaves no line, and no hole in the chain", async () => {
        const group = await (0, support_1.buildGroup)(database);
        await (0, audit_factory_1.writeLines)(database, group, 2);
        await expect((0, kernel_1.withGroup)(database.db, group, async (tx) => {
            tx.beforeCommit(() => Promise.reject(new Error("too late")));
            await Promise.resolve();
        })).rejects.toThrow("too late");
        await (0, audit_factory_1.writeLines)(database, group, 2);
        expect(await (0, audit_1.verifyChain)(database.db, group, [])).toMatchObject({ lineCount: 4, faults: [] });
    });
    it("stays whole when many write at once, in two groups", async () => {
        const scopes = [await (0, support_1.buildGroup)(database), await (0, support_1.buildGroup)(database)];
        const [writers, each] = [20, 10];
        await Promise.all(Array.from({ length: writers }, (_, index) => (0, audit_factory_1.writeLines)(database, scopes[index % 2], each, 1 + (index % 3))));
        for (const scope of scopes)
            expect(await (0, audit_1.verifyChain)(database.db, scope, [])).toMatchObject({ lineCount: (writers / 2) * each, faults: [] });
    });
});
describe("anchors", () => {
    it("are signed files that openssl verifies; a day never replaces another", async () => {
        const group = await (0, support_1.buildGroup)(database);
        await (0, audit_factory_1.writeLines)(database, group, 3);
        const { path, faults } = await (0, audit_2.anchorJournals)(database.db, database.home, NOW, "test");
        expect(faults).toEqual([]);
        expect(path).toContain("audit-anchors/2026-11-22");
        const { heads } = JSON.parse((0, node_fs_1.readFileSync)(path, "utf8"));
        expect(heads).toContainEqual(expect.objectContaining({ groupId: group.groupId, seq: 3 }));
        const key = (0, node_path_1.join)(database.home, "public.pem");
        (0, node_fs_1.writeFileSync)(key, (await palier("public-key")).out);
        // Another program than ours says so, where it is installed; the CI installs it and must have it.
        const asked = ["pkeyutl", "-verify", "-pubin", "-inkey", key, "-rawin", "-in", path, "-sigfile", `${path}.sig`];
        const openssl = (0, node_child_process_1.spawnSync)("openssl", asked, { encoding: "utf8" });
        if (openssl.error === undefined || process.env["CI"] === "true")
            expect(openssl.stdout).toContain("Signature Verified Successfully");
        const signature = (0, node_fs_1.readFileSync)(`${path}.sig`);
        expect((0, node_crypto_1.verify)(null, (0, node_fs_1.readFileSync)(path), (0, node_fs_1.readFileSync)(key), signature)).toBe(true);
        const again = await (0, audit_2.anchorJournals)(database.db, database.home, NOW, "test");
        expect(again.path).not.toBe(path);
        expect((0, audit_1.readAnchors)(database.home).byGroup.get(group.groupId)).toHaveLength(2);
        expect(await (0, audit_factory_1.faultsOf)(database, group)).toEqual([]);
    });
    it("tell the administrators the head once a day, when lines were added", async () => {
        const group = await (0, support_1.buildGroup)(database);
        const { email } = await (0, front_door_1.buildMember)(database, group, "groupAdministrator");
        await (0, front_door_1.buildMember)(database, group, "groupReferent");
        const mails = async () => {
            const { rows } = await database.owner.query(`select recipient_email as to, body_text as text from mail where group_id = $1 and kind = 'audit.anchor'`, [group.groupId]);
            expect(rows.every(({ to, text }) => to === email && /[0-9a-f]{64}/.test(text))).toBe(true);
            return rows.length;
        };
        const day = (date) => new Date(`2026-12-0${String(date)}T12:00:00Z`);
        const anchor = (date) => (0, audit_2.anchorJournals)(database.db, database.home, day(date), "test");
        await (0, audit_factory_1.writeLines)(database, group, 1);
        await anchor(1);
        await anchor(1);
        expect(await mails()).toBe(1);
        await anchor(2);
        expect(await mails()).toBe(1);
        await (0, audit_factory_1.writeLines)(database, group, 1);
        await anchor(3);
        expect(await mails()).toBe(2);
    });
    it("the operator's check says what it found and ends with 0 or 1; a rewritten journal isn't anchored", async () => {
        const group = await (0, support_1.buildGroup)(database);
        await (0, audit_factory_1.writeLines)(database, group, 6);
        await palier("anchor");
        const good = await palier("verify", "--group", group.finessNumber);
        expect(good).toMatchObject({ code: 0, out: expect.stringContaining("Journal intact") });
        expect(good.out).toMatch(/6\s+lignes/);
        await database.owner.query(`alter table audit_event disable trigger all;
      delete from audit_event where group_id = '${group.groupId}' and seq = 6; alter table audit_event enable trigger all;
      alter table audit_event enable always trigger audit_event_append_only`);
        const cut = await palier("verify", "--group", group.finessNumber);
        expect(cut).toMatchObject({ code: 1, out: expect.stringContaining("fin coupée") });
        const anchored = await palier("anchor");
        expect(anchored).toMatchObject({ code: 1, out: expect.stringContaining("Rien n’a été ancré") });
        const nowhere = await palier("verify", "--group", group.finessNumber, "--anchors", (0, node_path_1.join)(database.home, "nothing"));
        expect(nowhere).toMatchObject({ code: 0, out: expect.stringContaining("aucune ancre") });
        await expect(palier("verify", "--group", "000000000")).rejects.toThrow(/Groupe inconnu/);
        await expect(palier()).rejects.toThrow(/Précisez/);
    });
    it("a file whose text or signature was changed is not believed", async () => {
        const { db } = database;
        const home = (0, node_path_1.join)(database.home, "elsewhere");
        const { path } = await (0, audit_2.anchorJournals)(db, home, NOW, "test");
        (0, node_fs_1.writeFileSync)(path, (0, node_fs_1.readFileSync)(path, "utf8").replace('"seq": ', '"seq": 1'));
        expect((0, audit_1.readAnchors)(home).faults).toEqual([expect.stringContaining("n’est pas la bonne")]);
        (0, node_fs_1.writeFileSync)(path.replace("2026-11-22", "2026-11-23"), "{}");
        expect((0, audit_1.readAnchors)(home).faults).toHaveLength(2);
    });
    it("a check asked for in the application keeps what it found", async () => {
        const group = await (0, support_1.buildGroup)(database);
        await (0, audit_factory_1.writeLines)(database, group, 4);
        const scope = { groupId: group.groupId, viewerId: null };
        const jobId = "0196f000-0000-7000-8000-0000000000aa";
        const payload = { groupId: group.groupId };
        await audit_2.auditVerifyHandler.run({
            db: database.db,
            scope,
            home: (0, node_path_1.join)(database.home, "fresh"),
            id: jobId,
            payload,
            now: NOW,
        });
        const { rows } = await database.owner.query("select line_count, head_seq, faults from audit_verification where group_id = $1", [group.groupId]);
        expect(rows).toEqual([{ line_count: "4", head_seq: "4", faults: [] }]);
    });
});
test("random tamperings are all detected", async () => {
    const { faults, lines } = await audit_tampering_campaign_1.auditTamperingCampaign.run({ count: 60, seed: 20_261_122 });
    process.stdout.write(`${lines.join("\n")}\n`);
    expect(faults).toEqual([]);
});
