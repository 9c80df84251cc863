import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  ACCESS_CASES,
  compareAccess,
  isDueForReview,
  parseProfession,
  professionSector,
  ruleFinder,
  type AccessComparison,
} from "@palier/domain/accessrule";
import type { EstablishmentWithPlaces } from "@palier/domain/group";
import { dayInFrance } from "@palier/domain/kernel";
import {
  addAccessRuleExamples,
  declareAccess as declare,
  readAccessRule,
  readAccessRules,
  readDeclarations,
  retireAccessRule as retire,
  saveAccessRule as keep,
  type StoredAccessRule,
} from "@palier/store/accessrule";
import { establishmentById } from "../group";
import { isIdentifier, type Plain, type RequestContext } from "../kernel";
import { readGaps, type SiteGaps } from "./accessrule-gaps";
import { accessRulePolicy } from "./accessrule.policy";
import {
  AccessRuleGapsType,
  AccessRulePayloadType,
  AccessRuleType,
  DeclareAccessInput,
  DeclareAccessPayloadType,
  EstablishmentAccessType,
  RetireAccessRuleInput,
  SaveAccessRuleInput,
} from "./accessrule.type";

type RulePayload = Omit<Plain<AccessRulePayloadType>, "rule"> & { readonly rule: StoredAccessRule | null };
interface SiteAccess {
  readonly establishment: EstablishmentWithPlaces;
  readonly comparisons: readonly AccessComparison<StoredAccessRule>[];
}
type DeclarePayload = Omit<Plain<DeclareAccessPayloadType>, "access"> & { readonly access: SiteAccess | null };

/** What an establishment practises beside the rules. @returns null where it isn't in sight. */
async function siteAccess(context: RequestContext, establishmentId: string): Promise<SiteAccess | null> {
  if (!isIdentifier(establishmentId)) return null;
  const establishment = await context.load(establishmentById, establishmentId);
  if (establishment === null) return null;
  const tx = context.read();
  const [rules, declarations] = await Promise.all([readAccessRules(tx), readDeclarations(tx, establishmentId)]);
  return {
    establishment,
    comparisons: compareAccess(ruleFinder(rules), establishment.kind, declarations, ACCESS_CASES),
  };
}

@Resolver(() => AccessRuleType)
export class AccessRuleResolver {
  @Query(() => [AccessRuleType], { description: "Les règles d’accès en vigueur dans le groupe." })
  async accessRules(@Ctx() context: RequestContext): Promise<StoredAccessRule[]> {
    await context.allow(accessRulePolicy.read);
    return readAccessRules(context.read());
  }

