import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { checkProviderSettings } from "@palier/domain/identity";
import {
  closeProviderSessions,
  lockIdentityProvider,
  readCredentials,
  readIdentityProvider,
  readIdentityProviders,
  readLinksOf,
  readProviderButtons,
  removeIdentityProvider,
  removeLink,
  saveIdentityProvider,
  sealerOf,
  setIdentityProviderEnabled,
  type IdentityProvider,
} from "@palier/store/identity";
import type { ReadTx } from "@palier/store/kernel";
import { isIdentifier, notFound, notSignedIn, Refusal, userError, type Plain, type RequestContext } from "../kernel";
import { providerPolicy } from "./identity-provider.policy";
import {
  IdentityProviderCheckPayloadType,
  IdentityProviderInput,
  IdentityProviderPayloadType,
  RemoveIdentityProviderPayloadType,
  IdentityProviderType,
  OwnIdentityLinkType,
  UnlinkIdentityPayloadType,
} from "./identity-provider.type";
import { callbackAddress, referenceText } from "./oidc-attempt";
import { providerFetch, ProviderUnreachable } from "./oidc-fetch";
import { discoveryAddress, oidcSpeaker } from "./oidc-provider";

const WHAT = "Ce moyen de connexion";
type Payload = Plain<IdentityProviderPayloadType>;

function shown(context: RequestContext, provider: IdentityProvider): Plain<IdentityProviderType> {
  const { id, groupId, clientSecretSealed, acrValues, allowedAmr } = provider;
  const { publicUrl } = context.installation();
  const address = publicUrl === null ? null : callbackAddress(publicUrl.origin, { groupId, providerId: id });
  return {
    ...provider,
    hasSecret: clientSecretSealed !== null,
    acrValues: acrValues.join(" "),
    allowedAmr: allowedAmr.join(" "),
    callbackUrl: address,
    logoutUrl: address?.replace(/callback$/, "logout") ?? null,
  };
}

async function found<Tx extends ReadTx>(
  tx: Tx,
  id: string,
  read: (tx: Tx, id: string) => Promise<IdentityProvider | null> = readIdentityProvider,
): Promise<IdentityProvider> {
  const provider = isIdentifier(id) ? await read(tx, id) : null;
  if (provider === null) throw notFound(WHAT);
  return provider;
}

/** A refusal becomes what the form shows; anything else stays an incident. */
async function answered(work: () => Promise<Plain<IdentityProviderType>>): Promise<Payload> {
  try {
    return { ok: true, error: null, provider: await work() };
  } catch (error) {
    if (error instanceof Refusal && error.status !== 401 && error.status !== 403) {
      return { ok: false, error: userError(error), provider: null };
    }
    throw error;
  }
}

async function linksOf(context: RequestContext, personId: string): Promise<Plain<OwnIdentityLinkType>[]> {
  const tx = context.read();
  const [buttons, links] = await Promise.all([readProviderButtons(tx), readLinksOf(tx, personId)]);
  return buttons.map(({ id, groupId, label }) => {
    const link = links.find(({ providerId }) => providerId === id);
    return {
      providerId: id,
      label,
      ref: referenceText({ groupId, providerId: id }),
      linkedAt: link?.linkedAt.toISOString() ?? null,
      lastUsedAt: link?.lastUsedAt?.toISOString() ?? null,
    };
  });
}

@Resolver()
export class IdentityProviderResolver {
  @Query(() => [IdentityProviderType], { description: "Les fournisseurs d’identité du groupe." })
  async identityProviders(@Ctx() context: RequestContext): Promise<Plain<IdentityProviderType>[]> {
    await context.allow(providerPolicy.configure);
    return (await readIdentityProviders(context.read())).map((provider) => shown(context, provider));
  }

  @Query(() => [OwnIdentityLinkType], { description: "Les comptes d’ailleurs qui peuvent ouvrir le mien." })
  async ownIdentityLinks(@Ctx() context: RequestContext): Promise<Plain<OwnIdentityLinkType>[]> {
    const viewer = await context.viewer();
    if (viewer === null) throw notSignedIn();
    return linksOf(context, viewer.personId);
  }

  @Mutation(() => IdentityProviderPayloadType, {
    description:
      "Ajoute un fournisseur d’identité, fermé, ou en modifie un. Un autre émetteur retire les liens faits avec l’ancien.",
  })
  async saveIdentityProvider(
    @Ctx() context: RequestContext,
    @Arg("input", () => IdentityProviderInput, { description: "Les réglages." }) input: IdentityProviderInput,
  ): Promise<Payload> {
    const viewer = await context.allow(providerPolicy.configure);
    const { home, allowPrivateHosts } = context.installation();
    return answered(async () => {
      const { label, kind, issuer, clientId, scopes, acrValues, allowedAmr, maxSessionMinutes = null } = input;
      const settings = checkProviderSettings(
        { label, kind, issuer, clientId, scopes, acrValues, allowedAmr, maxSessionMinutes },
        allowPrivateHosts,
      );
      if (!settings.ok) {
        throw new Refusal("PROVIDER_INVALID", settings.error.message, 400, false, settings.error.field);
      }
      const secret = input.clientSecret?.trim();
      const sealer = sealerOf(home);
      const id = await context.write(viewer, async (tx) => {
        const before = input.id == null ? null : await found(tx, input.id, lockIdentityProvider);
        const seal =
          secret === undefined ? null : secret === "" ? "none" : (place: string) => sealer.seal(secret, place);
        return saveIdentityProvider(tx, before, settings.value, seal);
      });
      const provider = await found(context.read(), id);
      if (!provider.enabled) await closeProviderSessions(context.db, closing(provider));
      return shown(context, provider);
    });
  }

