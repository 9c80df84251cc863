import { graphql } from "../kernel";

/** What the list shows of a release. */
export const ReleaseLine = graphql(`
  fragment ReleaseLine on Release {
    id
    product {
      id
      name
    }
    vendor {
      id
      name
    }
    versionLabel
    plannedOn
    state
    decision
    siteCount
    readyCount
    reserveCount
    notReadyCount
  }
`);

/** What the page of a release shows and changes. */
export const ShownRelease = graphql(`
  fragment ShownRelease on Release {
    id
    product {
      id
      name
    }
    vendor {
      id
      name
    }
    versionLabel
    notes
    knownProblems
    plannedOn
    state
    decision
    decisionReason
    decidedByName
    decidedAt
    installedOn
    version
    siteCount
    readyCount
    reserveCount
    notReadyCount
    checks {
      id
      sector
      title
      expected
    }
    sites {
      id
      name
      versionLabel
      siteVerdict {
        verdict
        note
        byName
        at
        version
      }
    }
    results {
      checkId
      establishmentId
      verdict
      note
      byName
      at
      version
    }
  }
`);