  @Query(() => AccessRuleType, { nullable: true, description: "Une règle en vigueur ; null si elle est introuvable." })
  async accessRule(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "La règle." }) id: string,
  ): Promise<StoredAccessRule | null> {
    await context.allow(accessRulePolicy.read);
    return isIdentifier(id) ? readAccessRule(context.read(), id) : null;
  }

  @Query(() => AccessRuleGapsType, { description: "Les établissements ouverts que l’on voit, comparés aux règles." })
  async accessRuleGaps(
    @Ctx() context: RequestContext,
  ): Promise<Omit<Plain<AccessRuleGapsType>, "sites"> & { sites: readonly SiteGaps[] }> {
    await context.allow(accessRulePolicy.read);
    return readGaps(context.read());
  }

  @Query(() => EstablishmentAccessType, {
    nullable: true,
    description: "Ce qu’un établissement pratique, à côté de la règle ; null s’il est introuvable.",
  })
  async establishmentAccess(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "L’établissement." }) id: string,
  ): Promise<SiteAccess | null> {
    await context.allow(accessRulePolicy.read);
    return siteAccess(context, id);
  }

  @Mutation(() => AccessRulePayloadType, {
    description: "Enregistre une règle, si personne ne l’a changée entre-temps.",
  })
  async saveAccessRule(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveAccessRuleInput, { description: "La règle." }) input: SaveAccessRuleInput,
  ): Promise<RulePayload> {
    const viewer = await context.allow(accessRulePolicy.update);
    const id = input.id ?? null;
    if (id !== null && !isIdentifier(id)) return missing();
    const given: Plain<SaveAccessRuleInput> = input;
    const rule = { ...given, id, establishmentKind: input.establishmentKind ?? null };
    const kept = await context.write(viewer, (tx) => keep(tx, rule, dayInFrance(new Date())));
    if (kept.ok) return { ok: true, error: null, rule: kept.value };
    const changed = kept.error.code === "ACCESS_RULE_CHANGED" && id !== null;
    return { ok: false, error: kept.error, rule: changed ? await readAccessRule(context.read(), id) : null };
  }

  @Mutation(() => AccessRulePayloadType, { description: "Retire une règle : elle n’est plus en vigueur." })
  async retireAccessRule(
    @Ctx() context: RequestContext,
    @Arg("input", () => RetireAccessRuleInput, { description: "La règle." }) input: RetireAccessRuleInput,
  ): Promise<RulePayload> {
    const viewer = await context.allow(accessRulePolicy.update);
    if (!isIdentifier(input.id)) return missing();
    const retired = await context.write(viewer, (tx) => retire(tx, input));
    return { ok: retired.ok, error: retired.ok ? null : retired.error, rule: null };
  }

  @Mutation(() => Int, { description: "Charge les règles d’exemple ; rend combien ont été ajoutées." })
  async addAccessRuleExamples(@Ctx() context: RequestContext): Promise<number> {
    const viewer = await context.allow(accessRulePolicy.update);
    return context.write(viewer, (tx) => addAccessRuleExamples(tx, inOneYear(new Date())));
  }

  @Mutation(() => DeclareAccessPayloadType, { description: "Déclare ce qu’un établissement pratique." })
  async declareAccess(
    @Ctx() context: RequestContext,
    @Arg("input", () => DeclareAccessInput, { description: "Les pratiques." }) input: DeclareAccessInput,
  ): Promise<DeclarePayload> {
    const { establishmentId } = input;
    // A referent of one sector speaks for the professions of that sector; the establishment counts in any case.
    let viewer = await context.allow(accessRulePolicy.declare);
    const given: readonly Plain<DeclareAccessInput["lines"][number]>[] = input.lines;
    const lines = given.map((line) => ({ ...line, level: line.level ?? null }));
    const access = await siteAccess(context, establishmentId);
    if (access === null) {
      const message = "Cet établissement est introuvable parmi ceux que vous voyez.";
      return { ok: false, error: { code: "ESTABLISHMENT_NOT_FOUND", field: "establishmentId", message }, access: null };
    }
    const professions = [...new Set(lines.map(({ profession }) => profession))];
    for (const code of professions) {
      const profession = parseProfession(code);
      if (profession === null) continue;
      const sector = professionSector(profession);
      viewer = await context.allow(accessRulePolicy.declare, { establishmentId, sector });
    }
    const declared = await context.write(viewer, (tx) => declare(tx, { establishmentId, lines }));
    if (!declared.ok) return { ok: false, error: declared.error, access: null };
    return { ok: true, error: null, access: await siteAccess(context, establishmentId) };
  }

  @FieldResolver(() => Boolean)
  dueForReview(@Root() rule: StoredAccessRule): boolean {
    return isDueForReview(rule, dayInFrance(new Date()));
  }

  @FieldResolver(() => String)
  updatedAt(@Root() { updatedAt }: StoredAccessRule): string {
    return updatedAt.toISOString();
  }
}

const missing = (): RulePayload => ({
  ok: false,
  error: { code: "NOT_FOUND", field: null, message: "Cette règle est introuvable dans votre groupe." },
  rule: null,
});

const inOneYear = (now: Date): string => {
  const [year = "", ...rest] = dayInFrance(now).split("-");
  const day = [String(Number(year) + 1), ...rest].join("-");
  return day.endsWith("02-29") ? day.replace("02-29", "02-28") : day;
};
