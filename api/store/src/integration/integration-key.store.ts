import { readGroup, recordAudit, statement, withGroup, type Database, type ReadTx, type WriteTx } from "../kernel";
import { groupOfKey, keyHash, newKeyText } from "./api-key-text";

/** A key as the page shows it: never its secret. */
export interface ApiKey {
  readonly id: string;
  readonly label: string;
  /** `feature:verb`, never more than those of who made it. */
  readonly actions: readonly string[];
  readonly createdById: string;
  readonly createdByName: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** To the minute; null: never used. */
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** A key to make. */
export interface ApiKeyToMake {
  readonly label: string;
  readonly actions: readonly string[];
  readonly createdBy: string;
  readonly expiresAt: Date;
}

const COLUMNS = `k.id, k.label, k.actions, k.created_by as "createdById", m.display_name as "createdByName",
  k.created_at as "createdAt", k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt", k.revoked_at as "revokedAt"
  from api_key k left join member m on m.group_id = k.group_id and m.person_id = k.created_by where k.group_id = $1`;

const selectKeys = statement<ApiKey>(
  "integration-select-keys",
  `select ${COLUMNS} order by k.revoked_at is not null, k.created_at desc, k.id desc limit 500`,
);
const selectKey = statement<ApiKey>("integration-select-key", `select ${COLUMNS} and k.id = $2`);

const insertKey = statement<{ id: string }>(
  "integration-insert-key",
  `insert into api_key (group_id, label, secret_hash, actions, created_by, expires_at)
   values ($1, $2, $3, $4, $5, $6) returning id`,
);
const revokeKeyRow = statement<{ id: string }>(
  "integration-revoke-key",
  `update api_key set revoked_at = $3, revoked_by = $4 where group_id = $1 and id = $2 and revoked_at is null returning id`,
);

/** The keys of the group: those that serve first, the latest before. */
export const readApiKeys = (tx: ReadTx): Promise<ApiKey[]> => tx.rows(selectKeys, [tx.groupId]);

/** @returns null when the group has no such key. */
export async function readApiKey(tx: ReadTx, id: string): Promise<ApiKey | null> {
  return (await tx.rows(selectKey, [tx.groupId, id]))[0] ?? null;
}

/** Makes a key. @returns its id, and the key itself, which is never to be had again. */
export async function createApiKey(
  tx: WriteTx,
  key: ApiKeyToMake,
): Promise<{ readonly id: string; readonly key: string }> {
  const text = newKeyText(tx.groupId);
  const values = [key.label.trim(), keyHash(text), [...key.actions], key.createdBy, key.expiresAt];
  const [row] = await tx.rows(insertKey, [tx.groupId, ...values]);
  if (row === undefined) throw new Error("api_key insert returned no row");
  await recordAudit(tx, {
    action: "integration:createKey",
    objectKind: "apiKey",
    objectId: row.id,
    changes: { actions: [null, key.actions], expiresAt: [null, key.expiresAt.toISOString()] },
  });
  return { id: row.id, key: text };
}

/** Ends a key at once. @returns false when there is none or it was ended before. */
export async function revokeApiKey(tx: WriteTx, id: string, now: Date): Promise<boolean> {
  const revoked = await tx.rows(revokeKeyRow, [tx.groupId, id, now, tx.viewerId]);
  if (revoked.length === 0) return false;
  const changes = { revokedAt: [null, now.toISOString()] };
  await recordAudit(tx, { action: "integration:revokeKey", objectKind: "apiKey", objectId: id, changes });
  return true;
}

/** A key that is good now: on whose behalf it asks, and for what at most. */
export interface GoodKey {
  readonly id: string;
  readonly groupId: string;
  readonly personId: string;
  readonly actions: readonly string[];
}

const selectGood = statement<{ id: string; personId: string; actions: string[]; lastUsedAt: Date | null }>(
  "integration-select-good-key",
  `select id, created_by as "personId", actions, last_used_at as "lastUsedAt"
     from api_key where group_id = $1 and secret_hash = $2 and revoked_at is null and expires_at > $3`,
);
const touchKey = statement<never>(
  "integration-touch-key",
  `update api_key set last_used_at = $3
    where group_id = $1 and id = $2 and (last_used_at is null or last_used_at < $3::timestamptz - interval '1 minute')`,
);

/** The last use is written at most this often: a write at every request would cost more than the request. */
const TOUCH_MS = 60_000;

/**
 * Finds a key by its text, in the group it names and nowhere else, and writes its use down at most once a minute.
 * @returns null when it is unknown, ended or expired: which one is never said.
 */
export async function findApiKey(db: Database, text: string, now: Date): Promise<GoodKey | null> {
  const groupId = groupOfKey(text);
  if (groupId === null) return null;
  const scope = { groupId, viewerId: null };
  const [found] = await readGroup(db, scope, (tx) => tx.rows(selectGood, [groupId, keyHash(text), now]));
  if (found === undefined) return null;
  const { lastUsedAt, ...key } = found;
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() > TOUCH_MS)
    await withGroup(db, scope, (tx) => tx.rows(touchKey, [groupId, key.id, now]));
  return { ...key, groupId };
}

const selectLabels = statement<{ id: string; label: string }>(
  "integration-select-key-labels",
  "select id, label from api_key where group_id = $1 and id = any ($2::uuid[])",
);

/** The labels of keys, by id. */
export async function readApiKeyLabels(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows(selectLabels, [tx.groupId, [...new Set(ids)]]);
  return new Map(rows.map(({ id, label }) => [id, label]));
}
