import { newsTextFault } from "@palier/domain/news";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { statement, withGroup, type Database, type WriteTx } from "../kernel";
import { notify } from "../notification";
import { indexForSearch, removeFromSearch } from "../search";
import { materialiseAudience, readReaderIds, readTargetPairs } from "./news-target.store";
import { changeFault, MISSING, noteNews, readNewsHead, STALE, type NewsFault, type NewsHead } from "./news.store";

/** Which news, as it was read. */
export interface NewsToChange {
  readonly id: string;
  readonly version: number;
}

/** The farthest hour a news may be written for. */
const MOST_DAYS_AHEAD = 366;

const publishRow = statement<{ publishedAt: Date }>(
  "news-publish",
  `update news set state = 'published', published_at = coalesce(published_at, now()), publish_at = null, withdrawn_at = null,
          revision = revision + 1, title = $4, body = $5, version = version + 1, updated_at = now()
    where group_id = $1 and id = $2 and version = $3 returning published_at as "publishedAt"`,
);
const insertRevision = statement<never>(
  "news-insert-revision",
  `insert into news_revision (group_id, news_id, revision, major, title, body, published_by)
   select group_id, id, revision, $3, title, body, $4 from news where group_id = $1 and id = $2`,
);
const scheduleRow = statement<{ id: string }>(
  "news-schedule",
  `update news set state = case when $4::timestamptz is null then 'draft' else 'scheduled' end, publish_at = $4,
          version = version + 1, updated_at = now()
    where group_id = $1 and id = $2 and version = $3 returning id`,
);
const withdrawRow = statement<{ id: string }>(
  "news-withdraw",
  `update news set state = 'withdrawn', withdrawn_at = now(), version = version + 1, updated_at = now()
    where group_id = $1 and id = $2 and version = $3 returning id`,
);

const NOBODY: NewsFault = {
  code: "NEWS_NOBODY",
  field: "sectors",
  message:
    "Aucun établissement n’est concerné\u00a0: aucun n’a ce logiciel, ce module ou cette version, ou aucun secteur choisi n’y est suivi. Élargissez à qui s’adresse l’actualité.",
};

/**
 * The one act of publishing: the text is kept as a revision, its audience made, it can be found, and those who must read
 * it are told. @returns how many places it is meant for.
 */
async function publish(
  tx: WriteTx,
  before: NewsHead,
  { title, body, major, by }: { title: string; body: string; major: boolean; by: string | null },
): Promise<Result<number, NewsFault>> {
  if ((await readTargetPairs(tx, before)).length === 0) return fail(NOBODY);
  const [row] = await tx.rows(publishRow, [tx.groupId, before.id, before.version, title, body]);
  if (row === undefined) return fail(STALE);
  await tx.rows(insertRevision, [tx.groupId, before.id, major, by]);
  const revision = before.revision + 1;
  const pairs = await materialiseAudience(tx, { newsId: before.id, revision, major });
  const path = `/actualites/${before.id}`;
  await indexForSearch(tx, {
    objectKind: "news",
    objectId: before.id,
    establishmentId: null,
    sector: null,
    title,
    body,
    path,
    at: row.publishedAt,
  });
  if (before.mustRead && major) {
    const personIds = await readReaderIds(tx, before.id);
    await notify(tx, {
      personIds,
      kind: "newsToRead",
      topic: `news:${before.id}`,
      title: `À lire\u00a0: ${title}`,
      path,
    });
  }
  const after = await readNewsHead(tx, before.id);
  await noteNews(tx, "news:publish", before.id, { before, after, more: { pairCount: pairs, major } });
  return ok(pairs);
}

/** Publishes a news now, or again after it was withdrawn. @returns its id. */
export async function publishNews(tx: WriteTx, input: NewsToChange): Promise<Result<string, NewsFault>> {
  const before = await readNewsHead(tx, input.id);
  const fault = changeFault(
    before,
    input.version,
    ["draft", "scheduled", "withdrawn"],
    "Cette actualité est déjà publiée.",
  );
  if (fault !== null || before === null) return fail(fault ?? MISSING);
  const { title, body } = before;
  const done = await publish(tx, before, { title, body, major: true, by: tx.viewerId });
  return done.ok ? ok(before.id) : done;
}

