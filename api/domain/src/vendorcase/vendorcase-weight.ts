import { CASE_SEVERITIES, type CaseSeverity } from "./vendorcase";

/** Who supports a case: those who asked, and those who said « nous aussi ». */
export interface CaseSupporter {
  readonly establishmentId: string;
  readonly sector: string;
}

/** The weight of a case: each establishment counts once for each sector, however many requests it made. */
export const supportWeight = (supporters: readonly CaseSupporter[]): number =>
  new Set(supporters.map(({ establishmentId, sector }) => `${establishmentId} ${sector}`)).size;

/** Bands of support, from the least; `from` is the weight at which a band begins. */
export const SUPPORT_BANDS = [
  { code: "none", from: 0, label: "Aucun soutien" },
  { code: "one", from: 1, label: "1 soutien" },
  { code: "few", from: 2, label: "2 à 4 soutiens" },
  { code: "many", from: 5, label: "5 soutiens et plus" },
] as const;
/** A band of support. */
export type SupportBand = (typeof SUPPORT_BANDS)[number]["code"];

/** The band of a weight. */
export const supportBand = (weight: number): SupportBand =>
  SUPPORT_BANDS.findLast(({ from }) => weight >= from)?.code ?? "none";

/** One cell of the matrix. */
export interface CaseMatrixCell {
  readonly severity: CaseSeverity;
  readonly band: SupportBand;
  readonly count: number;
}

/** Counts cases by severity and band: every cell is there, the worst severity first, an empty one with 0. */
export function caseMatrix(
  cases: readonly { readonly severity: CaseSeverity; readonly weight: number }[],
): CaseMatrixCell[] {
  return CASE_SEVERITIES.flatMap((severity) =>
    SUPPORT_BANDS.map(({ code }) => ({
      severity,
      band: code,
      count: cases.filter((each) => each.severity === severity && supportBand(each.weight) === code).length,
    })),
  );
}
