"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.referentResolvers = exports.addReferentRoutes = void 0;
const referent_candidate_resolver_1 = require("./referent-candidate.resolver");
const referent_coverage_resolver_1 = require("./referent-coverage.resolver");
const referent_handover_resolver_1 = require("./referent-handover.resolver");
const referent_resolver_1 = require("./referent.resolver");
var referent_route_1 = require("./referent.route");
Object.defineProperty(exports, "addReferentRoutes", { enumerable: true, get: function () { return referent_route_1.addReferentRoutes; } });
/** The resolvers of this room. */
exports.referentResolvers = [
    referent_resolver_1.ReferentResolver,
    referent_coverage_resolver_1.ReferentCoverageResolver,
    referent_candidate_resolver_1.ReferentCandidateResolver,
    referent_handover_resolver_1.ReferentHandoverResolver,
];
