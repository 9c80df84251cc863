import { CATALOGUE_VERSION, INDICATOR_CATALOGUE, type Indicator, type IndicatorLatest } from "@palier/domain/indicator";
import { statement, type ReadTx, type WriteTx } from "../kernel";

const upsertCatalogue = statement<{ code: string }>(
  "indicator-upsert-catalogue",
  `insert into indicator (group_id, code, name, definition, numerator_label, denominator_label, unit, frequency,
                          source_label, direction, target, limits, catalogue_version)
   select $1, code, name, definition, "numeratorLabel", "denominatorLabel", unit, frequency,
          "sourceLabel", direction, target, limits, $3
     from jsonb_to_recordset($2::jsonb) as entry (code text, name text, definition text, "numeratorLabel" text,
          "denominatorLabel" text, unit text, frequency text, "sourceLabel" text, direction text, target numeric, limits text)
   on conflict (group_id, code) do update
     set name = excluded.name, definition = excluded.definition, numerator_label = excluded.numerator_label,
         denominator_label = excluded.denominator_label, source_label = excluded.source_label,
         limits = excluded.limits, catalogue_version = excluded.catalogue_version
   where indicator.catalogue_version < excluded.catalogue_version
   returning code`,
);

/**
 * Gives the group the built-in dictionary, or its newer wordings. Targets that the group set, units and frequencies,
 * on which its values rest, are left as they are.
 * @returns how many indicators were added or reworded.
 */
export async function adoptCatalogue(tx: WriteTx): Promise<number> {
  const rows = await tx.rows(upsertCatalogue, [tx.groupId, JSON.stringify(INDICATOR_CATALOGUE), CATALOGUE_VERSION]);
  return rows.length;
}

const selectIndicators = statement<Indicator>(
  "indicator-list",
  `select id, code, name, definition, numerator_label as "numeratorLabel", denominator_label as "denominatorLabel",
          unit, frequency, source_label as "sourceLabel", direction, target::float8 as target, limits,
          catalogue_version as "catalogueVersion"
     from indicator where group_id = $1 order by code`,
);

/** The dictionary of the group, by code. */
export const indicatorsOf = (tx: ReadTx): Promise<Indicator[]> => tx.rows(selectIndicators, [tx.groupId]);

const LATEST = `establishment_id as "establishmentId", indicator_id as "indicatorId", period, numerator::float8 as numerator,
  denominator::float8 as denominator, value::float8 as value, context, previous_value::float8 as "previousValue"`;

const latestOfEstablishments = statement<IndicatorLatest>(
  "indicator-latest-of-establishments",
  `select ${LATEST} from indicator_latest where group_id = $1 and establishment_id = any($2::uuid[])`,
);
const latestOfIndicators = statement<IndicatorLatest>(
  "indicator-latest-of-indicators",
  `select ${LATEST} from indicator_latest where group_id = $1 and indicator_id = any($2::uuid[])
      and establishment_id in (select id from establishment where group_id = $1 and closed_on is null)`,
);
const latestOfGroup = statement<IndicatorLatest>(
  "indicator-latest-of-group",
  `select ${LATEST} from indicator_latest where group_id = $1`,
);

/** The newest values of some establishments, in no order. */
export const latestByEstablishments = (tx: ReadTx, establishmentIds: readonly string[]): Promise<IndicatorLatest[]> =>
  tx.rows(latestOfEstablishments, [tx.groupId, establishmentIds]);

/** The newest values of some indicators over the open establishments of the group, in no order. */
export const latestByIndicators = (tx: ReadTx, indicatorIds: readonly string[]): Promise<IndicatorLatest[]> =>
  tx.rows(latestOfIndicators, [tx.groupId, indicatorIds]);

/** Every newest value of the group, in no order. */
export const latestByGroup = (tx: ReadTx): Promise<IndicatorLatest[]> => tx.rows(latestOfGroup, [tx.groupId]);
