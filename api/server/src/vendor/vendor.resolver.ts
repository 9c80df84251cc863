import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { readProducts, type StoredProduct } from "@palier/store/vendor";
import { isIdentifier, type RequestContext } from "../kernel";
import { vendorPolicy } from "./vendor.policy";
import { ProductType } from "./vendor.type";

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
}
