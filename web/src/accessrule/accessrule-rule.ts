import { graphql } from "../kernel";

/** A rule as every page of this room shows it. */
export const ShownAccessRule = graphql(`
  fragment ShownAccessRule on AccessRule {
    id
    profession
    recordKind
    establishmentKind
    level
    reason
    legalBasis
    reviewOn
    dueForReview
    example
    version
    updatedAt
    updatedByName
  }
`);
