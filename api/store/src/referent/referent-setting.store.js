"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readNameable = exports.readContacts = void 0;
exports.readReferentSetting = readReferentSetting;
exports.saveReferentSetting = saveReferentSetting;
exports.saveSector = saveSector;
exports.readReferentSite = readReferentSite;
exports.saveReferentSite = saveReferentSite;
const referent_1 = require("@palier/domain/referent");
const identity_1 = require("@palier/domain/identity");
const kernel_1 = require("@palier/domain/kernel");
const kernel_2 = require("../kernel");
const referent_mandate_store_1 = require("./referent-mandate.store");
const referent_store_1 = require("./referent.store");
const selectSetting = (0, kernel_2.statement)("referent-setting", `select minutes_per_request as "minutesPerRequest", version from referent_setting where group_id = $1`);
const upsertSetting = (0, kernel_2.statement)("referent-save-setting", `insert into referent_setting as s (group_id, minutes_per_request) values ($1, $2)
   on conflict (group_id) do update set minutes_per_request = excluded.minutes_per_request, version = s.version + 1
     where s.version = $3 returning version`);
/** The assumption of the group, or that of the house. */
async function readReferentSetting(tx) {
    const [row] = await tx.rows(selectSetting, [tx.groupId]);
    return row === undefined
        ? { minutesPerRequest: referent_1.MINUTES_PER_REQUEST, declared: false, version: 0 }
        : { ...row, declared: true };
}
/** Declares how long a request takes. */
async function saveReferentSetting(tx, { minutesPerRequest, version }) {
    if (!Number.isInteger(minutesPerRequest) || minutesPerRequest < 1 || minutesPerRequest > 600)
        return (0, kernel_1.fail)((0, referent_mandate_store_1.referentFault)("SETTING_INVALID", "minutesPerRequest", "Le temps par demande va de 1 à 600 minutes."));
    const before = await readReferentSetting(tx);
    if (before.version !== version)
        return (0, kernel_1.fail)(referent_mandate_store_1.STALE);
    const [saved] = await tx.rows(upsertSetting, [tx.groupId, minutesPerRequest, version]);
    if (saved === undefined)
        return (0, kernel_1.fail)(referent_mandate_store_1.STALE);
    await (0, kernel_2.recordAudit)(tx, {
        action: "referent:configure",
        objectKind: "group",
        objectId: tx.groupId,
        changes: { minutesPerRequest: [before.declared ? before.minutesPerRequest : null, minutesPerRequest] },
    });
    return (0, kernel_1.ok)(await readReferentSetting(tx));
}
const upsertSector = (0, kernel_2.statement)("referent-save-sector", `insert into sector_setting as s (group_id, sector, label, followed) values ($1, $2, $3, $4)
   on conflict (group_id, sector) do update set label = excluded.label, followed = excluded.followed, version = s.version + 1
     where s.version = $5 returning version`);
/** Says how the group calls a sector, and whether it follows it. @param input.label null or '': the word of the house. */
async function saveSector(tx, input) {
    const sector = (0, identity_1.parseSector)(input.sector);
    if (sector === null)
        return (0, kernel_1.fail)((0, referent_mandate_store_1.referentFault)("SECTOR_INVALID", "sector", "Ce secteur n’existe pas."));
    const label = input.label?.trim() ?? "";
    if (label.length > referent_1.SECTOR_LABEL_LENGTH)
        return (0, kernel_1.fail)((0, referent_mandate_store_1.referentFault)("SECTOR_INVALID", "label", `Le nom du secteur tient en ${String(referent_1.SECTOR_LABEL_LENGTH)} caractères.`));
    const find = async () => (await (0, referent_store_1.sectorsOf)(tx)).find((one) => one.sector === sector);
    const before = await find();
    if (before?.version !== input.version)
        return (0, kernel_1.fail)(referent_mandate_store_1.STALE);
    const own = label === "" ? null : label;
    const [saved] = await tx.rows(upsertSector, [tx.groupId, sector, own, input.followed, input.version]);
    if (saved === undefined)
        return (0, kernel_1.fail)(referent_mandate_store_1.STALE);
    await (0, kernel_2.recordAudit)(tx, {
        action: "referent:configure",
        objectKind: "sector",
        objectId: sector,
        changes: { label: [before.ownLabel, own], followed: [before.followed, input.followed] },
    });
    const kept = await find();
    return kept === undefined ? (0, kernel_1.fail)(referent_mandate_store_1.STALE) : (0, kernel_1.ok)(kept);
}
const selectSite = (0, kernel_2.statement)("referent-site", `select e.id as "establishmentId", s.professional_count as "professionalCount", a.person_id as "firstLeadId",
          a.display_name as "firstLeadName", b.person_id as "secondLeadId", b.display_name as "secondLeadName",
          coalesce(s.version, 0) as version
     from establishment e
     left join referent_site s on s.group_id = e.group_id and s.establishment_id = e.id
     left join member a on a.group_id = e.group_id and a.person_id = s.peer_lead_id and a.left_at is null
     left join member b on b.group_id = e.group_id and b.person_id = s.second_lead_id and b.left_at is null
    where e.group_id = $1 and e.id = $2`);
