import type { AdoptionFacts, RevisionNumber, SampleCheck, TemplateKind } from "@palier/domain/template";
import { statement, type ReadTx } from "../kernel";

/** A model that is to be taken up, with its version in force. */
export interface AdoptionModel {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly kind: TemplateKind;
  readonly revisionId: string;
  readonly inForce: RevisionNumber;
  readonly publishedAt: Date;
}

/** A site on the board. */
export interface AdoptionSite {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** What is known of a site and a model. */
export interface AdoptionCell extends AdoptionFacts {
  readonly templateId: string;
  readonly establishmentId: string;
  /** 'YYYY-MM-DD' on which the declared version came into service; null: none is declared. */
  readonly installedOn: string | null;
  /** Distance of the latest document compared, 0 to 1; null: none was. */
  readonly drift: number | null;
  /** When it was compared. */
  readonly comparedAt: Date | null;
}

/** Every site and model in sight; a pair of which nothing is known has no cell. */
export interface AdoptionBoard {
  readonly models: readonly AdoptionModel[];
  readonly sites: readonly AdoptionSite[];
  readonly cells: readonly AdoptionCell[];
}

interface CellRow {
  readonly templateId: string;
  readonly establishmentId: string;
  readonly declaredMajor: number | null;
  readonly declaredMinor: number | null;
  readonly installedOn: string | null;
  readonly laterCount: number;
  readonly readerCount: number;
  readonly teamReaderCount: number;
  readonly teamCount: number;
  readonly checkedOn: string | null;
  readonly lookedAtCount: number | null;
  readonly conformCount: number | null;
  readonly checkMajor: number | null;
  readonly checkMinor: number | null;
  readonly drift: number | null;
  readonly comparedAt: string | null;
}
type ModelRow = Omit<AdoptionModel, "inForce" | "publishedAt"> & RevisionNumber & { readonly publishedAt: string };
interface BoardRow {
  readonly models: readonly ModelRow[];
  readonly sites: readonly AdoptionSite[];
  readonly cells: readonly CellRow[];
}

// $2 and $3: one model, one site; null: all of them. One statement: the three lists are those of one instant.
const selectBoard = statement<BoardRow>(
  "template-adoption-board",
  `with model as (
     select t.id, t.code, t.title, t.kind, f.id as revision_id, f.major, f.minor, f.published_at
       from template t
       join template_revision f on f.group_id = t.group_id and f.template_id = t.id and f.state in ('published', 'toRevise')
      where t.group_id = $1 and t.archived_at is null and ($2::uuid is null or t.id = $2)),
   site as (
     select id, name, kind from establishment
      where group_id = $1 and closed_on is null and ($3::uuid is null or id = $3)),
   declared as (
     select distinct on (d.template_id, d.establishment_id)
            d.template_id, d.establishment_id, d.installed_on, r.major, r.minor
       from template_declaration d
       join template_revision r on r.group_id = d.group_id and r.id = d.revision_id
      where d.group_id = $1 and ($2::uuid is null or d.template_id = $2) and ($3::uuid is null or d.establishment_id = $3)
      order by d.template_id, d.establishment_id, d.created_at desc, d.id desc),
   readers as (
     select m.id as template_id, a.establishment_id, sum(a.people_count)::int as readers,
            coalesce(sum(a.people_count) filter (where a.team_count is not null), 0)::int as team_readers,
            coalesce(sum(a.team_count), 0)::int as team
       from model m
       join template_revision r on r.group_id = $1 and r.template_id = m.id and r.major = m.major
       join template_acknowledgement a on a.group_id = $1 and a.revision_id = r.id
      where $3::uuid is null or a.establishment_id = $3
      group by m.id, a.establishment_id),
   checked as (
     select distinct on (c.template_id, c.establishment_id)
            c.template_id, c.establishment_id, c.checked_on, c.looked_at_count, c.conform_count, r.major, r.minor
       from template_check c
       join template_revision r on r.group_id = c.group_id and r.id = c.revision_id
      where c.group_id = $1 and ($2::uuid is null or c.template_id = $2) and ($3::uuid is null or c.establishment_id = $3)
      order by c.template_id, c.establishment_id, c.checked_on desc, c.created_at desc, c.id desc),
   compared as (
     select distinct on (template_id, establishment_id) template_id, establishment_id, drift, analysed_at
       from template_document
      where group_id = $1 and state = 'analysed' and ($2::uuid is null or template_id = $2)
        and ($3::uuid is null or establishment_id = $3)
      order by template_id, establishment_id, created_at desc, id desc),
   cell as (
     select m.id as "templateId", s.id as "establishmentId", d.major as "declaredMajor", d.minor as "declaredMinor",
            d.installed_on as "installedOn",
            (select count(distinct p.major)::int from template_revision p
              where p.group_id = $1 and p.template_id = m.id and p.published_at is not null
                and p.major > d.major and p.major <= m.major) as "laterCount",
            coalesce(a.readers, 0) as "readerCount", coalesce(a.team_readers, 0) as "teamReaderCount",
            coalesce(a.team, 0) as "teamCount", c.checked_on as "checkedOn", c.looked_at_count as "lookedAtCount",
            c.conform_count as "conformCount", c.major as "checkMajor", c.minor as "checkMinor",
            k.drift::float8 as drift, k.analysed_at as "comparedAt"
       from model m
       cross join site s
       left join declared d on d.template_id = m.id and d.establishment_id = s.id
       left join readers a on a.template_id = m.id and a.establishment_id = s.id
       left join checked c on c.template_id = m.id and c.establishment_id = s.id
       left join compared k on k.template_id = m.id and k.establishment_id = s.id
      where d.template_id is not null or a.template_id is not null or c.template_id is not null or k.template_id is not null)
   select
     coalesce((select jsonb_agg(jsonb_build_object('id', id, 'code', code, 'title', title, 'kind', kind,
        'revisionId', revision_id, 'major', major, 'minor', minor, 'publishedAt', published_at) order by code) from model), '[]') as models,
     coalesce((select jsonb_agg(to_jsonb(site) order by name, id) from site), '[]') as sites,
     coalesce((select jsonb_agg(to_jsonb(cell)) from cell), '[]') as cells`,
);

function checkOf(row: CellRow): SampleCheck | null {
  const { checkedOn, lookedAtCount, conformCount, checkMajor, checkMinor } = row;
  if (checkedOn === null || lookedAtCount === null || conformCount === null) return null;
  return { checkedOn, lookedAtCount, conformCount, number: { major: checkMajor ?? 0, minor: checkMinor ?? 0 } };
}

/**
 * The board of sites and models, of those in sight.
 * @param templateId null: every model in force.
 * @param establishmentId null: every open site.
 */
export async function readAdoptionBoard(
  tx: ReadTx,
  templateId: string | null = null,
  establishmentId: string | null = null,
): Promise<AdoptionBoard> {
  const [row] = await tx.rows(selectBoard, [tx.groupId, templateId, establishmentId]);
  const models = (row?.models ?? []).map(({ major, minor, publishedAt, ...model }) => ({
    ...model,
    inForce: { major, minor },
    publishedAt: new Date(publishedAt),
  }));
  const inForce = new Map(models.map((model) => [model.id, model.inForce]));
  const cells = (row?.cells ?? []).flatMap((cell): AdoptionCell[] => {
    const version = inForce.get(cell.templateId);
    if (version === undefined) return [];
    const { declaredMajor: major, declaredMinor: minor, comparedAt } = cell;
    const { templateId: ofModel, establishmentId: ofSite, installedOn, readerCount, teamReaderCount, teamCount } = cell;
    return [
      {
        ...{ templateId: ofModel, establishmentId: ofSite, installedOn, readerCount, teamReaderCount, teamCount },
        inForce: version,
        declared: major === null ? null : { major, minor: minor ?? 0 },
        laterCount: cell.laterCount,
        check: checkOf(cell),
        drift: cell.drift,
        comparedAt: comparedAt === null ? null : new Date(comparedAt),
      },
    ];
  });
  return { models, sites: row?.sites ?? [], cells };
}
