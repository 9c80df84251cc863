import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { dayInFrance } from "@palier/domain/kernel";
import { campaignProgress } from "@palier/domain/template";
import {
  closeCampaign,
  openCampaign,
  readCampaign,
  readCampaigns,
  remindCampaign,
  type StoredCampaign,
} from "@palier/store/template";
import { allows, isIdentifier, jobById, type Plain, type RequestContext, type Viewer } from "../kernel";
import { templateAdoptionPolicy } from "./template-adoption.policy";
import { campaignReportUrl } from "./template-campaign.route";
import {
  CloseTemplateCampaignInput,
  OpenTemplateCampaignInput,
  RemindTemplateCampaignPayloadType,
  TemplateCampaignPayloadType,
  TemplateCampaignType,
} from "./template-campaign.type";

type Payload = Plain<TemplateCampaignPayloadType>;

const MISSING = {
  code: "NOT_FOUND",
  field: null,
  message: "Cette campagne est introuvable parmi celles que vous voyez.",
};

async function campaignView(
  context: RequestContext,
  viewer: Viewer,
  campaign: StoredCampaign,
): Promise<Plain<TemplateCampaignType>> {
  const { reportKey, jobId, closedAt, targets, ...kept } = campaign;
  const leads = allows(templateAdoptionPolicy.campaign, viewer);
  const { notBegun, begun, adopted, total } = campaignProgress(targets.map(({ reach }) => reach));
  return {
    ...kept,
    closedAt: closedAt?.toISOString() ?? null,
    targetCount: total,
    notBegunCount: notBegun,
    begunCount: begun,
    adoptedCount: adopted,
    targets: targets.map(({ remindedAt, ...target }) => ({
      ...target,
      remindedAt: remindedAt?.toISOString() ?? null,
    })),
    reportUrl: leads && reportKey !== null ? campaignReportUrl(campaign.id) : null,
    job: leads && jobId !== null ? await context.load(jobById, jobId) : null,
  };
}

@Resolver()
export class TemplateCampaignResolver {
  @Query(() => [TemplateCampaignType], {
    description: "Les campagnes d’harmonisation, celles qui courent d’abord ; cent au plus.",
  })
  async templateCampaigns(@Ctx() context: RequestContext): Promise<Plain<TemplateCampaignType>[]> {
    const viewer = await context.allow(templateAdoptionPolicy.read);
    const found = await readCampaigns(context.read(), dayInFrance(new Date()));
    return Promise.all(found.map((each) => campaignView(context, viewer, each)));
  }

  @Query(() => TemplateCampaignType, {
    nullable: true,
    description: "Une campagne ; null si elle est introuvable, ou si rien n’y est attendu de ce que l’on voit.",
  })
  async templateCampaign(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "La campagne." }) id: string,
  ): Promise<Plain<TemplateCampaignType> | null> {
    const viewer = await context.allow(templateAdoptionPolicy.read);
    const found = isIdentifier(id) ? await readCampaign(context.read(), id, dayInFrance(new Date())) : null;
    return found === null ? null : campaignView(context, viewer, found);
  }

  @Mutation(() => TemplateCampaignPayloadType, {
    description: "Ouvre une campagne : des modèles pour des établissements.",
  })
  async openTemplateCampaign(
    @Ctx() context: RequestContext,
    @Arg("input", () => OpenTemplateCampaignInput, { description: "La campagne." }) input: OpenTemplateCampaignInput,
  ): Promise<Payload> {
    const viewer = await context.allow(templateAdoptionPolicy.campaign);
    if (![...input.templateIds, ...input.establishmentIds].every(isIdentifier))
      return {
        ok: false,
        error: { ...MISSING, message: "Un modèle ou un établissement est introuvable parmi ceux que vous voyez." },
        campaign: null,
      };
    const done = await context.write(viewer, (tx) => openCampaign(tx, input, dayInFrance(new Date())));
    return done.ok
      ? { ok: true, error: null, campaign: await campaignView(context, viewer, done.value) }
      : { ok: false, error: done.error, campaign: null };
  }

  @Mutation(() => RemindTemplateCampaignPayloadType, {
    description:
      "Prévient les référents des établissements où il reste à faire, une fois par semaine au plus ; jamais les soignants.",
  })
  async remindTemplateCampaign(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "La campagne." }) id: string,
  ): Promise<Plain<RemindTemplateCampaignPayloadType>> {
    const viewer = await context.allow(templateAdoptionPolicy.campaign);
    const nobody = { siteCount: 0, recentCount: 0, withoutReferent: [] };
    if (!isIdentifier(id)) return { ok: false, error: MISSING, campaign: null, ...nobody };
    const now = new Date();
    const done = await context.write(viewer, (tx) => remindCampaign(tx, id, now, dayInFrance(now)));
    if (!done.ok) return { ok: false, error: done.error, campaign: null, ...nobody };
    const { campaign, ...told } = done.value;
    return { ok: true, error: null, campaign: await campaignView(context, viewer, campaign), ...told };
  }

  @Mutation(() => TemplateCampaignPayloadType, {
    description: "Clôt une campagne : ce que chacun a atteint est gardé tel quel, et le rapport est produit.",
  })
  async closeTemplateCampaign(
    @Ctx() context: RequestContext,
    @Arg("input", () => CloseTemplateCampaignInput, { description: "La campagne." }) input: CloseTemplateCampaignInput,
  ): Promise<Payload> {
    const viewer = await context.allow(templateAdoptionPolicy.campaign);
    const { id, version, note } = input;
    if (!isIdentifier(id)) return { ok: false, error: MISSING, campaign: null };
    const now = new Date();
    const given = { id, version, note, now, today: dayInFrance(now) };
    const done = await context.write(viewer, (tx) => closeCampaign(tx, given));
    return done.ok
      ? { ok: true, error: null, campaign: await campaignView(context, viewer, done.value) }
      : { ok: false, error: done.error, campaign: null };
  }
}
