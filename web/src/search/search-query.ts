import { graphql } from "../kernel";

/** Establishments and what the group wrote, in one question. */
export const EverywhereDocument = graphql(`
  query SearchEverywhere($text: String!, $kinds: [SearchKind!], $limit: Int!, $sites: Int!) {
    establishments(search: $text, first: $sites) {
      totalCount
      edges {
        node {
          id
          name
          city
          finessNumber
        }
      }
    }
    search(text: $text, kinds: $kinds, limit: $limit) {
      count
      hits {
        id
        kind
        title
        extract
        path
        at
      }
    }
  }
`);

/** Letters from which the server is asked. */
export const LEAST_LETTERS = 2;
