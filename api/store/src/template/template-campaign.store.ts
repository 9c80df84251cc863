import { fail, frenchCount, ok, type Result } from "@palier/domain/kernel";
import {
  ADOPTION_TEXT_MOST,
  campaignFault,
  campaignProgress,
  remindedThisWeek,
  type CampaignFacts,
} from "@palier/domain/template";
import { enqueue, recordAudit, statement, type WriteTx } from "../kernel";
import { notify } from "../notification";
import { MANDATE_IN_FORCE } from "../referent";
import { readCampaign, type CampaignTarget, type StoredCampaign } from "./template-campaign-read.store";
import { campaignReportJob } from "./template-campaign.jobs";

/** Why nothing was changed. */
export interface CampaignFault {
  readonly code: "NOT_FOUND" | "CAMPAIGN_INVALID" | "CAMPAIGN_CLOSED" | "STALE_VERSION";
  readonly field: string | null;
  /** In French: what, where and what was allowed. */
  readonly message: string;
}

const insertCampaign = statement<{ id: string }>(
  "template-insert-campaign",
  `insert into template_campaign (group_id, title, purpose, begins_on, ends_on, created_by)
   values ($1, $2, $3, $4, $5, $6) returning id`,
);
// Models in force ($2) and open sites ($3) of the group.
const PAIRS = `from template t
     join template_revision f on f.group_id = t.group_id and f.template_id = t.id and f.state in ('published', 'toRevise')
     join establishment e on e.group_id = t.group_id and e.id = any ($3::uuid[]) and e.closed_on is null
    where t.group_id = $1 and t.id = any ($2::uuid[]) and t.archived_at is null`;
const countKnown = statement<{ pairCount: number }>(
  "template-count-campaign-pairs",
  `select count(*)::int as "pairCount" ${PAIRS}`,
);
const insertTargets = statement<{ id: string }>(
  "template-insert-campaign-targets",
  `insert into template_campaign_target (group_id, campaign_id, template_id, establishment_id)
   select $1, $4, t.id, e.id ${PAIRS} returning id`,
);
const lockCampaign = statement<{ version: number; state: string }>(
  "template-lock-campaign",
  "select version, state from template_campaign where group_id = $1 and id = $2 for update",
);
// Whoever holds a mandate there, and who is referent of the site: never the carers.
const selectToRemind = statement<{ establishmentId: string; personId: string }>(
  "template-campaign-referents",
  `select m.establishment_id as "establishmentId", m.person_id as "personId"
     from mandate m where m.group_id = $1 and m.establishment_id = any ($2::uuid[]) and ${MANDATE_IN_FORCE}
   union
   select e.id, w.person_id
     from membership w
     join membership_place p on p.group_id = w.group_id and p.membership_id = w.id
     join establishment e on e.group_id = w.group_id and (e.id = p.establishment_id or e.legal_entity_id = p.legal_entity_id)
     join member o on o.group_id = w.group_id and o.person_id = w.person_id and o.left_at is null and o.disabled_at is null
    where w.group_id = $1 and w.role = 'localReferent' and e.id = any ($2::uuid[])
   order by 1, 2`,
);
const markReminded = statement<never>(
  "template-mark-reminded",
  `update template_campaign_target set reminded_at = $3, reminder_count = reminder_count + 1
    where group_id = $1 and id = any ($2::uuid[])`,
);
const keepReached = statement<never>(
  "template-keep-reached",
  `update template_campaign_target g set reached = line.reach
     from jsonb_to_recordset($3::jsonb) as line (id uuid, reach text)
    where g.group_id = $1 and g.campaign_id = $2 and g.id = line.id`,
);
const close = statement<never>(
  "template-close-campaign",
  `update template_campaign set state = 'closed', closing_note = $3, closed_at = $4, job_id = $5, version = version + 1
    where group_id = $1 and id = $2`,
);
const keepReport = statement<{ id: string }>(
  "template-keep-campaign-report",
  "update template_campaign set report_key = $3 where group_id = $1 and id = $2 and state = 'closed' returning id",
);

