import { once } from "node:events";
import {
  makeRowCheck,
  refuseCell,
  type AcceptedRow,
  type CellRefusal,
  type ImportCounts,
  type ImportRefusal,
  type RawRow,
} from "@palier/domain/indicator";
import { frenchCount } from "@palier/domain/kernel";
import { from as copyFrom } from "pg-copy-streams";
import { statement, type WriteTx } from "../kernel";
import { CopyText } from "./indicator-copy-text";
import type { ImportSource, InspectedFile } from "./indicator-csv-inspect";
import { readRows, type RowSink } from "./indicator-csv-rows";
import { readImportKeys, SeenKeys } from "./indicator-import-keys";

/** How many refusals are kept with an import unless told; the count is always whole. */
export const KEPT_REFUSALS = 1000;

/** What staging has to know from outside. */
export interface StageOptions {
  /** 'YYYY-MM-DD': no period may begin after it. */
  readonly today: string;
  /** How many refusals to give back; 1,000 unless told. */
  readonly keptRefusals?: number;
  readonly progress?: ShowProgress;
}

/** The lines of a file once they wait in the temporary table `indicator_staged` of the transaction. */
export interface StagedFile extends Pick<
  ImportCounts,
  "rowCount" | "acceptedCount" | "refusedCount" | "withoutContextCount"
> {
  /** The first refusals, by line. */
  readonly refusals: readonly ImportRefusal[];
}

/** How far a long work is. @param ratio 0 to 1. @param step what is being done, in French. */
export type ShowProgress = (ratio: number, step: string) => Promise<void>;

/** No group_id: the table lives in this transaction only, whose tenant is set. `line` names the first of two equal keys. */
const CREATE = `create temporary table indicator_staged (
  establishment_id uuid not null, indicator_id uuid not null, period text collate "C" not null,
  numerator numeric, denominator numeric, value numeric not null, context text, line integer not null
) on commit drop`;
const COPY = "copy indicator_staged from stdin";
/** Text is handed to PostgreSQL in pieces of this many bytes: small ones cost a message each, large ones memory. */
const PIECE = 64 * 1024;

/** Checks the lines of a file and stages those that may be kept. @throws UnusableFile as `readRows`. */
export async function stageFile(
  tx: WriteTx,
  source: ImportSource,
  file: InspectedFile,
  options: StageOptions,
): Promise<StagedFile> {
  const keys = await readImportKeys(tx);
  const lines = new LineKeeper(
    makeRowCheck({ ...keys, today: options.today }),
    new SeenKeys(keys.sites.size, keys.indicators.size, options.today),
    options.keptRefusals ?? KEPT_REFUSALS,
  );
  await tx.client.query(CREATE);
  const copy = tx.client.query(copyFrom(COPY));
  const failed = new Promise<never>((_, reject) => copy.once("error", reject));
  failed.catch(() => undefined);
  const send = async (): Promise<void> => {
    if (!copy.write(lines.text.take())) await Promise.race([once(copy, "drain"), failed]);
  };
  try {
    let shown = 0;
    await readRows(source, file, lines, async (bytesRead) => {
      if (lines.text.length >= PIECE) await send();
      const ratio = bytesRead / file.byteCount;
      if (ratio - shown < 0.1) return;
      shown = ratio;
      await options.progress?.(ratio, `Lecture du fichier : ${frenchCount(lines.rowCount, "ligne")}`);
    });
  } catch (error) {
    copy.destroy();
    throw error;
  }
  if (lines.text.length > 0) await send();
  copy.end();
  await Promise.race([once(copy, "finish"), failed]);
  await tx.client.query("analyze indicator_staged");
  return {
    rowCount: lines.rowCount,
    acceptedCount: lines.acceptedCount,
    refusedCount: lines.refusedCount,
    withoutContextCount: lines.withoutContextCount,
    refusals: await nameFirstLines(tx, lines),
  };
}

/** A line whose key an earlier line of the file has already given. */
interface RepeatedLine {
  readonly line: number;
  readonly row: Pick<AcceptedRow, "site" | "indicator" | "period">;
}

/** Sorts lines into text for COPY and refusals; of two lines with one key the first is kept. */
class LineKeeper implements RowSink {
  readonly text = new CopyText(PIECE);
  rowCount = 0;
  acceptedCount = 0;
  refusedCount = 0;
  withoutContextCount = 0;
  readonly refusals: ImportRefusal[] = [];
  readonly repeated: RepeatedLine[] = [];

  constructor(
    private readonly check: (raw: RawRow) => AcceptedRow | readonly CellRefusal[],
    private readonly seen: SeenKeys,
    readonly kept: number,
  ) {}

  row(raw: RawRow, line: number): void {
    this.rowCount++;
    const checked = this.check(raw);
    if (!("value" in checked)) this.refuse(checked, line);
    else if (this.seen.add(checked)) this.keep(checked, line);
    else {
      this.refusedCount++;
      if (this.repeated.length < this.kept) this.repeated.push({ line, row: checked });
    }
  }

  broken(refusal: CellRefusal, line: number): void {
    this.rowCount++;
    this.refuse([refusal], line);
  }

  private keep(row: AcceptedRow, line: number): void {
    this.acceptedCount++;
    if (row.context === null) this.withoutContextCount++;
    const { site, indicator, period, numerator, denominator, value } = row;
    this.text.row([site.id, indicator.id, period.text, numerator, denominator, value], row.context, line);
  }

  private refuse(refusals: readonly CellRefusal[], line: number): void {
    this.refusedCount++;
    for (const refusal of refusals) {
      if (this.refusals.length < this.kept) this.refusals.push({ line, ...refusal });
    }
  }
}

const selectFirstLines = statement<{ rank: number; line: number }>(
  "indicator-import-first-lines",
  `select rank::int, line from indicator_staged
     join unnest($1::uuid[], $2::uuid[], $3::text[]) with ordinality as key (establishment_id, indicator_id, period, rank)
    using (establishment_id, indicator_id, period)`,
);

async function nameFirstLines(tx: WriteTx, { refusals, repeated, kept }: LineKeeper): Promise<ImportRefusal[]> {
  if (repeated.length === 0) return refusals;
  const first = await tx.rows(selectFirstLines, [
    repeated.map(({ row }) => row.site.id),
    repeated.map(({ row }) => row.indicator.id),
    repeated.map(({ row }) => row.period.text),
  ]);
  const lineOf = new Map(first.map(({ rank, line }) => [rank - 1, line]));
  const named = repeated.map(({ line, row }, index) => ({
    line,
    ...refuseCell(
      "ligne",
      row.period.text,
      `même établissement, indicateur et période que la ligne ${lineOf.get(index) ?? "?"}`,
    ),
  }));
  return [...refusals, ...named].sort((a, b) => a.line - b.line).slice(0, kept);
}
