import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { dayInFrance, type Result } from "@palier/domain/kernel";
import { parseSector, type Sector } from "@palier/domain/identity";
import { parseNewsKind } from "@palier/domain/news";
import {
  acknowledgeForTeam,
  acknowledgeNews as acknowledge,
  publishNews as publish,
  readNews,
  readNewsPage,
  reviseNews as revise,
  saveNews as save,
  scheduleNews as schedule,
  withdrawNews as withdraw,
  type NewsAsk,
  type NewsFault,
} from "@palier/store/news";
import { searchGroup } from "@palier/store/search";
import { badRequest, isIdentifier, type Plain, type RequestContext, type Viewer } from "../kernel";
import { newsView, revisionsOf, type NewsView } from "./news-view";
import { newsPolicy } from "./news.policy";
import {
  NewsFilterInput,
  NewsPageType,
  NewsPayloadType,
  NewsRevisionType,
  NewsType,
  ReviseNewsInput,
  SaveNewsInput,
  TeamSeenNewsInput,
} from "./news.type";

type Payload = Omit<Plain<NewsPayloadType>, "news"> & { readonly news: NewsView | null };

const VIEWS = ["toRead", "all", "archive", "unpublished"] as const;
const MOST = 100;
/** News found by their words, at most. */
const MOST_FOUND = 200;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const missing: Payload = {
  ok: false,
  error: { code: "NOT_FOUND", field: null, message: "Cette actualité est introuvable." },
  news: null,
};

const dayOf = (text: string | null | undefined, field: string): string | null => {
  if (text === null || text === undefined || text === "") return null;
  if (!DAY.test(text) || Number.isNaN(Date.parse(text)))
    throw badRequest(`« ${field} » vaut « ${text} »\u00a0: attendu une date « AAAA-MM-JJ ».`, field);
  return text;
};

/** Reads the filters. @returns null where one names what can't exist: nothing answers it. */
function askOf(filter: NewsFilterInput, limit: number, after: number): Omit<NewsAsk, "ids"> | null {
  const view = VIEWS.find((known) => known === (filter.view ?? "all"));
  if (view === undefined) throw badRequest("« view » vaut toRead, all, archive ou unpublished.", "view");
  if (limit < 1 || limit > MOST || after < 0)
    throw badRequest(`« limit » va de 1 à ${String(MOST)}, « after » est positif.`, "limit");
  const ids = [filter.establishmentId, filter.productId, filter.moduleId];
  const kind = filter.kind == null ? null : parseNewsKind(filter.kind);
  const sector: Sector | null = filter.sector == null ? null : parseSector(filter.sector);
  if (ids.some((id) => id != null && !isIdentifier(id))) return null;
  if ((filter.kind != null && kind === null) || (filter.sector != null && sector === null)) return null;
  return {
    view,
    kind,
    sector,
    establishmentId: filter.establishmentId ?? null,
    productId: filter.productId ?? null,
    moduleId: filter.moduleId ?? null,
    from: dayOf(filter.from, "from"),
    to: dayOf(filter.to, "to"),
    limit,
    after,
  };
}

/** What a change answers: the news as it is now, or the fault and, where it changed meanwhile, what it has become. */
async function answer(
  context: RequestContext,
  viewer: Viewer,
  id: string | null,
  done: Result<string, NewsFault>,
): Promise<Payload> {
  const shown = done.ok ? done.value : done.error.code === "STALE_VERSION" ? id : null;
  const news = shown === null ? null : await readNews(context.read(), viewer, shown);
  const view = news === null ? null : newsView(news, viewer);
  return done.ok ? { ok: true, error: null, news: view } : { ok: false, error: done.error, news: view };
}

@Resolver(() => NewsType)
export class NewsResolver {
  @Query(() => NewsPageType, { description: "Les actualités qui me sont destinées ; celles de tous pour qui publie." })
  async newsPage(
    @Ctx() context: RequestContext,
    @Arg("filter", () => NewsFilterInput, { nullable: true, description: "Lesquelles ; toutes si rien n’est dit." })
    filter: NewsFilterInput | null,
    @Arg("limit", () => Int, { defaultValue: 20, description: "Combien au plus, de 1 à 100." }) limit: number,
    @Arg("after", () => Int, { defaultValue: 0, description: "Combien ont déjà été montrées." }) after: number,
  ): Promise<{ items: NewsView[]; total: number }> {
    const viewer = await context.allow(newsPolicy.read);
    const ask = askOf(filter ?? {}, limit, after);
    if (ask === null) return { items: [], total: 0 };
    const tx = context.read();
    const text = filter?.text?.trim() ?? "";
    const hits = text === "" ? null : await searchGroup(tx, viewer, { text, kinds: ["news"], limit: MOST_FOUND });
    const ids = hits?.map(({ objectId }) => objectId) ?? null;
    const { items, total } = await readNewsPage(tx, viewer, { ...ask, ids });
    return { items: items.map((news) => newsView(news, viewer)), total };
  }

