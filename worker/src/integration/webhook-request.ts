import { createHmac } from "node:crypto";
import http from "node:http";
import https from "node:https";
import { signedText } from "@palier/domain/integration";
import { frenchText } from "@palier/domain/kernel";
import type { DeliveryOutcome, DeliveryToSend } from "@palier/store/integration";
import { AddressForbidden, guardOf } from "@palier/store/kernel";

/** Longest wait for the whole answer. */
const TIMEOUT_MS = 10_000;
/** Longest answer read. */
const MOST_BYTES = 64 * 1_024;
const EXCERPT = 500;

/** What may be called. */
export interface CallRules {
  /** True: private addresses and http are allowed, by the setting of the installation. */
  readonly allowPrivateHosts: boolean;
  /** Shorter in tests. */
  readonly timeoutMs?: number;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What is sent: ids only; who receives it asks for the rest with a key of its own. */
export const bodyOf = (groupId: string, delivery: DeliveryToSend): string =>
  JSON.stringify({
    id: delivery.id,
    event: delivery.event,
    occurredAt: delivery.occurredAt.toISOString(),
    groupId,
    objectKind: delivery.objectKind,
    objectId: delivery.objectId,
  });

/** @param timestamp seconds since 1970. */
function headersOf(delivery: DeliveryToSend, body: string, timestamp: number): http.OutgoingHttpHeaders {
  const signature = createHmac("sha256", delivery.secret).update(signedText(timestamp, body)).digest("hex");
  return {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "user-agent": "Palier",
    "x-palier-delivery": delivery.id,
    "x-palier-event": delivery.event,
    "x-palier-timestamp": String(timestamp),
    "x-palier-signature": `v1=${signature}`,
  };
}

function post(url: URL, headers: http.OutgoingHttpHeaders, body: string, rules: CallRules): Promise<Answer> {
  const { allowPrivateHosts, timeoutMs = TIMEOUT_MS } = rules;
  const secure = url.protocol === "https:";
  return new Promise((done, failed) => {
    // Inside the promise: what the guard throws at once fails as what it finds later.
    const guard = guardOf(url, allowPrivateHosts);
    const options = { method: "POST", headers, ...guard, signal: AbortSignal.timeout(timeoutMs) };
    const request = (secure ? https : http).request(url, options, (answer) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      const end = (): void => {
        done({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") });
      };
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.byteLength;
        if (bytes <= MOST_BYTES) {
          chunks.push(chunk);
          return;
        }
        end();
        request.destroy();
      });
      answer.once("end", end);
      answer.once("error", failed);
    });
    request.once("error", failed);
    request.end(body);
  });
}

function reasonOf(error: unknown): string {
  const { code, name } = error as NodeJS.ErrnoException;
  if (name === "AbortError" || name === "TimeoutError") return "Pas de réponse complète en 10 s.";
  if (error instanceof AddressForbidden)
    return "Cette adresse mène à un réseau privé : Palier ne l’appelle pas. La personne qui exploite Palier peut l’autoriser (PALIER_ALLOW_PRIVATE_HOSTS).";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return "Ce nom de serveur n’existe pas, ou ne répond pas pour l’instant.";
  if (code === "ECONNREFUSED") return "Le serveur refuse la connexion.";
  if (code !== undefined && /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code))
    return `Le certificat du serveur n’est pas accepté (${code}).`;
  return "La connexion a été coupée avant la fin de la réponse.";
}

function refusalOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400)
    return `Réponse ${String(status)} : le serveur renvoie ailleurs, et Palier ne suit pas. Indiquez l’adresse finale.`;
  return `Réponse ${String(status)}.`;
}

/** Sends a delivery once. Never throws: what went wrong is in the outcome, in French. @param now when, for the signature. */
export async function sendDelivery(
  groupId: string,
  delivery: DeliveryToSend,
  rules: CallRules,
  now: Date,
): Promise<DeliveryOutcome> {
  const body = bodyOf(groupId, delivery);
  const headers = headersOf(delivery, body, Math.floor(now.getTime() / 1_000));
  const started = performance.now();
  const durationMs = (): number => Math.round(performance.now() - started);
  try {
    const { status, text } = await post(new URL(delivery.url), headers, body, rules);
    const refusal = refusalOf(status);
    return {
      httpStatus: status,
      durationMs: durationMs(),
      // A NUL can't be kept, and what isn't text isn't shown.
      responseExcerpt: text.replaceAll("\u0000", "").slice(0, EXCERPT),
      failureReason: refusal === null ? null : frenchText(refusal),
    };
  } catch (error) {
    const failureReason = frenchText(reasonOf(error));
    return { httpStatus: null, durationMs: durationMs(), responseExcerpt: null, failureReason };
  }
}
