import { object, parse, pipe, string, uuid } from "valibot";
import { defineJob } from "../kernel";

/** What to send; its rows are read again by the handler. */
export interface DeliverPayload {
  readonly groupId: string;
  readonly deliveryId: string;
}

const payload = object({ groupId: pipe(string(), uuid()), deliveryId: pipe(string(), uuid()) });

/** Tells one address one thing; the kind is written in the migration integration-create too. */
export const deliverJob = defineJob<DeliverPayload>({
  kind: "integration.deliver",
  label: "Envoi automatique",
  attempts: 12,
  small: true,
  parse: (raw) => parse(payload, raw),
});
