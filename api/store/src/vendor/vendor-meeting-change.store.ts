import { ok, type Result } from "@palier/domain/kernel";
import { agendaOf, checkName, checkText, isDay } from "@palier/domain/vendor";
import { recordAudit, statement, type WriteTx } from "../kernel";
import { changesBetween, invalid, missing, stale, type VendorStoreFault } from "./vendor-fault";
import { readAgendaMatter, readMeeting, type StoredMeeting } from "./vendor-meeting.store";

type Outcome = Result<StoredMeeting, VendorStoreFault>;
const [THE, A] = ["Cette réunion", "cette réunion"] as const;

async function readAgain(tx: WriteTx, id: string): Promise<Outcome> {
  const meeting = await readMeeting(tx, id);
  return meeting === null ? missing(THE) : ok(meeting);
}

/** A meeting to plan, or to correct. */
export interface MeetingToSave {
  /** null: a new one. */
  readonly id: string | null;
  /** The version read; 0 for a new one. */
  readonly version: number;
  /** Told once. */
  readonly vendorId: string;
  /** ISO 8601 instant. */
  readonly heldAt: string;
  readonly place: string;
  readonly minutes: string;
  /** People of the group, and contacts of the vendor, who are or were there. */
  readonly personIds: readonly string[];
  readonly contactIds: readonly string[];
}

const insertMeeting = statement<{ id: string }>(
  "vendor-insert-meeting",
  `insert into vendor_meeting (group_id, vendor_id, held_at, place, minutes, created_by)
   select $1, v.id, $3, $4, $5, $6 from vendor v where v.group_id = $1 and v.id = $2 and v.archived_at is null returning id`,
);
const updateMeeting = statement<{ id: string }>(
  "vendor-update-meeting",
  `update vendor_meeting set held_at = $4, place = $5, minutes = $6, version = version + 1
    where group_id = $1 and id = $2 and version = $3 and state in ('planned', 'held') returning id`,
);
const deletePresences = statement<never>(
  "vendor-delete-meeting-presences",
  `delete from vendor_meeting_presence where group_id = $1 and meeting_id = $2
      and not (person_id = any ($3::uuid[]) or contact_id = any ($4::uuid[]))`,
);
// Only people of the group, and contacts of the meeting's own vendor.
const insertPresences = statement<never>(
  "vendor-insert-meeting-presences",
  `insert into vendor_meeting_presence (group_id, meeting_id, person_id, contact_id)
   select m.group_id, m.id, who.person_id, null from vendor_meeting m
     join member who on who.group_id = m.group_id and who.person_id = any ($3::uuid[]) and who.left_at is null
    where m.group_id = $1 and m.id = $2
   union all
   select m.group_id, m.id, null, c.id from vendor_meeting m
     join vendor_contact c on c.group_id = m.group_id and c.vendor_id = m.vendor_id and c.id = any ($4::uuid[])
    where m.group_id = $1 and m.id = $2
   on conflict do nothing`,
);
const insertAgenda = statement<never>(
  "vendor-insert-meeting-agenda",
  `insert into vendor_meeting_item (group_id, meeting_id, position, title, case_id, release_id)
   select $1, $2, at, title, case_id, release_id
     from unnest($3::text[], $4::uuid[], $5::uuid[]) with ordinality as point (title, case_id, release_id, at)`,
);

