import { graphql } from "../kernel";

/** A request with all that its page shows. */
export const ShownRequest = graphql(`
  fragment ShownRequest on Request {
    id
    number
    establishment {
      id
      name
    }
    sector
    kind
    productName
    moduleName
    body
    authorName
    mine
    followed
    assigneeName
    state
    nature
    qualificationNote
    qualifiedByName
    answer
    answerKind
    answeredByName
    answeredAt
    answerShared
    sharedTitle
    announcedNewsId
    version
    createdAt
    moves
    case {
      number
      state
      says
    }
    messages {
      id
      authorName
      fromRequester
      body
      createdAt
    }
    steps {
      id
      move
      personName
      movedAt
    }
    pictures {
      id
      name
      url
    }
  }
`);
