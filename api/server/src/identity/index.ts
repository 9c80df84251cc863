import { ViewerResolver } from "./identity.resolver";

export { addIdentityRoutes } from "./identity.route";

/** The resolvers of this room. */
export const identityResolvers = [ViewerResolver] as const;
