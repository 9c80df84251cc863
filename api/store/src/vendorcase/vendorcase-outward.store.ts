import type { CaseKind, CaseSeverity, CaseSide, CaseState } from "@palier/domain/vendorcase";
import type { Sector } from "@palier/domain/identity";
import { statement, type ReadTx } from "../kernel";

/** A case as its vendor may read it, and nothing more. */
export interface CaseForVendor {
  readonly id: string;
  readonly number: number;
  readonly vendorId: string;
  readonly productName: string;
  readonly moduleName: string | null;
  readonly kind: CaseKind;
  readonly severity: CaseSeverity;
  readonly title: string;
  readonly body: string;
  readonly state: CaseState;
  readonly vendorReference: string | null;
  readonly sentAt: Date;
  readonly version: number;
  /** Establishments behind it, by name and sector: neither who asked nor what they wrote. */
  readonly sites: readonly { readonly name: string; readonly sector: Sector }[];
  readonly moves: readonly { readonly toState: CaseState; readonly side: CaseSide; readonly movedAt: Date }[];
  readonly messages: readonly {
    readonly id: string;
    readonly side: CaseSide;
    readonly channel: "screen" | "link" | "mail";
    readonly signature: string;
    readonly body: string;
    readonly createdAt: Date;
  }[];
  readonly attachments: readonly {
    readonly id: string;
    readonly messageId: string | null;
    readonly name: string;
    readonly mediaType: string;
    readonly byteCount: number;
  }[];
}

const selectOutward = statement<Omit<CaseForVendor, "sites" | "moves" | "messages" | "attachments">>(
  "vendorcase-outward-select",
  `select c.id, c.number, c.vendor_id as "vendorId", p.name as "productName", o.name as "moduleName", c.kind, c.severity,
          c.title, c.body, c.state, c.vendor_reference as "vendorReference", c.sent_at as "sentAt", c.version
     from vendor_case c
     join product p on p.group_id = c.group_id and p.id = c.product_id
     left join product_module o on o.group_id = c.group_id and o.id = c.module_id
    where c.group_id = $1 and c.id = $2 and c.state <> 'draft' and c.sent_at is not null`,
);
const selectSites = statement<CaseForVendor["sites"][number]>(
  "vendorcase-outward-sites",
  `select e.name, s.sector
     from (select establishment_id, sector from request where group_id = $1 and case_id = $2
           union select establishment_id, sector from vendor_case_support where group_id = $1 and case_id = $2) s
     join establishment e on e.group_id = $1 and e.id = s.establishment_id
    order by e.name, s.sector`,
);
// What happened before the first sending is the group's own affair.
const selectMoves = statement<CaseForVendor["moves"][number]>(
  "vendorcase-outward-moves",
  `select k.to_state as "toState", k.side, k.moved_at as "movedAt" from vendor_case_move k
    where k.group_id = $1 and k.case_id = $2 and k.to_state <> 'draft' and k.moved_at >= (
      select min(f.moved_at) from vendor_case_move f
       where f.group_id = k.group_id and f.case_id = k.case_id and f.to_state = 'sent')
    order by k.moved_at, k.id`,
);
const selectMessages = statement<CaseForVendor["messages"][number]>(
  "vendorcase-outward-messages",
  `select s.id, s.side, s.channel, s.body, s.created_at as "createdAt", coalesce(
            (select m.display_name from member m where m.group_id = s.group_id and m.person_id = s.author_id),
            (select k.name from vendor_contact k where k.group_id = s.group_id and k.id = s.contact_id), s.sender) as signature
     from vendor_case_message s where s.group_id = $1 and s.case_id = $2 order by s.created_at, s.id`,
);
const selectAttachments = statement<CaseForVendor["attachments"][number]>(
  "vendorcase-outward-attachments",
  `select a.id, a.message_id as "messageId", a.name, a.media_type as "mediaType", a.byte_count::int as "byteCount"
     from vendor_case_attachment a where a.group_id = $1 and a.case_id = $2 order by a.created_at, a.id`,
);

/**
 * The only reader of what leaves for a vendor: screen of the portal, link, mail, file. It reads neither the private thread,
 * nor the requests' texts, nor who asked. A case that was never sent doesn't exist for it.
 * @param tx one that sees the whole group; which vendor may read which case is the caller's to check by `vendorId`.
 */
export async function readCaseForVendor(tx: ReadTx, caseId: string): Promise<CaseForVendor | null> {
  const of = [tx.groupId, caseId];
  const [found] = await tx.rows(selectOutward, of);
  if (found === undefined) return null;
  const sites = await tx.rows(selectSites, of);
  const moves = await tx.rows(selectMoves, of);
  const messages = await tx.rows(selectMessages, of);
  const attachments = await tx.rows(selectAttachments, of);
  return { ...found, sites, moves, messages, attachments };
}
