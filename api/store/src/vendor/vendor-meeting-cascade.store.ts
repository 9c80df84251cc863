import { ok, type Result } from "@palier/domain/kernel";
import { checkText, isDay, moveMeeting, type MeetingMove } from "@palier/domain/vendor";
import { recordAudit, statement, type WriteTx } from "../kernel";
import { notify } from "../notification";
import { changesBetween, invalid, missing, stale, type VendorStoreFault } from "./vendor-fault";
import { readMeeting, type StoredMeeting } from "./vendor-meeting.store";
import { requestMinutes } from "./vendor-minutes.store";

type Outcome = Result<StoredMeeting, VendorStoreFault>;

async function readAgain(tx: WriteTx, id: string): Promise<Outcome> {
  const meeting = await readMeeting(tx, id);
  return meeting === null ? missing("Cette réunion") : ok(meeting);
}

const setState = statement<{ id: string }>(
  "vendor-set-meeting-state",
  `update vendor_meeting set state = $4, version = version + 1,
          shared_at = case when $4 = 'closed' then date_trunc('milliseconds', clock_timestamp()) else shared_at end
    where group_id = $1 and id = $2 and version = $3 returning id`,
);
// One line for each open establishment that runs something of the vendor; what was said before a reopening stays.
const insertCascades = statement<never>(
  "vendor-insert-meeting-cascades",
  `insert into vendor_meeting_cascade (group_id, meeting_id, establishment_id)
   select distinct i.group_id, $2::uuid, i.establishment_id
     from product_installation i
     join product p on p.group_id = i.group_id and p.id = i.product_id and p.vendor_id = $3
     join establishment e on e.group_id = i.group_id and e.id = i.establishment_id and e.closed_on is null
    where i.group_id = $1 and i.ended_on is null
   on conflict do nothing`,
);
const selectReferents = statement<{ personId: string }>(
  "vendor-select-referents-to-cascade",
  `select distinct m.person_id as "personId"
     from vendor_meeting_cascade c
     join mandate m on m.group_id = c.group_id and m.establishment_id = c.establishment_id and m.ended_at is null
    where c.group_id = $1 and c.meeting_id = $2 and c.passed_on is null`,
);

/** Moves a meeting; sharing its minutes asks each establishment that runs the vendor's software to pass them on, and prints them. */
export async function applyMeetingMove(
  tx: WriteTx,
  at: { readonly id: string; readonly version: number },
  move: MeetingMove,
): Promise<Outcome> {
  const before = await readMeeting(tx, at.id);
  if (before === null) return missing("Cette réunion");
  const moved = moveMeeting(before.state, move);
  if (!moved.ok) return invalid(moved.error);
  const [mine] = await tx.rows(setState, [tx.groupId, at.id, at.version, moved.value]);
  if (mine === undefined) return stale("cette réunion");
  if (move === "share") {
    await tx.rows(insertCascades, [tx.groupId, at.id, before.vendor.id]);
    await requestMinutes(tx, at.id);
    const referents = await tx.rows(selectReferents, [tx.groupId, at.id]);
    await notify(tx, {
      personIds: referents.map(({ personId }) => personId),
      kind: "meetingToCascade",
      topic: `meeting:${at.id}`,
      title: `Réunion avec ${before.vendor.name}\u00a0: à relayer à vos équipes`,
      path: `/reunions/${at.id}`,
    });
  }
  await recordAudit(tx, {
    action: `meeting:${move}`,
    objectKind: "vendorMeeting",
    objectId: at.id,
    changes: { state: [before.state, moved.value] },
  });
  return readAgain(tx, at.id);
}

/** How an establishment passed a meeting on. */
export interface CascadeToSave {
  readonly meetingId: string;
  readonly establishmentId: string;
  /** 'YYYY-MM-DD'; null takes back what was said. */
  readonly passedOn: string | null;
  readonly how: string;
  readonly peopleCount: number | null;
}

const selectCascade = statement<{ id: string; passedOn: string | null; peopleCount: number | null }>(
  "vendor-select-meeting-cascade",
  `select id, passed_on as "passedOn", people_count as "peopleCount" from vendor_meeting_cascade
    where group_id = $1 and meeting_id = $2 and establishment_id = $3 for update`,
);
const updateCascade = statement<never>(
  "vendor-update-meeting-cascade",
  `update vendor_meeting_cascade set passed_on = $3, how = $4, people_count = $5, person_id = $6, recorded_at = now()
    where group_id = $1 and id = $2`,
);
/** More people than any establishment has: a mistake of typing. */
const MOST_PEOPLE = 10_000;

/**
 * Keeps how an establishment passed a meeting on: the proof is a day, a way and a number of people.
 * @param today 'YYYY-MM-DD'; nothing is passed on in the future.
 */
export async function recordMeetingCascade(tx: WriteTx, input: CascadeToSave, today: string): Promise<Outcome> {
  const how = checkText("how", input.how, "La façon de relayer");
  if (!how.ok) return invalid(how.error);
  const { passedOn, peopleCount } = input;
  if (passedOn !== null && (!isDay(passedOn) || passedOn > today))
    return invalid({
      field: "passedOn",
      message: "Donnez le jour où les équipes l’ont su\u00a0: aujourd’hui au plus tard.",
    });
  if (passedOn !== null && how.value === "")
    return invalid({
      field: "how",
      message: "Dites comment en quelques mots\u00a0: réunion d’équipe, affichage, cahier…",
    });
  if (peopleCount !== null && (peopleCount < 0 || peopleCount > MOST_PEOPLE))
    return invalid({ field: "peopleCount", message: "Le nombre de personnes va de 0 à 10\u00a0000." });
  const [before] = await tx.rows(selectCascade, [tx.groupId, input.meetingId, input.establishmentId]);
  if (before === undefined) return missing("Cet établissement, pour cette réunion,");
  await tx.rows(updateCascade, [tx.groupId, before.id, passedOn, how.value, peopleCount, tx.viewerId]);
  await recordAudit(tx, {
    action: "meeting:cascade",
    objectKind: "vendorMeeting",
    objectId: input.meetingId,
    changes: {
      establishmentId: [null, input.establishmentId],
      ...changesBetween({ passedOn: before.passedOn, peopleCount: before.peopleCount }, { passedOn, peopleCount }),
    },
  });
  return readAgain(tx, input.meetingId);
}