/** What an establishment says of itself. @returns null where it isn't in sight. */
async function readReferentSite(tx, establishmentId) {
    return (await tx.rows(selectSite, [tx.groupId, establishmentId]))[0] ?? null;
}
const upsertSite = (0, kernel_2.statement)("referent-save-site", `insert into referent_site as s (group_id, establishment_id, professional_count, peer_lead_id, second_lead_id)
   values ($1, $2, $3, $4, $5)
   on conflict (group_id, establishment_id) do update set professional_count = excluded.professional_count,
          peer_lead_id = excluded.peer_lead_id, second_lead_id = excluded.second_lead_id, updated_at = now(),
          version = s.version + 1
     where s.version = $6 returning version`);
const selectMembers = (0, kernel_2.statement)("referent-active-members", `select person_id as "personId" from member
    where group_id = $1 and person_id = any ($2::uuid[]) and left_at is null and disabled_at is null`);
/** Most professionals of one establishment. */
const MOST_PROFESSIONALS = 20_000;
/** Keeps the size of an establishment and the pair that leads its project. */
async function saveReferentSite(tx, input) {
    const { establishmentId, professionalCount: count, firstLeadId, secondLeadId, version } = input;
    const before = await readReferentSite(tx, establishmentId);
    if (before === null)
        return (0, kernel_1.fail)((0, referent_mandate_store_1.referentFault)("NOT_FOUND", "establishmentId", "Cet établissement est introuvable parmi ceux que vous voyez."));
    if (count !== null && (!Number.isInteger(count) || count < 0 || count > MOST_PROFESSIONALS))
        return (0, kernel_1.fail)((0, referent_mandate_store_1.referentFault)("SITE_INVALID", "professionalCount", "Le nombre de professionnels va de 0 à 20 000."));
    if (firstLeadId !== null && firstLeadId === secondLeadId)
        return (0, kernel_1.fail)((0, referent_mandate_store_1.referentFault)("SITE_INVALID", "secondLeadId", "Un binôme se compose de deux personnes différentes."));
    const leads = [firstLeadId, secondLeadId].filter((id) => id !== null);
    if ((await tx.rows(selectMembers, [tx.groupId, leads])).length < leads.length)
        return (0, kernel_1.fail)((0, referent_mandate_store_1.referentFault)("PERSON_NOT_FOUND", "firstLeadId", "Un des chefs de projet n’est plus membre du groupe."));
    if (before.version !== version)
        return (0, kernel_1.fail)(referent_mandate_store_1.STALE);
    const [saved] = await tx.rows(upsertSite, [tx.groupId, establishmentId, count, firstLeadId, secondLeadId, version]);
    if (saved === undefined)
        return (0, kernel_1.fail)(referent_mandate_store_1.STALE);
    await (0, kernel_2.recordAudit)(tx, {
        action: "referent:site",
        objectKind: "establishment",
        objectId: establishmentId,
        changes: {
            professionalCount: [before.professionalCount, count],
            firstLeadId: [before.firstLeadId, firstLeadId],
            secondLeadId: [before.secondLeadId, secondLeadId],
        },
    });
    return (0, kernel_1.ok)({ ...((await readReferentSite(tx, establishmentId)) ?? before) });
}
const selectContacts = (0, kernel_2.statement)("referent-contacts", `select v.id as "vendorId", v.name as "vendorName", c.name as "contactName", c.duty as "contactDuty",
          c.email as "contactEmail", c.phone as "contactPhone",
          coalesce(k.name, g.name) as "groupContactName", coalesce(k.email, g.email) as "groupContactEmail",
          k.name is not null as "namedByContract"
     from vendor v
     left join vendor_contact c on c.group_id = v.group_id and c.vendor_id = v.id and c.single_contact and c.archived_at is null
     left join lateral (
       select p.display_name as name, p.email from contract t
         join member p on p.group_id = t.group_id and p.person_id = t.group_contact_id and p.left_at is null
           and p.disabled_at is null
        where t.group_id = v.group_id and t.vendor_id = v.id and t.starts_on <= ${referent_store_1.TODAY}
          and (t.ends_on is null or t.ends_on >= ${referent_store_1.TODAY})
        order by t.starts_on desc, t.id limit 1) k on true
     left join lateral (
       select p.display_name as name, p.email from membership w
         join member p on p.group_id = w.group_id and p.person_id = w.person_id and p.left_at is null and p.disabled_at is null
        where w.group_id = v.group_id and w.role = 'groupReferent' and w.whole_group
        order by w.granted_at, w.id limit 1) g on true
    where v.group_id = $1 and v.archived_at is null order by lower(v.name), v.id`);
/** The single contact on both sides, for each vendor of the group. */
const readContacts = (tx) => tx.rows(selectContacts, [tx.groupId]);
exports.readContacts = readContacts;
const selectPeople = (0, kernel_2.statement)("referent-people", `select p.person_id as id, p.display_name as "displayName", p.email,
          exists (select 1 from membership w where w.group_id = p.group_id and w.person_id = p.person_id
                    and w.role = 'groupReferent' and w.whole_group) as "groupReferent"
     from member p
    where p.group_id = $1 and p.left_at is null and p.disabled_at is null
      and not exists (select 1 from membership w where w.group_id = p.group_id and w.person_id = p.person_id
                        and w.role = 'vendorContact')
    order by lower(p.display_name), p.person_id`);
/** The members who can be named, by name; the vendor’s own people are not among them. */
const readNameable = (tx) => tx.rows(selectPeople, [tx.groupId]);
exports.readNameable = readNameable;
