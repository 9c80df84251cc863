import { STARTER_TEMPLATES, type MandatoryContent, type TemplateDocument } from "@palier/domain/template";
import type { Scope } from "@palier/store/kernel";
import type { TestDatabase } from "../support";

/** A model with its version in force. */
export interface BuiltTemplate {
  readonly templateId: string;
  readonly revisionId: string;
  readonly code: string;
  readonly document: TemplateDocument;
}

let made = 0;

/** A code that no other model of the tests has. */
export function freeTemplateCode(): string {
  made += 1;
  const letters = Array.from(String(Math.floor(made / 1_000)).padStart(4, "0"), (digit) => "ABCDEFGHIJ"[Number(digit)]);
  return `MD-${letters.join("")}-${String(made % 1_000).padStart(3, "0")}`;
}

const [STARTER] = STARTER_TEMPLATES;

/**
 * A model published yesterday as version 1, written by nobody in particular.
 * @param given the text and contents of the first starter model unless told otherwise.
 */
export async function buildPublishedTemplate(
  { owner }: Pick<TestDatabase, "owner">,
  { groupId }: Scope,
  given: {
    readonly code?: string;
    readonly title?: string;
    readonly document?: TemplateDocument;
    readonly contents?: readonly MandatoryContent[];
    readonly ownerId?: string;
  } = {},
): Promise<BuiltTemplate> {
  const code = given.code ?? freeTemplateCode();
  const document = given.document ?? STARTER!.document;
  const { rows } = await owner.query<{ id: string }>(
    `insert into template (group_id, code, kind, title, purpose, owner_id)
     values ($1, $2, 'dischargeLetter', $3, 'Pour les essais', $4) returning id`,
    [groupId, code, given.title ?? `Modèle ${code}`, given.ownerId ?? null],
  );
  const templateId = rows[0]!.id;
  for (const [position, content] of (
    given.contents ?? (given.document === undefined ? STARTER!.contents : [])
  ).entries())
    await owner.query(
      `insert into template_content (group_id, template_id, code, label, source, clues, position)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [groupId, templateId, content.code, content.label, content.source, content.clues, position],
    );
  const revisionId = await buildRevision({ owner }, { groupId, viewerId: null }, { templateId, document });
  return { templateId, revisionId, code, document };
}

/** A version of a model, in force unless told otherwise; the one before is superseded when it is in force. */
export async function buildRevision(
  { owner }: Pick<TestDatabase, "owner">,
  { groupId }: Scope,
  given: {
    readonly templateId: string;
    readonly document: TemplateDocument;
    readonly state?: string;
    readonly authorIds?: readonly string[];
  },
): Promise<string> {
  const state = given.state ?? "published";
  const inForce = state === "published" || state === "toRevise";
  if (inForce)
    await owner.query(
      `update template_revision set state = 'superseded', ended_at = now()
        where group_id = $1 and template_id = $2 and state in ('published', 'toRevise')`,
      [groupId, given.templateId],
    );
  const { rows } = await owner.query<{ id: string }>(
    `insert into template_revision (group_id, template_id, major, minor, state, content, author_ids, published_at, review_due_on)
     select $1, $2, coalesce(max(major), 0) + 1, 0, $3, $4, $5,
            case when $6 then now() - interval '1 day' end, case when $6 then current_date + 730 end
       from template_revision where group_id = $1 and template_id = $2
     returning id`,
    [groupId, given.templateId, state, JSON.stringify(given.document), given.authorIds ?? [], inForce],
  );
  return rows[0]!.id;
}
