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
exports.ReferentHandoverResolver = void 0;
const type_graphql_1 = require("type-graphql");
const identity_1 = require("@palier/domain/identity");
const referent_1 = require("@palier/domain/referent");
const identity_2 = require("@palier/store/identity");
const referent_2 = require("@palier/store/referent");
const kernel_1 = require("../kernel");
const referent_handover_type_1 = require("./referent-handover.type");
const referent_route_1 = require("./referent.route");
const referent_policy_1 = require("./referent.policy");
const counted = (count) => referent_1.HANDOVER_ITEMS.flatMap((item) => {
    const found = count(item);
    return found === 0 ? [] : [{ item, count: found, text: (0, referent_1.handoverItemText)(item, found) }];
});
const notFound = (field) => ({
    ok: false,
    error: { code: "NOT_FOUND", field, message: "Cette personne est introuvable dans votre groupe. Rien n’a changé." },
    handover: null,
});
/** Thrown to take everything back: what a hand-over can't do in full it doesn't do at all. */
class TakenBack extends Error {
    fault;
    constructor(fault) {
        super(fault.code);
        this.fault = fault;
    }
}
let ReferentHandoverResolver = class ReferentHandoverResolver {
    async workHandoverPreview(context, fromId, toId) {
        const viewer = await context.allow(referent_policy_1.referentPolicy.handOver);
        const tx = context.read();
        const from = (0, kernel_1.isIdentifier)(fromId) ? await (0, referent_2.readHandoverPerson)(tx, fromId) : null;
        const to = toId != null && (0, kernel_1.isIdentifier)(toId) ? await (0, referent_2.readHandoverPerson)(tx, toId) : null;
        const counts = from === null ? referent_1.NOTHING_TO_HAND_OVER : await (0, referent_2.countHandover)(tx, fromId);
        const mayRoles = viewer.rights.can("identity:update") && from !== null && to !== null && toId != null;
        const roles = mayRoles ? await (0, identity_2.previewHandOver)(tx, fromId, toId) : null;
        return {
            text: from === null
                ? "Cette personne est introuvable dans votre groupe."
                : (0, referent_1.handoverText)(counts, from.name, to?.name ?? null),
            counts: counted((item) => counts[item]),
            rolesText: roles === null ? null : (0, identity_1.handOverText)(roles, roles.from, roles.to),
        };
    }
    async handovers(context) {
        const viewer = await context.allow(referent_policy_1.referentPolicy.read);
        return (0, referent_2.readHandovers)(context.read(), viewer.rights.can("referent:handOver") ? null : viewer.personId);
    }
    async handOverWork(context, input) {
        const viewer = await context.allow(referent_policy_1.referentPolicy.handOver);
        const { fromId, toId, reason, roles } = input;
        if (!(0, kernel_1.isIdentifier)(fromId))
            return notFound("fromId");
        if (!(0, kernel_1.isIdentifier)(toId))
            return notFound("toId");
        if (roles && !viewer.rights.can("identity:update"))
            throw new kernel_1.Refusal("FORBIDDEN", "Seule l’administration du groupe transmet les rôles. Rien n’a changé.", 403);
        return this.pass(context, viewer, { fromId, toId, reason, roles });
    }
    async pass(context, viewer, { fromId, toId, reason, roles }) {
        let id;
        try {
            id = await context.write(viewer, async (tx) => {
                const work = await (0, referent_2.handOverWork)(tx, { fromId, toId, reason });
                if (!work.ok)
                    throw new TakenBack(work.error);
                const given = roles ? await (0, identity_2.handOver)(tx, fromId, toId) : null;
                // Somebody without a role hands over their work all the same.
                if (given?.ok === false && given.error.code !== "NOTHING_TO_HAND_OVER")
                    throw new TakenBack(given.error);
                return work.value.id;
            });
        }
        catch (error) {
            if (error instanceof TakenBack)
                return { ok: false, error: error.fault, handover: null };
            throw error;
        }
        if (roles)
            await (0, identity_2.closeGroupSessions)(context.db, viewer.groupId, [fromId]);
        // Who handed their own roles over reads nothing more.
        if (roles && fromId === viewer.personId)
            return { ok: true, error: null, handover: null };
        return { ok: true, error: null, handover: await (0, referent_2.readHandover)(context.read(), id) };
    }
    doneAt({ doneAt }) {
        return doneAt.toISOString();
    }
    counts({ moved }) {
        return counted((item) => moved[item].length);
    }
    async job(context, { jobId }) {
        return jobId === null ? null : context.load(kernel_1.jobById, jobId);
    }
    async packUrl(context, { id, fileName, toPersonId }) {
        const viewer = await context.viewer();
        return fileName !== null && viewer !== null && (0, referent_route_1.mayReadPack)(viewer, toPersonId) ? (0, referent_route_1.packUrl)(id) : null;
    }
};
exports.ReferentHandoverResolver = ReferentHandoverResolver;
__decorate([
    (0, type_graphql_1.Query)(() => referent_handover_type_1.WorkHandoverPreviewType, { description: "Ce qu’une passation ferait passer, en chiffres." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("fromId", () => type_graphql_1.ID, { description: "Qui part." })),
    __param(2, (0, type_graphql_1.Arg)("toId", () => type_graphql_1.ID, { nullable: true, description: "Qui prendrait la suite." }))
], ReferentHandoverResolver.prototype, "workHandoverPreview", null);
__decorate([
    (0, type_graphql_1.Query)(() => [referent_handover_type_1.HandoverType], {
        description: "Les passations : toutes pour ceux qui les font, sinon celles que l’on a reçues.",
    }),
    __param(0, (0, type_graphql_1.Ctx)())
], ReferentHandoverResolver.prototype, "handovers", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => referent_handover_type_1.HandOverWorkPayloadType, {
        description: "Passe à une autre personne tout ce qu’une personne a en cours, et prépare le dossier de passation.",
    }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("input", () => referent_handover_type_1.HandOverWorkInput, { description: "Qui part, qui prend la suite." }))
], ReferentHandoverResolver.prototype, "handOverWork", null);
__decorate([
    (0, type_graphql_1.FieldResolver)(() => String),
    __param(0, (0, type_graphql_1.Root)())
], ReferentHandoverResolver.prototype, "doneAt", null);
__decorate([
    (0, type_graphql_1.FieldResolver)(() => [referent_handover_type_1.HandoverCountType]),
    __param(0, (0, type_graphql_1.Root)())
], ReferentHandoverResolver.prototype, "counts", null);
__decorate([
    (0, type_graphql_1.FieldResolver)(() => kernel_1.JobType, { nullable: true }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Root)())
], ReferentHandoverResolver.prototype, "job", null);
__decorate([
    (0, type_graphql_1.FieldResolver)(() => String, { nullable: true }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Root)())
], ReferentHandoverResolver.prototype, "packUrl", null);
exports.ReferentHandoverResolver = ReferentHandoverResolver = __decorate([
    (0, type_graphql_1.Resolver)(() => referent_handover_type_1.HandoverType)
], ReferentHandoverResolver);
