import {
  indicatorKey,
  type AcceptedRow,
  type IndicatorKey,
  type RowCheckOptions,
  type SiteKey,
} from "@palier/domain/indicator";
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

/**
 * Remembers which keys a file has already given: one bit for each period of a pair since 2000, so that a million lines
 * take a few megabytes instead of a hundred megabytes of texts.
 */
export class SeenKeys {
  private readonly bits: Uint8Array;
  private readonly bytesPerPair: number;

  /** @param today 'YYYY-MM-DD': no accepted period begins after it. */
  constructor(
    siteCount: number,
    private readonly indicatorCount: number,
    today: string,
  ) {
    const months = (Number(today.slice(0, 4)) - 2000) * 12 + 12;
    this.bytesPerPair = Math.ceil(months / 8);
    this.bits = new Uint8Array(siteCount * indicatorCount * this.bytesPerPair);
  }

  /** @returns false when the same establishment, indicator and period was added before. */
  add({ site, indicator, period }: Pick<AcceptedRow, "site" | "indicator" | "period">): boolean {
    const pair = site.rank * this.indicatorCount + indicator.rank;
    const at = pair * this.bytesPerPair + (period.rank >> 3);
    const bit = 1 << (period.rank & 7);
    const before = this.bits[at] ?? 0;
    this.bits[at] = before | bit;
    return (before & bit) === 0;
  }
}
