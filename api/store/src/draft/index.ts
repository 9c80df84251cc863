export { draftEntities } from "./draft.entity";
export { purgeOldDrafts, readDraft, saveDraft, type DraftFault } from "./draft.store";
