import { NewsAnnouncedResolver } from "./news-announced.resolver";
import { NewsReachResolver } from "./news-reach.resolver";
import { NewsResolver } from "./news.resolver";

/** The resolvers of this room. */
export const newsResolvers = [NewsResolver, NewsReachResolver, NewsAnnouncedResolver] as const;
