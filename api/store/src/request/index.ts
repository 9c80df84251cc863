export { requestEntities } from "./request.entity";
export { answerRequestsOfCase, joinRequestsToCase, leaveCase } from "./request-case.store";
export {
  answerRequest,
  moveRequestBy,
  qualifyRequest,
  type AnswerToGive,
  type RequestAt,
  type RequestOutcome,
} from "./request-change.store";
export { askSilentSite, readCirculation, type SiteCirculation } from "./request-circulation.store";
export {
  addRequestMessage,
  askClarification,
  createRequest,
  type MessageToAdd,
  type RequestToCreate,
} from "./request-create.store";
export { ensureDemoRequests } from "./request-demo.store";
export { countFoundAnswer } from "./request-found.store";
export {
  addPicture,
  readPictureFile,
  readPictures,
  removeAbandonedPictures,
  removePicture,
  type RequestPicture,
} from "./request-picture.store";
export {
  countRequests,
  readLastOrigin,
  readRequest,
  readRequestMessages,
  readRequests,
  readRequestsOfCase,
  readRequestSteps,
  readSharedAnswer,
  type RequestFilter,
  type RequestMessage,
  type RequestStep,
  type SharedAnswer,
  type StoredRequest,
} from "./request.store";
