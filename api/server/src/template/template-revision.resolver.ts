import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { ROLE_LABELS } from "@palier/domain/identity";
import { dayInFrance } from "@palier/domain/kernel";
import {
  moveRevision,
  parseRevisionMove,
  revisionMoveLine,
  revisionMovesFrom,
  revisionName,
} from "@palier/domain/template";
import { presentedGrant } from "@palier/store/identity";
import {
  beginRevision,
  moveTemplateRevision as move,
  readRevision,
  readSignatures,
  readTemplate,
  saveRevisionSummary,
  type RevisionHead,
  type StoredSignature,
} from "@palier/store/template";
import { allows, badRequest, isIdentifier, policy, type Plain, type RequestContext } from "../kernel";
import { MoveTemplateRevisionInput, SaveTemplateSummaryInput } from "./template-input.type";
import { revisionById } from "./template-revision-loader";
import { prepares, templatePolicy } from "./template.policy";
import { templateMissing, templatePayload, type TemplatePayload } from "./template.resolver";
import { TemplateMoveType, TemplatePayloadType, TemplateRevisionType, TemplateSignatureType } from "./template.type";

/** The model of a version. @returns null where the version isn't there. */
async function templateOf(context: RequestContext, revisionId: string): Promise<string | null> {
  if (!isIdentifier(revisionId)) return null;
  return (await readRevision(context.read(), revisionId))?.templateId ?? null;
}

@Resolver(() => TemplateRevisionType)
export class TemplateRevisionResolver {
  @Query(() => TemplateRevisionType, {
    nullable: true,
    description: "Une version ; null si elle est introuvable, ou si elle se prépare et que ce n’est pas à vous.",
  })
  async templateRevision(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "La version." }) id: string,
  ): Promise<RevisionHead | null> {
    const viewer = await context.allow(templatePolicy.read);
    const revision = isIdentifier(id) ? await readRevision(context.read(), id) : null;
    return revision !== null && (revision.publishedAt !== null || prepares(viewer)) ? revision : null;
  }

  @Mutation(() => TemplatePayloadType, {
    description: "Commence la version suivante d’un modèle ; celle en vigueur le reste jusqu’à la publication.",
  })
  async beginTemplateRevision(
    @Ctx() context: RequestContext,
    @Arg("templateId", () => ID, { description: "Le modèle." }) templateId: string,
    @Arg("major", () => Boolean, {
      description: "Vrai si les établissements auront à reprendre le texte ; faux : une correction.",
    })
    major: boolean,
  ): Promise<TemplatePayload> {
    const viewer = await context.allow(templatePolicy.update);
    if (!isIdentifier(templateId)) return templateMissing();
    const size = major ? "major" : "minor";
    const begun = await context.write(viewer, (tx) => beginRevision(tx, templateId, size, viewer.personId));
    return templatePayload(context, viewer, templateId, begun);
  }

  @Mutation(() => TemplatePayloadType, { description: "Dit ce que change une version, et si elle est à reprendre." })
  async saveTemplateSummary(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveTemplateSummaryInput, { description: "La version." }) input: SaveTemplateSummaryInput,
  ): Promise<TemplatePayload> {
    const viewer = await context.allow(templatePolicy.update);
    const templateId = await templateOf(context, input.revisionId);
    if (templateId === null) return templateMissing();
    const { revisionId, version, summary } = input;
    const size = input.major ? "major" : "minor";
    const kept = await context.write(viewer, (tx) => saveRevisionSummary(tx, { revisionId, version, summary, size }));
    return templatePayload(context, viewer, templateId, kept);
  }

  @Mutation(() => TemplatePayloadType, {
    description:
      "Fait passer une version à l’étape suivante : relecture, corrections, approbation, publication, retrait.",
  })
  async moveTemplateRevision(
    @Ctx() context: RequestContext,
    @Arg("input", () => MoveTemplateRevisionInput, { description: "L’étape." }) input: MoveTemplateRevisionInput,
  ): Promise<TemplatePayload> {
    const asked = parseRevisionMove(input.move);
    if (asked === null) throw badRequest("Cette étape n’est pas de celles d’un modèle.", "move");
    const viewer = await context.allow(policy(revisionMoveLine(asked).right));
    const templateId = await templateOf(context, input.revisionId);
    if (templateId === null) return templateMissing();
    const moved = await context.write(viewer, (tx) =>
      move(tx, {
        revisionId: input.revisionId,
        version: input.version,
        move: asked,
        comment: input.comment,
        personId: viewer.personId,
        functionName: ROLE_LABELS[presentedGrant(viewer).role],
        today: dayInFrance(new Date()),
      }),
    );
    return templatePayload(context, viewer, templateId, moved);
  }

  @FieldResolver(() => String)
  name(@Root() revision: RevisionHead): string {
    return revisionName(revision);
  }

  @FieldResolver(() => String)
  async content(@Root() { id }: RevisionHead, @Ctx() context: RequestContext): Promise<string> {
    const revision = await context.load(revisionById, id);
    return JSON.stringify(revision?.content ?? null);
  }

  @FieldResolver(() => String, { nullable: true })
  publishedAt(@Root() { publishedAt }: RevisionHead): string | null {
    return publishedAt?.toISOString() ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  endedAt(@Root() { endedAt }: RevisionHead): string | null {
    return endedAt?.toISOString() ?? null;
  }

  @FieldResolver(() => String)
  updatedAt(@Root() { updatedAt }: RevisionHead): string {
    return updatedAt.toISOString();
  }

  @FieldResolver(() => Boolean)
  async writtenByMe(@Root() { authorIds }: RevisionHead, @Ctx() context: RequestContext): Promise<boolean> {
    const { personId } = await context.allow(templatePolicy.read);
    return authorIds.includes(personId);
  }

  @FieldResolver(() => [TemplateSignatureType])
  async signatures(
    @Root() { id }: RevisionHead,
    @Ctx() context: RequestContext,
  ): Promise<Plain<TemplateSignatureType>[]> {
    const signatures: StoredSignature[] = await readSignatures(context.read(), id);
    return signatures.map((each) => ({ ...each, signedAt: each.signedAt.toISOString() }));
  }

  @FieldResolver(() => [TemplateMoveType])
  async moves(
    @Root() { id, state, authorIds, templateId }: RevisionHead,
    @Ctx() context: RequestContext,
  ): Promise<Plain<TemplateMoveType>[]> {
    const viewer = await context.allow(templatePolicy.read);
    const template = await readTemplate(context.read(), templateId, true);
    // A later version that is being prepared takes the place of a review without change.
    const next = template?.inPreparationId ?? null;
    return revisionMovesFrom(state)
      .filter((code) => !(code === "confirm" && (state === "published" || (next !== null && next !== id))))
      .filter((code) => allows(policy(revisionMoveLine(code).right), viewer))
      .map((code) => {
        const { label, needsComment } = revisionMoveLine(code);
        const tried = moveRevision(code, { state, authorIds, personId: viewer.personId, comment: "…" });
        return { code, label, needsComment, refusal: tried.ok ? null : tried.error.message };
      });
  }
}
