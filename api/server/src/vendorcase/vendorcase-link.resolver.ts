import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { CaseFault } from "@palier/domain/vendorcase";
import {
  openPortalTo,
  openVendorLink,
  readCase,
  readCaseAttachments,
  readVendorAddressee,
  readVendorLinks,
  revokeVendorLink,
  type VendorLink,
} from "@palier/store/vendorcase";
import { isIdentifier, type Plain, type RequestContext } from "../kernel";
import {
  OpenVendorLinkInput,
  VendorCaseDoorType,
  VendorLinkPayloadType,
  type VendorLinkType,
  VendorPortalPayloadType,
} from "./vendorcase-link.type";
import { vendorcasePolicy } from "./vendorcase.policy";

type LinkPayload = Plain<VendorLinkPayloadType>;

const missing = (what: string): CaseFault => ({
  code: "NOT_FOUND",
  field: null,
  message: `${what} est introuvable dans votre groupe.`,
});
const refused = (error: CaseFault): LinkPayload => ({ ok: false, error, linkPath: null });

const shown = (link: VendorLink): Plain<VendorLinkType> => ({
  ...link,
  createdAt: link.createdAt.toISOString(),
  expiresAt: link.expiresAt.toISOString(),
  revokedAt: link.revokedAt?.toISOString() ?? null,
  visits: link.visits.map(({ id, visitedAt, act, caseNumber }) => ({
    ...{ id, act, caseNumber },
    visitedAt: visitedAt.toISOString(),
  })),
});

@Resolver()
export class VendorCaseLinkResolver {
  @Query(() => VendorCaseDoorType, {
    nullable: true,
    description: "Par où un dossier arrive à son éditeur ; null s’il est introuvable.",
  })
  async vendorCaseDoor(
    @Ctx() context: RequestContext,
    @Arg("caseId", () => ID, { description: "Le dossier." }) caseId: string,
  ): Promise<Plain<VendorCaseDoorType> | null> {
    await context.allow(vendorcasePolicy.send);
    const tx = context.read();
    if (!isIdentifier(caseId) || (await readCase(tx, caseId)) === null) return null;
    const attachments = await readCaseAttachments(tx, caseId);
    return {
      addressee: await readVendorAddressee(tx, caseId),
      links: (await readVendorLinks(tx, caseId)).map(shown),
      attachments: attachments.map(({ id, messageId, name, byteCount }) => ({ id, messageId, name, byteCount })),
    };
  }

  @Mutation(() => VendorLinkPayloadType, {
    description: "Ouvre à un éditeur un lien qui expire ; le lien n’est donné qu’ici.",
  })
  async openVendorLink(
    @Ctx() context: RequestContext,
    @Arg("input", () => OpenVendorLinkInput, { description: "Quoi, pour qui, combien de jours." })
    input: OpenVendorLinkInput,
  ): Promise<LinkPayload> {
    const viewer = await context.allow(vendorcasePolicy.send);
    if (!isIdentifier(input.caseId)) return refused(missing("Ce dossier"));
    const made = await context.write(viewer, (tx) => openVendorLink(tx, input));
    if (!made.ok) return refused(made.error);
    return { ok: true, error: null, linkPath: `/lien-editeur/${made.value.token}` };
  }

  @Mutation(() => VendorLinkPayloadType, { description: "Ferme un lien d’éditeur : il cesse de s’ouvrir à l’instant." })
  async revokeVendorLink(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Lien à fermer." }) id: string,
  ): Promise<LinkPayload> {
    const viewer = await context.allow(vendorcasePolicy.send);
    const closed = isIdentifier(id) && (await context.write(viewer, (tx) => revokeVendorLink(tx, id)));
    return closed ? { ok: true, error: null, linkPath: null } : refused(missing("Ce lien"));
  }

  @Mutation(() => VendorPortalPayloadType, {
    description:
      "Ouvre le portail à un contact d’éditeur qui a un compte du groupe avec la même adresse et le rôle de contact éditeur.",
  })
  async openVendorPortal(
    @Ctx() context: RequestContext,
    @Arg("contactId", () => ID, { description: "Le contact." }) contactId: string,
  ): Promise<Plain<VendorPortalPayloadType>> {
    const viewer = await context.allow(vendorcasePolicy.send);
    if (!isIdentifier(contactId)) return { ok: false, error: missing("Ce contact") };
    const opened = await context.write(viewer, (tx) => openPortalTo(tx, contactId));
    return opened.ok ? { ok: true, error: null } : { ok: false, error: opened.error };
  }
}
