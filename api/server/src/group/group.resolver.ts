import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import {
  departmentName,
  engagementLabel,
  establishmentKindLabel,
  isEstablishmentKind,
  type CareGroup,
  type Engagement,
  type EstablishmentWithPlaces,
  type GroupSummary,
  type LegalEntityWithCount,
} from "@palier/domain/group";
import {
  readCareGroup,
  readEstablishmentPage,
  readGroupSummary,
  readLegalEntities,
  readOpenEstablishments,
  type EstablishmentPage,
} from "@palier/store/group";
import { isIdentifier, notFound, pageOf, pageRequest, type Page, type Plain, type RequestContext } from "../kernel";
import { engagementsOf, establishmentById, legalEntityById } from "./group-loader";
import { groupPolicy } from "./group.policy";
import {
  DepartmentCountType,
  EngagementType,
  EstablishmentConnectionType,
  EstablishmentState,
  EstablishmentType,
  GroupType,
  KindCountType,
  LegalEntityType,
} from "./group.type";

type State = (typeof EstablishmentState)[keyof typeof EstablishmentState];

/** The group of the session. @throws Refusal when it is gone. */
export async function groupOf(context: RequestContext): Promise<CareGroup> {
  const group = await context.once(readCareGroup, () => readCareGroup(context.read()));
  if (group === null) throw notFound("Ce groupe");
  return group;
}

const summaryOf = (context: RequestContext): Promise<GroupSummary> =>
  context.once(readGroupSummary, () => readGroupSummary(context.read()));

@Resolver(() => GroupType)
export class GroupResolver {
  @Query(() => GroupType, { description: "Le groupe de la session." })
  async group(@Ctx() context: RequestContext): Promise<CareGroup> {
    await context.allow(groupPolicy.read);
    return groupOf(context);
  }

  @FieldResolver(() => [LegalEntityType])
  legalEntities(@Ctx() context: RequestContext): Promise<LegalEntityWithCount[]> {
    return readLegalEntities(context.read());
  }

  @FieldResolver(() => Int)
  async openEstablishmentCount(@Ctx() context: RequestContext): Promise<number> {
    return (await summaryOf(context)).openEstablishmentCount;
  }

  @FieldResolver(() => Int)
  async closedEstablishmentCount(@Ctx() context: RequestContext): Promise<number> {
    return (await summaryOf(context)).closedEstablishmentCount;
  }

  @FieldResolver(() => Int)
  async placeCount(@Ctx() context: RequestContext): Promise<number> {
    return (await summaryOf(context)).placeCount;
  }

  @FieldResolver(() => [KindCountType])
  async kinds(@Ctx() context: RequestContext): Promise<Plain<KindCountType>[]> {
    const { kinds } = await summaryOf(context);
    return kinds.map(({ kind, count }) => ({ kind, count, label: establishmentKindLabel(kind) }));
  }

  @FieldResolver(() => [DepartmentCountType])
  async departments(@Ctx() context: RequestContext): Promise<Plain<DepartmentCountType>[]> {
    const { departments } = await summaryOf(context);
    return departments.map(({ departmentCode: code, count }) => ({ code, count, name: departmentName(code) }));
  }

  @FieldResolver(() => [EstablishmentType])
  establishments(@Ctx() context: RequestContext): Promise<EstablishmentWithPlaces[]> {
    return readOpenEstablishments(context.read());
  }
}

@Resolver(() => EstablishmentType)
export class EstablishmentResolver {
  @Query(() => EstablishmentConnectionType, { description: "Les établissements du groupe, par nom." })
  async establishments(
    @Ctx() context: RequestContext,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "Nombre voulu, de 1 à 200." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Curseur de la page précédente." })
    after?: string | null,
    @Arg("search", () => String, { nullable: true, description: "Mots du nom, de la commune ou du numéro FINESS." })
    search?: string | null,
    @Arg("kind", () => String, { nullable: true, description: "Code de la nature d’établissement." })
    kind?: string | null,
    @Arg("departmentCode", () => String, { nullable: true, description: "Code officiel du département." })
    departmentCode?: string | null,
    @Arg("state", () => EstablishmentState, { nullable: true, description: "Ouverts ou fermés ; tous par défaut." })
    state?: State | null,
  ): Promise<Page<EstablishmentWithPlaces> & Pick<EstablishmentPage, "totalCount">> {
    await context.allow(groupPolicy.readEstablishments);
    const page = pageRequest(first, after);
    // An unknown kind narrows to nothing: it is a filter, not an order.
    if (kind != null && !isEstablishmentKind(kind)) return { ...pageOf([], false), totalCount: 0 };
    const filter = {
      search: search ?? null,
      kind: kind ?? null,
      departmentCode: departmentCode ?? null,
      state: state ?? null,
    };
    const { rows, hasNextPage, totalCount } = await readEstablishmentPage(context.read(), filter, page);
    return { ...pageOf(rows, hasNextPage), totalCount };
  }

  @Query(() => EstablishmentType, {
    nullable: true,
    description: "Un établissement du groupe ; null s’il n’y est pas.",
  })
  async establishment(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Établissement voulu." }) id: string,
  ): Promise<EstablishmentWithPlaces | null> {
    await context.allow(groupPolicy.readEstablishments);
    return isIdentifier(id) ? context.load(establishmentById, id) : null;
  }

  @FieldResolver(() => String)
  kindLabel(@Root() row: EstablishmentWithPlaces): string {
    return establishmentKindLabel(row.kind);
  }

  @FieldResolver(() => String)
  departmentName(@Root() row: EstablishmentWithPlaces): string {
    return departmentName(row.departmentCode);
  }

  @FieldResolver(() => LegalEntityType)
  legalEntity(
    @Root() row: EstablishmentWithPlaces,
    @Ctx() context: RequestContext,
  ): Promise<LegalEntityWithCount | null> {
    return context.load(legalEntityById, row.legalEntityId);
  }

  @FieldResolver(() => [EngagementType])
  engagements(@Root() row: EstablishmentWithPlaces, @Ctx() context: RequestContext): Promise<readonly Engagement[]> {
    return context.load(engagementsOf, row.id);
  }
}

@Resolver(() => EngagementType)
export class EngagementResolver {
  @FieldResolver(() => String)
  label(@Root() row: Engagement): string {
    return engagementLabel(row);
  }
}
