import { actionLine, parseAction } from "../identity";
import { frenchList, frenchText } from "../kernel";

/** Longest life of a key, in days. */
export const API_KEY_MOST_DAYS = 365;
const LONGEST_LABEL = 100;

/** What a form asked for and can't have. */
export interface IntegrationFault {
  readonly code: "LABEL_INVALID" | "ACTIONS_INVALID" | "EXPIRY_INVALID" | "URL_INVALID" | "EVENTS_INVALID";
  readonly field: "label" | "actions" | "days" | "url" | "events";
  /** In French: what, and what was allowed. */
  readonly message: string;
}

/** What is told to another program: actions of the journal, in the order people read them. */
export const WEBHOOK_EVENTS = [
  "indicator:import",
  "indicator:importFailed",
  "maturity:answer",
  "maturity:computed",
  "roi:update",
  "cpom:generate",
  "cpom:produced",
  "group:import",
] as const;

/** Sent by the button « Envoyer un essai » only. */
export const WEBHOOK_TEST_EVENT = "integration:testWebhook";

/** null: nothing to say against the label. */
export function labelFault(label: string): IntegrationFault | null {
  const length = label.trim().length;
  if (length > 0 && length <= LONGEST_LABEL) return null;
  const message = `Le libellé est ${length === 0 ? "vide" : "trop long"} : attendu, de 1 à ${String(LONGEST_LABEL)} caractères.`;
  return { code: "LABEL_INVALID", field: "label", message: frenchText(message) };
}

/** « voir les paliers »; a word that is no action of ours is quoted as it was asked. */
function actionText(asked: string): string {
  const action = parseAction(asked);
  return action === null ? `« ${asked} »` : actionLine(action).says;
}

/** @param mine the actions of who makes the key: a key is never wider. */
export function actionsFault(actions: readonly string[], mine: readonly string[]): IntegrationFault | null {
  const beyond = actions.filter((action) => !mine.includes(action));
  if (actions.length > 0 && beyond.length === 0) return null;
  const message =
    beyond.length === 0
      ? "Choisissez au moins un droit : une clé sans droit ne sert à rien."
      : `Vous n’avez pas vous-même ${beyond.length === 1 ? "ce droit" : "ces droits"} : ${frenchList(beyond.map(actionText))}. Une clé ne peut pas plus que la personne qui la crée.`;
  return { code: "ACTIONS_INVALID", field: "actions", message: frenchText(message) };
}

/** @param days life of the key. */
export function expiryFault(days: number): IntegrationFault | null {
  if (Number.isInteger(days) && days >= 1 && days <= API_KEY_MOST_DAYS) return null;
  const message = `La durée vaut ${String(days)} jours : attendu, de 1 à ${String(API_KEY_MOST_DAYS)} jours.`;
  return { code: "EXPIRY_INVALID", field: "days", message: frenchText(message) };
}

/** @param events of WEBHOOK_EVENTS. */
export function eventsFault(events: readonly string[]): IntegrationFault | null {
  const unknown = events.filter((event) => !(WEBHOOK_EVENTS as readonly string[]).includes(event));
  if (events.length > 0 && unknown.length === 0) return null;
  const message =
    unknown.length === 0
      ? "Choisissez au moins un évènement : sans lui, rien ne serait envoyé."
      : `Évènement inconnu : ${unknown.join(", ")}.`;
  return { code: "EVENTS_INVALID", field: "events", message: frenchText(message) };
}

/**
 * The text whose HMAC-SHA256 signs a delivery.
 * @param timestamp seconds since 1970, as in the header.
 * @param body the bytes of the request, as sent.
 */
export const signedText = (timestamp: number, body: string): string => `${String(timestamp)}.${body}`;
