import { statement, type ReadTx } from "../kernel";
import { readHandover, type Handover } from "./referent-handover.store";

/** A place that passed, with what was said of it. */
export interface PackMandate {
  readonly establishmentId: string;
  readonly establishmentName: string;
  readonly sector: string;
  readonly duty: string;
  readonly weeklyMinutes: number | null;
  readonly endsOn: string | null;
}

/** A request that passed. */
export interface PackRequest {
  readonly number: number;
  readonly establishmentName: string;
  readonly sector: string;
  readonly kind: string;
  readonly state: string;
  readonly createdOn: string;
  readonly authorName: string;
  readonly body: string;
  /** « Dossier éditeur 12 – … »; null: in none. */
  readonly caseNumber: number | null;
  readonly caseTitle: string | null;
}

/** A setting that was made at the request of somebody. */
export interface PackSetting {
  readonly number: number;
  readonly establishmentName: string;
  readonly answeredOn: string;
  readonly body: string;
  readonly answer: string;
}

/** A product in place where the mandates are. */
export interface PackInstallation {
  readonly establishmentName: string;
  readonly productName: string;
  readonly vendorName: string;
  readonly versionLabel: string | null;
  readonly modules: readonly string[];
}

/** Somebody to call. */
export interface PackContact {
  /** `vendor`: on the vendor's side; `group`: inside. */
  readonly side: "vendor" | "group";
  readonly organisation: string;
  readonly name: string;
  readonly duty: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** A line of work that passed: an action, a draft. */
export interface PackWork {
  readonly kind: "caseDraft" | "meetingAction" | "newsDraft";
  readonly title: string;
  readonly dueOn: string | null;
}

/** A must-read that a team hasn't been told of. */
export interface PackAcknowledgement {
  readonly title: string;
  readonly publishedOn: string;
  readonly establishmentName: string;
  readonly sector: string;
}

/** All that the pack prints. */
export interface HandoverPack {
  readonly handover: Handover;
  readonly groupName: string;
  readonly demo: boolean;
  readonly mandates: readonly PackMandate[];
  readonly requests: readonly PackRequest[];
  readonly settings: readonly PackSetting[];
  readonly installations: readonly PackInstallation[];
  readonly contacts: readonly PackContact[];
  readonly work: readonly PackWork[];
  readonly acknowledgements: readonly PackAcknowledgement[];
}

const PARIS = "at time zone 'Europe/Paris')::date";

const selectMandates = statement<PackMandate>(
  "referent-pack-mandates",
  `select m.establishment_id as "establishmentId", e.name as "establishmentName", m.sector, m.duty,
          m.weekly_minutes as "weeklyMinutes", m.ends_on as "endsOn"
     from mandate m join establishment e on e.group_id = m.group_id and e.id = m.establishment_id
    where m.group_id = $1 and m.id = any ($2::uuid[]) order by lower(e.name), m.sector, m.duty desc`,
);
const selectRequests = statement<PackRequest>(
  "referent-pack-requests",
  `select r.number, e.name as "establishmentName", r.sector, r.kind, r.state, (r.created_at ${PARIS} as "createdOn",
          a.display_name as "authorName", r.body, c.number as "caseNumber", c.title as "caseTitle"
     from request r join establishment e on e.group_id = r.group_id and e.id = r.establishment_id
     join member a on a.group_id = r.group_id and a.person_id = r.author_id
     left join vendor_case c on c.group_id = r.group_id and c.id = r.case_id
    where r.group_id = $1 and r.id = any ($2::uuid[]) order by lower(e.name), r.number`,
);
const selectSettings = statement<PackSetting>(
  "referent-pack-settings",
  `select r.number, e.name as "establishmentName", (r.answered_at ${PARIS} as "answeredOn", r.body, r.answer
     from request r join establishment e on e.group_id = r.group_id and e.id = r.establishment_id
     join handover h on h.group_id = r.group_id and h.id = $2
    where r.group_id = $1 and r.answered_by = h.from_person_id and r.answer is not null
      and (r.kind = 'setting' or r.nature = 'setting') and r.answered_at > h.done_at - interval '2 years'
    order by r.answered_at desc, r.number limit 50`,
);
const selectInstallations = statement<PackInstallation>(
  "referent-pack-installations",
  `select e.name as "establishmentName", p.name as "productName", v.name as "vendorName", pv.label as "versionLabel",
          array(select pm.name from product_module pm where pm.group_id = i.group_id and pm.id = any (i.module_ids)
                 order by lower(pm.name)) as modules
     from product_installation i
     join establishment e on e.group_id = i.group_id and e.id = i.establishment_id
     join product p on p.group_id = i.group_id and p.id = i.product_id
     join vendor v on v.group_id = p.group_id and v.id = p.vendor_id
     left join product_version pv on pv.group_id = i.group_id and pv.id = i.version_id
    where i.group_id = $1 and i.establishment_id = any ($2::uuid[]) and i.ended_on is null
    order by lower(e.name), lower(p.name)`,
);
const selectContacts = statement<PackContact>(
  "referent-pack-contacts",
  `select 'vendor' as side, v.name as organisation, c.name, c.duty, c.email, c.phone
     from vendor_contact c join vendor v on v.group_id = c.group_id and v.id = c.vendor_id
    where c.group_id = $1 and c.archived_at is null and v.archived_at is null
      and v.id in (select p.vendor_id from product_installation i join product p on p.group_id = i.group_id and p.id = i.product_id
                    where i.group_id = $1 and i.establishment_id = any ($2::uuid[]) and i.ended_on is null)
   union all
   select distinct 'group', g.name, p.display_name, case w.role when 'groupReferent' then 'Référent du groupe' else 'Référent local' end,
          p.email, null
     from membership w join member p on p.group_id = w.group_id and p.person_id = w.person_id
       and p.left_at is null and p.disabled_at is null
     join care_group g on g.id = w.group_id
     left join membership_place pl on pl.group_id = w.group_id and pl.membership_id = w.id
    where w.group_id = $1 and (w.role = 'groupReferent' and w.whole_group
       or w.role = 'localReferent' and (w.whole_group or pl.establishment_id = any ($2::uuid[]) or pl.legal_entity_id in (
            select e.legal_entity_id from establishment e where e.group_id = $1 and e.id = any ($2::uuid[]))))
   order by 1 desc, 2, 3`,
);
const selectWork = statement<PackWork>(
  "referent-pack-work",
  `select 'caseDraft' as kind, title, null::date as "dueOn" from vendor_case where group_id = $1 and id = any ($2::uuid[])
   union all
   select 'meetingAction', wording, due_on from vendor_meeting_action where group_id = $1 and id = any ($3::uuid[])
   union all
   select 'newsDraft', title, (publish_at ${PARIS} from news where group_id = $1 and id = any ($4::uuid[])
   order by 1, 3 nulls last, 2`,
);
const selectAcknowledgements = statement<PackAcknowledgement>(
  "referent-pack-acknowledgements",
  `select n.title, (n.published_at ${PARIS} as "publishedOn", e.name as "establishmentName", a.sector
     from mandate m
     join news_audience a on a.group_id = m.group_id and a.establishment_id = m.establishment_id and a.sector = m.sector
     join news n on n.group_id = a.group_id and n.id = a.news_id and n.state = 'published' and n.must_read
     join establishment e on e.group_id = a.group_id and e.id = a.establishment_id
    where m.group_id = $1 and m.id = any ($2::uuid[])
      and not exists (select 1 from news_acknowledgement k where k.group_id = a.group_id and k.news_id = a.news_id
                        and k.establishment_id = a.establishment_id and k.sector = a.sector and k.kind = 'collective'
                        and k.revision >= a.since_revision)
    order by n.published_at, lower(e.name), a.sector`,
);
const selectGroup = statement<{ name: string; demo: boolean }>(
  "referent-pack-group",
  "select name, demo from care_group where id = $1",
);

/** All that the pack of a departure prints, as it stands now. @returns null when the departure is gone. */
export async function readHandoverPack(tx: ReadTx, handoverId: string): Promise<HandoverPack | null> {
  const handover = await readHandover(tx, handoverId);
  const [group] = await tx.rows(selectGroup, [tx.groupId]);
  if (handover === null || group === undefined) return null;
  const { moved } = handover;
  const mandates = await tx.rows(selectMandates, [tx.groupId, moved.mandate]);
  const sites = [...new Set(mandates.map(({ establishmentId }) => establishmentId))];
  return {
    handover,
    groupName: group.name,
    demo: group.demo,
    mandates,
    requests: await tx.rows(selectRequests, [tx.groupId, moved.request]),
    settings: await tx.rows(selectSettings, [tx.groupId, handoverId]),
    installations: await tx.rows(selectInstallations, [tx.groupId, sites]),
    contacts: await tx.rows(selectContacts, [tx.groupId, sites]),
    work: await tx.rows(selectWork, [tx.groupId, moved.caseDraft, moved.meetingAction, moved.newsDraft]),
    acknowledgements: await tx.rows(selectAcknowledgements, [tx.groupId, moved.mandate]),
  };
}
