import { statement, type ReadTx } from "../kernel";

/** The level of one establishment, without its explanation: what lists and dashboards show. */
export interface EstablishmentLevel {
  readonly establishmentId: string;
  /** 0 to 4. */
  readonly level: number;
  /** When the result last changed. */
  readonly computedAt: Date;
}

const selectLevels = statement<EstablishmentLevel>(
  "maturity-select-bare-levels",
  `select establishment_id as "establishmentId", level, computed_at as "computedAt"
     from maturity_level where group_id = $1 and establishment_id = any ($2::uuid[])`,
);

/** Levels by establishment. @returns nothing for an id that was never judged or belongs to another group. */
export const readLevels = (tx: ReadTx, establishmentIds: readonly string[]): Promise<EstablishmentLevel[]> =>
  tx.rows(selectLevels, [tx.groupId, establishmentIds]);
