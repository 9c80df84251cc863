import type { DocumentAnalysis } from "@palier/domain/template";
import type { Scope } from "@palier/store/kernel";
import type { TestDatabase } from "../support";

/** A document of a site, read and compared. @returns its id. */
export async function buildAnalysedDocument(
  { owner }: Pick<TestDatabase, "owner">,
  { groupId }: Scope,
  given: {
    readonly templateId: string;
    readonly revisionId: string;
    readonly establishmentId: string;
    readonly analysis: DocumentAnalysis;
    readonly fileName?: string;
    /** Days ago it was left; 0 unless told. */
    readonly daysAgo?: number;
  },
): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into template_document (group_id, template_id, establishment_id, revision_id, file_key, file_name, format,
                                    byte_count, sha256, state, drift, analysis, analysed_at, created_at)
     values ($1, $2, $3, $4, gen_random_uuid(), $5, 'docx', 1000, repeat('a', 64), 'analysed', $6, $7, now(),
             now() - make_interval(days => $8::int)) returning id`,
    [
      groupId,
      given.templateId,
      given.establishmentId,
      given.revisionId,
      given.fileName ?? "Modèle du site.docx",
      given.analysis.drift.toFixed(4),
      JSON.stringify(given.analysis),
      given.daysAgo ?? 0,
    ],
  );
  return rows[0]!.id;
}
