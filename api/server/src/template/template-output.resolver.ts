import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import {
  readFilesOfRevision,
  readTemplateBundles,
  requestTemplateFiles,
  type TemplateFiles,
  type TemplateFilesAsked,
} from "@palier/store/template";
import { isIdentifier, jobById, type Plain, type RequestContext, type Viewer } from "../kernel";
import { filesInSight } from "./template-output-view";
import { templateFileUrl, type TemplateFormat } from "./template-output.route";
import {
  PrepareTemplateBundleInput,
  PrepareTemplateFilesInput,
  TemplateFilesPayloadType,
  TemplateFilesType,
} from "./template-output.type";
import { prepares, templatePolicy } from "./template.policy";

/** No row has it: what isn't an identifier is what isn't there. */
const NOWHERE = "00000000-0000-0000-0000-000000000000";
const known = (id: string): string => (isIdentifier(id) ? id : NOWHERE);

async function view(context: RequestContext, files: TemplateFiles): Promise<Plain<TemplateFilesType>> {
  const { id, revisionId, establishmentId, establishmentName, templateCount } = files;
  const url = (format: TemplateFormat, key: string | null): string | null =>
    key === null ? null : templateFileUrl(id, format);
  return {
    ...{ id, revisionId, establishmentId, establishmentName, templateCount },
    requestedAt: files.requestedAt.toISOString(),
    madeAt: files.madeAt?.toISOString() ?? null,
    docxUrl: url("docx", files.docxKey),
    mergeUrl: url("merge", files.mergeKey),
    pdfUrl: url("pdf", files.pdfKey),
    zipUrl: url("zip", files.zipKey),
    job: files.jobId === null ? null : await context.load(jobById, files.jobId),
  };
}

async function ask(
  context: RequestContext,
  viewer: Viewer,
  asked: TemplateFilesAsked,
): Promise<Plain<TemplateFilesPayloadType>> {
  const made = await context.write(viewer, (tx) => requestTemplateFiles(tx, asked, prepares(viewer), new Date()));
  return made.ok
    ? { ok: true, error: null, files: await view(context, made.value) }
    : { ok: false, error: made.error, files: null };
}

@Resolver()
export class TemplateOutputResolver {
  @Query(() => [TemplateFilesType], {
    description: "Les fichiers demandés d’une version : ceux du texte du groupe d’abord, puis des établissements.",
  })
  async templateFiles(
    @Ctx() context: RequestContext,
    @Arg("revisionId", () => ID, { description: "La version." }) revisionId: string,
  ): Promise<Plain<TemplateFilesType>[]> {
    const viewer = await context.allow(templatePolicy.read);
    if (!isIdentifier(revisionId)) return [];
    const found = await readFilesOfRevision(context.read(), revisionId);
    return Promise.all(found.filter((each) => filesInSight(viewer, each)).map((each) => view(context, each)));
  }

  @Query(() => [TemplateFilesType], { description: "Les archives de modèles demandées, par établissement." })
  async templateBundles(@Ctx() context: RequestContext): Promise<Plain<TemplateFilesType>[]> {
    const viewer = await context.allow(templatePolicy.read);
    const found = await readTemplateBundles(context.read());
    return Promise.all(found.filter((each) => filesInSight(viewer, each)).map((each) => view(context, each)));
  }

  @Mutation(() => TemplateFilesPayloadType, {
    description: "Prépare les fichiers d’une version : Word à remplir, Word à champs de fusion, PDF.",
  })
  async prepareTemplateFiles(
    @Ctx() context: RequestContext,
    @Arg("input", () => PrepareTemplateFilesInput, { description: "Desquels." })
    { revisionId, establishmentId = null }: PrepareTemplateFilesInput,
  ): Promise<Plain<TemplateFilesPayloadType>> {
    const site = establishmentId === null ? null : known(establishmentId);
    const viewer = await context.allow(templatePolicy.read, site === null ? {} : { establishmentId: site });
    return ask(context, viewer, { revisionId: known(revisionId), establishmentId: site });
  }

  @Mutation(() => TemplateFilesPayloadType, {
    description: "Prépare l’archive des modèles en vigueur d’un établissement, avec son index.",
  })
  async prepareTemplateBundle(
    @Ctx() context: RequestContext,
    @Arg("input", () => PrepareTemplateBundleInput, { description: "Duquel." })
    { establishmentId }: PrepareTemplateBundleInput,
  ): Promise<Plain<TemplateFilesPayloadType>> {
    const site = known(establishmentId);
    const viewer = await context.allow(templatePolicy.read, { establishmentId: site });
    return ask(context, viewer, { revisionId: null, establishmentId: site });
  }
}
