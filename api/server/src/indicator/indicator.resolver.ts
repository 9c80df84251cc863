import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import type { EstablishmentWithPlaces } from "@palier/domain/group";
import type { Indicator } from "@palier/domain/indicator";
import type { GroupTrendPoint } from "@palier/store/indicator";
import { establishmentById, EstablishmentType } from "../group";
import { isIdentifier, selectedFields, type Plain, type RequestContext } from "../kernel";
import { catalogueOf } from "./indicator-catalogue";
import {
  historyOfPair,
  fullLatestOf,
  isLean,
  latestOfIndicator,
  leanLatestOf,
  pairKey,
  summaryOf,
  trendOf,
  valuesOfIndicator,
  valuesOfSite,
  type ValueView,
} from "./indicator-loader";
import { indicatorPolicy } from "./indicator.policy";
import { IndicatorSummaryType, IndicatorType, IndicatorValueType, TrendPointType } from "./indicator.type";

const EMPTY_SUMMARY: Plain<IndicatorSummaryType> = {
  siteCount: 0,
  expectedSiteCount: 0,
  withContextCount: 0,
  targetReachedCount: 0,
  median: null,
  latestPeriod: null,
};

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @Query(() => [IndicatorType], { description: "Le dictionnaire d’indicateurs du groupe, par code." })
  async indicators(@Ctx() context: RequestContext): Promise<readonly Indicator[]> {
    await context.allow(indicatorPolicy.read);
    return (await catalogueOf(context)).indicators;
  }

  @Query(() => IndicatorType, { nullable: true, description: "Un indicateur du groupe ; null s’il n’y est pas." })
  async indicator(
    @Ctx() context: RequestContext,
    @Arg("code", () => String, { description: "Code de l’indicateur." }) code: string,
  ): Promise<Indicator | null> {
    await context.allow(indicatorPolicy.read);
    return (await catalogueOf(context)).indicators.find((indicator) => indicator.code === code) ?? null;
  }

  @FieldResolver(() => [TrendPointType])
  groupTrend(@Root() { id }: Indicator, @Ctx() context: RequestContext): Promise<readonly GroupTrendPoint[]> {
    return context.load(trendOf, id);
  }

  @FieldResolver(() => [IndicatorValueType])
  async latestValues(@Root() indicator: Indicator, @Ctx() context: RequestContext): Promise<ValueView[]> {
    const rows = await context.load(latestOfIndicator, indicator.id);
    const sites = await Promise.all(rows.map((row) => context.load(establishmentById, row.establishmentId)));
    return valuesOfIndicator(
      rows.filter((_, index) => sites[index]?.closedOn === null),
      indicator,
    );
  }

  @FieldResolver(() => [TrendPointType], {
    description: "Valeurs d’un établissement, de la plus ancienne à la plus récente (24 au plus).",
  })
  async history(
    @Root() { id }: Indicator,
    @Ctx() context: RequestContext,
    @Arg("establishmentId", () => ID, { description: "Établissement voulu." }) establishmentId: string,
  ): Promise<Plain<TrendPointType>[]> {
    if (!isIdentifier(establishmentId)) return [];
    const points = await context.load(historyOfPair, pairKey(establishmentId, id));
    return points.map(({ period, value }) => ({ period, value, siteCount: 1 }));
  }

  @FieldResolver(() => IndicatorSummaryType)
  async summary(@Root() { id }: Indicator, @Ctx() context: RequestContext): Promise<Plain<IndicatorSummaryType>> {
    return (await context.load(summaryOf, id)) ?? EMPTY_SUMMARY;
  }
}

@Resolver(() => IndicatorValueType)
export class IndicatorValueResolver {
  @FieldResolver(() => EstablishmentType)
  establishment(
    @Root() { establishmentId }: ValueView,
    @Ctx() context: RequestContext,
  ): Promise<EstablishmentWithPlaces | null> {
    return context.load(establishmentById, establishmentId);
  }
}

/** What this room adds to an establishment. */
@Resolver(() => EstablishmentType)
export class EstablishmentIndicatorResolver {
  @FieldResolver(() => [IndicatorValueType], { description: "Dernière valeur connue de chaque indicateur." })
  async latestValues(
    @Root() { id }: EstablishmentWithPlaces,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ValueView[]> {
    const [columns, catalogue] = await Promise.all([
      isLean(selectedFields(info)) ? context.load(leanLatestOf, id) : context.load(fullLatestOf, id),
      catalogueOf(context),
    ]);
    return valuesOfSite(columns, catalogue);
  }
}
