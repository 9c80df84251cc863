"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.SearchResolver = void 0;
const type_graphql_1 = require("type-graphql");
const search_1 = require("@palier/store/search");
const kernel_1 = require("../kernel");
const search_type_1 = require("./search.type");
/** Results shown when the caller doesn't say. */
const USUAL = 20;
const MOST = 200;
/** A whole request may be pasted, to learn whether it was answered already. */
const MOST_CHARACTERS = 20_000;
let SearchResolver = class SearchResolver {
    async search(context, text, kinds, limit) {
        // Each kind has its own right: a person finds what they may read, possibly nothing.
        const viewer = await context.viewer();
        if (viewer === null)
            throw (0, kernel_1.notSignedIn)();
        const wanted = limit ?? USUAL;
        if (wanted < 1 || wanted > MOST)
            throw (0, kernel_1.badRequest)(`« limit » vaut ${String(wanted)}\u00a0: attendu un nombre de 1 à ${String(MOST)}.`, "limit");
        if (text.length > MOST_CHARACTERS)
            throw (0, kernel_1.badRequest)("Le texte cherché est trop long\u00a0: 20\u00a0000 caractères au plus.", "text");
        const hits = await (0, search_1.searchGroup)(context.read(), viewer, {
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
};
exports.SearchResolver = SearchResolver;
__decorate([
    (0, type_graphql_1.Query)(() => search_type_1.SearchResultType, {
        description: "Recherche dans les réponses, les actualités, les demandes, les dossiers éditeur et les livraisons que la personne connectée peut lire. Accents, terminaisons et fautes de frappe sont tolérés.",
    }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("text", () => String, { description: "Les mots cherchés." })),
    __param(2, (0, type_graphql_1.Arg)("kinds", () => [search_type_1.SearchKindName], { nullable: true, description: "Natures voulues ; absent : toutes." })),
    __param(3, (0, type_graphql_1.Arg)("limit", () => type_graphql_1.Int, { nullable: true, description: "Nombre de résultats, de 1 à 200 ; 20 si absent." }))
], SearchResolver.prototype, "search", null);
exports.SearchResolver = SearchResolver = __decorate([
    (0, type_graphql_1.Resolver)()
], SearchResolver);
