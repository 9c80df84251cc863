"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_crypto_1 = require("node:crypto");
const kernel_1 = require("@palier/store/kernel");
const search_1 = require("@palier/store/search");
const support_1 = require("../support");
const search_factory_1 = require("./search.factory");
const REFERENT = (0, search_factory_1.viewerWith)((0, search_factory_1.everywhere)("groupReferent"));
const addNews = (0, kernel_1.statement)("test-search-add-news", `insert into news (group_id, title, body, kind) values ($1, 'Actualité', 'Texte', 'function') returning id`);
const addAudience = (0, kernel_1.statement)("test-search-add-audience", "insert into news_audience (group_id, news_id, establishment_id, sector) values ($1, $2, $3, $4)");
describe("the search of a group", () => {
    let database;
    beforeAll(async () => {
        database = await (0, support_1.testDatabase)();
    });
    afterAll(() => database.close());
    const find = (scope, text, viewer = REFERENT, ask = {}) => (0, kernel_1.readGroup)(database.db, scope, async (tx) => (await (0, search_1.searchGroup)(tx, viewer, { text, limit: 20, ...ask })).map(({ title }) => title));
    describe("of words", () => {
        let scope;
        beforeAll(async () => {
            scope = await (0, support_1.buildGroup)(database);
            await (0, search_factory_1.buildEntry)(database, scope, {
                title: "Renouveler une ordonnance à l’identique",
                body: "Le bouton existe déjà dans la fiche du résident.",
            });
            await (0, search_factory_1.buildEntry)(database, scope, {
                title: "Planning des ateliers",
                body: "Les ordonnances ne s’impriment pas depuis ce menu.",
            });
            await (0, search_factory_1.buildEntry)(database, scope, { title: "Transmissions ciblées", body: "Un modèle partagé par l’équipe." });
        });
        it.each([
            ["an accent left out", "transmission ciblee", "Transmissions ciblées"],
            ["another ending", "modèles partagées", "Transmissions ciblées"],
            ["a typing mistake", "transmisions", "Transmissions ciblées"],
            ["two letters crossed", "ordonannce identique", "Renouveler une ordonnance à l’identique"],
            ["a word that isn't finished", "transm", "Transmissions ciblées"],
            ["a word not finished after its stem", "renouvele ordonnan", "Renouveler une ordonnance à l’identique"],
            ["capital letters", "PLANNING", "Planning des ateliers"],
        ])("forgives %s", async (_, text, title) => {
            expect((await find(scope, text))[0]).toBe(title);
        });
        it("puts a title before a text", async () => {
            expect(await find(scope, "ordonnance")).toEqual([
                "Renouveler une ordonnance à l’identique",
                "Planning des ateliers",
            ]);
        });
        it("finds nothing where nothing is near, nor for a text without words", async () => {
            expect(await find(scope, "xylophone")).toEqual([]);
            expect(await find(scope, "  ?! ")).toEqual([]);
            expect(await find(scope, "le la les")).toEqual([]);
        });
        it("finds by the new words when the text changes, and no more once removed", async () => {
            const objectId = await (0, search_factory_1.buildEntry)(database, scope, { title: "Vignette des piluliers" });
            expect(await find(scope, "vignette")).toEqual(["Vignette des piluliers"]);
            await (0, search_factory_1.buildEntry)(database, scope, { objectId, title: "Étiquette des piluliers" });
            expect(await find(scope, "vignette")).toEqual([]);
            expect(await find(scope, "étiquette")).toEqual(["Étiquette des piluliers"]);
            await (0, kernel_1.withGroup)(database.db, scope, (tx) => (0, search_1.removeFromSearch)(tx, "request", objectId));
            expect(await find(scope, "étiquette")).toEqual([]);
        });
    });
    it("counts a rare word more than a common one, and what is recent a little", async () => {
        const scope = await (0, support_1.buildGroup)(database);
        for (let each = 0; each < 12; each += 1)
            await (0, search_factory_1.buildEntry)(database, scope, { title: `Écran ${String(each)}`, body: "Le dossier ne s’ouvre pas." });
        await (0, search_factory_1.buildEntry)(database, scope, { title: "Bilan", body: "Le dossier d’ergothérapie." });
        expect((await find(scope, "dossier ergothérapie"))[0]).toBe("Bilan");
        await (0, search_factory_1.buildEntry)(database, scope, { title: "Chariot", at: new Date("2020-01-01T08:00:00Z"), body: "ancien" });
        await (0, search_factory_1.buildEntry)(database, scope, { title: "Chariot", at: new Date("2026-11-20T08:00:00Z"), body: "nouveau" });
        const hits = await (0, kernel_1.readGroup)(database.db, scope, (tx) => (0, search_1.searchGroup)(tx, REFERENT, { text: "chariot", limit: 5 }));
        expect(hits.map(({ extract }) => extract)).toEqual(["nouveau", "ancien"]);
    });
    it("puts what is of the same establishment and sector a little before", async () => {
        const scope = await (0, support_1.buildGroup)(database);
        const [near, far] = await (0, support_1.buildEstablishments)(database, scope, [
            { name: "Ici", finessNumber: "010000101" },
            { name: "Ailleurs", finessNumber: "010000102" },
        ]);
        await (0, search_factory_1.buildEntry)(database, scope, { title: "Balance", establishmentId: far?.id ?? null, body: "ailleurs" });
        await (0, search_factory_1.buildEntry)(database, scope, {
            title: "Balance",
            establishmentId: near?.id ?? null,
            sector: "care",
            body: "ici",
            at: new Date("2024-11-01T08:00:00Z"),
        });
        const hits = await (0, kernel_1.readGroup)(database.db, scope, (tx) => (0, search_1.searchGroup)(tx, REFERENT, { text: "balance", establishmentId: near?.id ?? null, sector: "care", limit: 5 }));
        expect(hits.map(({ extract }) => extract)).toEqual(["ici", "ailleurs"]);
    });
    describe("by rights", () => {
        it("shows another group nothing, not even that a word was written", async () => {
            const [one, other] = [await (0, support_1.buildGroup)(database), await (0, support_1.buildGroup)(database)];
            await (0, search_factory_1.buildEntry)(database, one, { title: "Télémédecine" });
            expect(await find(one, "télémédecine")).toEqual(["Télémédecine"]);
            expect(await find(other, "télémédecine")).toEqual([]);
            expect(await find(other, "telemedecin")).toEqual([]);
        });
        it("shows an establishment's entries to who sees it, by a mistyped word as well", async () => {
            const scope = await (0, support_1.buildGroup)(database);
            const [site, elsewhere] = await (0, support_1.buildEstablishments)(database, scope, [
                { name: "Site", finessNumber: "010000201" },
                { name: "Autre", finessNumber: "010000202" },
            ]);
            const seen = [site?.id ?? ""];
            await (0, search_factory_1.buildEntry)(database, scope, { title: "Brancardage du soir", establishmentId: elsewhere?.id ?? null });
            await (0, search_factory_1.buildEntry)(database, scope, { title: "Brancards neufs", establishmentId: site?.id ?? null });
            await (0, search_factory_1.buildEntry)(database, scope, { title: "Brancard : déjà possible", objectKind: "answer" });
            const reader = (0, search_factory_1.viewerWith)((0, search_factory_1.at)("reader", seen));
            const placed = { ...scope, establishmentIds: seen };
            expect((await find(placed, "brancard", reader)).sort()).toEqual(["Brancard : déjà possible", "Brancards neufs"]);
            expect(await find(placed, "brancardage du soir", reader)).not.toContain("Brancardage du soir");
            expect(await find(scope, "brancardage")).toContain("Brancardage du soir");
        });
        it("keeps cases for who may read them, and gives a vendor nothing", async () => {
            const scope = await (0, support_1.buildGroup)(database);
            await (0, search_factory_1.buildEntry)(database, scope, { title: "Lenteur du module", objectKind: "case" });
            await (0, search_factory_1.buildEntry)(database, scope, { title: "Lenteur du soir", objectKind: "request" });
            await (0, search_factory_1.buildEntry)(database, scope, { title: "Lenteur corrigée", objectKind: "release" });
            expect((await find(scope, "lenteur")).sort()).toEqual([
                "Lenteur corrigée",
                "Lenteur du module",
                "Lenteur du soir",
            ]);
            expect((await find(scope, "lenteur", (0, search_factory_1.viewerWith)((0, search_factory_1.everywhere)("reader")))).sort()).toEqual([
                "Lenteur corrigée",
                "Lenteur du soir",
            ]);
            expect(await find(scope, "lenteur", REFERENT, { kinds: ["case"] })).toEqual(["Lenteur du module"]);
            expect(await find(scope, "lenteur", (0, search_factory_1.viewerWith)((0, search_factory_1.everywhere)("reader")), { kinds: ["case"] })).toEqual([]);
            expect(await find(scope, "lenteur", (0, search_factory_1.viewerWith)((0, search_factory_1.everywhere)("vendorContact")))).toEqual([]);
            expect(await find(scope, "lenteur", (0, search_factory_1.viewerWith)((0, search_factory_1.everywhere)("groupAdministrator")))).toEqual([]);
            expect(await find(scope, "lenteur", { ...REFERENT, rights: { can: () => false } })).toEqual([]);
        });
        it("keeps news for their audience: the establishment and the sector of a grant", async () => {
            const scope = await (0, support_1.buildGroup)(database);
            const [site, other] = await (0, support_1.buildEstablishments)(database, scope, [
                { name: "Site", finessNumber: "010000301" },
                { name: "Autre", finessNumber: "010000302" },
            ]);
            const newsId = await (0, kernel_1.withGroup)(database.db, scope, async (tx) => {
                const [row] = await tx.rows(addNews, [scope.groupId]);
                await tx.rows(addAudience, [scope.groupId, row?.id, site?.id, "care"]);
                return row?.id ?? (0, node_crypto_1.randomUUID)();
            });
            await (0, search_factory_1.buildEntry)(database, scope, {
                title: "Chimiothérapie : nouvel écran",
                objectKind: "news",
                objectId: newsId,
            });
            const found = (viewer, ids) => find({ ...scope, establishmentIds: ids }, "chimiothérapie", viewer);
            const [here, there] = [site?.id ?? "", other?.id ?? ""];
            const title = ["Chimiothérapie : nouvel écran"];
            expect(await found(REFERENT, null)).toEqual(title);
            expect(await found((0, search_factory_1.viewerWith)((0, search_factory_1.at)("reader", [here])), [here])).toEqual(title);
            expect(await found((0, search_factory_1.viewerWith)((0, search_factory_1.at)("sectorReferent", [here], "care")), [here])).toEqual(title);
            expect(await found((0, search_factory_1.viewerWith)((0, search_factory_1.at)("sectorReferent", [here], "pharmacy")), [here])).toEqual([]);
            expect(await found((0, search_factory_1.viewerWith)((0, search_factory_1.at)("reader", [there])), [there])).toEqual([]);
            expect(await found((0, search_factory_1.viewerWith)((0, search_factory_1.everywhere)("director")), null)).toEqual(title);
        });
    });
});
