import { frenchCount, frenchNumber } from "../kernel";

/** What may be decided of a right in review. `later` leaves it to be decided. */
export const REVIEW_DECISIONS = ["confirm", "remove", "later"] as const;

/** One decision, as the column `access_review_line.decision` holds it. */
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** The decision in words. */
export const REVIEW_DECISION_LABELS: Readonly<Record<ReviewDecision, string>> = {
  confirm: "Confirmé",
  remove: "Retiré",
  later: "Plus tard",
};

/** @param left lines neither confirmed nor removed. @returns « 12 droits sur 57 restent à confirmer. » */
export function reviewText(left: number, total: number): string {
  if (total === 0) return "Aucun droit n’était donné à l’ouverture de la revue.";
  if (left === 0) return `Les ${frenchCount(total, "droit")} ont été passés en revue.`;
  if (total === 1) return "Le seul droit du groupe reste à confirmer.";
  return left === 1
    ? `1\u00a0droit sur ${frenchNumber(total, 0)} reste à confirmer.`
    : `${frenchNumber(left, 0)}\u00a0droits sur ${frenchNumber(total, 0)} restent à confirmer.`;
}

/** A reason is asked to take a right away: the shortest that says something, the longest that is read. */
export const REASON_LENGTH = { least: 3, most: 500 } as const;
