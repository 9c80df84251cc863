import { EngagementResolver, EstablishmentResolver, GroupResolver } from "./group.resolver";

export { establishmentById } from "./group-loader";
export { groupOf } from "./group.resolver";
export { EstablishmentType, GroupType } from "./group.type";

/** The resolvers of this room. */
export const groupResolvers = [GroupResolver, EstablishmentResolver, EngagementResolver] as const;
