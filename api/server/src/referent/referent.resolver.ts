import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { dayInFrance } from "@palier/domain/kernel";
import type { Sector } from "@palier/domain/identity";
import { namingText, pairState } from "@palier/domain/referent";
import {
  endMandate as end,
  readContacts,
  readMandate,
  readMandates,
  readNameable,
  readReferentSetting,
  readReferentSite,
  saveMandate as keepMandate,
  saveReferentSetting as keepSetting,
  saveReferentSite as keepSite,
  saveSector as keepSector,
  sectorsOf,
  type ContactPair,
  type ReferentSetting,
  type ReferentSite,
  type StoredMandate,
} from "@palier/store/referent";
import { SectorEnum } from "../identity";
import { isIdentifier, pageOf, pageRequest, type Page, type Plain, type RequestContext } from "../kernel";
import { referentPolicy } from "./referent.policy";
import {
  ContactPairType,
  MandateConnectionType,
  MandatePayloadType,
  MandateType,
  NameablePersonType,
  ReferentSectorPayloadType,
  ReferentSectorType,
  ReferentSettingPayloadType,
  ReferentSettingType,
  ReferentSitePayloadType,
  ReferentSiteType,
  SaveMandateInput,
  SaveReferentSiteInput,
  SaveSectorInput,
} from "./referent.type";

/** What the register may be narrowed to. */
const SHOWN = ["current", "ending", "over"] as const;

type MandatePayload = Omit<Plain<MandatePayloadType>, "mandate"> & { readonly mandate: StoredMandate | null };
type SitePayload = Plain<ReferentSitePayloadType>;

const missing = (message: string, field: string | null = null) => ({ code: "NOT_FOUND", field, message });
const NO_MANDATE = missing("Ce mandat est introuvable parmi ceux que vous voyez.");
const NO_SITE = {
  code: "ESTABLISHMENT_NOT_FOUND",
  field: "establishmentId",
  message: "Cet établissement est introuvable parmi ceux que vous voyez.",
};
const NO_PERSON = {
  code: "PERSON_NOT_FOUND",
  field: "personId",
  message: "Cette personne est introuvable parmi les membres du groupe.",
};

const siteShown = (site: ReferentSite): Plain<ReferentSiteType> => ({
  ...site,
  pairState: pairState(
    site.professionalCount,
    [site.firstLeadId, site.secondLeadId].filter((id) => id !== null).length,
  ),
});

@Resolver(() => MandateType)
export class ReferentResolver {
  @Query(() => MandateConnectionType, { description: "Le registre des référents, par établissement puis secteur." })
  async mandates(
    @Ctx() context: RequestContext,
    @Arg("establishmentId", () => ID, { nullable: true, description: "Dans cet établissement." })
    establishmentId?: string | null,
    @Arg("sector", () => SectorEnum, { nullable: true, description: "Dans ce secteur." }) sector?: Sector | null,
    @Arg("personId", () => ID, { nullable: true, description: "De cette personne." }) personId?: string | null,
    @Arg("state", () => String, { nullable: true, description: "current, ending ou over ; tous si vide." })
    state?: string | null,
    @Arg("text", () => String, { nullable: true, description: "Partie d’un nom de personne ou d’établissement." })
    text?: string | null,
    @Arg("first", () => Int, { nullable: true, description: "Combien, 50 par défaut, 200 au plus." })
    first?: number | null,
    @Arg("after", () => String, { nullable: true, description: "Curseur de la page précédente." })
    after?: string | null,
  ): Promise<Page<StoredMandate>> {
    await context.allow(referentPolicy.read);
    const page = pageRequest(first ?? null, after);
    for (const id of [establishmentId, personId]) if (id != null && !isIdentifier(id)) return pageOf([], false);
    const filter = {
      establishmentId: establishmentId ?? null,
      sector: sector ?? null,
      personId: personId ?? null,
      state: SHOWN.find((one) => one === state) ?? null,
      text: text == null || text.trim() === "" ? null : text.trim(),
    };
    const { rows, hasNextPage } = await readMandates(context.read(), filter, page);
    return pageOf(rows, hasNextPage);
  }

