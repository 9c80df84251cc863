import {
  parseAccessLevel,
  parseProfession,
  parseRecordKind,
  type AccessDeclaration,
  type AccessLevel,
} from "@palier/domain/accessrule";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";

/** What an establishment declared of one case. */
export interface StoredAccessDeclaration extends AccessDeclaration {
  readonly establishmentId: string;
  readonly declaredAt: Date;
}

/** A line to declare, as it came. @property level null: nothing is declared any more. */
export interface DeclarationLine {
  readonly profession: string;
  readonly recordKind: string;
  readonly level: string | null;
}

/** Why nothing was declared. */
export interface DeclarationFault {
  readonly code: "DECLARATION_INVALID" | "ESTABLISHMENT_NOT_FOUND";
  readonly field: string | null;
  /** In French: what, where and what was allowed. */
  readonly message: string;
}

/** Lines declared at once, at most: all the cases of one establishment. */
const MOST_LINES = 500;

const selectDeclarations = statement<StoredAccessDeclaration>(
  "accessrule-select-declarations",
  `select establishment_id as "establishmentId", profession, record_kind as "recordKind", level, declared_at as "declaredAt"
     from access_rule_declaration where group_id = $1 and ($2::uuid is null or establishment_id = $2)
    order by establishment_id, profession, record_kind`,
);
const selectOpen = statement<{ id: string }>(
  "accessrule-select-establishment",
  "select id from establishment where group_id = $1 and id = $2 and closed_on is null",
);
const upsertDeclarations = statement<never>(
  "accessrule-upsert-declarations",
  `insert into access_rule_declaration as d (group_id, establishment_id, profession, record_kind, level, declared_by)
   select $1, $2, l.profession, l."recordKind", l.level, $4
     from jsonb_to_recordset($3::jsonb) as l (profession text, "recordKind" text, level text) where l.level is not null
   on conflict (group_id, establishment_id, profession, record_kind)
   do update set level = excluded.level, declared_at = now(), declared_by = excluded.declared_by`,
);
const deleteDeclarations = statement<never>(
  "accessrule-delete-declarations",
  `delete from access_rule_declaration d
    using jsonb_to_recordset($3::jsonb) as l (profession text, "recordKind" text, level text)
    where d.group_id = $1 and d.establishment_id = $2 and l.level is null
      and d.profession = l.profession and d.record_kind = l."recordKind"`,
);

/** What was declared, of one establishment or, with null, of every establishment in sight. */
export async function readDeclarations(tx: ReadTx, establishmentId: string | null): Promise<StoredAccessDeclaration[]> {
  return tx.rows(selectDeclarations, [tx.groupId, establishmentId]);
}

const invalid = (field: string, message: string): Result<never, DeclarationFault> =>
  fail({ code: "DECLARATION_INVALID", field, message });

/** Keeps what an establishment says it practises, line by line; the other lines stay as they are. */
export async function declareAccess(
  tx: WriteTx,
  { establishmentId, lines }: { readonly establishmentId: string; readonly lines: readonly DeclarationLine[] },
): Promise<Result<number, DeclarationFault>> {
  if (lines.length === 0 || lines.length > MOST_LINES)
    return invalid("lines", "Déclarez au moins une ligne, et 500 au plus en une fois.");
  const places = new Set(lines.map(({ profession, recordKind }) => `${profession} ${recordKind}`));
  if (places.size < lines.length) return invalid("lines", "La même ligne est déclarée deux fois. Gardez-en une.");
  for (const { profession, recordKind, level } of lines) {
    if (parseProfession(profession) === null) return invalid("profession", "Cette profession n’est pas dans la liste.");
    if (parseRecordKind(recordKind) === null)
      return invalid("recordKind", "Ce type de dossier n’est pas dans la liste.");
    if (level !== null && parseAccessLevel(level) === null)
      return invalid("level", "Ce niveau d’accès n’est pas dans la liste.");
  }
  if ((await tx.rows(selectOpen, [tx.groupId, establishmentId])).length === 0)
    return fail({
      code: "ESTABLISHMENT_NOT_FOUND",
      field: "establishmentId",
      message: "Cet établissement est introuvable parmi les établissements ouverts de votre groupe.",
    });
  const before = new Map<string, AccessLevel>();
  for (const { profession, recordKind, level } of await readDeclarations(tx, establishmentId))
    before.set(`${profession} ${recordKind}`, level);
  const changed = lines.filter((line) => (before.get(`${line.profession} ${line.recordKind}`) ?? null) !== line.level);
  if (changed.length > 0) {
    const of = [tx.groupId, establishmentId, JSON.stringify(changed)];
    await tx.rows(deleteDeclarations, of);
    await tx.rows(upsertDeclarations, [...of, tx.viewerId]);
  }
  await recordAudit(tx, {
    action: "accessRule:declare",
    objectKind: "establishment",
    objectId: establishmentId,
    changes: Object.fromEntries(
      changed.map(({ profession, recordKind, level }) => [
        `${profession}.${recordKind}`,
        [before.get(`${profession} ${recordKind}`) ?? null, level],
      ]),
    ),
  });
  return ok(changed.length);
}
