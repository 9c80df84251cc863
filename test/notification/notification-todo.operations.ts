import { withGroup } from "@palier/store/kernel";
import { notify } from "@palier/store/notification";
import type { RoomOperations } from "../tenancy/operation";

const NOTICE = "id kind title path at count read";
const PREFERENCE = "rhythm version kinds { kind label mailed }";

/** What awaits a person, what they are told, and how they want to be told. */
export const todoOperations: RoomOperations = {
  operations: {
    "Query.todos": { document: "query Q { answer: todos { code label count path } }", action: "signedIn", takes: [] },
    "Query.notices": {
      document: `query Q { answer: notices(unreadOnly: false, limit: 20, after: 0) {
        items { ${NOTICE} } totalCount unreadCount readAt } }`,
      action: "signedIn",
      takes: [],
    },
    "Query.unreadNoticeCount": { document: "query Q { answer: unreadNoticeCount }", action: "signedIn", takes: [] },
    "Query.noticePreference": {
      document: `query Q { answer: noticePreference { ${PREFERENCE} } }`,
      action: "signedIn",
      takes: [],
    },
    "Mutation.markNotices": {
      document: "mutation M($ids: [ID!]!) { answer: markNotices(ids: $ids, read: true) { unreadCount } }",
      variables: ({ noticeId }) => ({ ids: [noticeId] }),
      action: "signedIn",
      takes: ["noticeId"],
      personal: true,
    },
    "Mutation.markAllNotices": {
      document: "mutation M($until: String!) { answer: markAllNotices(until: $until) { unreadCount } }",
      variables: () => ({ until: "2100-01-01T00:00:00Z" }),
      action: "signedIn",
      takes: [],
    },
    "Mutation.saveNoticePreference": {
      document: `mutation M($input: SaveNoticePreferenceInput!) { answer: saveNoticePreference(input: $input) {
        ok error { code field message } preference { ${PREFERENCE} } } }`,
      variables: () => ({ input: { rhythm: "weekly", mutedKinds: ["newsToRead"], version: 0 } }),
      action: "signedIn",
      takes: [],
    },
  },
  // Everyone of the group is told the same, and has chosen nothing yet: whoever asks finds their own line.
  async things(database, group, canary) {
    const { owner, db } = database;
    await owner.query("delete from notice where group_id = $1", [group.groupId]);
    await owner.query("delete from notice_preference where group_id = $1", [group.groupId]);
    const { rows: people } = await owner.query<{ id: string }>(
      "select person_id as id from member where group_id = $1",
      [group.groupId],
    );
    await withGroup(db, { ...group, viewerId: null }, (tx) =>
      notify(tx, {
        personIds: people.map(({ id }) => id),
        kind: "newsToRead",
        topic: "news:essai",
        title: `Actualité ${canary}`,
        path: "/actualites",
      }),
    );
    const { rows } = await owner.query<{ id: string }>("select id from notice where group_id = $1 and person_id = $2", [
      group.groupId,
      group.viewerId,
    ]);
    return { noticeId: rows[0]?.id ?? "" };
  },
};
