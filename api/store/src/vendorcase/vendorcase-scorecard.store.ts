import { figuresAt, parseQuarter, quarterBounds, quarterText, type ScorecardFigures } from "@palier/domain/vendorcase";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { enqueue, recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { scorecardJob } from "./vendorcase-scorecard.jobs";

/** A scorecard: the figures of a vendor for a quarter, and their files. */
export interface Scorecard {
  readonly id: string;
  readonly vendorId: string;
  readonly vendorName: string;
  readonly quarter: string;
  /** null until the job is done. */
  readonly figures: ScorecardFigures | null;
  readonly jobId: string | null;
  /** When its figures were last asked for: they are those of that instant, or of the end of the quarter. */
  readonly requestedAt: Date;
  readonly requestedByName: string | null;
  /** The instant of the figures; null until they are there. */
  readonly computedAt: Date | null;
  readonly pdfKey: string | null;
  readonly xlsxKey: string | null;
}

/** Why a scorecard can't be made. */
export interface ScorecardFault {
  readonly code: "NOT_FOUND" | "SCORECARD_INVALID" | "SCORECARD_FROZEN";
  readonly field: string | null;
  readonly message: string;
}

/** Its quarter was over when the figures were computed: they don't change any more. */
export const isFrozen = ({ quarter, computedAt }: Pick<Scorecard, "quarter" | "computedAt">): boolean =>
  computedAt !== null && computedAt >= quarterBounds(quarter).to;

const SCORECARD = `select s.id, s.vendor_id as "vendorId", v.name as "vendorName", s.quarter, s.figures, s.job_id as "jobId",
    s.requested_at as "requestedAt", m.display_name as "requestedByName", s.computed_at as "computedAt",
    s.pdf_key as "pdfKey", s.xlsx_key as "xlsxKey"
  from vendor_scorecard s
  join vendor v on v.group_id = s.group_id and v.id = s.vendor_id
  left join member m on m.group_id = s.group_id and m.person_id = s.requested_by
  where s.group_id = $1`;
const selectScorecards = statement<Scorecard>(
  "vendorcase-scorecards",
  `${SCORECARD} order by s.quarter desc, lower(v.name), s.id limit 400`,
);
const selectScorecard = statement<Scorecard>("vendorcase-scorecard", `${SCORECARD} and s.id = $2`);
const selectVendor = statement<{ id: string }>(
  "vendorcase-scorecard-vendor",
  "select id from vendor where group_id = $1 and id = $2",
);
const upsert = statement<{ id: string }>(
  "vendorcase-upsert-scorecard",
  `insert into vendor_scorecard as s (group_id, vendor_id, quarter, requested_by, requested_at) values ($1, $2, $3, $4, $5)
   on conflict (group_id, vendor_id, quarter) do update
      set requested_by = excluded.requested_by, requested_at = excluded.requested_at
    where s.computed_at is null or s.computed_at < $6
   returning id`,
);
const setJob = statement<never>(
  "vendorcase-scorecard-job",
  "update vendor_scorecard set job_id = $3 where group_id = $1 and id = $2",
);
const keep = statement<{ id: string }>(
  "vendorcase-keep-scorecard",
  `update vendor_scorecard set figures = $4, computed_at = $5, pdf_key = $6, xlsx_key = $7
    where group_id = $1 and id = $2 and requested_at = $3 and (computed_at is null or computed_at < $8)
   returning id`,
);
const lock = statement<{ requestedAt: Date }>(
  "vendorcase-lock-scorecard",
  `select requested_at as "requestedAt" from vendor_scorecard where group_id = $1 and id = $2 for update`,
);

/** The scorecards of the group, the latest quarter first. */
export const readScorecards = (tx: ReadTx): Promise<Scorecard[]> => tx.rows(selectScorecards, [tx.groupId]);

/** One scorecard. @returns null when the group has none of this id. */
export async function readScorecard(tx: ReadTx, id: string): Promise<Scorecard | null> {
  return (await tx.rows(selectScorecard, [tx.groupId, id]))[0] ?? null;
}

/**
 * Asks for the figures of a vendor and a quarter, again if they were there: as long as the quarter runs they may change,
 * and once more when it is over; then they are kept as they are.
 */
export async function requestScorecard(
  tx: WriteTx,
  asked: { readonly vendorId: string; readonly quarter: string },
  now: Date,
): Promise<Result<Scorecard, ScorecardFault>> {
  const quarter = parseQuarter(asked.quarter);
  if (quarter === null || quarterBounds(quarter).from > now)
    return fail({
      code: "SCORECARD_INVALID",
      field: "quarter",
      message: "Choisissez un trimestre qui a commencé, comme «\u00a02026-T3\u00a0». Rien n’a été produit.",
    });
  if ((await tx.rows(selectVendor, [tx.groupId, asked.vendorId])).length === 0)
    return fail({
      code: "NOT_FOUND",
      field: "vendorId",
      message: "Cet éditeur est introuvable dans votre groupe. Rien n’a été produit.",
    });
  const { to } = quarterBounds(quarter);
  const [row] = await tx.rows(upsert, [tx.groupId, asked.vendorId, quarter, tx.viewerId, now, to]);
  if (row === undefined)
    return fail({
      code: "SCORECARD_FROZEN",
      field: "quarter",
      message: `Le bilan du ${quarterText(quarter)} est définitif\u00a0: le trimestre est terminé et ses chiffres sont gardés tels quels. Téléchargez-le dans la liste.`,
    });
  const jobId = await enqueue(tx, scorecardJob, { groupId: tx.groupId, scorecardId: row.id }, tx.viewerId);
  await tx.rows(setJob, [tx.groupId, row.id, jobId]);
  await recordAudit(tx, {
    action: "scorecard:generate",
    objectKind: "vendorScorecard",
    objectId: row.id,
    changes: { vendorId: [null, asked.vendorId], quarter: [null, quarter] },
  });
  const made = await readScorecard(tx, row.id);
  if (made === null) throw new Error("no scorecard row");
  return ok(made);
}

/**
 * Keeps the figures of a scorecard and its files, unless they were asked for again since: then the later job does it.
 * @param write puts the files where they stay, while the row is held. @returns false when nothing was kept.
 */
export async function keepScorecard(
  tx: WriteTx,
  { id, quarter, requestedAt }: Pick<Scorecard, "id" | "quarter" | "requestedAt">,
  figures: ScorecardFigures,
  write: () => Promise<{ readonly pdfKey: string; readonly xlsxKey: string }>,
): Promise<boolean> {
  const [held] = await tx.rows(lock, [tx.groupId, id]);
  if (held?.requestedAt.getTime() !== requestedAt.getTime()) return false;
  const { pdfKey, xlsxKey } = await write();
  const [kept] = await tx.rows(keep, [
    ...[tx.groupId, id, requestedAt, JSON.stringify(figures), figuresAt(quarter, requestedAt)],
    ...[pdfKey, xlsxKey, quarterBounds(quarter).to],
  ]);
  if (kept === undefined) return false;
  await recordAudit(tx, {
    action: "scorecard:produced",
    objectKind: "vendorScorecard",
    objectId: id,
    changes: { quarter: [null, quarter], sent: [null, figures.vendor.sent] },
  });
  return true;
}
