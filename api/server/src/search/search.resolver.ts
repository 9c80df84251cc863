import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import type { SearchKind } from "@palier/domain/search";
import { searchGroup } from "@palier/store/search";
import { badRequest, notSignedIn, type Plain, type RequestContext } from "../kernel";
import { SearchKindName, SearchResultType } from "./search.type";

/** Results shown when the caller doesn't say. */
const USUAL = 20;
const MOST = 200;
/** A whole request may be pasted, to learn whether it was answered already. */
const MOST_CHARACTERS = 20_000;

@Resolver()
export class SearchResolver {
  @Query(() => SearchResultType, {
    description:
      "Recherche dans les réponses, les actualités, les demandes, les dossiers éditeur et les livraisons que la personne connectée peut lire. Accents, terminaisons et fautes de frappe sont tolérés.",
  })
  async search(
    @Ctx() context: RequestContext,
    @Arg("text", () => String, { description: "Les mots cherchés." }) text: string,
    @Arg("kinds", () => [SearchKindName], { nullable: true, description: "Natures voulues ; absent : toutes." })
    kinds: readonly SearchKind[] | null | undefined,
    @Arg("limit", () => Int, { nullable: true, description: "Nombre de résultats, de 1 à 200 ; 20 si absent." })
    limit: number | null | undefined,
  ): Promise<Plain<SearchResultType>> {
    // Each kind has its own right: a person finds what they may read, possibly nothing.
    const viewer = await context.viewer();
    if (viewer === null) throw notSignedIn();
    const wanted = limit ?? USUAL;
    if (wanted < 1 || wanted > MOST)
      throw badRequest(`« limit » vaut ${String(wanted)}\u00a0: attendu un nombre de 1 à ${String(MOST)}.`, "limit");
    if (text.length > MOST_CHARACTERS)
      throw badRequest("Le texte cherché est trop long\u00a0: 20\u00a0000 caractères au plus.", "text");
    const hits = await searchGroup(context.read(), viewer, {
      text,
      limit: wanted,
      ...(kinds == null ? {} : { kinds }),
    });
    return {
      count: hits.length,
      hits: hits.map(({ objectKind, objectId, title, extract, path, at, establishmentId }) => ({
        id: objectId,
        kind: objectKind,
        title,
        extract,
        path,
        at: at.toISOString(),
        establishmentId,
      })),
    };
  }
}
