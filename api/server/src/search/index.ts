import { SearchResolver } from "./search.resolver";

/** The resolvers of this room. */
export const searchResolvers = [SearchResolver] as const;
