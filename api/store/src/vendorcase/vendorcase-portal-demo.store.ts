import { recordAudit, statement, type WriteTx } from "../kernel";

const joinDemoContact = statement<{ id: string }>(
  "vendorcase-portal-demo-join",
  `update vendor_contact k set person_id = m.person_id
     from member m
    where m.group_id = $1 and m.left_at is null
      and exists (select from membership r where r.group_id = m.group_id and r.person_id = m.person_id
                     and r.role = 'vendorContact')
      and not exists (select from vendor_contact o where o.group_id = m.group_id and o.person_id = m.person_id)
      and k.group_id = m.group_id and k.id = (
        select c.id from vendor_contact c
          join vendor_case s on s.group_id = c.group_id and s.vendor_id = c.vendor_id and s.sent_at is not null
         where c.group_id = m.group_id and c.single_contact and c.archived_at is null and c.person_id is null
         order by c.id limit 1)
   returning k.id`,
);

/** Lets the fictitious contact of a vendor of a demonstration group read the portal. @returns false where there is none. */
export async function ensureDemoPortal(tx: WriteTx): Promise<boolean> {
  const [joined] = await tx.rows(joinDemoContact, [tx.groupId]);
  if (joined === undefined) return false;
  await recordAudit(tx, { action: "vendor:openPortal", objectKind: "vendorContact", objectId: joined.id });
  return true;
}