/** Plans a meeting with the agenda that the open cases and the coming releases make, or corrects what is said of it. */
export async function saveMeeting(tx: WriteTx, input: MeetingToSave): Promise<Outcome> {
  const heldAt = new Date(input.heldAt);
  if (Number.isNaN(heldAt.getTime()))
    return invalid({ field: "heldAt", message: "Cette date de réunion n’existe pas au calendrier." });
  const place = checkText("place", input.place, "Le lieu");
  if (!place.ok) return invalid(place.error);
  const minutes = checkText("minutes", input.minutes, "Le relevé");
  if (!minutes.ok) return invalid(minutes.error);
  const before = input.id === null ? null : await readMeeting(tx, input.id);
  if (input.id !== null && before === null) return missing(THE);
  if (before !== null && before.state !== "planned" && before.state !== "held")
    return invalid({
      field: null,
      message: "Ce relevé est diffusé, ou la réunion annulée\u00a0: reprenez-le d’abord.",
    });
  const fields = [heldAt, place.value, minutes.value];
  const [kept] =
    before === null
      ? await tx.rows(insertMeeting, [tx.groupId, input.vendorId, ...fields, tx.viewerId])
      : await tx.rows(updateMeeting, [tx.groupId, before.id, input.version, ...fields]);
  if (kept === undefined)
    return before === null
      ? invalid({ field: "vendorId", message: "Choisissez l’éditeur que vous rencontrez." })
      : stale(A);
  if (before === null) {
    const { cases, releases } = await readAgendaMatter(tx, input.vendorId);
    const points = agendaOf(cases, releases);
    const columns = [points.map(({ title }) => title), points.map(({ caseId }) => caseId)];
    await tx.rows(insertAgenda, [tx.groupId, kept.id, ...columns, points.map(({ releaseId }) => releaseId)]);
  }
  const people = [tx.groupId, kept.id, input.personIds, input.contactIds];
  await tx.rows(deletePresences, people);
  await tx.rows(insertPresences, people);
  const after = await readAgain(tx, kept.id);
  if (!after.ok) return after;
  const audited = (of: StoredMeeting) => ({
    vendorId: of.vendor.id,
    heldAt: of.heldAt.toISOString(),
    placeCharacters: of.place.length,
    minutesCharacters: of.minutes.length,
    presentCount: of.present.length,
  });
  await recordAudit(tx, {
    action: "meeting:update",
    objectKind: "vendorMeeting",
    objectId: kept.id,
    changes: changesBetween(before && audited(before), audited(after.value)),
  });
  return after;
}

/** A point of an agenda to add, to correct, to decide or to remove. */
export interface MeetingItemToSave {
  readonly meetingId: string;
  /** The version of the meeting that was read. */
  readonly version: number;
  /** null: a new one, at the end. */
  readonly id: string | null;
  readonly title: string;
  readonly decision: string;
  readonly removed: boolean;
}

const bumpMeeting = statement<{ id: string }>(
  "vendor-bump-meeting",
  `update vendor_meeting set version = version + 1
    where group_id = $1 and id = $2 and version = $3 and state in ('planned', 'held') returning id`,
);
const insertItem = statement<{ id: string }>(
  "vendor-insert-meeting-item",
  `insert into vendor_meeting_item (group_id, meeting_id, position, title, decision)
   select $1, $2, coalesce(max(position), 0) + 1, $3, $4 from vendor_meeting_item where group_id = $1 and meeting_id = $2
   returning id`,
);
const updateItem = statement<{ id: string }>(
  "vendor-update-meeting-item",
  "update vendor_meeting_item set title = $3, decision = $4 where group_id = $1 and id = $2 returning id",
);
const freeActions = statement<never>(
  "vendor-free-meeting-actions",
  "update vendor_meeting_action set item_id = null where group_id = $1 and item_id = $2",
);
const deleteItem = statement<{ id: string }>(
  "vendor-delete-meeting-item",
  "delete from vendor_meeting_item where group_id = $1 and id = $2 returning id",
);

/** Opens a meeting for a change of its points or its actions. */
async function toChange(
  tx: WriteTx,
  { meetingId, version }: { readonly meetingId: string; readonly version: number },
): Promise<Outcome> {
  const meeting = await readMeeting(tx, meetingId);
  if (meeting === null) return missing(THE);
  if (meeting.state !== "planned" && meeting.state !== "held")
    return invalid({
      field: null,
      message: "Ce relevé est diffusé, ou la réunion annulée\u00a0: reprenez-le d’abord.",
    });
  const [mine] = await tx.rows(bumpMeeting, [tx.groupId, meetingId, version]);
  return mine === undefined ? stale(A) : ok(meeting);
}

/** Keeps a point of the agenda with what was decided. @returns the meeting as it now is. */
export async function saveMeetingItem(tx: WriteTx, input: MeetingItemToSave): Promise<Outcome> {
  const title = checkText("title", input.title, "Le point");
  if (!title.ok) return invalid(title.error);
  if (title.value === "") return invalid({ field: "title", message: "Écrivez le point en quelques mots." });
  const decision = checkText("decision", input.decision, "La décision");
  if (!decision.ok) return invalid(decision.error);
  const meeting = await toChange(tx, input);
  if (!meeting.ok) return meeting;
  const before = meeting.value.items.find(({ id }) => id === input.id) ?? null;
  if (input.id !== null && before === null) return missing("Ce point");
  const texts = [title.value, decision.value];
  if (before !== null && input.removed) await tx.rows(freeActions, [tx.groupId, before.id]);
  const [kept] =
    before === null
      ? await tx.rows(insertItem, [tx.groupId, input.meetingId, ...texts])
      : input.removed
        ? await tx.rows(deleteItem, [tx.groupId, before.id])
        : await tx.rows(updateItem, [tx.groupId, before.id, ...texts]);
  await recordAudit(tx, {
    action: "meeting:item",
    objectKind: "vendorMeeting",
    objectId: input.meetingId,
    changes: {
      itemId: [before?.id ?? null, input.removed ? null : (kept?.id ?? null)],
      ...changesBetween(
        before && { titleCharacters: before.title.length, decisionCharacters: before.decision.length },
        {
          titleCharacters: title.value.length,
          decisionCharacters: decision.value.length,
        },
      ),
    },
  });
  return readAgain(tx, input.meetingId);
}