  @Mutation(() => IdentityProviderCheckPayloadType, {
    description: "Interroge le fournisseur, sans rien modifier : est-il joignable et complet ?",
  })
  async checkIdentityProvider(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Le fournisseur." }) id: string,
  ): Promise<Plain<IdentityProviderCheckPayloadType>> {
    await context.allow(providerPolicy.configure);
    const provider = isIdentifier(id) ? await readIdentityProvider(context.read(), id) : null;
    if (provider === null) return { ok: false, error: userError(notFound(WHAT)), reachable: false, finding: null };
    const finding = await faultOf(context, provider);
    return { ok: true, error: null, reachable: finding === null, finding };
  }

  @Mutation(() => IdentityProviderPayloadType, {
    description: "Ouvre un fournisseur d’identité, s’il répond, ou le ferme avec les sessions qu’il a ouvertes.",
  })
  async enableIdentityProvider(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Le fournisseur." }) id: string,
    @Arg("enabled", () => Boolean, { description: "Vrai pour l’ouvrir." }) enabled: boolean,
  ): Promise<Payload> {
    const viewer = await context.allow(providerPolicy.configure);
    return answered(async () => {
      const before = await found(context.read(), id);
      const finding = enabled ? await faultOf(context, before) : null;
      if (finding !== null)
        throw new Refusal("PROVIDER_UNREACHABLE", `${finding} Rien n’a changé.`, 502, false, "issuer");
      await context.write(viewer, (tx) => setIdentityProviderEnabled(tx, id, enabled));
      if (!enabled) await closeProviderSessions(context.db, closing(before));
      return shown(context, await found(context.read(), id));
    });
  }

  @Mutation(() => RemoveIdentityProviderPayloadType, {
    description:
      "Supprime un fournisseur d’identité, ses liens et les sessions qu’il a ouvertes, si personne n’y perd son seul moyen d’entrer.",
  })
  async removeIdentityProvider(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Le fournisseur." }) id: string,
  ): Promise<Plain<RemoveIdentityProviderPayloadType>> {
    const viewer = await context.allow(providerPolicy.configure);
    const refusedBy = (refusal: Refusal) => ({ ok: false, error: userError(refusal), removedId: null });
    if (!isIdentifier(id)) return refusedBy(notFound(WHAT));
    const done = await context.write(viewer, (tx) => removeIdentityProvider(context.db, tx, id));
    if (done.outcome === "notFound") return refusedBy(notFound(WHAT));
    if (done.outcome === "onlyWayIn") return refusedBy(onlyWayInOf(done.people));
    await closeProviderSessions(context.db, closing({ groupId: viewer.groupId, id }));
    return { ok: true, error: null, removedId: id };
  }

  @Mutation(() => UnlinkIdentityPayloadType, {
    description: "Retire le lien entre mon compte et un compte d’ailleurs.",
  })
  async unlinkIdentity(
    @Ctx() context: RequestContext,
    @Arg("providerId", () => ID, { description: "Le fournisseur." }) providerId: string,
  ): Promise<Plain<UnlinkIdentityPayloadType>> {
    const viewer = await context.viewer();
    if (viewer === null) throw notSignedIn();
    const { personId } = viewer;
    const refusedBy = async (refusal: Refusal) => ({
      ok: false,
      error: userError(refusal),
      links: await linksOf(context, personId),
    });
    // Without a password, this account may be the only way in.
    const credentials = await readCredentials(context.db, personId);
    if (credentials?.hasPassword !== true) {
      return refusedBy(
        new Refusal(
          "ONLY_WAY_IN",
          "Ce compte est votre seul moyen d’entrer\u00a0: choisissez d’abord un mot de passe (« Mot de passe oublié » sur la page de connexion). Rien n’a changé.",
          409,
        ),
      );
    }
    const provider = isIdentifier(providerId) ? await readIdentityProvider(context.read(), providerId) : null;
    if (provider === null) return refusedBy(notFound(WHAT));
    await context.write(viewer, (tx) => removeLink(tx, providerId, personId));
    return { ok: true, error: null, links: await linksOf(context, personId) };
  }
}

const onlyWayInOf = (people: number): Refusal =>
  new Refusal(
    "ONLY_WAY_IN",
    `${people === 1 ? "Une personne n’a" : `${String(people)} personnes n’ont`} que ce moyen pour entrer\u00a0: qu’elle${people === 1 ? "" : "s"} choisisse${people === 1 ? "" : "nt"} d’abord un mot de passe («\u00a0Mot de passe oublié\u00a0» sur la page de connexion). Rien n’a changé.`,
    409,
  );

const closing = ({ groupId, id }: Pick<IdentityProvider, "groupId" | "id">) => ({
  groupId,
  providerId: id,
  subject: null,
  sid: null,
});

/** What keeps a provider from being spoken with, in French; null when it answers as it should. */
async function faultOf(context: RequestContext, provider: IdentityProvider): Promise<string | null> {
  const { allowPrivateHosts } = context.installation();
  const speaker = oidcSpeaker(providerFetch(allowPrivateHosts), allowPrivateHosts);
  try {
    await speaker.documentOf(provider);
    return null;
  } catch (error) {
    const why =
      error instanceof ProviderUnreachable
        ? error.reason === "forbidden"
          ? "cette adresse n’est pas publique, Palier ne l’appelle pas"
          : "aucune réponse dans le temps voulu"
        : "la réponse n’est pas celle d’un fournisseur, ou elle nomme un autre émetteur";
    const address = discoveryAddress(provider);
    return `Le fournisseur n’a pas été trouvé à l’adresse ${address}\u00a0: ${why}. Vérifiez l’adresse de l’émetteur, à la lettre près.`;
  }
}
