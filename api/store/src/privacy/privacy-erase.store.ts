import { DICTIONARY, isErased, namesToErase, patternOf, pseudonymOf } from "@palier/domain/privacy";
import type { FileStore } from "../file";
import { outsideGroups, recordAudit, statement, withGroup, type Database, type Scope, type WriteTx } from "../kernel";
import { forgetWords } from "../search";
import { removeExports } from "./privacy-export.store";
import { printMinutesAgain, removeMinutes, removeModels, removePacks } from "./privacy-print.store";
import { readMemberName } from "./privacy-subject.store";

/** Rows changed, by table. */
export type ErasedCounts = Readonly<Record<string, number>>;

const named = (name: string, text: string) => statement<{ done: number }>(name, text);

const deleteDrafts = named(
  "privacy-erase-drafts",
  "delete from draft where group_id = $1 and person_id = $2 returning 1 as done",
);

const selectPictures = statement<{ storageKey: string }>(
  "privacy-select-request-pictures",
  `select storage_key as "storageKey" from request_attachment where group_id = $1 and added_by = $2`,
);
const deletePictures = named(
  "privacy-erase-request-pictures",
  "delete from request_attachment where group_id = $1 and added_by = $2 returning 1 as done",
);

/** Takes away the pictures that somebody joined to requests: what a screen showed can't be swept like a text. */
async function erasePictures(db: Database, scope: Scope, personId: string, files: FileStore): Promise<number> {
  const of = [scope.groupId, personId];
  // The files first: a try that was cut in between finds them again by their rows.
  const kept = await withGroup(db, scope, (tx) => tx.rows(selectPictures, of));
  for (const { storageKey } of kept) await files.remove(scope.groupId, storageKey);
  return (await withGroup(db, scope, (tx) => tx.rows(deletePictures, of))).length;
}

/** Who is erased, and what stands in their place. */
interface Erased {
  readonly groupId: string;
  readonly personId: string;
  readonly email: string;
  readonly displayName: string;
  /** The addresses they had, in small letters. */
  readonly addresses: readonly string[];
}

interface Step {
  readonly table: string;
  readonly text: string;
  readonly takes: (who: Erased) => readonly unknown[];
}

const STEPS: readonly Step[] = [
  {
    table: "membership",
    text: "delete from membership where group_id = $1 and person_id = $2",
    takes: (who) => [who.groupId, who.personId],
  },
  {
    table: "identity_link",
    text: "delete from identity_link where group_id = $1 and person_id = $2",
    takes: (who) => [who.groupId, who.personId],
  },
  {
    table: "invitation",
    text: `update invitation set email = $3, display_name = $4, token_hashes = '{}',
                  cancelled_at = case when accepted_at is null then coalesce(cancelled_at, now()) end
            where group_id = $1 and (accepted_by = $2 or lower(email) = any ($5::text[]))`,
    takes: (who) => [who.groupId, who.personId, who.email, who.displayName, who.addresses],
  },
  {
    table: "mail",
    text: `update mail set recipient_email = $2, subject = '[effacé]', body_text = '',
                  state = case when state = 'waiting' then 'failed' else state end,
                  failure_reason = case when state = 'waiting' then 'Destinataire effacé' else failure_reason end
            where group_id = $1 and lower(recipient_email) = any ($3::text[])`,
    takes: (who) => [who.groupId, who.email, who.addresses],
  },
  {
    table: "vendor_contact",
    text: `update vendor_contact set name = $3, duty = '', email = null, phone = null, single_contact = false,
                  archived_at = coalesce(archived_at, now()), version = version + 1
            where group_id = $1 and (person_id = $2 or lower(email) = any ($4::text[]))`,
    takes: (who) => [who.groupId, who.personId, who.displayName, who.addresses],
  },
  {
    // What was said of somebody who might have been chosen serves nobody once they are erased.
    table: "referent_candidate",
    text: `update referent_candidate set name = '', note = '', qualities = '{}', person_id = null, version = version + 1,
                  removed_at = coalesce(removed_at, now()) where group_id = $1 and person_id = $2`,
    takes: (who) => [who.groupId, who.personId],
  },
  ...["notice", "notice_preference", "notice_unsubscribe"].map((table) => ({
    table,
    text: `delete from ${table} where group_id = $1 and person_id = $2`,
    takes: (who: Erased) => [who.groupId, who.personId],
  })),
  {
    table: "api_key",
    text: "update api_key set revoked_at = now() where group_id = $1 and created_by = $2 and revoked_at is null",
    takes: (who) => [who.groupId, who.personId],
  },
  {
    table: "member",
    text: `update member set email = $3, display_name = $4, left_at = coalesce(left_at, now())
            where group_id = $1 and person_id = $2`,
    takes: (who) => [who.groupId, who.personId, who.email, who.displayName],
  },
];