/** Something to do after a meeting, to add or to follow. */
export interface MeetingActionToSave {
  readonly meetingId: string;
  /** The version of the meeting that was read. */
  readonly version: number;
  /** null: a new one. */
  readonly id: string | null;
  readonly itemId: string | null;
  readonly wording: string;
  readonly side: string;
  readonly personId: string | null;
  readonly contactId: string | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
}

const insertAction = statement<{ id: string }>(
  "vendor-insert-meeting-action",
  `insert into vendor_meeting_action (group_id, meeting_id, item_id, wording, side, person_id, contact_id, due_on, done_on)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
);
const updateAction = statement<{ id: string }>(
  "vendor-update-meeting-action",
  `update vendor_meeting_action
      set item_id = $3, wording = $4, side = $5, person_id = $6, contact_id = $7, due_on = $8, done_on = $9
    where group_id = $1 and id = $2 returning id`,
);
const bumpAny = statement<{ id: string }>(
  "vendor-bump-meeting-of-action",
  "update vendor_meeting set version = version + 1 where group_id = $1 and id = $2 and version = $3 returning id",
);
const selectDoer = statement<{ id: string }>(
  "vendor-select-meeting-doer",
  `select m.person_id as id from member m where m.group_id = $1 and m.person_id = $2 and m.left_at is null
   union all
   select c.id from vendor_contact c join vendor_meeting v on v.group_id = c.group_id and v.vendor_id = c.vendor_id
    where c.group_id = $1 and c.id = $3 and v.id = $4`,
);

/** Keeps an action; those of a meeting whose minutes are out go on being followed. @returns the meeting as it now is. */
export async function saveMeetingAction(tx: WriteTx, input: MeetingActionToSave): Promise<Outcome> {
  const wording = checkName("wording", input.wording, "L’action");
  if (!wording.ok) return invalid(wording.error);
  const { side, personId, contactId } = input;
  if (side !== "group" && side !== "vendor")
    return invalid({ field: "side", message: "Dites qui s’en charge\u00a0: le groupe ou l’éditeur." });
  for (const [field, day] of [["dueOn", input.dueOn] as const, ["doneOn", input.doneOn] as const])
    if (day !== null && !isDay(day)) return invalid({ field, message: "Cette date n’existe pas au calendrier." });
  const meeting = await readMeeting(tx, input.meetingId);
  if (meeting === null) return missing(THE);
  const before = meeting.actions.find(({ id }) => id === input.id) ?? null;
  if (input.id !== null && before === null) return missing("Cette action");
  if (input.itemId !== null && !meeting.items.some(({ id }) => id === input.itemId)) return missing("Ce point");
  const doer = side === "group" ? [personId, null] : [null, contactId];
  if (doer.some((each) => each !== null)) {
    const found = await tx.rows(selectDoer, [tx.groupId, ...doer, meeting.id]);
    if (found.length === 0) return missing("La personne qui s’en charge");
  }
  const [mine] = await tx.rows(bumpAny, [tx.groupId, meeting.id, input.version]);
  if (mine === undefined) return stale(A);
  const fields = [input.itemId, wording.value, side, ...doer, input.dueOn, input.doneOn];
  const [kept] =
    before === null
      ? await tx.rows(insertAction, [tx.groupId, meeting.id, ...fields])
      : await tx.rows(updateAction, [tx.groupId, before.id, ...fields]);
  const audited = (of: Pick<MeetingActionToSave, "side" | "dueOn" | "doneOn">) => ({
    side: of.side,
    dueOn: of.dueOn,
    doneOn: of.doneOn,
  });
  await recordAudit(tx, {
    action: "meeting:action",
    objectKind: "vendorMeetingAction",
    objectId: kept?.id ?? "",
    changes: changesBetween(before && audited(before), audited(input)),
  });
  return readAgain(tx, meeting.id);
}
