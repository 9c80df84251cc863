import {
  CASE_STATES_AT_VENDOR,
  checkVendorMove,
  type CaseFault,
  type CaseSeverity,
  type CaseState,
} from "@palier/domain/vendorcase";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { applyCaseMove } from "./vendorcase-move.store";
import { readCaseForVendor, type CaseForVendor } from "./vendorcase-outward.store";
import { addCaseMessage } from "./vendorcase-thread.store";

/** Who of a vendor is there, and by which way: what they may read and under which name they write. */
export interface VendorSide {
  readonly vendorId: string;
  /** The one case they may read; null: every case that was sent to the vendor. */
  readonly caseId: string | null;
  readonly channel: "screen" | "link" | "mail";
  /** null: not a known contact. */
  readonly contactId: string | null;
  readonly linkId: string | null;
  /** The name that signs where the contact isn't known. */
  readonly sender: string;
}

/** A contact of a vendor who has an account. */
export interface PortalContact {
  readonly contactId: string;
  readonly contactName: string;
  readonly vendorId: string;
  readonly vendorName: string;
  readonly groupName: string;
}

/** A line of the list that a vendor reads. */
export interface SentCase {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly severity: CaseSeverity;
  readonly state: CaseState;
  readonly productName: string;
  readonly sentAt: Date;
  /** The latest step or message. */
  readonly lastAt: Date;
}

const selectContact = statement<PortalContact>(
  "vendorcase-portal-contact",
  `select k.id as "contactId", k.name as "contactName", v.id as "vendorId", v.name as "vendorName", g.name as "groupName"
     from vendor_contact k
     join vendor v on v.group_id = k.group_id and v.id = k.vendor_id
     join care_group g on g.id = k.group_id
    where k.group_id = $1 and k.person_id = $2 and k.archived_at is null`,
);
// Only what readCaseForVendor gives as well: neither priority, nor requests, nor who supports, nor the private thread.
const selectSent = statement<SentCase & { readonly total: number }>(
  "vendorcase-portal-list",
  `select c.id, c.number, c.title, c.severity, c.state, p.name as "productName", c.sent_at as "sentAt",
          greatest(c.sent_at,
            (select max(m.moved_at) from vendor_case_move m where m.group_id = c.group_id and m.case_id = c.id),
            (select max(s.created_at) from vendor_case_message s where s.group_id = c.group_id and s.case_id = c.id)
          ) as "lastAt", (count(*) over ())::int as total
     from vendor_case c join product p on p.group_id = c.group_id and p.id = c.product_id
    where c.group_id = $1 and c.vendor_id = $2 and c.state <> 'draft' and c.sent_at is not null
      and ($3::uuid is null or c.id = $3) and (not $4 or c.state = any ($5))
    order by (c.state = any ($5)) desc, array_position(array['blocking', 'major', 'minor'], c.severity), c.sent_at, c.id
    limit $6 offset $7`,
);

/** The vendor's contact behind an account of the group. @returns null: the account is nobody's contact. */
export async function readPortalContact(tx: ReadTx, personId: string): Promise<PortalContact | null> {
  return (await tx.rows(selectContact, [tx.groupId, personId]))[0] ?? null;
}

/** Which cases of the list. */
export interface SentCasePage {
  /** True: only those where something is still expected. */
  readonly openOnly: boolean;
  readonly first: number;
  readonly skip: number;
}

const withoutTotal = ({ id, number, title, severity, state, productName, sentAt, lastAt }: SentCase): SentCase => ({
  ...{ id, number, title, severity, state, productName, sentAt, lastAt },
});

/** What was sent to a vendor, a page of it: open first, then the worst, then the oldest. */
export async function readSentCases(
  tx: ReadTx,
  side: Pick<VendorSide, "vendorId" | "caseId">,
  { openOnly, first, skip }: SentCasePage,
): Promise<{ readonly total: number; readonly cases: readonly SentCase[] }> {
  const rows = await tx.rows(selectSent, [
    tx.groupId,
    side.vendorId,
    side.caseId,
    openOnly,
    CASE_STATES_AT_VENDOR,
    first,
    skip,
  ]);
  return { total: rows[0]?.total ?? 0, cases: rows.map(withoutTotal) };
}

/** One case as its vendor reads it. @returns null where it isn't this vendor's, wasn't sent, or isn't the one of the link. */
export async function readSentCase(
  tx: ReadTx,
  side: Pick<VendorSide, "vendorId" | "caseId">,
  caseId: string,
): Promise<CaseForVendor | null> {
  if (side.caseId !== null && side.caseId !== caseId) return null;
  const found = await readCaseForVendor(tx, caseId);
  return found?.vendorId === side.vendorId ? found : null;
}

