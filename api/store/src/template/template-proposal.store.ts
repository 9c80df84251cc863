import { fail, ok, type Result } from "@palier/domain/kernel";
import { readVariantSections, type Block } from "@palier/domain/template";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { notify } from "../notification";
import { groupReferentIds } from "../referent";
import { readGroupVersion } from "./template-variant.store";

/** A wording that goes up to the group, from one site or from many that wrote alike. */
export interface ProposalToMake {
  readonly templateId: string;
  /** The version that the wording answers to. */
  readonly revisionId: string;
  readonly sectionKey: string;
  /** null: from the documents of many sites; only who sees the whole group makes and reads it. */
  readonly establishmentId: string | null;
  readonly blocks: readonly Block[];
  readonly reason: string;
  /** Sites that wrote alike; 1 for the proposal of a site. */
  readonly siteCount?: number;
  /** Sites that were compared; null: nobody counted. */
  readonly siteTotal?: number | null;
}

/** A proposal as it is kept. */
export interface StoredProposal {
  readonly id: string;
  readonly templateId: string;
  readonly templateCode: string;
  readonly templateTitle: string;
  readonly revisionId: string;
  readonly sectionKey: string;
  readonly sectionTitle: string;
  /** What the group had written; null where the version has no such section any more. */
  readonly groupBlocks: readonly Block[] | null;
  readonly establishmentId: string | null;
  readonly establishmentName: string | null;
  readonly blocks: readonly Block[];
  readonly reason: string;
  readonly siteCount: number;
  readonly siteTotal: number | null;
  readonly state: "open" | "taken" | "declined";
  readonly answer: string;
  readonly proposedByName: string | null;
  readonly proposedById: string | null;
  readonly answeredByName: string | null;
  readonly answeredAt: Date | null;
  readonly version: number;
  readonly createdAt: Date;
}

/** Why a proposal was not made or not answered. */
export interface ProposalFault {
  readonly code: "NOT_FOUND" | "PROPOSAL_INVALID" | "STALE_VERSION" | "NO_PREPARATION" | "ANSWERED";
  readonly field: string | null;
  /** In French: what, where and what was allowed. */
  readonly message: string;
}

const MOST_CHARACTERS = 2000;

type ProposalRow = Omit<StoredProposal, "blocks" | "groupBlocks"> & { blocks: unknown; groupBlocks: unknown };

const NAME_OF = (column: string) =>
  `(select m.display_name from member m where m.group_id = p.group_id and m.person_id = p.${column})`;
const COLUMNS = `p.id, p.template_id as "templateId", t.code as "templateCode", t.title as "templateTitle",
  p.revision_id as "revisionId", p.section_key as "sectionKey",
  coalesce(s.section -> 'attrs' ->> 'title', p.section_key) as "sectionTitle", s.section -> 'content' as "groupBlocks",
  p.establishment_id as "establishmentId", e.name as "establishmentName", p.blocks, p.reason,
  p.site_count as "siteCount", p.site_total as "siteTotal", p.state, p.answer,
  ${NAME_OF("proposed_by")} as "proposedByName", p.proposed_by as "proposedById",
  ${NAME_OF("answered_by")} as "answeredByName", p.answered_at as "answeredAt", p.version, p.created_at as "createdAt"`;
const FROM = `template_proposal p
  join template t on t.group_id = p.group_id and t.id = p.template_id
  join template_revision r on r.group_id = p.group_id and r.id = p.revision_id
  left join establishment e on e.group_id = p.group_id and e.id = p.establishment_id
  left join lateral (select each as section from jsonb_array_elements(r.content -> 'content') each
                      where each -> 'attrs' ->> 'key' = p.section_key limit 1) s on true`;

