import { readVariantSections, siteDocument, type TemplateDocument } from "@palier/domain/template";
import { statement, type ReadTx } from "../kernel";
import { readGroupVersion, type VariantPlace } from "./template-variant.store";

/** An open establishment in sight, and what it makes of a model. */
export interface VariantLine {
  readonly establishmentId: string;
  readonly establishmentName: string;
  /** `none`: it uses the group's text and writes nothing. */
  readonly state: "none" | "draft" | "inUse";
  /** A newer version of the group waits. */
  readonly behind: boolean;
  /** Sections of its own in the text it uses. */
  readonly sectionCount: number;
  /** Justified gaps that still hold. */
  readonly gapCount: number;
  readonly updatedAt: Date | null;
}

/** A text that a variant had. */
export interface PastVariant {
  readonly id: string;
  readonly major: number;
  readonly minor: number;
  /** Why it was kept. */
  readonly cause: "edit" | "rebase";
  /** The text as it was, on the version of the group of that time. */
  readonly content: TemplateDocument;
  readonly writtenByName: string | null;
  /** When another text took its place. */
  readonly createdAt: Date;
}

const selectHead = statement<{ code: string; title: string }>(
  "template-select-head",
  "select code, title from template where group_id = $1 and id = $2",
);
const selectLines = statement<VariantLine>(
  "template-select-variant-lines",
  `select e.id as "establishmentId", e.name as "establishmentName", coalesce(v.state, 'none') as state,
          coalesce(f.id <> v.base_revision_id, false) as behind,
          (select count(*)::int from jsonb_object_keys(coalesce(v.in_use_sections, '{}'))) as "sectionCount",
          (select count(*)::int from template_gap g where g.group_id = e.group_id and g.template_id = $2
              and g.establishment_id = e.id and g.ended_on is null) as "gapCount",
          v.updated_at as "updatedAt"
     from establishment e
     left join template_variant v on v.group_id = e.group_id and v.template_id = $2 and v.establishment_id = e.id
     left join template_revision f on f.group_id = e.group_id and f.template_id = $2 and f.state in ('published', 'toRevise')
    where e.group_id = $1 and e.closed_on is null
    order by e.name, e.id`,
);
const selectPast = statement<Omit<PastVariant, "content"> & { sections: unknown; baseRevisionId: string }>(
  "template-select-past-variants",
  `select h.id, r.major, r.minor, h.cause, h.sections, h.base_revision_id as "baseRevisionId", h.created_at as "createdAt",
          (select m.display_name from member m where m.group_id = h.group_id and m.person_id = h.written_by) as "writtenByName"
     from template_variant_history h
     join template_variant v on v.group_id = h.group_id and v.id = h.variant_id
     join template_revision r on r.group_id = h.group_id and r.id = h.base_revision_id
    where h.group_id = $1 and v.template_id = $2 and v.establishment_id = $3
    order by h.created_at desc, h.id desc limit 50`,
);

/** How a model is called. @returns null where it is another group's. */
export async function readTemplateHead(
  tx: ReadTx,
  templateId: string,
): Promise<{ readonly code: string; readonly title: string } | null> {
  return (await tx.rows(selectHead, [tx.groupId, templateId]))[0] ?? null;
}

/** Every open establishment in sight, by name, with what it makes of a model. */
export async function readVariantLines(tx: ReadTx, templateId: string): Promise<VariantLine[]> {
  return tx.rows(selectLines, [tx.groupId, templateId]);
}

/** The texts that a site had, the latest first; fifty at most. */
export async function readPastVariants(
  tx: ReadTx,
  { templateId, establishmentId }: VariantPlace,
): Promise<PastVariant[]> {
  const rows = await tx.rows(selectPast, [tx.groupId, templateId, establishmentId]);
  const bases = new Map<string, TemplateDocument>();
  for (const id of new Set(rows.map(({ baseRevisionId }) => baseRevisionId))) {
    const version = await readGroupVersion(tx, id);
    if (version !== null) bases.set(id, version.content);
  }
  return rows.flatMap(({ sections, baseRevisionId, ...past }) => {
    const base = bases.get(baseRevisionId);
    const read = readVariantSections(sections);
    return base === undefined || !read.ok ? [] : [{ ...past, content: siteDocument(base, read.value) }];
  });
}
