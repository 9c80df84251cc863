"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readCoverage = exports.OPEN_REQUESTS = void 0;
const kernel_1 = require("../kernel");
const referent_store_1 = require("./referent.store");
/** The states in which a request waits for its referent. */
exports.OPEN_REQUESTS = "('submitted', 'toClarify', 'qualified', 'inCase')";
// One statement for the whole board; the small sets are read once, the cells are joined to them.
const selectBoard = (0, kernel_1.statement)("referent-coverage", `with held as materialized (
       select m.id, m.establishment_id, m.sector, m.duty, m.person_id, p.display_name as name, m.ends_on, m.trained_on,
              m.weekly_minutes
         from mandate m join member p on p.group_id = m.group_id and p.person_id = m.person_id
        where m.group_id = $1 and ${referent_store_1.MANDATE_IN_FORCE}),
     waiting as materialized (
       select establishment_id, sector, assignee_id, count(*)::int as open from request
        where group_id = $1 and assignee_id is not null and state in ${exports.OPEN_REQUESTS}
        group by establishment_id, sector, assignee_id),
     above as materialized (
       select w.whole_group, pl.establishment_id, pl.legal_entity_id from membership w
         join member p on p.group_id = w.group_id and p.person_id = w.person_id and p.left_at is null and p.disabled_at is null
         left join membership_place pl on pl.group_id = w.group_id and pl.membership_id = w.id
        where w.group_id = $1 and w.role in ('localReferent', 'groupReferent')),
     site as materialized (
       select e.id, e.name, e.kind, e.finess_number, s.professional_count,
              num_nonnulls(s.peer_lead_id, s.second_lead_id) as leads,
              exists (select 1 from above a where a.whole_group or a.establishment_id = e.id
                        or a.legal_entity_id = e.legal_entity_id) as supervised
         from establishment e
         left join referent_site s on s.group_id = e.group_id and s.establishment_id = e.id
        where e.group_id = $1 and e.closed_on is null and ($3::uuid is null or e.id = $3))
   select site.id as "establishmentId", site.name as "establishmentName", site.kind as "establishmentKind",
          site.professional_count as "professionalCount", site.leads as "leadCount", site.supervised, s.sector,
          h.person_id as "holderId", h.id as "holderMandateId", h.name as "holderName", h.ends_on as "holderEndsOn",
          h.trained_on as "holderTrainedOn", h.weekly_minutes as "holderWeeklyMinutes", d.name as "deputyName",
          d.ends_on as "deputyEndsOn", coalesce(w.open, 0) as "openRequestCount"
     from site cross join unnest($2::text[]) with ordinality as s (sector, rank)
     left join held h on h.establishment_id = site.id and h.sector = s.sector and h.duty = 'holder'
     left join held d on d.establishment_id = site.id and d.sector = s.sector and d.duty = 'deputy'
     left join waiting w on w.establishment_id = site.id and w.sector = s.sector and w.assignee_id = h.person_id
    order by lower(site.name), site.finess_number, s.rank`);
/**
 * Every open establishment in sight × these sectors, by name of establishment then in the order of the sectors.
 * @param establishmentId null: all of them.
 */
const readCoverage = (tx, sectors, establishmentId) => tx.rows(selectBoard, [tx.groupId, sectors, establishmentId]);
exports.readCoverage = readCoverage;
