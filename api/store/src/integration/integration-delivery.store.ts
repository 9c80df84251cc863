import type { Sealer } from "../identity";
import { enqueue, recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { deliverJob } from "./integration.jobs";
import { secretPlace } from "./integration-webhook.store";

/** One thing told to one address, and how it went. */
export interface WebhookDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly webhookLabel: string;
  readonly event: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly occurredAt: Date;
  readonly state: "waiting" | "delivered" | "failed";
  readonly attempts: number;
  readonly httpStatus: number | null;
  readonly durationMs: number | null;
  readonly responseExcerpt: string | null;
  readonly failureReason: string | null;
  readonly createdAt: Date;
  readonly triedAt: Date | null;
}

/** Tries of one delivery before it is given up, with a growing wait: about ten minutes. */
export const MOST_TRIES = 10;
/** Deliveries given up one after the other before the webhook is stopped. */
export const MOST_FAILURES = 10;

const DELIVERY = `d.id, d.webhook_id as "webhookId", w.label as "webhookLabel", d.event, d.object_kind as "objectKind",
  d.object_id as "objectId", d.occurred_at as "occurredAt", d.state, d.attempts, d.http_status as "httpStatus",
  d.duration_ms as "durationMs", d.response_excerpt as "responseExcerpt", d.failure_reason as "failureReason",
  d.created_at as "createdAt", d.tried_at as "triedAt"
  from webhook_delivery d join webhook w on w.group_id = d.group_id and w.id = d.webhook_id where d.group_id = $1`;

const selectPage = statement<WebhookDelivery>(
  "integration-select-deliveries",
  `select ${DELIVERY} and ($2::uuid is null or d.webhook_id = $2)
      and ($3::uuid is null or (d.created_at, d.id) < (
        select b.created_at, b.id from webhook_delivery b where b.group_id = $1 and b.id = $3))
    order by d.created_at desc, d.id desc limit $4`,
);

/** One page of the deliveries, the latest first. @param page.after id of the last one of the page before. */
export async function readDeliveryPage(
  tx: ReadTx,
  webhookId: string | null,
  page: { readonly first: number; readonly after: string | null },
): Promise<{ readonly rows: readonly WebhookDelivery[]; readonly hasNextPage: boolean }> {
  const rows = await tx.rows(selectPage, [tx.groupId, webhookId, page.after, page.first + 1]);
  return { rows: rows.slice(0, page.first), hasNextPage: rows.length > page.first };
}

/** What the worker needs to send one. */
export interface DeliveryToSend {
  readonly id: string;
  readonly webhookId: string;
  readonly url: string;
  readonly secret: string;
  readonly event: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly occurredAt: Date;
  /** This one included. */
  readonly attempts: number;
  /** Sent by the button: tried once, and counted for nothing. */
  readonly test: boolean;
}

type TakenRow = Omit<DeliveryToSend, "secret" | "test"> & { readonly secretSealed: string; readonly disabled: boolean };

const takeRow = statement<TakenRow>(
  "integration-take-delivery",
  `update webhook_delivery d set attempts = d.attempts + 1, tried_at = $3
     from webhook w
    where d.group_id = $1 and d.id = $2 and d.state = 'waiting' and w.group_id = d.group_id and w.id = d.webhook_id
   returning d.id, d.webhook_id as "webhookId", w.url, w.secret_sealed as "secretSealed", d.event,
             d.object_kind as "objectKind", d.object_id as "objectId", d.occurred_at as "occurredAt", d.attempts,
             w.disabled_at is not null as disabled`,
);

/** A delivery whose webhook was stopped before it left. */
export interface StoppedDelivery {
  readonly stopped: true;
  readonly id: string;
  readonly webhookId: string;
}

/** Counts a try and gives what is to be sent. @returns null when it is gone or ended. */
export async function takeDelivery(
  tx: WriteTx,
  sealer: Sealer,
  id: string,
  now: Date,
): Promise<DeliveryToSend | StoppedDelivery | null> {
  const [row] = await tx.rows(takeRow, [tx.groupId, id, now]);
  if (row === undefined) return null;
  const { secretSealed, disabled, ...delivery } = row;
  const test = delivery.event === "integration:testWebhook";
  if (disabled && !test) return { stopped: true, id: row.id, webhookId: row.webhookId };
  return { ...delivery, test, secret: sealer.open(secretSealed, secretPlace(tx.groupId, row.webhookId)) };
}

