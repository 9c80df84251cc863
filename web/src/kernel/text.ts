import { useCallback } from "react";
import { useIntl, type MessageDescriptor } from "react-intl";

/** What a message's braces take: text and figures already in French form, or a number for a plural. */
export type MessageValues = Record<string, string | number>;
export type Say = (message: MessageDescriptor, values?: MessageValues) => string;

/** No-break space before : ; ! ? % » and after «, so that a message may be typed with plain spaces. */
export function french(text: string): string {
  return text
    .replace(/ ([:;!?%»€])/g, "\u00a0$1")
    .replace(/« /g, "«\u00a0")
    .replace(/ – /g, "\u00a0– ");
}

/** @returns the function that turns a message of `<feature>.messages.ts` into French text with its no-break spaces. */
export function useText(): Say {
  const intl = useIntl();
  return useCallback((message, values) => french(intl.formatMessage(message, values)), [intl]);
}

/** A label inside a sentence: « foyer de vie », without its own full stop; an acronym at its head stays as it is. */
export function inSentence(label: string): string {
  const bare = label.replace(/\.$/, "");
  return /^\p{Lu}{2}/u.test(bare) ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
}
