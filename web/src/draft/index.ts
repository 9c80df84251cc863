export { DraftField } from "./DraftField";
export { DraftState } from "./DraftState";
export { flushDrafts } from "./draft-shelf";
export { useDraft, type DraftHandle } from "./use-draft";
