import {
  dayAfterMonths,
  moveRevision,
  revisionMoveLine,
  revisionName,
  STATES_IN_FORCE,
  type RevisionMove,
  type RevisionState,
} from "@palier/domain/template";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type WriteTx } from "../kernel";
import { notify } from "../notification";
import {
  readRevision,
  readTemplate,
  readTemplateContents,
  type StoredRevision,
  type StoredTemplate,
} from "./template-read.store";
import { tellAdaptedSites } from "./template-rebase.store";
import { REVISION_STALE } from "./template-revision.store";
import { TEMPLATE_MISSING, type TemplateFault } from "./template.store";

/** A move of the circuit as it is asked. */
export interface RevisionMoveAsked {
  readonly revisionId: string;
  /** The version read. */
  readonly version: number;
  readonly move: RevisionMove;
  /** '' where nothing is said. */
  readonly comment: string;
  readonly personId: string;
  /** What the person is in the group that day, for the signature: « Responsable qualité ». */
  readonly functionName: string;
  /** 'YYYY-MM-DD'. */
  readonly today: string;
  /** false: nobody is told, as for what is loaded rather than done. */
  readonly tells?: boolean;
}

const updateState = statement<{ id: string }>(
  "template-revision-move",
  `update template_revision set state = $4, version = version + 1, updated_at = now(), reminded_at = null,
          published_at = case when $5 = 'publish' then now() else published_at end,
          review_due_on = case when $4 in ('published', 'toRevise') then $6::date else null end,
          ended_at = case when $4 = 'retired' then now() else ended_at end
    where group_id = $1 and id = $2 and version = $3 returning id`,
);
const endPrevious = statement<{ id: string }>(
  "template-revision-supersede",
  `update template_revision set state = 'superseded', ended_at = now(), review_due_on = null, version = version + 1
    where group_id = $1 and template_id = $2 and id <> $3 and state in ('published', 'toRevise') returning id`,
);
const archive = statement<never>(
  "template-archive",
  "update template set archived_at = now(), version = version + 1 where group_id = $1 and id = $2",
);
const insertSignature = statement<never>(
  "template-signature-insert",
  `insert into template_signature (group_id, revision_id, part, person_id, signed_as, function_name, comment)
   select $1, $2, $3, m.person_id, m.display_name, $5, $6 from member m where m.group_id = $1 and m.person_id = $4`,
);
// Those who may approve, over the whole group; a director answers for it only where they direct it all.
const selectApprovers = statement<{ personId: string }>(
  "template-select-approvers",
  `select distinct person_id as "personId" from membership
    where group_id = $1 and whole_group and role in ('groupReferent', 'qualityManager', 'director')
      and not person_id = any ($2::uuid[])`,
);
const selectFollowers = statement<{ personId: string }>(
  "template-select-followers",
  `select distinct person_id as "personId" from membership
    where group_id = $1 and role in ('groupReferent', 'qualityManager', 'sectorReferent', 'localReferent')`,
);

/** What a model must hold and no section of the text carries, in words. */
function missingContents(
  revision: StoredRevision,
  contents: readonly { readonly code: string; readonly label: string; readonly source: string }[],
): TemplateFault | null {
  const carried = new Set(revision.content.content.flatMap(({ attrs }) => attrs.contents));
  const missing = contents.filter(({ code }) => !carried.has(code));
  if (missing.length === 0) return null;
  const named = missing.slice(0, 5).map(({ label, source }) => `${label} (${source})`);
  const more = missing.length > named.length ? ` et ${String(missing.length - named.length)} de plus` : "";
  return {
    code: "TEMPLATE_CONTENT_MISSING",
    field: "content",
    message: `Aucune section ne porte ce qui est obligatoire\u00a0: ${named.join("\u00a0; ")}${more}. Dites dans le texte quelle section le porte, ou retirez-le des contenus obligatoires.`,
  };
}

