import { frenchDate, frenchNumber, frenchText } from "../kernel";
import { canonicalText, NO_HASH, type AuditLine } from "./audit-line";

/** A head that was written outside the database: what the chain held at its place then, it must hold now. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** A head with the day of the file that holds it. */
export interface AuditAnchor extends AuditHead {
  /** `2026-11-22`. */
  readonly day: string;
}

/** What a check found. */
export interface ChainReport {
  readonly lineCount: number;
  /** The last line; seq 0 for an empty chain. */
  readonly head: AuditHead;
  /** Anchors compared. */
  readonly anchorCount: number;
  /** Sentences in French, the first ones; none: the chain holds. */
  readonly faults: readonly string[];
}

/** A check under way: it keeps nothing of a line but its hash. */
export interface ChainCheck {
  /** In the order of seq. */
  readonly see: (line: AuditLine) => void;
  readonly end: () => ChainReport;
}

/** Enough to know where to look; a broken chain breaks at every line after. */
const MOST_FAULTS = 20;

const lineNumber = (seq: number): string => `Ligne ${frenchNumber(seq, 0)}`;

/**
 * Checks the chain of one group line by line.
 * @param sha256 the hash of a text's UTF-8, hexadecimal.
 * @param anchors in any order; none: a truncated tail can't be seen.
 */
export function checkChain(
  groupId: string,
  anchors: readonly AuditAnchor[],
  sha256: (text: string) => string,
): ChainCheck {
  const faults: string[] = [];
  const waiting = new Map<number, AuditAnchor[]>();
  for (const anchor of anchors) waiting.set(anchor.seq, [...(waiting.get(anchor.seq) ?? []), anchor]);
  let head: AuditHead = { seq: 0, hash: NO_HASH };
  let lineCount = 0;
  const say = (fault: string): void => {
    if (faults.length < MOST_FAULTS) faults.push(frenchText(fault));
  };
  const compare = (seq: number, hash: string): void => {
    for (const { day, hash: anchored } of waiting.get(seq) ?? []) {
      if (anchored !== hash)
        say(
          `${lineNumber(seq)} : elle n’est plus celle que l’ancre du ${frenchDate(day)} a enregistrée (journal réécrit).`,
        );
    }
    waiting.delete(seq);
  };

  return {
    see(line) {
      lineCount += 1;
      const seq = Number(line.seq);
      if (line.groupId !== groupId) say(`${lineNumber(seq)} : elle appartient à un autre groupe.`);
      if (seq !== head.seq + 1) {
        say(
          seq <= head.seq
            ? `${lineNumber(seq)} : elle est en double ou déplacée.`
            : `${lineNumber(head.seq + 1)} : absente (la suivante porte le numéro ${frenchNumber(seq, 0)}).`,
        );
      }
      if (line.prevHash !== head.hash) say(`${lineNumber(seq)} : elle ne suit pas la ligne qui la précède.`);
      if (sha256(canonicalText(line)) !== line.hash) say(`${lineNumber(seq)} : son contenu a été modifié.`);
      compare(seq, line.hash);
      head = { seq, hash: line.hash };
    },
    end() {
      for (const left of waiting.values()) {
        for (const { seq, day } of left)
          say(
            `${lineNumber(seq)} : enregistrée par l’ancre du ${frenchDate(day)}, elle n’est plus dans le journal (fin coupée).`,
          );
      }
      return { lineCount, head, anchorCount: anchors.length, faults };
    },
  };
}
