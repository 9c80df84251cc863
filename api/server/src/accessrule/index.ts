import { AccessRuleResolver } from "./accessrule.resolver";

/** The resolvers of this room. */
export const accessruleResolvers = [AccessRuleResolver] as const;
