"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const kernel_1 = require("@palier/store/kernel");
const notification_1 = require("@palier/store/notification");
const support_1 = require("../support");
const addImport = (0, kernel_1.statement)("test-add-import", `insert into indicator_import (group_id, file_name, file_sha256, state, created_at)
   values ($1, $2, 'empreinte', $3, $4)`);
describe("what awaits a group", () => {
    let database;
    beforeAll(async () => {
        database = await (0, support_1.testDatabase)();
    });
    afterAll(() => database.close());
    const add = (scope, name, state, at) => (0, kernel_1.withGroup)(database.db, scope, (tx) => tx.rows(addImport, [scope.groupId, name, state, at]));
    const previews = async (scope) => (await (0, kernel_1.readGroup)(database.db, scope, notification_1.countAwaiting)).previewedImports;
    it("counts a file that was looked at until another one is sent, and in its own group only", async () => {
        const [one, other] = [await (0, support_1.buildGroup)(database), await (0, support_1.buildGroup)(database)];
        await add(one, "avec-erreurs.csv", "previewed", "2026-11-20T09:00:00Z");
        expect(await previews(one)).toBe(1);
        await add(one, "corrige.csv", "previewed", "2026-11-20T09:05:00Z");
        expect(await previews(one)).toBe(1);
        await add(one, "corrige-encore.csv", "done", "2026-11-20T09:10:00Z");
        expect(await previews(one)).toBe(0);
        expect(await previews(other)).toBe(0);
    });
});
