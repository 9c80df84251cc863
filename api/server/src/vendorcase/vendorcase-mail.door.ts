import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { readReplyAddress, type ReplyTo } from "@palier/domain/vendorcase";
import type { FileStore } from "@palier/store/file";
import { readGroup, type Database } from "@palier/store/kernel";
import { readAnsweredCase } from "@palier/store/vendorcase";
import { AttemptLimit, type MailInSettings } from "../kernel";
import { keepInboundMail } from "./vendorcase-mail-keep";
import { readInboundMail } from "./vendorcase-mail-read";

const MOST_BYTES = 10 * 1_024 * 1_024;
const MOST_RECIPIENTS = 5;
const MOST_CLIENTS = 20;
const SILENCE_MS = 60_000;
/** Addresses that don't exist, and mails, from one place: a vendor's server stays far below. */
const MOST_UNKNOWN = 20;
const MOST_MAILS = 60;
const WINDOW_MS = 10 * 60_000;

/** An answer of SMTP; the text is without accents, as old servers read it. */
const answer = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

/** The door by which vendors' mails come in. */
export interface MailDoor {
  readonly port: number;
  close(): Promise<void>;
}

type Done = (error?: Error | null) => void;

/** Gives the outcome of a work to a callback, a failure of ours as « try again later ». */
function settle(work: Promise<void>, done: Done, log: Logger): void {
  work.then(
    () => {
      done();
    },
    (error: unknown) => {
      if (error instanceof Error && "responseCode" in error) {
        done(error);
        return;
      }
      log.error({ err: error }, "a mail could not be taken");
      done(answer(451, "Palier ne peut pas le garder pour le moment. Reessayez plus tard."));
    },
  );
}

/** Reads all of a mail. @returns null when it is larger than allowed; the rest is let through unread. */
async function whole(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return stream.sizeExceeded || size > MOST_BYTES ? null : Buffer.concat(chunks);
}

/**
 * Opens the door to answers by mail. Only addresses that Palier gave are taken, and nothing is ever passed on: it is no relay.
 */
export async function openMailDoor(
  settings: MailInSettings,
  { db, files, log }: { readonly db: Database; readonly files: FileStore; readonly log: Logger },
): Promise<MailDoor> {
  const unknown = new AttemptLimit(MOST_UNKNOWN, WINDOW_MS);
  const mails = new AttemptLimit(MOST_MAILS, WINDOW_MS);
  const addressOf = (address: string): ReplyTo | null => readReplyAddress(address, settings.domain);

  const admit = async (address: string, session: SMTPServerSession): Promise<void> => {
    if (session.envelope.rcptTo.length >= MOST_RECIPIENTS) throw answer(452, "Trop de destinataires.");
    const to = addressOf(address);
    const known =
      to !== null &&
      (await readGroup(db, { groupId: to.groupId, viewerId: null }, (tx) => readAnsweredCase(tx, to.token, ""))) !==
        null;
    if (known) return;
    // Whatever the reason, the same answer: an address tells nothing of the groups.
    if (!unknown.take(session.remoteAddress)) throw answer(421, "Trop d'adresses inconnues. Reessayez plus tard.");
    throw answer(550, "Cette adresse n'existe pas ici.");
  };

  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> => {
    const raw = await whole(stream);
    if (raw === null) throw answer(552, "Message trop volumineux: 10 Mo au plus.");
    if (!mails.take(session.remoteAddress)) throw answer(451, "Trop de messages. Reessayez plus tard.");
    const { mailFrom, rcptTo } = session.envelope;
    const mail = await readInboundMail(raw, mailFrom === false ? "" : mailFrom.address).catch(() => {
      throw answer(554, "Ce message n'a pas pu etre lu.");
    });
    const at = { db, files, ip: session.remoteAddress };
    for (const { address } of rcptTo) {
      const to = addressOf(address);
      if (to === null) continue;
      const outcome = await keepInboundMail(at, to, mail, raw);
      if ("refusal" in outcome) throw answer(550, outcome.refusal);
      log.info({ kept: outcome.kept, automatic: mail.automatic }, "a mail came in");
    }
  };

  const server = new SMTPServer({
    name: settings.domain,
    banner: "Palier",
    secure: false,
    ...(settings.tls === null ? {} : { key: settings.tls.key, cert: settings.tls.cert, minVersion: "TLSv1.2" }),
    // Nobody signs in: the secret stands in the address.
    disabledCommands: settings.tls === null ? ["AUTH", "STARTTLS"] : ["AUTH"],
    authOptional: true,
    disableReverseLookup: true,
    hideENHANCEDSTATUSCODES: false,
    size: MOST_BYTES,
    maxClients: MOST_CLIENTS,
    socketTimeout: SILENCE_MS,
    closeTimeout: 5_000,
    logger: false,
    onRcptTo({ address }, session, done) {
      settle(admit(address, session), done, log);
    },
    onData(stream, session, done) {
      settle(take(stream, session), done, log);
    },
  });
  // A connection that breaks is the other side's affair.
  server.on("error", (error) => {
    log.debug({ err: error }, "a mail connection broke");
  });
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(settings.port, settings.host, () => {
      server.server.off("error", reject);
      resolve();
    });
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
      }),
  };
}
