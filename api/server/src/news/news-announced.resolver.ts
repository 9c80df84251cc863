import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { EstablishmentWithPlaces } from "@palier/domain/group";
import { nameAnnouncingNews, readAnnouncingNews, readAnsweredUnnamed, readAskedPlace } from "@palier/store/news";
import { establishmentById } from "../group";
import { allows, isIdentifier, type Plain, type RequestContext } from "../kernel";
import { AnnouncingNewsType, AnsweredUnnamedType, NameNewsPayloadType } from "./news-reach.type";
import { newsPolicy } from "./news.policy";

type Unnamed = Omit<Plain<AnsweredUnnamedType>, "establishment"> & { readonly establishment: EstablishmentWithPlaces };

/** Answers shown, at most. */
const MOST = 50;

const refused = (code: string, message: string): Plain<NameNewsPayloadType> => ({
  ok: false,
  error: { code, field: null, message },
});

@Resolver()
export class NewsAnnouncedResolver {
  @Query(() => [AnsweredUnnamedType], {
    description: "Les réponses « déjà possible » qui ne nomment aucune actualité, la dernière d’abord.",
  })
  async newsUnnamed(@Ctx() context: RequestContext): Promise<Unnamed[]> {
    await context.allow(newsPolicy.told);
    const rows = await readAnsweredUnnamed(context.read(), MOST);
    const lines = rows.map(async ({ establishmentId, answeredAt, ...row }) => {
      const establishment = await context.load(establishmentById, establishmentId);
      return establishment === null ? [] : [{ ...row, establishment, answeredAt: answeredAt.toISOString() }];
    });
    return (await Promise.all(lines)).flat();
  }

  @Query(() => [AnnouncingNewsType], {
    description:
      "Les actualités qui ont pu annoncer ce qu’une demande demande, les plus proches d’abord : publiées avant elle et destinées à qui demande. Aucune pour qui ne suit pas la demande.",
  })
  async announcingNews(
    @Ctx() context: RequestContext,
    @Arg("requestId", () => ID, { description: "La demande." }) requestId: string,
    @Arg("text", () => String, {
      nullable: true,
      description: "Mots de l’actualité cherchée ; null : ceux de la demande, puis les dernières actualités.",
    })
    text?: string | null,
  ): Promise<Plain<AnnouncingNewsType>[]> {
    const viewer = await context.allow(newsPolicy.name);
    const tx = context.read();
    const place = isIdentifier(requestId) ? await readAskedPlace(tx, requestId) : null;
    if (place === null || !allows(newsPolicy.name, viewer, place)) return [];
    const asked = text?.trim() ?? "";
    const found = await readAnnouncingNews(tx, viewer, requestId, asked === "" ? null : asked);
    return found.map(({ publishedAt, ...news }) => ({ ...news, publishedAt: publishedAt.toISOString() }));
  }

  @Mutation(() => NameNewsPayloadType, {
    description: "Nomme l’actualité qui avait déjà annoncé ce qu’une demande demandait.",
  })
  async nameAnnouncingNews(
    @Ctx() context: RequestContext,
    @Arg("requestId", () => ID, { description: "La demande, à laquelle on a répondu « déjà possible »." })
    requestId: string,
    @Arg("newsId", () => ID, { description: "L’actualité." }) newsId: string,
  ): Promise<Plain<NameNewsPayloadType>> {
    await context.allow(newsPolicy.name);
    const known = isIdentifier(requestId) && isIdentifier(newsId);
    const place = known ? await readAskedPlace(context.read(), requestId) : null;
    if (place?.alreadyPossible !== true)
      return refused("NOT_FOUND", "Cette demande est introuvable, ou n’a pas cette réponse.");
    const viewer = await context.allow(newsPolicy.name, place);
    const done = await context.write(viewer, (tx) => nameAnnouncingNews(tx, { requestId, newsId }));
    return done
      ? { ok: true, error: null }
      : refused(
          "NEWS_NOT_TARGETED",
          "Cette actualité n’avait pas annoncé cela à qui demande, ou une autre est déjà nommée. Rechargez la page.",
        );
  }
}
