"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.searchOperations = void 0;
const node_crypto_1 = require("node:crypto");
const search_factory_1 = require("./search.factory");
/** What is asked of the search. */
exports.searchOperations = {
    operations: {
        "Query.search": {
            document: `query Q($text: String!) { answer: search(text: $text, kinds: [request, answer, case, news, release], limit: 50) {
        count hits { id kind title extract path at establishmentId } } }`,
            variables: () => ({ text: "trouvaille" }),
            action: "signedIn",
            takes: [],
        },
    },
    // One entry for the whole group, and one an establishment whose words are its own.
    async things(database, group, canary) {
        const scope = { groupId: group.groupId, viewerId: null };
        await database.owner.query("delete from search_entry where group_id = $1", [group.groupId]);
        await (0, search_factory_1.buildEntry)(database, scope, { objectKind: "answer", title: `Trouvaille ${canary}`, objectId: (0, node_crypto_1.randomUUID)() });
        for (const [at, establishmentId] of group.siteIds.entries())
            await (0, search_factory_1.buildEntry)(database, scope, {
                title: "Trouvaille d’un site",
                body: group.siteCanaries?.[at] ?? canary,
                establishmentId,
                objectId: (0, node_crypto_1.randomUUID)(),
            });
        return {};
    },
};