  @Query(() => MandateType, { nullable: true, description: "Un mandat ; null s’il est introuvable." })
  async mandate(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Le mandat." }) id: string,
  ): Promise<StoredMandate | null> {
    await context.allow(referentPolicy.read);
    return isIdentifier(id) ? readMandate(context.read(), id) : null;
  }

  @Query(() => [ReferentSectorType], { description: "Les secteurs, tels que le groupe les nomme et les suit." })
  async referentSectors(@Ctx() context: RequestContext): Promise<Plain<ReferentSectorType>[]> {
    await context.allow(referentPolicy.read);
    return sectorsOf(context.read());
  }

  @Query(() => ReferentSettingType, { description: "L’hypothèse de charge des référents." })
  async referentSetting(@Ctx() context: RequestContext): Promise<ReferentSetting> {
    await context.allow(referentPolicy.read);
    return readReferentSetting(context.read());
  }

  @Query(() => ReferentSiteType, {
    nullable: true,
    description: "Taille d’un établissement et chefs de projet ; null s’il est introuvable.",
  })
  async referentSite(
    @Ctx() context: RequestContext,
    @Arg("establishmentId", () => ID, { description: "L’établissement." }) establishmentId: string,
  ): Promise<Plain<ReferentSiteType> | null> {
    await context.allow(referentPolicy.read);
    const site = isIdentifier(establishmentId) ? await readReferentSite(context.read(), establishmentId) : null;
    return site === null ? null : siteShown(site);
  }

  @Query(() => [ContactPairType], { description: "L’interlocuteur unique de chaque côté, éditeur par éditeur." })
  async referentContacts(@Ctx() context: RequestContext): Promise<ContactPair[]> {
    await context.allow(referentPolicy.read);
    return readContacts(context.read());
  }

  @Query(() => [NameablePersonType], { description: "Les personnes que l’on peut nommer, par nom." })
  async nameablePeople(@Ctx() context: RequestContext): Promise<Plain<NameablePersonType>[]> {
    await context.allow(referentPolicy.read);
    return readNameable(context.read());
  }

