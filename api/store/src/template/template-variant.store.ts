import { fail, ok, type Result } from "@palier/domain/kernel";
import {
  judgeVariant,
  ownSections,
  readTemplateDocument,
  readVariantSections,
  sameSections,
  siteDocument,
  type TemplateDocument,
  type VariantSections,
  type VariantViolation,
} from "@palier/domain/template";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";

/** A model at a site. */
export interface VariantPlace {
  readonly templateId: string;
  readonly establishmentId: string;
}

/** A version of the group with its text. */
export interface GroupVersion {
  readonly id: string;
  readonly major: number;
  readonly minor: number;
  readonly content: TemplateDocument;
}

/** What a site makes of a model. */
export interface StoredVariant extends VariantPlace {
  readonly id: string;
  readonly baseRevisionId: string;
  /** What the site is writing: the sections that differ from the group's. */
  readonly sections: VariantSections;
  /** `inUse`: what is written is what the site uses. */
  readonly state: "draft" | "inUse";
  /** What the site uses; null: the group's text. */
  readonly inUseSections: VariantSections | null;
  readonly inUseAt: Date | null;
  /** To be given back when saving. */
  readonly version: number;
  readonly updatedAt: Date;
  /** The name under which the group knows who wrote last; null for the house itself. */
  readonly updatedByName: string | null;
}

/** Why nothing was kept. */
export interface VariantFault {
  readonly code:
    | "NOT_FOUND"
    | "NOT_IN_FORCE"
    | "STALE_VERSION"
    | "VARIANT_INVALID"
    | "CONTRACT_BROKEN"
    | "REBASE_FIRST"
    | "CHOICE_MISSING";
  /** null: the fault is in no field. */
  readonly field: string | null;
  /** In French: what, where and what was allowed. */
  readonly message: string;
  /** The sections that break the contract, with what was changed in them. */
  readonly violations?: readonly VariantViolation[];
}

type VariantRow = Omit<StoredVariant, "sections" | "inUseSections"> & { sections: unknown; inUseSections: unknown };

const COLUMNS = `v.id, v.template_id as "templateId", v.establishment_id as "establishmentId",
  v.base_revision_id as "baseRevisionId", v.sections, v.state, v.in_use_sections as "inUseSections",
  v.in_use_at as "inUseAt", v.version, v.updated_at as "updatedAt",
  (select m.display_name from member m where m.group_id = v.group_id and m.person_id = v.updated_by) as "updatedByName"`;

const selectVariant = statement<VariantRow>(
  "template-select-variant",
  `select ${COLUMNS} from template_variant v where v.group_id = $1 and v.template_id = $2 and v.establishment_id = $3`,
);
const lockVariant = statement<{ version: number }>(
  "template-lock-variant",
  `select version from template_variant where group_id = $1 and template_id = $2 and establishment_id = $3 for update`,
);
const selectInForce = statement<GroupVersion>(
  "template-select-version-in-force",
  `select id, major, minor, content from template_revision
    where group_id = $1 and template_id = $2 and state in ('published', 'toRevise')`,
);
const selectVersion = statement<GroupVersion>(
  "template-select-version",
  "select id, major, minor, content from template_revision where group_id = $1 and id = $2",
);
const selectSite = statement<{ id: string }>(
  "template-select-open-site",
  "select id from establishment where group_id = $1 and id = $2 and closed_on is null",
);
const insertVariant = statement<{ id: string }>(
  "template-insert-variant",
  `insert into template_variant (group_id, template_id, establishment_id, base_revision_id, sections, updated_by)
   values ($1, $2, $3, $4, $5, $6) on conflict (group_id, template_id, establishment_id) do nothing returning id`,
);
const updateVariant = statement<never>(
  "template-update-variant",
  `update template_variant set base_revision_id = $3, sections = $4, state = $5,
          in_use_sections = case when $6 then $4::jsonb else in_use_sections end,
          in_use_at = case when $6 then now() else in_use_at end,
          updated_by = $7, updated_at = now(), version = version + 1
    where group_id = $1 and id = $2`,
);
// One text kept for each quarter of an hour that somebody writes, and always the one that a new version meets.
const keepHistory = statement<never>(
  "template-keep-variant",
  `insert into template_variant_history (group_id, variant_id, establishment_id, base_revision_id, sections, cause, written_by)
   select v.group_id, v.id, v.establishment_id, v.base_revision_id, v.sections, $3, v.updated_by from template_variant v
    where v.group_id = $1 and v.id = $2 and ($3 = 'rebase' or not exists (
      select 1 from template_variant_history h where h.group_id = $1 and h.variant_id = v.id
         and h.written_by is not distinct from v.updated_by and h.created_at > now() - interval '15 minutes'))`,
);

