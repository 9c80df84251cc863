export {
  DRAFT_MOST_CHARACTERS,
  draftFeature,
  isDraftKey,
  judgeDraft,
  type Draft,
  type DraftSave,
  type DraftState,
} from "./draft";