const MISSING: CampaignFault = {
  code: "NOT_FOUND",
  field: null,
  message: "Cette campagne est introuvable parmi celles que vous voyez.",
};
const OUT_OF_SIGHT: CampaignFault = {
  code: "NOT_FOUND",
  field: null,
  message:
    "Un modèle n’est plus en vigueur, ou un établissement est introuvable parmi ceux que vous voyez. Rien n’a été enregistré\u00a0: rechargez la page.",
};
const CLOSED: CampaignFault = {
  code: "CAMPAIGN_CLOSED",
  field: null,
  message: "Cette campagne est close\u00a0: son rapport dit où elle en était. Rien n’a été changé.",
};

/** Opens a campaign: models in force for open sites. */
export async function openCampaign(
  tx: WriteTx,
  facts: CampaignFacts,
  today: string,
): Promise<Result<StoredCampaign, CampaignFault>> {
  const fault = campaignFault(facts);
  if (fault !== null) return fail({ code: "CAMPAIGN_INVALID", ...fault });
  const { title, purpose, beginsOn, endsOn } = facts;
  const templateIds = [...new Set(facts.templateIds)];
  const establishmentIds = [...new Set(facts.establishmentIds)];
  const [known] = await tx.rows(countKnown, [tx.groupId, templateIds, establishmentIds]);
  // The whole of it or nothing: a campaign never has fewer sites than were chosen without a word.
  if (known?.pairCount !== templateIds.length * establishmentIds.length) return fail(OUT_OF_SIGHT);
  const row = [tx.groupId, title.trim(), purpose.trim(), beginsOn, endsOn, tx.viewerId];
  const [made] = await tx.rows(insertCampaign, row);
  if (made === undefined) throw new Error("campaign insert returned no row");
  const targets = await tx.rows(insertTargets, [tx.groupId, templateIds, establishmentIds, made.id]);
  await recordAudit(tx, {
    action: "templateCampaign:open",
    objectKind: "templateCampaign",
    objectId: made.id,
    changes: { endsOn: [null, endsOn], targetCount: [null, targets.length] },
  });
  const campaign = await readCampaign(tx, made.id, today);
  return campaign === null ? fail(MISSING) : ok(campaign);
}

/** What a reminder did. */
export interface CampaignReminder {
  readonly campaign: StoredCampaign;
  /** Sites of which a referent was told. */
  readonly siteCount: number;
  /** Sites told less than a week ago: left in peace. */
  readonly recentCount: number;
  /** Sites without any referent to tell, by name. */
  readonly withoutReferent: readonly string[];
}

function bySite(targets: readonly CampaignTarget[]): ReadonlyMap<string, readonly CampaignTarget[]> {
  const sites = new Map<string, CampaignTarget[]>();
  for (const target of targets) {
    const of = sites.get(target.establishmentId) ?? [];
    of.push(target);
    sites.set(target.establishmentId, of);
  }
  return sites;
}

