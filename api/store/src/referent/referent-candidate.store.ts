import { parseProfileCase, readMarks, type Marks, type ProfileCase } from "@palier/domain/referent";
import { parseSector, type Sector } from "@palier/domain/identity";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { referentFault, STALE, type ReferentFault } from "./referent-mandate.store";

/** Somebody of the grid. */
export interface StoredCandidate {
  readonly id: string;
  readonly establishmentId: string;
  readonly sector: Sector;
  /** null: not a member of the group yet, known by name only. */
  readonly personId: string | null;
  readonly name: string;
  readonly profileCase: ProfileCase;
  readonly careManager: boolean;
  readonly marks: Marks;
  readonly note: string;
  readonly version: number;
}

/** A candidate to keep. */
export interface CandidateToSave {
  /** null: a new one. */
  readonly id: string | null;
  readonly version: number;
  readonly establishmentId: string;
  readonly sector: string;
  readonly personId: string | null;
  readonly name: string;
  readonly profileCase: string;
  readonly careManager: boolean;
  readonly marks: Readonly<Record<string, number>>;
  readonly note: string;
}

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

const selectCandidates = statement<StoredCandidate>(
  "referent-candidates",
  `select ${COLUMNS} and c.establishment_id = $2 and c.sector = $3 order by c.id`,
);
const selectCandidate = statement<StoredCandidate>("referent-candidate", `select ${COLUMNS} and c.id = $2`);

const read = (row: StoredCandidate): StoredCandidate => ({
  ...row,
  marks: readMarks(row.marks),
});

/** The candidates for a sector of an establishment, in the order they were written: no other order is meant. */
export async function readCandidates(tx: ReadTx, establishmentId: string, sector: Sector): Promise<StoredCandidate[]> {
  return (await tx.rows(selectCandidates, [tx.groupId, establishmentId, sector])).map(read);
}

/** One candidate. @returns null where there is none in sight. */
export async function readCandidate(tx: ReadTx, id: string): Promise<StoredCandidate | null> {
  const [row] = await tx.rows(selectCandidate, [tx.groupId, id]);
  return row === undefined ? null : read(row);
}

const selectPlace = statement<{ there: boolean; candidates: number; member: string | null; already: boolean }>(
  "referent-candidate-place",
  `select exists (select 1 from establishment where group_id = $1 and id = $2 and closed_on is null) as there,
          (select count(*)::int from referent_candidate
            where group_id = $1 and establishment_id = $2 and sector = $3 and removed_at is null) as candidates,
          (select display_name from member
            where group_id = $1 and person_id = $4 and left_at is null and disabled_at is null) as member,
          exists (select 1 from referent_candidate where group_id = $1 and establishment_id = $2 and sector = $3
                     and person_id = $4 and removed_at is null and id is distinct from $5) as already`,
);
const insertCandidate = statement<{ id: string }>(
  "referent-insert-candidate",
  `insert into referent_candidate (group_id, establishment_id, sector, person_id, name, profile_case, care_manager, qualities,
                                   note, created_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
);
const updateCandidate = statement<{ id: string }>(
  "referent-update-candidate",
  `update referent_candidate set person_id = $4, name = $5, profile_case = $6, care_manager = $7, qualities = $8, note = $9,
          version = version + 1
    where group_id = $1 and id = $2 and version = $3 and removed_at is null returning id`,
);
const removeRow = statement<{ id: string }>(
  "referent-remove-candidate",
  `update referent_candidate set removed_at = now(), name = '', note = '', qualities = '{}', person_id = null,
          version = version + 1
    where group_id = $1 and id = $2 and version = $3 and removed_at is null returning id`,
);

const invalid = (field: string, message: string): Result<never, ReferentFault> =>
  fail(referentFault("CANDIDATE_INVALID", field, message));
const MISSING = referentFault("NOT_FOUND", null, "Cette candidature est introuvable parmi celles que vous voyez.");

/** Writes or changes a line of the grid. */
export async function saveCandidate(
  tx: WriteTx,
  input: CandidateToSave,
): Promise<Result<StoredCandidate, ReferentFault>> {
  const before = input.id === null ? null : await readCandidate(tx, input.id);
  if (input.id !== null && before === null) return fail(MISSING);
  const sector = before?.sector ?? parseSector(input.sector);
  const profileCase = parseProfileCase(input.profileCase);
  if (sector === null) return invalid("sector", "Choisissez un secteur de la liste.");
  if (profileCase === null) return invalid("profileCase", "Choisissez un des cas proposés.");
  const marks = readMarks(input.marks);
  if (Object.keys(marks).length < Object.keys(input.marks).length)
    return invalid("marks", "Une qualité se note de 0 (pas encore) à 3 (point fort), ou reste à renseigner.");
  if (input.note.length > NOTE_LENGTH) return invalid("note", "La note tient en 5 000 caractères.");
  const establishmentId = before?.establishmentId ?? input.establishmentId;
  const [place] = await tx.rows(selectPlace, [tx.groupId, establishmentId, sector, input.personId, input.id]);
  if (place?.there !== true)
    return fail(
      referentFault(
        "ESTABLISHMENT_NOT_FOUND",
        "establishmentId",
        "Cet établissement est introuvable parmi ceux que vous voyez.",
      ),
    );
  if (before === null && place.candidates >= MOST_CANDIDATES)
    return invalid("name", "Trente candidatures au plus pour un secteur\u00a0: retirez-en une d’abord.");
  if (input.personId !== null && place.member === null)
    return fail(
      referentFault("PERSON_NOT_FOUND", "personId", "Cette personne est introuvable parmi les membres du groupe."),
    );
  if (place.already) return invalid("personId", "Cette personne est déjà dans la grille de ce secteur.");
  // A member's name is the group's, read where it stands: not copied here.
  const name = input.personId === null ? input.name.trim() : "";
  if (input.personId === null && (name === "" || name.length > NAME_LENGTH))
    return invalid("name", "Choisissez une personne du groupe, ou écrivez son nom (120 caractères au plus).");
  const values = [input.personId, name, profileCase, input.careManager, JSON.stringify(marks), input.note];
  const [written] =
    before === null
      ? await tx.rows(insertCandidate, [tx.groupId, establishmentId, sector, ...values, tx.viewerId])
      : await tx.rows(updateCandidate, [tx.groupId, before.id, input.version, ...values]);
  if (written === undefined) return fail(STALE);
  await recordAudit(tx, {
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
  return kept === null ? fail(MISSING) : ok(kept);
}

/** Takes a candidate out of the grid; what was written of them is wiped at once. @returns their id. */
export async function removeCandidate(
  tx: WriteTx,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<string, ReferentFault>> {
  if ((await readCandidate(tx, id)) === null) return fail(MISSING);
  const [removed] = await tx.rows(removeRow, [tx.groupId, id, version]);
  if (removed === undefined) return fail(STALE);
  await recordAudit(tx, {
    action: "referent:candidate",
    objectKind: "referentCandidate",
    objectId: id,
    changes: { removed: [false, true] },
  });
  return ok(id);
}
