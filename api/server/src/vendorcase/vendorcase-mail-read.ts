import { randomUUID } from "node:crypto";
import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import { isAutomaticMail, newTextOf } from "@palier/domain/vendorcase";

/** A mail that came in, as far as it is looked at. */
export interface InboundMail {
  /** True: written by a machine; nothing of it is kept. */
  readonly automatic: boolean;
  /** null: it carries none. */
  readonly messageId: string | null;
  readonly fromAddress: string;
  /** « Jeanne Durand <jeanne@…> », or what is known of it. */
  readonly sender: string;
  /** What was new in it; '' when nothing was. */
  readonly text: string;
  /** True: the history that it quoted was left out. */
  readonly cut: boolean;
  readonly attachments: readonly { readonly name: string; readonly bytes: Buffer }[];
}

/** More than anybody types; the rest of a mail of 10 MB is not searched. */
const MOST_TEXT = 200_000;
const LONGEST_NAME = 200;
const LIMITS = { maxNestingDepth: 20, maxRfc822NestingDepth: 0, maxHeadersSize: 256 * 1_024 } as const;

/** The library leaves the words of a style sheet, which Outlook writes at length. In one pass, whatever the page holds. */
function withoutStyle(html: string): string {
  const lower = html.toLowerCase();
  let [kept, at] = ["", 0];
  for (;;) {
    const from = lower.indexOf("<style", at);
    const to = from === -1 ? -1 : lower.indexOf("</style", from);
    if (to === -1) return kept + html.slice(at, from === -1 ? undefined : from);
    kept += html.slice(at, from);
    at = to + lower.slice(to).indexOf(">") + 1;
    if (at <= to) return kept;
  }
}

/** The library turns HTML into text where a mail has both: the page is put beside a text to have it turned. */
async function textOfHtml(html: string): Promise<string> {
  const edge = `palier-${randomUUID()}`;
  const part = (type: string, body: string) =>
    `--${edge}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${body}\r\n`;
  const both = `Content-Type: multipart/mixed; boundary="${edge}"\r\n\r\n${part("text/plain", "")}${part("text/html", html)}--${edge}--\r\n`;
  return (await PostalMime.parse(both, LIMITS)).text ?? "";
}

const bytesOf = ({ content }: Attachment): Buffer =>
  typeof content === "string" ? Buffer.from(content) : Buffer.from(content as Uint8Array);

const flat = (text: string): string =>
  text
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, LONGEST_NAME);

function senderOf(from: Address | undefined, envelopeFrom: string): Pick<InboundMail, "fromAddress" | "sender"> {
  const address = from?.address ?? envelopeFrom;
  const name = flat(from?.name ?? "");
  return { fromAddress: address, sender: name === "" ? flat(address) : `${name} <${flat(address)}>` };
}

/** Reads a mail that came in. @throws when it isn't one. */
export async function readInboundMail(raw: Buffer, envelopeFrom: string): Promise<InboundMail> {
  const email: Email = await PostalMime.parse(raw, LIMITS);
  const header = (name: string): string | undefined => email.headers.find(({ key }) => key === name)?.value;
  const whole = (
    email.text ?? (email.html === undefined ? "" : await textOfHtml(withoutStyle(email.html.slice(0, MOST_TEXT))))
  ).slice(0, MOST_TEXT);
  const { text, cut } = newTextOf(whole.replaceAll("\u0000", ""));
  return {
    automatic: isAutomaticMail({ envelopeFrom, header }),
    messageId: email.messageId === undefined ? null : flat(email.messageId),
    ...senderOf(email.from, envelopeFrom),
    text,
    cut,
    attachments: email.attachments.map((each) => ({ name: flat(each.filename ?? "sans nom"), bytes: bytesOf(each) })),
  };
}
