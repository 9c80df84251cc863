import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { EstablishmentWithPlaces } from "@palier/domain/group";
import { askSilentSite as ask, readCirculation, type SiteCirculation } from "@palier/store/request";
import { establishmentById, EstablishmentType } from "../group";
import { badRequest, isIdentifier, type Plain, type RequestContext } from "../kernel";
import { SilentSitePayloadType, SiteCirculationType } from "./request-circulation.type";
import { requestPolicy } from "./request.policy";

const PERIODS = [3, 6, 12];

@Resolver(() => SiteCirculationType)
export class RequestCirculationResolver {
  @Query(() => [SiteCirculationType], {
    description: "Ce que chaque établissement ouvert a partagé, par nom et sans classement.",
  })
  async circulation(
    @Ctx() context: RequestContext,
    @Arg("months", () => Int, { description: "Mois regardés : 3, 6 ou 12." }) months: number,
  ): Promise<readonly SiteCirculation[]> {
    await context.allow(requestPolicy.circulation);
    if (!PERIODS.includes(months)) throw badRequest("La période se compte en mois\u00a0: 3, 6 ou 12.", "months");
    const since = new Date();
    since.setUTCMonth(since.getUTCMonth() - months);
    return readCirculation(context.read(), since);
  }

  @Mutation(() => SilentSitePayloadType, {
    description: "Demande aux référents d’un établissement ce que son silence veut dire.",
  })
  async askSilentSite(
    @Ctx() context: RequestContext,
    @Arg("establishmentId", () => ID, { description: "L’établissement." }) establishmentId: string,
  ): Promise<Plain<SilentSitePayloadType>> {
    const viewer = await context.allow(requestPolicy.circulation);
    const message = "Cet établissement est introuvable dans votre groupe.";
    const asked = isIdentifier(establishmentId)
      ? await context.write(viewer, (tx) => ask(tx, establishmentId))
      : ({ ok: false, error: { code: "NOT_FOUND", field: null, message } } as const);
    if (asked.ok) return { ok: true, error: null, askedCount: asked.value };
    return { ok: false, error: asked.error, askedCount: 0 };
  }

  @FieldResolver(() => EstablishmentType, { nullable: true })
  establishment(
    @Ctx() context: RequestContext,
    @Root() { establishmentId }: SiteCirculation,
  ): Promise<EstablishmentWithPlaces | null> {
    return context.load(establishmentById, establishmentId);
  }

  @FieldResolver(() => String, { nullable: true })
  lastRaisedAt(@Root() { lastRaisedAt }: SiteCirculation): string | null {
    return lastRaisedAt?.toISOString() ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  lastAskedAt(@Root() { lastAskedAt }: SiteCirculation): string | null {
    return lastAskedAt?.toISOString() ?? null;
  }
}
