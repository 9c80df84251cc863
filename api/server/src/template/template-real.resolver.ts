import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { revisionName } from "@palier/domain/template";
import { readRealDocument, readRealDocuments, type StoredRealDocument } from "@palier/store/template";
import { allows, isIdentifier, jobById, type Plain, type RequestContext } from "../kernel";
import { templateRealPolicy } from "./template-real.policy";
import { realDocumentUrl } from "./template-real.route";
import { TemplateDocumentAnalysisType, TemplateDocumentType } from "./template-real.type";

async function view(context: RequestContext, stored: StoredRealDocument): Promise<Plain<TemplateDocumentType>> {
  const { id, establishmentId, establishmentName, fileName, byteCount, state, refusal, drift, uploadedByName } = stored;
  return {
    ...{ id, establishmentId, establishmentName, fileName, byteCount, state, refusal, drift, uploadedByName },
    revisionName: revisionName(stored),
    // An example of the demonstration has no job, and no file.
    url: state === "analysed" && stored.jobId !== null ? realDocumentUrl(id) : null,
    job: stored.jobId === null ? null : await context.load(jobById, stored.jobId),
    createdAt: stored.createdAt.toISOString(),
  };
}

@Resolver()
export class TemplateRealResolver {
  @Query(() => [TemplateDocumentType], {
    description: "Les documents réels comparés à un modèle, le dernier d’abord, 300 au plus.",
  })
  async templateDocuments(
    @Ctx() context: RequestContext,
    @Arg("templateId", () => ID, { description: "Le modèle." }) templateId: string,
  ): Promise<Plain<TemplateDocumentType>[]> {
    const viewer = await context.allow(templateRealPolicy.analyse);
    if (!isIdentifier(templateId)) return [];
    const found = await readRealDocuments(context.read(), templateId, null);
    const mine = found.filter(({ establishmentId }) => allows(templateRealPolicy.analyse, viewer, { establishmentId }));
    return Promise.all(mine.map((each) => view(context, each)));
  }

  @Query(() => TemplateDocumentAnalysisType, {
    nullable: true,
    description: "Ce qu’un document réel fait du modèle ; null s’il est introuvable ou pas encore comparé.",
  })
  async templateDocument(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Le document." }) id: string,
  ): Promise<Plain<TemplateDocumentAnalysisType> | null> {
    const viewer = await context.allow(templateRealPolicy.analyse);
    if (!isIdentifier(id)) return null;
    const found = await readRealDocument(context.read(), id);
    if (found?.analysis == null) return null;
    const { establishmentId } = found;
    if (!allows(templateRealPolicy.analyse, viewer, { establishmentId })) return null;
    const { sections, added, contents, reasons } = found.analysis;
    return { id, document: await view(context, found), sections, added, contents, reasons };
  }
}
