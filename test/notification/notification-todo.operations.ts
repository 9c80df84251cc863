import type { RoomOperations } from "../tenancy/operation";

export const todoOperations: RoomOperations = {
  operations: {
    "Query.todos": { document: "query Q { answer: todos { code label count path } }", action: "signedIn", takes: [] },
  },
  things: () => Promise.resolve({}),
};
