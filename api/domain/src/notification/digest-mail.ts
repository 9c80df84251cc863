import { frenchCount, frenchText } from "../kernel";
import { NOTICE_KIND_LABELS, NOTICE_KINDS, type NoticeKind } from "./notice-kind";

/** A line of the mail: what was told of one topic. */
export interface DigestLine {
  readonly kind: NoticeKind;
  readonly title: string;
  /** Full address of the page. */
  readonly link: string;
  readonly count: number;
}

/** What the mail is made of; the links are full addresses. */
export interface DigestLetter {
  readonly displayName: string;
  readonly groupName: string;
  readonly weekly: boolean;
  /** The latest first. */
  readonly lines: readonly DigestLine[];
  readonly allLink: string;
  readonly preferenceLink: string;
  /** Where one stops a kind without signing in. @param kind null: every kind of this mail. */
  readonly stopLink: (kind: NoticeKind | null) => string;
}

/** Lines written of one kind: the mail stays one that is read to its end. */
const MOST_OF_KIND = 12;

/** One mail for all that happened: kind after kind, each line with the link to its page. */
export function digestMail(letter: DigestLetter): { readonly subject: string; readonly text: string } {
  const { lines, groupName } = letter;
  const events = lines.reduce((sum, { count }) => sum + count, 0);
  const sections = NOTICE_KINDS.flatMap((kind) => {
    const of = lines.filter((line) => line.kind === kind);
    if (of.length === 0) return [];
    const shown = of.slice(0, MOST_OF_KIND).map(({ title, link, count }) => {
      const times = count > 1 ? ` (${String(count)} fois)` : "";
      return `- ${title}${times}\n  ${link}`;
    });
    const more = of.length - shown.length;
    return [
      [
        `${NOTICE_KIND_LABELS[kind]} (${String(of.length)})`,
        ...shown,
        ...(more > 0 ? [`- et ${String(more)} de plus\u00a0: ${letter.allLink}`] : []),
        `  Ne plus recevoir ce type de nouvelle\u00a0: ${letter.stopLink(kind)}`,
      ].join("\n"),
    ];
  });
  const text = [
    `Bonjour ${letter.displayName},`,
    `Voici ce qui s’est passé ${letter.weekly ? "cette semaine" : "depuis hier"} dans Palier, pour «\u00a0${groupName}\u00a0».`,
    ...sections,
    `Tout voir et marquer comme lu\u00a0: ${letter.allLink}`,
    `Vous recevez ce courriel parce que vous êtes membre de «\u00a0${groupName}\u00a0» dans Palier.\nChoisir ce que vous recevez, et quand\u00a0: ${letter.preferenceLink}\nTout arrêter sans vous connecter\u00a0: ${letter.stopLink(null)}`,
  ].join("\n\n");
  const subject = `Palier\u00a0: ${frenchCount(events, "nouvelle")} (${groupName})`;
  return { subject, text: `${frenchText(text)}\n` };
}
