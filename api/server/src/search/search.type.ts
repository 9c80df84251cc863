import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { SEARCH_KINDS, type SearchKind } from "@palier/domain/search";

/** The kinds as GraphQL names them. */
export const SearchKindName = Object.fromEntries(SEARCH_KINDS.map((kind) => [kind, kind])) as Record<
  SearchKind,
  SearchKind
>;
registerEnumType(SearchKindName, {
  name: "SearchKind",
  description: "Ce qui se trouve par la recherche.",
  valuesConfig: {
    answer: { description: "Réponse donnée à une demande, partagée avec le groupe." },
    news: { description: "Actualité." },
    request: { description: "Demande." },
    case: { description: "Dossier envoyé à l’éditeur." },
    release: { description: "Livraison de l’éditeur." },
  },
});

@ObjectType("SearchHit", { description: "Un résultat de recherche.", simpleResolvers: true })
export class SearchHitType {
  @Field(() => ID, { description: "Identifiant de ce qui est trouvé." })
  readonly id!: string;

  @Field(() => SearchKindName, { description: "Sa nature." })
  readonly kind!: SearchKind;

  @Field(() => String, { description: "Son titre." })
  readonly title!: string;

  @Field(() => String, { description: "Le début de son texte." })
  readonly extract!: string;

  @Field(() => String, { description: "Page de Palier où le lire." })
  readonly path!: string;

  @Field(() => String, { description: "Sa date (ISO 8601)." })
  readonly at!: string;

  @Field(() => ID, { nullable: true, description: "Établissement concerné ; null : tout le groupe." })
  readonly establishmentId!: string | null;
}

@ObjectType("SearchResult", {
  description: "Résultats d’une recherche, les plus proches d’abord.",
  simpleResolvers: true,
})
export class SearchResultType {
  @Field(() => [SearchHitType], { description: "Ce qui est trouvé." })
  readonly hits!: readonly SearchHitType[];

  @Field(() => Int, { description: "Nombre de résultats rendus, 200 au plus." })
  readonly count!: number;
}
