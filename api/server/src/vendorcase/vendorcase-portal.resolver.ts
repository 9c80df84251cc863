import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { CaseFault } from "@palier/domain/vendorcase";
import { readGroup, type ReadTx, type WriteTx } from "@palier/store/kernel";
import {
  moveAsVendor,
  readPortalContact,
  readSentCase,
  readSentCases,
  replyAsVendor,
  type VendorOutcome,
  type VendorSide,
} from "@palier/store/vendorcase";
import { isIdentifier, notFound, pageRequest, scopeOf, type Plain, type RequestContext, type Viewer } from "../kernel";
import {
  MovePortalCaseInput,
  PortalCasePageType,
  PortalCasePayloadType,
  PortalCaseType,
} from "./vendorcase-portal.type";
import { portalCase, portalLine, VendorUndone } from "./vendorcase-portal-view";
import { vendorcasePolicy } from "./vendorcase.policy";

type Payload = Plain<PortalCasePayloadType>;

const MISSING: CaseFault = { code: "NOT_FOUND", field: null, message: "Ce dossier est introuvable." };
const refused = (error: CaseFault, shown: Payload["portalCase"] = null): Payload => ({
  ok: false,
  error,
  portalCase: shown,
});

/** The number of sites behind a case is counted in the whole group, wherever the contact's own grant reaches. */
const wide = (viewer: Viewer): Viewer => ({ ...viewer, rights: { ...viewer.rights, establishmentIds: null } });
const readAll = <T>(context: RequestContext, viewer: Viewer, work: (tx: ReadTx) => Promise<T>): Promise<T> =>
  readGroup(context.db, scopeOf(wide(viewer)), work);

async function sideOf(tx: ReadTx, { personId }: Viewer): Promise<VendorSide | null> {
  const contact = await readPortalContact(tx, personId);
  if (contact === null) return null;
  const { vendorId, contactId, contactName: sender } = contact;
  return { vendorId, caseId: null, channel: "screen", contactId, linkId: null, sender };
}

async function readOne(context: RequestContext, viewer: Viewer, id: string): Promise<Plain<PortalCaseType> | null> {
  if (!isIdentifier(id)) return null;
  return readAll(context, viewer, async (tx) => {
    const side = await sideOf(tx, viewer);
    const found = side === null ? null : await readSentCase(tx, side, id);
    return found === null ? null : portalCase(found);
  });
}

async function act(
  context: RequestContext,
  id: string,
  work: (tx: WriteTx, side: VendorSide) => Promise<VendorOutcome>,
): Promise<Payload> {
  const viewer = await context.allow(vendorcasePolicy.portal);
  if (!isIdentifier(id)) return refused(MISSING);
  try {
    const shown = await context.write(wide(viewer), async (tx) => {
      const side = await sideOf(tx, viewer);
      if (side === null) throw new VendorUndone(MISSING);
      const done = await work(tx, side);
      if (!done.ok) throw new VendorUndone(done.error);
      return done.value;
    });
    return { ok: true, error: null, portalCase: portalCase(shown) };
  } catch (error) {
    if (!(error instanceof VendorUndone)) throw error;
    const stale = error.fault.code === "STALE_VERSION";
    return refused(error.fault, stale ? await readOne(context, viewer, id) : null);
  }
}

@Resolver()
export class VendorCasePortalResolver {
  @Query(() => PortalCasePageType, { description: "Les dossiers envoyés à l’éditeur de la personne connectée." })
  async portalCases(
    @Ctx() context: RequestContext,
    @Arg("openOnly", () => Boolean, {
      nullable: true,
      description: "Vrai : seulement ceux qui attendent quelque chose.",
    })
    openOnly: boolean | null,
    @Arg("first", () => Int, { nullable: true, description: "Combien par page, 50 par défaut, 200 au plus." })
    first: number | null,
    @Arg("skip", () => Int, { nullable: true, description: "Combien passer avant ; 0 par défaut." })
    skip: number | null,
  ): Promise<Plain<PortalCasePageType>> {
    const viewer = await context.allow(vendorcasePolicy.portal);
    return readAll(context, viewer, async (tx) => {
      const contact = await readPortalContact(tx, viewer.personId);
      if (contact === null) throw notFound("Votre entreprise");
      const { vendorId, vendorName, groupName } = contact;
      const page = await readSentCases(
        tx,
        { vendorId, caseId: null },
        {
          openOnly: openOnly ?? false,
          first: pageRequest(first ?? null, null).first,
          skip: Math.max(0, skip ?? 0),
        },
      );
      return { vendorName, groupName, total: page.total, cases: page.cases.map(portalLine) };
    });
  }

  @Query(() => PortalCaseType, {
    nullable: true,
    description: "Un dossier envoyé à l’éditeur de la personne connectée ; null s’il est introuvable.",
  })
  async portalCase(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Le dossier." }) id: string,
  ): Promise<Plain<PortalCaseType> | null> {
    return readOne(context, await context.allow(vendorcasePolicy.portal), id);
  }

  @Mutation(() => PortalCasePayloadType, { description: "L’éditeur répond au groupe, dans le fil du dossier." })
  replyToPortalCase(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Le dossier." }) id: string,
    @Arg("body", () => String, { description: "Le texte." }) body: string,
  ): Promise<Payload> {
    return act(context, id, (tx, side) => replyAsVendor(tx, side, { caseId: id, body }));
  }

  @Mutation(() => PortalCasePayloadType, { description: "L’éditeur fait avancer un dossier." })
  movePortalCase(
    @Ctx() context: RequestContext,
    @Arg("input", () => MovePortalCaseInput, { description: "Le geste." })
    { id, version, move, body }: MovePortalCaseInput,
  ): Promise<Payload> {
    return act(context, id, (tx, side) => moveAsVendor(tx, side, { caseId: id, version, move, body: body ?? null }));
  }
}
