import { parseSecondFactorDemand, type SessionPolicy } from "@palier/domain/identity";
import { outsideGroups, statement, type Database, type ReadTx, type WriteTx } from "../kernel";

/** A session of a person, as its owner recognises it. */
export interface OpenSession {
  /** Names the session to people; worth nothing in a cookie. */
  readonly ref: string;
  readonly groupId: string;
  /** Milliseconds since 1970. */
  readonly signedInAt: number;
  /** Milliseconds since 1970. */
  readonly seenAt: number;
  /** The address it was opened from; null when unknown. */
  readonly ip: string | null;
  /** The User-Agent header of who opened it. */
  readonly agent: string;
  readonly shared: boolean;
}

const insertSession = statement<never>(
  "identity-insert-session",
  `insert into session (sid, sess, expire) values ($1, $2, to_timestamp($3))
   on conflict (sid) do update set sess = excluded.sess, expire = excluded.expire`,
);
const replaceSession = statement<never>("identity-replace-session", "update session set sess = $2 where sid = $1");
const patchSession = statement<never>("identity-patch-session", "update session set sess = sess || $2 where sid = $1");

/** Writes down a session that was just opened. @param expiresAt milliseconds since 1970. */
export async function saveNewSession(db: Database, sid: string, held: object, expiresAt: number): Promise<void> {
  await outsideGroups(db, (tx) => tx.rows(insertSession, [sid, JSON.stringify(held), expiresAt / 1_000]));
}

/**
 * Writes what a session holds, if it is still there: one that was closed while a request was under way must not come
 * back with its answer.
 */
export async function saveSession(db: Database, sid: string, held: object): Promise<void> {
  await outsideGroups(db, (tx) => tx.rows(replaceSession, [sid, JSON.stringify(held)]));
}

/** Changes some of what a session holds and leaves the rest, whatever another request writes meanwhile. */
export async function changeSession(db: Database, sid: string, changes: object): Promise<void> {
  await outsideGroups(db, (tx) => tx.rows(patchSession, [sid, JSON.stringify(changes)]));
}

const selectSession = statement<{ alive: boolean }>(
  "identity-select-session",
  `select exists (select from session where sid = $1 and expire >= now()
     and not coalesce((sess ->> 'locked')::boolean, false)
     and (sess ->> 'seenAt')::bigint + (sess ->> 'idleMs')::bigint > extract(epoch from now()) * 1000
     and not (coalesce((sess ->> 'shared')::boolean, false)
              and (sess ->> 'seenAt')::bigint + (sess ->> 'lockMs')::bigint + 30000 <= extract(epoch from now()) * 1000)
   ) as alive`,
);

/** Is the session still there, not locked? Asked by what outlives a request, such as a stream. @param sid as the column holds it. */
export async function sessionIsOpen(db: Database, sid: string): Promise<boolean> {
  return (await outsideGroups(db, (tx) => tx.rows(selectSession, [sid])))[0]?.alive ?? false;
}

const selectSessions = statement<{ held: Partial<OpenSession> }>(
  "identity-select-sessions",
  `select sess as held from session
    where sess ->> 'personId' = $1 and expire >= now() and ($2::text is null or sess ->> 'groupId' = $2)
      and (sess ->> 'seenAt')::bigint + (sess ->> 'idleMs')::bigint > $3::bigint
    order by (sess ->> 'seenAt')::bigint desc`,
);

/** The open sessions of a person, the last active first. @param groupId null: in every group. @param nowMs since 1970. */
export async function readSessions(
  db: Database,
  personId: string,
  groupId: string | null,
  nowMs: number,
): Promise<readonly OpenSession[]> {
  const rows = await outsideGroups(db, (tx) => tx.rows(selectSessions, [personId, groupId, Math.round(nowMs)]));
  return rows.map(({ held }) => ({
    ref: held.ref ?? "",
    groupId: held.groupId ?? "",
    signedInAt: held.signedInAt ?? 0,
    seenAt: held.seenAt ?? 0,
    ip: held.ip ?? null,
    agent: held.agent ?? "",
    shared: held.shared ?? false,
  }));
}

