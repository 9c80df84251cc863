import { randomUUID } from "node:crypto";
import type { Sector } from "@palier/domain/identity";
import type { Visitor } from "../kernel/front-door";
import type { TestDatabase } from "../support";

/** A product with a module and two versions, as a vendor sells it. */
export interface BuiltProduct {
  readonly productId: string;
  readonly moduleId: string;
  readonly oldVersionId: string;
  readonly newVersionId: string;
}

async function oneId(database: Pick<TestDatabase, "owner">, sql: string, params: readonly unknown[]): Promise<string> {
  const { rows } = await database.owner.query<{ id: string }>(sql, [...params]);
  return rows[0]!.id;
}

/** Makes a vendor with one product. */
export async function buildProduct(
  database: Pick<TestDatabase, "owner">,
  { groupId }: { readonly groupId: string },
  name = `Logiciel ${randomUUID().slice(0, 8)}`,
): Promise<BuiltProduct> {
  const id = (sql: string, ...params: unknown[]): Promise<string> => oneId(database, sql, [groupId, ...params]);
  const vendorId = await id("insert into vendor (group_id, name) values ($1, $2) returning id", `Éditeur de ${name}`);
  const productId = await id(
    "insert into product (group_id, vendor_id, name, kind) values ($1, $2, $3, 'dpi') returning id",
    vendorId,
    name,
  );
  const inProduct = (table: string, column: string, label: string): Promise<string> =>
    id(`insert into ${table} (group_id, product_id, ${column}) values ($1, $2, $3) returning id`, productId, label);
  return {
    productId,
    moduleId: await inProduct("product_module", "name", "Agenda"),
    oldVersionId: await inProduct("product_version", "label", "7.1"),
    newVersionId: await inProduct("product_version", "label", "7.2"),
  };
}

/** Puts a product in an establishment. */
export async function install(
  database: Pick<TestDatabase, "owner">,
  { groupId }: { readonly groupId: string },
  establishmentId: string,
  of: { readonly productId: string; readonly versionId: string | null; readonly moduleIds: readonly string[] },
  endedOn: string | null = null,
): Promise<void> {
  await database.owner.query(
    `insert into product_installation (group_id, establishment_id, product_id, version_id, module_ids, since, ended_on)
     values ($1, $2, $3, $4, $5, '2020-01-01', $6)`,
    [groupId, establishmentId, of.productId, of.versionId, of.moduleIds, endedOn],
  );
}

/** What a test says of a news; the rest is usual. */
export interface NewsWritten {
  readonly title?: string;
  readonly body?: string;
  readonly mustRead?: boolean;
  readonly establishmentIds?: readonly string[] | null;
  readonly sectors?: readonly Sector[];
  readonly productId?: string;
  readonly moduleId?: string;
  readonly versionId?: string;
  readonly requestId?: string;
}

/** The fields of a news that tests look at. */
export const NEWS = "id title body state version revision mustRead concernsMe awaitsMe readRevision sectors";
/** A payload of a news. */
export const PAYLOAD = `ok error { code field message } news { ${NEWS} }`;

/** A news as it is answered. */
export interface AnsweredNews {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly revision: number;
  readonly concernsMe: boolean;
  readonly awaitsMe: boolean;
  readonly readRevision: number;
}

/** What a mutation answered. */
export interface NewsAnswer {
  readonly ok: boolean;
  readonly error: { readonly code: string; readonly field: string | null } | null;
  readonly news: AnsweredNews;
}

/** Asks a mutation of the news and gives its payload. */
export async function change(me: Visitor, call: string, variables: Record<string, unknown>): Promise<NewsAnswer> {
  const { data, errors } = await me.ask(`${call} { ${PAYLOAD} } }`, variables);
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as NewsAnswer;
}

/** Writes a news. */
export function write(me: Visitor, written: NewsWritten = {}): Promise<NewsAnswer> {
  const { title, body, mustRead, requestId, sectors, ...where } = written;
  const input = {
    id: null,
    version: 0,
    title: title ?? "L’agenda partagé",
    body: body ?? "On peut désormais partager un agenda.\n\n- ouvrir l’agenda ;\n- choisir « partager ».",
    kind: "function",
    mustRead: mustRead ?? true,
    target: { sectors: sectors ?? [], establishmentIds: null, ...where },
    ...(requestId === undefined ? {} : { requestId }),
  };
  return change(me, "mutation M($input: SaveNewsInput!) { saveNews(input: $input)", { input });
}

/** Publishes a news that was written. */
export const publish = (me: Visitor, { id, version }: { id: string; version: number }): Promise<NewsAnswer> =>
  change(me, "mutation M($id: ID!, $version: Int!) { publishNews(id: $id, version: $version)", { id, version });

/** Writes and publishes a news. */
export async function tell(me: Visitor, written: NewsWritten = {}): Promise<AnsweredNews> {
  const draft = await write(me, written);
  expect(draft).toMatchObject({ ok: true, news: { state: "draft" } });
  const done = await publish(me, draft.news);
  expect(done).toMatchObject({ ok: true, news: { state: "published", revision: 1 } });
  return done.news;
}

/** Says « J’ai lu ». */
export const read = (me: Visitor, id: string, revision = 1): Promise<NewsAnswer> =>
  change(me, "mutation M($id: ID!, $revision: Int!) { acknowledgeNews(id: $id, revision: $revision)", { id, revision });

/** Says « vu en équipe ». */
export const seenByTeam = (
  me: Visitor,
  input: {
    id: string;
    establishmentId: string;
    sectors: readonly Sector[];
    seenOn: string;
    revision?: number;
    peopleCount?: number;
  },
): Promise<NewsAnswer> =>
  change(me, "mutation M($input: TeamSeenNewsInput!) { acknowledgeNewsForTeam(input: $input)", {
    input: { revision: 1, peopleCount: 8, ...input },
  });

/** The ids of a view of the news, and their count. */
export async function listed(
  me: Visitor,
  filter: Record<string, unknown> = {},
): Promise<{ ids: string[]; total: number }> {
  const { data, errors } = await me.ask(
    "query Q($filter: NewsFilterInput) { newsPage(filter: $filter) { total items { id } } }",
    { filter },
  );
  expect(errors).toEqual([]);
  const page = data?.["newsPage"] as { total: number; items: { id: string }[] };
  return { ids: page.items.map(({ id }) => id), total: page.total };
}
