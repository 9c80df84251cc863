import type { RoomOperations } from "../tenancy/operation";

export const viewerOperations: RoomOperations = {
  operations: {
    "Query.viewer": {
      document: `query Q { answer: viewer { id displayName email role sector actions lookedAtBy groups { id name }
        grants { role sector wholeGroup establishmentIds } effectiveRights { can { text } cannotText } group { id name legalEntities { name } } } }`,
      action: "open",
      takes: [],
    },
  },
  things: () => Promise.resolve({}),
};
