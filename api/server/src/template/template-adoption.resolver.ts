import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { dayInFrance, type Result } from "@palier/domain/kernel";
import { ACKNOWLEDGEMENT_KINDS } from "@palier/domain/template";
import {
  acknowledgeTemplate,
  declareVersion,
  readAdoptionBoard,
  recordSampleCheck,
  type AdoptionFault,
} from "@palier/store/template";
import { badRequest, isIdentifier, type Plain, type RequestContext, type Viewer } from "../kernel";
import { cellView, modelView, sheetView } from "./template-adoption-view";
import { templateAdoptionPolicy } from "./template-adoption.policy";
import {
  AcknowledgeTemplateInput,
  DeclareTemplateVersionInput,
  RecordTemplateCheckInput,
  TemplateAdoptionPayloadType,
  TemplateAdoptionSheetType,
  TemplateAdoptionType,
} from "./template-adoption.type";
import { allowedAt, type Place } from "./template-variant-view";

type Payload = Plain<TemplateAdoptionPayloadType>;

const MISSING: Payload = {
  ok: false,
  error: {
    code: "NOT_FOUND",
    field: null,
    message: "Ce modèle ou cet établissement est introuvable parmi ceux que vous voyez.",
  },
  sheet: null,
};

async function payloadOf(
  context: RequestContext,
  viewer: Viewer,
  place: Place,
  outcome: Result<true, AdoptionFault>,
  today: string,
): Promise<Payload> {
  const sheet = await sheetView(context, viewer, place, today);
  return { ok: outcome.ok, error: outcome.ok ? null : outcome.error, sheet };
}

@Resolver()
export class TemplateAdoptionResolver {
  @Query(() => TemplateAdoptionType, {
    description: "Le tableau d’adoption : établissements que l’on voit et modèles en vigueur.",
  })
  async templateAdoption(@Ctx() context: RequestContext): Promise<Plain<TemplateAdoptionType>> {
    const viewer = await context.allow(templateAdoptionPolicy.read);
    const today = dayInFrance(new Date());
    const { models, sites, cells } = await readAdoptionBoard(context.read());
    return { models: models.map(modelView), sites, cells: cells.map((cell) => cellView(viewer, cell, today)) };
  }

  @Query(() => TemplateAdoptionSheetType, {
    nullable: true,
    description: "Où en est un établissement avec un modèle ; null si l’un des deux est introuvable.",
  })
  async templateAdoptionSheet(
    @Ctx() context: RequestContext,
    @Arg("templateId", () => ID, { description: "Le modèle." }) templateId: string,
    @Arg("establishmentId", () => ID, { description: "L’établissement." }) establishmentId: string,
  ): Promise<Plain<TemplateAdoptionSheetType> | null> {
    const viewer = await context.allow(templateAdoptionPolicy.read);
    return sheetView(context, viewer, { templateId, establishmentId }, dayInFrance(new Date()));
  }

  @Mutation(() => TemplateAdoptionPayloadType, {
    description: "Dit quelle version d’un modèle est en service dans le logiciel d’un établissement.",
  })
  async declareTemplateVersion(
    @Ctx() context: RequestContext,
    @Arg("input", () => DeclareTemplateVersionInput, { description: "La version." }) input: DeclareTemplateVersionInput,
  ): Promise<Payload> {
    const viewer = await allowedAt(context, templateAdoptionPolicy.adopt, input);
    if (viewer === null || !isIdentifier(input.revisionId)) return MISSING;
    const { templateId, establishmentId, revisionId, installedOn, note } = input;
    const today = dayInFrance(new Date());
    const given = { templateId, establishmentId, revisionId, installedOn, note, today };
    return payloadOf(context, viewer, given, await context.write(viewer, (tx) => declareVersion(tx, given)), today);
  }

  @Mutation(() => TemplateAdoptionPayloadType, {
    description: "Dit que l’on a lu la version en vigueur d’un modèle, ou qu’une équipe l’a lue.",
  })
  async acknowledgeTemplate(
    @Ctx() context: RequestContext,
    @Arg("input", () => AcknowledgeTemplateInput, { description: "La lecture." }) input: AcknowledgeTemplateInput,
  ): Promise<Payload> {
    const kind = ACKNOWLEDGEMENT_KINDS.find((each) => each === input.kind);
    if (kind === undefined) throw badRequest("Cette lecture n’est ni la vôtre ni celle d’une équipe.", "kind");
    // Everybody speaks for themselves; for a team, whoever answers for the model in the site.
    const asked = kind === "individual" ? templateAdoptionPolicy.acknowledge : templateAdoptionPolicy.adopt;
    const viewer = await allowedAt(context, asked, input);
    if (viewer === null) return MISSING;
    const { templateId, establishmentId, peopleCount, teamCount, seenOn } = input;
    const today = dayInFrance(new Date());
    const given = { templateId, establishmentId, kind, peopleCount, teamCount: teamCount ?? null, seenOn, today };
    return payloadOf(
      context,
      viewer,
      given,
      await context.write(viewer, (tx) => acknowledgeTemplate(tx, given)),
      today,
    );
  }

  @Mutation(() => TemplateAdoptionPayloadType, {
    description: "Note combien de documents regardés suivent un modèle ; aucun document n’est gardé.",
  })
  async recordTemplateCheck(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordTemplateCheckInput, { description: "Le contrôle." }) input: RecordTemplateCheckInput,
  ): Promise<Payload> {
    const viewer = await allowedAt(context, templateAdoptionPolicy.adopt, input);
    if (viewer === null || !isIdentifier(input.revisionId)) return MISSING;
    const { templateId, establishmentId, revisionId, checkedOn, lookedAtCount, conformCount, note } = input;
    const today = dayInFrance(new Date());
    const place = { templateId, establishmentId };
    const given = { ...place, revisionId, checkedOn, lookedAtCount, conformCount, note, today };
    return payloadOf(context, viewer, place, await context.write(viewer, (tx) => recordSampleCheck(tx, given)), today);
  }
}
