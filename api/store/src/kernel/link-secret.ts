import { createHash, randomBytes } from "node:crypto";

/** The secret of a link that is handed to somebody: 256 bits, nobody tries them all. */
export const newLinkSecret = (): string => randomBytes(32).toString("base64url");

/** All that is kept of the secret of a link. */
export const linkSecretHash = (secret: string): string => createHash("sha256").update(secret).digest("hex");
