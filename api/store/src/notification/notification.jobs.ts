import { object, parse, pipe, string, uuid } from "valibot";
import { defineJob } from "../kernel";

/** Which mail to send; its text is read again by the handler. */
export interface SendMailPayload {
  readonly mailId: string;
}

const payload = object({ mailId: pipe(string(), uuid()) });

/** Sends one mail. Twelve tries with a growing wait: about an hour, what a server that greylists asks for. */
export const sendMailJob = defineJob<SendMailPayload>({
  kind: "notification.send-mail",
  label: "Envoi d’un courriel",
  attempts: 12,
  small: true,
  parse: (raw) => parse(payload, raw),
});
