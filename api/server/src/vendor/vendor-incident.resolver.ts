import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Result } from "@palier/domain/kernel";
import { parseSeverity } from "@palier/domain/vendor";
import type { WriteTx } from "@palier/store/kernel";
import {
  declareIncident as declare,
  followIncident,
  joinIncidentToCase,
  readCasesOfIncident,
  readIncident,
  readIncidentPage,
  type StoredIncident,
  type VendorStoreFault,
} from "@palier/store/vendor";
import {
  allows,
  isIdentifier,
  notFound,
  pageOf,
  pageRequest,
  type Page,
  type Plain,
  type RequestContext,
  type Viewer,
} from "../kernel";
import { fieldsOf, lookup, lookupOr } from "./vendor-id";
import {
  DeclareIncidentInput,
  IncidentCaseType,
  IncidentConnectionType,
  IncidentFilterInput,
  IncidentPayloadType,
  IncidentType,
  JoinIncidentInput,
  UpdateIncidentInput,
} from "./vendor-incident.type";
import { incidentPolicy } from "./vendor.policy";

type Work = (tx: WriteTx) => Promise<Result<StoredIncident, VendorStoreFault>>;
interface IncidentPayload {
  readonly ok: boolean;
  readonly error: VendorStoreFault | null;
  readonly incident: StoredIncident | null;
}
interface Connection extends Page<StoredIncident> {
  readonly totalCount: number;
  readonly openCount: number;
  readonly totalMinutes: number;
}

async function written(
  context: RequestContext,
  viewer: Viewer,
  id: string | null,
  work: Work,
): Promise<IncidentPayload> {
  const kept = await context.write(viewer, work);
  if (kept.ok) return { ok: true, error: null, incident: kept.value };
  const changed = kept.error.code === "STALE_VERSION" && id !== null;
  return { ok: false, error: kept.error, incident: changed ? await readIncident(context.read(), id) : null };
}

@Resolver(() => IncidentType)
export class IncidentResolver {
  @Query(() => IncidentConnectionType, { description: "Les incidents que l’on voit, les derniers d’abord." })
  async incidents(
    @Ctx() context: RequestContext,
    @Arg("filter", () => IncidentFilterInput, { nullable: true, description: "À quoi la liste se limite." })
    filter: IncidentFilterInput | null,
    @Arg("first", () => Int, { nullable: true, description: "Combien, de 1 à 200 ; 50 si ce n’est pas dit." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Curseur de la page précédente." }) after: string | null,
  ): Promise<Connection> {
    await context.allow(incidentPolicy.read);
    const asked = {
      establishmentId: lookupOr(filter?.establishmentId),
      productId: lookupOr(filter?.productId),
      severity: filter?.severity == null ? null : parseSeverity(filter.severity),
      open: filter?.open ?? null,
    };
    const { rows, hasNextPage, ...counts } = await readIncidentPage(context.read(), asked, pageRequest(first, after));
    return { ...pageOf(rows, hasNextPage), ...counts };
  }

  @Query(() => IncidentType, { nullable: true, description: "Un incident ; null s’il est introuvable." })
  async incident(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "L’incident." }) id: string,
  ): Promise<StoredIncident | null> {
    await context.allow(incidentPolicy.read);
    return isIdentifier(id) ? readIncident(context.read(), id) : null;
  }

  @Query(() => [IncidentCaseType], { description: "Les dossiers auxquels un incident peut être relié." })
  async incidentCases(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "L’incident." }) id: string,
  ): Promise<Plain<IncidentCaseType>[]> {
    await context.allow(incidentPolicy.join);
    return isIdentifier(id) ? readCasesOfIncident(context.read(), id) : [];
  }

  @Mutation(() => IncidentPayloadType, { description: "Déclare un incident dans un établissement." })
  async declareIncident(
    @Ctx() context: RequestContext,
    @Arg("input", () => DeclareIncidentInput, { description: "L’incident." }) input: DeclareIncidentInput,
  ): Promise<IncidentPayload> {
    const establishmentId = lookup(input.establishmentId);
    const viewer = await context.allow(incidentPolicy.declare, { establishmentId });
    const told = {
      ...fieldsOf(input),
      establishmentId,
      productId: lookup(input.productId),
      moduleId: lookupOr(input.moduleId),
    };
    return written(context, viewer, null, (tx) => declare(tx, { ...told, cause: "", endedAt: null }, new Date()));
  }

  @Mutation(() => IncidentPayloadType, {
    description: "Enregistre la suite d’un incident : contournement, fin, cause.",
  })
  async updateIncident(
    @Ctx() context: RequestContext,
    @Arg("input", () => UpdateIncidentInput, { description: "La suite." }) input: UpdateIncidentInput,
  ): Promise<IncidentPayload> {
    await context.allow(incidentPolicy.declare);
    const id = lookup(input.id);
    const incident = await readIncident(context.read(), id);
    if (incident === null) throw notFound("Cet incident");
    const viewer = await context.allow(incidentPolicy.declare, { establishmentId: incident.establishment.id });
    const told = { ...fieldsOf(input), id, endedAt: input.endedAt ?? null };
    return written(context, viewer, id, (tx) => followIncident(tx, told, new Date()));
  }

  @Mutation(() => IncidentPayloadType, { description: "Relie un incident à un dossier éditeur, ou l’en détache." })
  async joinIncident(
    @Ctx() context: RequestContext,
    @Arg("input", () => JoinIncidentInput, { description: "Le lien." }) input: JoinIncidentInput,
  ): Promise<IncidentPayload> {
    const viewer = await context.allow(incidentPolicy.join);
    const told = { id: lookup(input.id), version: input.version, caseId: lookupOr(input.caseId) };
    return written(context, viewer, told.id, (tx) => joinIncidentToCase(tx, told));
  }

  @FieldResolver(() => String)
  startedAt(@Root() { startedAt }: StoredIncident): string {
    return startedAt.toISOString();
  }

  @FieldResolver(() => String, { nullable: true })
  endedAt(@Root() { endedAt }: StoredIncident): string | null {
    return endedAt?.toISOString() ?? null;
  }

  // What is sent to the vendor is read by those who may read cases, whatever page names it.
  @FieldResolver(() => IncidentCaseType, { nullable: true })
  async case(@Ctx() context: RequestContext, @Root() incident: StoredIncident): Promise<StoredIncident["case"]> {
    const viewer = await context.viewer();
    return viewer !== null && allows(incidentPolicy.readCases, viewer) ? incident.case : null;
  }
}
