import type { RoomOperations } from "../tenancy/operation";

export const maturityOperations: RoomOperations = {
  operations: {
    "Query.maturityFramework": {
      document: "query Q { answer: maturityFramework { code name questions { code } } }",
      action: "maturity:read",
      takes: [],
    },
    "Query.maturityDistribution": {
      document: "query Q { answer: maturityDistribution { level count name } }",
      action: "maturity:read",
      takes: [],
    },
    "Mutation.answerMaturityQuestion": {
      document: `mutation M($id: ID!) { answer: answerMaturityQuestion(
        input: { establishmentId: $id, questionCode: "REFERENT-NOMME", answer: "oui" }) {
        ok error { code message } establishment { id name maturity { level answers { answer answeredByName } } } } }`,
      variables: ({ answeredSiteId }) => ({ id: answeredSiteId }),
      action: "maturity:answer",
      takes: ["answeredSiteId"],
      establishment: "answeredSiteId",
    },
    "Mutation.computeMaturity": {
      document: "mutation M { answer: computeMaturity { ok error { code } job { id kind } } }",
      action: "maturity:compute",
      takes: [],
    },
  },
  things: (_, group) => Promise.resolve({ answeredSiteId: group.siteIds[0]! }),
};
