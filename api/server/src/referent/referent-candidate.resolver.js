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
exports.ReferentCandidateResolver = void 0;
const type_graphql_1 = require("type-graphql");
const referent_1 = require("@palier/domain/referent");
const referent_2 = require("@palier/store/referent");
const identity_1 = require("../identity");
const kernel_1 = require("../kernel");
const referent_candidate_type_1 = require("./referent-candidate.type");
const referent_policy_1 = require("./referent.policy");
const shown = (candidate) => ({
    ...candidate,
    marks: referent_1.QUALITIES.flatMap((quality) => {
        const mark = candidate.marks[quality];
        return mark === undefined ? [] : [{ quality, mark }];
    }),
});
const missing = (field, message) => ({
    ok: false,
    error: { code: field === "establishmentId" ? "ESTABLISHMENT_NOT_FOUND" : "NOT_FOUND", field, message },
    candidate: null,
});
const NO_CANDIDATE = "Cette candidature est introuvable parmi celles que vous voyez.";
// What is written of a candidate is for those who choose: reading asks for the right to name.
let ReferentCandidateResolver = class ReferentCandidateResolver {
    async referentChoice(context, establishmentId, sector) {
        const viewer = await context.allow(referent_policy_1.referentPolicy.update);
        const known = (0, kernel_1.isIdentifier)(establishmentId) && viewer.rights.can("referent:update", { establishmentId });
        const candidates = known ? await (0, referent_2.readCandidates)(context.read(), establishmentId, sector) : [];
        return { candidates: candidates.map(shown), compromise: (0, referent_1.explainCompromise)(candidates) };
    }
    async saveReferentCandidate(context, input) {
        await context.allow(referent_policy_1.referentPolicy.update);
        const [id, personId] = [input.id ?? null, input.personId ?? null];
        if (id !== null && !(0, kernel_1.isIdentifier)(id))
            return missing(null, NO_CANDIDATE);
        if (personId !== null && !(0, kernel_1.isIdentifier)(personId))
            return missing("personId", "Cette personne est introuvable parmi les membres du groupe.");
        if (!(0, kernel_1.isIdentifier)(input.establishmentId))
            return missing("establishmentId", "Cet établissement est introuvable parmi ceux que vous voyez.");
        const before = id === null ? null : await (0, referent_2.readCandidate)(context.read(), id);
        if (id !== null && before === null)
            return missing(null, NO_CANDIDATE);
        const establishmentId = before?.establishmentId ?? input.establishmentId;
        const viewer = await context.allow(referent_policy_1.referentPolicy.update, { establishmentId });
        const given = input;
        const marks = Object.fromEntries(input.marks.map(({ quality, mark }) => [quality, mark]));
        const kept = await context.write(viewer, (tx) => (0, referent_2.saveCandidate)(tx, { ...given, id, personId, establishmentId, marks }));
        if (kept.ok)
            return { ok: true, error: null, candidate: shown(kept.value) };
        const stale = kept.error.code === "STALE_VERSION" && id !== null ? await (0, referent_2.readCandidate)(context.read(), id) : null;
        return { ok: false, error: kept.error, candidate: stale === null ? null : shown(stale) };
    }
    async removeReferentCandidate(context, id, version) {
        await context.allow(referent_policy_1.referentPolicy.update);
        const before = (0, kernel_1.isIdentifier)(id) ? await (0, referent_2.readCandidate)(context.read(), id) : null;
        if (before === null)
            return missing(null, NO_CANDIDATE);
        const viewer = await context.allow(referent_policy_1.referentPolicy.update, { establishmentId: before.establishmentId });
        const removed = await context.write(viewer, (tx) => (0, referent_2.removeCandidate)(tx, { id, version }));
        if (removed.ok)
            return { ok: true, error: null, candidate: null };
        const current = await (0, referent_2.readCandidate)(context.read(), id);
        return { ok: false, error: removed.error, candidate: current === null ? null : shown(current) };
    }
};
exports.ReferentCandidateResolver = ReferentCandidateResolver;
__decorate([
    (0, type_graphql_1.Query)(() => referent_candidate_type_1.ReferentChoiceType, { description: "La grille d’un secteur, pour ceux qui nomment." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("establishmentId", () => type_graphql_1.ID, { description: "L’établissement." })),
    __param(2, (0, type_graphql_1.Arg)("sector", () => identity_1.SectorEnum, { description: "Le secteur." }))
], ReferentCandidateResolver.prototype, "referentChoice", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => referent_candidate_type_1.ReferentCandidatePayloadType, { description: "Écrit ou modifie une candidature." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("input", () => referent_candidate_type_1.SaveCandidateInput, { description: "La candidature." }))
], ReferentCandidateResolver.prototype, "saveReferentCandidate", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => referent_candidate_type_1.ReferentCandidatePayloadType, { description: "Retire une candidature, et ce qui en était écrit." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("id", () => type_graphql_1.ID, { description: "La candidature." })),
    __param(2, (0, type_graphql_1.Arg)("version", () => type_graphql_1.Int, { description: "Version lue." }))
], ReferentCandidateResolver.prototype, "removeReferentCandidate", null);
exports.ReferentCandidateResolver = ReferentCandidateResolver = __decorate([
    (0, type_graphql_1.Resolver)()
], ReferentCandidateResolver);
