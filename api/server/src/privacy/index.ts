import { PrivacyResolver } from "./privacy.resolver";

export { addPrivacyRoutes } from "./privacy.route";

/** The resolvers of this room. */
export const privacyResolvers = [PrivacyResolver] as const;
