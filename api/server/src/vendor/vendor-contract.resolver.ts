import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { dayInFrance } from "@palier/domain/kernel";
import { contractDates, type ContractDates } from "@palier/domain/vendor";
import {
  readContract,
  readContracts,
  saveContract as keepContract,
  type StoredContract,
  type VendorStoreFault,
} from "@palier/store/vendor";
import { isIdentifier, type RequestContext } from "../kernel";
import { ContractDatesType, ContractPayloadType, ContractType, SaveContractInput } from "./vendor-contract.type";
import { fieldsOf, lookup, lookupOr } from "./vendor-id";
import { vendorPolicy } from "./vendor.policy";

interface ContractPayload {
  readonly ok: boolean;
  readonly error: VendorStoreFault | null;
  readonly contract: StoredContract | null;
}

@Resolver(() => ContractType)
export class ContractResolver {
  @Query(() => [ContractType], { description: "Les contrats du groupe, par éditeur." })
  async contracts(
    @Ctx() context: RequestContext,
    @Arg("vendorId", () => ID, { nullable: true, description: "L’éditeur ; null : tous." }) vendorId: string | null,
  ): Promise<StoredContract[]> {
    await context.allow(vendorPolicy.readContracts);
    return readContracts(context.read(), lookupOr(vendorId));
  }

  @Query(() => ContractType, { nullable: true, description: "Un contrat ; null s’il est introuvable." })
  async contract(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Le contrat." }) id: string,
  ): Promise<StoredContract | null> {
    await context.allow(vendorPolicy.readContracts);
    return isIdentifier(id) ? readContract(context.read(), id) : null;
  }

  @Mutation(() => ContractPayloadType, {
    description: "Enregistre un contrat, si personne ne l’a changé entre-temps.",
  })
  async saveContract(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveContractInput, { description: "Le contrat." }) input: SaveContractInput,
  ): Promise<ContractPayload> {
    const viewer = await context.allow(vendorPolicy.update);
    const id = lookupOr(input.id);
    const contract = {
      ...fieldsOf(input),
      id,
      vendorId: lookup(input.vendorId),
      productIds: input.productIds.map(lookup),
      endsOn: input.endsOn ?? null,
      noticeMonths: input.noticeMonths ?? null,
      renewalMonths: input.renewalMonths ?? null,
      noticeGivenOn: input.noticeGivenOn ?? null,
      commitments: input.commitments.map(({ severity, responseMinutes, resolutionMinutes }) => ({
        severity,
        responseMinutes: responseMinutes ?? null,
        resolutionMinutes: resolutionMinutes ?? null,
      })),
    };
    const kept = await context.write(viewer, (tx) => keepContract(tx, contract));
    if (kept.ok) return { ok: true, error: null, contract: kept.value };
    const changed = kept.error.code === "STALE_VERSION" && id !== null;
    return { ok: false, error: kept.error, contract: changed ? await readContract(context.read(), id) : null };
  }

  @FieldResolver(() => ContractDatesType)
  dates(@Root() contract: StoredContract): ContractDates {
    return contractDates(contract, dayInFrance(new Date()));
  }
}
