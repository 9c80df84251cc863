import { graphql } from "../kernel";

/** What the list shows of a meeting. */
export const MeetingLine = graphql(`
  fragment MeetingLine on Meeting {
    id
    vendor {
      id
      name
    }
    heldAt
    state
    siteCount
    passedOnCount
    actions {
      id
      doneOn
    }
  }
`);

/** What the page of a meeting shows and changes. */
export const ShownMeeting = graphql(`
  fragment ShownMeeting on Meeting {
    id
    vendor {
      id
      name
    }
    heldAt
    place
    state
    minutes
    version
    siteCount
    passedOnCount
    minutesUrl
    minutesJob {
      id
      state
    }
    present {
      id
      name
      side
    }
    items {
      id
      title
      caseId
      releaseId
      decision
    }
    actions {
      id
      itemId
      wording
      side
      personId
      contactId
      byName
      dueOn
      doneOn
    }
    cascades {
      establishment {
        id
        name
      }
      passedOn
      how
      peopleCount
      byName
    }
  }
`);
