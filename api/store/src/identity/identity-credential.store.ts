import { outsideGroups, statement, type Database } from "../kernel";
import { acceptedStep, newRecoveryCodes, newTotpSecret, readRecoveryCode } from "./one-time-code";
import { hashPassword, passwordMatches } from "./password";
import type { Sealer } from "./sealing";

/** What a person signs in with, as they may read it. */
export interface Credentials {
  readonly email: string;
  readonly displayName: string;
  readonly hasPassword: boolean;
  readonly passwordChangedAt: Date | null;
  readonly hasPin: boolean;
  /** When one-time codes were proven; null: none are asked. */
  readonly totpSince: Date | null;
  /** Recovery codes not used yet. */
  readonly recoveryCodesLeft: number;
}

const selectCredentials = statement<Credentials>(
  "identity-select-credentials",
  `select p.email, p.display_name as "displayName", p.password_hash is not null as "hasPassword",
          p.password_changed_at as "passwordChangedAt", p.pin_hash is not null as "hasPin",
          t.confirmed_at as "totpSince",
          (select count(*)::int from recovery_code r where r.person_id = p.id and r.used_at is null) as "recoveryCodesLeft"
     from person p left join person_totp t on t.person_id = p.id and t.confirmed_at is not null
    where p.id = $1 and p.disabled_at is null`,
);

/** What the person signs in with; null when there is no such person any more. */
export async function readCredentials(db: Database, personId: string): Promise<Credentials | null> {
  return (await outsideGroups(db, (tx) => tx.rows(selectCredentials, [personId])))[0] ?? null;
}

const selectHashes = statement<{ passwordHash: string | null; pinHash: string | null }>(
  "identity-select-hashes",
  `select password_hash as "passwordHash", pin_hash as "pinHash" from person where id = $1 and disabled_at is null`,
);

/** Is this the password of the person? In the same time whether they have one or not. */
export async function personPasswordMatches(db: Database, personId: string, password: string): Promise<boolean> {
  const [row] = await outsideGroups(db, (tx) => tx.rows(selectHashes, [personId]));
  return passwordMatches(row?.passwordHash ?? null, password);
}

/** Is this the code that opens the person's locked screen? */
export async function personPinMatches(db: Database, personId: string, pin: string): Promise<boolean> {
  const [row] = await outsideGroups(db, (tx) => tx.rows(selectHashes, [personId]));
  return passwordMatches(row?.pinHash ?? null, pin);
}

const updatePassword = statement<never>(
  "identity-update-password",
  "update person set password_hash = $2, password_changed_at = now() where id = $1",
);

/** Gives the person another password. @param password assessed beforehand. */
export async function changePassword(db: Database, personId: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await outsideGroups(db, (tx) => tx.rows(updatePassword, [personId, hash]));
}

const updatePin = statement<never>("identity-update-pin", "update person set pin_hash = $2 where id = $1");

/** Gives the person another code for locked screens. @param pin 4 to 8 digits; null takes it away. */
export async function changePin(db: Database, personId: string, pin: string | null): Promise<void> {
  const hash = pin === null ? null : await hashPassword(pin);
  await outsideGroups(db, (tx) => tx.rows(updatePin, [personId, hash]));
}

/** Where the secret is kept: sealed for another person, it doesn't open. */
const totpPlace = (personId: string): string => `person_totp/${personId}`;

const upsertTotp = statement<{ personId: string }>(
  "identity-upsert-totp",
  `insert into person_totp as t (person_id, secret_sealed) values ($1, $2)
   on conflict (person_id) do update set secret_sealed = excluded.secret_sealed, created_at = now(), last_step = null
    where t.confirmed_at is null
   returning person_id as "personId"`,
);

/** Makes a secret to be shown and proven. @returns null when one-time codes are already asked of the person. */
export async function startTotp(db: Database, sealer: Sealer, personId: string): Promise<string | null> {
  const secret = newTotpSecret();
  const sealed = sealer.seal(secret, totpPlace(personId));
  const rows = await outsideGroups(db, (tx) => tx.rows(upsertTotp, [personId, sealed]));
  return rows.length === 0 ? null : secret;
}

