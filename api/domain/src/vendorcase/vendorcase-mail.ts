/** Where an answer by mail goes: the group and the secret of one case. */
export interface ReplyTo {
  readonly groupId: string;
  /** 32 hexadecimal digits. */
  readonly token: string;
}

const PREFIX = "reply+";
/** 128 bits in base 32: mail programs may lower the case of an address, and the part before @ has 64 characters at most. */
const DIGITS = 26;
const BITS = 128n;
const HEX = /^[0-9a-f]{32}$/;

const packed = (hex: string): string => BigInt(`0x${hex}`).toString(32).padStart(DIGITS, "0");

function unpacked(digits: string): string | null {
  const value = Array.from(digits).reduce((sum, digit) => sum * 32n + BigInt(Number.parseInt(digit, 32)), 0n);
  return value >> BITS === 0n ? value.toString(16).padStart(32, "0") : null;
}

/** The part before @ of the address to which a case is answered; null: the secret isn't one. */
export function replyLocalPart({ groupId, token }: ReplyTo): string | null {
  const group = groupId.replaceAll("-", "").toLowerCase();
  return HEX.test(group) && HEX.test(token) ? `${PREFIX}${packed(group)}${packed(token)}` : null;
}

/**
 * Reads the address to which a case was answered. The group stands in it, so that nothing is looked up across groups.
 * @param domain the domain of the installation's answers.
 * @returns null for any other address.
 */
export function readReplyAddress(address: string, domain: string): ReplyTo | null {
  const [local = "", host, ...more] = address.toLowerCase().split("@");
  if (host !== domain.toLowerCase() || more.length > 0) return null;
  const [, group, secret] = /^reply\+([0-9a-v]{26})([0-9a-v]{26})$/.exec(local) ?? [];
  if (group === undefined || secret === undefined) return null;
  const [hex, token] = [unpacked(group), unpacked(secret)];
  if (hex === null || token === null) return null;
  return { groupId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"), token };
}

/** What tells a machine's mail from a person's. Names of headers in lower case. */
export interface MailMarks {
  /** Who the sending server says it comes from; empty for what comes back. */
  readonly envelopeFrom: string;
  readonly header: (name: string) => string | undefined;
}

/** Was it written by a machine: absence, receipt, or a mail that came back? Nothing is kept of those. */
export function isAutomaticMail({ envelopeFrom, header }: MailMarks): boolean {
  if (envelopeFrom.trim() === "") return true;
  const automatic = header("auto-submitted")?.trim().toLowerCase();
  if (automatic !== undefined && !/^no\b/.test(automatic)) return true;
  if (/^multipart\/report\b/i.test(header("content-type")?.trim() ?? "")) return true;
  if (header("x-autoreply") !== undefined || header("x-autorespond") !== undefined) return true;
  return /^(?:auto_reply|bulk|junk|list)$/i.test(header("precedence")?.trim() ?? "");
}

/** « Le 3 mars 2026 à 10:12, Palier <…> a écrit : », in one line or folded over a few. */
const SAID = /^(?:le|on) .{1,300}?(?:a écrit|wrote)\s*:\s*$/i;
const SEPARATOR =
  /^(?:-{2,}\s*(?:message d.origine|message transféré|original message|forwarded message).*|_{10,}|-{10,})$/i;
const OUTLOOK_FROM = /^\**(?:de|from)\s*:\**\s+\S/i;
const OUTLOOK_NEXT = /^\**(?:envoyé|sent|date|à|to|objet|subject)\s*:/i;
/** The line that Palier writes first in its mails, above which one answers. */
export const REPLY_ABOVE = "## Répondez au-dessus de cette ligne ##";
/** Lines over which a mail program may fold the sentence that introduces what it quotes. */
const FOLDED_LINES = 3;

function historyStartsAt(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? "").trim();
  if (line.includes(REPLY_ABOVE) || SEPARATOR.test(line)) return true;
  if (OUTLOOK_FROM.test(line) && lines.slice(at + 1, at + 4).some((next) => OUTLOOK_NEXT.test(next.trim())))
    return true;
  if (!/^(?:le|on) /i.test(line)) return false;
  for (let count = 1; count <= FOLDED_LINES; count += 1)
    if (
      SAID.test(
        lines
          .slice(at, at + count)
          .join(" ")
          .replaceAll(/\s+/g, " ")
          .trim(),
      )
    )
      return true;
  return false;
}

/** What was written in an answer, and whether something quoted was left out. */
export interface NewText {
  readonly text: string;
  readonly cut: boolean;
}

/** Keeps of an answer what was new: the history that mail programs copy below is left out, and so are its quoted lines. */
export function newTextOf(whole: string): NewText {
  const lines = whole.replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n");
  const end = lines.findIndex((_, at) => historyStartsAt(lines, at));
  const above = end === -1 ? lines : lines.slice(0, end);
  const mine = above.filter((line) => !/^\s*>/.test(line));
  const signature = mine.findIndex((line) => /^-- ?$/.test(line));
  const kept = signature === -1 ? mine : mine.slice(0, signature);
  return {
    text: kept
      .join("\n")
      .replaceAll(/\n{3,}/g, "\n\n")
      .trim(),
    cut: kept.length < lines.length,
  };
}