  @Query(() => NewsType, { nullable: true, description: "Une actualité ; null si elle est introuvable pour moi." })
  async newsItem(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "L’actualité." }) id: string,
  ): Promise<NewsView | null> {
    const viewer = await context.allow(newsPolicy.read);
    const news = isIdentifier(id) ? await readNews(context.read(), viewer, id) : null;
    return news === null ? null : newsView(news, viewer);
  }

  @Mutation(() => NewsPayloadType, { description: "Enregistre une actualité avant sa publication." })
  async saveNews(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveNewsInput, { description: "L’actualité." }) input: SaveNewsInput,
  ): Promise<Payload> {
    const viewer = await context.allow(newsPolicy.publish);
    const { target, title, body, kind, mustRead, version } = input;
    const origin = { requestId: input.requestId, caseId: input.caseId, releaseId: input.releaseId };
    const { establishmentIds = null, productId = null, moduleId = null, versionId = null, sectors } = target;
    const named = [input.id, ...Object.values(origin), productId, moduleId, versionId, ...(establishmentIds ?? [])];
    if (named.some((each) => each != null && !isIdentifier(each))) return missing;
    const id = input.id ?? null;
    const news = {
      ...{ id, version, title, body, kind, mustRead },
      target: { establishmentIds, sectors, productId, moduleId, versionId },
      requestId: origin.requestId ?? null,
      caseId: origin.caseId ?? null,
      releaseId: origin.releaseId ?? null,
    };
    return answer(context, viewer, id, await context.write(viewer, (tx) => save(tx, news)));
  }

  @Mutation(() => NewsPayloadType, { description: "Publie une actualité maintenant." })
  async publishNews(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "L’actualité." }) id: string,
    @Arg("version", () => Int, { description: "Version lue." }) version: number,
  ): Promise<Payload> {
    const viewer = await context.allow(newsPolicy.publish);
    if (!isIdentifier(id)) return missing;
    return answer(context, viewer, id, await context.write(viewer, (tx) => publish(tx, { id, version })));
  }

  @Mutation(() => NewsPayloadType, { description: "Programme la publication, ou la ramène à un brouillon." })
  async scheduleNews(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "L’actualité." }) id: string,
    @Arg("version", () => Int, { description: "Version lue." }) version: number,
    @Arg("at", () => String, { nullable: true, description: "Date et heure (ISO 8601) ; null : plus de date." })
    at: string | null,
  ): Promise<Payload> {
    const viewer = await context.allow(newsPolicy.publish);
    if (!isIdentifier(id)) return missing;
    const hour = at == null ? null : new Date(at);
    const now = new Date();
    const done = await context.write(viewer, (tx) => schedule(tx, { id, version, at: hour }, now));
    return answer(context, viewer, id, done);
  }

  @Mutation(() => NewsPayloadType, { description: "Publie un nouveau texte d’une actualité." })
  async reviseNews(
    @Ctx() context: RequestContext,
    @Arg("input", () => ReviseNewsInput, { description: "Le texte." }) input: ReviseNewsInput,
  ): Promise<Payload> {
    const viewer = await context.allow(newsPolicy.publish);
    if (!isIdentifier(input.id)) return missing;
    return answer(context, viewer, input.id, await context.write(viewer, (tx) => revise(tx, input)));
  }

  @Mutation(() => NewsPayloadType, { description: "Retire une actualité : plus personne ne la trouve." })
  async withdrawNews(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "L’actualité." }) id: string,
    @Arg("version", () => Int, { description: "Version lue." }) version: number,
  ): Promise<Payload> {
    const viewer = await context.allow(newsPolicy.publish);
    if (!isIdentifier(id)) return missing;
    return answer(context, viewer, id, await context.write(viewer, (tx) => withdraw(tx, { id, version })));
  }

  @Mutation(() => NewsPayloadType, { description: "« J’ai lu »." })
  async acknowledgeNews(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "L’actualité." }) id: string,
    @Arg("revision", () => Int, { description: "Rang du texte que j’ai lu." }) revision: number,
  ): Promise<Payload> {
    const viewer = await context.allow(newsPolicy.acknowledge);
    const news = isIdentifier(id) ? await readNews(context.read(), viewer, id) : null;
    if (news?.concernsMe !== true) return missing;
    await context.write(viewer, (tx) => acknowledge(tx, { id, revision }, dayInFrance(new Date())));
    return answer(context, viewer, id, { ok: true, value: id });
  }

  @Mutation(() => NewsPayloadType, { description: "« Vu en équipe le… », dit par le référent pour tous les présents." })
  async acknowledgeNewsForTeam(
    @Ctx() context: RequestContext,
    @Arg("input", () => TeamSeenNewsInput, { description: "Où, quand, combien." }) input: TeamSeenNewsInput,
  ): Promise<Payload> {
    const { id, establishmentId } = input;
    let viewer = await context.allow(newsPolicy.acknowledgeForTeam);
    if (!isIdentifier(id) || !isIdentifier(establishmentId)) return missing;
    const news = await readNews(context.read(), viewer, id);
    if (news?.concernsMe !== true) return missing;
    const sectors = input.sectors.flatMap((sector) => parseSector(sector) ?? []);
    if (sectors.length === 0 || sectors.length < input.sectors.length) {
      const message = "Choisissez au moins un secteur présent.";
      return { ok: false, error: { code: "NEWS_INVALID", field: "sectors", message }, news: null };
    }
    for (const sector of sectors)
      viewer = await context.allow(newsPolicy.acknowledgeForTeam, { establishmentId, sector });
    const { revision, seenOn, peopleCount } = input;
    const seen = { id, revision, establishmentId, sectors, seenOn, peopleCount };
    const done = await context.write(viewer, (tx) => acknowledgeForTeam(tx, seen, dayInFrance(new Date())));
    return answer(context, viewer, id, done);
  }

  @FieldResolver(() => [NewsRevisionType])
  async revisions(@Root() { id }: NewsView, @Ctx() context: RequestContext): Promise<Plain<NewsRevisionType>[]> {
    const rows = await context.load(revisionsOf, id);
    return rows.map((revision) => ({ ...revision, publishedAt: revision.publishedAt.toISOString() }));
  }
}
