"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.SearchResultType = exports.SearchHitType = exports.SearchKindName = void 0;
const type_graphql_1 = require("type-graphql");
const search_1 = require("@palier/domain/search");
/** The kinds as GraphQL names them. */
exports.SearchKindName = Object.fromEntries(search_1.SEARCH_KINDS.map((kind) => [kind, kind]));
(0, type_graphql_1.registerEnumType)(exports.SearchKindName, {
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
let SearchHitType = class SearchHitType {
    id;
    kind;
    title;
    extract;
    path;
    at;
    establishmentId;
};
exports.SearchHitType = SearchHitType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "Identifiant de ce qui est trouvé." })
], SearchHitType.prototype, "id", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => exports.SearchKindName, { description: "Sa nature." })
], SearchHitType.prototype, "kind", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Son titre." })
], SearchHitType.prototype, "title", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Le début de son texte." })
], SearchHitType.prototype, "extract", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Page de Palier où le lire." })
], SearchHitType.prototype, "path", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Sa date (ISO 8601)." })
], SearchHitType.prototype, "at", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { nullable: true, description: "Établissement concerné ; null : tout le groupe." })
], SearchHitType.prototype, "establishmentId", void 0);
exports.SearchHitType = SearchHitType = __decorate([
    (0, type_graphql_1.ObjectType)("SearchHit", { description: "Un résultat de recherche.", simpleResolvers: true })
], SearchHitType);
let SearchResultType = class SearchResultType {
    hits;
    count;
};
exports.SearchResultType = SearchResultType;
__decorate([
    (0, type_graphql_1.Field)(() => [SearchHitType], { description: "Ce qui est trouvé." })
], SearchResultType.prototype, "hits", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Nombre de résultats rendus, 200 au plus." })
], SearchResultType.prototype, "count", void 0);
exports.SearchResultType = SearchResultType = __decorate([
    (0, type_graphql_1.ObjectType)("SearchResult", {
        description: "Résultats d’une recherche, les plus proches d’abord.",
        simpleResolvers: true,
    })
], SearchResultType);
