import {
  siteDocument,
  type MandatoryContent,
  type TemplateDocument,
  type TemplateFacts,
} from "@palier/domain/template";
import { statement, type ReadTx } from "../kernel";
import {
  readRevision,
  readRevisionHeads,
  readSignatures,
  readTemplate,
  readTemplateContents,
  type RevisionHead,
  type StoredSignature,
} from "./template-read.store";
import { readVariant } from "./template-variant.store";

/** All that the files of a version say. */
export interface TemplateSheet extends TemplateFacts {
  readonly templateId: string;
  readonly groupName: string;
  /** The group is a demonstration. */
  readonly demo: boolean;
  /** null: the text of the group. */
  readonly siteName: string | null;
  /** The site put its own wording in use. */
  readonly adapted: boolean;
  readonly revision: RevisionHead;
  /** The text, with what the site put in use. */
  readonly document: TemplateDocument;
  readonly contents: readonly MandatoryContent[];
  readonly signatures: readonly StoredSignature[];
  /** The versions that were published one day, latest first. */
  readonly history: readonly RevisionHead[];
}

const selectWhose = statement<{ name: string; demo: boolean; siteName: string | null }>(
  "template-sheet-group",
  `select g.name, g.demo, (select e.name from establishment e where e.group_id = g.id and e.id = $2) as "siteName"
     from care_group g where g.id = $1`,
);
const selectInForce = statement<{ id: string }>(
  "template-sheet-versions",
  `select r.id from template_revision r join template t on t.group_id = r.group_id and t.id = r.template_id
    where r.group_id = $1 and r.state in ('published', 'toRevise') and t.archived_at is null order by t.code`,
);

/** The versions in force, in the order of the codes of their models. */
export const readRevisionsInForce = async (tx: ReadTx): Promise<string[]> =>
  (await tx.rows(selectInForce, [tx.groupId])).map(({ id }) => id);

/**
 * Reads what the files of a version say.
 * @param establishmentId the text as this site uses it; null: as the group wrote it.
 * @returns null where there is no such version, or the site isn't in sight.
 */
export async function readTemplateSheet(
  tx: ReadTx,
  revisionId: string,
  establishmentId: string | null,
): Promise<TemplateSheet | null> {
  const revision = await readRevision(tx, revisionId);
  const template = revision === null ? null : await readTemplate(tx, revision.templateId, true);
  const [whose] = await tx.rows(selectWhose, [tx.groupId, establishmentId]);
  if (revision === null || template === null || whose === undefined) return null;
  if (establishmentId !== null && whose.siteName === null) return null;
  const variant = establishmentId === null ? null : await readVariant(tx, template.id, establishmentId);
  const own = variant?.inUseSections ?? {};
  const { content, ...head } = revision;
  return {
    ...template,
    templateId: template.id,
    groupName: whose.name,
    demo: whose.demo,
    siteName: whose.siteName,
    adapted: Object.keys(own).length > 0,
    revision: head,
    document: siteDocument(content, own),
    contents: await readTemplateContents(tx, template.id),
    signatures: await readSignatures(tx, revisionId),
    history: await readRevisionHeads(tx, template.id, false),
  };
}
