import { formatDate } from "../kernel";

/** The last minute that figures count: those of a whole quarter are of its last evening, not of the next midnight. */
export const figuresDate = (asOf: string): string =>
  formatDate(new Date(Date.parse(asOf) - 60_000).toISOString(), "time");
