import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { dayInFrance, type Result } from "@palier/domain/kernel";
import { REBASE_CHOICES, revisionName } from "@palier/domain/template";
import {
  putVariantInUse,
  readPastVariants,
  readTemplateHead,
  readVariantLines,
  readWaitingRebase,
  saveVariant,
  takeUpVersion,
  type SectionChoice,
  type StoredVariant,
  type VariantFault,
} from "@palier/store/template";
import { establishmentById } from "../group";
import { allows, badRequest, isIdentifier, type Plain, type RequestContext, type Viewer } from "../kernel";
import { allowedAt, variantMissing, variantView, type Place, type VariantPayload } from "./template-variant-view";
import { templateVariantPolicy } from "./template-variant.policy";
import {
  RebaseTemplateVariantInput,
  SaveTemplateVariantInput,
  TemplateRebaseType,
  TemplateVariantLineType,
  TemplateVariantPastType,
  TemplateVariantPayloadType,
  TemplateVariantType,
  UseTemplateVariantInput,
} from "./template-variant.type";

const MODEL = "Le modèle.";
const SITE = "L’établissement.";

/** Done or refused, the adaptation as it is now goes back: the screen compares. */
async function payloadOf(
  context: RequestContext,
  viewer: Viewer,
  place: Place,
  outcome: Result<StoredVariant, VariantFault>,
): Promise<VariantPayload> {
  const variant = await variantView(context, viewer, place);
  if (outcome.ok) return { ok: true, error: null, violations: [], variant };
  const { violations = [], ...error } = outcome.error;
  return { ok: false, error, violations, variant };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function choiceOf(given: RebaseTemplateVariantInput["choices"][number]): SectionChoice {
  const { sectionKey, choice, reason } = given;
  const known = REBASE_CHOICES.find((each) => each === choice);
  if (known === undefined) throw badRequest("Ce choix n’est pas de ceux que l’on fait pour une section.", "choice");
  return { sectionKey, choice: known, reason };
}

@Resolver()
export class TemplateVariantResolver {
  @Query(() => TemplateVariantType, {
    nullable: true,
    description: "Ce qu’un établissement fait d’un modèle ; null si l’un des deux est introuvable.",
  })
  async templateVariant(
    @Ctx() context: RequestContext,
    @Arg("templateId", () => ID, { description: MODEL }) templateId: string,
    @Arg("establishmentId", () => ID, { description: SITE }) establishmentId: string,
  ): Promise<Plain<TemplateVariantType> | null> {
    const viewer = await context.allow(templateVariantPolicy.read);
    return variantView(context, viewer, { templateId, establishmentId });
  }

  @Query(() => [TemplateVariantLineType], {
    description: "Les établissements ouverts que l’on voit, avec ce qu’ils font d’un modèle.",
  })
  async templateVariants(
    @Ctx() context: RequestContext,
    @Arg("templateId", () => ID, { description: MODEL }) templateId: string,
  ): Promise<Plain<TemplateVariantLineType>[]> {
    const viewer = await context.allow(templateVariantPolicy.read);
    if (!isIdentifier(templateId) || (await readTemplateHead(context.read(), templateId)) === null) return [];
    const lines = await readVariantLines(context.read(), templateId);
    return lines.map((line) => {
      const { establishmentId, sectionCount, state } = line;
      const writes = allows(templateVariantPolicy.adapt, viewer, { establishmentId });
      return {
        ...line,
        id: `${templateId}.${establishmentId}`,
        state: writes || state !== "draft" ? state : sectionCount > 0 ? "inUse" : "none",
        updatedAt: writes ? (line.updatedAt?.toISOString() ?? null) : null,
      };
    });
  }

  @Query(() => [TemplateVariantPastType], {
    nullable: true,
    description: "Les textes passés d’une adaptation, le dernier d’abord ; null si elle est introuvable.",
  })
  async templateVariantHistory(
    @Ctx() context: RequestContext,
    @Arg("templateId", () => ID, { description: MODEL }) templateId: string,
    @Arg("establishmentId", () => ID, { description: SITE }) establishmentId: string,
  ): Promise<Plain<TemplateVariantPastType>[] | null> {
    const place = { templateId, establishmentId };
    if ((await allowedAt(context, templateVariantPolicy.adapt, place)) === null) return null;
    const past = await readPastVariants(context.read(), place);
    return past.map(({ content, createdAt, major, minor, ...each }) => ({
      ...each,
      baseName: revisionName({ major, minor }),
      content: JSON.stringify(content),
      createdAt: createdAt.toISOString(),
    }));
  }

  @Query(() => TemplateRebaseType, {
    nullable: true,
    description: "La version du groupe qui attend d’être reprise ; null s’il n’y en a pas.",
  })
  async templateRebase(
    @Ctx() context: RequestContext,
    @Arg("templateId", () => ID, { description: MODEL }) templateId: string,
    @Arg("establishmentId", () => ID, { description: SITE }) establishmentId: string,
  ): Promise<Plain<TemplateRebaseType> | null> {
    const place = { templateId, establishmentId };
    if ((await allowedAt(context, templateVariantPolicy.adapt, place)) === null) return null;
    const tx = context.read();
    const [head, waiting, establishment] = await Promise.all([
      readTemplateHead(tx, templateId),
      readWaitingRebase(tx, templateId, establishmentId),
      context.load(establishmentById, establishmentId),
    ]);
    if (head === null || waiting === null || establishment === null) return null;
    const { from, to, variant } = waiting;
    return {
      id: `${templateId}.${establishmentId}`,
      templateTitle: head.title,
      establishmentName: establishment.name,
      fromName: revisionName(from),
      fromContent: JSON.stringify(from.content),
      toRevisionId: to.id,
      toName: revisionName(to),
      toContent: JSON.stringify(to.content),
      sections: JSON.stringify(variant.sections),
      state: variant.state,
      version: variant.version,
    };
  }

  @Mutation(() => TemplateVariantPayloadType, {
    description: "Garde ce qu’écrit un établissement, si le groupe le permet et si personne n’a écrit entre-temps.",
  })
  async saveTemplateVariant(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveTemplateVariantInput, { description: "L’adaptation." }) input: SaveTemplateVariantInput,
  ): Promise<VariantPayload> {
    const { templateId, establishmentId, version, sections } = input;
    const place = { templateId, establishmentId };
    const viewer = await allowedAt(context, templateVariantPolicy.adapt, place);
    if (viewer === null) return variantMissing();
    const given = { ...place, version, sections: parsed(sections) };
    return payloadOf(context, viewer, place, await context.write(viewer, (tx) => saveVariant(tx, given)));
  }

  @Mutation(() => TemplateVariantPayloadType, { description: "Met en usage ce qu’un établissement a écrit." })
  async putTemplateVariantInUse(
    @Ctx() context: RequestContext,
    @Arg("input", () => UseTemplateVariantInput, { description: "L’adaptation." }) input: UseTemplateVariantInput,
  ): Promise<VariantPayload> {
    const { templateId, establishmentId, version } = input;
    const place = { templateId, establishmentId };
    const viewer = await allowedAt(context, templateVariantPolicy.adapt, place);
    if (viewer === null) return variantMissing();
    const done = await context.write(viewer, (tx) => putVariantInUse(tx, { ...place, version }));
    return payloadOf(context, viewer, place, done);
  }

  @Mutation(() => TemplateVariantPayloadType, {
    description: "Reprend la version en vigueur, section par section ; rien de ce qui était écrit n’est perdu.",
  })
  async rebaseTemplateVariant(
    @Ctx() context: RequestContext,
    @Arg("input", () => RebaseTemplateVariantInput, { description: "Les choix." }) input: RebaseTemplateVariantInput,
  ): Promise<VariantPayload> {
    const { templateId, establishmentId, version, revisionId } = input;
    const place = { templateId, establishmentId };
    const viewer = await allowedAt(context, templateVariantPolicy.adapt, place);
    if (viewer === null || !isIdentifier(revisionId)) return variantMissing();
    const choices = input.choices.map(choiceOf);
    const given = { ...place, version, revisionId, choices, today: dayInFrance(new Date()) };
    return payloadOf(context, viewer, place, await context.write(viewer, (tx) => takeUpVersion(tx, given)));
  }
}