/** @throws Error when a stored text can't be read: it was checked when it was written. */
function storedSections(value: unknown): VariantSections {
  const read = readVariantSections(value);
  if (!read.ok) throw new Error(`stored variant: ${read.error}`);
  return read.value;
}

const versionOf = (row: GroupVersion | undefined): GroupVersion | null => {
  if (row === undefined) return null;
  const read = readTemplateDocument(row.content);
  if (!read.ok) throw new Error(`stored version ${row.id}: ${read.error}`);
  return { ...row, content: read.value };
};

/** The version that the sites follow. @returns null where none is in force, and where the model is another group's. */
export async function readGroupVersionInForce(tx: ReadTx, templateId: string): Promise<GroupVersion | null> {
  return versionOf((await tx.rows(selectInForce, [tx.groupId, templateId]))[0]);
}

/** A version of the group, whatever its state. */
export async function readGroupVersion(tx: ReadTx, revisionId: string): Promise<GroupVersion | null> {
  return versionOf((await tx.rows(selectVersion, [tx.groupId, revisionId]))[0]);
}

/** @returns null where the site wrote nothing, and where it isn't among those in sight. */
export async function readVariant(
  tx: ReadTx,
  templateId: string,
  establishmentId: string,
): Promise<StoredVariant | null> {
  const [row] = await tx.rows(selectVariant, [tx.groupId, templateId, establishmentId]);
  if (row === undefined) return null;
  const inUse = row.inUseSections === null ? null : storedSections(row.inUseSections);
  return { ...row, sections: storedSections(row.sections), inUseSections: inUse };
}

/**
 * What a site uses: the version in force with what the site put in use, where the contract of that version leaves room.
 * @returns null where no version is in force, and where the model is another group's.
 */
export async function readSiteDocument(
  tx: ReadTx,
  templateId: string,
  establishmentId: string,
): Promise<TemplateDocument | null> {
  const inForce = await readGroupVersionInForce(tx, templateId);
  if (inForce === null) return null;
  const variant = await readVariant(tx, templateId, establishmentId);
  return siteDocument(inForce.content, variant?.inUseSections ?? {});
}

/** What no version in force, no open site or no such model looks like. */
export const VARIANT_MISSING: VariantFault = {
  code: "NOT_FOUND",
  field: null,
  message: "Ce modèle, ou cet établissement, est introuvable parmi ceux que vous voyez.",
};
const NOT_IN_FORCE: VariantFault = {
  code: "NOT_IN_FORCE",
  field: null,
  message: "Ce modèle n’a pas de version en vigueur\u00a0: il n’y a rien à adapter pour l’instant.",
};
/** Somebody else wrote meanwhile. */
export const VARIANT_STALE: VariantFault = {
  code: "STALE_VERSION",
  field: null,
  message:
    "Cette adaptation a été modifiée depuis que vous l’avez ouverte. Rien n’a été enregistré\u00a0: votre texte est gardé, comparez-le avec celui qui est écrit maintenant.",
};

const refused = (violations: readonly VariantViolation[]): VariantFault => ({
  code: "CONTRACT_BROKEN",
  field: "sections",
  message: `${violations.map(({ title, reason }) => `«\u00a0${title}\u00a0»\u00a0: ${reason}`).join(" ")} Rien n’a été enregistré.`,
  violations,
});

/** Is the site open, and in the viewer's sight? */
export async function isOpenSite(tx: ReadTx, establishmentId: string): Promise<boolean> {
  return (await tx.rows(selectSite, [tx.groupId, establishmentId])).length > 0;
}

/** Holds the variant until the end of the transaction. @returns it, when the version read is still the one kept. */
export async function holdVariant(
  tx: WriteTx,
  { templateId, establishmentId }: VariantPlace,
  version: number,
): Promise<Result<StoredVariant, VariantFault>> {
  const [held] = await tx.rows(lockVariant, [tx.groupId, templateId, establishmentId]);
  const variant = held === undefined ? null : await readVariant(tx, templateId, establishmentId);
  if (held === undefined || variant === null) return fail(VARIANT_MISSING);
  return held.version === version ? ok(variant) : fail(VARIANT_STALE);
}

