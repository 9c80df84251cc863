import { toCsv } from "../kernel";

/** What the sample is filled with: real keys of the group, so that the file passes as it is. */
export interface SampleKeys {
  finessNumbers: readonly string[];
  indicators: readonly { code: string; frequency: string; denominatorLabel?: string | null }[];
  /** The sentence put in the last column. */
  context: string;
}

const HEADER = ["finess_et", "indicateur", "periode", "numerateur", "denominateur", "valeur", "contexte"];

/** The last period that is over for sure: of the year before. */
function periodOf(frequency: string, year: number): string {
  if (frequency === "month") return `${String(year)}-12`;
  return frequency === "quarter" ? `${String(year)}-T4` : String(year);
}

/** @param year calendar year of the periods. @returns a CSV for Excel in French: semicolons, byte order mark, CRLF. */
export function sampleCsv({ finessNumbers, indicators, context }: SampleKeys, year: number): string {
  const lines = finessNumbers.flatMap((finess) =>
    indicators.map(({ code, frequency, denominatorLabel }) => {
      const figures = denominatorLabel == null ? [null, null, 12] : [42, 60, null];
      return [finess, code, periodOf(frequency, year), ...figures, context];
    }),
  );
  return toCsv(HEADER, lines);
}
