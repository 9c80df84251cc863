import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A sealed text that this installation's key doesn't open: another key, another place, or it was changed. */
export class SealBroken extends Error {}

/** Seals what the database must never show in clear: secrets of identity providers, of one-time codes. */
export interface Sealer {
  /** @param place where it is kept, `table/group/id`: a sealed text moved elsewhere doesn't open. */
  readonly seal: (text: string, place: string) => string;
  /** @throws SealBroken. */
  readonly open: (sealed: string, place: string) => string;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** First word of a sealed text: how it is to be read. */
const VERSION = "v1";

/** The key of this installation, made at first need and readable by its owner alone; it belongs in the backups. */
function installationKey(home: string): Buffer {
  const path = join(home, "sealing-key");
  mkdirSync(home, { recursive: true });
  try {
    writeFileSync(path, randomBytes(KEY_BYTES).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const key = Buffer.from(readFileSync(path, "utf8").trim(), "hex");
  if (key.byteLength !== KEY_BYTES) throw new Error(`${path} does not hold a key of ${String(KEY_BYTES)} bytes`);
  return key;
}

/**
 * AES-256-GCM under the key of the installation.
 * @param home folder of the installation (PALIER_HOME); read at the first seal.
 */
export function sealerOf(home: string): Sealer {
  let kept: Buffer | undefined;
  const key = (): Buffer => (kept ??= installationKey(home));
  return {
    seal(text, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key(), nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
    },
    open(sealed, place) {
      const [version, text, ...rest] = sealed.split(".");
      const bytes = Buffer.from(text ?? "", "base64url");
      if (version !== VERSION || rest.length > 0 || bytes.byteLength < NONCE_BYTES + TAG_BYTES) {
        throw new SealBroken("the text is not sealed in a way this version knows");
      }
      try {
        const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, NONCE_BYTES))
          .setAAD(Buffer.from(place))
          .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
      } catch (error) {
        throw new SealBroken("the sealed text was changed, moved, or sealed by another installation", { cause: error });
      }
    },
  };
}
