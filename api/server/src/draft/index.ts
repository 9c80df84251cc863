import { DraftResolver } from "./draft.resolver";

/** The resolvers of this room. */
export const draftResolvers = [DraftResolver] as const;
