import { CpomResolver } from "./cpom.resolver";

/** The resolvers of this room. */
export const cpomResolvers = [CpomResolver] as const;
