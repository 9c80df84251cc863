import type { DocumentAnalysis, SiteAnalysis } from "@palier/domain/template";
import { statement, type ReadTx } from "../kernel";

/** The latest analysed document of each site in sight, beside a version. */
export interface SiteAnalyses {
  readonly analyses: readonly SiteAnalysis[];
  /** Names of the sites in `analyses`, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** Sites whose latest document was compared with another version: nothing is concluded from them. */
  readonly otherVersionCount: number;
}

interface Row {
  readonly establishmentId: string;
  readonly establishmentName: string;
  readonly revisionId: string;
  readonly analysis: DocumentAnalysis | null;
}

const selectLatest = statement<Row>(
  "template-select-latest-analyses",
  `select d.establishment_id as "establishmentId", e.name as "establishmentName", d.revision_id as "revisionId",
          case when d.revision_id = $3 then d.analysis end as analysis
     from (select distinct on (establishment_id) * from template_document
            where group_id = $1 and template_id = $2 and state = 'analysed'
            order by establishment_id, created_at desc, id desc) d
     join establishment e on e.group_id = d.group_id and e.id = d.establishment_id
    where d.group_id = $1
    order by e.name, e.id`,
);

/** What each site's latest document does with a version of a model. */
export async function readSiteAnalyses(tx: ReadTx, templateId: string, revisionId: string): Promise<SiteAnalyses> {
  const rows = await tx.rows(selectLatest, [tx.groupId, templateId, revisionId]);
  const analyses = rows.flatMap(({ establishmentId, analysis }) =>
    analysis === null ? [] : [{ establishmentId, analysis }],
  );
  return {
    analyses,
    names: new Map(rows.map(({ establishmentId, establishmentName }) => [establishmentId, establishmentName])),
    otherVersionCount: rows.length - analyses.length,
  };
}