async function tell(
  tx: WriteTx,
  template: StoredTemplate,
  revision: StoredRevision,
  move: RevisionMove,
): Promise<void> {
  const about = { topic: `template:${template.id}`, path: `/modeles/${template.id}` };
  const name = `«\u00a0${template.title}\u00a0», version ${revisionName(revision)}`;
  const authors = revision.authorIds;
  switch (move) {
    case "submit": {
      const people = await tx.rows(selectApprovers, [tx.groupId, authors]);
      const personIds = people.map(({ personId }) => personId);
      return notify(tx, {
        ...about,
        personIds,
        kind: "templateCircuit",
        title: `À relire et approuver\u00a0: ${name}`,
      });
    }
    case "sendBack":
      return notify(tx, { ...about, personIds: authors, kind: "templateCircuit", title: `À corriger\u00a0: ${name}` });
    case "approve": {
      const title = `Approuvé, à publier\u00a0: ${name}`;
      return notify(tx, { ...about, personIds: authors, kind: "templateCircuit", title });
    }
    case "publish": {
      const people = await tx.rows(selectFollowers, [tx.groupId]);
      const personIds = people.map(({ personId }) => personId);
      await notify(tx, { ...about, personIds, kind: "templatePublished", title: `Modèle publié\u00a0: ${name}` });
      await tellAdaptedSites(tx, template.id, revision.id);
      return;
    }
    case "takeBack":
    case "signReview":
    case "confirm":
    case "askRevision":
    case "retire":
      return;
  }
}

const dueOn = (move: RevisionMove, next: RevisionState, asked: RevisionMoveAsked, months: number): string | null => {
  if (move === "askRevision") return asked.today;
  return STATES_IN_FORCE.includes(next) ? dayAfterMonths(asked.today, months) : null;
};

/**
 * Moves a version along its circuit, signs what is to be signed and tells who is expected next, in one transaction.
 * @returns the version as it stands; else why it didn't move.
 */
export async function moveTemplateRevision(
  tx: WriteTx,
  asked: RevisionMoveAsked,
): Promise<Result<StoredRevision, TemplateFault>> {
  const revision = await readRevision(tx, asked.revisionId);
  const template = revision === null ? null : await readTemplate(tx, revision.templateId, true);
  if (revision === null || template === null) return fail(TEMPLATE_MISSING);
  if (revision.version !== asked.version) return fail(REVISION_STALE);
  const moved = moveRevision(asked.move, { ...asked, state: revision.state, authorIds: revision.authorIds });
  if (!moved.ok)
    return fail({ ...moved.error, field: moved.error.code === "TEMPLATE_COMMENT_MISSING" ? "comment" : null });
  if (asked.comment.length > 2_000)
    return fail({ code: "TEMPLATE_INVALID", field: "comment", message: "La remarque tient en 2 000 caractères." });
  if (asked.move === "submit" || asked.move === "publish") {
    const missing = missingContents(revision, await readTemplateContents(tx, template.id));
    if (missing !== null) return fail(missing);
  }
  const next = moved.value;
  // The one in force ends first: one only is in force at any instant.
  const ended = asked.move === "publish" ? await tx.rows(endPrevious, [tx.groupId, template.id, revision.id]) : [];
  const due = dueOn(asked.move, next, asked, template.reviewMonths);
  const params = [tx.groupId, revision.id, asked.version, next, asked.move, due];
  if ((await tx.rows(updateState, params)).length === 0) return fail(REVISION_STALE);
  if (asked.move === "retire") await tx.rows(archive, [tx.groupId, template.id]);
  const { signs } = revisionMoveLine(asked.move);
  if (signs !== null)
    await tx.rows(insertSignature, [
      tx.groupId,
      revision.id,
      signs,
      asked.personId,
      asked.functionName,
      asked.comment.trim(),
    ]);
  if (asked.tells !== false) await tell(tx, template, revision, asked.move);
  await recordAudit(tx, {
    action: `template:${asked.move}`,
    objectKind: "templateRevision",
    objectId: revision.id,
    changes: {
      templateId: [null, template.id],
      templateState: [revision.state, next],
      ...(ended[0] !== undefined && { supersededId: [null, ended[0].id] }),
      ...(due !== revision.reviewDueOn && { reviewDueOn: [revision.reviewDueOn, due] }),
    },
  });
  const after = await readRevision(tx, revision.id);
  return after === null ? fail(TEMPLATE_MISSING) : ok(after);
}

/** Puts an approved version in force; the one before is superseded. */
export const publishRevision = (
  tx: WriteTx,
  asked: Omit<RevisionMoveAsked, "move" | "comment">,
): Promise<Result<StoredRevision, TemplateFault>> =>
  moveTemplateRevision(tx, { ...asked, move: "publish", comment: "" });
