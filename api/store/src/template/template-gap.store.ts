import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { isOpenSite, readGroupVersionInForce, type VariantPlace } from "./template-variant.store";

/** A site does otherwise than the model, and says why. */
export interface StoredGap extends VariantPlace {
  readonly id: string;
  readonly establishmentName: string;
  readonly sectionKey: string;
  /** The section's title in the version in which the gap was recorded; its key where that version has no such section. */
  readonly sectionTitle: string;
  readonly revisionId: string;
  readonly reason: string;
  /** 'YYYY-MM-DD'. */
  readonly recordedOn: string;
  readonly recordedByName: string | null;
  /** 'YYYY-MM-DD'; null: it still holds. */
  readonly endedOn: string | null;
  /** To be given back when ending it. */
  readonly version: number;
}

/** Why no gap was recorded or ended. */
export interface GapFault {
  readonly code: "NOT_FOUND" | "GAP_INVALID" | "STALE_VERSION";
  readonly field: string | null;
  /** In French: what, where and what was allowed. */
  readonly message: string;
}

/** The longest reason. */
const MOST_CHARACTERS = 2000;

const COLUMNS = `g.id, g.template_id as "templateId", g.establishment_id as "establishmentId", e.name as "establishmentName",
  g.section_key as "sectionKey", g.revision_id as "revisionId", g.reason, g.recorded_on as "recordedOn",
  coalesce((select s -> 'attrs' ->> 'title' from template_revision r, jsonb_array_elements(r.content -> 'content') s
             where r.group_id = g.group_id and r.id = g.revision_id and s -> 'attrs' ->> 'key' = g.section_key limit 1),
           g.section_key) as "sectionTitle",
  (select m.display_name from member m where m.group_id = g.group_id and m.person_id = g.recorded_by) as "recordedByName",
  g.ended_on as "endedOn", g.version`;
const FROM = `template_gap g join establishment e on e.group_id = g.group_id and e.id = g.establishment_id`;

const selectGaps = statement<StoredGap>(
  "template-select-gaps",
  `select ${COLUMNS} from ${FROM} where g.group_id = $1 and g.template_id = $2 and ($3::uuid is null or g.establishment_id = $3)
    order by g.ended_on is not null, e.name, g.recorded_on desc, g.id`,
);
const selectGap = statement<StoredGap>(
  "template-select-gap",
  `select ${COLUMNS} from ${FROM} where g.group_id = $1 and g.id = $2`,
);
const upsertGap = statement<{ id: string }>(
  "template-upsert-gap",
  `insert into template_gap (group_id, template_id, establishment_id, section_key, revision_id, reason, recorded_on, recorded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (group_id, template_id, establishment_id, section_key) where ended_on is null
   do update set reason = excluded.reason, revision_id = excluded.revision_id, recorded_on = excluded.recorded_on,
                 recorded_by = excluded.recorded_by, version = template_gap.version + 1
   returning id`,
);
const endOpenGap = statement<{ id: string }>(
  "template-end-gap",
  `update template_gap set ended_on = greatest($4::date, recorded_on), version = version + 1
    where group_id = $1 and id = $2 and version = $3 and ended_on is null returning id`,
);

/** The gaps of a model, of one site or, with null, of every site in sight; those that still hold first. */
export async function readGaps(tx: ReadTx, templateId: string, establishmentId: string | null): Promise<StoredGap[]> {
  return tx.rows(selectGaps, [tx.groupId, templateId, establishmentId]);
}

/** One gap. @returns null where there is none in sight. */
export async function readGap(tx: ReadTx, id: string): Promise<StoredGap | null> {
  return (await tx.rows(selectGap, [tx.groupId, id]))[0] ?? null;
}

const MISSING: GapFault = {
  code: "NOT_FOUND",
  field: null,
  message: "Ce modèle en vigueur, cette section ou cet établissement est introuvable parmi ceux que vous voyez.",
};

/**
 * Records why a site does otherwise than a section of the version in force. Said again, the latest reason stands.
 * @param given.recordedOn 'YYYY-MM-DD'.
 */
export async function recordGap(
  tx: WriteTx,
  given: VariantPlace & { readonly sectionKey: string; readonly reason: string; readonly recordedOn: string },
): Promise<Result<StoredGap, GapFault>> {
  const { templateId, establishmentId, sectionKey, recordedOn } = given;
  const reason = given.reason.trim();
  if (reason === "" || reason.length > MOST_CHARACTERS)
    return fail({
      code: "GAP_INVALID",
      field: "reason",
      message: `Dites pourquoi votre site fait autrement, en ${String(MOST_CHARACTERS)} caractères au plus.`,
    });
  const inForce = await readGroupVersionInForce(tx, templateId);
  const known = inForce?.content.content.some(({ attrs }) => attrs.key === sectionKey) ?? false;
  if (inForce === null || !known || !(await isOpenSite(tx, establishmentId))) return fail(MISSING);
  const row = [tx.groupId, templateId, establishmentId, sectionKey, inForce.id, reason, recordedOn, tx.viewerId];
  const [made] = await tx.rows(upsertGap, row);
  if (made === undefined) throw new Error("gap upsert returned no row");
  await recordAudit(tx, {
    action: "templateGap:record",
    objectKind: "templateGap",
    objectId: made.id,
    changes: { establishmentId: [null, establishmentId], recordedOn: [null, recordedOn] },
  });
  const gap = await readGap(tx, made.id);
  return gap === null ? fail(MISSING) : ok(gap);
}

/** Ends a gap: the site follows the model again, or the model came to the site. @param given.endedOn 'YYYY-MM-DD'. */
export async function endGap(
  tx: WriteTx,
  given: { readonly id: string; readonly version: number; readonly endedOn: string },
): Promise<Result<StoredGap, GapFault>> {
  const before = await readGap(tx, given.id);
  if (before === null) return fail({ ...MISSING, message: "Cet écart est introuvable parmi ceux que vous voyez." });
  if (before.endedOn !== null) return ok(before);
  const ended = await tx.rows(endOpenGap, [tx.groupId, given.id, given.version, given.endedOn]);
  if (ended.length === 0)
    return fail({
      code: "STALE_VERSION",
      field: null,
      message: "Cet écart a changé depuis que vous l’avez ouvert. Rien n’a été enregistré\u00a0: relisez-le.",
    });
  await recordAudit(tx, {
    action: "templateGap:end",
    objectKind: "templateGap",
    objectId: given.id,
    changes: { endedOn: [null, given.endedOn] },
  });
  const after = await readGap(tx, given.id);
  return after === null ? fail(MISSING) : ok(after);
}
