import type { IndicatorDefinition } from "./indicator";

/** A built-in indicator, with what only the code needs to know about it. */
export interface CatalogueEntry extends Omit<IndicatorDefinition, "sourceLabel"> {
  readonly source: string;
  /**
   * How far the formula may be trusted: `verified` = read in the public source of the ESMS dashboard (ANAP/ATIH);
   * `memory` = a national programme's indicator known from memory, never to be printed as law; `own` = ours.
   */
  readonly proof: "verified" | "memory" | "own";
  /** Highest ratio that may be true; null where the value is no ratio. */
  readonly ceiling: number | null;
  /** The indicator to read beside this one, which moves the wrong way when people work for the figure. */
  readonly counterpart: string;
}