const selectTotp = statement<{ sealed: string; lastStep: string | null }>(
  "identity-select-totp",
  `select secret_sealed as sealed, last_step as "lastStep" from person_totp
    where person_id = $1 and (confirmed_at is not null) = $2 for update`,
);
const updateTotp = statement<never>(
  "identity-update-totp",
  "update person_totp set last_step = $2, confirmed_at = coalesce(confirmed_at, now()) where person_id = $1",
);

/**
 * Accepts a one-time code, once: of two requests with the same code, one waits for the other and is refused.
 * @param confirmed false: the secret that was just shown; true: the one asked for at sign-in.
 * @param nowMs milliseconds since 1970.
 */
export async function acceptTotp(
  db: Database,
  sealer: Sealer,
  asked: { readonly personId: string; readonly code: string; readonly confirmed: boolean; readonly nowMs: number },
): Promise<boolean> {
  return outsideGroups(db, async (tx) => {
    const [row] = await tx.rows(selectTotp, [asked.personId, asked.confirmed]);
    if (row === undefined) return false;
    const secret = sealer.open(row.sealed, totpPlace(asked.personId));
    const step = acceptedStep(secret, asked.code, row.lastStep === null ? null : Number(row.lastStep), asked.nowMs);
    if (step === null) return false;
    await tx.rows(updateTotp, [asked.personId, step]);
    return true;
  });
}

const deleteTotp = statement<never>("identity-delete-totp", "delete from person_totp where person_id = $1");
const deleteCodes = statement<never>(
  "identity-delete-recovery-codes",
  "delete from recovery_code where person_id = $1",
);
const insertCodes = statement<never>(
  "identity-insert-recovery-codes",
  `insert into recovery_code (person_id, mark, code_hash) select $1, c.mark, c.hash from unnest($2::text[], $3::text[]) as c (mark, hash)`,
);

/** Asks the person for one-time codes no longer, and forgets the recovery codes. */
export async function removeTotp(db: Database, personId: string): Promise<void> {
  await outsideGroups(db, async (tx) => {
    await tx.rows(deleteTotp, [personId]);
    await tx.rows(deleteCodes, [personId]);
  });
}

/** Makes ten recovery codes and forgets those of before. @returns the codes, which nothing shows again. */
export async function renewRecoveryCodes(db: Database, personId: string): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  const marks: string[] = [];
  const hashes: string[] = [];
  // One after the other: ten at once would take 640 MB.
  for (const code of codes) {
    const read = readRecoveryCode(code);
    if (read === null) throw new Error("a recovery code of ours can't be read");
    marks.push(read.mark);
    hashes.push(await hashPassword(read.secret));
  }
  await outsideGroups(db, async (tx) => {
    await tx.rows(deleteCodes, [personId]);
    await tx.rows(insertCodes, [personId, marks, hashes]);
  });
  return codes;
}

const selectCode = statement<{ hash: string }>(
  "identity-select-recovery-code",
  `select code_hash as hash from recovery_code where person_id = $1 and mark = $2 and used_at is null`,
);
const useCode = statement<{ mark: string }>(
  "identity-use-recovery-code",
  "update recovery_code set used_at = now() where person_id = $1 and mark = $2 and used_at is null returning mark",
);

/** Accepts a recovery code, once. */
export async function acceptRecoveryCode(db: Database, personId: string, text: string): Promise<boolean> {
  const read = readRecoveryCode(text);
  const [row] = read === null ? [] : await outsideGroups(db, (tx) => tx.rows(selectCode, [personId, read.mark]));
  const matches = await passwordMatches(row?.hash ?? null, read?.secret ?? "");
  if (!matches || read === null) return false;
  return (await outsideGroups(db, (tx) => tx.rows(useCode, [personId, read.mark]))).length > 0;
}
