import {
  fault,
  parseRole,
  parseSector,
  REASON_LENGTH,
  type PeopleFault,
  type ReviewDecision,
  type Role,
  type Sector,
} from "@palier/domain/identity";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { removeRole } from "./identity-people-change.store";
import type { ReviewedPlace } from "./identity-review.entity";

/** A review of rights, in figures. */
export interface AccessReview {
  readonly id: string;
  readonly openedAt: Date;
  /** null: by the operator. */
  readonly openedBy: string | null;
  /** 'YYYY-MM-DD'. */
  readonly dueOn: string;
  /** null: the review is open. */
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly totalCount: number;
  readonly confirmedCount: number;
  readonly removedCount: number;
  /** Neither confirmed nor removed, those put off included. */
  readonly leftCount: number;
}

/** One right in review. */
export interface AccessReviewLine {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly role: Role;
  readonly sector: Sector | null;
  readonly wholeGroup: boolean;
  readonly places: readonly ReviewedPlace[];
  /** null: not decided yet. */
  readonly decision: ReviewDecision | null;
  readonly reason: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  /** False when the role is gone since the review opened. */
  readonly held: boolean;
}

const NAME_OF = (column: string): string =>
  `(select mb.display_name from member mb where mb.group_id = $1 and mb.person_id = ${column})`;

const selectReviews = statement<AccessReview>(
  "identity-select-reviews",
  `select r.id, r.opened_at as "openedAt", ${NAME_OF("r.opened_by")} as "openedBy", r.due_on as "dueOn",
      r.closed_at as "closedAt", ${NAME_OF("r.closed_by")} as "closedBy",
      count(l.id)::int as "totalCount", count(*) filter (where l.decision = 'confirm')::int as "confirmedCount",
      count(*) filter (where l.decision = 'remove')::int as "removedCount",
      count(l.id) filter (where l.decision is null or l.decision = 'later')::int as "leftCount"
    from access_review r left join access_review_line l on l.group_id = r.group_id and l.review_id = r.id
   where r.group_id = $1 and ($2::uuid is null or r.id = $2)
   group by r.group_id, r.id order by r.opened_at desc, r.id`,
);

/** Every review of the group, the latest first. */
export async function readAccessReviews(tx: ReadTx): Promise<AccessReview[]> {
  return tx.rows(selectReviews, [tx.groupId, null]);
}

/** One review; null when the group has none of that id. */
export async function readAccessReview(tx: ReadTx, id: string): Promise<AccessReview | null> {
  return (await tx.rows(selectReviews, [tx.groupId, id]))[0] ?? null;
}

type LineRow = Omit<AccessReviewLine, "role" | "sector"> & { readonly role: string; readonly sector: string | null };

const selectLines = statement<LineRow>(
  "identity-select-review-lines",
  `select l.id, l.person_id as "personId", p.display_name as "personName", l.role, l.sector,
      l.whole_group as "wholeGroup", l.places, l.decision, l.reason, l.decided_at as "decidedAt",
      ${NAME_OF("l.decided_by")} as "decidedBy",
      exists (select from membership ms where ms.group_id = $1 and ms.id = l.membership_id
                 and ms.person_id = l.person_id) as held
    from access_review_line l join member p on p.group_id = l.group_id and p.person_id = l.person_id
   where l.group_id = $1 and l.review_id = $2 order by lower(p.display_name), l.person_id, l.membership_id`,
);

/** The rights in review, by name of person. */
export async function readAccessReviewLines(tx: ReadTx, reviewId: string): Promise<AccessReviewLine[]> {
  const rows = await tx.rows(selectLines, [tx.groupId, reviewId]);
  return rows.flatMap((row) => {
    const role = parseRole(row.role);
    return role === null ? [] : [{ ...row, role, sector: row.sector === null ? null : parseSector(row.sector) }];
  });
}

