import { formatNumber, type Say } from "../kernel";
import { cpomMessages } from "./cpom.messages";

/** « 240 ko », « 1,2 Mo », « 512 octets »: decimal multiples, as file managers write them. */
export function sizeWords(say: Say, bytes: number): string {
  if (bytes >= 1_000_000) return say(cpomMessages.megabytes, { size: formatNumber(bytes / 1_000_000, 1) });
  if (bytes >= 1_000) return say(cpomMessages.kilobytes, { size: formatNumber(bytes / 1_000, 0) });
  return say(cpomMessages.bytes, { size: formatNumber(bytes, 0) });
}
