import { randomInt } from "node:crypto";
import { generateSecret, generateURI, verifySync } from "otplib";

/** Seconds that a code lasts. */
const STEP_SECONDS = 30;

/** A new secret, in base32, as an authenticator application reads it. */
export const newTotpSecret = (): string => generateSecret();

/** What the QR code says to the authenticator application. */
export const totpAddress = (secret: string, email: string): string =>
  generateURI({ issuer: "Palier", label: email, secret });

/**
 * Checks a code of six digits against the present step and its two neighbours.
 * @param afterStep the last step accepted; null: none. A code of that step or before is refused.
 * @param nowMs milliseconds since 1970.
 * @returns the step of the code; null when it is wrong or was used.
 */
export function acceptedStep(secret: string, code: string, afterStep: number | null, nowMs: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const result = verifySync({
    secret,
    token: code,
    epoch: Math.floor(nowMs / 1_000),
    epochTolerance: STEP_SECONDS,
    ...(afterStep === null ? {} : { afterTimeStep: afterStep }),
  });
  return result.valid && "timeStep" in result ? result.timeStep : null;
}

/** Neither 0 O, 1 I L, nor vowels that could write a word. */
const LETTERS = "BCDFGHJKMNPQRSTVWXYZ23456789";
/** Letters of the part that is kept in clear, to find the code again. */
const MARK_LENGTH = 4;
const SECRET_LENGTH = 12;

const letters = (count: number): string =>
  Array.from({ length: count }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("");

/** Ten codes, each `MARK-XXXX-XXXX-XXXX`: 57 bits are kept secret, behind argon2 and the throttle. */
export function newRecoveryCodes(): readonly string[] {
  const marks = new Set<string>();
  while (marks.size < 10) marks.add(letters(MARK_LENGTH));
  return [...marks].map((mark) => [mark, letters(4), letters(4), letters(4)].join("-"));
}

/** A recovery code as somebody typed it, whatever the case, the spaces and the dashes; null for any other text. */
export function readRecoveryCode(text: string): { readonly mark: string; readonly secret: string } | null {
  const plain = text.toUpperCase().replaceAll(/[\s-]/g, "");
  if (plain.length !== MARK_LENGTH + SECRET_LENGTH) return null;
  return { mark: plain.slice(0, MARK_LENGTH), secret: plain.slice(MARK_LENGTH) };
}
