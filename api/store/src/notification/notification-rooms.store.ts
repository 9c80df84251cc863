import { actionLine, SECTORS, type Action, type Grant } from "@palier/domain/identity";
import { FOLLOWED_AT_FIRST } from "@palier/domain/referent";
import { statement, type ReadTx } from "../kernel";

/** What awaits one person between the sites and the vendor, counted within what they may act on. */
export interface RoomCounts {
  /** Received, of an establishment and a sector they qualify, that nobody else was given. */
  readonly requestsToQualify: number;
  /** Their own, sent back with a question. */
  readonly requestsToClarify: number;
  /** Cases in which the vendor waits for the group. */
  readonly casesWaiting: number;
  /** Releases with something that they may check and that their establishment hasn't. */
  readonly releasesToTest: number;
  /** Establishments of theirs that haven't said how a meeting was passed on. */
  readonly meetingsToCascade: number;
  /** Mandates in force that end within two months, without another one ready. */
  readonly mandatesEnding: number;
  /** Open establishments with a followed sector that nobody holds; 0 until the register is begun. */
  readonly sitesWithVacantSector: number;
  /** Contracts whose last day of notice is within ninety days, or that end by themselves within a hundred and eighty. */
  readonly contractsToNotice: number;
}

/** `g` holds for a row of this establishment and this sector. */
const reaches = (grants: string, establishment: string, sector?: string): string => `exists (
  select from jsonb_to_recordset(${grants}::jsonb) as g (sector text, "wholeGroup" boolean, "establishmentIds" uuid[])
   where (g."wholeGroup" or ${establishment} = any (g."establishmentIds"))
     ${sector === undefined ? "" : `and (g.sector is null or g.sector = ${sector})`})`;

const TODAY = "(now() at time zone 'Europe/Paris')::date";

const selectRooms = statement<RoomCounts>(
  "notification-room-counts",
  `select
     (select count(*) from request r
       where r.group_id = $1 and r.state = 'submitted' and (r.assignee_id is null or r.assignee_id = $2)
         and ${reaches("$3", "r.establishment_id", "r.sector")})::int as "requestsToQualify",
     (select count(*) from request r
       where r.group_id = $1 and r.state = 'toClarify' and r.author_id = $2)::int as "requestsToClarify",
     (select count(*) from vendor_case c
       where c.group_id = $1 and c.state = 'waitingGroup' and $4::jsonb <> '[]')::int as "casesWaiting",
     (select count(*) from release l
       where l.group_id = $1 and l.state = 'testing' and exists (
         select from release_check k
           join product_installation i on i.group_id = l.group_id and i.product_id = l.product_id and i.ended_on is null
          where k.group_id = l.group_id and k.release_id = l.id and k.removed_at is null
            and ${reaches("$5", "i.establishment_id", "k.sector")}
            and not exists (
              select from release_result t
               where t.group_id = k.group_id and t.check_id = k.id and t.establishment_id = i.establishment_id)))::int
       as "releasesToTest",
     (select count(*) from vendor_meeting_cascade c
        join vendor_meeting m on m.group_id = c.group_id and m.id = c.meeting_id and m.state in ('held', 'closed')
       where c.group_id = $1 and c.passed_on is null and ${reaches("$6", "c.establishment_id")})::int
       as "meetingsToCascade",
     (select count(*) from mandate m
       where m.group_id = $1 and m.ended_at is null and m.starts_on <= ${TODAY}
         and m.ends_on between ${TODAY} and ${TODAY} + 60 and ${reaches("$7", "m.establishment_id")}
         and not exists (
           select from mandate n
            where n.group_id = $1 and n.establishment_id = m.establishment_id and n.sector = m.sector
              and n.duty = m.duty and n.id <> m.id and n.ended_at is null and n.starts_on > m.starts_on))::int
       as "mandatesEnding",
     (select count(*) from establishment e
       where e.group_id = $1 and e.closed_on is null and ${reaches("$7", "e.id")}
         and exists (select from mandate where group_id = $1)
         and exists (
           select from unnest($9::text[]) as s (sector)
            where coalesce((select t.followed from sector_setting t where t.group_id = $1 and t.sector = s.sector),
                           s.sector = any ($10::text[]))
              and not exists (
                    select from mandate m
                      join member p on p.group_id = m.group_id and p.person_id = m.person_id
                       and p.left_at is null and p.disabled_at is null
                     where m.group_id = $1 and m.establishment_id = e.id and m.sector = s.sector and m.duty = 'holder'
                       and m.ended_at is null and m.starts_on <= ${TODAY}
                       and (m.ends_on is null or m.ends_on >= ${TODAY}))))::int as "sitesWithVacantSector",
     -- As contractDates of the vendor room: the end is that of the period that runs, renewals counted.
     (select count(*) from contract c
       cross join lateral (
         select min((c.ends_on + make_interval(months => k * coalesce(c.renewal_months, 0)))::date) as ends_on
           from generate_series(0, 240) as k
          where (c.ends_on + make_interval(months => k * coalesce(c.renewal_months, 0)))::date >= ${TODAY}) p
       where c.group_id = $1 and $8::jsonb <> '[]' and c.notice_given_on is null and c.starts_on <= ${TODAY}
         and case when c.renewal_months is null then p.ends_on <= ${TODAY} + 180
             else (p.ends_on - make_interval(months => coalesce(c.notice_months, 0)))::date
                  between ${TODAY} and ${TODAY} + 90 end)::int
       as "contractsToNotice"`,
);

/** The grants by which somebody may do this, each with its sector where the action goes by sector. */
function grantsFor(action: Action, grants: readonly Grant[]): string {
  const { roles, reach, bySector } = actionLine(action);
  const ones = grants.filter(({ role, wholeGroup }) => roles.includes(role) && (reach !== "group" || wholeGroup));
  return JSON.stringify(
    ones.map(({ sector, wholeGroup, establishmentIds }) => ({
      sector: bySector === true ? sector : null,
      wholeGroup,
      establishmentIds,
    })),
  );
}

/** Counts in one statement what awaits a person, by their grants. */
export async function countAwaitingInRooms(
  tx: ReadTx,
  { personId, grants }: { readonly personId: string; readonly grants: readonly Grant[] },
): Promise<RoomCounts> {
  const [row] = await tx.rows(selectRooms, [
    tx.groupId,
    personId,
    grantsFor("request:qualify", grants),
    grantsFor("case:update", grants),
    grantsFor("release:test", grants),
    grantsFor("meeting:cascade", grants),
    grantsFor("referent:update", grants),
    grantsFor("vendor:update", grants),
    SECTORS,
    FOLLOWED_AT_FIRST,
  ]);
  if (row === undefined) throw new Error("the counts returned no row");
  return row;
}
