import type { NoticeKind } from "@palier/domain/notification";
import { statement, type ReadTx, type WriteTx } from "../kernel";

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
  /** The topic: what reading it marks. */
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

const selectNotices = statement<Notice & { readonly total: number }>(
  "notification-notices",
  `with folded as (
     select topic as id, (array_agg(kind order by happened_at desc, id desc))[1] as kind,
            (array_agg(title order by happened_at desc, id desc))[1] as title,
            (array_agg(path order by happened_at desc, id desc))[1] as path,
            max(happened_at) as at, (read_at is not null) as read, count(*)::int as count
       from notice where group_id = $1 and person_id = $2 and (not $3 or read_at is null)
      group by topic, read_at is not null)
   select *, (count(*) over ())::int as total from folded order by read, at desc, id limit $4 offset $5`,
);

/** A page of what a person was told, unread first, then the latest. @param unreadOnly leaves out what was read. */
export async function readNotices(
  tx: ReadTx,
  personId: string,
  page: { readonly unreadOnly: boolean; readonly limit: number; readonly after: number },
): Promise<{ readonly notices: readonly Notice[]; readonly total: number }> {
  const rows = await tx.rows(selectNotices, [tx.groupId, personId, page.unreadOnly, page.limit, page.after]);
  return { notices: rows.map(({ total: _, ...notice }) => notice), total: rows[0]?.total ?? 0 };
}
