import { checkCaseText, type CaseFault, type CaseSide } from "@palier/domain/vendorcase";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { notify } from "../notification";
import { groupReferentIds } from "../referent";
import { tellVendor } from "./vendorcase-mail.store";
import { CASE_MISSING, casePath, holdCase } from "./vendorcase.store";

/** What people of the group tell one another about a case. Never leaves. */
export interface CaseNote {
  readonly id: string;
  readonly authorName: string;
  readonly body: string;
  readonly createdAt: Date;
}

/** What was said with the vendor. */
export interface CaseMessage {
  readonly id: string;
  readonly side: CaseSide;
  readonly channel: "screen" | "link" | "mail";
  /** Who signs: a person of the group, a contact of the vendor, or the name that came with it; '' when nobody did. */
  readonly signature: string;
  readonly body: string;
  readonly createdAt: Date;
}

const selectNotes = statement<CaseNote>(
  "vendorcase-select-notes",
  `select n.id, m.display_name as "authorName", n.body, n.created_at as "createdAt"
     from vendor_case_note n join member m on m.group_id = n.group_id and m.person_id = n.author_id
    where n.group_id = $1 and n.case_id = $2 order by n.created_at, n.id`,
);
const selectMessages = statement<CaseMessage>(
  "vendorcase-select-messages",
  `select s.id, s.side, s.channel, s.body, s.created_at as "createdAt", coalesce(
            (select m.display_name from member m where m.group_id = s.group_id and m.person_id = s.author_id),
            (select k.name from vendor_contact k where k.group_id = s.group_id and k.id = s.contact_id), s.sender) as signature
     from vendor_case_message s where s.group_id = $1 and s.case_id = $2 order by s.created_at, s.id`,
);
const insertNote = statement<{ id: string }>(
  "vendorcase-insert-note",
  "insert into vendor_case_note (group_id, case_id, author_id, body) values ($1, $2, $3, $4) returning id",
);
const insertMessage = statement<{ id: string }>(
  "vendorcase-insert-message",
  `insert into vendor_case_message (group_id, case_id, side, channel, author_id, contact_id, link_id, sender, body, mail_id,
                                    inbound_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (group_id, case_id, inbound_id) do nothing returning id`,
);

/** The private thread, the oldest first. */
export async function readCaseNotes(tx: ReadTx, caseId: string): Promise<CaseNote[]> {
  return tx.rows(selectNotes, [tx.groupId, caseId]);
}

/** The thread with the vendor, the oldest first. */
export async function readCaseMessages(tx: ReadTx, caseId: string): Promise<CaseMessage[]> {
  return tx.rows(selectMessages, [tx.groupId, caseId]);
}

/** Writes in the private thread. @returns the id of the note. */
export async function addCaseNote(
  tx: WriteTx,
  { caseId, body }: { readonly caseId: string; readonly body: string },
): Promise<Result<string, CaseFault>> {
  const text = checkCaseText(body);
  if (!text.ok) return text;
  const held = await holdCase(tx, caseId, null);
  if (!held.ok) return held;
  const [written] = await tx.rows(insertNote, [tx.groupId, caseId, tx.viewerId, text.value]);
  if (written === undefined) return fail(CASE_MISSING);
  const changes = { noteId: [null, written.id], characters: [null, body.length] };
  await recordAudit(tx, { action: "case:note", objectKind: "vendorCase", objectId: caseId, changes });
  return ok(written.id);
}

/** A message to keep in the thread with the vendor. */
export interface CaseMessageToAdd {
  readonly caseId: string;
  readonly side: CaseSide;
  readonly channel: "screen" | "link" | "mail";
  readonly body: string;
  /** Who of the vendor; null or left out: not known. */
  readonly contactId?: string | null;
  readonly linkId?: string | null;
  /** The name that signs where nobody known wrote. */
  readonly sender?: string;
  /** The mail that carries it out. */
  readonly mailId?: string | null;
  /** The Message-ID of the mail that brought it: the same mail received twice is one message. */
  readonly inboundId?: string | null;
}

/**
 * Writes in the thread with the vendor; what the vendor says is told to the referents of the group.
 * @returns the id of the message; null: this very mail was already there.
 */
export async function addCaseMessage(
  tx: WriteTx,
  message: CaseMessageToAdd,
): Promise<Result<string | null, CaseFault>> {
  const { caseId, side, channel, body } = message;
  const text = checkCaseText(body);
  if (!text.ok) return text;
  const held = await holdCase(tx, caseId, null);
  if (!held.ok) return held;
  const { state, number, title } = held.value;
  if (state === "draft")
    return fail({
      code: "CASE_NOT_SENT",
      field: null,
      message: "L’éditeur ne connaît pas encore ce dossier\u00a0: envoyez-le d’abord. Votre texte est gardé.",
    });
  const [written] = await tx.rows(insertMessage, [
    tx.groupId,
    caseId,
    side,
    channel,
    side === "group" ? tx.viewerId : null,
    message.contactId ?? null,
    message.linkId ?? null,
    message.sender ?? "",
    text.value,
    message.mailId ?? (side === "group" ? await tellVendor(tx, caseId, text.value) : null),
    message.inboundId ?? null,
  ]);
  if (written === undefined) return ok(null);
  await recordAudit(tx, {
    action: "case:message",
    objectKind: "vendorCase",
    objectId: caseId,
    changes: {
      messageId: [null, written.id],
      side: [null, side],
      channel: [null, channel],
      characters: [null, body.length],
    },
  });
  if (side === "vendor")
    await notify(tx, {
      personIds: await groupReferentIds(tx),
      kind: "caseMessage",
      topic: `case:${caseId}`,
      title: `L’éditeur a écrit dans le dossier ${String(number)}, ${title}`,
      path: casePath(caseId),
    });
  return ok(written.id);
}
