import { namesToErase, patternOf } from "@palier/domain/privacy";
import type { FileStore } from "../file";
import { statement, withGroup, type Database } from "../kernel";
import { requestMinutes } from "../vendor";

const forgetPacks = statement<{ key: string }>(
  "privacy-forget-packs",
  `with named as (
     select id, storage_key from handover where group_id = $1 and $2 in (from_person_id, to_person_id) and storage_key is not null)
   update handover h set file_name = null, storage_key = null, sha256 = null, byte_count = null
     from named where h.group_id = $1 and h.id = named.id returning named.storage_key as key`,
);

/** A pack of a departure is a printed page with names: it goes, the row of what passed stays. */
export async function removePacks(db: Database, groupId: string, personId: string, files: FileStore): Promise<void> {
  const forgotten = await withGroup(db, { groupId, viewerId: null }, (tx) => tx.rows(forgetPacks, [groupId, personId]));
  for (const { key } of forgotten) await files.remove(groupId, key);
}

// Those that print the person as present or in charge, and those whose texts hold the name.
const forgetMinutes = statement<{ id: string; key: string }>(
  "privacy-forget-minutes",
  `with contact as (
     select k.id from vendor_contact k where k.group_id = $1 and (k.person_id = $2 or lower(k.email) = any ($4::text[]))),
   named as (
     select m.id, m.minutes_key from vendor_meeting m
      where m.group_id = $1 and m.minutes_key is not null
        and (m.place ~* $3 or m.minutes ~* $3
          or exists (select from vendor_meeting_presence p where p.group_id = m.group_id and p.meeting_id = m.id
                        and (p.person_id = $2 or p.contact_id in (select id from contact)))
          or exists (select from vendor_meeting_action a where a.group_id = m.group_id and a.meeting_id = m.id
                        and (a.person_id = $2 or a.contact_id in (select id from contact) or a.wording ~* $3))
          or exists (select from vendor_meeting_item i
                      where i.group_id = m.group_id and i.meeting_id = m.id and (i.title ~* $3 or i.decision ~* $3))))
   update vendor_meeting m set minutes_key = null, minutes_of = null
     from named where m.group_id = $1 and m.id = named.id returning m.id, named.minutes_key as key`,
);
/** Matches no text. */
const NOTHING = "(?!)";

/**
 * Minutes of meetings are printed pages with names too: they go, to be printed again once the name is erased.
 * @param who all that the person is called. @returns the meetings to print again.
 */
export async function removeMinutes(
  db: Database,
  groupId: string,
  personId: string,
  files: FileStore,
  who: { readonly names: readonly string[]; readonly emails: readonly string[] },
): Promise<string[]> {
  const texts = namesToErase(who.names, who.emails);
  const pattern = texts.length === 0 ? NOTHING : patternOf(texts);
  const forgotten = await withGroup(db, { groupId, viewerId: null }, (tx) =>
    tx.rows(forgetMinutes, [groupId, personId, pattern, who.emails.map((each) => each.toLowerCase())]),
  );
  for (const { key } of forgotten) await files.remove(groupId, key);
  return forgotten.map(({ id }) => id);
}

/** Asks for the pages of which the name went. */
export async function printMinutesAgain(db: Database, groupId: string, meetingIds: readonly string[]): Promise<void> {
  await withGroup(db, { groupId, viewerId: null }, async (tx) => {
    for (const id of meetingIds) await requestMinutes(tx, id);
  });
}

const forgetModels = statement<{ keys: string[] }>(
  "privacy-forget-models",
  `with named as (
     select b.id, array_remove(array[b.docx_key, b.merge_key, b.pdf_key, b.zip_key], null) as keys from template_bundle b
      where b.group_id = $1 and b.made_at is not null and exists (
        select 1 from template_signature s where s.group_id = $1 and s.person_id = $2
           and (b.revision_id is null or s.revision_id = b.revision_id)))
   update template_bundle b set docx_key = null, merge_key = null, pdf_key = null, zip_key = null, made_at = null
     from named where b.group_id = $1 and b.id = named.id returning named.keys`,
);

/** The printed models that somebody signed bear their name: they go, and are made again when they are asked for. */
export async function removeModels(db: Database, groupId: string, personId: string, files: FileStore): Promise<void> {
  const forgotten = await withGroup(db, { groupId, viewerId: null }, (tx) =>
    tx.rows(forgetModels, [groupId, personId]),
  );
  for (const key of forgotten.flatMap(({ keys }) => keys)) await files.remove(groupId, key);
}
