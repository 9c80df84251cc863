import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { actionLine } from "@palier/domain/identity";
import type { EstablishmentWithPlaces } from "@palier/domain/group";
import { dayInFrance } from "@palier/domain/kernel";
import { countReach, newsPairState, parseNewsSectors } from "@palier/domain/news";
import {
  readAudienceCount,
  readBeginning,
  readNews,
  readNewsPage,
  readNewsToRelay,
  readReach,
  readTold,
  remindReferents,
  type NewsBeginning,
  type NewsOrigin,
  type NewsReachPair,
} from "@palier/store/news";
import { establishmentById } from "../group";
import { badRequest, isIdentifier, type Plain, type RequestContext } from "../kernel";
import { newsView, type NewsView } from "./news-view";
import {
  NewsBeginningType,
  NewsReachType,
  NewsReminderPayloadType,
  NewsToldType,
  NewsToRelayType,
} from "./news-reach.type";
import type { NewsReachPairType } from "./news-reach.type";
import { newsPolicy } from "./news.policy";
import { NewsAudienceType, NewsTargetInput } from "./news.type";

interface Site {
  readonly establishment: EstablishmentWithPlaces;
  readonly targeted: number;
  readonly seen: number;
  readonly pairs: readonly Plain<NewsReachPairType>[];
}
type Reach = Omit<Plain<NewsReachType>, "sites" | "news"> & {
  readonly news: NewsView;
  readonly sites: readonly Site[];
};
interface ToRelay {
  readonly news: NewsView;
  readonly establishment: EstablishmentWithPlaces;
  readonly sectors: readonly string[];
}
type Audience = Omit<Plain<NewsAudienceType>, "establishments"> & {
  readonly establishments: readonly EstablishmentWithPlaces[];
};

const ORIGINS: readonly NewsOrigin[] = ["request", "case", "release"];
/** Lines of « À faire voir à vos équipes », at most. */
const MOST_TO_RELAY = 50;
const MOST_QUARTERS = 12;

const pairOf = (pair: NewsReachPair): Plain<NewsReachPairType> => ({
  sector: pair.sector,
  state: newsPairState(pair),
  peopleCount: pair.peopleCount,
  readCount: pair.readCount,
  teamSeenOn: pair.teamSeenOn,
  teamPeopleCount: pair.teamPeopleCount,
  teamSaidBy: pair.teamSaidBy,
  remindedAt: pair.remindedAt?.toISOString() ?? null,
  reminderCount: pair.reminderCount,
});

/** The establishments in sight, by name; the others are left out. */
async function establishments(context: RequestContext, ids: readonly string[]): Promise<EstablishmentWithPlaces[]> {
  const found = await Promise.all(ids.map((id) => context.load(establishmentById, id)));
  return found.flatMap((each) => each ?? []).sort((a, b) => a.name.localeCompare(b.name, "fr"));
}

@Resolver()
export class NewsReachResolver {
  @Query(() => NewsAudienceType, { description: "Qui une actualité atteindrait si elle était publiée maintenant." })
  async newsAudience(
    @Ctx() context: RequestContext,
    @Arg("target", () => NewsTargetInput, { description: "À qui elle s’adresse." }) target: NewsTargetInput,
  ): Promise<Audience> {
    await context.allow(newsPolicy.publish);
    const { establishmentIds = null, productId = null, moduleId = null, versionId = null } = target;
    const sectors = parseNewsSectors(target.sectors);
    const named = [productId, moduleId, versionId, ...(establishmentIds ?? [])];
    if (sectors === null || named.some((id) => id !== null && !isIdentifier(id)))
      return { siteCount: 0, sectorCount: 0, pairCount: 0, personCount: 0, silentPairCount: 0, establishments: [] };
    const aim = { establishmentIds, sectors, productId, moduleId, versionId };
    const { establishmentIds: reached, ...counts } = await readAudienceCount(context.read(), aim);
    return { ...counts, establishments: await establishments(context, reached) };
  }

  @Query(() => NewsBeginningType, {
    nullable: true,
    description: "De quoi commencer une actualité à partir d’une demande répondue, d’un dossier ou d’une livraison.",
  })
  async newsBeginning(
    @Ctx() context: RequestContext,
    @Arg("from", () => String, { description: "request, case ou release." }) from: string,
    @Arg("id", () => ID, { description: "La demande, le dossier ou la livraison." }) id: string,
  ): Promise<NewsBeginning | null> {
    await context.allow(newsPolicy.publish);
    const origin = ORIGINS.find((each) => each === from);
    if (origin === undefined) throw badRequest("« from » vaut request, case ou release.", "from");
    return isIdentifier(id) ? readBeginning(context.read(), origin, id) : null;
  }

