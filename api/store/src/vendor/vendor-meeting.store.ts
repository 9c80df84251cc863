import type { AgendaCase, AgendaRelease, MeetingState } from "@palier/domain/vendor";
import { statement, type ReadTx } from "../kernel";
import type { Named } from "./vendor.store";

/** Somebody who was there. */
export interface MeetingPresent extends Named {
  readonly side: "group" | "vendor";
}

/** A point of the agenda. */
export interface MeetingItem {
  readonly id: string;
  readonly title: string;
  readonly caseId: string | null;
  readonly releaseId: string | null;
  /** '' while nothing is decided. */
  readonly decision: string;
}

/** What one side is to do. */
export interface MeetingAction {
  readonly id: string;
  /** The point it comes from; null: from none. */
  readonly itemId: string | null;
  readonly wording: string;
  readonly side: "group" | "vendor";
  /** Who does it, of that side; null: not told. */
  readonly personId: string | null;
  readonly contactId: string | null;
  readonly byName: string | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
}

/** A meeting as it is kept. */
export interface StoredMeeting {
  readonly id: string;
  readonly vendor: Named;
  readonly heldAt: Date;
  readonly place: string;
  readonly state: MeetingState;
  readonly minutes: string;
  /** To be given back when it is changed. */
  readonly version: number;
  readonly present: readonly MeetingPresent[];
  /** In their order. */
  readonly items: readonly MeetingItem[];
  /** The earliest due first. */
  readonly actions: readonly MeetingAction[];
  /** Establishments in sight that are to pass it on, and those that did. */
  readonly siteCount: number;
  readonly passedOnCount: number;
  /** When the minutes were last shared; null: never. */
  readonly sharedAt: Date | null;
  /** True: the file of the minutes as they were last shared is there. */
  readonly minutesPrinted: boolean;
  /** The job that prints or printed it. */
  readonly minutesJobId: string | null;
}

const selectMeetings = statement<StoredMeeting>(
  "vendor-select-meetings",
  `select m.id, json_build_object('id', v.id, 'name', v.name) as vendor, m.held_at as "heldAt", m.place, m.state, m.minutes,
          m.version,
          coalesce((select json_agg(json_build_object('id', coalesce(p.person_id, p.contact_id),
                      'name', coalesce(who.display_name, c.name), 'side', case when p.person_id is null then 'vendor' else 'group' end)
                      order by p.person_id is null, coalesce(who.display_name, c.name))
             from vendor_meeting_presence p
             left join member who on who.group_id = p.group_id and who.person_id = p.person_id
             left join vendor_contact c on c.group_id = p.group_id and c.id = p.contact_id
            where p.group_id = m.group_id and p.meeting_id = m.id), '[]') as present,
          coalesce((select json_agg(json_build_object('id', i.id, 'title', i.title, 'caseId', i.case_id,
                      'releaseId', i.release_id, 'decision', i.decision) order by i.position, i.id)
             from vendor_meeting_item i where i.group_id = m.group_id and i.meeting_id = m.id), '[]') as items,
          coalesce((select json_agg(json_build_object('id', a.id, 'itemId', a.item_id, 'wording', a.wording, 'side', a.side,
                      'personId', a.person_id, 'contactId', a.contact_id, 'byName', coalesce(who.display_name, c.name),
                      'dueOn', a.due_on, 'doneOn', a.done_on) order by a.due_on nulls last, a.id)
             from vendor_meeting_action a
             left join member who on who.group_id = a.group_id and who.person_id = a.person_id
             left join vendor_contact c on c.group_id = a.group_id and c.id = a.contact_id
            where a.group_id = m.group_id and a.meeting_id = m.id), '[]') as actions,
          told.sites as "siteCount", told.passed as "passedOnCount", m.shared_at as "sharedAt",
          m.state = 'closed' and m.minutes_key is not null and m.minutes_of is not distinct from m.shared_at as "minutesPrinted",
          m.minutes_job_id as "minutesJobId"
     from vendor_meeting m
     join vendor v on v.group_id = m.group_id and v.id = m.vendor_id
     cross join lateral (
       select count(*)::int as sites, count(*) filter (where c.passed_on is not null)::int as passed
         from vendor_meeting_cascade c where c.group_id = m.group_id and c.meeting_id = m.id) told
    where m.group_id = $1 and ($2::uuid is null or m.id = $2)
    order by m.held_at desc, m.id
    limit $3`,
);
/** Meetings that a list shows: some years of a quarterly meeting with several vendors. */
const MOST_MEETINGS = 200;

