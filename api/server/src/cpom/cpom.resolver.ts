import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { checkDossierTitle } from "@palier/domain/cpom";
import { readDossier, readDossiers, readFilesByDossierIds, requestDossier, type CpomDossier } from "@palier/store/cpom";
import { fileUrl, StoredFileType } from "../file";
import { batchedRows, jobById, JobType, Refusal, userError, type Plain, type RequestContext } from "../kernel";
import { cpomPolicy } from "./cpom.policy";
import { CpomDossierPayloadType, CpomDossierType, GenerateCpomDossierInput } from "./cpom.type";

type DossierPayload = Omit<Plain<CpomDossierPayloadType>, "dossier"> & { readonly dossier: CpomDossier | null };

const filesOf = batchedRows(
  readFilesByDossierIds,
  (row) => row.dossierId,
  (rows) => rows.map((row): Plain<StoredFileType> => ({ ...row, url: fileUrl(row.id) })),
);

@Resolver(() => CpomDossierType)
export class CpomResolver {
  @Query(() => [CpomDossierType], { description: "Les dossiers du groupe, du plus récent au plus ancien." })
  async cpomDossiers(@Ctx() context: RequestContext): Promise<CpomDossier[]> {
    await context.allow(cpomPolicy.read);
    return readDossiers(context.read());
  }

  @Mutation(() => CpomDossierPayloadType, { description: "Demande un dossier ; un traitement produit ses fichiers." })
  async generateCpomDossier(
    @Ctx() context: RequestContext,
    @Arg("input", () => GenerateCpomDossierInput, { description: "La demande." }) input: GenerateCpomDossierInput,
  ): Promise<DossierPayload> {
    const viewer = await context.allow(cpomPolicy.generate);
    const title = checkDossierTitle(input.title);
    if (!title.ok) {
      const refusal = new Refusal("DOSSIER_TITLE_INVALID", title.error, 400, false, "title");
      return { ok: false, error: userError(refusal), dossier: null };
    }
    const { id } = await context.write(viewer, (tx) =>
      requestDossier(tx, { title: title.value, requestedBy: viewer.personId }),
    );
    return { ok: true, error: null, dossier: await readDossier(context.read(), id) };
  }

  @FieldResolver(() => String)
  createdAt(@Root() { createdAt }: CpomDossier): string {
    return createdAt.toISOString();
  }

  @FieldResolver(() => String, { nullable: true })
  finishedAt(@Root() { finishedAt }: CpomDossier): string | null {
    return finishedAt?.toISOString() ?? null;
  }

  @FieldResolver(() => JobType)
  job(@Root() { jobId }: CpomDossier, @Ctx() context: RequestContext): Promise<Plain<JobType> | null> {
    return context.load(jobById, jobId);
  }

  @FieldResolver(() => [StoredFileType])
  files(@Root() { id }: CpomDossier, @Ctx() context: RequestContext): Promise<Plain<StoredFileType>[]> {
    return context.load(filesOf, id);
  }
}
