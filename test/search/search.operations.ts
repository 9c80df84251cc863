import { randomUUID } from "node:crypto";
import type { RoomOperations } from "../tenancy/operation";
import { buildEntry } from "./search.factory";

/** What is asked of the search. */
export const searchOperations: RoomOperations = {
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
    await buildEntry(database, scope, { objectKind: "answer", title: `Trouvaille ${canary}`, objectId: randomUUID() });
    for (const [at, establishmentId] of group.siteIds.entries())
      await buildEntry(database, scope, {
        title: "Trouvaille d’un site",
        body: group.siteCanaries?.[at] ?? canary,
        establishmentId,
        objectId: randomUUID(),
      });
    return {};
  },
};
