import { linkSecretHash, newLinkSecret, outsideGroups, statement, type Database } from "../kernel";
import { hashPassword } from "./password";

/** Minutes that a mailed way to choose a password lasts. */
const RESET_MINUTES = 60;

/** Who asks for a new password, and through which group the mail leaves. */
export interface ResetRequest {
  readonly personId: string;
  readonly groupId: string;
  readonly email: string;
  readonly displayName: string;
  /** Carried by the mail alone. */
  readonly token: string;
}

const selectForReset = statement<Omit<ResetRequest, "token" | "groupId"> & { readonly groupId: string | null }>(
  "identity-select-for-reset",
  `select p.id as "personId", p.email, p.display_name as "displayName",
          (select g.id from member mb join care_group g on g.id = mb.group_id
            where mb.person_id = p.id and mb.disabled_at is null and mb.left_at is null
              and exists (select from membership ms where ms.group_id = mb.group_id and ms.person_id = mb.person_id)
            order by g.name, g.id limit 1) as "groupId"
     from person p where lower(p.email) = lower($1) and p.disabled_at is null`,
);
const deleteResets = statement<never>(
  "identity-delete-resets",
  "delete from password_reset where person_id = $1 or expires_at < now() - interval '7 days'",
);
const insertReset = statement<never>(
  "identity-insert-reset",
  `insert into password_reset (token_hash, person_id, expires_at) values ($1, $2, now() + make_interval(mins => $3))`,
);

/** Makes a way to choose a new password; the one asked before is worth nothing. @returns null when nobody has this address. */
export async function startReset(db: Database, email: string): Promise<ResetRequest | null> {
  const token = newLinkSecret();
  return outsideGroups(db, async (tx) => {
    const [row] = await tx.rows(selectForReset, [email]);
    if (row?.groupId == null) return null;
    await tx.rows(deleteResets, [row.personId]);
    await tx.rows(insertReset, [linkSecretHash(token), row.personId, RESET_MINUTES]);
    return { ...row, groupId: row.groupId, token };
  });
}

/** Whose password a token may change. */
export interface ResetOwner {
  readonly personId: string;
  readonly email: string;
  readonly displayName: string;
}

const selectReset = statement<ResetOwner>(
  "identity-select-reset",
  `select p.id as "personId", p.email, p.display_name as "displayName"
     from password_reset r join person p on p.id = r.person_id
    where r.token_hash = $1 and r.used_at is null and r.expires_at > now() and p.disabled_at is null`,
);

/** Whose password the token may still change; null: it was used, has expired or never was. */
export async function readReset(db: Database, token: string): Promise<ResetOwner | null> {
  return (await outsideGroups(db, (tx) => tx.rows(selectReset, [linkSecretHash(token)])))[0] ?? null;
}

const useReset = statement<{ personId: string }>(
  "identity-use-reset",
  `update password_reset set used_at = now() where token_hash = $1 and used_at is null and expires_at > now()
   returning person_id as "personId"`,
);
const setPassword = statement<never>(
  "identity-reset-password",
  "update person set password_hash = $2, password_changed_at = now() where id = $1 and disabled_at is null",
);
const deletePersonSessions = statement<never>(
  "identity-delete-sessions-after-reset",
  "delete from session where sess ->> 'personId' = $1",
);

/**
 * Uses a token, once: the password changes and every session of the person closes, together.
 * @param password assessed beforehand.
 * @returns the person's id; null when the token is worth nothing.
 */
export async function finishReset(db: Database, token: string, password: string): Promise<string | null> {
  const hash = await hashPassword(password);
  return outsideGroups(db, async (tx) => {
    const [row] = await tx.rows(useReset, [linkSecretHash(token)]);
    if (row === undefined) return null;
    await tx.rows(setPassword, [row.personId, hash]);
    await tx.rows(deletePersonSessions, [row.personId]);
    return row.personId;
  });
}
