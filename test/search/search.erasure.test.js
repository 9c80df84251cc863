"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_crypto_1 = require("node:crypto");
const file_1 = require("@palier/store/file");
const identity_1 = require("@palier/store/identity");
const kernel_1 = require("@palier/store/kernel");
const notification_1 = require("@palier/store/notification");
const privacy_1 = require("@palier/store/privacy");
const search_1 = require("@palier/store/search");
const support_1 = require("../support");
const search_factory_1 = require("./search.factory");
describe("somebody who is erased", () => {
    let database;
    beforeAll(async () => {
        database = await (0, support_1.testDatabase)();
    });
    afterAll(() => database.close());
    it("is found no more by their name, typed right or wrong, and is told nothing any more", async () => {
        const scope = await (0, support_1.buildGroup)(database);
        const save = (displayName) => (0, identity_1.saveMember)(database.db, scope, {
            email: `${(0, node_crypto_1.randomUUID)()}@essai.example`,
            displayName,
            password: "mot-de-passe-des-essais",
            role: "reader",
            sector: null,
            wholeGroup: true,
        });
        const [gone, stays] = [await save("Zénobie Wertheimer"), await save("Autre Personne")];
        await (0, search_factory_1.buildEntry)(database, scope, {
            title: "Question de Zénobie Wertheimer",
            body: "Zénobie Wertheimer demande le planning.",
        });
        await (0, kernel_1.withGroup)(database.db, scope, (tx) => (0, notification_1.notify)(tx, {
            personIds: [gone, stays],
            kind: "requestMessage",
            topic: "request:1",
            title: "Zénobie Wertheimer a répondu",
            path: "/demandes/1",
        }));
        const find = async (text) => (0, kernel_1.readGroup)(database.db, scope, async (tx) => (await (0, search_1.searchGroup)(tx, (0, search_factory_1.viewerWith)((0, search_factory_1.everywhere)("groupReferent")), { text, limit: 5 })).map(({ title }) => title));
        expect(await find("wertheimer")).toHaveLength(1);
        expect(await find("wertheimr")).toHaveLength(1);
        await (0, privacy_1.erasePerson)(database.db, { ...scope, viewerId: stays }, gone, new file_1.FileStore(database.home));
        expect(await find("wertheimer")).toEqual([]);
        expect(await find("wertheimr")).toEqual([]);
        expect(await find("planning")).toHaveLength(1);
        for (const table of ["search_entry", "search_lexeme", "search_word", "search_trigram", "notice"]) {
            const { rows } = await database.owner.query(`select * from ${table} where group_id = $1`, [scope.groupId]);
            expect(JSON.stringify(rows)).not.toMatch(/wertheim|zenobi|zénobi/i);
        }
        const { rows } = await database.owner.query("select person_id as person from notice where group_id = $1", [scope.groupId]);
        expect(rows).toEqual([{ person: stays }]);
    });
});
