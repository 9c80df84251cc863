import { join } from "node:path";
import { figuresAt } from "@palier/domain/vendorcase";
import { FileStore, stableKey } from "@palier/store/file";
import { readGroup } from "@palier/store/kernel";
import {
  isFrozen,
  keepScorecard,
  readScorecard,
  readScorecardFigures,
  readScorecardGround,
  scorecardJob,
  type ScorecardPayload,
} from "@palier/store/vendorcase";
import { handle, printTypst, type JobContext, type JobHandler } from "../kernel";
import { scorecardView } from "./vendorcase-scorecard-view";
import { scorecardXlsx } from "./vendorcase-scorecard-xlsx";

const TEMPLATE = join(__dirname, "scorecard.typ");

/**
 * Computes and prints a scorecard. The figures are those of the instant at which it was asked, or of the end of the
 * quarter: run again, it makes the same ones; once the quarter is over and its figures are kept, it makes none.
 */
export const scorecardHandler: JobHandler = handle(scorecardJob, make);

async function make(job: JobContext<ScorecardPayload>): Promise<void> {
  const { scorecardId } = job.payload;
  await job.progress(0.1, "Calcul des chiffres");
  const found = await readGroup(job.db, job.scope, async (tx) => {
    const card = await readScorecard(tx, scorecardId);
    if (card === null || isFrozen(card)) return null;
    const asOf = figuresAt(card.quarter, card.requestedAt);
    return {
      card,
      asOf,
      figures: await readScorecardFigures(tx, card, asOf),
      ground: await readScorecardGround(tx, card.vendorId),
    };
  });
  // Gone, or final: nobody waits for it any more.
  if (found === null) return;
  const { card, asOf, figures, ground } = found;
  const frozen = isFrozen({ quarter: card.quarter, computedAt: asOf });
  const view = scorecardView(figures, { ...ground, vendorName: card.vendorName, frozen });
  await job.progress(0.4, "Classeur");
  const xlsx = await scorecardXlsx(view);
  await job.progress(0.6, "PDF");
  const pdf = await printTypst({
    template: TEMPLATE,
    data: view,
    attachments: [],
    standard: "ua-1",
    createdAt: card.requestedAt,
  });
  const store = new FileStore(job.home);
  await job.once(async (tx) => {
    // Inside the transaction that claims the job: a second try waits for it, then leaves the files alone.
    await keepScorecard(tx, card, figures, async () => {
      const put = async (format: string, bytes: Uint8Array): Promise<string> =>
        (await store.put(tx.groupId, `bilan.${format}`, bytes, stableKey(scorecardId, format))).key;
      return { pdfKey: await put("pdf", pdf), xlsxKey: await put("xlsx", xlsx) };
    });
  });
}
