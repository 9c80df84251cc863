"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ANY_AUDIT = void 0;
exports.readAuditPage = readAuditPage;
exports.countAudit = countAudit;
exports.readAuditFacets = readAuditFacets;
exports.readObjectNames = readObjectNames;
const kernel_1 = require("../kernel");
/** Every line. */
exports.ANY_AUDIT = {
    personId: null,
    action: null,
    objectKind: null,
    objectId: null,
    from: null,
    to: null,
};
const WANTED = `a.group_id = $1
      and ($2::uuid is null or a.person_id = $2) and ($3::text is null or a.action = $3)
      and ($4::text is null or a.object_kind = $4) and ($5::text is null or a.object_id = $5)
      and ($6::date is null or a.created_at >= $6::date::timestamp at time zone 'Europe/Paris')
      and ($7::date is null or a.created_at < ($7::date + 1)::timestamp at time zone 'Europe/Paris')`;
const selectPage = (0, kernel_1.statement)("audit-select-page", `select a.id, a.seq::float8 as seq, a.created_at as "createdAt", a.person_id as "personId",
          m.display_name as "personName", a.channel, a.ip, a.api_key_id as "apiKeyId", a.action,
          a.object_kind as "objectKind", a.object_id as "objectId", a.changes, a.hash
     from audit_event a left join member m on m.group_id = a.group_id and m.person_id = a.person_id
    where ${WANTED}
      and ($8::uuid is null or a.seq < (select b.seq from audit_event b where b.group_id = $1 and b.id = $8))
    order by a.seq desc limit $9`);
const countAll = (0, kernel_1.statement)("audit-count", `select count(*)::int as count from audit_event a where ${WANTED}`);
const paramsOf = (tx, filter) => [
    tx.groupId,
    filter.personId,
    filter.action,
    filter.objectKind,
    filter.objectId,
    filter.from,
    filter.to,
];
/** One page of the journal, the latest line first. @param page.after id of the last line of the page before. */
async function readAuditPage(tx, filter, page) {
    const rows = await tx.rows(selectPage, [...paramsOf(tx, filter), page.after, page.first + 1]);
    return { rows: rows.slice(0, page.first), hasNextPage: rows.length > page.first };
}
/** How many lines the filter lets through. */
async function countAudit(tx, filter) {
    return (await tx.rows(countAll, paramsOf(tx, filter)))[0]?.count ?? 0;
}
const selectPeople = (0, kernel_1.statement)("audit-select-people", `select m.person_id as id, m.display_name as name from member m
    where m.group_id = $1
      and exists (select from audit_event a where a.group_id = $1 and a.person_id = m.person_id)
    order by m.display_name, m.person_id`);
const selectCodes = (0, kernel_1.statement)("audit-select-codes", `select distinct action, object_kind as "objectKind" from audit_event where group_id = $1`);
/** The people, actions and kinds of objects that the journal holds. */
async function readAuditFacets(tx) {
    const [people, codes] = await Promise.all([tx.rows(selectPeople, [tx.groupId]), tx.rows(selectCodes, [tx.groupId])]);
    const unique = (texts) => [...new Set(texts)].sort();
    return {
        people,
        actions: unique(codes.map(({ action }) => action)),
        objectKinds: unique(codes.map(({ objectKind }) => objectKind)),
    };
}
// Kinds whose rows carry a name that people know; the others are shown by their id.
const selectNames = (0, kernel_1.statement)("audit-select-names", `select 'establishment' as kind, id, name from establishment where group_id = $1 and id = any ($2::uuid[])
   union all select 'person', person_id, display_name from member where group_id = $1 and person_id = any ($2::uuid[])
   union all select 'cpomDossier', id, title from cpom_dossier where group_id = $1 and id = any ($2::uuid[])
   union all select 'roiPlan', id, name from roi_plan where group_id = $1 and id = any ($2::uuid[])
   union all select 'indicatorImport', id, file_name from indicator_import where group_id = $1 and id = any ($2::uuid[])
   union all select 'apiKey', id, label from api_key where group_id = $1 and id = any ($2::uuid[])
   union all select 'webhook', id, label from webhook where group_id = $1 and id = any ($2::uuid[])
   union all select 'legalEntity', id, name from legal_entity where group_id = $1 and id = any ($2::uuid[])
   union all select 'identityProvider', id, label from identity_provider where group_id = $1 and id = any ($2::uuid[])
   union all select 'invitation', id, display_name from invitation where group_id = $1 and id = any ($2::uuid[])
   union all select 'accessReview', id, 'revue du ' || to_char(opened_at at time zone 'Europe/Paris', 'DD/MM/YYYY')
     from access_review where group_id = $1 and id = any ($2::uuid[])`);
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Other words that rooms use for the same rows. */
const SAME_KIND = { member: "person", care_group: "group" };
/** The names of the objects of lines, and of what else the lines name by its id. */
async function readObjectNames(tx, objects, otherIds = []) {
    const ids = [...new Set([...objects.map(({ id }) => id), ...otherIds].filter((id) => UUID.test(id)))];
    const rows = ids.length === 0 ? [] : await tx.rows(selectNames, [tx.groupId, ids]);
    const byKind = new Map(rows.map(({ kind, id, name }) => [`${kind} ${id}`, name]));
    const byId = new Map(rows.map(({ id, name }) => [id, name]));
    return {
        of: (kind, id) => byKind.get(`${SAME_KIND[kind] ?? kind} ${id}`) ?? null,
        named: (id) => byId.get(id) ?? null,
    };
}
