import { IndicatorImportResolver } from "./indicator-import.resolver";
import { EstablishmentIndicatorResolver, IndicatorResolver, IndicatorValueResolver } from "./indicator.resolver";

export { addIndicatorRoutes } from "./indicator.route";

/** The resolvers of this room. */
export const indicatorResolvers = [
  IndicatorResolver,
  IndicatorValueResolver,
  IndicatorImportResolver,
  EstablishmentIndicatorResolver,
] as const;
