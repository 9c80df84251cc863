import type { Indicator } from "@palier/domain/indicator";
import { catalogueSignature, indicatorsOf } from "@palier/store/indicator";
import type { RequestContext } from "../kernel";

/** The dictionary of a group, as it stood under one signature. */
export interface Catalogue {
  /** By code. */
  readonly indicators: readonly Indicator[];
  /** By id: the indicator and its rank in the order of codes, from 0. */
  readonly placeOf: ReadonlyMap<string, { readonly indicator: Indicator; readonly rank: number }>;
}

/** Groups whose dictionary stays in the memory of the process. */
const MOST_GROUPS = 500;
const kept = new Map<string, { readonly signature: string; readonly catalogue: Catalogue }>();

function catalogueFrom(indicators: readonly Indicator[]): Catalogue {
  return {
    indicators,
    placeOf: new Map(indicators.map((indicator, rank) => [indicator.id, { indicator, rank }])),
  };
}

async function readCatalogue(context: RequestContext): Promise<Catalogue> {
  const tx = context.read();
  const signature = await catalogueSignature(tx);
  const known = kept.get(tx.groupId);
  if (known?.signature === signature) return known.catalogue;
  const catalogue = catalogueFrom(await indicatorsOf(tx));
  kept.delete(tx.groupId);
  kept.set(tx.groupId, { signature, catalogue });
  const [oldest] = kept.keys();
  if (kept.size > MOST_GROUPS && oldest !== undefined) kept.delete(oldest);
  return catalogue;
}

/**
 * The dictionary of the group: read once, then kept in memory and checked by one small statement an operation, because
 * a dashboard shows each indicator a hundred times.
 */
export const catalogueOf = (context: RequestContext): Promise<Catalogue> =>
  context.once(catalogueFrom, () => readCatalogue(context));
