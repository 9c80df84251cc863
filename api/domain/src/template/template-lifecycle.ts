import { fail, ok, type Result } from "../kernel";

/** Where a version stands, in the order in which it usually goes. */
export const REVISION_STATES = [
  "draft",
  "review",
  "toCorrect",
  "approved",
  "published",
  "toRevise",
  "superseded",
  "retired",
] as const;

/** Where a version stands. `superseded`: a later one is in force. */
export type RevisionState = (typeof REVISION_STATES)[number];

/** French words of the states. */
export const REVISION_STATE_LABELS: Readonly<Record<RevisionState, string>> = {
  draft: "Brouillon",
  review: "En relecture",
  toCorrect: "À corriger",
  approved: "Validée",
  published: "Publiée",
  toRevise: "À réviser",
  superseded: "Remplacée",
  retired: "Retirée",
};

/** Who is expected to do what, in a sentence. */
export const REVISION_STATE_SENTENCES: Readonly<Record<RevisionState, string>> = {
  draft: "Le texte s’écrit encore. Personne d’autre que les rédacteurs ne l’attend.",
  review: "Le texte est relu. Une personne qui n’y a pas écrit doit l’approuver.",
  toCorrect: "La relecture demande des corrections.",
  approved: "Le texte est approuvé. Il reste à le publier.",
  published: "C’est la version que les établissements doivent suivre.",
  toRevise: "La date de révision est passée. La version reste en vigueur\u00a0: confirmez-la ou commencez la suivante.",
  superseded: "Une version plus récente est en vigueur.",
  retired: "Le modèle n’est plus à suivre.",
};

/** States in which a version is what the sites follow. */
export const STATES_IN_FORCE: readonly RevisionState[] = ["published", "toRevise"];
/** States in which a version is being prepared. */
export const STATES_IN_PREPARATION: readonly RevisionState[] = ["draft", "review", "toCorrect", "approved"];
/** States in which the text may be written. */
export const WRITABLE_STATES: readonly RevisionState[] = ["draft", "toCorrect"];

/** What a signature says. */
export const SIGNATURE_PARTS = ["author", "reviewer", "approver", "refused"] as const;
/** What a signature says: wrote, checked, approved, or sent back. */
export type SignaturePart = (typeof SIGNATURE_PARTS)[number];
/** What people read in the signature table. */
export const SIGNATURE_PART_LABELS: Readonly<Record<SignaturePart, string>> = {
  author: "Rédaction",
  reviewer: "Relecture",
  approver: "Approbation",
  refused: "Renvoi pour correction",
};

/** The right that a move asks for. */
type MoveRight = "template:update" | "template:comment" | "template:approve" | "template:publish";

interface MoveLine {
  readonly right: MoveRight;
  /** From each state where it may be done, the state that follows. */
  readonly to: Readonly<Partial<Record<RevisionState, RevisionState>>>;
  /** The infinitive of a button. */
  readonly label: string;
  /** What the move signs; null: nothing. */
  readonly signs: SignaturePart | null;
  /** True: whoever wrote in the text can't make it. */
  readonly fourEyes: boolean;
  /** True: it says why. */
  readonly needsComment: boolean;
}

const line = (
  right: MoveRight,
  label: string,
  to: MoveLine["to"],
  more: Partial<Pick<MoveLine, "signs" | "fourEyes" | "needsComment">> = {},
): MoveLine => ({ right, label, to, signs: null, fourEyes: false, needsComment: false, ...more });

const MOVE_LINES = {
  submit: line(
    "template:update",
    "Envoyer en relecture",
    { draft: "review", toCorrect: "review" },
    { signs: "author" },
  ),
  takeBack: line("template:update", "Reprendre la rédaction", { review: "draft" }),
  signReview: line("template:comment", "Signer la relecture", { review: "review" }, { signs: "reviewer" }),
  sendBack: line(
    "template:approve",
    "Demander des corrections",
    { review: "toCorrect", approved: "toCorrect" },
    { signs: "refused", needsComment: true },
  ),
  approve: line("template:approve", "Approuver", { review: "approved" }, { signs: "approver", fourEyes: true }),
  publish: line("template:publish", "Publier", { approved: "published" }),
  confirm: line("template:publish", "Confirmer sans changement", { published: "published", toRevise: "published" }),
  askRevision: line("template:publish", "Mettre à réviser", { published: "toRevise" }),
  retire: line("template:publish", "Retirer le modèle", { published: "retired", toRevise: "retired" }),
} as const satisfies Readonly<Record<string, MoveLine>>;