/** How a try went. */
export interface DeliveryOutcome {
  /** null: no answer came. */
  readonly httpStatus: number | null;
  readonly durationMs: number;
  readonly responseExcerpt: string | null;
  /** In French; null: it was delivered. */
  readonly failureReason: string | null;
}

const writeOutcome = statement<never>(
  "integration-write-outcome",
  `update webhook_delivery set state = $3, http_status = $4, duration_ms = $5, response_excerpt = $6, failure_reason = $7
    where group_id = $1 and id = $2`,
);
const countFailure = statement<{ failures: number; label: string; url: string }>(
  "integration-count-failure",
  `update webhook set failures_in_row = case when $3 then failures_in_row + 1 else 0 end
    where group_id = $1 and id = $2 and disabled_at is null
   returning failures_in_row as failures, label, url`,
);
const stopWebhook = statement<never>(
  "integration-stop-webhook",
  "update webhook set disabled_at = $3, disabled_reason = 'failures' where group_id = $1 and id = $2",
);

/** A webhook that was stopped for its failures. */
export interface StoppedWebhook {
  readonly label: string;
  readonly host: string;
}

/**
 * Writes how a try went.
 * @param last true: no other try follows.
 * @returns the webhook when this failure was one too many: it is stopped.
 */
export async function endTry(
  tx: WriteTx,
  delivery: Pick<DeliveryToSend, "id" | "webhookId" | "test">,
  outcome: DeliveryOutcome,
  last: boolean,
  now: Date,
): Promise<StoppedWebhook | null> {
  const failed = outcome.failureReason !== null;
  const state = failed ? (last ? "failed" : "waiting") : "delivered";
  const { httpStatus, durationMs, responseExcerpt, failureReason } = outcome;
  const values = [state, httpStatus, durationMs, responseExcerpt, failureReason];
  await tx.rows(writeOutcome, [tx.groupId, delivery.id, ...values]);
  if (delivery.test || (failed && !last)) return null;
  const [counted] = await tx.rows(countFailure, [tx.groupId, delivery.webhookId, failed]);
  if (counted === undefined || counted.failures < MOST_FAILURES) return null;
  await tx.rows(stopWebhook, [tx.groupId, delivery.webhookId, now]);
  await recordAudit(tx, {
    action: "integration:disableWebhook",
    objectKind: "webhook",
    objectId: delivery.webhookId,
    changes: { active: [true, false], failuresInRow: [null, counted.failures] },
  });
  return { label: counted.label, host: new URL(counted.url).host };
}

const replayRow = statement<{ id: string }>(
  "integration-replay-delivery",
  `update webhook_delivery set state = 'waiting', attempts = 0, job_id = $3, http_status = null, duration_ms = null,
          response_excerpt = null, failure_reason = null, tried_at = null
    where group_id = $1 and id = $2 and state <> 'waiting' returning id`,
);
const existing = statement<{ id: string }>(
  "integration-select-delivery-id",
  "select id from webhook_delivery where group_id = $1 and id = $2 and state <> 'waiting'",
);

/** Sends a delivery again, under the same id: who has seen it knows it again. @returns false when there is none that ended. */
export async function replayDelivery(tx: WriteTx, id: string): Promise<boolean> {
  if ((await tx.rows(existing, [tx.groupId, id])).length === 0) return false;
  const jobId = await enqueue(tx, deliverJob, { groupId: tx.groupId, deliveryId: id }, tx.viewerId);
  if ((await tx.rows(replayRow, [tx.groupId, id, jobId])).length === 0) throw new Error("the delivery began meanwhile");
  const changes = { jobId: [null, jobId] };
  await recordAudit(tx, { action: "integration:replayDelivery", objectKind: "webhookDelivery", objectId: id, changes });
  return true;
}
