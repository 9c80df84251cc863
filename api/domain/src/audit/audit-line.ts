/** By which door a change came; `unknown` for what was written before the chain. */
export type AuditChannel = "web" | "apiKey" | "worker" | "operator" | "unknown";

/** A line of the journal as the database prints each of its columns: what is hashed is text. */
export interface AuditLine {
  readonly groupId: string;
  /** 1, 2, 3… in decimal. */
  readonly seq: string;
  readonly id: string;
  /** UTC to the microsecond: `2026-11-22T04:05:06.123456Z`. */
  readonly createdAt: string;
  readonly personId: string | null;
  readonly channel: string;
  readonly ip: string | null;
  readonly apiKeyId: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  /** The jsonb as PostgreSQL prints it: `{"a": [1, 2]}`. */
  readonly changes: string;
  /** Hash of the line before; 64 zeros for the first. */
  readonly prevHash: string;
  readonly hash: string;
}

/** The hash before the first line of a group. */
export const NO_HASH = "0".repeat(64);

/** Counts the bytes of a text in UTF-8. */
const bytesOf = (text: string): number => {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
};

// Most texts are plain: their length is their count of bytes.
const PLAIN = /^[ -~]*$/;

const field = (value: string | null): string =>
  value === null ? "-," : `${String(PLAIN.test(value) ? value.length : bytesOf(value))}:${value},`;

/**
 * The text whose SHA-256 (over its UTF-8) is the hash of the line: the hash before, then each column as
 * `<bytes>:<text>,` and null as `-,`. The same as the function audit_canonical of the database.
 */
export function canonicalText(line: Omit<AuditLine, "hash">): string {
  return (
    line.prevHash +
    field(line.groupId) +
    field(line.seq) +
    field(line.id) +
    field(line.createdAt) +
    field(line.personId) +
    field(line.channel) +
    field(line.ip) +
    field(line.apiKeyId) +
    field(line.action) +
    field(line.objectKind) +
    field(line.objectId) +
    field(line.changes)
  );
}