  @Mutation(() => MandatePayloadType, { description: "Nomme une personne, ou modifie son mandat." })
  async saveMandate(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveMandateInput, { description: "Le mandat." }) input: SaveMandateInput,
  ): Promise<MandatePayload> {
    await context.allow(referentPolicy.update);
    const id = input.id ?? null;
    if (id !== null && !isIdentifier(id)) return { ok: false, error: NO_MANDATE, mandate: null };
    if (!isIdentifier(input.establishmentId)) return { ok: false, error: NO_SITE, mandate: null };
    if (!isIdentifier(input.personId)) return { ok: false, error: NO_PERSON, mandate: null };
    const before = id === null ? null : await readMandate(context.read(), id);
    if (id !== null && before === null) return { ok: false, error: NO_MANDATE, mandate: null };
    const establishmentId = before?.establishmentId ?? input.establishmentId;
    const viewer = await context.allow(referentPolicy.update, { establishmentId });
    const given: Plain<SaveMandateInput> = input;
    const mandate = {
      ...given,
      id,
      namedOn: input.namedOn ?? null,
      voterCount: input.voterCount ?? null,
      voteCount: input.voteCount ?? null,
      weeklyMinutes: input.weeklyMinutes ?? null,
      trainedOn: input.trainedOn ?? null,
      endsOn: input.endsOn ?? null,
    };
    const kept = await context.write(viewer, (tx) => keepMandate(tx, mandate, dayInFrance(new Date())));
    if (kept.ok) return { ok: true, error: null, mandate: kept.value };
    const stale = kept.error.code === "STALE_VERSION" && id !== null;
    return { ok: false, error: kept.error, mandate: stale ? await readMandate(context.read(), id) : null };
  }

  @Mutation(() => MandatePayloadType, { description: "Met fin à un mandat aujourd’hui ; il reste au registre." })
  async endMandate(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Le mandat." }) id: string,
    @Arg("version", () => Int, { description: "Version lue." }) version: number,
  ): Promise<MandatePayload> {
    await context.allow(referentPolicy.update);
    const before = isIdentifier(id) ? await readMandate(context.read(), id) : null;
    if (before === null) return { ok: false, error: NO_MANDATE, mandate: null };
    const viewer = await context.allow(referentPolicy.update, { establishmentId: before.establishmentId });
    const ended = await context.write(viewer, (tx) => end(tx, { id, version }));
    if (ended.ok) return { ok: true, error: null, mandate: ended.value };
    return { ok: false, error: ended.error, mandate: await readMandate(context.read(), id) };
  }

  @Mutation(() => ReferentSectorPayloadType, { description: "Règle le nom d’un secteur, et s’il est suivi." })
  async saveReferentSector(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveSectorInput, { description: "Le secteur." }) input: SaveSectorInput,
  ): Promise<Plain<ReferentSectorPayloadType>> {
    const viewer = await context.allow(referentPolicy.configure);
    const { sector, followed, version } = input;
    const label = input.label ?? null;
    const kept = await context.write(viewer, (tx) => keepSector(tx, { sector, label, followed, version }));
    return { ok: kept.ok, error: kept.ok ? null : kept.error, sectors: await sectorsOf(context.read()) };
  }

  @Mutation(() => ReferentSettingPayloadType, { description: "Déclare le temps que prend une demande." })
  async saveReferentSetting(
    @Ctx() context: RequestContext,
    @Arg("minutesPerRequest", () => Int, { description: "Minutes par demande, de 1 à 600." }) minutesPerRequest: number,
    @Arg("version", () => Int, { description: "Version lue ; 0 si rien n’a été déclaré." }) version: number,
  ): Promise<Plain<ReferentSettingPayloadType>> {
    const viewer = await context.allow(referentPolicy.configure);
    const kept = await context.write(viewer, (tx) => keepSetting(tx, { minutesPerRequest, version }));
    const setting = kept.ok ? kept.value : await readReferentSetting(context.read());
    return { ok: kept.ok, error: kept.ok ? null : kept.error, setting };
  }

  @Mutation(() => ReferentSitePayloadType, { description: "Enregistre la taille d’un établissement et son binôme." })
  async saveReferentSite(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveReferentSiteInput, { description: "L’établissement." }) input: SaveReferentSiteInput,
  ): Promise<SitePayload> {
    await context.allow(referentPolicy.update);
    const { establishmentId, version } = input;
    const there = isIdentifier(establishmentId) ? await readReferentSite(context.read(), establishmentId) : null;
    if (there === null) return { ok: false, error: NO_SITE, site: null };
    const viewer = await context.allow(referentPolicy.update, { establishmentId });
    const [firstLeadId, secondLeadId] = [input.firstLeadId ?? null, input.secondLeadId ?? null];
    for (const [field, id] of Object.entries({ firstLeadId, secondLeadId }))
      if (id !== null && !isIdentifier(id)) return { ok: false, error: { ...NO_PERSON, field }, site: null };
    const professionalCount = input.professionalCount ?? null;
    const kept = await context.write(viewer, (tx) =>
      keepSite(tx, { establishmentId, professionalCount, firstLeadId, secondLeadId, version }),
    );
    if (kept.ok) return { ok: true, error: null, site: siteShown(kept.value) };
    const current = await readReferentSite(context.read(), establishmentId);
    return { ok: false, error: kept.error, site: current === null ? null : siteShown(current) };
  }

  @FieldResolver(() => String)
  namingText(@Root() mandate: StoredMandate): string {
    return namingText(mandate);
  }
}