/** Publishes another text of a published news. @param input.major true: who had seen it is asked again. @returns its id. */
export async function reviseNews(
  tx: WriteTx,
  input: NewsToChange & { readonly title: string; readonly body: string; readonly major: boolean },
): Promise<Result<string, NewsFault>> {
  const text = newsTextFault(input);
  if (text !== null) return fail({ code: "NEWS_INVALID", ...text });
  const before = await readNewsHead(tx, input.id);
  const fault = changeFault(before, input.version, ["published"], "Cette actualité n’est pas publiée.");
  if (fault !== null || before === null) return fail(fault ?? MISSING);
  const [title, { body, major }] = [input.title.trim(), input];
  if (title === before.title && body === before.body)
    return fail({
      code: "NEWS_INVALID",
      field: "body",
      message: "Le texte n’a pas changé\u00a0: rien n’est à publier.",
    });
  const done = await publish(tx, before, { title, body, major, by: tx.viewerId });
  return done.ok ? ok(before.id) : done;
}

/** Sets the hour of publication, or with null takes it back to a draft. @returns its id. */
export async function scheduleNews(
  tx: WriteTx,
  input: NewsToChange & { readonly at: Date | null },
  now: Date,
): Promise<Result<string, NewsFault>> {
  const before = await readNewsHead(tx, input.id);
  const fault = changeFault(before, input.version, ["draft", "scheduled"], "Cette actualité est déjà publiée.");
  if (fault !== null || before === null) return fail(fault ?? MISSING);
  const { at } = input;
  const ahead = at === null ? null : (at.getTime() - now.getTime()) / 86_400_000;
  if (ahead !== null && !(ahead > 0 && ahead <= MOST_DAYS_AHEAD)) {
    const message = "Choisissez une date et une heure à venir, dans l’année.";
    return fail({ code: "NEWS_INVALID", field: "publishAt", message });
  }
  const [row] = await tx.rows(scheduleRow, [tx.groupId, input.id, input.version, at]);
  if (row === undefined) return fail(STALE);
  await noteNews(tx, "news:schedule", row.id, { before, after: await readNewsHead(tx, row.id) });
  return ok(row.id);
}

/** Takes a news back: nobody it was meant for finds it any more; its texts and acknowledgements stay. @returns its id. */
export async function withdrawNews(tx: WriteTx, input: NewsToChange): Promise<Result<string, NewsFault>> {
  const before = await readNewsHead(tx, input.id);
  const message = "Seule une actualité publiée se retire\u00a0: celle-ci ne l’est pas.";
  const fault = changeFault(before, input.version, ["published"], message);
  if (fault !== null || before === null) return fail(fault ?? MISSING);
  const [row] = await tx.rows(withdrawRow, [tx.groupId, input.id, input.version]);
  if (row === undefined) return fail(STALE);
  await removeFromSearch(tx, "news", row.id);
  await noteNews(tx, "news:withdraw", row.id, { before, after: await readNewsHead(tx, row.id) });
  return ok(row.id);
}

const selectDue = statement<{ id: string }>(
  "news-select-due",
  "select id from news where group_id = $1 and state = 'scheduled' and publish_at <= $2 order by publish_at, id",
);
const lockDue = statement<{ id: string }>(
  "news-lock-due",
  "select id from news where group_id = $1 and id = $2 and state = 'scheduled' and publish_at <= $3 for update",
);

/** Publishes, each in its own transaction and once, what is due in a group. @returns how many were. */
export async function publishDueNews(db: Database, groupId: string, now: Date): Promise<number> {
  const scope = { groupId, viewerId: null };
  const due = await withGroup(db, scope, (tx) => tx.rows(selectDue, [groupId, now]));
  let published = 0;
  for (const { id } of due)
    published += await withGroup(db, scope, async (tx) => {
      // Another worker may have been quicker, or the author may have changed their mind: the lock says who publishes.
      if ((await tx.rows(lockDue, [groupId, id, now])).length === 0) return 0;
      const before = await readNewsHead(tx, id);
      if (before === null) return 0;
      const { title, body, createdBy } = before;
      const done = await publish(tx, before, { title, body, major: true, by: createdBy });
      if (done.ok) return 1;
      await tx.rows(scheduleRow, [groupId, id, before.version, null]);
      await noteNews(tx, "news:schedule", id, { before, after: await readNewsHead(tx, id) });
      if (createdBy !== null)
        await notify(tx, {
          personIds: [createdBy],
          kind: "newsReminder",
          topic: `news:nobody:${id}`,
          title: `Actualité non publiée, aucun établissement n’est concerné\u00a0: ${title}`,
          path: `/actualites/${id}`,
        });
      return 0;
    });
  return published;
}
