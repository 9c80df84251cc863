import { graphql } from "../kernel";
import type { EstablishmentListQuery } from "../generated/graphql";

export const PAGE_SIZE = 50;

export const EstablishmentListDocument = graphql(`
  query EstablishmentList(
    $first: Int!
    $after: String
    $search: String
    $kind: String
    $departmentCode: String
    $state: EstablishmentState
  ) {
    establishments(
      first: $first
      after: $after
      search: $search
      kind: $kind
      departmentCode: $departmentCode
      state: $state
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          finessNumber
          kindLabel
          city
          departmentCode
          departmentName
          siret
          openedOn
          closedOn
          placeCount
          legalEntity {
            id
            name
            finessNumber
          }
          maturity {
            level
            levelName
          }
        }
      }
    }
  }
`);

export type EstablishmentRow = EstablishmentListQuery["establishments"]["edges"][number]["node"];
