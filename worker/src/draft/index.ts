export { draftRound } from "./draft.round";
