import { outsideGroups, statement, type Database } from "../kernel";

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  /** null: never used to sign in. */
  readonly lastUsedAt: Date | null;
}

/** A passkey as the signature is checked. */
export interface PasskeyKey {
  readonly id: string;
  readonly personId: string;
  readonly credentialId: string;
  /** base64url. */
  readonly publicKey: string;
  readonly signCount: number;
  readonly transports: readonly string[];
}

const COLUMNS = `id, person_id as "personId", credential_id as "credentialId", public_key as "publicKey",
  sign_count::float8 as "signCount", transports`;

const selectPasskeys = statement<Passkey & PasskeyKey>(
  "identity-select-passkeys",
  `select ${COLUMNS}, name, created_at as "createdAt", last_used_at as "lastUsedAt" from passkey
    where person_id = $1 order by created_at, id`,
);

/** The passkeys of a person, the oldest first. */
export async function readPasskeys(db: Database, personId: string): Promise<readonly (Passkey & PasskeyKey)[]> {
  return outsideGroups(db, (tx) => tx.rows(selectPasskeys, [personId]));
}

const selectPasskey = statement<PasskeyKey & { groupId: string | null }>(
  "identity-select-passkey",
  `select k.id, k.person_id as "personId", k.credential_id as "credentialId", k.public_key as "publicKey",
          k.sign_count::float8 as "signCount", k.transports,
          (select g.id from member mb join care_group g on g.id = mb.group_id
            where mb.person_id = p.id and mb.disabled_at is null and mb.left_at is null
              and exists (select from membership ms where ms.group_id = mb.group_id and ms.person_id = mb.person_id)
            order by g.name, g.id limit 1) as "groupId"
     from passkey k join person p on p.id = k.person_id where k.credential_id = $1 and p.disabled_at is null`,
);

/** The passkey of that name, and the group its owner enters first; null when there is none, or no group. */
export async function findPasskey(
  db: Database,
  credentialId: string,
): Promise<(PasskeyKey & { readonly groupId: string }) | null> {
  const [row] = await outsideGroups(db, (tx) => tx.rows(selectPasskey, [credentialId]));
  return row?.groupId == null ? null : { ...row, groupId: row.groupId };
}

const insertPasskey = statement<{ id: string }>(
  "identity-insert-passkey",
  `insert into passkey (person_id, name, credential_id, public_key, sign_count, transports)
   values ($1, $2, $3, $4, $5, $6) on conflict (credential_id) do nothing returning id`,
);

/** Keeps a passkey. @returns its id; null when it is already somebody's. */
export async function savePasskey(
  db: Database,
  key: Omit<PasskeyKey, "id"> & { readonly name: string },
): Promise<string | null> {
  const values = [key.personId, key.name, key.credentialId, key.publicKey, key.signCount, [...key.transports]];
  return (await outsideGroups(db, (tx) => tx.rows(insertPasskey, values)))[0]?.id ?? null;
}

const usePasskey = statement<{ id: string }>(
  "identity-use-passkey",
  `update passkey set sign_count = $2, last_used_at = now()
    where id = $1 and (sign_count < $2 or ($2 = 0 and sign_count = 0)) returning id`,
);

/** Notes that a passkey signed. @returns false when its counter didn't move on: another device holds a copy. */
export async function notePasskeyUse(db: Database, id: string, signCount: number): Promise<boolean> {
  return (await outsideGroups(db, (tx) => tx.rows(usePasskey, [id, signCount]))).length > 0;
}

const deletePasskey = statement<{ id: string }>(
  "identity-delete-passkey",
  "delete from passkey where person_id = $1 and id = $2 returning id",
);

/** Forgets a passkey of the person. @returns false when it isn't theirs. */
export async function removePasskey(db: Database, personId: string, id: string): Promise<boolean> {
  return (await outsideGroups(db, (tx) => tx.rows(deletePasskey, [personId, id]))).length > 0;
}
