import { randomUUID } from "node:crypto";
import { saveMember } from "@palier/store/identity";
import { withGroup } from "@palier/store/kernel";
import { cancelGroupDeletion, readGroupDeletion, requestGroupDeletion } from "@palier/store/privacy";
import type { TestDatabase } from "../support";
import type { BuiltGroup, RoomOperations } from "../tenancy/operation";

const JOB = "ok error { code message } job { id kind }";
const DELETION = "ok error { code message } deletion { id requestedAt effectiveAt }";

/** The end of the group, waited for or not. @returns the name to type. */
async function pending({ db }: TestDatabase, group: BuiltGroup, wanted: boolean): Promise<string> {
  const scope = { groupId: group.groupId, viewerId: null };
  return withGroup(db, scope, async (tx) => {
    const found = await tx.rows<{ name: string }>(
      { name: "test-privacy-group-name", text: "select name from care_group where id = $1" },
      [group.groupId],
    );
    const name = found[0]!.name;
    const asked = (await readGroupDeletion(tx)) !== null;
    if (wanted && !asked) await requestGroupDeletion(tx, name);
    if (!wanted && asked) await cancelGroupDeletion(tx);
    return name;
  });
}

export const privacyOperations: RoomOperations = {
  operations: {
    "Query.personalDataRegister": {
      document: "query Q { answer: personalDataRegister { table column pii purpose retention } }",
      action: "privacy:read",
      takes: [],
    },
    "Query.erasurePreview": {
      document:
        "query Q($id: ID!) { answer: erasurePreview(personId: $id) { name closesAccount error { code } counts { title count } } }",
      variables: ({ erasedId }) => ({ id: erasedId }),
      action: "privacy:erase",
      takes: ["erasedId"],
    },
    "Query.personErasures": {
      document: "query Q { answer: personErasures { id personId requestedAt finishedAt accountClosed } }",
      action: "privacy:erase",
      takes: [],
    },
    "Query.privacyExports": {
      document: "query Q { answer: privacyExports { id kind personName url job { id state } } }",
      action: "signedIn",
      takes: [],
    },
    "Query.groupDeletion": {
      document: "query Q { answer: groupDeletion { id requestedAt effectiveAt } }",
      action: "privacy:deleteGroup",
      takes: [],
    },
    "Mutation.exportMyData": {
      document: `mutation M { answer: exportMyData { ${JOB} } }`,
      action: "signedIn",
      takes: [],
    },
    "Mutation.exportPersonData": {
      document: `mutation M($id: ID!) { answer: exportPersonData(personId: $id) { ${JOB} } }`,
      variables: ({ erasedId }) => ({ id: erasedId }),
      action: "privacy:erase",
      takes: ["erasedId"],
    },
    "Mutation.exportGroupData": {
      document: `mutation M { answer: exportGroupData { ${JOB} } }`,
      action: "privacy:exportGroup",
      takes: [],
    },
    "Mutation.erasePerson": {
      document: `mutation M($input: ErasePersonInput!) { answer: erasePerson(input: $input) { ${JOB} } }`,
      variables: ({ erasedId, erasedName }) => ({ input: { personId: erasedId, name: erasedName } }),
      action: "privacy:erase",
      takes: ["erasedId"],
    },
    "Mutation.requestGroupDeletion": {
      document: `mutation M($name: String!) { answer: requestGroupDeletion(name: $name) { ${DELETION} } }`,
      variables: ({ groupName }) => ({ name: groupName }),
      action: "privacy:deleteGroup",
      takes: [],
    },
  },
  async things(database, group, canary) {
    const erasedName = `Personne ${canary}`;
    const erasedId = await saveMember(
      database.db,
      { groupId: group.groupId, viewerId: null },
      {
        email: `${randomUUID()}@essai.example`,
        displayName: erasedName,
        password: null,
        role: "reader",
        sector: null,
        wholeGroup: true,
      },
    );
    return { erasedId, erasedName, groupName: await pending(database, group, false) };
  },
};

/** Giving the end of the group up needs one that was asked. */
export const privacyCancelOperations: RoomOperations = {
  operations: {
    "Mutation.cancelGroupDeletion": {
      document: `mutation M { answer: cancelGroupDeletion { ${DELETION} } }`,
      action: "privacy:deleteGroup",
      takes: [],
    },
  },
  async things(database, group) {
    await pending(database, group, true);
    return {};
  },
};
