import { graphql } from "../kernel";
import type { RequestListQuery } from "../generated/graphql";

/** Requests of one page of the list. */
export const RequestListDocument = graphql(`
  query RequestList(
    $first: Int!
    $after: String
    $states: [String!]
    $kind: String
    $sector: String
    $establishmentId: ID
    $mine: Boolean
  ) {
    requests(
      first: $first
      after: $after
      states: $states
      kind: $kind
      sector: $sector
      establishmentId: $establishmentId
      mine: $mine
    ) {
      edges {
        cursor
        node {
          id
          number
          establishment {
            id
            name
          }
          sector
          kind
          moduleName
          productName
          body
          authorName
          assigneeName
          state
          nature
          answerKind
          createdAt
          answeredAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** How many requests stand in each state, for the same filters. */
export const RequestCountsDocument = graphql(`
  query RequestCounts($kind: String, $sector: String, $establishmentId: ID, $mine: Boolean) {
    requestCounts(kind: $kind, sector: $sector, establishmentId: $establishmentId, mine: $mine) {
      state
      count
    }
  }
`);

/** A line of the list. */
export type RequestRow = RequestListQuery["requests"]["edges"][number]["node"];
