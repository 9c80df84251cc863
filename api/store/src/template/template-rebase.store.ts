import { fail, ok, type Result } from "@palier/domain/kernel";
import { applyRebase, rebaseVariant, type RebaseChoice, type RebaseSection } from "@palier/domain/template";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { notify } from "../notification";
import { recordGap } from "./template-gap.store";
import { insertProposal } from "./template-proposal.store";
import {
  changeVariant,
  holdVariant,
  isOpenSite,
  readGroupVersion,
  readGroupVersionInForce,
  readVariant,
  VARIANT_MISSING,
  type GroupVersion,
  type StoredVariant,
  type VariantFault,
  type VariantPlace,
} from "./template-variant.store";

/** What waits to be taken up at a site. */
export interface WaitingRebase {
  readonly variant: StoredVariant;
  /** The version on which the site wrote. */
  readonly from: GroupVersion;
  /** The version in force. */
  readonly to: GroupVersion;
  readonly sections: readonly RebaseSection[];
}

/** What a site chose for a section. */
export interface SectionChoice {
  readonly sectionKey: string;
  readonly choice: RebaseChoice;
  /** Said with a proposal, it goes up with it; otherwise it is recorded as a justified gap. Empty: nothing is said. */
  readonly reason: string;
}

/** As long as a gap or a proposal takes. */
const LONGEST_REASON = 2000;

const selectSitesToTell = statement<{ establishmentId: string; personId: string }>(
  "template-select-sites-to-tell",
  `select distinct v.establishment_id as "establishmentId", w.person_id as "personId"
     from template_variant v
     join establishment e on e.group_id = v.group_id and e.id = v.establishment_id and e.closed_on is null
     join membership_place p on p.group_id = v.group_id
      and (p.establishment_id = v.establishment_id or p.legal_entity_id = e.legal_entity_id)
     join membership w on w.group_id = v.group_id and w.id = p.membership_id and w.role in ('localReferent', 'sectorReferent')
    where v.group_id = $1 and v.template_id = $2 and v.base_revision_id <> $3 and (v.sections <> '{}' or v.in_use_sections <> '{}')`,
);
const selectTitle = statement<{ title: string }>(
  "template-select-title",
  "select title from template where group_id = $1 and id = $2",
);

/** @returns null where the site wrote nothing, and where it wrote on the version in force. */
export async function readWaitingRebase(
  tx: ReadTx,
  templateId: string,
  establishmentId: string,
): Promise<WaitingRebase | null> {
  const variant = await readVariant(tx, templateId, establishmentId);
  if (variant === null) return null;
  const to = await readGroupVersionInForce(tx, templateId);
  if (to === null || to.id === variant.baseRevisionId) return null;
  const from = await readGroupVersion(tx, variant.baseRevisionId);
  if (from === null) return null;
  return { variant, from, to, sections: rebaseVariant(from.content, to.content, variant.sections) };
}

/**
 * Takes up the version in force, section by section as the site chose. What the site had written stays in its history,
 * whatever it chose; a text that was in use stays in use as it becomes.
 * @param given.revisionId the version that was read on the screen: another one published meanwhile is read first.
 * @param given.today 'YYYY-MM-DD', the date of the gaps.
 */
export async function takeUpVersion(
  tx: WriteTx,
  given: VariantPlace & {
    readonly version: number;
    readonly revisionId: string;
    readonly choices: readonly SectionChoice[];
    readonly today: string;
  },
): Promise<Result<StoredVariant, VariantFault>> {
  const { templateId, establishmentId, version, revisionId, choices, today } = given;
  // Before anything is written: a refusal that comes later would leave half of the gesture.
  const long = choices.find(({ reason }) => reason.trim().length > LONGEST_REASON);
  if (long !== undefined)
    return fail({
      code: "CHOICE_MISSING",
      field: long.sectionKey,
      message: `Dites la raison en ${String(LONGEST_REASON)} caractères au plus.`,
    });
  if (!(await isOpenSite(tx, establishmentId))) return fail(VARIANT_MISSING);
  const held = await holdVariant(tx, given, version);
  if (!held.ok) return held;
  const waiting = await readWaitingRebase(tx, templateId, establishmentId);
  if (waiting?.to.id !== revisionId)
    return fail({
      code: "STALE_VERSION",
      field: null,
      message:
        "La version en vigueur a changé depuis que vous avez ouvert cette page. Rien n’a été enregistré\u00a0: relisez ce qui change maintenant.",
    });
  const { variant, from, to, sections } = waiting;
  const chosen = Object.fromEntries(choices.map(({ sectionKey, choice }) => [sectionKey, choice]));
  const done = applyRebase(to.content, sections, chosen);
  if (!done.ok) return fail({ code: "CHOICE_MISSING", field: "choices", message: done.error });
  const reasons = new Map(choices.map((each) => [each.sectionKey, each]));
  for (const { sectionKey, blocks } of done.value.proposals) {
    const reason = reasons.get(sectionKey)?.reason ?? "";
    // The section may be gone from the version in force: the proposal answers to the one it was written on.
    const about = to.content.content.some(({ attrs }) => attrs.key === sectionKey) ? to.id : from.id;
    const made = await insertProposal(tx, {
      templateId,
      revisionId: about,
      sectionKey,
      establishmentId,
      blocks,
      reason,
    });
    if (!made.ok) throw new Error(`proposal refused in a rebase: ${made.error.code}`);
  }
  for (const { sectionKey, choice, reason } of choices) {
    if (choice === "proposeToGroup" || reason.trim() === "") continue;
    if (!to.content.content.some(({ attrs }) => attrs.key === sectionKey)) continue;
    const gap = await recordGap(tx, { templateId, establishmentId, sectionKey, reason, recordedOn: today });
    if (!gap.ok) throw new Error(`gap refused in a rebase: ${gap.error.code}`);
  }
  const inUse = variant.state === "inUse";
  await changeVariant(tx, variant.id, {
    baseRevisionId: to.id,
    sections: done.value.sections,
    state: variant.state,
    putInUse: inUse,
    cause: "rebase",
  });
  await recordAudit(tx, {
    action: "templateVariant:rebase",
    objectKind: "templateVariant",
    objectId: variant.id,
    changes: {
      revisionId: [from.id, to.id],
      sectionCount: [Object.keys(variant.sections).length, Object.keys(done.value.sections).length],
    },
  });
  const after = await readVariant(tx, templateId, establishmentId);
  return after === null ? fail(VARIANT_MISSING) : ok(after);
}

/**
 * Tells the referents of the sites that adapted a model that a newer version waits for them; in the transaction that
 * publishes it.
 * @returns how many sites are told.
 */
export async function tellAdaptedSites(tx: WriteTx, templateId: string, revisionId: string): Promise<number> {
  const [about] = await tx.rows(selectTitle, [tx.groupId, templateId]);
  if (about === undefined) return 0;
  const people = await tx.rows(selectSitesToTell, [tx.groupId, templateId, revisionId]);
  const sites = [...new Set(people.map(({ establishmentId }) => establishmentId))];
  for (const establishmentId of sites)
    await notify(tx, {
      personIds: people.filter((each) => each.establishmentId === establishmentId).map(({ personId }) => personId),
      kind: "templateToRebase",
      topic: `templateRebase:${templateId}:${establishmentId}`,
      title: `Une nouvelle version de «\u00a0${about.title}\u00a0» attend votre adaptation`,
      path: `/modeles/${templateId}/reprise/${establishmentId}`,
    });
  return sites.length;
}
