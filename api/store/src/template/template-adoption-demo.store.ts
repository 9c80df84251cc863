import { dayInFrance } from "@palier/domain/kernel";
import { recordAudit, statement, withGroup, type Database, type Scope, type WriteTx } from "../kernel";

const selectModels = statement<{ id: string; revisionId: string; earlierId: string | null }>(
  "template-demo-adoption-models",
  `select t.id, f.id as "revisionId",
          (select r.id from template_revision r where r.group_id = t.group_id and r.template_id = t.id
              and r.state = 'superseded' order by r.major desc, r.minor desc limit 1) as "earlierId"
     from template t
     join template_revision f on f.group_id = t.group_id and f.template_id = t.id and f.state in ('published', 'toRevise')
    where t.group_id = $1 and t.archived_at is null
      and not exists (select 1 from template_declaration d where d.group_id = t.group_id)
    order by t.code`,
);
const insertDeclaration = statement<never>(
  "template-demo-declaration",
  `insert into template_declaration (group_id, template_id, establishment_id, revision_id, installed_on, note, declared_by)
   values ($1, $2, $3, $4, $5, 'Exemple fictif de démonstration', $6)`,
);
const insertReading = statement<never>(
  "template-demo-reading",
  `insert into template_acknowledgement (group_id, revision_id, establishment_id, kind, person_id, people_count, team_count, seen_on)
   values ($1, $2, $3, 'collective', $4, $5, $6, $7)`,
);
const insertCheck = statement<never>(
  "template-demo-check",
  `insert into template_check (group_id, template_id, establishment_id, revision_id, checked_on, looked_at_count, conform_count,
                               note, checked_by)
   values ($1, $2, $3, $4, $5, 10, $6, 'Exemple fictif de démonstration', $7)`,
);
const insertCampaign = statement<{ id: string }>(
  "template-demo-campaign",
  `with made as (
     insert into template_campaign (group_id, title, purpose, begins_on, ends_on, created_by)
     values ($1, 'Certification\u00a0: les lettres de sortie', 'Exemple fictif de démonstration\u00a0: la même lettre partout avant la visite.',
             $2, $3, $6) returning group_id, id)
   insert into template_campaign_target (group_id, campaign_id, template_id, establishment_id)
   select made.group_id, made.id, m.id, e.id from made, unnest($4::uuid[]) as m (id), unnest($5::uuid[]) as e (id)
   returning campaign_id as id`,
);
const selectPerson = statement<{ personId: string }>(
  "template-demo-adoption-person",
  `select person_id as "personId" from membership
    where group_id = $1 and whole_group and role in ('qualityManager', 'groupReferent') order by role desc, person_id limit 1`,
);

const dayBefore = (now: Date, days: number): string => dayInFrance(new Date(now.getTime() - days * 86_400_000));

/** How far each of the first sites of the demonstration has gone with a model; the others said nothing. */
const STEPS = ["followed", "followed", "unevenly", "unchecked", "behind", "read"] as const;

interface Ground {
  readonly personId: string;
  readonly now: Date;
}

async function fill(
  tx: WriteTx,
  { personId, now }: Ground,
  model: { readonly id: string; readonly revisionId: string; readonly earlierId: string | null },
  siteId: string,
  step: (typeof STEPS)[number],
): Promise<void> {
  const place = [tx.groupId, model.id, siteId];
  const declared = step === "behind" ? model.earlierId : step === "read" ? null : model.revisionId;
  if (declared !== null) await tx.rows(insertDeclaration, [...place, declared, dayBefore(now, 30), personId]);
  if (step === "behind") return;
  const team = [9, 12, dayBefore(now, 20)];
  await tx.rows(insertReading, [tx.groupId, model.revisionId, siteId, personId, ...team]);
  const conform = step === "followed" ? 9 : step === "unevenly" ? 6 : null;
  if (conform !== null) await tx.rows(insertCheck, [...place, model.revisionId, dayBefore(now, 10), conform, personId]);
}

/**
 * Gives a demonstration versions in service, readings, checks and a campaign that runs. Fictitious.
 * @param sites the open establishments; the first six have said something.
 */
export async function ensureDemoAdoption(
  db: Database,
  scope: Scope,
  sites: readonly { readonly id: string }[],
  now: Date,
): Promise<void> {
  await withGroup(db, scope, async (tx) => {
    const models = await tx.rows(selectModels, [tx.groupId]);
    const [person] = await tx.rows(selectPerson, [tx.groupId]);
    if (models.length === 0 || sites.length === 0 || person === undefined) return;
    const ground = { personId: person.personId, now };
    for (const [rank, model] of models.entries())
      for (const [place, step] of STEPS.entries()) {
        // Not the same site is ahead for each model.
        const site = sites[(place + rank) % Math.min(sites.length, STEPS.length)];
        if (site !== undefined && place < sites.length) await fill(tx, ground, model, site.id, step);
      }
    const modelIds = models.slice(0, 3).map(({ id }) => id);
    const siteIds = sites.slice(0, 8).map(({ id }) => id);
    const days = [dayBefore(now, 45), dayBefore(now, -60)];
    const targets = await tx.rows(insertCampaign, [tx.groupId, ...days, modelIds, siteIds, person.personId]);
    await recordAudit(tx, {
      action: "templateCampaign:open",
      objectKind: "templateCampaign",
      objectId: targets[0]?.id ?? "",
      changes: { targetCount: [null, targets.length] },
    });
  });
}
