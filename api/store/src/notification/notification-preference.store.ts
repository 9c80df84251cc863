import { NOTICE_KINDS, type NoticeKind, type NoticeRhythm } from "@palier/domain/notification";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { linkSecretHash, recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";

/** How a person wants to be told. */
export interface NoticePreference {
  readonly rhythm: NoticeRhythm;
  /** The kinds that no mail speaks of; they stay in « À faire ». */
  readonly mutedKinds: readonly NoticeKind[];
  /** 0: nothing was ever chosen. */
  readonly version: number;
}

const NOTHING_SAID: NoticePreference = { rhythm: "daily", mutedKinds: [], version: 0 };

const selectPreference = statement<NoticePreference>(
  "notification-preference",
  `select rhythm, muted_kinds as "mutedKinds", version from notice_preference where group_id = $1 and person_id = $2`,
);

/** What a person chose; a daily mail of every kind until they say something. */
export async function readNoticePreference(tx: ReadTx, personId: string): Promise<NoticePreference> {
  return (await tx.rows(selectPreference, [tx.groupId, personId]))[0] ?? NOTHING_SAID;
}

// A row that the mails made, without anything chosen, has the version 0 as well.
const upsertPreference = statement<NoticePreference>(
  "notification-save-preference",
  `insert into notice_preference as p (group_id, person_id, rhythm, muted_kinds, version) values ($1, $2, $3, $4, 1)
   on conflict (group_id, person_id) do update
      set rhythm = excluded.rhythm, muted_kinds = excluded.muted_kinds, version = p.version + 1
    where p.version = $5
   returning rhythm, muted_kinds as "mutedKinds", version`,
);

/** @returns what is kept; as a failure, what another page kept meanwhile: nothing of it is written over. */
export async function saveNoticePreference(
  tx: WriteTx,
  personId: string,
  wanted: NoticePreference,
): Promise<Result<NoticePreference, NoticePreference>> {
  const before = await readNoticePreference(tx, personId);
  const muted = NOTICE_KINDS.filter((kind) => wanted.mutedKinds.includes(kind));
  const [row] =
    before.version === wanted.version
      ? await tx.rows(upsertPreference, [tx.groupId, personId, wanted.rhythm, muted, wanted.version])
      : [];
  if (row === undefined) return fail(await readNoticePreference(tx, personId));
  await recordAudit(tx, {
    action: "notification:prefer",
    objectKind: "member",
    objectId: personId,
    changes: { rhythm: [before.rhythm, row.rhythm], mutedKinds: [before.mutedKinds, row.mutedKinds] },
  });
  return ok(row);
}

/** What a link of a mail lets one stop. */
export interface Unsubscription {
  readonly groupName: string;
  /** What the mail spoke of. */
  readonly kinds: readonly NoticeKind[];
  /** Those of them that are stopped already. */
  readonly mutedKinds: readonly NoticeKind[];
  /** True: no mail is written any more. */
  readonly stopped: boolean;
}

interface OpenLink extends Unsubscription {
  readonly id: string;
  readonly personId: string;
}

const selectLink = statement<OpenLink>(
  "notification-unsubscribe-link",
  `select u.id, u.person_id as "personId", u.kinds, g.name as "groupName",
          coalesce(array(select k from unnest(u.kinds) as k where k = any (p.muted_kinds)), '{}') as "mutedKinds",
          coalesce(p.rhythm = 'never', false) as stopped
     from notice_unsubscribe u join care_group g on g.id = u.group_id
     join member m on m.group_id = u.group_id and m.person_id = u.person_id and m.left_at is null
     left join notice_preference p on p.group_id = u.group_id and p.person_id = u.person_id
    where u.group_id = $1 and u.token_hash = $2 and u.expires_at > now()`,
);
const mutePreference = statement<never>(
  "notification-mute",
  `insert into notice_preference as p (group_id, person_id, rhythm, muted_kinds, version)
   values ($1, $2, case when $4 then 'never' else 'daily' end, $3, 1)
   on conflict (group_id, person_id) do update
      set muted_kinds = array(select distinct k from unnest(p.muted_kinds || excluded.muted_kinds) as k order by k),
          rhythm = case when $4 then 'never' else p.rhythm end, version = p.version + 1`,
);
const markUsed = statement<never>(
  "notification-unsubscribe-used",
  "update notice_unsubscribe set used_at = coalesce(used_at, now()) where group_id = $1 and id = $2",
);

/** What the link of a mail is good for. @returns null when it is worth nothing (any more), whatever the reason. */
export async function readUnsubscription(tx: ReadTx, secret: string): Promise<Unsubscription | null> {
  const [row] = await tx.rows(selectLink, [tx.groupId, linkSecretHash(secret)]);
  if (row === undefined) return null;
  const { groupName, kinds, mutedKinds, stopped } = row;
  return { groupName, kinds, mutedKinds, stopped };
}

/**
 * Stops kinds of mails by the link of one of them; stopping again changes nothing.
 * @param kinds those of the link only count; null: no mail at all any more.
 * @returns null when the link is worth nothing (any more).
 */
export async function unsubscribe(
  tx: WriteTx,
  secret: string,
  kinds: readonly NoticeKind[] | null,
): Promise<Unsubscription | null> {
  const [row] = await tx.rows(selectLink, [tx.groupId, linkSecretHash(secret)]);
  if (row === undefined) return null;
  const stopped = kinds === null ? [] : row.kinds.filter((kind) => kinds.includes(kind));
  await tx.rows(mutePreference, [tx.groupId, row.personId, stopped, kinds === null]);
  await tx.rows(markUsed, [tx.groupId, row.id]);
  await recordAudit(tx, {
    action: "notification:unsubscribe",
    objectKind: "member",
    objectId: row.personId,
    changes: kinds === null ? { rhythm: [null, "never"] } : { mutedKinds: [null, stopped] },
  });
  return readUnsubscription(tx, secret);
}
