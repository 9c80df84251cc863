import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import {
  readProducts,
  readVendor,
  readVendors,
  saveContact,
  saveProduct as keepProduct,
  saveVendor as keepVendor,
  type StoredProduct,
  type StoredVendor,
  type VendorStoreFault,
} from "@palier/store/vendor";
import { isIdentifier, type RequestContext } from "../kernel";
import { fieldsOf, lookup, lookupOr } from "./vendor-id";
import { vendorPolicy } from "./vendor.policy";
import {
  ProductPayloadType,
  ProductType,
  SaveProductInput,
  SaveVendorContactInput,
  SaveVendorInput,
  VendorPayloadType,
  VendorType,
} from "./vendor.type";

interface VendorPayload {
  readonly ok: boolean;
  readonly error: VendorStoreFault | null;
  readonly vendor: StoredVendor | null;
}
interface ProductPayload {
  readonly ok: boolean;
  readonly error: VendorStoreFault | null;
  readonly product: StoredProduct | null;
}

@Resolver()
export class VendorResolver {
  @Query(() => [ProductType], {
    description: "Les logiciels du groupe ; avec un établissement, ceux qu’il utilise d’abord.",
  })
  async products(
    @Ctx() context: RequestContext,
    @Arg("establishmentId", () => ID, { nullable: true, description: "L’établissement ; null : aucun." })
    establishmentId: string | null,
  ): Promise<StoredProduct[]> {
    await context.allow(vendorPolicy.read);
    const known = establishmentId != null && isIdentifier(establishmentId) ? establishmentId : null;
    return readProducts(context.read(), known);
  }

  @Query(() => [VendorType], { description: "Les éditeurs du groupe, par nom." })
  async vendors(@Ctx() context: RequestContext): Promise<StoredVendor[]> {
    await context.allow(vendorPolicy.read);
    return readVendors(context.read());
  }

  @Query(() => VendorType, { nullable: true, description: "Un éditeur ; null s’il est introuvable." })
  async vendor(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "L’éditeur." }) id: string,
  ): Promise<StoredVendor | null> {
    await context.allow(vendorPolicy.read);
    return isIdentifier(id) ? readVendor(context.read(), id) : null;
  }

  @Mutation(() => VendorPayloadType, { description: "Enregistre un éditeur, si personne ne l’a changé entre-temps." })
  async saveVendor(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveVendorInput, { description: "L’éditeur." }) input: SaveVendorInput,
  ): Promise<VendorPayload> {
    const viewer = await context.allow(vendorPolicy.update);
    const id = lookupOr(input.id);
    const told = { email: input.email ?? null, phone: input.phone ?? null };
    const groupContactId = lookupOr(input.groupContactId);
    const kept = await context.write(viewer, (tx) =>
      keepVendor(tx, { ...fieldsOf(input), ...told, id, groupContactId }),
    );
    if (kept.ok) return { ok: true, error: null, vendor: kept.value };
    const changed = kept.error.code === "STALE_VERSION" && id !== null;
    return { ok: false, error: kept.error, vendor: changed ? await readVendor(context.read(), id) : null };
  }

  @Mutation(() => VendorPayloadType, { description: "Enregistre un contact chez un éditeur, ou le retire." })
  async saveVendorContact(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveVendorContactInput, { description: "Le contact." }) input: SaveVendorContactInput,
  ): Promise<VendorPayload> {
    const viewer = await context.allow(vendorPolicy.update);
    const told = { email: input.email ?? null, phone: input.phone ?? null };
    const ids = { id: lookupOr(input.id), vendorId: lookup(input.vendorId) };
    const kept = await context.write(viewer, (tx) => saveContact(tx, { ...fieldsOf(input), ...told, ...ids }));
    if (kept.ok) return { ok: true, error: null, vendor: kept.value };
    const changed = kept.error.code === "STALE_VERSION";
    return { ok: false, error: kept.error, vendor: changed ? await readVendor(context.read(), ids.vendorId) : null };
  }

  @Mutation(() => ProductPayloadType, {
    description: "Enregistre un logiciel, avec les modules et les versions qui s’y ajoutent.",
  })
  async saveProduct(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveProductInput, { description: "Le logiciel." }) input: SaveProductInput,
  ): Promise<ProductPayload> {
    const viewer = await context.allow(vendorPolicy.update);
    const id = lookupOr(input.id);
    const product = {
      ...fieldsOf(input),
      id,
      vendorId: lookup(input.vendorId),
      archiveModuleIds: input.archiveModuleIds.map(lookup),
      addVersions: input.addVersions.map(({ label, releasedOn }) => ({ label, releasedOn: releasedOn ?? null })),
    };
    const kept = await context.write(viewer, (tx) => keepProduct(tx, product));
    const shown = kept.ok ? kept.value : kept.error.code === "STALE_VERSION" ? id : null;
    const found = shown === null ? [] : await readProducts(context.read(), null);
    return {
      ok: kept.ok,
      error: kept.ok ? null : kept.error,
      product: found.find((one) => one.id === shown) ?? null,
    };
  }
}
