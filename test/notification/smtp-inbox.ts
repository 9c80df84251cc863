import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail as the receiving server took it. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly messageId: string;
  readonly subject: string;
  /** The text, decoded. */
  readonly text: string;
  readonly raw: string;
}

/** What the server answers to a recipient, or to a mail; null: it takes it. */
export interface Refusing {
  recipient?: (address: string) => { code: number; message: string } | null;
  mail?: (mail: ReceivedMail) => Promise<{ code: number; message: string } | null>;
}

/** A real SMTP server on this machine. */
export interface SmtpInbox {
  readonly url: string;
  /** Every mail that was accepted, in order. */
  readonly mails: ReceivedMail[];
  /** Told at each transmission, accepted or not. */
  readonly refusing: Refusing;
  close(): Promise<void>;
}

function decodedHeader(raw: string, name: string): string {
  const line = new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, "im").exec(raw)?.[1] ?? "";
  return line
    .replaceAll(/\r\n[ \t]/g, " ")
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(/=\?utf-8\?(q|b)\?([^?]*)\?=/gi, (_, form: string, text: string) =>
      form.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString("utf8")
        : decodedQuoted(text.replaceAll("_", " ")),
    );
}

function decodedQuoted(text: string): string {
  const bytes = text
    .replaceAll(/=\r\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function bodyOf(raw: string): string {
  const body = raw.slice(raw.indexOf("\r\n\r\n") + 4);
  const encoding = /^content-transfer-encoding: (\S+)/im.exec(raw)?.[1]?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  return encoding === "quoted-printable" ? decodedQuoted(body) : body;
}

const failure = ({ code, message }: { code: number; message: string }): Error =>
  Object.assign(new Error(message), { responseCode: code });

/** Opens a server that takes mail without an account, in clear, on a free port. */
export async function openInbox(): Promise<SmtpInbox> {
  const mails: ReceivedMail[] = [];
  const refusing: Refusing = {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const refusal = refusing.recipient?.(address) ?? null;
      done(refusal === null ? null : failure(refusal));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("latin1");
        const mail: ReceivedMail = {
          to: session.envelope.rcptTo.map(({ address }) => address),
          messageId: decodedHeader(raw, "Message-ID"),
          subject: decodedHeader(raw, "Subject"),
          text: bodyOf(raw).replaceAll("\r\n", "\n"),
          raw,
        };
        void (refusing.mail?.(mail) ?? Promise.resolve(null)).then((refusal) => {
          if (refusal === null) mails.push(mail);
          done(refusal === null ? null : failure(refusal));
        });
      });
    },
  });
  // A worker that is killed breaks its connection: that is what is tried.
  server.on("error", () => undefined);
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", () => {
      listening();
    });
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    mails,
    refusing,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
      }),
  };
}
