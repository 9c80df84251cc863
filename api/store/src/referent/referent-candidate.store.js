"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readCandidates = readCandidates;
exports.readCandidate = readCandidate;
exports.saveCandidate = saveCandidate;
exports.removeCandidate = removeCandidate;
const referent_1 = require("@palier/domain/referent");
const identity_1 = require("@palier/domain/identity");
const kernel_1 = require("@palier/domain/kernel");
const kernel_2 = require("../kernel");
const referent_mandate_store_1 = require("./referent-mandate.store");
/** Longest name and note, in characters. */
const NAME_LENGTH = 120;
const NOTE_LENGTH = 5_000;
/** Candidates of one place, at most. */
const MOST_CANDIDATES = 30;
const COLUMNS = `c.id, c.establishment_id as "establishmentId", c.sector, c.person_id as "personId",
  coalesce(p.display_name, c.name) as name, c.profile_case as "profileCase", c.care_manager as "careManager",
  c.qualities as marks, c.note, c.version
  from referent_candidate c left join member p on p.group_id = c.group_id and p.person_id = c.person_id
  where c.group_id = $1 and c.removed_at is null`;
const selectCandidates = (0, kernel_2.statement)("referent-candidates", `select ${COLUMNS} and c.establishment_id = $2 and c.sector = $3 order by c.id`);
const selectCandidate = (0, kernel_2.statement)("referent-candidate", `select ${COLUMNS} and c.id = $2`);
const read = (row) => ({
    ...row,
    marks: (0, referent_1.readMarks)(row.marks),
});
/** The candidates for a sector of an establishment, in the order they were written: no other order is meant. */
async function readCandidates(tx, establishmentId, sector) {
    return (await tx.rows(selectCandidates, [tx.groupId, establishmentId, sector])).map(read);
}
/** One candidate. @returns null where there is none in sight. */
async function readCandidate(tx, id) {
    const [row] = await tx.rows(selectCandidate, [tx.groupId, id]);
    return row === undefined ? null : read(row);
}
const selectPlace = (0, kernel_2.statement)("referent-candidate-place", `select exists (select 1 from establishment where group_id = $1 and id = $2 and closed_on is null) as there,
          (select count(*)::int from referent_candidate
            where group_id = $1 and establishment_id = $2 and sector = $3 and removed_at is null) as candidates,
          (select display_name from member
            where group_id = $1 and person_id = $4 and left_at is null and disabled_at is null) as member`);
const insertCandidate = (0, kernel_2.statement)("referent-insert-candidate", `insert into referent_candidate (group_id, establishment_id, sector, person_id, name, profile_case, care_manager, qualities,
                                   note, created_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`);
const updateCandidate = (0, kernel_2.statement)("referent-update-candidate", `update referent_candidate set person_id = $4, name = $5, profile_case = $6, care_manager = $7, qualities = $8, note = $9,
          version = version + 1
    where group_id = $1 and id = $2 and version = $3 and removed_at is null returning id`);
const removeRow = (0, kernel_2.statement)("referent-remove-candidate", `update referent_candidate set removed_at = now(), name = '', note = '', qualities = '{}', person_id = null,
          version = version + 1
    where group_id = $1 and id = $2 and version = $3 and removed_at is null returning id`);
const invalid = (field, message) => (0, kernel_1.fail)((0, referent_mandate_store_1.referentFault)("CANDIDATE_INVALID", field, message));
const MISSING = (0, referent_mandate_store_1.referentFault)("NOT_FOUND", null, "Cette candidature est introuvable parmi celles que vous voyez.");
/** Writes or changes a line of the grid. */
async function saveCandidate(tx, input) {
    const before = input.id === null ? null : await readCandidate(tx, input.id);
    if (input.id !== null && before === null)
        return (0, kernel_1.fail)(MISSING);
    const sector = before?.sector ?? (0, identity_1.parseSector)(input.sector);
    const profileCase = (0, referent_1.parseProfileCase)(input.profileCase);
    if (sector === null)
        return invalid("sector", "Choisissez un secteur de la liste.");
    if (profileCase === null)
        return invalid("profileCase", "Choisissez un des cas proposés.");
    const marks = (0, referent_1.readMarks)(input.marks);
    if (Object.keys(marks).length < Object.keys(input.marks).length)
        return invalid("marks", "Une qualité se note de 0 (pas encore) à 3 (point fort), ou reste à renseigner.");
    if (input.note.length > NOTE_LENGTH)
        return invalid("note", "La note tient en 5 000 caractères.");
    const establishmentId = before?.establishmentId ?? input.establishmentId;
    const [place] = await tx.rows(selectPlace, [tx.groupId, establishmentId, sector, input.personId]);
    if (place?.there !== true)
        return (0, kernel_1.fail)((0, referent_mandate_store_1.referentFault)("ESTABLISHMENT_NOT_FOUND", "establishmentId", "Cet établissement est introuvable parmi ceux que vous voyez."));
    if (before === null && place.candidates >= MOST_CANDIDATES)
        return invalid("name", "Trente candidatures au plus pour un secteur\u00a0: retirez-en une d’abord.");
    if (input.personId !== null && place.member === null)
        return (0, kernel_1.fail)((0, referent_mandate_store_1.referentFault)("PERSON_NOT_FOUND", "personId", "Cette personne est introuvable parmi les membres du groupe."));
    // A member's name is the group's, read where it stands: not copied here.
    const name = input.personId === null ? input.name.trim() : "";
    if (input.personId === null && (name === "" || name.length > NAME_LENGTH))
        return invalid("name", "Choisissez une personne du groupe, ou écrivez son nom (120 caractères au plus).");
    const values = [input.personId, name, profileCase, input.careManager, JSON.stringify(marks), input.note];
    const [written] = before === null
        ? await tx.rows(insertCandidate, [tx.groupId, establishmentId, sector, ...values, tx.viewerId])
        : await tx.rows(updateCandidate, [tx.groupId, before.id, input.version, ...values]);
    if (written === undefined)
        return (0, kernel_1.fail)(referent_mandate_store_1.STALE);
    await (0, kernel_2.recordAudit)(tx, {
        action: "referent:candidate",
        objectKind: "referentCandidate",
        objectId: written.id,
        changes: {
            establishmentId: [before?.establishmentId ?? null, establishmentId],
            sector: [before?.sector ?? null, sector],
            personId: [before?.personId ?? null, input.personId],
            knownQualities: [before === null ? null : Object.keys(before.marks).length, Object.keys(marks).length],
        },
    });
    const kept = await readCandidate(tx, written.id);
    return kept === null ? (0, kernel_1.fail)(MISSING) : (0, kernel_1.ok)(kept);
}
/** Takes a candidate out of the grid; what was written of them is wiped at once. @returns their id. */
async function removeCandidate(tx, { id, version }) {
    if ((await readCandidate(tx, id)) === null)
        return (0, kernel_1.fail)(MISSING);
    const [removed] = await tx.rows(removeRow, [tx.groupId, id, version]);
    if (removed === undefined)
        return (0, kernel_1.fail)(referent_mandate_store_1.STALE);
    await (0, kernel_2.recordAudit)(tx, {
        action: "referent:candidate",
        objectKind: "referentCandidate",
        objectId: id,
        changes: { removed: [false, true] },
    });
    return (0, kernel_1.ok)(id);
}
