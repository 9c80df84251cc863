import { checkVendorLink, type CaseFault, type VendorLinkAct } from "@palier/domain/vendorcase";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { linkSecretHash, newLinkSecret, recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import type { VendorSide } from "./vendorcase-portal.store";

/** A visit by a link. */
export interface VendorLinkVisit {
  readonly id: string;
  readonly linkId: string;
  readonly visitedAt: Date;
  readonly act: VendorLinkAct;
  /** null: the list. */
  readonly caseNumber: number | null;
}

/** A link opened to a vendor; its secret is nowhere. */
export interface VendorLink {
  readonly id: string;
  /** False: every case sent to the vendor. */
  readonly oneCase: boolean;
  /** For whom. */
  readonly label: string;
  /** null: the person is gone. */
  readonly createdByName: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** null: nobody closed it before its end. */
  readonly revokedAt: Date | null;
  /** All of them. */
  readonly visitCount: number;
  /** The latest first, 20 at most. */
  readonly visits: readonly VendorLinkVisit[];
}

/** What a link is made with. */
export interface VendorLinkToOpen {
  readonly caseId: string;
  /** True: the case only; false: every case sent to its vendor. */
  readonly oneCase: boolean;
  readonly label: string;
  readonly days: number;
}

const insertLink = statement<{ id: string; vendorId: string; expiresAt: Date }>(
  "vendorcase-link-insert",
  `insert into vendor_link (group_id, vendor_id, case_id, label, token_hash, created_by, expires_at)
   select c.group_id, c.vendor_id, case when $3 then c.id end, $4, $5, $6, now() + make_interval(days => $7)
     from vendor_case c where c.group_id = $1 and c.id = $2 and c.state <> 'draft' and c.sent_at is not null
   returning id, vendor_id as "vendorId", expires_at as "expiresAt"`,
);
const selectCase = statement<{ id: string }>(
  "vendorcase-link-case",
  "select id from vendor_case where group_id = $1 and id = $2",
);
const updateRevoked = statement<{ revokedAt: Date; was: Date | null }>(
  "vendorcase-link-revoke",
  `update vendor_link l set revoked_at = coalesce(l.revoked_at, now())
     from (select id, revoked_at as was from vendor_link where group_id = $1 and id = $2 for update) old
    where l.group_id = $1 and l.id = old.id returning l.revoked_at as "revokedAt", old.was`,
);
const selectLinks = statement<Omit<VendorLink, "visits">>(
  "vendorcase-link-list",
  `select l.id, l.case_id is not null as "oneCase", l.label, l.created_at as "createdAt", l.expires_at as "expiresAt",
          l.revoked_at as "revokedAt",
          (select m.display_name from member m where m.group_id = l.group_id and m.person_id = l.created_by) as "createdByName",
          (select count(*)::int from vendor_link_visit t where t.group_id = l.group_id and t.link_id = l.id) as "visitCount"
     from vendor_link l join vendor_case c on c.group_id = l.group_id and c.id = $2
    where l.group_id = $1 and (l.case_id = c.id or l.case_id is null and l.vendor_id = c.vendor_id)
    order by (l.revoked_at is null and l.expires_at > now()) desc, l.created_at desc, l.id desc limit 100`,
);
const selectVisits = statement<VendorLinkVisit>(
  "vendorcase-link-visits",
  `select t.id, t.link_id as "linkId", t.visited_at as "visitedAt", t.act, c.number as "caseNumber"
     from unnest($2::uuid[]) as asked (id)
     cross join lateral (select * from vendor_link_visit each
        where each.group_id = $1 and each.link_id = asked.id order by each.visited_at desc, each.id desc limit 20) t
     left join vendor_case c on c.group_id = $1 and c.id = t.case_id
    order by t.visited_at desc, t.id desc`,
);

/**
 * Opens a link to a vendor, for one case or for all that was sent to it. The token carries the group, so that its rows are
 * opened without looking across groups; it is given here once, as only its hash is kept.
 */
export async function openVendorLink(
  tx: WriteTx,
  given: VendorLinkToOpen,
): Promise<Result<{ readonly id: string; readonly token: string }, CaseFault>> {
  const checked = checkVendorLink(given);
  if (!checked.ok) return checked;
  const { label, days } = checked.value;
  const secret = newLinkSecret();
  const [row] = await tx.rows(insertLink, [
    tx.groupId,
    given.caseId,
    given.oneCase,
    label,
    linkSecretHash(secret),
    tx.viewerId,
    days,
  ]);
  if (row === undefined) {
    const [known] = await tx.rows(selectCase, [tx.groupId, given.caseId]);
    return known === undefined
      ? fail({ code: "NOT_FOUND", field: null, message: "Ce dossier est introuvable dans votre groupe." })
      : fail({
          code: "CASE_NOT_SENT",
          field: null,
          message: "L’éditeur ne connaît pas encore ce dossier\u00a0: envoyez-le d’abord. Aucun lien n’a été créé.",
        });
  }
  await recordAudit(tx, {
    action: "case:openLink",
    objectKind: "vendorLink",
    objectId: row.id,
    // The label may name a person: it stays in its row.
    changes: {
      vendorId: [null, row.vendorId],
      caseId: [null, given.oneCase ? given.caseId : null],
      expiresAt: [null, row.expiresAt.toISOString()],
    },
  });
  return ok({ id: row.id, token: `${tx.groupId}.${secret}` });
}

/** Closes a link before its end; closing it again changes nothing. @returns false when the group has none of this id. */
export async function revokeVendorLink(tx: WriteTx, id: string): Promise<boolean> {
  const [row] = await tx.rows(updateRevoked, [tx.groupId, id]);
  if (row === undefined) return false;
  if (row.was === null)
    await recordAudit(tx, {
      action: "case:revokeLink",
      objectKind: "vendorLink",
      objectId: id,
      changes: { revokedAt: [null, row.revokedAt.toISOString()] },
    });
  return true;
}

/** The links by which a case may be read, those that still open first, with their latest visits. */
export async function readVendorLinks(tx: ReadTx, caseId: string): Promise<VendorLink[]> {
  const links = await tx.rows(selectLinks, [tx.groupId, caseId]);
  const visits = await tx.rows(selectVisits, [tx.groupId, links.map(({ id }) => id)]);
  return links.map((link) => ({ ...link, visits: visits.filter(({ linkId }) => linkId === link.id) }));
}

/** What stands behind a link. */
export interface OpenedVendorLink {
  readonly side: VendorSide;
  readonly label: string;
  readonly vendorName: string;
  readonly groupName: string;
  /** True: the group is fictitious. */
  readonly demo: boolean;
  readonly expiresAt: Date;
}

type LinkRow = Omit<OpenedVendorLink, "side"> & {
  readonly id: string;
  readonly vendorId: string;
  readonly caseId: string | null;
};
const selectOpen = statement<LinkRow>(
  "vendorcase-link-open",
  `select l.id, l.vendor_id as "vendorId", l.case_id as "caseId", l.label, v.name as "vendorName", g.name as "groupName",
          g.demo, l.expires_at as "expiresAt"
     from vendor_link l
     join vendor v on v.group_id = l.group_id and v.id = l.vendor_id
     join care_group g on g.id = l.group_id
    where l.group_id = $1 and l.token_hash = $2 and l.revoked_at is null and l.expires_at > now()`,
);
const insertVisit = statement<never>(
  "vendorcase-link-visit",
  "insert into vendor_link_visit (group_id, link_id, act, case_id) values ($1, $2, $3, $4)",
);

/** Opens a link. @param secret the part of the token after the group. @returns null when it is worth nothing (any more). */
export async function readVendorLink(tx: ReadTx, secret: string): Promise<OpenedVendorLink | null> {
  const [row] = await tx.rows(selectOpen, [tx.groupId, linkSecretHash(secret)]);
  if (row === undefined) return null;
  const { id, vendorId, caseId, ...shown } = row;
  const side = { vendorId, caseId, channel: "link", contactId: null, linkId: id, sender: row.label } as const;
  return { ...shown, side };
}

/** Notes what was done through a link. */
export async function noteVendorVisit(
  tx: WriteTx,
  linkId: string,
  visit: { readonly act: VendorLinkAct; readonly caseId: string | null },
): Promise<void> {
  await tx.rows(insertVisit, [tx.groupId, linkId, visit.act, visit.caseId]);
}
