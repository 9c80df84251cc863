import { CpomShareResolver } from "./cpom-share.resolver";
import { CpomResolver } from "./cpom.resolver";

export { addCpomShareRoutes } from "./cpom-share.route";

/** The resolvers of this room. */
export const cpomResolvers = [CpomResolver, CpomShareResolver] as const;