/** The columns where anyone may have written a name, as the register says. */
const FREE_TEXTS = Object.entries(DICTIONARY).flatMap(([table, { scope, columns }]) =>
  scope === "group" && table !== "draft"
    ? Object.entries(columns).flatMap(([column, { freeText }]) => (freeText === true ? [[table, column] as const] : []))
    : [],
);
/** Columns that hold JSON: searched as text and read again. */
const JSON_COLUMNS = new Set([
  "indicator_import.refusals",
  "template_comment.suggestion",
  "template_document.analysis",
  "template_proposal.blocks",
  "template_revision.content",
  "template_variant.in_use_sections",
  "template_variant.sections",
  "template_variant_history.sections",
]);

function sweep(table: string, column: string) {
  const json = JSON_COLUMNS.has(`${table}.${column}`);
  const text = json ? `"${column}"::text` : `"${column}"`;
  const swept = `regexp_replace(${text}, $2, $3, 'gi')${json ? "::jsonb" : ""}`;
  return named(
    `privacy-sweep-${table}-${column}`,
    `update "${table}" set "${column}" = ${swept} where group_id = $1 and ${text} ~* $2 returning 1 as done`,
  );
}

/** Changes every row of the group that names the person; running again changes nothing more. */
async function eraseInGroup(tx: WriteTx, personId: string, account: AccountNames): Promise<ErasedCounts> {
  const member = await readMemberName(tx, personId);
  if (member === null) return {};
  const counts: Record<string, number> = {};
  const add = (table: string, rows: readonly unknown[]): void => {
    if (rows.length > 0) counts[table] = (counts[table] ?? 0) + rows.length;
  };
  const { email, displayName } = pseudonymOf(personId);
  const emails = [member.email, account.email].filter((each) => each !== "" && !isErased(each));
  const addresses = emails.map((each) => each.toLowerCase());
  const who: Erased = { groupId: tx.groupId, personId, email, displayName, addresses };
  for (const { table, text, takes } of STEPS)
    add(table, await tx.rows(named(`privacy-erase-${table}`, `${text} returning 1 as done`), takes(who)));
  const texts = namesToErase([member.name, account.name], emails);
  if (texts.length > 0) {
    for (const [table, column] of FREE_TEXTS)
      add(table, await tx.rows(sweep(table, column), [tx.groupId, patternOf(texts), displayName]));
    // The stems and the words of what was just swept would still tell the name.
    await forgetWords(tx, texts);
  }
  return counts;
}

interface AccountNames {
  readonly email: string;
  readonly name: string;
}

const selectAccount = statement<AccountNames>(
  "privacy-select-account",
  "select email, display_name as name from person where id = $1",
);
const selectElsewhere = statement<{ groupId: string; email: string }>(
  "privacy-select-elsewhere",
  `select group_id as "groupId", email from member where person_id = $1`,
);
const CLOSE_ACCOUNT = [
  "delete from person_totp where person_id = $1",
  "delete from recovery_code where person_id = $1",
  "delete from passkey where person_id = $1",
  "delete from password_reset where person_id = $1",
].map((text, index) => statement<never>(`privacy-close-account-${String(index)}`, text));
const wipeAccount = statement<never>(
  "privacy-wipe-account",
  `update person set email = $2, display_name = $3, password_hash = null, pin_hash = null,
          disabled_at = coalesce(disabled_at, now()) where id = $1`,
);
const deleteSessions = statement<never>(
  "privacy-delete-sessions",
  `delete from session where (sess ->> 'personId' = $1 or sess ->> 'viewAsId' = $1)
      and ($2::text is null or sess ->> 'groupId' = $2)`,
);

