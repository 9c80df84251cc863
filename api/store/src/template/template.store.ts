import {
  parseTemplateKind,
  readTemplateDocument,
  starterTemplate,
  templateFactFault,
  type MandatoryContent,
  type TemplateCriterion,
  type TemplateDocument,
  type TemplateFacts,
} from "@palier/domain/template";
import { parseSector } from "@palier/domain/identity";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type WriteTx } from "../kernel";
import { readTemplate, readTemplateContents, readTemplateCriteria, type StoredTemplate } from "./template-read.store";

/** Why a model was not kept. */
export interface TemplateFault {
  readonly code:
    | "TEMPLATE_INVALID"
    | "TEMPLATE_CODE_TAKEN"
    | "TEMPLATE_STARTER_UNKNOWN"
    | "TEMPLATE_STATE"
    | "TEMPLATE_MOVE_IMPOSSIBLE"
    | "TEMPLATE_FOUR_EYES"
    | "TEMPLATE_COMMENT_MISSING"
    | "TEMPLATE_CONTENT_MISSING"
    | "STALE_VERSION"
    | "NOT_FOUND";
  /** null: the fault is in no field. */
  readonly field: string | null;
  /** In French: what, where and what was allowed. */
  readonly message: string;
}

/** What may be said of a model, as it came: kind and sector are any text. */
export interface TemplateToKeep extends TemplateFacts {
  readonly kind: string;
  readonly sector: string | null;
  readonly ownerId: string | null;
  readonly contents: readonly MandatoryContent[];
  readonly criteria: readonly TemplateCriterion[];
}

/** A new model with its first text. */
export interface TemplateToInsert extends TemplateToKeep {
  readonly starter: string | null;
  readonly document: TemplateDocument;
}

const insertRow = statement<{ id: string }>(
  "template-insert",
  `insert into template (group_id, code, kind, sector, title, purpose, reader, beneficiary, retention, owner_id,
                         training_title, training_url, review_months, starter, created_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
   on conflict (group_id, code) do nothing returning id`,
);
const updateRow = statement<{ id: string }>(
  "template-update",
  `update template set code = $4, kind = $5, sector = $6, title = $7, purpose = $8, reader = $9, beneficiary = $10,
          retention = $11, owner_id = $12, training_title = $13, training_url = $14, review_months = $15,
          version = version + 1, updated_at = now()
    where group_id = $1 and id = $2 and version = $3 returning id`,
);
const selectCode = statement<{ id: string }>(
  "template-select-code",
  "select id from template where group_id = $1 and code = $2 and id is distinct from $3",
);
const selectOwner = statement<{ id: string }>(
  "template-select-owner",
  `select person_id as id from member where group_id = $1 and person_id = $2 and left_at is null`,
);
const selectFreeCode = statement<{ code: string }>(
  "template-free-code",
  `select $2 || lpad(n::text, 3, '0') as code from generate_series($3::int, 999) n
    where not exists (select from template t where t.group_id = $1 and t.code = $2 || lpad(n::text, 3, '0'))
    order by n limit 1`,
);
const insertRevision = statement<{ id: string }>(
  "template-revision-insert-first",
  `insert into template_revision (group_id, template_id, major, minor, content, author_ids, created_by)
   values ($1, $2, 1, 0, $3, array_remove(array[$4::uuid], null), $4) returning id`,
);
const deleteContents = statement<never>(
  "template-content-delete",
  "delete from template_content where group_id = $1 and template_id = $2",
);
const insertContents = statement<never>(
  "template-content-insert",
  `insert into template_content (group_id, template_id, code, label, source, clues, position)
   select $1, $2, c ->> 'code', c ->> 'label', c ->> 'source',
          array(select jsonb_array_elements_text(c -> 'clues')), position
     from jsonb_array_elements($3::jsonb) with ordinality as given (c, position)`,
);
const deleteCriteria = statement<never>(
  "template-criterion-delete",
  "delete from template_criterion where group_id = $1 and template_id = $2",
);
const insertCriteria = statement<never>(
  "template-criterion-insert",
  `insert into template_criterion (group_id, template_id, referential, code, label)
   select $1, $2, c ->> 'referential', c ->> 'code', c ->> 'label' from jsonb_array_elements($3::jsonb) as given (c)`,
);

