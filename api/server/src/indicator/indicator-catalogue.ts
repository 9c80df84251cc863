import type { Indicator } from "@palier/domain/indicator";
import { catalogueSignature, indicatorsOf } from "@palier/store/indicator";
import type { RequestContext } from "../kernel";

/** The dictionary of a group, as it stood under one signature. */
export interface Catalogue {
  /** By code. */
  readonly indicators: readonly Indicator[];
  readonly byId: ReadonlyMap<string, Indicator>;
  /** Place in the order of codes, by id. */
  readonly rankOf: ReadonlyMap<string, number>;
}

/** Groups whose dictionary stays in the memory of the process. */
const MOST_GROUPS = 500;
const kept = new Map<string, { readonly signature: string; readonly catalogue: Catalogue }>();

function catalogueFrom(indicators: readonly Indicator[]): Catalogue {
  return {
    indicators,
    byId: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    rankOf: new Map(indicators.map(({ id }, rank) => [id, rank])),
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
