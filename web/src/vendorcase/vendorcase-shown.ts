import { CASE_STATE_LABELS, parseCaseState } from "@palier/domain/vendorcase";
import { graphql } from "../kernel";

/** A case as every screen of the room shows it. */
export const ShownCase = graphql(`
  fragment ShownCase on VendorCase {
    id
    number
    title
    body
    kind
    severity
    priority
    state
    stateSince
    version
    vendorReference
    vendorName
    productName
    moduleName
    weight
    siteCount
    requestCount
    unansweredCount
    groupMoves
    vendorMoves
    nextMove
    createdByName
    createdAt
    sentAt
    updatedAt
    ...CaseDue
  }
`);

/** A request as the screens of the room show it. */
export const CaseRequest = graphql(`
  fragment CaseRequest on VendorCaseRequest {
    id
    number
    body
    authorName
    establishmentId
    establishmentName
    sector
    kind
    state
    productId
    moduleId
    moduleName
    answer
    createdAt
  }
`);

/** « Envoyé »; a code that is no longer one is shown as it is. */
export const stateLabel = (code: string): string => {
  const state = parseCaseState(code);
  return state === null ? code : CASE_STATE_LABELS[state];
};
