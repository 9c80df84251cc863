import type { IndicatorSitesFragment } from "../generated/graphql";
import { graphql } from "../kernel";

export const IndicatorSitesFacts = graphql(`
  fragment IndicatorSites on Indicator {
    id
    unit
    direction
    target
    latestValues {
      id
      period
      numerator
      denominator
      value
      context
      previousValue
      establishment {
        id
        name
        kind
        kindLabel
      }
    }
  }
`);

/** The last value of one establishment, with its context. */
export type SiteValue = IndicatorSitesFragment["latestValues"][number];

/** The indicator as the comparison needs it. */
export type ComparedIndicator = IndicatorSitesFragment;
