import { NEWS_LENGTHS, type NewsKind } from "@palier/domain/news";
import type { Sector } from "@palier/domain/identity";
import { statement, type ReadTx } from "../kernel";

/** What a news may begin with, made of what the group itself wrote. */
export interface NewsBeginning {
  readonly title: string;
  readonly body: string;
  readonly kind: NewsKind;
  readonly mustRead: boolean;
  readonly sectors: readonly Sector[];
  readonly productId: string | null;
  readonly moduleId: string | null;
  readonly versionId: string | null;
  readonly requestId: string | null;
  readonly caseId: string | null;
  readonly releaseId: string | null;
  /** Where it comes from, in French: « Demande 128 ». */
  readonly origin: string;
}

/** What a news may come from. */
export type NewsOrigin = "request" | "case" | "release";

interface Row extends Omit<NewsBeginning, "requestId" | "caseId" | "releaseId"> {
  readonly id: string;
}

// The requester's words may name a patient or a colleague: only the answer is taken up.
const selectRequest = statement<Row>(
  "news-origin-request",
  `select r.id, coalesce(m.name, p.name, 'Votre logiciel') || '\u00a0: ce que vous pouvez déjà faire' as title,
          coalesce(r.answer, '') as body, 'function' as kind, false as "mustRead", array[r.sector] as sectors,
          r.product_id as "productId", r.module_id as "moduleId", null as "versionId", 'Demande ' || r.number as origin
     from request r
     left join product_module m on m.group_id = r.group_id and m.id = r.module_id
     left join product p on p.group_id = r.group_id and p.id = r.product_id
    where r.group_id = $1 and r.id = $2 and r.answered_at is not null`,
);
const selectCase = statement<Row>(
  "news-origin-case",
  `select c.id, c.title, '' as body, 'function' as kind, false as "mustRead",
          array(select distinct r.sector from request r where r.group_id = c.group_id and r.case_id = c.id order by 1) as sectors,
          c.product_id as "productId", c.module_id as "moduleId", null as "versionId", 'Dossier ' || c.number as origin
     from vendor_case c where c.group_id = $1 and c.id = $2`,
);
const selectRelease = statement<Row>(
  "news-origin-release",
  `select r.id, p.name || ' ' || v.label || '\u00a0: ce qui change' as title,
          concat_ws(E'\\n\\n', nullif(btrim(r.notes), ''),
                    'Problèmes connus' || E'\u00a0:\\n' || nullif(btrim(r.known_problems), '')) as body,
          'release' as kind, true as "mustRead", '{}'::text[] as sectors, r.product_id as "productId", null as "moduleId",
          r.version_id as "versionId", 'Livraison ' || v.label as origin
     from release r
     join product p on p.group_id = r.group_id and p.id = r.product_id
     join product_version v on v.group_id = r.group_id and v.id = r.version_id
    where r.group_id = $1 and r.id = $2`,
);
const BY_ORIGIN = { request: selectRequest, case: selectCase, release: selectRelease } as const;

/**
 * What a news that comes from an answer, a case or a release begins with; its writer reads it again before it is kept.
 * @returns null where there is none, or where the request has no answer yet.
 */
export async function readBeginning(tx: ReadTx, origin: NewsOrigin, id: string): Promise<NewsBeginning | null> {
  const [row] = await tx.rows(BY_ORIGIN[origin], [tx.groupId, id]);
  if (row === undefined) return null;
  const { id: from, ...beginning } = row;
  return {
    ...beginning,
    title: beginning.title.slice(0, NEWS_LENGTHS.title),
    body: beginning.body.slice(0, NEWS_LENGTHS.body),
    requestId: origin === "request" ? from : null,
    caseId: origin === "case" ? from : null,
    releaseId: origin === "release" ? from : null,
  };
}
