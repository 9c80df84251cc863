import type { NoticeKind } from "@palier/domain/notification";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";

/** Something to tell people. */
export interface NoticeToGive {
  readonly personIds: readonly string[];
  readonly kind: NoticeKind;
  /** What it is about, `request:<id>`: told again, it stays one line for the person, with the latest words. */
  readonly topic: string;
  /** In French, 300 characters at most are kept; never what only some of the addressees may read. */
  readonly title: string;
  /** Page of Palier where it is dealt with; begins with a slash. */
  readonly path: string;
}

// Without RETURNING: a person may tell others something, and read of it nothing but their own.
const insertNotices = statement<never>(
  "notification-insert-notices",
  `insert into notice (group_id, person_id, kind, topic, title, path)
   select m.group_id, m.person_id, $3, $4, $5, $6 from member m
    where m.group_id = $1 and m.person_id = any ($2::uuid[]) and m.left_at is null and m.disabled_at is null
      and m.person_id is distinct from $7::uuid`,
);

/** The longest title kept. */
const MOST_CHARACTERS = 300;

/**
 * Tells people something in the transaction of the change, in one statement whatever their number. Whoever makes the
 * change isn't told of it, nor who left the group. They read it in « À faire », and in their next mail.
 */
export async function notify(tx: WriteTx, notice: NoticeToGive): Promise<void> {
  const { personIds, kind, topic, title, path } = notice;
  if (personIds.length === 0) return;
  const shown = title.length > MOST_CHARACTERS ? `${title.slice(0, MOST_CHARACTERS - 1)}…` : title;
  await tx.rows(insertNotices, [tx.groupId, personIds, kind, topic, shown, path, tx.viewerId]);
}

/** What a person was told of one topic, folded in one line. */
export interface Notice {
  /** The latest telling; marking it marks all of its topic. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly path: string;
  /** The latest time. */
  readonly at: Date;
  /** How many times since it was last read, or in all when it is read. */
  readonly count: number;
  readonly read: boolean;
}

/** A line a topic, unread apart from read; `$1` the group, `$2` the person. */
const FOLDED = `
  select (array_agg(id order by happened_at desc, id desc))[1] as id,
         (array_agg(kind order by happened_at desc, id desc))[1] as kind,
         (array_agg(title order by happened_at desc, id desc))[1] as title,
         (array_agg(path order by happened_at desc, id desc))[1] as path,
         max(happened_at) as at, (read_at is not null) as read, count(*)::int as count
    from notice where group_id = $1 and person_id = $2`;

const selectNotices = statement<Notice & { readonly total: number }>(
  "notification-notices",
  `with folded as (${FOLDED} and (not $3 or read_at is null) group by topic, read_at is not null)
   select *, (count(*) over ())::int as total from folded order by read, at desc, id limit $4 offset $5`,
);
const countTopics = statement<{ unread: number }>(
  "notification-count-unread",
  `select count(distinct topic)::int as unread from notice where group_id = $1 and person_id = $2 and read_at is null`,
);

/** A page of what a person was told, unread first, then the latest. @param page.after how many lines come before it. */
export async function readNotices(
  tx: ReadTx,
  personId: string,
  page: { readonly unreadOnly: boolean; readonly limit: number; readonly after: number },
): Promise<{ readonly notices: readonly Notice[]; readonly total: number }> {
  const rows = await tx.rows(selectNotices, [tx.groupId, personId, page.unreadOnly, page.limit, page.after]);
  const notices = rows.map(({ id, kind, title, path, at, count, read }) => ({
    id,
    kind,
    title,
    path,
    at,
    count,
    read,
  }));
  return { notices, total: rows[0]?.total ?? 0 };
}

/** How many lines a person hasn't read. */
export async function countUnreadNotices(tx: ReadTx, personId: string): Promise<number> {
  return (await tx.rows(countTopics, [tx.groupId, personId]))[0]?.unread ?? 0;
}

const markTopics = statement<{ id: string }>(
  "notification-mark-topics",
  `update notice n set read_at = case when $4 then now() end
    where n.group_id = $1 and n.person_id = $2 and (n.read_at is null) = $4
      and n.topic in (select topic from notice where group_id = $1 and person_id = $2 and id = any ($3::uuid[]))
   returning n.id`,
);
const countOwn = statement<{ found: number }>(
  "notification-count-own",
  "select count(*)::int as found from notice where group_id = $1 and person_id = $2 and id = any ($3::uuid[])",
);
const markAll = statement<{ id: string }>(
  "notification-mark-all",
  `update notice set read_at = now()
    where group_id = $1 and person_id = $2 and read_at is null and happened_at <= $3 returning id`,
);

const noteMark = async (tx: WriteTx, personId: string, count: number, read: boolean): Promise<void> => {
  if (count === 0) return;
  await recordAudit(tx, {
    action: read ? "notification:read" : "notification:unread",
    objectKind: "member",
    objectId: personId,
    changes: { notices: [null, count] },
  });
};

/**
 * Marks all that the person was told of the topics of these notices.
 * @returns how many changed; null, and nothing changed, when one of the ids isn't a notice of theirs.
 */
export async function markNotices(
  tx: WriteTx,
  personId: string,
  ids: readonly string[],
  read: boolean,
): Promise<number | null> {
  const own = [tx.groupId, personId, ids];
  const [known] = await tx.rows(countOwn, own);
  if (known?.found !== new Set(ids).size) return null;
  const marked = await tx.rows(markTopics, [...own, read]);
  await noteMark(tx, personId, marked.length, read);
  return marked.length;
}

/** Marks all as read, except what came after the page was drawn. @returns how many changed. */
export async function markAllNotices(tx: WriteTx, personId: string, until: Date): Promise<number> {
  const marked = await tx.rows(markAll, [tx.groupId, personId, until]);
  await noteMark(tx, personId, marked.length, true);
  return marked.length;
}
