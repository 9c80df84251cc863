import type { RequestFault } from "@palier/domain/request";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { notify } from "../notification";

/** What an establishment shared over some months. */
export interface SiteCirculation {
  readonly establishmentId: string;
  readonly name: string;
  /** Requests made in the months; 0: silent. */
  readonly raisedCount: number;
  /** Those of them that have their answer. */
  readonly answeredCount: number;
  /** The latest request, whenever it was; null: never any. */
  readonly lastRaisedAt: Date | null;
  /** People who hold a mandate there or are its local referents. */
  readonly referentCount: number;
  /** When its referents were last asked about the silence; null: never. */
  readonly lastAskedAt: Date | null;
}

const REFERENTS = `
  select distinct who.person_id, who.establishment_id from (
    select m.person_id, m.establishment_id from mandate m
     where m.group_id = $1 and m.ended_at is null and (m.ends_on is null or m.ends_on >= current_date)
    union all
    select w.person_id, e.id from membership w
      join membership_place p on p.group_id = w.group_id and p.membership_id = w.id
      join establishment e on e.group_id = w.group_id and (e.id = p.establishment_id or e.legal_entity_id = p.legal_entity_id)
     where w.group_id = $1 and w.role in ('localReferent', 'sectorReferent')) who
   join member b on b.group_id = $1 and b.person_id = who.person_id and b.left_at is null and b.disabled_at is null`;

// By name, and by nothing else: nobody is first here.
const selectCirculation = statement<SiteCirculation>(
  "request-select-circulation",
  `with shared as (
     select establishment_id, count(*) filter (where created_at >= $2)::int as raised,
            count(*) filter (where created_at >= $2 and answered_at is not null)::int as answered, max(created_at) as last
       from request where group_id = $1 group by establishment_id),
   referent as (select establishment_id, count(*)::int as count from (${REFERENTS}) r group by establishment_id),
   asked as (select establishment_id, max(asked_at) as last from circulation_question where group_id = $1 group by establishment_id)
   select e.id as "establishmentId", e.name, coalesce(s.raised, 0) as "raisedCount",
          coalesce(s.answered, 0) as "answeredCount", s.last as "lastRaisedAt", coalesce(r.count, 0) as "referentCount",
          a.last as "lastAskedAt"
     from establishment e
     left join shared s on s.establishment_id = e.id
     left join referent r on r.establishment_id = e.id
     left join asked a on a.establishment_id = e.id
    where e.group_id = $1 and e.closed_on is null
    order by e.name, e.id`,
);
const selectSiteReferents = statement<{ personId: string }>(
  "request-select-site-referents",
  `select person_id as "personId" from (${REFERENTS}) r where establishment_id = $2`,
);
const selectSiteName = statement<{ name: string }>(
  "request-select-site-name",
  "select name from establishment where group_id = $1 and id = $2 and closed_on is null",
);
const insertQuestion = statement<{ id: string }>(
  "request-insert-circulation-question",
  "insert into circulation_question (group_id, establishment_id, asked_by) values ($1, $2, $3) returning id",
);

/** Each open establishment with what it shared since a day, by name. */
export async function readCirculation(tx: ReadTx, since: Date): Promise<readonly SiteCirculation[]> {
  return tx.rows(selectCirculation, [tx.groupId, since]);
}

/** Asks the referents of a silent establishment what the silence means. @returns how many were asked. */
export async function askSilentSite(tx: WriteTx, establishmentId: string): Promise<Result<number, RequestFault>> {
  const [site] = await tx.rows(selectSiteName, [tx.groupId, establishmentId]);
  if (site === undefined)
    return fail({ code: "NOT_FOUND", field: null, message: "Cet établissement est introuvable dans votre groupe." });
  const referents = await tx.rows(selectSiteReferents, [tx.groupId, establishmentId]);
  const personIds = referents.map(({ personId }) => personId).filter((id) => id !== tx.viewerId);
  if (personIds.length === 0)
    return fail({
      code: "NO_REFERENT",
      field: null,
      message:
        "Cet établissement n’a aucun référent à qui poser la question. Nommez-en un dans le registre des référents.",
    });
  const [question] = await tx.rows(insertQuestion, [tx.groupId, establishmentId, tx.viewerId]);
  if (question === undefined) throw new Error("question insert returned no row");
  await recordAudit(tx, {
    action: "circulation:ask",
    objectKind: "establishment",
    objectId: establishmentId,
    changes: { askedCount: [null, personIds.length] },
  });
  await notify(tx, {
    personIds,
    kind: "requestMessage",
    topic: `circulation:${establishmentId}`,
    title: `${site.name} n’a rien partagé récemment. Qu’est-ce que ce silence veut dire\u00a0? Vous pouvez faire une demande, ou en parler à votre référente de groupe.`,
    path: `/demandes?etablissement=${establishmentId}`,
  });
  return ok(personIds.length);
}
