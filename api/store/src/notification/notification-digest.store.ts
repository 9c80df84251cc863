import { digestMail, digestTimes, type DigestLine, type NoticeKind } from "@palier/domain/notification";
import { linkSecretHash, newLinkSecret, statement, withGroup, type Database, type WriteTx } from "../kernel";
import { linkInMail, queueMail } from "./notification-mail.store";

interface DuePerson {
  readonly personId: string;
  readonly weekly: boolean;
}

/** Who has something to be told and hasn't been written to since the latest time of their rhythm. */
const selectDue = statement<DuePerson>(
  "notification-digest-due",
  `select m.person_id as "personId", coalesce(p.rhythm, 'daily') = 'weekly' as weekly
     from member m
     left join notice_preference p on p.group_id = m.group_id and p.person_id = m.person_id
    where m.group_id = $1 and m.left_at is null and m.disabled_at is null and coalesce(p.rhythm, 'daily') <> 'never'
      and coalesce(p.last_digest_on < case when p.rhythm = 'weekly' then $3::date else $2::date end, true)
      and exists (
        select from notice n
         where n.group_id = m.group_id and n.person_id = m.person_id and n.read_at is null and n.mailed_at is null
           and n.happened_at < case when p.rhythm = 'weekly' then $5::timestamptz else $4::timestamptz end
           and n.kind <> all (coalesce(p.muted_kinds, '{}')))
    order by m.person_id`,
);

// The row that says « written to on that day » is the lock: a second worker waits for it, then changes nothing.
const claimDay = statement<{ email: string; displayName: string; groupName: string; mutedKinds: NoticeKind[] }>(
  "notification-digest-claim",
  `with claimed as (
     insert into notice_preference as p (group_id, person_id, last_digest_on, version) values ($1, $2, $3, 0)
     on conflict (group_id, person_id) do update set last_digest_on = excluded.last_digest_on
      where (p.last_digest_on is null or p.last_digest_on < excluded.last_digest_on)
        and p.rhythm = case when $4 then 'weekly' else 'daily' end
     returning muted_kinds)
   select m.email, m.display_name as "displayName", g.name as "groupName", claimed.muted_kinds as "mutedKinds"
     from claimed join member m on m.group_id = $1 and m.person_id = $2 join care_group g on g.id = m.group_id
    where m.left_at is null and m.disabled_at is null`,
);
const gather = statement<Omit<DigestLine, "link"> & { readonly path: string }>(
  "notification-digest-gather",
  `with told as (
     update notice set mailed_at = now()
      where group_id = $1 and person_id = $2 and read_at is null and mailed_at is null and happened_at < $3
     returning id, kind, topic, title, path, happened_at)
   select (array_agg(kind order by happened_at desc, id desc))[1] as kind,
          (array_agg(title order by happened_at desc, id desc))[1] as title,
          (array_agg(path order by happened_at desc, id desc))[1] as path, count(*)::int as count
     from told where kind <> all ($4) group by topic order by max(happened_at) desc, topic`,
);
const insertLink = statement<never>(
  "notification-digest-link",
  `insert into notice_unsubscribe (group_id, person_id, kinds, token_hash, expires_at)
   values ($1, $2, $3, $4, now() + interval '180 days')`,
);

/** Writes the mail of one person, in a transaction that says so. @returns false when another worker did, or nothing is left. */
async function writeDigest(tx: WriteTx, { personId, weekly }: DuePerson, now: Date): Promise<boolean> {
  const { day, until } = digestTimes(now)[weekly ? "weekly" : "daily"];
  const [person] = await tx.rows(claimDay, [tx.groupId, personId, day, weekly]);
  if (person === undefined) return false;
  const told = await tx.rows(gather, [tx.groupId, personId, until, person.mutedKinds]);
  if (told.length === 0) return false;
  const secret = newLinkSecret();
  const kinds = [...new Set(told.map(({ kind }) => kind))];
  await tx.rows(insertLink, [tx.groupId, personId, kinds, linkSecretHash(secret)]);
  const stopPath = `/desabonnement/${tx.groupId}.${secret}`;
  const { subject, text } = digestMail({
    displayName: person.displayName,
    groupName: person.groupName,
    weekly,
    lines: told.map(({ path, ...line }) => ({ ...line, link: linkInMail(path) })),
    allLink: linkInMail("/a-faire"),
    preferenceLink: linkInMail("/a-faire/preferences"),
    stopLink: (kind) => linkInMail(kind === null ? stopPath : `${stopPath}?type=${kind}`),
  });
  await queueMail(tx, { to: person.email, subject, text, kind: "digest", unsubscribePath: stopPath });
  return true;
}

/**
 * Gathers, for each person of a group whose time has come, all that happened in one mail. Asked again, or by two workers
 * at once, it writes nothing more; nothing is sent to who was told nothing.
 * @returns how many mails were written.
 */
export async function writeDigests(db: Database, groupId: string, now: Date): Promise<number> {
  const { daily, weekly } = digestTimes(now);
  const scope = { groupId, viewerId: null };
  const due = await withGroup(db, scope, (tx) =>
    tx.rows(selectDue, [groupId, daily.day, weekly.day, daily.until, weekly.until]),
  );
  let written = 0;
  for (const person of due) if (await withGroup(db, scope, (tx) => writeDigest(tx, person, now))) written += 1;
  return written;
}

const deleteOld = statement<{ id: string }>(
  "notification-purge-notices",
  `delete from notice where group_id = $1
      and (read_at < now() - interval '3 months' or happened_at < now() - interval '12 months') returning id`,
);
const deleteLinks = statement<{ id: string }>(
  "notification-purge-links",
  "delete from notice_unsubscribe where group_id = $1 and expires_at < now() returning id",
);

/** Takes away what was read three months ago, what is a year old, and the links that ended. @returns how many notices went. */
export async function purgeOldNotices(db: Database, groupId: string): Promise<number> {
  return withGroup(db, { groupId, viewerId: null }, async (tx) => {
    await tx.rows(deleteLinks, [groupId]);
    return (await tx.rows(deleteOld, [groupId])).length;
  });
}
