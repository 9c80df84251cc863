import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { checkShareDays, checkShareLabel } from "@palier/domain/cpom";
import { readDossier, readShares, revokeShare, shareDossier, type CpomShare } from "@palier/store/cpom";
import { isIdentifier, notFound, Refusal, userError, type Plain, type RequestContext } from "../kernel";
import { CpomSharePayloadType, CpomShareType, ShareCpomDossierInput } from "./cpom-share.type";
import { cpomPolicy } from "./cpom.policy";

type Payload = Plain<CpomSharePayloadType>;

const shown = (share: CpomShare): Plain<CpomShareType> => ({
  ...share,
  createdAt: share.createdAt.toISOString(),
  expiresAt: share.expiresAt.toISOString(),
  revokedAt: share.revokedAt?.toISOString() ?? null,
  lastOpenedAt: share.lastOpenedAt?.toISOString() ?? null,
});

const refused = (refusal: Refusal): Payload => ({ ok: false, error: userError(refusal), share: null, linkPath: null });

const invalid = (message: string, field: string): Payload =>
  refused(new Refusal("SHARE_INVALID", message, 400, false, field));

const notReady = (): Refusal =>
  new Refusal(
    "DOSSIER_NOT_READY",
    "Les fichiers de ce dossier ne sont pas encore prêts. Aucun lien n’a été créé\u00a0: attendez la fin de sa production.",
    409,
    false,
    "dossierId",
  );

@Resolver(() => CpomShareType)
export class CpomShareResolver {
  @Query(() => [CpomShareType], {
    description: "Les liens qui montrent un dossier ; ceux qui s’ouvrent encore d’abord.",
  })
  async cpomShares(@Ctx() context: RequestContext): Promise<Plain<CpomShareType>[]> {
    await context.allow(cpomPolicy.share);
    return (await readShares(context.read())).map(shown);
  }

  @Mutation(() => CpomSharePayloadType, {
    description: "Montre un dossier par un lien qui expire ; le lien n’est donné qu’ici.",
  })
  async shareCpomDossier(
    @Ctx() context: RequestContext,
    @Arg("input", () => ShareCpomDossierInput, { description: "Le dossier, pour qui, combien de jours." })
    { dossierId, label, days }: ShareCpomDossierInput,
  ): Promise<Payload> {
    const viewer = await context.allow(cpomPolicy.share);
    const name = checkShareLabel(label);
    if (!name.ok) return invalid(name.error, "label");
    const duration = checkShareDays(days);
    if (!duration.ok) return invalid(duration.error, "days");
    if (!isIdentifier(dossierId)) return refused(notFound("Ce dossier"));
    const made = await context.write(viewer, (tx) =>
      shareDossier(tx, { dossierId, label: name.value, days: duration.value, createdBy: viewer.personId }),
    );
    if (made === null) {
      const dossier = await readDossier(context.read(), dossierId);
      return refused(dossier === null ? notFound("Ce dossier") : notReady());
    }
    const [share] = await readShares(context.read(), made.id);
    return { ok: true, error: null, share: share ? shown(share) : null, linkPath: `/partage/${made.token}` };
  }

  @Mutation(() => CpomSharePayloadType, { description: "Ferme un lien : il cesse de s’ouvrir à l’instant." })
  async revokeCpomShare(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Lien à fermer." }) id: string,
  ): Promise<Payload> {
    const viewer = await context.allow(cpomPolicy.share);
    const closed = isIdentifier(id) && (await context.write(viewer, (tx) => revokeShare(tx, id)));
    const [share] = closed ? await readShares(context.read(), id) : [];
    if (share === undefined) return refused(notFound("Ce lien"));
    return { ok: true, error: null, share: shown(share), linkPath: null };
  }
}
