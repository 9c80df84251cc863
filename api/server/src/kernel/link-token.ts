import { isIdentifier } from "./identifier";
import type { Refusal } from "./refusal";

/** What the address of a link holds: the group behind whose wall it is looked up, and a secret kept as a hash only. */
export interface LinkToken {
  readonly groupId: string;
  readonly secret: string;
}

/**
 * Reads `<group>.<secret>`.
 * @param gone what is answered to everything else, the same as to a link that has ended.
 * @throws Refusal when it can't be a token.
 */
export function readLinkToken(token: string, gone: () => Refusal): LinkToken {
  const at = token.indexOf(".");
  const [groupId, secret] = [token.slice(0, at), token.slice(at + 1)];
  if (at < 0 || !isIdentifier(groupId) || !/^[\w-]{43}$/.test(secret)) throw gone();
  return { groupId, secret };
}
