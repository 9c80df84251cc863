import { object, parse, pipe, string, uuid } from "valibot";
import { defineJob } from "../kernel";

/** Which mail to send; its text is read again by the handler. */
export interface SendMailPayload {
  readonly mailId: string;
}

const payload = object({ mailId: pipe(string(), uuid()) });

/** Sends one mail. Eight tries with a growing wait: about four minutes of a sending server that is away. */
export const sendMailJob = defineJob<SendMailPayload>({
  kind: "notification.send-mail",
  label: "Envoi d’un courriel",
  attempts: 8,
  parse: (raw) => parse(payload, raw),
});
