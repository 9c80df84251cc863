import { graphql } from "../kernel";

/** What every place that shows a news needs of it. */
export const ShownNews = graphql(`
  fragment ShownNews on News {
    id
    title
    body
    kind
    mustRead
    state
    productId
    productName
    moduleId
    moduleName
    versionId
    versionLabel
    sectors
    establishmentIds
    publishAt
    publishedAt
    revisedAt
    withdrawnAt
    revision
    requestId
    caseId
    releaseId
    authorName
    version
    updatedAt
    concernsMe
    awaitsMe
    readRevision
    readOn
  }
`);
