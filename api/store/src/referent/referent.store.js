"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.MANDATE_IN_FORCE = exports.TODAY = void 0;
exports.sectorsOf = sectorsOf;
exports.referentsOf = referentsOf;
exports.groupReferentIds = groupReferentIds;
const referent_1 = require("@palier/domain/referent");
const kernel_1 = require("../kernel");
const selectSectors = (0, kernel_1.statement)("referent-select-sectors", "select sector, label, followed, version from sector_setting where group_id = $1");
/** Every sector, as the group calls it and follows it. */
async function sectorsOf(tx) {
    return (0, referent_1.followedSectors)(await tx.rows(selectSectors, [tx.groupId]));
}
/** Today in France, where the house lives: a mandate holds whole days. */
exports.TODAY = "(now() at time zone 'Europe/Paris')::date";
/** A mandate that counts today, of a member who is still there. */
exports.MANDATE_IN_FORCE = `m.ended_at is null and m.starts_on <= ${exports.TODAY} and (m.ends_on is null or m.ends_on >= ${exports.TODAY})
  and exists (select 1 from member p where p.group_id = m.group_id and p.person_id = m.person_id
                and p.left_at is null and p.disabled_at is null)`;
const selectReferents = (0, kernel_1.statement)("referent-select-referents", `select m.person_id as "personId", m.duty from mandate m
    where m.group_id = $1 and m.establishment_id = $2 and m.sector = $3 and ${exports.MANDATE_IN_FORCE}`);
/** Who holds a sector of an establishment today, and who stands in. null: nobody; those who left don't count. */
async function referentsOf(tx, establishmentId, sector) {
    const rows = await tx.rows(selectReferents, [tx.groupId, establishmentId, sector]);
    const of = (duty) => rows.find((row) => row.duty === duty)?.personId ?? null;
    return { holderId: of("holder"), deputyId: of("deputy") };
}
const selectGroupReferents = (0, kernel_1.statement)("referent-select-group-referents", `select distinct w.person_id as "personId" from membership w
     join member p on p.group_id = w.group_id and p.person_id = w.person_id and p.left_at is null and p.disabled_at is null
    where w.group_id = $1 and w.role = 'groupReferent' and w.whole_group order by 1`);
/** Those who are referents of the whole group. */
async function groupReferentIds(tx) {
    return (await tx.rows(selectGroupReferents, [tx.groupId])).map(({ personId }) => personId);
}