  @Query(() => NewsReachType, {
    nullable: true,
    description: "Jusqu’où une actualité est arrivée, dans les établissements que je vois ; null si introuvable.",
  })
  async newsReach(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "L’actualité." }) id: string,
  ): Promise<Reach | null> {
    const viewer = await context.allow(newsPolicy.reach);
    const tx = context.read();
    const news = isIdentifier(id) ? await readNews(tx, viewer, id) : null;
    if (news === null) return null;
    const pairs = await readReach(tx, id);
    const bySite = new Map<string, NewsReachPair[]>();
    for (const pair of pairs) bySite.set(pair.establishmentId, [...(bySite.get(pair.establishmentId) ?? []), pair]);
    const sites = (await establishments(context, [...bySite.keys()])).map((establishment) => {
      const ofSite = bySite.get(establishment.id) ?? [];
      return { establishment, ...countReach(ofSite), pairs: ofSite.map(pairOf) };
    });
    return { id, news: newsView(news, viewer), ...countReach(pairs), sites };
  }

  @Query(() => [NewsToRelayType], { description: "Ce qui doit être lu et que mes équipes n’ont pas encore vu." })
  async newsToRelay(@Ctx() context: RequestContext): Promise<ToRelay[]> {
    const viewer = await context.allow(newsPolicy.acknowledgeForTeam);
    const tx = context.read();
    const { roles } = actionLine(newsPolicy.acknowledgeForTeam.action);
    // Who has the whole group looks at the map of each news: a list of every place of the group would be no list of theirs.
    const grants = viewer.grants.filter(({ role, wholeGroup }) => roles.includes(role) && !wholeGroup);
    const lines = await readNewsToRelay(tx, grants, MOST_TO_RELAY);
    if (lines.length === 0) return [];
    const ids = [...new Set(lines.map(({ newsId }) => newsId))];
    const any = {
      kind: null,
      establishmentId: null,
      sector: null,
      productId: null,
      moduleId: null,
      from: null,
      to: null,
    };
    const ask = { view: "all", ...any, ids, limit: ids.length, after: 0 } as const;
    const [{ items }, sites] = await Promise.all([
      readNewsPage(tx, viewer, ask),
      establishments(context, [...new Set(lines.map(({ establishmentId }) => establishmentId))]),
    ]);
    return lines.flatMap(({ newsId, establishmentId, sectors }) => {
      const news = items.find((item) => item.id === newsId);
      const establishment = sites.find((site) => site.id === establishmentId);
      return news === undefined || establishment === undefined
        ? []
        : [{ news: newsView(news, viewer), establishment, sectors }];
    });
  }

  @Query(() => NewsToldType, { description: "Les demandes sur ce qui était déjà annoncé, par trimestre." })
  async newsTold(
    @Ctx() context: RequestContext,
    @Arg("quarters", () => Int, { defaultValue: 8, description: "Combien de trimestres, de 1 à 12." })
    quarters: number,
  ): Promise<Plain<NewsToldType>> {
    await context.allow(newsPolicy.told);
    if (quarters < 1 || quarters > MOST_QUARTERS)
      throw badRequest(`« quarters » va de 1 à ${String(MOST_QUARTERS)}.`, "quarters");
    const told = await readTold(context.read(), dayInFrance(new Date()), quarters);
    return {
      quarters: told.quarters,
      news: told.news.map((news) => ({ ...news, publishedAt: news.publishedAt.toISOString() })),
    };
  }

  @Mutation(() => NewsReminderPayloadType, {
    description: "Relance les référents des secteurs qui n’ont pas vu une actualité, une fois par semaine au plus.",
  })
  async remindNews(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "L’actualité." }) id: string,
  ): Promise<Plain<NewsReminderPayloadType>> {
    const viewer = await context.allow(newsPolicy.publish);
    const news = isIdentifier(id) ? await readNews(context.read(), viewer, id) : null;
    if (news?.state !== "published") {
      const message = "Cette actualité n’est pas publiée\u00a0: il n’y a personne à relancer.";
      return {
        ok: false,
        error: { code: "NOT_FOUND", field: null, message },
        pairCount: 0,
        personCount: 0,
        waitingCount: 0,
      };
    }
    const now = new Date();
    return { ok: true, error: null, ...(await context.write(viewer, (tx) => remindReferents(tx, id, now))) };
  }
}
