import type { Sector } from "@palier/domain/identity";
import {
  type AnswerKind,
  type RequestKind,
  type RequestMove,
  type RequestNature,
  type RequestState,
} from "@palier/domain/request";
import { statement, type ReadTx } from "../kernel";

/** A request as it is kept. */
export interface StoredRequest {
  readonly id: string;
  /** « Demande 128 ». */
  readonly number: number;
  readonly establishmentId: string;
  readonly sector: Sector;
  readonly kind: RequestKind;
  readonly productId: string | null;
  readonly productName: string | null;
  readonly moduleId: string | null;
  readonly moduleName: string | null;
  /** As it was typed. */
  readonly body: string;
  readonly authorId: string;
  readonly authorName: string;
  /** Who is expected to deal with it; null: the referents of the group. */
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly state: RequestState;
  readonly nature: RequestNature | null;
  readonly qualificationNote: string;
  readonly qualifiedByName: string | null;
  readonly qualifiedAt: Date | null;
  readonly answer: string | null;
  readonly answerKind: AnswerKind | null;
  readonly answeredByName: string | null;
  readonly answeredAt: Date | null;
  readonly answerShared: boolean;
  readonly sharedTitle: string | null;
  readonly announcedNewsId: string | null;
  readonly caseId: string | null;
  readonly caseNumber: number | null;
  readonly caseState: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What a list is narrowed to; null: not narrowed. */
export interface RequestFilter {
  readonly states: readonly RequestState[] | null;
  readonly kind: RequestKind | null;
  readonly sector: Sector | null;
  readonly establishmentId: string | null;
  /** Only those that this person made. */
  readonly authorId: string | null;
}

const NAME_OF = (column: string): string =>
  `(select m.display_name from member m where m.group_id = r.group_id and m.person_id = r.${column})`;
const COLUMNS = `r.id, r.number, r.establishment_id as "establishmentId", r.sector, r.kind, r.product_id as "productId",
  (select p.name from product p where p.group_id = r.group_id and p.id = r.product_id) as "productName",
  r.module_id as "moduleId",
  (select o.name from product_module o where o.group_id = r.group_id and o.id = r.module_id) as "moduleName",
  r.body, r.author_id as "authorId", ${NAME_OF("author_id")} as "authorName", r.assignee_id as "assigneeId",
  ${NAME_OF("assignee_id")} as "assigneeName", r.state, r.nature, r.qualification_note as "qualificationNote",
  ${NAME_OF("qualified_by")} as "qualifiedByName", r.qualified_at as "qualifiedAt", r.answer,
  r.answer_kind as "answerKind", ${NAME_OF("answered_by")} as "answeredByName", r.answered_at as "answeredAt",
  r.answer_shared as "answerShared", r.shared_title as "sharedTitle", r.announced_news_id as "announcedNewsId",
  r.case_id as "caseId", c.number as "caseNumber", c.state as "caseState", r.version, r.created_at as "createdAt",
  r.updated_at as "updatedAt"`;
const FROM = "from request r left join vendor_case c on c.group_id = r.group_id and c.id = r.case_id";
const MATCHES = `r.group_id = $1 and ($2::text[] is null or r.state = any ($2)) and ($3::text is null or r.kind = $3)
  and ($4::text is null or r.sector = $4) and ($5::uuid is null or r.establishment_id = $5)
  and ($6::uuid is null or r.author_id = $6)`;

const selectPage = statement<StoredRequest>(
  "request-select-page",
  `select ${COLUMNS} ${FROM}
    where ${MATCHES} and ($7::uuid is null or (r.created_at, r.id) <
      (select l.created_at, l.id from request l where l.group_id = $1 and l.id = $7))
    order by r.created_at desc, r.id desc limit $8`,
);
const selectOne = statement<StoredRequest>(
  "request-select-one",
  `select ${COLUMNS} ${FROM} where r.group_id = $1 and r.id = $2`,
);
const selectOfCase = statement<StoredRequest>(
  "request-select-of-case",
  `select ${COLUMNS} ${FROM} where r.group_id = $1 and r.case_id = $2 order by r.number`,
);
const countByState = statement<{ state: RequestState; count: number }>(
  "request-count-by-state",
  `select r.state, count(*)::int as count from request r where ${MATCHES} group by r.state`,
);

const filterOf = (groupId: string, filter: RequestFilter): readonly unknown[] => [
  groupId,
  filter.states,
  filter.kind,
  filter.sector,
  filter.establishmentId,
  filter.authorId,
];

/** One page of the requests in sight, the latest first. @param after the last of the page before; null: the first page. */
export async function readRequests(
  tx: ReadTx,
  filter: RequestFilter,
  page: { readonly first: number; readonly after: string | null },
): Promise<{ readonly requests: readonly StoredRequest[]; readonly more: boolean }> {
  const rows = await tx.rows(selectPage, [...filterOf(tx.groupId, filter), page.after, page.first + 1]);
  return { requests: rows.slice(0, page.first), more: rows.length > page.first };
}

/** How many requests in sight stand in each state; a state without any is left out. The filter's own states are ignored. */
export async function countRequests(
  tx: ReadTx,
  filter: RequestFilter,
): Promise<readonly { readonly state: RequestState; readonly count: number }[]> {
  return tx.rows(countByState, filterOf(tx.groupId, { ...filter, states: null }));
}

/** One request. @returns null where it isn't in sight. */
export async function readRequest(tx: ReadTx, id: string): Promise<StoredRequest | null> {
  return (await tx.rows(selectOne, [tx.groupId, id]))[0] ?? null;
}

/** The requests that a vendor case carries, as they are numbered. */
export async function readRequestsOfCase(tx: ReadTx, caseId: string): Promise<readonly StoredRequest[]> {
  return tx.rows(selectOfCase, [tx.groupId, caseId]);
}

/** What was said on a request. */
export interface RequestMessage {
  readonly id: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly body: string;
  readonly createdAt: Date;
}

/** A step of a request. */
export interface RequestStep {
  readonly id: string;
  readonly move: RequestMove | "submit";
  readonly toState: RequestState;
  /** null: the house. */
  readonly personName: string | null;
  readonly movedAt: Date;
}

const selectMessages = statement<RequestMessage>(
  "request-select-messages",
  `select r.id, r.author_id as "authorId", ${NAME_OF("author_id")} as "authorName", r.body, r.created_at as "createdAt"
     from request_message r where r.group_id = $1 and r.request_id = $2 order by r.created_at, r.id limit 500`,
);
const selectSteps = statement<RequestStep>(
  "request-select-steps",
  `select r.id, r.move, r.to_state as "toState", ${NAME_OF("person_id")} as "personName", r.moved_at as "movedAt"
     from request_move r where r.group_id = $1 and r.request_id = $2 order by r.moved_at, r.id limit 500`,
);
const selectLast = statement<{ establishmentId: string; sector: Sector }>(
  "request-select-last-of-author",
  `select "establishmentId", sector from (
     (select 1 as rank, establishment_id as "establishmentId", sector from request
       where group_id = $1 and author_id = $2 order by created_at desc limit 1)
     union all
     (select 2, establishment_id, sector from mandate
       where group_id = $1 and person_id = $2 and ended_at is null and (ends_on is null or ends_on >= current_date)
       order by duty = 'holder' desc, starts_on, id limit 1)) known
    order by rank limit 1`,
);
const selectShared = statement<SharedAnswer>(
  "request-select-shared-answer",
  `select object_id as id, title, body, sector, dated_at as "answeredAt" from search_entry
    where group_id = $1 and object_kind = 'answer' and object_id = $2 and establishment_id is null`,
);

/** What was said on a request, the oldest first. */
export async function readRequestMessages(tx: ReadTx, requestId: string): Promise<readonly RequestMessage[]> {
  return tx.rows(selectMessages, [tx.groupId, requestId]);
}

/** The steps of a request, the oldest first. */
export async function readRequestSteps(tx: ReadTx, requestId: string): Promise<readonly RequestStep[]> {
  return tx.rows(selectSteps, [tx.groupId, requestId]);
}

/** For what somebody asked the last time, else what they are a referent of; null: neither. */
export async function readLastOrigin(
  tx: ReadTx,
  personId: string,
): Promise<{ readonly establishmentId: string; readonly sector: Sector } | null> {
  return (await tx.rows(selectLast, [tx.groupId, personId]))[0] ?? null;
}

/** An answer that every establishment may read: neither who asked, nor where, nor in which words. */
export interface SharedAnswer {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly sector: Sector | null;
  readonly answeredAt: Date;
}

/** An answer shared with the group; it is read where it is found, since the request itself may be out of sight. */
export async function readSharedAnswer(tx: ReadTx, requestId: string): Promise<SharedAnswer | null> {
  return (await tx.rows(selectShared, [tx.groupId, requestId]))[0] ?? null;
}
