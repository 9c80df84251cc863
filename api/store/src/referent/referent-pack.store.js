"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readHandoverPack = readHandoverPack;
const kernel_1 = require("../kernel");
const referent_handover_store_1 = require("./referent-handover.store");
const PARIS = "at time zone 'Europe/Paris')::date";
const selectMandates = (0, kernel_1.statement)("referent-pack-mandates", `select m.establishment_id as "establishmentId", e.name as "establishmentName", m.sector, m.duty,
          m.weekly_minutes as "weeklyMinutes", m.ends_on as "endsOn"
     from mandate m join establishment e on e.group_id = m.group_id and e.id = m.establishment_id
    where m.group_id = $1 and m.id = any ($2::uuid[]) order by lower(e.name), m.sector, m.duty desc`);
const selectRequests = (0, kernel_1.statement)("referent-pack-requests", `select r.number, e.name as "establishmentName", r.sector, r.kind, r.state, (r.created_at ${PARIS} as "createdOn",
          a.display_name as "authorName", r.body, c.number as "caseNumber", c.title as "caseTitle"
     from request r join establishment e on e.group_id = r.group_id and e.id = r.establishment_id
     join member a on a.group_id = r.group_id and a.person_id = r.author_id
     left join vendor_case c on c.group_id = r.group_id and c.id = r.case_id
    where r.group_id = $1 and r.id = any ($2::uuid[]) order by lower(e.name), r.number`);
const selectSettings = (0, kernel_1.statement)("referent-pack-settings", `select r.number, e.name as "establishmentName", (r.answered_at ${PARIS} as "answeredOn", r.body, r.answer
     from request r join establishment e on e.group_id = r.group_id and e.id = r.establishment_id
     join handover h on h.group_id = r.group_id and h.id = $2
    where r.group_id = $1 and r.answered_by = h.from_person_id and r.answer is not null
      and (r.kind = 'setting' or r.nature = 'setting') and r.answered_at > h.done_at - interval '2 years'
    order by r.answered_at desc, r.number limit 50`);
const selectInstallations = (0, kernel_1.statement)("referent-pack-installations", `select e.name as "establishmentName", p.name as "productName", v.name as "vendorName", pv.label as "versionLabel",
          array(select pm.name from product_module pm where pm.group_id = i.group_id and pm.id = any (i.module_ids)
                 order by lower(pm.name)) as modules
     from product_installation i
     join establishment e on e.group_id = i.group_id and e.id = i.establishment_id
     join product p on p.group_id = i.group_id and p.id = i.product_id
     join vendor v on v.group_id = p.group_id and v.id = p.vendor_id
     left join product_version pv on pv.group_id = i.group_id and pv.id = i.version_id
    where i.group_id = $1 and i.establishment_id = any ($2::uuid[]) and i.ended_on is null
    order by lower(e.name), lower(p.name)`);
const selectContacts = (0, kernel_1.statement)("referent-pack-contacts", `select 'vendor' as side, v.name as organisation, c.name, c.duty, c.email, c.phone
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
       or w.role = 'localReferent' and pl.establishment_id = any ($2::uuid[]))
   order by 1 desc, 2, 3`);
const selectWork = (0, kernel_1.statement)("referent-pack-work", `select 'caseDraft' as kind, title, null::date as "dueOn" from vendor_case where group_id = $1 and id = any ($2::uuid[])
   union all
   select 'meetingAction', wording, due_on from vendor_meeting_action where group_id = $1 and id = any ($3::uuid[])
   union all
   select 'newsDraft', title, (publish_at ${PARIS} from news where group_id = $1 and id = any ($4::uuid[])
   order by 1, 3 nulls last, 2`);
const selectAcknowledgements = (0, kernel_1.statement)("referent-pack-acknowledgements", `select n.title, (n.published_at ${PARIS} as "publishedOn", e.name as "establishmentName", a.sector
     from mandate m
     join news_audience a on a.group_id = m.group_id and a.establishment_id = m.establishment_id and a.sector = m.sector
     join news n on n.group_id = a.group_id and n.id = a.news_id and n.state = 'published' and n.must_read
     join establishment e on e.group_id = a.group_id and e.id = a.establishment_id
    where m.group_id = $1 and m.id = any ($2::uuid[])
      and not exists (select 1 from news_acknowledgement k where k.group_id = a.group_id and k.news_id = a.news_id
                        and k.establishment_id = a.establishment_id and k.sector = a.sector and k.kind = 'collective'
                        and k.revision >= a.since_revision)
    order by n.published_at, lower(e.name), a.sector`);
const selectGroup = (0, kernel_1.statement)("referent-pack-group", "select name, demo from care_group where id = $1");
/** All that the pack of a departure prints, as it stands now. @returns null when the departure is gone. */
async function readHandoverPack(tx, handoverId) {
    const handover = await (0, referent_handover_store_1.readHandover)(tx, handoverId);
    const [group] = await tx.rows(selectGroup, [tx.groupId]);
    if (handover === null || group === undefined)
        return null;
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