const insertReview = statement<{ id: string }>(
  "identity-insert-review",
  `insert into access_review (group_id, opened_by, due_on) values ($1, $2, $3)
   on conflict (group_id) where closed_at is null do nothing returning id`,
);
const selectOpen = statement<{ id: string }>(
  "identity-select-open-review",
  "select id from access_review where group_id = $1 and closed_at is null",
);
const notOpened = fault(
  "REVIEW_CLOSED_MEANWHILE",
  null,
  "Une autre revue vient d’être close. Aucune n’a été ouverte\u00a0: recommencez.",
);
const insertLines = statement<{ id: string }>(
  "identity-insert-review-lines",
  `insert into access_review_line (group_id, review_id, membership_id, person_id, role, sector, whole_group, places)
   select ms.group_id, $2, ms.id, ms.person_id, ms.role, ms.sector, ms.whole_group,
      coalesce((select jsonb_agg(jsonb_build_object('kind', case when l.id is null then 'establishment' else 'legalEntity' end,
          'id', coalesce(l.id, e.id), 'name', coalesce(l.name, e.name)) order by coalesce(l.name, e.name), coalesce(l.id, e.id))
        from membership_place p
        left join legal_entity l on l.group_id = p.group_id and l.id = p.legal_entity_id
        left join establishment e on e.group_id = p.group_id and e.id = p.establishment_id
       where p.group_id = $1 and p.membership_id = ms.id), '[]')
     from membership ms join member mb on mb.group_id = ms.group_id and mb.person_id = ms.person_id
    where ms.group_id = $1 and mb.left_at is null returning id`,
);

/**
 * Opens a review: every role of the group as it stands now, with its places and their names of today. When one is open
 * already it is that one, unchanged: asking twice opens once.
 * @param dueOn 'YYYY-MM-DD', not before today. @returns the id of the review.
 */
export async function openAccessReview(
  tx: WriteTx,
  dueOn: string,
  today: string,
): Promise<Result<string, PeopleFault>> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(dueOn) || Number.isNaN(Date.parse(dueOn)) || dueOn < today)
    return fail(
      fault(
        "DUE_DATE",
        "dueOn",
        "La date de fin n’est pas un jour à venir. Aucune revue n’a été ouverte\u00a0: choisissez aujourd’hui ou un jour suivant.",
      ),
    );
  const [row] = await tx.rows(insertReview, [tx.groupId, tx.viewerId, dueOn]);
  if (row === undefined) {
    const [open] = await tx.rows(selectOpen, [tx.groupId]);
    return open === undefined ? fail(notOpened) : ok(open.id);
  }
  const lines = await tx.rows(insertLines, [tx.groupId, row.id]);
  await recordAudit(tx, {
    action: "identity:openReview",
    objectKind: "accessReview",
    objectId: row.id,
    changes: { dueOn: [null, dueOn], lines: lines.length },
  });
  return ok(row.id);
}

const selectLine = statement<{
  membershipId: string;
  personId: string;
  reviewId: string;
  closed: boolean;
  decision: ReviewDecision | null;
}>(
  "identity-select-review-line",
  `select l.membership_id as "membershipId", l.person_id as "personId", l.review_id as "reviewId", l.decision,
      r.closed_at is not null as closed
     from access_review_line l join access_review r on r.group_id = l.group_id and r.id = l.review_id
    where l.group_id = $1 and l.id = $2 for update of l, r`,
);
const selectHeld = statement<{ held: boolean }>(
  "identity-select-review-held",
  "select exists (select from membership where group_id = $1 and id = $2 and person_id = $3) as held",
);
const updateLine = statement<never>(
  "identity-update-review-line",
  `update access_review_line set decision = $3, reason = $4, decided_by = $5, decided_at = now()
    where group_id = $1 and id = $2`,
);

/** A decision as it was made. */
export interface DecidedLine {
  readonly reviewId: string;
  /** Whose sessions in this group are worth nothing any more. */
  readonly closes: readonly string[];
}