const deleteSessions = statement<{ ref: string | null }>(
  "identity-delete-sessions",
  `delete from session where sess ->> 'personId' = $1 and ($2::text is null or sess ->> 'groupId' = $2)
   returning sess ->> 'ref' as ref`,
);

/**
 * Closes every session of a person.
 * @param groupId left out or null: in every group.
 * @returns how many were closed.
 */
export async function closeSessionsOf(db: Database, personId: string, groupId: string | null = null): Promise<number> {
  return (await outsideGroups(db, (tx) => tx.rows(deleteSessions, [personId, groupId]))).length;
}

const deleteOthers = statement<{ ref: string | null }>(
  "identity-delete-other-sessions",
  `delete from session where sess ->> 'personId' = $1 and sess ->> 'ref' is distinct from $2
   returning sess ->> 'ref' as ref`,
);

/** Closes every session of a person but one. @param keptRef the session that asks. @returns how many were closed. */
export async function closeOtherSessions(db: Database, personId: string, keptRef: string): Promise<number> {
  return (await outsideGroups(db, (tx) => tx.rows(deleteOthers, [personId, keptRef]))).length;
}

const deleteOne = statement<{ ref: string }>(
  "identity-delete-one-session",
  `delete from session where sess ->> 'personId' = $1 and sess ->> 'ref' = $2 returning sess ->> 'ref' as ref`,
);

/** Closes one session of a person. @returns false when the person has no such session. */
export async function closeOneSession(db: Database, personId: string, ref: string): Promise<boolean> {
  return (await outsideGroups(db, (tx) => tx.rows(deleteOne, [personId, ref]))).length > 0;
}

const selectPolicy = statement<Omit<SessionPolicy, "secondFactor"> & { readonly secondFactor: string }>(
  "identity-select-session-policy",
  `select idle_minutes as "idleMinutes", shared_allowed as "sharedAllowed", lock_minutes as "lockMinutes",
          pin_allowed as "pinAllowed", second_factor as "secondFactor" from session_policy where group_id = $1`,
);

/** How the sessions of the group end and lock; null: its administrator never said. */
export async function readSessionPolicy(tx: ReadTx): Promise<SessionPolicy | null> {
  const [row] = await tx.rows(selectPolicy, [tx.groupId]);
  // A demand this version doesn't know is taken as the strictest.
  return row === undefined ? null : { ...row, secondFactor: parseSecondFactorDemand(row.secondFactor) ?? "everyone" };
}

const upsertPolicy = statement<never>(
  "identity-upsert-session-policy",
  `insert into session_policy (group_id, idle_minutes, shared_allowed, lock_minutes, pin_allowed, second_factor)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (group_id) do update set idle_minutes = excluded.idle_minutes, shared_allowed = excluded.shared_allowed,
     lock_minutes = excluded.lock_minutes, pin_allowed = excluded.pin_allowed,
     second_factor = excluded.second_factor, updated_at = now()`,
);

/** Keeps the policy of the group. @param policy checked beforehand. */
export async function saveSessionPolicy(tx: WriteTx, policy: SessionPolicy): Promise<void> {
  const { idleMinutes, sharedAllowed, lockMinutes, pinAllowed, secondFactor } = policy;
  await tx.rows(upsertPolicy, [tx.groupId, idleMinutes, sharedAllowed, lockMinutes, pinAllowed, secondFactor]);
}

const retimeSessions = statement<never>(
  "identity-retime-sessions",
  `update session set sess = sess || jsonb_build_object('idleMs', $2::bigint) ||
     case when coalesce((sess ->> 'shared')::boolean, false) then jsonb_build_object('lockMs', $3::bigint) else '{}' end
    where sess ->> 'groupId' = $1 and sess ? 'personId'`,
);

/** Gives the sessions that are already open in the group the delays of its new policy. */
export async function retimeOpenSessions(db: Database, groupId: string, policy: SessionPolicy): Promise<void> {
  const delays = [policy.idleMinutes * 60_000, policy.lockMinutes * 60_000];
  await outsideGroups(db, (tx) => tx.rows(retimeSessions, [groupId, ...delays]));
}
