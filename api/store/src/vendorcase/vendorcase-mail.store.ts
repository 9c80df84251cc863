import { CASE_SEVERITY_LABELS, type CaseFault } from "@palier/domain/vendorcase";
import { ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { ANSWER_IN_MAIL, notify, queueMail, TOP_OF_ANSWERED_MAIL } from "../notification";
import { readCaseForVendor, type CaseForVendor } from "./vendorcase-outward.store";

interface Addressee {
  readonly groupName: string;
  /** Address of the single contact; null: there is none, or no address. */
  readonly email: string | null;
  /** Accounts of the vendor's contacts. */
  readonly personIds: readonly string[];
}

const selectAddressee = statement<Addressee>(
  "vendorcase-mail-addressee",
  `select g.name as "groupName",
          (select k.email from vendor_contact k where k.group_id = c.group_id and k.vendor_id = c.vendor_id
              and k.single_contact and k.archived_at is null) as email,
          array(select k.person_id from vendor_contact k where k.group_id = c.group_id and k.vendor_id = c.vendor_id
                   and k.archived_at is null and k.person_id is not null) as "personIds"
     from vendor_case c join care_group g on g.id = c.group_id where c.group_id = $1 and c.id = $2`,
);

const sitesText = ({ sites }: CaseForVendor): string => {
  const count = new Set(sites.map(({ name }) => name)).size;
  if (count === 0) return "";
  return count === 1 ? " Un établissement le soutient." : ` ${String(count)} établissements le soutiennent.`;
};

/** The words of the mail; only what readCaseForVendor gives. */
function textOf(shown: CaseForVendor, groupName: string, said: string | null): string {
  const where = shown.moduleName === null ? shown.productName : `${shown.productName}, module ${shown.moduleName}`;
  const lead =
    said === null
      ? `${groupName} vous envoie le dossier ${String(shown.number)}\u00a0: ${shown.title}`
      : `${groupName} vous écrit au sujet du dossier ${String(shown.number)}\u00a0: ${shown.title}`;
  const facts = `${where}. Gravité\u00a0: ${CASE_SEVERITY_LABELS[shown.severity].toLowerCase()}.${sitesText(shown)}`;
  const words = (said ?? shown.body).trim();
  return `${TOP_OF_ANSWERED_MAIL}Bonjour,\n\n${lead}\n${facts}\n\n${words === "" ? shown.title : words}\n\n${ANSWER_IN_MAIL}\n`;
}

/**
 * Tells the vendor what the group sent or wrote: a mail to its single contact, and a line in the portal for its contacts who
 * have an account.
 * @param said what the group wrote; null: the case itself was sent.
 * @returns the id of the mail; null where the vendor has no single contact with an address.
 */
export async function tellVendor(tx: WriteTx, caseId: string, said: string | null): Promise<string | null> {
  const shown = await readCaseForVendor(tx, caseId);
  const [addressee] = await tx.rows(selectAddressee, [tx.groupId, caseId]);
  if (shown === null || addressee === undefined) return null;
  await notify(tx, {
    personIds: addressee.personIds,
    kind: said === null ? "caseSent" : "caseMessage",
    topic: `portal:${caseId}`,
    title: `Dossier ${String(shown.number)}, ${shown.title}${said === null ? "" : "\u00a0: nouveau message"}`,
    path: `/portail-editeur/${caseId}`,
  });
  if (addressee.email === null || addressee.email === "") return null;
  return queueMail(tx, {
    to: addressee.email,
    subject: `Dossier ${String(shown.number)} – ${shown.title}`,
    text: textOf(shown, addressee.groupName, said),
    kind: "vendorCase",
    caseId,
  });
}

/** The case behind the address to which a mail was sent. */
export interface AnsweredCase {
  readonly caseId: string;
  readonly vendorId: string;
  /** The contact of that vendor whose address wrote; null: not a known one. */
  readonly contactId: string | null;
}

const selectAnswered = statement<AnsweredCase>(
  "vendorcase-mail-answered",
  `select c.id as "caseId", c.vendor_id as "vendorId",
          (select k.id from vendor_contact k where k.group_id = c.group_id and k.vendor_id = c.vendor_id
              and k.archived_at is null and lower(k.email) = lower($3) order by k.id limit 1) as "contactId"
     from vendor_case c
    where c.group_id = $1 and c.reply_token = $2 and c.state <> 'draft' and c.sent_at is not null`,
);

/** The case of a reply address. @param from the address that writes; empty: not known yet. @returns null: there is none. */
export async function readAnsweredCase(tx: ReadTx, token: string, from: string): Promise<AnsweredCase | null> {
  return (await tx.rows(selectAnswered, [tx.groupId, token, from]))[0] ?? null;
}

/** A picture joined to a message, drawn again and kept as a file. */
export interface CasePicture {
  readonly name: string;
  readonly mediaType: string;
  readonly byteCount: number;
  readonly sha256: string;
  readonly storageKey: string;
}

const insertAttachment = statement<{ id: string }>(
  "vendorcase-mail-attachment",
  `insert into vendor_case_attachment (group_id, case_id, message_id, name, media_type, byte_count, sha256, storage_key)
   values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
);

/** Joins pictures to a message. */
export async function joinPictures(
  tx: WriteTx,
  at: { readonly caseId: string; readonly messageId: string },
  pictures: readonly CasePicture[],
): Promise<Result<number, CaseFault>> {
  for (const { name, mediaType, byteCount, sha256, storageKey } of pictures) {
    const of = [tx.groupId, at.caseId, at.messageId];
    await tx.rows(insertAttachment, [...of, name, mediaType, byteCount, sha256, storageKey]);
  }
  if (pictures.length > 0)
    await recordAudit(tx, {
      action: "case:joinPictures",
      objectKind: "vendorCase",
      objectId: at.caseId,
      changes: { messageId: [null, at.messageId], count: [null, pictures.length] },
    });
  return ok(pictures.length);
}

/** A file joined to the thread with a vendor. */
export interface CaseAttachment {
  readonly id: string;
  readonly messageId: string | null;
  readonly name: string;
  readonly mediaType: string;
  readonly byteCount: number;
}

const selectAttachments = statement<CaseAttachment>(
  "vendorcase-mail-attachments",
  `select id, message_id as "messageId", name, media_type as "mediaType", byte_count::int as "byteCount"
     from vendor_case_attachment where group_id = $1 and case_id = $2 order by created_at, id`,
);
const selectFile = statement<{ name: string; mediaType: string; storageKey: string; caseId: string }>(
  "vendorcase-mail-attachment-file",
  `select name, media_type as "mediaType", storage_key as "storageKey", case_id as "caseId"
     from vendor_case_attachment where group_id = $1 and id = $2`,
);

/** The files joined to a thread, in the order they came. */
export async function readCaseAttachments(tx: ReadTx, caseId: string): Promise<CaseAttachment[]> {
  return tx.rows(selectAttachments, [tx.groupId, caseId]);
}

/** The file of an attachment; who may read its case is the caller's to check. */
export async function readCaseAttachmentFile(
  tx: ReadTx,
  id: string,
): Promise<{
  readonly name: string;
  readonly mediaType: string;
  readonly storageKey: string;
  readonly caseId: string;
} | null> {
  return (await tx.rows(selectFile, [tx.groupId, id]))[0] ?? null;
}

/** Who of a vendor is told of a case. */
export interface VendorAddressee {
  readonly id: string;
  readonly name: string;
  /** null: no address, nothing leaves by mail. */
  readonly email: string | null;
  /** True: reads the portal with an account. */
  readonly hasAccount: boolean;
}

const selectSingle = statement<VendorAddressee>(
  "vendorcase-mail-single-contact",
  `select k.id, k.name, k.email, k.person_id is not null as "hasAccount"
     from vendor_case c
     join vendor_contact k on k.group_id = c.group_id and k.vendor_id = c.vendor_id and k.single_contact
      and k.archived_at is null
    where c.group_id = $1 and c.id = $2`,
);

/** The single contact of the vendor of a case; null: nobody was named, nothing leaves by mail. */
export async function readVendorAddressee(tx: ReadTx, caseId: string): Promise<VendorAddressee | null> {
  return (await tx.rows(selectSingle, [tx.groupId, caseId]))[0] ?? null;
}
