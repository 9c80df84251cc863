"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.buildPerson = buildPerson;
exports.buildMandate = buildMandate;
exports.buildRequest = buildRequest;
exports.buildVendor = buildVendor;
exports.emptyReferents = emptyReferents;
const node_crypto_1 = require("node:crypto");
/** A member without any role; the person exists once for all groups. */
async function buildPerson(owner, groupId, name) {
    const email = `${(0, node_crypto_1.randomUUID)()}@essai.example`;
    const { rows } = await owner.query("insert into person (email, display_name) values ($1, $2) returning id", [email, name]);
    const id = rows[0].id;
    await owner.query("insert into member (group_id, person_id, display_name, email) values ($1, $2, $3, $4)", [
        groupId,
        id,
        name,
        email,
    ]);
    return id;
}
/** A mandate in force. */
async function buildMandate(owner, groupId, parts) {
    const { establishmentId, personId, sector = "care", duty = "holder" } = parts;
    const { rows } = await owner.query(`insert into mandate (group_id, establishment_id, sector, person_id, duty, profile_case, naming, weekly_minutes,
                          trained_on, starts_on, ends_on)
     values ($1, $2, $3, $4, $5, 'caregiver', 'volunteer', $6, $7, '2026-01-01',
             (now() at time zone 'Europe/Paris')::date + $8::int) returning id`, [
        groupId,
        establishmentId,
        sector,
        personId,
        duty,
        parts.weeklyMinutes ?? null,
        parts.trainedOn ?? null,
        parts.endsInDays ?? null,
    ]);
    return rows[0].id;
}
/** A request that waits for somebody. */
async function buildRequest(owner, groupId, parts) {
    const { establishmentId, authorId, assigneeId, body = "Une demande", state = "submitted", sector = "care" } = parts;
    const { rows } = await owner.query(`insert into request (group_id, number, establishment_id, sector, kind, body, author_id, assignee_id, state)
     select $1, coalesce(max(number), 0) + 1, $2, $3, 'question', $4, $5, $6, $7 from request where group_id = $1 returning id`, [groupId, establishmentId, sector, body, authorId, assigneeId, state]);
    return rows[0].id;
}
/** A vendor with its single contact, and a contract. */
async function buildVendor(owner, groupId, name, contactId) {
    const vendor = await owner.query("insert into vendor (group_id, name) values ($1, $2) returning id", [
        groupId,
        name,
    ]);
    const vendorId = vendor.rows[0].id;
    await owner.query("insert into vendor_contact (group_id, vendor_id, name, duty, single_contact) values ($1, $2, $3, 'Support', true)", [groupId, vendorId, `Contact de ${name}`]);
    const contract = await owner.query(`insert into contract (group_id, vendor_id, reference, starts_on, group_contact_id)
     values ($1, $2, $3, '2026-01-01', $4) returning id`, [groupId, vendorId, name, contactId]);
    return { vendorId, contractId: contract.rows[0].id };
}
/** Empties the room in a group, for a fresh start. */
async function emptyReferents(owner, { groupId }) {
    for (const table of [
        "handover",
        "referent_candidate",
        "referent_site",
        "mandate",
        "referent_setting",
        "sector_setting",
    ])
        await owner.query(`delete from ${table} where group_id = $1`, [groupId]);
}
