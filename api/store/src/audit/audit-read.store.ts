import { statement, type ReadTx } from "../kernel";

/** A line of the journal as people read it; names are those the group knows today. */
export interface AuditEvent {
  readonly id: string;
  /** Place in the chain: 1, 2, 3… */
  readonly seq: number;
  readonly createdAt: Date;
  /** null: the house itself. */
  readonly personId: string | null;
  /** null: the house, or somebody the group doesn't know any more. */
  readonly personName: string | null;
  readonly channel: string;
  /** null: none, or not asked from outside. */
  readonly ip: string | null;
  readonly apiKeyId: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly changes: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

/** Which lines are wanted; what is left null is any. */
export interface AuditFilter {
  readonly personId: string | null;
  readonly action: string | null;
  readonly objectKind: string | null;
  readonly objectId: string | null;
  /** First day in France, `2026-11-22`. */
  readonly from: string | null;
  /** Last day in France, included. */
  readonly to: string | null;
}

/** Every line. */
export const ANY_AUDIT: AuditFilter = {
  personId: null,
  action: null,
  objectKind: null,
  objectId: null,
  from: null,
  to: null,
};

const WANTED = `a.group_id = $1
      and ($2::uuid is null or a.person_id = $2) and ($3::text is null or a.action = $3)
      and ($4::text is null or a.object_kind = $4) and ($5::text is null or a.object_id = $5)
      and ($6::date is null or a.created_at >= $6::date::timestamp at time zone 'Europe/Paris')
      and ($7::date is null or a.created_at < ($7::date + 1)::timestamp at time zone 'Europe/Paris')`;

const selectPage = statement<AuditEvent>(
  "audit-select-page",
  `select a.id, a.seq::float8 as seq, a.created_at as "createdAt", a.person_id as "personId",
          m.display_name as "personName", a.channel, a.ip, a.api_key_id as "apiKeyId", a.action,
          a.object_kind as "objectKind", a.object_id as "objectId", a.changes, a.hash
     from audit_event a left join member m on m.group_id = a.group_id and m.person_id = a.person_id
    where ${WANTED}
      and ($8::uuid is null or a.seq < (select b.seq from audit_event b where b.group_id = $1 and b.id = $8))
    order by a.seq desc limit $9`,
);

const countAll = statement<{ count: number }>(
  "audit-count",
  `select count(*)::int as count from audit_event a where ${WANTED}`,
);

const paramsOf = (tx: ReadTx, filter: AuditFilter): unknown[] => [
  tx.groupId,
  filter.personId,
  filter.action,
  filter.objectKind,
  filter.objectId,
  filter.from,
  filter.to,
];

/** One page of the journal, the latest line first. @param page.after id of the last line of the page before. */
export async function readAuditPage(
  tx: ReadTx,
  filter: AuditFilter,
  page: { readonly first: number; readonly after: string | null },
): Promise<{ readonly rows: readonly AuditEvent[]; readonly hasNextPage: boolean }> {
  const rows = await tx.rows(selectPage, [...paramsOf(tx, filter), page.after, page.first + 1]);
  return { rows: rows.slice(0, page.first), hasNextPage: rows.length > page.first };
}

/** How many lines the filter lets through. */
export async function countAudit(tx: ReadTx, filter: AuditFilter): Promise<number> {
  return (await tx.rows(countAll, paramsOf(tx, filter)))[0]?.count ?? 0;
}

/** What the journal of the group may be filtered by. */
export interface AuditFacets {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly actions: readonly string[];
  readonly objectKinds: readonly string[];
}

const selectPeople = statement<{ id: string; name: string }>(
  "audit-select-people",
  `select m.person_id as id, m.display_name as name from member m
    where m.group_id = $1
      and exists (select from audit_event a where a.group_id = $1 and a.person_id = m.person_id)
    order by m.display_name, m.person_id`,
);
const selectCodes = statement<{ action: string; objectKind: string }>(
  "audit-select-codes",
  `select distinct action, object_kind as "objectKind" from audit_event where group_id = $1`,
);

/** The people, actions and kinds of objects that the journal holds. */
export async function readAuditFacets(tx: ReadTx): Promise<AuditFacets> {
  const [people, codes] = await Promise.all([tx.rows(selectPeople, [tx.groupId]), tx.rows(selectCodes, [tx.groupId])]);
  const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort();
  return {
    people,
    actions: unique(codes.map(({ action }) => action)),
    objectKinds: unique(codes.map(({ objectKind }) => objectKind)),
  };
}

/** The name of an object that a line speaks of. */
export interface ObjectName {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

// Kinds whose rows carry a name that people know; the others are shown by their id.
const selectNames = statement<ObjectName>(
  "audit-select-names",
  `select 'establishment' as kind, id, name from establishment where group_id = $1 and id = any ($2::uuid[])
   union all select 'person', person_id, display_name from member where group_id = $1 and person_id = any ($2::uuid[])
   union all select 'cpomDossier', id, title from cpom_dossier where group_id = $1 and id = any ($2::uuid[])
   union all select 'roiPlan', id, name from roi_plan where group_id = $1 and id = any ($2::uuid[])
   union all select 'indicatorImport', id, file_name from indicator_import where group_id = $1 and id = any ($2::uuid[])
   union all select 'apiKey', id, label from api_key where group_id = $1 and id = any ($2::uuid[])
   union all select 'webhook', id, label from webhook where group_id = $1 and id = any ($2::uuid[])
   union all select 'legalEntity', id, name from legal_entity where group_id = $1 and id = any ($2::uuid[])
   union all select 'identityProvider', id, label from identity_provider where group_id = $1 and id = any ($2::uuid[])
   union all select 'invitation', id, display_name from invitation where group_id = $1 and id = any ($2::uuid[])
   union all select 'accessReview', id, 'revue du ' || to_char(opened_at at time zone 'Europe/Paris', 'DD/MM/YYYY')
     from access_review where group_id = $1 and id = any ($2::uuid[])`,
);

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Other words that rooms use for the same rows. */
const SAME_KIND: Readonly<Record<string, string>> = { member: "person", care_group: "group" };

/** The names that a group gives to what its journal speaks of. */
export interface KnownNames {
  /** null: without a name, or out of sight. */
  readonly of: (kind: string, id: string) => string | null;
  /** The same where only the id is known. */
  readonly named: (id: string) => string | null;
}

/** The names of the objects of lines, and of what else the lines name by its id. */
export async function readObjectNames(
  tx: ReadTx,
  objects: readonly Pick<ObjectName, "kind" | "id">[],
  otherIds: readonly string[] = [],
): Promise<KnownNames> {
  const ids = [...new Set([...objects.map(({ id }) => id), ...otherIds].filter((id) => UUID.test(id)))];
  const rows = ids.length === 0 ? [] : await tx.rows(selectNames, [tx.groupId, ids]);
  const byKind = new Map(rows.map(({ kind, id, name }) => [`${kind} ${id}`, name]));
  const byId = new Map(rows.map(({ id, name }) => [id, name]));
  return {
    of: (kind, id) => byKind.get(`${SAME_KIND[kind] ?? kind} ${id}`) ?? null,
    named: (id) => byId.get(id) ?? null,
  };
}
