import { contractDates, type Contract } from "../vendor";

/** What says whether a contract is in force for a product on a day. */
export type ContractCover = Pick<
  Contract,
  "startsOn" | "endsOn" | "noticeMonths" | "renewalMonths" | "noticeGivenOn" | "productIds"
>;

/**
 * The contract whose promises hold for a product on a day: in force, renewals counted; one that names the product before
 * one that covers all that the vendor sells, then the latest.
 * @param contracts those of the product's vendor. @param day 'YYYY-MM-DD'. @returns null: nothing is promised.
 */
export function contractInForce<C extends ContractCover>(
  contracts: readonly C[],
  productId: string,
  day: string,
): C | null {
  const covering = contracts.filter((contract) => {
    if (day < contract.startsOn || contractDates(contract, day).state === "ended") return false;
    return contract.productIds.length === 0 || contract.productIds.includes(productId);
  });
  const named = ({ productIds }: C): number => (productIds.length > 0 ? 0 : 1);
  return covering.toSorted((a, b) => named(a) - named(b) || b.startsOn.localeCompare(a.startsOn))[0] ?? null;
}
