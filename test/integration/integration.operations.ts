import { randomUUID } from "node:crypto";
import { sealerOf } from "@palier/store/identity";
import { createApiKey, createWebhook } from "@palier/store/integration";
import { withGroup } from "@palier/store/kernel";
import type { RoomOperations } from "../tenancy/operation";

const KEY = "id label actions createdByName revokedAt";
const HOOK = "id label url events active";

export const integrationOperations: RoomOperations = {
  operations: {
    "Query.apiKeys": {
      document: `query Q { answer: apiKeys { ${KEY} } }`,
      action: "integration:read",
      takes: [],
    },
    "Query.webhooks": {
      document: `query Q { answer: webhooks { ${HOOK} } }`,
      action: "integration:read",
      takes: [],
    },
    "Query.webhookDeliveries": {
      document: `query Q($id: ID) { answer: webhookDeliveries(webhookId: $id) {
        edges { node { id webhookLabel eventLabel state failureReason responseExcerpt } } } }`,
      variables: ({ webhookId }) => ({ id: webhookId }),
      action: "integration:read",
      takes: ["webhookId"],
    },
    "Mutation.createApiKey": {
      document: `mutation M($label: String!) { answer: createApiKey(
        input: { label: $label, actions: ["integration:read"], days: 30 }) { ok error { code } key { ${KEY} } secret } }`,
      variables: ({ integrationLabel }) => ({ label: integrationLabel }),
      action: "integration:update",
      takes: [],
    },
    "Mutation.revokeApiKey": {
      document: `mutation M($id: ID!) { answer: revokeApiKey(id: $id) { ok error { code } key { ${KEY} } } }`,
      variables: ({ apiKeyId }) => ({ id: apiKeyId }),
      action: "integration:update",
      takes: ["apiKeyId"],
    },
    "Mutation.createWebhook": {
      document: `mutation M($label: String!) { answer: createWebhook(
        input: { label: $label, url: "https://exemple.fr/palier", events: ["roi:update"] }) { ok error { code } webhook { ${HOOK} } secret } }`,
      variables: ({ integrationLabel }) => ({ label: integrationLabel }),
      action: "integration:update",
      takes: [],
    },
    "Mutation.updateWebhook": {
      document: `mutation M($id: ID!, $label: String!) { answer: updateWebhook(id: $id,
        input: { label: $label, url: "https://exemple.fr/autre", events: ["cpom:produced"] }) { ok error { code } webhook { ${HOOK} } } }`,
      variables: ({ webhookId, integrationLabel }) => ({ id: webhookId, label: integrationLabel }),
      action: "integration:update",
      takes: ["webhookId"],
    },
    "Mutation.switchWebhook": {
      document: `mutation M($id: ID!) { answer: switchWebhook(id: $id, active: false) { ok error { code } webhook { ${HOOK} } } }`,
      variables: ({ webhookId }) => ({ id: webhookId }),
      action: "integration:update",
      takes: ["webhookId"],
    },
    "Mutation.testWebhook": {
      document: "mutation M($id: ID!) { answer: testWebhook(id: $id) { ok error { code } } }",
      variables: ({ webhookId }) => ({ id: webhookId }),
      action: "integration:update",
      takes: ["webhookId"],
    },
    "Mutation.replayWebhookDelivery": {
      document: "mutation M($id: ID!) { answer: replayWebhookDelivery(id: $id) { ok error { code } } }",
      variables: ({ deliveryId }) => ({ id: deliveryId }),
      action: "integration:update",
      takes: ["deliveryId"],
    },
  },
  async things({ db, home, owner }, group, canary) {
    const createdBy = group.viewerId!;
    const scope = { groupId: group.groupId, viewerId: createdBy };
    const made = await withGroup(db, scope, async (tx) => ({
      key: await createApiKey(tx, {
        label: canary,
        actions: ["cpom:read"],
        createdBy,
        expiresAt: new Date(Date.now() + 86_400_000),
      }),
      hook: await createWebhook(tx, sealerOf(home), {
        label: canary,
        url: `https://exemple.fr/${canary}`,
        events: ["roi:update"],
        createdBy,
      }),
    }));
    const deliveryId = randomUUID();
    await owner.query(
      `insert into webhook_delivery (group_id, id, webhook_id, event, object_kind, object_id, occurred_at, state, job_id, failure_reason, response_excerpt)
       values ($1, $2::uuid, $3, 'roi:update', 'roiPlan', $2::uuid::text, now(), 'failed', $2::uuid, $4, $4)`,
      [group.groupId, deliveryId, made.hook.id, canary],
    );
    return { apiKeyId: made.key.id, webhookId: made.hook.id, deliveryId, integrationLabel: canary };
  },
};