const selectProposals = statement<ProposalRow>(
  "template-select-proposals",
  `select ${COLUMNS} from ${FROM} where p.group_id = $1 and ($2::uuid is null or p.template_id = $2)
      and ($3::text is null or p.state = $3)
    order by p.state <> 'open', p.created_at desc, p.id desc limit 500`,
);
const selectProposal = statement<ProposalRow>(
  "template-select-proposal",
  `select ${COLUMNS} from ${FROM} where p.group_id = $1 and p.id = $2`,
);
const selectSame = statement<{ id: string }>(
  "template-select-same-proposal",
  `select id from template_proposal where group_id = $1 and template_id = $2 and section_key = $3
      and establishment_id is not distinct from $4::uuid and blocks = $5::jsonb and state = 'open'`,
);
const insertRow = statement<{ id: string }>(
  "template-insert-proposal",
  `insert into template_proposal (group_id, template_id, revision_id, section_key, establishment_id, blocks, reason,
                                  site_count, site_total, proposed_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
);
const selectOwner = statement<{ title: string; ownerId: string | null }>(
  "template-select-proposal-owner",
  `select title, owner_id as "ownerId" from template where group_id = $1 and id = $2`,
);
const lockProposal = statement<{ version: number }>(
  "template-lock-proposal",
  "select version from template_proposal where group_id = $1 and id = $2 for update",
);
const answerRow = statement<never>(
  "template-answer-proposal",
  `update template_proposal set state = $3, answer = $4, answered_by = $5, answered_at = now(), version = version + 1
    where group_id = $1 and id = $2`,
);
const selectPreparation = statement<{ id: string }>(
  "template-select-preparation",
  `select id from template_revision
    where group_id = $1 and template_id = $2 and state in ('draft', 'review', 'toCorrect', 'approved')`,
);
const insertSuggestion = statement<never>(
  "template-insert-suggestion",
  `insert into template_comment (group_id, revision_id, section_key, body, suggestion, author_id)
   values ($1, $2, $3, $4, $5, $6)`,
);

const blocksOf = (value: unknown): readonly Block[] => {
  const read = readVariantSections({ proposal: value });
  if (!read.ok) throw new Error(`stored proposal: ${read.error}`);
  return read.value["proposal"] ?? [];
};
const storedProposal = (row: ProposalRow): StoredProposal => ({
  ...row,
  blocks: blocksOf(row.blocks),
  groupBlocks: row.groupBlocks === null ? null : blocksOf(row.groupBlocks),
});

/** Proposals in sight, those that wait for an answer first. @param filter null: whatever the model, whatever the state. */
export async function readProposals(
  tx: ReadTx,
  filter: { readonly templateId: string | null; readonly state: StoredProposal["state"] | null },
): Promise<StoredProposal[]> {
  return (await tx.rows(selectProposals, [tx.groupId, filter.templateId, filter.state])).map(storedProposal);
}

/** One proposal. @returns null where there is none in sight. */
export async function readProposal(tx: ReadTx, id: string): Promise<StoredProposal | null> {
  const [row] = await tx.rows(selectProposal, [tx.groupId, id]);
  return row === undefined ? null : storedProposal(row);
}

const MISSING: ProposalFault = {
  code: "NOT_FOUND",
  field: null,
  message: "Ce modèle, cette version ou cette proposition est introuvable parmi ce que vous voyez.",
};

/** Makes a proposal, and tells whoever answers for the model. The same wording proposed twice stays one proposal. */
export async function insertProposal(
  tx: WriteTx,
  given: ProposalToMake,
): Promise<Result<StoredProposal, ProposalFault>> {
  const { templateId, revisionId, sectionKey, establishmentId, siteCount = 1, siteTotal = null } = given;
  const read = readVariantSections({ proposal: given.blocks });
  const reason = given.reason.trim();
  if (!read.ok) return fail({ code: "PROPOSAL_INVALID", field: "blocks", message: read.error });
  if (reason.length > MOST_CHARACTERS || sectionKey.length > 60)
    return fail({
      code: "PROPOSAL_INVALID",
      field: "reason",
      message: `Dites la raison en ${String(MOST_CHARACTERS)} caractères au plus.`,
    });
  const [about] = await tx.rows(selectOwner, [tx.groupId, templateId]);
  if (about === undefined || (await readGroupVersion(tx, revisionId)) === null) return fail(MISSING);
  const blocks = JSON.stringify(read.value["proposal"]);
  const [same] = await tx.rows(selectSame, [tx.groupId, templateId, sectionKey, establishmentId, blocks]);
  if (same !== undefined) {
    const already = await readProposal(tx, same.id);
    return already === null ? fail(MISSING) : ok(already);
  }
  const row = [tx.groupId, templateId, revisionId, sectionKey, establishmentId, blocks, reason, siteCount, siteTotal];
  const [made] = await tx.rows(insertRow, [...row, tx.viewerId]);
  if (made === undefined) throw new Error("proposal insert returned no row");
  await recordAudit(tx, {
    action: "templateProposal:make",
    objectKind: "templateProposal",
    objectId: made.id,
    changes: { templateId: [null, templateId], establishmentId: [null, establishmentId] },
  });
  await notify(tx, {
    personIds: about.ownerId === null ? await groupReferentIds(tx) : [about.ownerId],
    kind: "templateProposal",
    topic: `template:${templateId}`,
    title: `Une proposition pour le modèle «\u00a0${about.title}\u00a0»`,
    path: `/modeles/propositions?modele=${templateId}`,
  });
  const kept = await readProposal(tx, made.id);
  return kept === null ? fail(MISSING) : ok(kept);
}

/**
 * Answers a proposal. Taken, the wording becomes a suggestion in the version in preparation, where its authors decide;
 * declined, the reason is said. Whoever proposed is told.
 */
export async function answerProposal(
  tx: WriteTx,
  given: { readonly id: string; readonly version: number; readonly taken: boolean; readonly answer: string },
): Promise<Result<StoredProposal, ProposalFault>> {
  const [held] = await tx.rows(lockProposal, [tx.groupId, given.id]);
  const before = held === undefined ? null : await readProposal(tx, given.id);
  if (held === undefined || before === null) return fail(MISSING);
  if (before.state !== "open")
    return fail({ code: "ANSWERED", field: null, message: "Cette proposition a déjà sa réponse. Rien n’a changé." });
  if (held.version !== given.version)
    return fail({
      code: "STALE_VERSION",
      field: null,
      message: "Cette proposition a changé depuis que vous l’avez ouverte. Rien n’a été enregistré\u00a0: relisez-la.",
    });
  const answer = given.answer.trim();
  if (answer.length > MOST_CHARACTERS || (!given.taken && answer === ""))
    return fail({
      code: "PROPOSAL_INVALID",
      field: "answer",
      message: `Dites pourquoi la proposition n’est pas retenue, en ${String(MOST_CHARACTERS)} caractères au plus.`,
    });
  if (given.taken) {
    const fault = await suggest(tx, before, answer);
    if (fault !== null) return fail(fault);
  }
  const state = given.taken ? "taken" : "declined";
  await tx.rows(answerRow, [tx.groupId, given.id, state, answer, tx.viewerId]);
  await recordAudit(tx, {
    action: "templateProposal:answer",
    objectKind: "templateProposal",
    objectId: given.id,
    changes: { proposalState: ["open", state] },
  });
  if (before.proposedById !== null)
    await notify(tx, {
      personIds: [before.proposedById],
      kind: "templateProposal",
      topic: `templateProposal:${given.id}`,
      title: given.taken
        ? `Votre proposition pour «\u00a0${before.templateTitle}\u00a0» est retenue dans la version en préparation`
        : `Votre proposition pour «\u00a0${before.templateTitle}\u00a0» a sa réponse`,
      path: `/modeles/propositions?modele=${before.templateId}`,
    });
  const after = await readProposal(tx, given.id);
  return after === null ? fail(MISSING) : ok(after);
}

/** Puts the wording in the version in preparation, as a suggestion. @returns why it can't be; null once it is there. */
async function suggest(tx: WriteTx, proposal: StoredProposal, answer: string): Promise<ProposalFault | null> {
  const [preparation] = await tx.rows(selectPreparation, [tx.groupId, proposal.templateId]);
  if (preparation === undefined || tx.viewerId === null)
    return {
      code: "NO_PREPARATION",
      field: null,
      message:
        "Aucune version de ce modèle n’est en préparation. Commencez la version suivante, puis retenez la proposition.",
    };
  const { siteCount, siteTotal, establishmentName } = proposal;
  const from =
    establishmentName ?? `${String(siteCount)} sites${siteTotal === null ? "" : ` sur ${String(siteTotal)}`}`;
  const body = [`Proposition retenue (${from}).`, proposal.reason, answer].filter((each) => each !== "").join("\n");
  const blocks = JSON.stringify(proposal.blocks);
  await tx.rows(insertSuggestion, [
    tx.groupId,
    preparation.id,
    proposal.sectionKey,
    body.slice(0, 4000),
    blocks,
    tx.viewerId,
  ]);
  return null;
}
