import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { NOTICE_KIND_LABELS, NOTICE_KINDS } from "@palier/domain/notification";
import {
  countUnreadNotices,
  markAllNotices,
  markNotices as mark,
  readNoticePreference,
  readNotices,
  saveNoticePreference as keep,
  type NoticePreference,
} from "@palier/store/notification";
import {
  badRequest,
  isIdentifier,
  notFound,
  notSignedIn,
  type Plain,
  type RequestContext,
  type Viewer,
} from "../kernel";
import {
  MarkNoticesPayloadType,
  NoticePageType,
  NoticePreferencePayloadType,
  NoticePreferenceType,
  SaveNoticePreferenceInput,
} from "./notification-notice.type";

const USUAL = 50;
const MOST = 200;

const NOTHING: Plain<Omit<NoticePageType, "readAt">> = { items: [], totalCount: 0, unreadCount: 0 };

const shown = ({ rhythm, mutedKinds, version }: NoticePreference): Plain<NoticePreferenceType> => ({
  rhythm,
  version,
  kinds: NOTICE_KINDS.map((kind) => ({
    kind,
    label: NOTICE_KIND_LABELS[kind],
    mailed: !mutedKinds.includes(kind),
  })),
});

/** What somebody is told stays between Palier and them: an administrator who looks as they do reads none of it. */
async function addressee(context: RequestContext): Promise<Viewer> {
  const viewer = await context.viewer();
  if (viewer === null) throw notSignedIn();
  return viewer;
}

@Resolver()
export class NoticeResolver {
  @Query(() => NoticePageType, {
    description: "Ce dont la personne connectée a été prévenue, une ligne par sujet, les non lues d’abord.",
  })
  async notices(
    @Ctx() context: RequestContext,
    @Arg("unreadOnly", () => Boolean, { nullable: true, description: "Vrai : sans celles qui sont lues." })
    unreadOnly: boolean | null | undefined,
    @Arg("limit", () => Int, { nullable: true, description: "Nombre de lignes, de 1 à 200 ; 50 si absent." })
    limit: number | null | undefined,
    @Arg("after", () => Int, { nullable: true, description: "Nombre de lignes qui précèdent la page ; 0 si absent." })
    after: number | null | undefined,
  ): Promise<Plain<NoticePageType>> {
    const viewer = await addressee(context);
    const [most, before] = [limit ?? USUAL, after ?? 0];
    if (most < 1 || most > MOST || before < 0)
      throw badRequest(`« limit » va de 1 à ${String(MOST)}, « after » commence à 0.`, "limit");
    const readAt = new Date().toISOString();
    if (viewer.lookedAtBy !== null) return { ...NOTHING, readAt };
    const tx = context.read();
    const [{ notices, total }, unreadCount] = await Promise.all([
      readNotices(tx, viewer.personId, { unreadOnly: unreadOnly === true, limit: most, after: before }),
      countUnreadNotices(tx, viewer.personId),
    ]);
    return {
      items: notices.map(({ at, ...notice }) => ({ ...notice, at: at.toISOString() })),
      totalCount: total,
      unreadCount,
      readAt,
    };
  }

  @Query(() => Int, { description: "Nombre de nouvelles non lues de la personne connectée." })
  async unreadNoticeCount(@Ctx() context: RequestContext): Promise<number> {
    const viewer = await addressee(context);
    return viewer.lookedAtBy === null ? countUnreadNotices(context.read(), viewer.personId) : 0;
  }

  @Query(() => NoticePreferenceType, { description: "Les courriels que la personne connectée veut recevoir." })
  async noticePreference(@Ctx() context: RequestContext): Promise<Plain<NoticePreferenceType>> {
    const viewer = await addressee(context);
    return shown(await readNoticePreference(context.read(), viewer.personId));
  }

  @Mutation(() => MarkNoticesPayloadType, {
    description: "Marque des sujets comme lus ou non lus, chacun avec toutes ses nouvelles.",
  })
  async markNotices(
    @Ctx() context: RequestContext,
    @Arg("ids", () => [ID], { description: "Une nouvelle de chaque sujet, 200 au plus." }) ids: readonly string[],
    @Arg("read", () => Boolean, { description: "Vrai : lues." }) read: boolean,
  ): Promise<Plain<MarkNoticesPayloadType>> {
    const viewer = await addressee(context);
    if (ids.length > MOST) throw badRequest(`« ids » compte au plus ${String(MOST)} nouvelles.`, "ids");
    return context.write(viewer, async (tx) => {
      const marked = ids.every(isIdentifier) ? await mark(tx, viewer.personId, ids, read) : null;
      if (marked === null) throw notFound("Cette nouvelle");
      return { unreadCount: await countUnreadNotices(tx, viewer.personId) };
    });
  }

  @Mutation(() => MarkNoticesPayloadType, {
    description: "Marque tout comme lu, sauf ce qui est arrivé depuis que la page a été lue.",
  })
  async markAllNotices(
    @Ctx() context: RequestContext,
    @Arg("until", () => String, { description: "Le « readAt » de la page lue (ISO 8601)." }) until: string,
  ): Promise<Plain<MarkNoticesPayloadType>> {
    const viewer = await addressee(context);
    const at = new Date(until);
    if (Number.isNaN(at.getTime())) throw badRequest("« until » n’est pas une date ISO 8601.", "until");
    return context.write(viewer, async (tx) => {
      await markAllNotices(tx, viewer.personId, at);
      return { unreadCount: await countUnreadNotices(tx, viewer.personId) };
    });
  }

  @Mutation(() => NoticePreferencePayloadType, {
    description: "Choisit quand les courriels partent et de quoi ils parlent.",
  })
  async saveNoticePreference(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveNoticePreferenceInput, { description: "Le choix." }) input: SaveNoticePreferenceInput,
  ): Promise<Plain<NoticePreferencePayloadType>> {
    const viewer = await addressee(context);
    const { rhythm, mutedKinds, version } = input;
    const kept = await context.write(viewer, (tx) => keep(tx, viewer.personId, { rhythm, mutedKinds, version }));
    if (kept.ok) return { ok: true, error: null, preference: shown(kept.value) };
    const message =
      "Votre choix a été modifié dans une autre fenêtre depuis que vous l’avez ouvert ici. Rien n’a été remplacé\u00a0: le choix gardé est montré, recommencez si besoin.";
    return { ok: false, error: { code: "STALE_VERSION", field: null, message }, preference: shown(kept.error) };
  }
}
