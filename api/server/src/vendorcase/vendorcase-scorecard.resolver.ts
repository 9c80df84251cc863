import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { dayInFrance } from "@palier/domain/kernel";
import { figuresAt, ownRows, parseQuarter, quarterBounds, quarterOf } from "@palier/domain/vendorcase";
import { isFrozen, readReactivity, readScorecards, requestScorecard, type Scorecard } from "@palier/store/vendorcase";
import { isIdentifier, jobById, type Plain, type RequestContext } from "../kernel";
import {
  GenerateScorecardInput,
  GenerateScorecardPayloadType,
  ReactivityType,
  VendorScorecardType,
} from "./vendorcase-scorecard.type";
import { scorecardUrl } from "./vendorcase-scorecard.route";
import { vendorcasePolicy } from "./vendorcase.policy";

/** What isn't an id names nothing that exists. */
const NOWHERE = "00000000-0000-0000-0000-000000000000";

async function graphqlScorecard(context: RequestContext, kept: Scorecard): Promise<Plain<VendorScorecardType>> {
  const { id, vendorId, vendorName, quarter, requestedByName, computedAt, jobId } = kept;
  return {
    ...{ id, vendorId, vendorName, quarter, requestedByName },
    frozen: isFrozen(kept),
    computedAt: computedAt?.toISOString() ?? null,
    pdfUrl: kept.pdfKey === null ? null : scorecardUrl(id, "pdf"),
    xlsxUrl: kept.xlsxKey === null ? null : scorecardUrl(id, "xlsx"),
    job: jobId === null ? null : await context.load(jobById, jobId),
  };
}

@Resolver()
export class VendorCaseScorecardResolver {
  @Query(() => ReactivityType, { description: "Réactivité des éditeurs et du groupe, dans un trimestre." })
  async reactivity(
    @Ctx() context: RequestContext,
    @Arg("quarter", () => String, {
      nullable: true,
      description: "« AAAA-Tn » ; null, inconnu ou à venir : celui en cours.",
    })
    asked: string | null,
  ): Promise<Plain<ReactivityType>> {
    await context.allow(vendorcasePolicy.readScorecard);
    const now = new Date();
    const parsed = parseQuarter(asked ?? "");
    const quarter = parsed === null || quarterBounds(parsed).from > now ? quarterOf(dayInFrance(now)) : parsed;
    const found = await readReactivity(context.read(), quarter, figuresAt(quarter, now));
    return { quarter, asOf: found.asOf.toISOString(), vendors: found.vendors, own: ownRows(found.own) };
  }

  @Query(() => [VendorScorecardType], {
    description: "Les bilans trimestriels produits, le plus récent d’abord, 400 au plus.",
  })
  async vendorScorecards(@Ctx() context: RequestContext): Promise<Plain<VendorScorecardType>[]> {
    await context.allow(vendorcasePolicy.readScorecard);
    const kept = await readScorecards(context.read());
    return Promise.all(kept.map((each) => graphqlScorecard(context, each)));
  }

  @Mutation(() => GenerateScorecardPayloadType, {
    description: "Demande le bilan d’un éditeur pour un trimestre ; il est refait tant que le trimestre court.",
  })
  async generateScorecard(
    @Ctx() context: RequestContext,
    @Arg("input", () => GenerateScorecardInput, { description: "Lequel." })
    { vendorId, quarter }: GenerateScorecardInput,
  ): Promise<Plain<GenerateScorecardPayloadType>> {
    const viewer = await context.allow(vendorcasePolicy.generateScorecard);
    const asked = { vendorId: isIdentifier(vendorId) ? vendorId : NOWHERE, quarter };
    const made = await context.write(viewer, (tx) => requestScorecard(tx, asked, new Date()));
    return made.ok
      ? { ok: true, error: null, scorecard: await graphqlScorecard(context, made.value) }
      : { ok: false, error: made.error, scorecard: null };
  }
}