/** What may be done to a version. */
export type RevisionMove = keyof typeof MOVE_LINES;

/** Every move, in the order of a version's life. */
export const REVISION_MOVES = Object.keys(MOVE_LINES) as readonly RevisionMove[];

/** What a move asks for and does. */
export const revisionMoveLine = (move: RevisionMove): MoveLine => MOVE_LINES[move];

/** @returns the move of that exact code; null for any other text. */
export const parseRevisionMove = (value: string): RevisionMove | null =>
  REVISION_MOVES.find((code) => code === value) ?? null;

/** Why a move can't be made. */
export interface RevisionMoveRefusal {
  readonly code: "TEMPLATE_MOVE_IMPOSSIBLE" | "TEMPLATE_FOUR_EYES" | "TEMPLATE_COMMENT_MISSING";
  /** In French: what, why and what could be done instead. */
  readonly message: string;
}

/** @returns the moves that a state allows, whoever asks, in the order of a version's life. */
export const revisionMovesFrom = (state: RevisionState): readonly RevisionMove[] =>
  REVISION_MOVES.filter((move) => revisionMoveLine(move).to[state] !== undefined);

/** Who asks for a move, on what. */
export interface RevisionAsked {
  readonly state: RevisionState;
  /** Everyone who wrote in the text. */
  readonly authorIds: readonly string[];
  readonly personId: string;
  readonly comment: string;
}

/**
 * Moves a version. Rights are judged elsewhere: here only what holds for everybody.
 * @returns the state that follows; else why the move can't be made.
 */
export function moveRevision(move: RevisionMove, asked: RevisionAsked): Result<RevisionState, RevisionMoveRefusal> {
  const { label, to, fourEyes, needsComment } = revisionMoveLine(move);
  const next = to[asked.state];
  if (next === undefined) {
    const possible = revisionMovesFrom(asked.state).map((each) => `«\u00a0${revisionMoveLine(each).label}\u00a0»`);
    return fail({
      code: "TEMPLATE_MOVE_IMPOSSIBLE",
      message:
        `«\u00a0${label}\u00a0» n’est pas possible\u00a0: la version est dans l’état ` +
        `«\u00a0${REVISION_STATE_LABELS[asked.state]}\u00a0». ` +
        (possible.length === 0
          ? "Commencez une nouvelle version."
          : `Il est possible de\u00a0: ${possible.join(", ")}.`),
    });
  }
  if (fourEyes && asked.authorIds.includes(asked.personId))
    return fail({
      code: "TEMPLATE_FOUR_EYES",
      message:
        "Vous avez écrit dans cette version\u00a0: une autre personne doit l’approuver. Prévenez-en une qui n’y a pas écrit.",
    });
  if (needsComment && asked.comment.trim() === "")
    return fail({ code: "TEMPLATE_COMMENT_MISSING", message: "Dites ce qu’il faut corriger, en une phrase au moins." });
  return ok(next);
}

/** Whether sites have to take up the text again (`major`), or only a wording was put right (`minor`). */
export type RevisionSize = "major" | "minor";

/** The two numbers of a version. */
export interface RevisionNumber {
  readonly major: number;
  readonly minor: number;
}

/** « 2 », « 2.1 ». */
export const revisionName = ({ major, minor }: RevisionNumber): string =>
  minor === 0 ? String(major) : `${String(major)}.${String(minor)}`;

/** @returns the numbers of the version begun from that one; the first of all is 1. */
export function nextRevisionNumber(last: RevisionNumber | null, size: RevisionSize): RevisionNumber {
  if (last === null) return { major: 1, minor: 0 };
  return size === "major" ? { major: last.major + 1, minor: 0 } : { major: last.major, minor: last.minor + 1 };
}

/** @returns the same day so many months later; the last of the month where that month is shorter. */
export function dayAfterMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** Days before the review date at which somebody is told, farthest first. */
export const REVIEW_NOTICE_DAYS = [90, 30, 0] as const;

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/**
 * Which warning of the review is to be given today.
 * @param remindedOn the day of the last one; null: none was given.
 * @returns 90, 30 or 0 days before, once each; null: nothing to say. A house that was closed says only the nearest.
 */
export function reviewNoticeDue(dueOn: string, remindedOn: string | null, today: string): 90 | 30 | 0 | null {
  const left = daysBetween(today, dueOn);
  const step = REVIEW_NOTICE_DAYS.findLast((days) => left <= days);
  if (step === undefined) return null;
  const told = remindedOn !== null && daysBetween(remindedOn, dueOn) <= step;
  return told ? null : step;
}
