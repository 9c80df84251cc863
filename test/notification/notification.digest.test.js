"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_crypto_1 = require("node:crypto");
const kernel_1 = require("@palier/store/kernel");
const notification_1 = require("@palier/store/notification");
const front_door_1 = require("../kernel/front-door");
const support_1 = require("../support");
const TUESDAY = new Date("2026-11-24T06:05:00Z");
const MONDAY = new Date("2026-11-30T06:05:00Z");
const EARLIER = "2026-11-23T15:00:00Z";
describe("the mail that gathers", () => {
    let database;
    let scope;
    beforeAll(async () => {
        database = await (0, support_1.testDatabase)();
    });
    beforeEach(async () => {
        scope = await (0, support_1.buildGroup)(database);
    });
    afterAll(() => database.close());
    const tell = async (personId, kind, title, at = EARLIER) => {
        const topic = `t:${(0, node_crypto_1.randomUUID)()}`;
        await (0, kernel_1.withGroup)(database.db, scope, (tx) => (0, notification_1.notify)(tx, { personIds: [personId], kind, topic, title, path: `/demandes/${title}` }));
        await database.owner.query("update notice set happened_at = $2 where topic = $1", [topic, at]);
    };
    const prefer = (personId, rhythm, mutedKinds = []) => (0, kernel_1.withGroup)(database.db, { ...scope, viewerId: personId }, (tx) => (0, notification_1.saveNoticePreference)(tx, personId, { rhythm, mutedKinds, version: 0 }));
    const mails = async (email) => (await database.owner.query(`select subject, body_text as text, unsubscribe_path as stop from mail
          where recipient_email = $1 and kind = 'digest' order by created_at`, [email])).rows;
    const write = (now) => (0, notification_1.writeDigests)(database.db, scope.groupId, now);
    it("is one for fifty events, of one person, and nothing for who was told nothing", async () => {
        const [busy, idle] = [await (0, front_door_1.buildMember)(database, scope), await (0, front_door_1.buildMember)(database, scope)];
        for (let each = 0; each < 50; each += 1)
            await tell(busy.personId, "requestReceived", `Demande-${String(each)}`);
        expect(await write(TUESDAY)).toBe(1);
        const [mail, ...others] = await mails(busy.email);
        expect(others).toEqual([]);
        expect(mail?.subject).toContain("50\u00a0nouvelles");
        expect(mail?.text).toMatch(/\{adresse-de-palier\}\/demandes\/Demande-\d+\n/);
        expect(await mails(idle.email)).toEqual([]);
        expect(await write(TUESDAY)).toBe(0);
        expect(await write(new Date("2026-11-25T06:05:00Z"))).toBe(0);
    });
    it("is written once, even by ten workers at the same moment", async () => {
        const members = [];
        for (let each = 0; each < 5; each += 1)
            members.push(await (0, front_door_1.buildMember)(database, scope));
        for (const { personId } of members)
            await tell(personId, "newsToRead", "Actualité");
        const written = await Promise.all(Array.from({ length: 10 }, () => write(TUESDAY)));
        expect(written.reduce((sum, count) => sum + count, 0)).toBe(5);
        for (const { email } of members)
            expect(await mails(email)).toHaveLength(1);
    });
    it("leaves for the next day what happens after 7 h, and speaks no more of what was read", async () => {
        const { personId, email } = await (0, front_door_1.buildMember)(database, scope);
        await tell(personId, "caseMoved", "Tôt");
        await tell(personId, "caseMoved", "Tard", "2026-11-24T06:01:00Z");
        await write(TUESDAY);
        expect((await mails(email))[0]?.text).not.toContain("Tard");
        await tell(personId, "caseMoved", "Lue");
        await database.owner.query("update notice set read_at = now() where title = 'Lue'");
        expect(await write(new Date("2026-11-25T06:05:00Z"))).toBe(1);
        expect((await mails(email))[1]?.text).toMatch(/Tard/);
        expect((await mails(email))[1]?.text).not.toMatch(/Lue|Tôt/);
    });
    it("follows the rhythm and the kinds that each person chose", async () => {
        const [weekly, never, muted] = [
            await (0, front_door_1.buildMember)(database, scope),
            await (0, front_door_1.buildMember)(database, scope),
            await (0, front_door_1.buildMember)(database, scope),
        ];
        await prefer(weekly.personId, "weekly");
        await prefer(never.personId, "never");
        await prefer(muted.personId, "daily", ["newsToRead"]);
        for (const { personId } of [weekly, never, muted]) {
            await tell(personId, "newsToRead", "Silencieuse", "2026-11-23T15:00:00Z");
            await tell(personId, "caseMoved", "Dite", "2026-11-23T15:00:00Z");
        }
        expect(await write(TUESDAY)).toBe(1);
        const [mail] = await mails(muted.email);
        expect(mail?.text).toContain("Dite");
        expect(mail?.text).not.toContain("Silencieuse");
        expect(await write(MONDAY)).toBe(1);
        expect(await mails(weekly.email)).toHaveLength(1);
        expect(await mails(never.email)).toEqual([]);
    });
    it("keeps the choice of the page that was saved first", async () => {
        const { personId } = await (0, front_door_1.buildMember)(database, scope);
        const save = (rhythm, version) => (0, kernel_1.withGroup)(database.db, { ...scope, viewerId: personId }, (tx) => (0, notification_1.saveNoticePreference)(tx, personId, { rhythm, mutedKinds: [], version }));
        expect(await save("weekly", 0)).toMatchObject({ ok: true, value: { version: 1 } });
        expect(await save("never", 0)).toEqual({ ok: false, error: { rhythm: "weekly", mutedKinds: [], version: 1 } });
        expect(await save("never", 1)).toMatchObject({ ok: true, value: { rhythm: "never", version: 2 } });
    });
    it("is stopped by its own link, a kind or all, without signing in; only the hash of the secret is kept", async () => {
        const { personId, email } = await (0, front_door_1.buildMember)(database, scope);
        await tell(personId, "caseMoved", "Dossier");
        await tell(personId, "newsToRead", "Actualité");
        await write(TUESDAY);
        const secret = (await mails(email))[0]?.stop.split(".")[1] ?? "";
        const rows = await database.owner.query("select * from notice_unsubscribe");
        expect(JSON.stringify(rows.rows)).not.toContain(secret);
        const house = (work) => (0, kernel_1.withGroup)(database.db, scope, work);
        expect(await house((tx) => (0, notification_1.readUnsubscription)(tx, secret))).toMatchObject({
            kinds: expect.arrayContaining(["caseMoved", "newsToRead"]),
            mutedKinds: [],
            stopped: false,
        });
        expect(await house((tx) => (0, notification_1.unsubscribe)(tx, secret, ["newsToRead", "handover"]))).toMatchObject({
            mutedKinds: ["newsToRead"],
            stopped: false,
        });
        expect(await house((tx) => (0, notification_1.unsubscribe)(tx, secret, null))).toMatchObject({ stopped: true });
        const kept = await (0, kernel_1.readGroup)(database.db, { ...scope, viewerId: personId }, (tx) => (0, notification_1.readNoticePreference)(tx, personId));
        expect(kept).toMatchObject({ rhythm: "never", mutedKinds: ["newsToRead"] });
        const other = await (0, support_1.buildGroup)(database);
        expect(await (0, kernel_1.readGroup)(database.db, other, (tx) => (0, notification_1.readUnsubscription)(tx, secret))).toBeNull();
        expect(await house((tx) => (0, notification_1.unsubscribe)(tx, "x".repeat(43), null))).toBeNull();
        await database.owner.query("update notice_unsubscribe set expires_at = now()");
        expect(await house((tx) => (0, notification_1.readUnsubscription)(tx, secret))).toBeNull();
    });
    it("isn't written to who left or was put on hold, and old notices go", async () => {
        const [left, held] = [await (0, front_door_1.buildMember)(database, scope), await (0, front_door_1.buildMember)(database, scope)];
        for (const { personId } of [left, held])
            await tell(personId, "handover", "Relais");
        await database.owner.query("update member set left_at = now() where person_id = $1", [left.personId]);
        await database.owner.query("update member set disabled_at = now() where person_id = $1", [held.personId]);
        expect(await write(TUESDAY)).toBe(0);
        await database.owner.query("update notice set happened_at = '2024-01-01' where person_id = $1", [held.personId]);
        expect(await (0, notification_1.purgeOldNotices)(database.db, scope.groupId)).toBe(1);
    });
});
