import { randomBytes } from "node:crypto";
import { WEBHOOK_TEST_EVENT } from "@palier/domain/integration";
import type { Sealer } from "../identity";
import { enqueue, recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { deliverJob } from "./integration.jobs";

/** An address that is told what happens, as the page shows it: never its secret. */
export interface Webhook {
  readonly id: string;
  readonly label: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly createdAt: Date;
  readonly failuresInRow: number;
  readonly disabledAt: Date | null;
  /** null: it is in use. */
  readonly disabledReason: "person" | "failures" | null;
}

/** A webhook to keep. */
export interface WebhookToSave {
  readonly label: string;
  readonly url: string;
  readonly events: readonly string[];
}

const COLUMNS = `id, label, url, events, created_at as "createdAt", failures_in_row as "failuresInRow",
  disabled_at as "disabledAt", disabled_reason as "disabledReason" from webhook where group_id = $1`;

const selectWebhooks = statement<Webhook>(
  "integration-select-webhooks",
  `select ${COLUMNS} order by created_at desc, id desc limit 200`,
);
const selectWebhook = statement<Webhook>("integration-select-webhook", `select ${COLUMNS} and id = $2`);
const newId = statement<{ id: string }>("integration-new-id", "select new_id() as id");
const insertWebhook = statement<never>(
  "integration-insert-webhook",
  `insert into webhook (group_id, id, label, url, events, secret_sealed, created_by) values ($1, $2, $3, $4, $5, $6, $7)`,
);
const updateWebhookRow = statement<never>(
  "integration-update-webhook",
  "update webhook set label = $3, url = $4, events = $5 where group_id = $1 and id = $2",
);
const switchWebhookRow = statement<{ id: string }>(
  "integration-switch-webhook",
  `update webhook set disabled_at = $3::timestamptz, disabled_reason = case when $3::timestamptz is not null then 'person' end,
          failures_in_row = 0
    where group_id = $1 and id = $2 and (disabled_at is null) = ($3::timestamptz is not null) returning id`,
);

/** Where the secret of a webhook is kept: a sealed text moved elsewhere doesn't open. */
export const secretPlace = (groupId: string, id: string): string => `webhook/${groupId}/${id}`;

/** The webhooks of the group, the latest first. */
export const readWebhooks = (tx: ReadTx): Promise<Webhook[]> => tx.rows(selectWebhooks, [tx.groupId]);

/** @returns null when the group has no such webhook. */
export async function readWebhook(tx: ReadTx, id: string): Promise<Webhook | null> {
  return (await tx.rows(selectWebhook, [tx.groupId, id]))[0] ?? null;
}

/** Makes a webhook. @returns its id and the secret that signs what is sent, shown once. */
export async function createWebhook(
  tx: WriteTx,
  sealer: Sealer,
  webhook: WebhookToSave & { readonly createdBy: string },
): Promise<{ readonly id: string; readonly secret: string }> {
  const [row] = await tx.rows(newId, []);
  if (row === undefined) throw new Error("new_id returned no row");
  const secret = `whsec_${randomBytes(32).toString("base64url")}`;
  const sealed = sealer.seal(secret, secretPlace(tx.groupId, row.id));
  const { label, url, events, createdBy } = webhook;
  await tx.rows(insertWebhook, [tx.groupId, row.id, label.trim(), url, [...events], sealed, createdBy]);
  await recordAudit(tx, {
    action: "integration:createWebhook",
    objectKind: "webhook",
    objectId: row.id,
    changes: { host: [null, new URL(url).host], events: [null, events] },
  });
  return { id: row.id, secret };
}

/** Changes a webhook; its secret stays. @returns false when there is none. */
export async function updateWebhook(tx: WriteTx, id: string, webhook: WebhookToSave): Promise<boolean> {
  const before = await readWebhook(tx, id);
  if (before === null) return false;
  await tx.rows(updateWebhookRow, [tx.groupId, id, webhook.label.trim(), webhook.url, [...webhook.events]]);
  const hosts = [new URL(before.url).host, new URL(webhook.url).host];
  await recordAudit(tx, {
    action: "integration:updateWebhook",
    objectKind: "webhook",
    objectId: id,
    changes: { host: hosts, events: [before.events, webhook.events] },
  });
  return true;
}

/** Stops a webhook, or starts it again. @returns false when there is none, or it is already so. */
export async function switchWebhook(tx: WriteTx, id: string, active: boolean, now: Date): Promise<boolean> {
  const moved = await tx.rows(switchWebhookRow, [tx.groupId, id, active ? null : now]);
  if (moved.length === 0) return false;
  await recordAudit(tx, {
    action: active ? "integration:enableWebhook" : "integration:disableWebhook",
    objectKind: "webhook",
    objectId: id,
    changes: { active: [!active, active] },
  });
  return true;
}

const insertTest = statement<never>(
  "integration-insert-test",
  `insert into webhook_delivery (group_id, id, webhook_id, event, object_kind, object_id, occurred_at, job_id)
   values ($1, $2, $3::uuid, $4, 'webhook', ($3::uuid)::text, $5, $6)`,
);

/** Sends a test, whatever the webhook listens to. @returns the id of the delivery; null when there is no such webhook. */
export async function testWebhook(tx: WriteTx, webhookId: string, now: Date): Promise<string | null> {
  if ((await readWebhook(tx, webhookId)) === null) return null;
  const [row] = await tx.rows(newId, []);
  if (row === undefined) throw new Error("new_id returned no row");
  const jobId = await enqueue(tx, deliverJob, { groupId: tx.groupId, deliveryId: row.id }, tx.viewerId);
  await tx.rows(insertTest, [tx.groupId, row.id, webhookId, WEBHOOK_TEST_EVENT, now, jobId]);
  const changes = { deliveryId: [null, row.id] };
  await recordAudit(tx, { action: WEBHOOK_TEST_EVENT, objectKind: "webhook", objectId: webhookId, changes });
  return row.id;
}
