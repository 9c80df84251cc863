"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.searchResolvers = void 0;
const search_resolver_1 = require("./search.resolver");
/** The resolvers of this room. */
exports.searchResolvers = [search_resolver_1.SearchResolver];