/** Tells the referents of the sites that haven't adopted everything, a site once a week at most; never the carers. */
export async function remindCampaign(
  tx: WriteTx,
  id: string,
  now: Date,
  today: string,
): Promise<Result<CampaignReminder, CampaignFault>> {
  // Held until the end: two people who remind at the same moment tell everyone once.
  const [held] = await tx.rows(lockCampaign, [tx.groupId, id]);
  const campaign = held === undefined ? null : await readCampaign(tx, id, today);
  if (campaign === null) return fail(MISSING);
  if (campaign.state === "closed") return fail(CLOSED);
  const waiting = bySite(campaign.targets.filter(({ reach }) => reach !== "adopted"));
  const recent = [...waiting].filter(([, targets]) =>
    targets.some(({ remindedAt }) => remindedThisWeek(remindedAt, now)),
  );
  const recentIds = new Set(recent.map(([siteId]) => siteId));
  const due = [...waiting].filter(([siteId]) => !recentIds.has(siteId));
  const people = await tx.rows(selectToRemind, [tx.groupId, due.map(([siteId]) => siteId)]);
  const withoutReferent: string[] = [];
  const told: string[] = [];
  let siteCount = 0;
  for (const [siteId, targets] of due) {
    const [{ establishmentName } = { establishmentName: "" }] = targets;
    const personIds = people.flatMap((each) => (each.establishmentId === siteId ? [each.personId] : []));
    if (personIds.length === 0) {
      withoutReferent.push(establishmentName);
      continue;
    }
    await notify(tx, {
      personIds,
      kind: "templateCampaign",
      topic: `templateCampaign:${id}:${siteId}`,
      title: `${establishmentName}\u00a0: ${frenchCount(targets.length, "modèle")} à adopter pour la campagne «\u00a0${campaign.title}\u00a0»`,
      path: `/modeles/campagnes/${id}`,
    });
    told.push(...targets.map((target) => target.id));
    siteCount += 1;
  }
  if (told.length > 0) await tx.rows(markReminded, [tx.groupId, told, now]);
  if (siteCount > 0)
    await recordAudit(tx, {
      action: "templateCampaign:remind",
      objectKind: "templateCampaign",
      objectId: id,
      changes: { remindedCount: [null, siteCount] },
    });
  const after = await readCampaign(tx, id, today);
  if (after === null) return fail(MISSING);
  return ok({ campaign: after, siteCount, recentCount: recent.length, withoutReferent });
}

/** Closes a campaign: what each site had reached is kept as it is that day, and the report is printed. */
export async function closeCampaign(
  tx: WriteTx,
  given: {
    readonly id: string;
    readonly version: number;
    readonly note: string;
    readonly now: Date;
    readonly today: string;
  },
): Promise<Result<StoredCampaign, CampaignFault>> {
  const { id, version, now, today } = given;
  const note = given.note.trim();
  if (note.length > ADOPTION_TEXT_MOST)
    return fail({
      code: "CAMPAIGN_INVALID",
      field: "note",
      message: `Le mot de clôture tient en ${String(ADOPTION_TEXT_MOST)} caractères au plus.`,
    });
  const [held] = await tx.rows(lockCampaign, [tx.groupId, id]);
  const campaign = held === undefined ? null : await readCampaign(tx, id, today);
  if (held === undefined || campaign === null) return fail(MISSING);
  if (held.state === "closed") return fail(CLOSED);
  if (held.version !== version)
    return fail({
      code: "STALE_VERSION",
      field: null,
      message: "Cette campagne a changé depuis que vous l’avez ouverte. Rien n’a été enregistré\u00a0: relisez-la.",
    });
  const reached = campaign.targets.map((target) => ({ id: target.id, reach: target.reach }));
  await tx.rows(keepReached, [tx.groupId, id, JSON.stringify(reached)]);
  const jobId = await enqueue(tx, campaignReportJob, { groupId: tx.groupId, campaignId: id }, tx.viewerId);
  await tx.rows(close, [tx.groupId, id, note, now, jobId]);
  const { adopted, total } = campaignProgress(reached.map(({ reach }) => reach));
  await recordAudit(tx, {
    action: "templateCampaign:close",
    objectKind: "templateCampaign",
    objectId: id,
    changes: { targetCount: [null, total], adoptedCount: [null, adopted] },
  });
  const after = await readCampaign(tx, id, today);
  return after === null ? fail(MISSING) : ok(after);
}

/** Keeps where the report of a closed campaign is. @returns false: the campaign is gone or open. */
export async function keepCampaignReport(
  tx: WriteTx,
  { id, targets }: Pick<StoredCampaign, "id" | "targets">,
  reportKey: string,
): Promise<boolean> {
  const kept = await tx.rows(keepReport, [tx.groupId, id, reportKey]);
  if (kept.length === 0) return false;
  await recordAudit(tx, {
    action: "templateCampaign:report",
    objectKind: "templateCampaign",
    objectId: id,
    changes: { targetCount: [null, targets.length] },
  });
  return true;
}
