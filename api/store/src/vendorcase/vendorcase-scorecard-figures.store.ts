import {
  ownFigures,
  quarterBounds,
  USUAL_HOURS,
  vendorFigures,
  type OwnFigures,
  type Quarter,
  type ScoredCase,
  type ScoredRequest,
  type ScorecardFigures,
  type VendorFigures,
} from "@palier/domain/vendorcase";
import { statement, type ReadTx } from "../kernel";
import { supportCalendar } from "./vendorcase-calendar";
import { calendarOf, readSentSlas, type CaseSla } from "./vendorcase-sla.store";

/** A vendor with its figures of a quarter. */
export interface VendorReactivity extends VendorFigures {
  readonly vendorId: string;
  readonly vendorName: string;
}

/** Both sides in a quarter. */
export interface Reactivity {
  readonly asOf: Date;
  /** Those to whom something was sent, and those of the register; alphabetically. */
  readonly vendors: readonly VendorReactivity[];
  readonly own: OwnFigures;
}

const selectVendors = statement<{ id: string; name: string }>(
  "vendorcase-scorecard-vendors",
  `select id, name from vendor where group_id = $1 and (archived_at is null or id = any ($2)) order by lower(name), id`,
);
const selectGroup = statement<{ name: string; demo: boolean; contracts: string[] }>(
  "vendorcase-scorecard-group",
  `select g.name, g.demo, array(select c.reference from contract c
      where c.group_id = g.id and c.vendor_id = $2 order by c.starts_on desc) as contracts
     from care_group g where g.id = $1`,
);
const REACTED = "least(r.qualified_at, r.answered_at, m.at)";
const selectRequests = statement<ScoredRequest>(
  "vendorcase-scorecard-requests",
  // A request that nobody touched since the quarter began and that waits for nobody weighs nothing: it isn't looked into.
  `select e.kind, r.created_at as "submittedAt", ${REACTED} as "reactedAt"
     from request r
     join establishment e on e.group_id = r.group_id and e.id = r.establishment_id
     left join lateral (select min(q.moved_at) as at from request_move q
        where q.group_id = r.group_id and q.request_id = r.id
          and q.move in ('qualify', 'askClarification', 'joinCase', 'answer')) m on true
    where r.group_id = $1 and r.created_at < $3 and (r.state = 'submitted' or r.updated_at >= $2)
      and (${REACTED} >= $2 or (${REACTED} is null and r.state <> 'withdrawn'))`,
);

const scoredCase = (sla: CaseSla, asOf: Date): ScoredCase[] =>
  sla.sentAt === null
    ? []
    : [
        {
          severity: sla.severity,
          sentAt: sla.sentAt,
          promised: { responseMinutes: sla.responseMinutes, resolutionMinutes: sla.resolutionMinutes },
          calendar: calendarOf(sla, asOf),
          moves: sla.moves,
          firstReply: sla.firstReply,
        },
      ];

async function readOwn(tx: ReadTx, quarter: Quarter, asOf: Date): Promise<OwnFigures> {
  const { from } = quarterBounds(quarter);
  const requests = await tx.rows(selectRequests, [tx.groupId, from, asOf]);
  const first = requests.reduce((least, { submittedAt }) => (submittedAt < least ? submittedAt : least), from);
  const calendar = supportCalendar(USUAL_HOURS, first.getFullYear(), asOf.getFullYear());
  return ownFigures(requests, calendar, quarter, asOf);
}

/** The figures of every vendor and of the group for a quarter, as they stood at an instant: three statements. */
export async function readReactivity(tx: ReadTx, quarter: Quarter, asOf: Date): Promise<Reactivity> {
  const slas = await readSentSlas(tx, null, { from: quarterBounds(quarter).from, to: asOf });
  const vendors = await tx.rows(selectVendors, [tx.groupId, [...new Set(slas.map(({ vendorId }) => vendorId))]]);
  return {
    asOf,
    vendors: vendors.map(({ id, name }) => ({
      vendorId: id,
      vendorName: name,
      ...vendorFigures(
        slas.filter(({ vendorId }) => vendorId === id).flatMap((sla) => scoredCase(sla, asOf)),
        quarter,
        asOf,
      ),
    })),
    own: await readOwn(tx, quarter, asOf),
  };
}

/** What a scorecard keeps: the figures of one vendor and of the group, as they stood at an instant. */
export async function readScorecardFigures(
  tx: ReadTx,
  { vendorId, quarter }: { readonly vendorId: string; readonly quarter: Quarter },
  asOf: Date,
): Promise<ScorecardFigures> {
  const slas = await readSentSlas(tx, vendorId, { from: quarterBounds(quarter).from, to: asOf });
  return {
    quarter,
    asOf: asOf.toISOString(),
    vendor: vendorFigures(
      slas.flatMap((sla) => scoredCase(sla, asOf)),
      quarter,
      asOf,
    ),
    own: await readOwn(tx, quarter, asOf),
  };
}

/** Whose scorecard it is, for its first page. @returns the group's name, whether it is fictitious, and the contracts. */
export async function readScorecardGround(
  tx: ReadTx,
  vendorId: string,
): Promise<{ readonly name: string; readonly demo: boolean; readonly contracts: readonly string[] }> {
  const [group] = await tx.rows(selectGroup, [tx.groupId, vendorId]);
  return group ?? { name: "", demo: false, contracts: [] };
}
