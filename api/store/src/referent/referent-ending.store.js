"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tellEndingMandates = tellEndingMandates;
const referent_1 = require("@palier/domain/referent");
const kernel_1 = require("@palier/domain/kernel");
const kernel_2 = require("../kernel");
const notification_1 = require("../notification");
const referent_store_1 = require("./referent.store");
const selectGroups = (0, kernel_2.statement)("referent-ending-groups", "select id from care_group order by id");
const tellEnding = (0, kernel_2.statement)("referent-tell-ending", `update mandate m set ending_told_at = now() from establishment e
    where m.group_id = $1 and e.group_id = $1 and e.id = m.establishment_id and m.ended_at is null
      and m.ending_told_at is null and m.ends_on between ${referent_store_1.TODAY} and ${referent_store_1.TODAY} + ${String(referent_1.ENDING_DAYS)}
   returning m.id, m.person_id as "personId", e.name as "establishmentName", m.sector, m.duty, m.ends_on as "endsOn"`);
/**
 * Tells each person whose mandate ends within sixty days, and the referents of the group, once a mandate: what was told is noted in
 * the same transaction, so that two workers at once tell once.
 * @returns how many mandates were told.
 */
async function tellEndingMandates(db) {
    const groups = await (0, kernel_2.acrossGroups)(db, "mandates that end soon", (tx) => tx.rows(selectGroups, []));
    let told = 0;
    for (const { id: groupId } of groups)
        told += await (0, kernel_2.withGroup)(db, { groupId, viewerId: null }, async (tx) => {
            const ending = await tx.rows(tellEnding, [groupId]);
            const [sectors, above] = [await (0, referent_store_1.sectorsOf)(tx), await (0, referent_store_1.groupReferentIds)(tx)];
            for (const { id, personId, establishmentName, sector, duty, endsOn } of ending) {
                const label = sectors.find((one) => one.sector === sector)?.label ?? sector;
                await (0, notification_1.notify)(tx, {
                    personIds: [...new Set([personId, ...above])],
                    kind: "mandateEnding",
                    topic: `mandate:${id}`,
                    title: `Mandat à renouveler avant le ${(0, kernel_1.frenchDate)(endsOn)}\u00a0: ${referent_1.DUTY_LABELS[duty].toLowerCase()}, ${label}, ${establishmentName}`,
                    path: `/referents?mandat=${id}`,
                });
            }
            return ending.length;
        });
    return told;
}