/** What isn't there, or is another group's. */
export const TEMPLATE_MISSING: TemplateFault = {
  code: "NOT_FOUND",
  field: null,
  message: "Ce modèle est introuvable dans votre groupe.",
};
/** What was changed meanwhile by somebody else. */
export const TEMPLATE_STALE: TemplateFault = {
  code: "STALE_VERSION",
  field: null,
  message:
    "Ce modèle a été modifié par une autre personne depuis que vous l’avez ouvert. Rien n’a été enregistré\u00a0: votre texte est conservé ici, comparez-le avec le texte actuel.",
};
const TAKEN: TemplateFault = {
  code: "TEMPLATE_CODE_TAKEN",
  field: "code",
  message: "Un autre modèle du groupe porte déjà ce code. Choisissez le numéro suivant.",
};
const invalid = (field: string, message: string): TemplateFault => ({ code: "TEMPLATE_INVALID", field, message });

const MOST_LINES = 60;
const short = (text: string, longest: number): boolean => text.trim() !== "" && text.length <= longest;

function linesFault({ contents, criteria }: TemplateToKeep): TemplateFault | null {
  if (contents.length > MOST_LINES || criteria.length > MOST_LINES)
    return invalid("contents", `Un modèle a ${String(MOST_LINES)} contenus obligatoires et critères au plus.`);
  for (const { code, label, source, clues } of contents) {
    if (!/^[A-Za-z0-9-]{1,60}$/u.test(code) || !short(label, 200) || !short(source, 500))
      return invalid("contents", "Chaque contenu obligatoire a un nom, et le texte qui le demande avec sa date.");
    if (clues.length > 20 || !clues.every((clue) => short(clue, 120)))
      return invalid("contents", `«\u00a0${label}\u00a0» a 20 mots de repérage au plus, de 120 caractères chacun.`);
  }
  if (new Set(contents.map(({ code }) => code)).size < contents.length)
    return invalid("contents", "Deux contenus obligatoires portent le même nom.");
  if (
    !criteria.every(({ referential, code, label }) => short(referential, 120) && short(code, 40) && label.length <= 300)
  )
    return invalid("criteria", "Chaque critère a un référentiel et un code.");
  if (new Set(criteria.map(({ referential, code }) => `${referential} ${code}`)).size < criteria.length)
    return invalid("criteria", "Un critère est écrit deux fois.");
  return null;
}

async function keepFault(tx: WriteTx, given: TemplateToKeep, id: string | null): Promise<TemplateFault | null> {
  const facts = templateFactFault(given);
  if (facts !== null) return invalid(facts.field, facts.message);
  if (parseTemplateKind(given.kind) === null) return invalid("kind", "Choisissez une sorte de document de la liste.");
  if (given.sector !== null && parseSector(given.sector) === null)
    return invalid("sector", "Choisissez un secteur de la liste, ou tous.");
  if (given.ownerId !== null && (await tx.rows(selectOwner, [tx.groupId, given.ownerId])).length === 0)
    return invalid("ownerId", "Cette personne n’est pas membre du groupe.");
  if ((await tx.rows(selectCode, [tx.groupId, given.code, id])).length > 0) return TAKEN;
  return linesFault(given);
}

const columnsOf = (given: TemplateToKeep): readonly unknown[] => [
  given.code,
  given.kind,
  given.sector,
  given.title.trim(),
  given.purpose,
  given.reader,
  given.beneficiary,
  given.retention,
  given.ownerId,
  given.trainingTitle,
  given.trainingUrl,
  given.reviewMonths,
];

async function keepLines(tx: WriteTx, id: string, { contents, criteria }: TemplateToKeep): Promise<void> {
  await tx.rows(deleteContents, [tx.groupId, id]);
  await tx.rows(insertContents, [tx.groupId, id, JSON.stringify(contents)]);
  await tx.rows(deleteCriteria, [tx.groupId, id]);
  await tx.rows(insertCriteria, [tx.groupId, id, JSON.stringify(criteria)]);
}