/** What the vendor's gesture gives: the case as it is now, or why nothing changed. */
export type VendorOutcome = Result<CaseForVendor, CaseFault>;

const MISSING: CaseFault = { code: "NOT_FOUND", field: null, message: "Ce dossier est introuvable." };

const messageOf = (side: VendorSide, caseId: string, body: string) => ({
  caseId,
  side: "vendor" as const,
  channel: side.channel,
  body,
  contactId: side.contactId,
  linkId: side.linkId,
  sender: side.sender,
});

async function now(tx: ReadTx, side: VendorSide, caseId: string): Promise<VendorOutcome> {
  const found = await readSentCase(tx, side, caseId);
  return found === null ? fail(MISSING) : ok(found);
}

/** Writes in the thread as the vendor. @param tx one that sees the whole group. */
export async function replyAsVendor(
  tx: WriteTx,
  side: VendorSide,
  { caseId, body }: { readonly caseId: string; readonly body: string },
): Promise<VendorOutcome> {
  const before = await now(tx, side, caseId);
  if (!before.ok) return before;
  const written = await addCaseMessage(tx, messageOf(side, caseId, body));
  return written.ok ? now(tx, side, caseId) : written;
}

/** A step that the vendor says, with what it writes. */
export interface VendorStep {
  readonly caseId: string;
  readonly version: number;
  readonly move: string;
  /** null: nothing. */
  readonly body: string | null;
}

/** Makes a move as the vendor, its words first in the thread. Refused, it leaves nothing: undo the transaction then. */
export async function moveAsVendor(tx: WriteTx, side: VendorSide, step: VendorStep): Promise<VendorOutcome> {
  const { caseId, version } = step;
  const before = await now(tx, side, caseId);
  if (!before.ok) return before;
  const checked = checkVendorMove(step.move, step.body);
  if (!checked.ok) return checked;
  const { move, body } = checked.value;
  const moved = await applyCaseMove(tx, caseId, move, {
    side: "vendor",
    contactId: side.contactId,
    byVendor: true,
    version,
  });
  if (!moved.ok) return moved;
  if (body !== null) {
    const written = await addCaseMessage(tx, messageOf(side, caseId, body));
    if (!written.ok) return written;
  }
  return now(tx, side, caseId);
}

const joinAccount = statement<{ vendorId: string; personId: string }>(
  "vendorcase-portal-join",
  `update vendor_contact k set person_id = m.person_id, version = k.version + 1
     from member m
    where k.group_id = $1 and k.id = $2 and k.archived_at is null and k.person_id is null and m.group_id = k.group_id
      and lower(m.email) = lower(k.email) and m.left_at is null and m.disabled_at is null
      and exists (select from membership r where r.group_id = m.group_id and r.person_id = m.person_id
                     and r.role = 'vendorContact')
      and not exists (select from vendor_contact o where o.group_id = k.group_id and o.person_id = m.person_id
                         and o.archived_at is null)
   returning k.vendor_id as "vendorId", m.person_id as "personId"`,
);
const selectJoined = statement<{ joined: boolean }>(
  "vendorcase-portal-joined",
  `select person_id is not null as joined from vendor_contact where group_id = $1 and id = $2 and archived_at is null`,
);

/**
 * Opens the portal to a contact who accepted an invitation as « contact éditeur » with the address of the register. Somebody
 * of the group says so: an address alone opens nothing.
 */
export async function openPortalTo(tx: WriteTx, contactId: string): Promise<Result<true, CaseFault>> {
  const [known] = await tx.rows(selectJoined, [tx.groupId, contactId]);
  if (known === undefined)
    return fail({ code: "NOT_FOUND", field: null, message: "Ce contact est introuvable dans votre groupe." });
  if (known.joined) return ok(true);
  const [row] = await tx.rows(joinAccount, [tx.groupId, contactId]);
  if (row === undefined)
    return fail({
      code: "CONTACT_WITHOUT_ACCOUNT",
      field: null,
      message:
        "Aucun compte du groupe n’a cette adresse avec le rôle «\u00a0contact éditeur\u00a0». Demandez à l’administration du groupe de l’inviter avec ce rôle\u00a0; une fois l’invitation acceptée, recommencez.",
    });
  await recordAudit(tx, {
    action: "vendor:openPortal",
    objectKind: "vendorContact",
    objectId: contactId,
    changes: { vendorId: [null, row.vendorId], personId: [null, row.personId] },
  });
  return ok(true);
}