/** The meetings of the group, the latest first. */
export async function readMeetings(tx: ReadTx): Promise<StoredMeeting[]> {
  return tx.rows(selectMeetings, [tx.groupId, null, MOST_MEETINGS]);
}

/** One meeting. @returns null where there is none, and where it is another group's. */
export async function readMeeting(tx: ReadTx, id: string): Promise<StoredMeeting | null> {
  return (await tx.rows(selectMeetings, [tx.groupId, id, 1]))[0] ?? null;
}

/** How an establishment passed a meeting on. */
export interface MeetingCascade {
  readonly establishment: Named;
  /** null while it isn't passed on. */
  readonly passedOn: string | null;
  readonly how: string;
  readonly peopleCount: number | null;
  readonly byName: string | null;
}

const selectCascades = statement<MeetingCascade>(
  "vendor-select-meeting-cascades",
  `select json_build_object('id', e.id, 'name', e.name) as establishment, c.passed_on as "passedOn", c.how,
          c.people_count as "peopleCount", who.display_name as "byName"
     from vendor_meeting_cascade c
     join establishment e on e.group_id = c.group_id and e.id = c.establishment_id
     left join member who on who.group_id = c.group_id and who.person_id = c.person_id
    where c.group_id = $1 and c.meeting_id = $2
    order by lower(e.name), e.id`,
);

/** The establishments in sight that are to pass a meeting on, by name. */
export async function readMeetingCascades(tx: ReadTx, meetingId: string): Promise<MeetingCascade[]> {
  return tx.rows(selectCascades, [tx.groupId, meetingId]);
}

const selectAgendaCases = statement<AgendaCase>(
  "vendor-select-agenda-cases",
  `select c.id, c.number, c.title, c.severity, c.state = 'waitingGroup' as "waitsForGroup",
          (select count(*)::int from (
             select r.establishment_id, r.sector from request r where r.group_id = c.group_id and r.case_id = c.id
             union select s.establishment_id, s.sector from vendor_case_support s
              where s.group_id = c.group_id and s.case_id = c.id) behind) as weight
     from vendor_case c
    where c.group_id = $1 and c.vendor_id = $2
      and c.state in ('sent', 'acknowledged', 'inProgress', 'waitingGroup', 'resolved', 'refused')`,
);
const selectAgendaReleases = statement<AgendaRelease>(
  "vendor-select-agenda-releases",
  `select r.id, p.name || ' ' || n.label as title
     from release r
     join product p on p.group_id = r.group_id and p.id = r.product_id and p.vendor_id = $2
     join product_version n on n.group_id = r.group_id and n.id = r.version_id
    where r.group_id = $1 and r.state in ('announced', 'testing', 'decided')
    order by r.planned_on nulls last, r.created_at, r.id`,
);

/** What a meeting with the vendor may be about: cases that it has, releases that aren't in service yet. */
export async function readAgendaMatter(
  tx: ReadTx,
  vendorId: string,
): Promise<{ readonly cases: readonly AgendaCase[]; readonly releases: readonly AgendaRelease[] }> {
  const cases = await tx.rows(selectAgendaCases, [tx.groupId, vendorId]);
  return { cases, releases: await tx.rows(selectAgendaReleases, [tx.groupId, vendorId]) };
}
