import type { NewsTargetInput, ShownNewsFragment } from "../generated/graphql";

/** For whom a news is meant, as the server takes it. */
export function targetOf(
  news: Pick<ShownNewsFragment, "establishmentIds" | "sectors" | "productId" | "moduleId" | "versionId">,
): NewsTargetInput {
  return {
    establishmentIds: news.establishmentIds == null ? null : [...news.establishmentIds],
    sectors: [...news.sectors],
    productId: news.productId ?? null,
    moduleId: news.moduleId ?? null,
    versionId: news.versionId ?? null,
  };
}