/** What a change of a variant writes. */
interface VariantChange {
  readonly baseRevisionId: string;
  readonly sections: VariantSections;
  readonly state: "draft" | "inUse";
  /** True: the text becomes what the site uses. */
  readonly putInUse: boolean;
  readonly cause: "edit" | "rebase";
}

/** Writes a variant that is held; the text it had stays in its history. */
export async function changeVariant(tx: WriteTx, id: string, change: VariantChange): Promise<void> {
  const { baseRevisionId, sections, state, putInUse, cause } = change;
  await tx.rows(keepHistory, [tx.groupId, id, cause]);
  const text = JSON.stringify(sections);
  await tx.rows(updateVariant, [tx.groupId, id, baseRevisionId, text, state, putInUse, tx.viewerId]);
}

/**
 * Keeps what a site writes, once it was judged against the version it is written on: a change where the group leaves no
 * room is refused whole, with what was changed. Written as often as people type: the audit tells of the beginning only.
 */
export async function saveVariant(
  tx: WriteTx,
  given: VariantPlace & { readonly version: number; readonly sections: unknown },
): Promise<Result<StoredVariant, VariantFault>> {
  const { templateId, establishmentId, version } = given;
  const read = readVariantSections(given.sections);
  if (!read.ok) return fail({ code: "VARIANT_INVALID", field: "sections", message: read.error });
  if (!(await isOpenSite(tx, establishmentId))) return fail(VARIANT_MISSING);
  const [held] = await tx.rows(lockVariant, [tx.groupId, templateId, establishmentId]);
  if ((held?.version ?? 0) !== version) return fail(held === undefined ? VARIANT_MISSING : VARIANT_STALE);
  const before = held === undefined ? null : await readVariant(tx, templateId, establishmentId);
  const base =
    before === null ? await readGroupVersionInForce(tx, templateId) : await readGroupVersion(tx, before.baseRevisionId);
  if (base === null) return fail(NOT_IN_FORCE);
  const violations = judgeVariant(base.content, read.value);
  if (violations.length > 0) return fail(refused(violations));
  const sections = ownSections(base.content, read.value);
  if (before === null) {
    const row = [tx.groupId, templateId, establishmentId, base.id, JSON.stringify(sections), tx.viewerId];
    const [made] = await tx.rows(insertVariant, row);
    if (made === undefined) return fail(VARIANT_STALE);
    await recordAudit(tx, {
      action: "templateVariant:create",
      objectKind: "templateVariant",
      objectId: made.id,
      changes: { templateId: [null, templateId], establishmentId: [null, establishmentId] },
    });
  } else if (!sameSections(sections, before.sections)) {
    const used = before.inUseSections !== null && sameSections(before.inUseSections, sections);
    const state = used ? "inUse" : "draft";
    await changeVariant(tx, before.id, { baseRevisionId: base.id, sections, state, putInUse: false, cause: "edit" });
  }
  const after = await readVariant(tx, templateId, establishmentId);
  return after === null ? fail(VARIANT_MISSING) : ok(after);
}

/** Makes what a site wrote the text that it uses; written on an earlier version, it meets the one in force first. */
export async function putVariantInUse(
  tx: WriteTx,
  given: VariantPlace & { readonly version: number },
): Promise<Result<StoredVariant, VariantFault>> {
  const held = await holdVariant(tx, given, given.version);
  if (!held.ok) return held;
  const { id, baseRevisionId, sections, inUseSections, state } = held.value;
  const inForce = await readGroupVersionInForce(tx, given.templateId);
  if (inForce === null) return fail(NOT_IN_FORCE);
  if (inForce.id !== baseRevisionId)
    return fail({
      code: "REBASE_FIRST",
      field: null,
      message:
        "Une version plus récente du groupe est en vigueur. Reprenez-la d’abord, section par section\u00a0: votre texte est gardé.",
    });
  if (state === "inUse") return held;
  await changeVariant(tx, id, { baseRevisionId, sections, state: "inUse", putInUse: true, cause: "edit" });
  const count = (of: VariantSections | null): number => Object.keys(of ?? {}).length;
  await recordAudit(tx, {
    action: "templateVariant:use",
    objectKind: "templateVariant",
    objectId: id,
    changes: { variantState: [state, "inUse"], sectionCount: [count(inUseSections), count(sections)] },
  });
  const after = await readVariant(tx, given.templateId, given.establishmentId);
  return after === null ? fail(VARIANT_MISSING) : ok(after);
}
