"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_crypto_1 = require("node:crypto");
const kernel_1 = require("@palier/store/kernel");
const notification_1 = require("@palier/store/notification");
const front_door_1 = require("../kernel/front-door");
const support_1 = require("../support");
const PAGE = { unreadOnly: false, limit: 50, after: 0 };
const everything = (0, kernel_1.statement)("test-every-notice", `select title, person_id as "personId" from notice where group_id = $1`);
const steal = (0, kernel_1.statement)("test-steal-notice", "update notice set read_at = now() where group_id = $1 and person_id = $2 returning id");
const move = (0, kernel_1.statement)("test-move-notice", "update notice set person_id = $2 where group_id = $1");
describe("what people are told", () => {
    let database;
    let scope;
    const people = [];
    beforeAll(async () => {
        database = await (0, support_1.testDatabase)();
        scope = await (0, support_1.buildGroup)(database);
        for (let each = 0; each < 3; each += 1)
            people.push((await (0, front_door_1.buildMember)(database, scope, "localReferent")).personId);
    });
    afterAll(() => database.close());
    const as = (personId) => ({ ...scope, viewerId: personId });
    const tell = (notice, by = null) => (0, kernel_1.withGroup)(database.db, as(by), (tx) => (0, notification_1.notify)(tx, {
        kind: "requestReceived",
        topic: `request:${(0, node_crypto_1.randomUUID)()}`,
        title: "Demande 1",
        path: "/demandes/1",
        ...notice,
    }));
    const readBy = (personId, of = personId) => (0, kernel_1.readGroup)(database.db, as(personId), (tx) => (0, notification_1.readNotices)(tx, of, PAGE));
    it("are told, all but who made the change, and but who left", async () => {
        const [one = "", two = "", three = ""] = people;
        await database.owner.query("update member set left_at = now() where person_id = $1", [three]);
        await tell({ personIds: people, title: "Pour tous" }, one);
        expect((await readBy(one)).notices).toEqual([]);
        expect((await readBy(two)).notices).toMatchObject([{ title: "Pour tous", count: 1, read: false }]);
        await database.owner.query("update member set left_at = null where person_id = $1", [three]);
        expect((await readBy(three)).notices).toEqual([]);
    });
    it("read one line a topic, with the latest words", async () => {
        const { personId } = await (0, front_door_1.buildMember)(database, scope);
        const topic = `case:${(0, node_crypto_1.randomUUID)()}`;
        await tell({ personIds: [personId], topic, kind: "caseMoved", title: "Dossier 3 : envoyé" });
        await tell({ personIds: [personId], topic, kind: "caseMessage", title: "Dossier 3 : un message", path: "/d/3" });
        await tell({ personIds: [personId], title: "x".repeat(400) });
        const { notices, total } = await readBy(personId);
        expect(total).toBe(2);
        expect(notices[0]?.title).toHaveLength(300);
        expect(notices[1]).toMatchObject({ title: "Dossier 3 : un message", kind: "caseMessage", path: "/d/3", count: 2 });
        const next = await (0, kernel_1.readGroup)(database.db, as(personId), (tx) => (0, notification_1.readNotices)(tx, personId, { unreadOnly: true, limit: 1, after: 1 }));
        expect(next).toMatchObject({ total: 2, notices: [{ title: "Dossier 3 : un message" }] });
    });
    it("mark a topic as read and unread, then all but what came since", async () => {
        const { personId } = await (0, front_door_1.buildMember)(database, scope);
        const topic = `request:${(0, node_crypto_1.randomUUID)()}`;
        for (const title of ["Un", "Deux"])
            await tell({ personIds: [personId], topic, title });
        await tell({ personIds: [personId], title: "Autre" });
        const unread = () => (0, kernel_1.readGroup)(database.db, as(personId), (tx) => (0, notification_1.countUnreadNotices)(tx, personId));
        const of = (await readBy(personId)).notices.find(({ title }) => title === "Deux")?.id ?? "";
        const mark = (read) => (0, kernel_1.withGroup)(database.db, as(personId), (tx) => (0, notification_1.markNotices)(tx, personId, [of], read));
        expect(await unread()).toBe(2);
        expect(await mark(true)).toBe(2);
        expect(await mark(true)).toBe(0);
        expect(await unread()).toBe(1);
        expect(await mark(false)).toBe(2);
        expect(await unread()).toBe(2);
        const drawn = new Date();
        await database.owner.query("update notice set happened_at = now() + interval '1 minute' where title = 'Autre'");
        await (0, kernel_1.withGroup)(database.db, as(personId), (tx) => (0, notification_1.markAllNotices)(tx, personId, drawn));
        expect(await unread()).toBe(1);
        // Told again after it was read: a new line.
        await tell({ personIds: [personId], topic, title: "Trois" });
        expect((await readBy(personId)).notices.map(({ title, read }) => [title, read])).toContainEqual(["Deux", true]);
    });
    it("never see nor touch what others are told, whatever the query, and another group neither", async () => {
        const [one = "", two = ""] = people;
        await tell({ personIds: [two], title: "À deux seulement" });
        const seen = await (0, kernel_1.readGroup)(database.db, as(one), (tx) => tx.rows(everything, [scope.groupId]));
        expect(seen.map(({ personId }) => personId).filter((id) => id !== one)).toEqual([]);
        expect((await readBy(one, two)).notices).toEqual([]);
        expect(await (0, kernel_1.withGroup)(database.db, as(one), (tx) => tx.rows(steal, [scope.groupId, two]))).toEqual([]);
        const ofTwo = (await readBy(two)).notices.map(({ id }) => id);
        expect(await (0, kernel_1.withGroup)(database.db, as(one), (tx) => (0, notification_1.markNotices)(tx, one, ofTwo, true))).toBeNull();
        await expect((0, kernel_1.withGroup)(database.db, as(two), (tx) => tx.rows(move, [scope.groupId, one]))).rejects.toThrow(/permission denied/);
        const other = await (0, support_1.buildGroup)(database);
        const elsewhere = { ...other, viewerId: two };
        expect((await (0, kernel_1.readGroup)(database.db, elsewhere, (tx) => (0, notification_1.readNotices)(tx, two, PAGE))).total).toBe(0);
        await (0, kernel_1.withGroup)(database.db, elsewhere, (tx) => (0, notification_1.notify)(tx, { personIds: [one], kind: "handover", topic: "t", title: "D’ailleurs", path: "/" }));
        expect((await readBy(one)).notices.map(({ title }) => title)).not.toContain("D’ailleurs");
    });
});
