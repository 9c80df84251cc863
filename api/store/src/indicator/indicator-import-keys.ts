import {
  indicatorKey,
  type AcceptedRow,
  type IndicatorKey,
  type RowCheckOptions,
  type SiteKey,
} from "@palier/domain/indicator";
import type { Frequency } from "@palier/domain/kernel";
import { statement, type WriteTx } from "../kernel";

const selectSites = statement<{ id: string; finessNumber: string }>(
  "indicator-import-sites",
  `select id, finess_number as "finessNumber" from establishment where group_id = $1 order by id`,
);
const selectKeys = statement<Omit<IndicatorKey, "rank" | "ceiling">>(
  "indicator-import-keys",
  `select id, code, unit, frequency, denominator_label as "denominatorLabel" from indicator where group_id = $1 order by id`,
);

/** What the lines of a file may name in this group; establishments that closed keep their history, so they count. */
export async function readImportKeys(tx: WriteTx): Promise<Omit<RowCheckOptions, "today">> {
  const sites = await tx.rows(selectSites, [tx.groupId]);
  const indicators = await tx.rows(selectKeys, [tx.groupId]);
  return {
    sites: new Map<string, SiteKey>(sites.map(({ id, finessNumber }, rank) => [finessNumber, { id, rank }])),
    indicators: new Map(indicators.map((indicator, rank) => [indicator.code, indicatorKey(indicator, rank)])),
  };
}

/** Periods of one frequency from 2000 to 2099. */
const PERIOD_COUNT: Readonly<Record<Frequency, number>> = { month: 1200, quarter: 400, year: 100 };

/**
 * Remembers which keys a file has already given: one bit for each period of a pair, so that a million lines take some
 * hundred bytes a pair instead of a hundred megabytes of texts.
 */
export class SeenKeys {
  private readonly pairs: (Uint8Array | undefined)[];

  constructor(
    siteCount: number,
    private readonly indicatorCount: number,
  ) {
    this.pairs = new Array<Uint8Array | undefined>(siteCount * indicatorCount);
  }

  /** @returns false when the same establishment, indicator and period was added before. */
  add({ site, indicator, period }: Pick<AcceptedRow, "site" | "indicator" | "period">): boolean {
    const pair = site.rank * this.indicatorCount + indicator.rank;
    const bits = (this.pairs[pair] ??= new Uint8Array(PERIOD_COUNT[period.frequency] >> 3));
    const at = period.rank >> 3;
    const bit = 1 << (period.rank & 7);
    const before = bits[at] ?? 0;
    bits[at] = before | bit;
    return (before & bit) === 0;
  }
}