/** Codes and counts only: what people write may name somebody. */
const audited = (given: TemplateToKeep | null) => ({
  templateCode: given?.code ?? null,
  templateKind: given?.kind ?? null,
  sector: given?.sector ?? null,
  ownerId: given?.ownerId ?? null,
  reviewMonths: given?.reviewMonths ?? null,
  contentCodes: given?.contents.map(({ code }) => code).join(", ") ?? null,
  criterionCodes: given?.criteria.map(({ code }) => code).join(", ") ?? null,
  characters: given === null ? null : given.title.length + given.purpose.length,
});

function changesOf(before: TemplateToKeep | null, after: TemplateToKeep): Record<string, [unknown, unknown]> {
  const [old, now] = [audited(before), audited(after)];
  const keys = (Object.keys(now) as (keyof typeof now)[]).filter((key) => old[key] !== now[key]);
  return Object.fromEntries(keys.map((key) => [key, [old[key], now[key]]]));
}

/** Keeps a new model with its first version, a draft. */
export async function insertTemplate(
  tx: WriteTx,
  given: TemplateToInsert,
  personId: string | null,
): Promise<Result<{ readonly templateId: string; readonly revisionId: string }, TemplateFault>> {
  const fault = await keepFault(tx, given, null);
  if (fault !== null) return fail(fault);
  const read = readTemplateDocument(given.document);
  if (!read.ok) return fail(invalid("document", read.error));
  const [row] = await tx.rows(insertRow, [tx.groupId, ...columnsOf(given), given.starter, personId]);
  if (row === undefined) return fail(TAKEN);
  await keepLines(tx, row.id, given);
  const content = JSON.stringify(read.value);
  const [revision] = await tx.rows(insertRevision, [tx.groupId, row.id, content, personId]);
  if (revision === undefined) return fail(TEMPLATE_MISSING);
  const changes = { ...changesOf(null, given), ...(given.starter !== null && { starter: [null, given.starter] }) };
  await recordAudit(tx, { action: "template:create", objectKind: "template", objectId: row.id, changes });
  return ok({ templateId: row.id, revisionId: revision.id });
}

/**
 * Makes a model of one of those to begin with; its code is the first free of its kind.
 * @param personId who begins: they answer for it, and count among its authors.
 */
export async function createFromStarter(
  tx: WriteTx,
  starterKey: string,
  personId: string | null,
): Promise<Result<{ readonly templateId: string; readonly revisionId: string }, TemplateFault>> {
  const starter = starterTemplate(starterKey);
  if (starter === null)
    return fail({
      code: "TEMPLATE_STARTER_UNKNOWN",
      field: "starter",
      message: "Ce modèle de départ n’existe pas. Choisissez-en un de la liste.",
    });
  const [prefix, number] = [starter.code.slice(0, -3), Number(starter.code.slice(-3))];
  const [free] = await tx.rows(selectFreeCode, [tx.groupId, prefix, number]);
  if (free === undefined) return fail(TAKEN);
  const facts = { ...starter, code: free.code, sector: null, trainingTitle: "", trainingUrl: null };
  return insertTemplate(tx, { ...facts, ownerId: personId, starter: starter.key }, personId);
}

/** What is said of a model as `saveTemplate` takes it. */
export async function readTemplateToKeep(tx: WriteTx, template: StoredTemplate): Promise<TemplateToKeep> {
  const contents = await readTemplateContents(tx, template.id);
  return { ...template, contents, criteria: await readTemplateCriteria(tx, template.id) };
}

/** Changes what is said of a model, if nobody did since it was read; its text is in its versions. */
export async function saveTemplate(
  tx: WriteTx,
  { id, version, ...given }: TemplateToKeep & { readonly id: string; readonly version: number },
): Promise<Result<string, TemplateFault>> {
  const template = await readTemplate(tx, id, true);
  if (template === null) return fail(TEMPLATE_MISSING);
  if (template.version !== version) return fail(TEMPLATE_STALE);
  const before = await readTemplateToKeep(tx, template);
  const fault = await keepFault(tx, given, id);
  if (fault !== null) return fail(fault);
  const [row] = await tx.rows(updateRow, [tx.groupId, id, version, ...columnsOf(given)]);
  if (row === undefined) return fail(TEMPLATE_STALE);
  await keepLines(tx, id, given);
  const changes = changesOf(before, given);
  await recordAudit(tx, { action: "template:update", objectKind: "template", objectId: id, changes });
  return ok(id);
}
