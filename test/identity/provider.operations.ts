import { randomUUID } from "node:crypto";
import { saveIdentityProvider } from "@palier/store/identity";
import { withGroup } from "@palier/store/kernel";
import type { RoomOperations } from "../tenancy/operation";

/** The matrix lines of the group's ways of signing in. */
export const providerOperations: RoomOperations = {
  operations: {
    "Query.identityProviders": {
      document: "query { answer: identityProviders { id label issuer clientId scopes callbackUrl } }",
      action: "identity:configure",
      takes: [],
    },
    "Query.ownIdentityLinks": {
      document: "query { answer: ownIdentityLinks { providerId label ref linkedAt lastUsedAt } }",
      action: "signedIn",
      takes: [],
    },
    "Mutation.saveIdentityProvider": {
      document: `mutation M($id: ID!) { answer: saveIdentityProvider(input: {
        id: $id, label: "Compte", kind: other, issuer: "https://connexion.example", clientId: "palier",
        scopes: "openid", acrValues: "", allowedAmr: "" }) { ok error { code } provider { id } } }`,
      variables: ({ providerId }) => ({ id: providerId }),
      action: "identity:configure",
      takes: ["providerId"],
    },
    "Mutation.checkIdentityProvider": {
      document: "mutation M($id: ID!) { answer: checkIdentityProvider(id: $id) { ok error { code } reachable } }",
      variables: ({ providerId }) => ({ id: providerId }),
      action: "identity:configure",
      takes: ["providerId"],
    },
    "Mutation.enableIdentityProvider": {
      document:
        "mutation M($id: ID!) { answer: enableIdentityProvider(id: $id, enabled: false) { ok error { code } provider { id } } }",
      variables: ({ providerId }) => ({ id: providerId }),
      action: "identity:configure",
      takes: ["providerId"],
    },
    "Mutation.removeIdentityProvider": {
      document: "mutation M($id: ID!) { answer: removeIdentityProvider(id: $id) { ok error { code } removedId } }",
      variables: ({ providerId }) => ({ id: providerId }),
      action: "identity:configure",
      takes: ["providerId"],
    },
    "Mutation.unlinkIdentity": {
      document:
        "mutation M($id: ID!) { answer: unlinkIdentity(providerId: $id) { ok error { code } links { label } } }",
      variables: ({ providerId }) => ({ id: providerId }),
      action: "signedIn",
      takes: ["providerId"],
    },
  },
  things: async ({ db }, group, canary) => {
    const providerId = await withGroup(db, group, (tx) =>
      saveIdentityProvider(
        tx,
        null,
        {
          label: `Compte ${canary}`,
          kind: "other",
          issuer: `https://${randomUUID()}.connexion.example`,
          clientId: canary,
          scopes: `openid ${canary}`,
          acrValues: [],
          allowedAmr: [],
          maxSessionMinutes: null,
        },
        () => canary,
      ),
    );
    return { providerId };
  },
};
