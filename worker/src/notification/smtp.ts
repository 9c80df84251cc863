import { createTransport } from "nodemailer";
import type { MailToSend } from "@palier/store/notification";
import type { SmtpSettings } from "./mail-settings";

/** A server that doesn't answer must not hold a job, nor the transaction of its mail, for long. */
const CONNECTION_MS = 10_000;
const SILENCE_MS = 20_000;

/** A try that failed; the message says why, in French and without the address. */
export class MailRefused extends Error {
  constructor(
    message: string,
    /** True: another try can't succeed. */
    readonly final: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const isLocal = (host: string): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(host);

/** A link that opens an account must not travel in clear: off this machine, STARTTLS is demanded unless the setting says no. */
function transportOf({ url }: SmtpSettings) {
  const address = new URL(url);
  const told = ["requireTLS", "ignoreTLS"].some((name) => address.searchParams.has(name));
  if (address.protocol === "smtp:" && !told && !isLocal(address.hostname))
    address.searchParams.set("requireTLS", "true");
  // Read from the address, times are lost: they are given as numbers beside it.
  return createTransport({
    url: address.href,
    connectionTimeout: CONNECTION_MS,
    greetingTimeout: CONNECTION_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** What nodemailer says of a failure. */
interface SmtpFailure {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly command?: unknown;
}

function reasonOf(error: unknown): MailRefused {
  const { code, responseCode, command } = (error ?? {}) as SmtpFailure;
  const options = { cause: error };
  if (code === "EAUTH" || code === "ENOAUTH")
    return new MailRefused(
      "Le serveur d’envoi refuse le compte de Palier. La personne qui exploite Palier doit vérifier le réglage PALIER_SMTP_URL.",
      false,
      options,
    );
  if (code === "ETLS")
    return new MailRefused(
      "Le serveur d’envoi n’offre pas de connexion chiffrée. La personne qui exploite Palier doit vérifier le réglage PALIER_SMTP_URL.",
      false,
      options,
    );
  if (typeof responseCode === "number" && responseCode >= 500) {
    const answer = `(réponse ${String(responseCode)})`;
    if (command === "RCPT TO")
      return new MailRefused(
        `L’adresse du destinataire est refusée par le serveur d’envoi ${answer}. Vérifiez-la, puis recommencez avec la bonne.`,
        true,
        options,
      );
    return new MailRefused(
      `Le serveur d’envoi refuse ce courriel ${answer}. La personne qui exploite Palier doit vérifier le réglage PALIER_MAIL_FROM.`,
      true,
      options,
    );
  }
  if (typeof responseCode === "number")
    return new MailRefused(
      `Le serveur d’envoi demande d’attendre (réponse ${String(responseCode)}). Un nouvel essai suit.`,
      false,
      options,
    );
  if (code === "EENVELOPE")
    return new MailRefused(
      "L’adresse du destinataire n’est pas une adresse électronique. Vérifiez-la, puis recommencez avec la bonne.",
      true,
      options,
    );
  return new MailRefused("Le serveur d’envoi ne répond pas. Un nouvel essai suit.", false, options);
}

/** Sends mails in plain text through the sending server. */
export interface MailSender {
  /** @throws MailRefused when the server didn't take the mail. */
  send(mail: MailToSend): Promise<void>;
}

/** One connection a mail: nothing is left open when the worker stops. */
export function smtpSender(settings: SmtpSettings): MailSender {
  const transport = transportOf(settings);
  return {
    async send({ to, subject, text, messageId, unsubscribeUrl, replyTo, threadId }) {
      try {
        await transport.sendMail({
          from: settings.from,
          // As an object: a text with a comma would be read as several addresses.
          to: { name: "", address: to },
          subject,
          text,
          messageId,
          ...(replyTo !== null && { replyTo }),
          // Mails of a case stand together, though the first of them may never have reached this person.
          ...(threadId !== null && { inReplyTo: threadId, references: [threadId] }),
          // Answers of absent people's machines to a mail nobody wrote by hand.
          headers: {
            "Auto-Submitted": "auto-generated",
            // RFC 8058: the mail program itself stops the mails, in one click.
            ...(unsubscribeUrl !== null && {
              "List-Unsubscribe": `<${unsubscribeUrl}>`,
              "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            }),
          },
        });
      } catch (error) {
        throw reasonOf(error);
      }
    },
  };
}
