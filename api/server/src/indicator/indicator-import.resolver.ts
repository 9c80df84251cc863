import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  confirmIndicatorImport as confirm,
  readIndicatorImport,
  type IndicatorImportRow,
} from "@palier/store/indicator";
import {
  isIdentifier,
  jobById,
  JobType,
  notFound,
  Refusal,
  userError,
  type Plain,
  type RequestContext,
} from "../kernel";
import { indicatorPolicy } from "./indicator.policy";
import { ConfirmIndicatorImportInput, IndicatorImportPayloadType, IndicatorImportType } from "./indicator.type";

type ImportPayload = Omit<Plain<IndicatorImportPayloadType>, "import"> & { readonly import: IndicatorImportRow | null };

const alreadyConfirmed = (): Refusal =>
  new Refusal(
    "IMPORT_ALREADY_CONFIRMED",
    "Cet import a déjà été confirmé\u00a0: suivez-le dans « Traitements », ou envoyez un nouveau fichier.",
    409,
  );

@Resolver(() => IndicatorImportType)
export class IndicatorImportResolver {
  @Query(() => IndicatorImportType, {
    nullable: true,
    description: "Un import d’indicateurs du groupe ; null s’il n’y est pas.",
  })
  async indicatorImport(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Import voulu." }) id: string,
  ): Promise<IndicatorImportRow | null> {
    await context.allow(indicatorPolicy.import);
    return isIdentifier(id) ? readIndicatorImport(context.read(), id) : null;
  }

  @Mutation(() => IndicatorImportPayloadType, { description: "Confirme un import prévisualisé." })
  async confirmIndicatorImport(
    @Ctx() context: RequestContext,
    @Arg("input", () => ConfirmIndicatorImportInput, { description: "La confirmation." })
    { id, acceptValid }: ConfirmIndicatorImportInput,
  ): Promise<ImportPayload> {
    const viewer = await context.allow(indicatorPolicy.import);
    const jobId = isIdentifier(id) ? await context.write(viewer, (tx) => confirm(tx, id, acceptValid)) : null;
    const row = isIdentifier(id) ? await readIndicatorImport(context.read(), id) : null;
    if (jobId !== null) return { ok: true, error: null, import: row };
    return { ok: false, error: userError(row === null ? notFound("Cet import") : alreadyConfirmed()), import: null };
  }

  @FieldResolver(() => JobType, { nullable: true })
  async job(@Root() { jobId }: IndicatorImportRow, @Ctx() context: RequestContext): Promise<Plain<JobType> | null> {
    return jobId === null ? null : context.load(jobById, jobId);
  }
}
