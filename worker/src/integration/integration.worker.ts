import { frenchText } from "@palier/domain/kernel";
import { readAdministratorEmails } from "@palier/store/audit";
import { sealerOf } from "@palier/store/identity";
import {
  deliverJob,
  endTry,
  MOST_FAILURES,
  MOST_TRIES,
  takeDelivery,
  type DeliveryOutcome,
  type DeliveryToSend,
  type StoppedWebhook,
} from "@palier/store/integration";
import { withGroup, type WriteTx } from "@palier/store/kernel";
import { queueMail } from "@palier/store/notification";
import { handle, type JobHandler } from "../kernel";
import { sendDelivery, type CallRules } from "./webhook-request";

async function tellAdministrators(tx: WriteTx, { label, host }: StoppedWebhook, reason: string): Promise<void> {
  const text = frenchText(
    [
      "Bonjour,",
      "",
      `L’envoi automatique « ${label} » (${host}) vient d’être arrêté : ${String(MOST_FAILURES)} envois de suite ont été abandonnés.`,
      `Dernière raison : ${reason}`,
      "",
      "Rien n’est perdu : les envois abandonnés restent dans la liste de la page « Intégrations ». Faites corriger l’adresse ou le serveur, remettez l’envoi en marche, puis renvoyez ce qui a manqué.",
      "",
      "Vous recevez ce message parce que vous administrez ce groupe dans Palier.",
    ].join("\n"),
  );
  const subject = `Envoi automatique arrêté : ${label}`;
  for (const to of await readAdministratorEmails(tx))
    await queueMail(tx, { to, subject, text, kind: "integration.webhookStopped" });
}

/** The delivery was asked for, and its webhook was stopped before it left. */
const STOPPED: DeliveryOutcome = {
  httpStatus: null,
  durationMs: 0,
  responseExcerpt: null,
  failureReason: "Cet envoi automatique est arrêté\u00a0: rien n’est parti.",
};

/** A try that another one follows: the queue sees a failure and waits. */
class TryAgain extends Error {}

/**
 * Tells one address one thing. The receiver may be called twice for the same delivery (a worker that died after sending),
 * always under the same id; never is a delivery lost.
 */
export function deliverHandler(rules: CallRules): JobHandler {
  return handle(deliverJob, async (job) => {
    const { deliveryId } = job.payload;
    const sealer = sealerOf(job.home);
    const taken = await withGroup(job.db, job.scope, (tx) => takeDelivery(tx, sealer, deliveryId, job.now));
    if (taken === null) return;
    if ("stopped" in taken) {
      await withGroup(job.db, job.scope, (tx) => endTry(tx, { ...taken, test: true }, STOPPED, true, job.now));
      return;
    }
    const outcome = await sendDelivery(job.scope.groupId, taken, rules, job.now);
    const last = taken.test || taken.attempts >= MOST_TRIES;
    await withGroup(job.db, job.scope, (tx) => end(tx, taken, outcome, last, job.now));
    if (outcome.failureReason === null) await job.progress(1, "Reçu");
    else if (last) await job.progress(1, `Abandonné\u00a0: ${outcome.failureReason}`);
    else throw new TryAgain(outcome.failureReason);
  });
}

async function end(
  tx: WriteTx,
  delivery: DeliveryToSend,
  outcome: DeliveryOutcome,
  last: boolean,
  now: Date,
): Promise<void> {
  const stopped = await endTry(tx, delivery, outcome, last, now);
  if (stopped !== null) await tellAdministrators(tx, stopped, outcome.failureReason ?? "");
}
