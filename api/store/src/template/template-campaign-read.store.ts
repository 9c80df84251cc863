import { adoptionOf, type AdoptionReach } from "@palier/domain/template";
import { statement, type ReadTx } from "../kernel";
import { readAdoptionBoard } from "./template-adoption-board.store";

/** A model that a site has to take up, and how far it has gone. */
export interface CampaignTarget {
  readonly id: string;
  readonly templateId: string;
  readonly templateCode: string;
  readonly templateTitle: string;
  readonly establishmentId: string;
  readonly establishmentName: string;
  readonly remindedAt: Date | null;
  readonly reminderCount: number;
  /** Today, from the three facts; once the campaign is closed, what it was that day. */
  readonly reach: AdoptionReach;
  /** What the three facts say today; null: nothing is known, or the campaign is closed. */
  readonly sentence: string | null;
}

/** A campaign with its targets in sight. */
export interface StoredCampaign {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly beginsOn: string;
  readonly endsOn: string;
  readonly state: "open" | "closed";
  readonly closingNote: string;
  readonly closedAt: Date | null;
  readonly createdByName: string | null;
  readonly reportKey: string | null;
  readonly jobId: string | null;
  /** To be given back when it is closed. */
  readonly version: number;
  readonly targets: readonly CampaignTarget[];
}

type CampaignRow = Omit<StoredCampaign, "targets">;
type TargetRow = Omit<CampaignTarget, "reach" | "sentence"> & {
  readonly campaignId: string;
  readonly reached: AdoptionReach | null;
};

// Without a target in sight there is nothing in it for who is placed elsewhere.
const selectCampaigns = statement<CampaignRow>(
  "template-campaigns",
  `select c.id, c.title, c.purpose, c.begins_on as "beginsOn", c.ends_on as "endsOn", c.state,
          c.closing_note as "closingNote", c.closed_at as "closedAt", m.display_name as "createdByName",
          c.report_key as "reportKey", c.job_id as "jobId", c.version
     from template_campaign c
     left join member m on m.group_id = c.group_id and m.person_id = c.created_by
    where c.group_id = $1 and ($2::uuid is null or c.id = $2)
      and exists (select 1 from template_campaign_target g where g.group_id = c.group_id and g.campaign_id = c.id)
    order by c.state desc, c.ends_on desc, c.id limit 100`,
);
const selectTargets = statement<TargetRow>(
  "template-campaign-targets",
  `select g.id, g.campaign_id as "campaignId", g.template_id as "templateId", t.code as "templateCode",
          t.title as "templateTitle", g.establishment_id as "establishmentId", e.name as "establishmentName",
          g.reminded_at as "remindedAt", g.reminder_count as "reminderCount", g.reached
     from template_campaign_target g
     join template t on t.group_id = g.group_id and t.id = g.template_id
     join establishment e on e.group_id = g.group_id and e.id = g.establishment_id
    where g.group_id = $1 and g.campaign_id = any ($2::uuid[])
    order by e.name, e.id, t.code`,
);

const selectGround = statement<{ name: string; demo: boolean }>(
  "template-campaign-ground",
  "select name, demo from care_group where id = $1",
);

/** Whose campaign it is, for the first page of its report: the group's name, and whether it is fictitious. */
export async function readCampaignGround(tx: ReadTx): Promise<{ readonly name: string; readonly demo: boolean }> {
  return (await tx.rows(selectGround, [tx.groupId]))[0] ?? { name: "", demo: false };
}

async function withTargets(tx: ReadTx, rows: readonly CampaignRow[], today: string): Promise<StoredCampaign[]> {
  if (rows.length === 0) return [];
  const targets = await tx.rows(selectTargets, [tx.groupId, rows.map(({ id }) => id)]);
  const open = rows.some(({ state }) => state === "open");
  const cells = open ? (await readAdoptionBoard(tx)).cells : [];
  const known = new Map(cells.map((cell) => [`${cell.templateId}.${cell.establishmentId}`, cell]));
  return rows.map((row) => ({
    ...row,
    targets: targets.flatMap(({ campaignId, reached, ...target }) => {
      if (campaignId !== row.id) return [];
      const cell = known.get(`${target.templateId}.${target.establishmentId}`);
      const adoption = reached !== null || cell === undefined ? null : adoptionOf(cell, today);
      return [{ ...target, reach: reached ?? adoption?.reach ?? "notBegun", sentence: adoption?.sentence ?? null }];
    }),
  }));
}

/** The campaigns, the open ones first, then the latest; a hundred at most. @param today 'YYYY-MM-DD', in France. */
export async function readCampaigns(tx: ReadTx, today: string): Promise<StoredCampaign[]> {
  return withTargets(tx, await tx.rows(selectCampaigns, [tx.groupId, null]), today);
}

/** One campaign. @returns null where none of its targets is in sight. @param today 'YYYY-MM-DD', in France. */
export async function readCampaign(tx: ReadTx, id: string, today: string): Promise<StoredCampaign | null> {
  return (await withTargets(tx, await tx.rows(selectCampaigns, [tx.groupId, id]), today))[0] ?? null;
}