const lineNotFound = fault("NOT_FOUND", "lineId", "Ce droit est introuvable dans les revues de votre groupe.");
const reviewClosed = fault(
  "REVIEW_CLOSED",
  null,
  "Cette revue est close et datée\u00a0: elle ne change plus. Ouvrez-en une autre pour revoir ce droit.",
);

/**
 * Decides of one right; `remove` really takes the role away, in the same transaction.
 * @param reason why it is taken away; not asked of the other decisions.
 */
export async function decideReviewLine(
  tx: WriteTx,
  lineId: string,
  decision: ReviewDecision,
  reason: string | null,
): Promise<Result<DecidedLine, PeopleFault>> {
  const [line] = await tx.rows(selectLine, [tx.groupId, lineId]);
  if (line === undefined) return fail(lineNotFound);
  if (line.closed) return fail(reviewClosed);
  const { personId, membershipId, reviewId } = line;
  const why = reason?.trim() ?? "";
  if (decision === "remove" && (why.length < REASON_LENGTH.least || why.length > REASON_LENGTH.most))
    return fail(
      fault(
        "REASON",
        "reason",
        `Dites en quelques mots pourquoi ce droit est retiré (${String(REASON_LENGTH.least)} à ${String(REASON_LENGTH.most)} caractères). Rien n’a changé.`,
      ),
    );
  const held = (await tx.rows(selectHeld, [tx.groupId, membershipId, personId]))[0]?.held === true;
  if (decision === "confirm" && !held)
    return fail(
      fault(
        "ROLE_GONE",
        "decision",
        "Ce rôle a été retiré depuis l’ouverture de la revue. Il ne peut plus être confirmé\u00a0: choisissez «\u00a0Retirer\u00a0».",
      ),
    );
  let closes: readonly string[] = [];
  if (decision === "remove" && held) {
    const removed = await removeRole(tx, membershipId);
    if (!removed.ok) return removed;
    closes = removed.value.closes;
  }
  await tx.rows(updateLine, [tx.groupId, lineId, decision, decision === "remove" ? why : null, tx.viewerId]);
  await recordAudit(tx, {
    action: "identity:decideReview",
    objectKind: "person",
    objectId: personId,
    changes: { decision: [line.decision, decision], review: reviewId, line: lineId },
  });
  return ok({ reviewId, closes });
}

const lockReview = statement<{ closed: boolean }>(
  "identity-lock-review",
  "select closed_at is not null as closed from access_review where group_id = $1 and id = $2 for update",
);
const closeReview = statement<never>(
  "identity-close-review",
  "update access_review set closed_at = now(), closed_by = $3 where group_id = $1 and id = $2",
);

/** Closes and dates a review whose every line is decided. */
export async function closeAccessReview(tx: WriteTx, id: string): Promise<Result<string, PeopleFault>> {
  const [found] = await tx.rows(lockReview, [tx.groupId, id]);
  if (found === undefined) return fail(fault("NOT_FOUND", "id", "Cette revue est introuvable dans votre groupe."));
  if (found.closed) return fail(reviewClosed);
  const review = await readAccessReview(tx, id);
  const left = review?.leftCount ?? 0;
  if (left > 0)
    return fail(
      fault(
        "LINES_LEFT",
        null,
        `${left === 1 ? "1\u00a0droit reste" : `${String(left)}\u00a0droits restent`} à confirmer ou à retirer. La revue reste ouverte, vos décisions sont conservées.`,
      ),
    );
  await tx.rows(closeReview, [tx.groupId, id, tx.viewerId]);
  await recordAudit(tx, {
    action: "identity:closeReview",
    objectKind: "accessReview",
    objectId: id,
    changes: {
      state: ["open", "closed"],
      confirmed: review?.confirmedCount ?? 0,
      removed: review?.removedCount ?? 0,
    },
  });
  return ok(id);
}
