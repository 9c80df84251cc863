import { randomUUID } from "node:crypto";
import { saveMember } from "@palier/store/identity";
import type { RoomOperations } from "../tenancy/operation";

const POLICY = "idleMinutes sharedAllowed lockMinutes pinAllowed secondFactor";

/** How sessions end, and closing those of a person. */
export const sessionOperations: RoomOperations = {
  operations: {
    "Query.sessionPolicy": {
      document: `query Q { answer: sessionPolicy { ${POLICY} } }`,
      action: "identity:configure",
      takes: [],
    },
    "Mutation.saveSessionPolicy": {
      document: `mutation M { answer: saveSessionPolicy(input: { idleMinutes: 60, sharedAllowed: true, lockMinutes: 10,
        pinAllowed: false, secondFactor: nobody }) { ok error { code message } policy { ${POLICY} } } }`,
      action: "identity:configure",
      takes: [],
    },
    "Mutation.closePersonSessions": {
      document: `mutation M($id: ID!) { answer: closePersonSessions(personId: $id) { ok error { code message } closedCount } }`,
      variables: ({ sessionPersonId }) => ({ id: sessionPersonId }),
      action: "identity:update",
      takes: ["sessionPersonId"],
    },
  },
  things: async ({ db }, group, canary) => ({
    sessionPersonId: await saveMember(db, group, {
      email: `session.${randomUUID()}@essai.example`,
      displayName: canary,
      password: null,
      role: "reader",
      sector: null,
      wholeGroup: true,
    }),
  }),
};
