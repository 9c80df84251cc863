import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { deedLabel, objectKindLabel } from "@palier/domain/audit";
import {
  ANY_AUDIT,
  countAudit,
  readAuditFacets,
  readAuditHead,
  readAuditPage,
  readLastAnchor,
  readLastVerification,
  requestVerification,
  type AuditFilter,
} from "@palier/store/audit";
import { allows, jobById, notSignedIn, pageOf, pageRequest, type Plain, type RequestContext } from "../kernel";
import { filterOf, searched } from "./audit-filter";
import { toldEvents } from "./audit-view";
import { auditPolicy } from "./audit.policy";
import {
  AuditEventConnectionType,
  AuditFacetsType,
  AuditFilterInput,
  AuditIntegrityType,
  AuditVerifyPayloadType,
} from "./audit.type";

async function pageOfJournal(
  context: RequestContext,
  filter: AuditFilter,
  first: number | null,
  after: string | null | undefined,
): Promise<Plain<AuditEventConnectionType>> {
  const tx = context.read();
  const wanted = pageRequest(first, after);
  const [{ rows, hasNextPage }, totalCount] = await Promise.all([
    readAuditPage(tx, filter, wanted),
    countAudit(tx, filter),
  ]);
  return { ...pageOf(await toldEvents(tx, rows), hasNextPage), totalCount };
}

@Resolver()
export class AuditResolver {
  @Query(() => AuditEventConnectionType, {
    description: "Le journal du groupe, de la ligne la plus récente à la plus ancienne.",
  })
  async auditEvents(
    @Ctx() context: RequestContext,
    @Arg("filter", () => AuditFilterInput, { nullable: true, description: "Quelles lignes ; toutes par défaut." })
    filter?: AuditFilterInput | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "Nombre voulu, de 1 à 200." })
    first: number | null = 50,
    @Arg("after", () => String, { nullable: true, description: "Curseur de la page précédente." })
    after?: string | null,
  ): Promise<Plain<AuditEventConnectionType>> {
    await context.allow(auditPolicy.read);
    return pageOfJournal(context, filterOf(filter), first, after);
  }

  @Query(() => AuditEventConnectionType, {
    description: "L’histoire d’un objet. Qui ne lit pas le journal du groupe n’y voit que ses propres actions.",
  })
  async objectHistory(
    @Ctx() context: RequestContext,
    @Arg("objectKind", () => String, { description: "Code de la sorte d’objet." }) objectKind: string,
    @Arg("objectId", () => ID, { description: "Identifiant de l’objet." }) objectId: string,
    @Arg("first", () => Int, { nullable: true, defaultValue: 20, description: "Nombre voulu, de 1 à 200." })
    first: number | null = 20,
    @Arg("after", () => String, { nullable: true, description: "Curseur de la page précédente." })
    after?: string | null,
  ): Promise<Plain<AuditEventConnectionType>> {
    const viewer = await context.viewer();
    if (viewer === null) throw notSignedIn();
    const personId = allows(auditPolicy.read, viewer) ? null : viewer.personId;
    const filter = { ...ANY_AUDIT, objectKind: searched(objectKind), objectId: searched(objectId), personId };
    return pageOfJournal(context, filter, first, after);
  }

  @Query(() => AuditFacetsType, { description: "Les personnes, actions et objets qui figurent au journal." })
  async auditFacets(@Ctx() context: RequestContext): Promise<Plain<AuditFacetsType>> {
    await context.allow(auditPolicy.read);
    const { people, actions, objectKinds } = await readAuditFacets(context.read());
    return {
      people: people.map(({ id, name }) => ({ value: id, label: name })),
      actions: actions.map((value) => ({ value, label: deedLabel(value) })),
      objectKinds: objectKinds.map((value) => ({ value, label: objectKindLabel(value) })),
    };
  }

  @Query(() => AuditIntegrityType, { description: "Dernière ancre et dernière vérification du journal." })
  async auditIntegrity(@Ctx() context: RequestContext): Promise<Plain<AuditIntegrityType>> {
    await context.allow(auditPolicy.read);
    const tx = context.read();
    const [head, lastAnchor, verification] = await Promise.all([
      readAuditHead(tx),
      readLastAnchor(tx),
      readLastVerification(tx),
    ]);
    return {
      headSeq: head?.seq ?? 0,
      lastAnchor,
      lastVerification:
        verification === null ? null : { ...verification, verifiedAt: verification.verifiedAt.toISOString() },
    };
  }

  @Mutation(() => AuditVerifyPayloadType, {
    description: "Fait vérifier la chaîne du journal et ses ancres par un traitement.",
  })
  async verifyAudit(@Ctx() context: RequestContext): Promise<Plain<AuditVerifyPayloadType>> {
    const viewer = await context.allow(auditPolicy.read);
    const jobId = await context.write(viewer, requestVerification);
    return { ok: true, job: await context.load(jobById, jobId) };
  }
}
