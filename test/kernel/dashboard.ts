/** The dashboard of a group: what the bench measures and what the executors must answer alike. */
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
