import type { RoomOperations } from "../tenancy/operation";

export const groupOperations: RoomOperations = {
  operations: {
    "Query.group": {
      document: `query Q { answer: group { id name finessNumber sourceLabel openEstablishmentCount closedEstablishmentCount
        placeCount kinds { label count } departments { name count } legalEntities { id name }
        establishments { id name city legalEntity { name } engagements { label subKind } latestValues { context } } } }`,
      action: "group:read",
      takes: [],
    },
    "Query.establishments": {
      document: `query Q { answer: establishments(first: 50, search: "") { totalCount
        edges { cursor node { id name city categoryLabel engagements { subKind } maturity { level } } } } }`,
      action: "establishment:read",
      takes: [],
    },
    "Query.establishment": {
      document: `query Q($id: ID!) { answer: establishment(id: $id) { id name city legalEntity { id name }
        engagements { subKind } latestValues { context } maturity { level } } }`,
      variables: ({ siteId }) => ({ id: siteId }),
      action: "establishment:read",
      takes: ["siteId"],
      establishment: "siteId",
    },
  },
  things: (_, group) => Promise.resolve({ siteId: group.siteIds[0]! }),
};
