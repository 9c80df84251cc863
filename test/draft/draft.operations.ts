import type { RoomOperations } from "../tenancy/operation";

const PAYLOAD = "ok error { code message } draft { id key body version updatedAt } sent";
const page = { key: "essai:matrice:texte", version: 0, writer: "0".repeat(32), step: 1 };

export const draftOperations: RoomOperations = {
  operations: {
    "Query.draft": {
      document: 'query Q { answer: draft(key: "essai:matrice:texte") { id key body version updatedAt } }',
      action: "signedIn",
      takes: [],
    },
    "Mutation.saveDraft": {
      document: `mutation M($input: SaveDraftInput!) { answer: saveDraft(input: $input) { ${PAYLOAD} } }`,
      variables: ({ draftText }) => ({ input: { ...page, body: draftText } }),
      action: "signedIn",
      takes: [],
    },
    "Mutation.discardDraft": {
      document: `mutation M($input: DiscardDraftInput!) { answer: discardDraft(input: $input) { ${PAYLOAD} } }`,
      variables: () => ({ input: page }),
      action: "signedIn",
      takes: [],
    },
  },
  // Every member of the group has a draft under the key that is asked: whoever asks gets their own, or nothing.
  async things({ owner }, { groupId }, canary) {
    await owner.query("delete from draft where group_id = $1", [groupId]);
    await owner.query(
      `insert into draft (group_id, person_id, key, body, writer, writer_step)
       select group_id, person_id, 'essai:matrice:texte', $2, repeat('0', 32), 0 from member where group_id = $1`,
      [groupId, canary],
    );
    return { draftText: canary };
  },
};
