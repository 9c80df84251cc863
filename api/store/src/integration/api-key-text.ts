import { createHash, randomBytes } from "node:crypto";

const SECRET_BYTES = 32;
/** The group stands in the key: whose key it is must be known before any row may be read. */
const KEY = /^palier_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

/** A key as its program holds it, shown once: `palier_<group>_<256 bits>`. */
export function newKeyText(groupId: string): string {
  return `palier_${groupId.replaceAll("-", "")}_${randomBytes(SECRET_BYTES).toString("base64url")}`;
}

/** The group that a key names; null when the text isn't one of ours. Says nothing of whether the key exists. */
export function groupOfKey(text: string): string | null {
  const hex = KEY.exec(text)?.[1];
  if (hex === undefined) return null;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** What the database keeps of a key: a text of 256 bits of chance needs no slow hash. */
export const keyHash = (text: string): string => createHash("sha256").update(text).digest("hex");
