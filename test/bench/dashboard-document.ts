import { createHash } from "node:crypto";

/** The dashboard of a group, as our client asks for it. */
export const DASHBOARD = /* GraphQL */ `
  query Dashboard {
    group {
      id
      name
      finessNumber
      establishments {
        id
        name
        city
        kind
        latestValues {
          value
          period
          indicator {
            id
            code
            name
            unit
          }
        }
        maturity {
          level
        }
      }
    }
  }
`;

export const DASHBOARD_HASH = createHash("sha256").update(DASHBOARD).digest("hex");

/** The same data in the same shape, in the words that PostGraphile makes from the tables. */
export const POSTGRAPHILE_DASHBOARD = /* GraphQL */ `
  query Dashboard {
    group: allCareGroupsList {
      id: rowId
      name
      finessNumber
      establishments: establishmentsByGroupIdList {
        id: rowId
        name
        city
        kind
        latestValues: indicatorLatestsByGroupIdAndEstablishmentIdList {
          value
          period
          indicator: indicatorByGroupIdAndIndicatorId {
            id: rowId
            code
            name
            unit
          }
        }
        maturity: maturityLevelByGroupIdAndEstablishmentId {
          level
        }
      }
    }
  }
`;

/** Lists sorted by id and numbers as numbers: what is left is the data. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(canonical).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      // A numeric leaves PostGraphile as a text.
      .map(([key, field]) => [key, key === "value" ? Number(field) : canonical(field)]),
  );
}