/** Would erasing somebody from the group close their account too? */
export async function isLastGroup(db: Database, groupId: string, personId: string): Promise<boolean> {
  const groups = await outsideGroups(db, (tx) => tx.rows(selectElsewhere, [personId]));
  return groups.every((other) => other.groupId === groupId || isErased(other.email));
}

/**
 * Closes somebody's sessions in a group, and the account itself when no other group knows them.
 * @returns true when the account was closed.
 */
export async function closeOrphanAccount(db: Database, groupId: string, personId: string): Promise<boolean> {
  return outsideGroups(db, async (tx) => {
    const groups = await tx.rows(selectElsewhere, [personId]);
    const last = groups.every((other) => other.groupId === groupId || isErased(other.email));
    await tx.rows(deleteSessions, [personId, last ? null : groupId]);
    if (!last) return false;
    const { email, displayName } = pseudonymOf(personId);
    for (const each of CLOSE_ACCOUNT) await tx.rows(each, [personId]);
    await tx.rows(wipeAccount, [personId, email, displayName]);
    return true;
  });
}

const finishErasure = statement<{ id: string }>(
  "privacy-finish-erasure",
  `insert into privacy_erasure as e (group_id, person_id, requested_by, finished_at, account_closed, counts)
   values ($1, $2, $3, now(), $4, $5)
   on conflict (group_id, person_id) do update set finished_at = now(), account_closed = excluded.account_closed,
     counts = case when e.counts = '{}' then excluded.counts else e.counts end
   returning id`,
);

/** What an erasure did. */
export interface ErasureReport {
  readonly counts: ErasedCounts;
  /** True: it was the last group, the account is closed. */
  readonly accountClosed: boolean;
}

/**
 * Erases somebody from a group: their name and address become a pseudonym, their drafts, roles and links go, their sessions close;
 * what they did keeps their identifier, which leads to nobody. Each step may be run again, so a try that was cut ends later.
 */
export async function erasePerson(
  db: Database,
  scope: Scope,
  personId: string,
  files: FileStore,
): Promise<ErasureReport> {
  const { groupId } = scope;
  const [account] = await outsideGroups(db, (tx) => tx.rows(selectAccount, [personId]));
  const drafts = await withGroup(db, { groupId, viewerId: personId }, (tx) =>
    tx.rows(deleteDrafts, [groupId, personId]),
  );
  await removeExports(db, groupId, files, { personId });
  await removePacks(db, groupId, personId, files);
  await removeModels(db, groupId, personId, files);
  const member = await withGroup(db, { groupId, viewerId: null }, (tx) => readMemberName(tx, personId));
  const known = [member, account].filter((each) => each != null);
  const meetings = await removeMinutes(db, groupId, personId, files, {
    names: known.map(({ name }) => name),
    emails: known.map(({ email }) => email),
  });
  // As the house, without anybody: whoever asked doesn't see what others are told, where the name may stand too.
  const counts = await withGroup(db, { ...scope, viewerId: null }, (tx) =>
    eraseInGroup(tx, personId, account ?? { email: "", name: "" }),
  );
  await printMinutesAgain(db, groupId, meetings);
  const accountClosed = await closeOrphanAccount(db, groupId, personId);
  const pictures = await erasePictures(db, scope, personId, files);
  const all = {
    ...(drafts.length > 0 ? { draft: drafts.length } : {}),
    ...(pictures > 0 ? { request_attachment: pictures } : {}),
    ...counts,
  };
  await withGroup(db, scope, async (tx) => {
    await tx.rows(finishErasure, [groupId, personId, scope.viewerId, accountClosed, JSON.stringify(all)]);
    await recordAudit(tx, {
      action: "privacy:erase",
      objectKind: "person",
      objectId: personId,
      changes: { erased: [false, true], accountClosed: [null, accountClosed], rows: [null, all] },
    });
  });
  return { counts: all, accountClosed };
}
