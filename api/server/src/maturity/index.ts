import { EstablishmentMaturityResolver, MaturityResolver } from "./maturity.resolver";

/** The resolvers of this room. */
export const maturityResolvers = [MaturityResolver, EstablishmentMaturityResolver] as const;
