import type { PersonQuery } from "../generated/graphql";
import { graphql } from "../kernel";

export const PersonDocument = graphql(`
  query Person($id: ID!) {
    person(id: $id) {
      id
      displayName
      email
      state
      joinedAt
      disabledAt
      leftAt
      lastActivityAt
      roles {
        id
        role
        sector
        wholeGroup
        where
        grantedAt
        grantedBy
        legalEntities {
          id
        }
        establishments {
          id
        }
      }
      history {
        id
        at
        text
        by
      }
    }
    effectiveRights(personId: $id) {
      ...RightsParts
    }
  }
`);

/** A person as the page shows them. */
export type PersonShown = NonNullable<PersonQuery["person"]>;

/** Which dialog stands over the page of a person. */
export type PersonDialog =
  | { kind: "give" | "disable" | "takeOut" | "handOver" }
  | { kind: "change" | "remove"; held: PersonShown["roles"][number] };
