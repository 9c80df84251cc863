import { frenchDate } from "@palier/domain/kernel";
import { reviewNoticeDue } from "@palier/domain/template";
import { recordAudit, statement, type WriteTx } from "../kernel";
import { notify } from "../notification";
import { groupReferentIds } from "../referent";

interface Due {
  readonly id: string;
  readonly templateId: string;
  readonly title: string;
  readonly ownerId: string | null;
  readonly state: "published" | "toRevise";
  readonly reviewDueOn: string;
  readonly remindedOn: string | null;
}

const selectDue = statement<Due>(
  "template-review-due",
  `select r.id, r.template_id as "templateId", t.title, t.owner_id as "ownerId", r.state,
          r.review_due_on as "reviewDueOn", (r.reminded_at at time zone 'Europe/Paris')::date as "remindedOn"
     from template_revision r join template t on t.group_id = r.group_id and t.id = r.template_id
    where r.group_id = $1 and r.state in ('published', 'toRevise') and r.review_due_on <= $2::date + 90
    order by r.review_due_on, r.id for update of r`,
);
const markReminded = statement<never>(
  "template-review-reminded",
  "update template_revision set reminded_at = $3 where group_id = $1 and id = $2",
);
const markToRevise = statement<never>(
  "template-review-passed",
  `update template_revision set state = 'toRevise', version = version + 1, updated_at = now()
    where group_id = $1 and id = $2 and state = 'published'`,
);

/** What a round of the review dates did. */
export interface ReviewRound {
  readonly toldCount: number;
  readonly toReviseCount: number;
}

/**
 * Tells, 90, 30 and 0 days before, that a model is to be looked at again: its owner first, then the group's referents
 * too. A date that passed makes it « à réviser »; it stays in force. Running again the same day changes nothing.
 * @param today 'YYYY-MM-DD', in France.
 */
export async function remindReviews(tx: WriteTx, today: string, now: Date): Promise<ReviewRound> {
  const due = await tx.rows(selectDue, [tx.groupId, today]);
  const referents = due.length === 0 ? [] : await groupReferentIds(tx);
  let [toldCount, toReviseCount] = [0, 0];
  for (const { id, templateId, title, ownerId, state, reviewDueOn, remindedOn } of due) {
    const step = reviewNoticeDue(reviewDueOn, remindedOn, today);
    if (state === "published" && reviewDueOn <= today) {
      await tx.rows(markToRevise, [tx.groupId, id]);
      await recordAudit(tx, {
        action: "template:reviewPassed",
        objectKind: "templateRevision",
        objectId: id,
        changes: { templateId: [null, templateId], templateState: ["published", "toRevise"] },
      });
      toReviseCount += 1;
    }
    if (step === null) continue;
    const owner = ownerId === null ? [] : [ownerId];
    const personIds = step === 90 && ownerId !== null ? owner : [...new Set([...owner, ...referents])];
    await tx.rows(markReminded, [tx.groupId, id, now]);
    await notify(tx, {
      personIds,
      kind: "templateCircuit",
      topic: `templateReview:${id}`,
      title:
        step === 0
          ? `À réviser\u00a0: «\u00a0${title}\u00a0», dont la date de révision est passée`
          : `À réviser avant le ${frenchDate(reviewDueOn)}\u00a0: «\u00a0${title}\u00a0»`,
      path: `/modeles/${templateId}`,
    });
    toldCount += 1;
  }
  return { toldCount, toReviseCount };
}
