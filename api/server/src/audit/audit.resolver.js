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
exports.AuditResolver = void 0;
const type_graphql_1 = require("type-graphql");
const audit_1 = require("@palier/domain/audit");
const audit_2 = require("@palier/store/audit");
const kernel_1 = require("../kernel");
const audit_filter_1 = require("./audit-filter");
const audit_view_1 = require("./audit-view");
const audit_policy_1 = require("./audit.policy");
const audit_type_1 = require("./audit.type");
async function pageOfJournal(context, filter, first, after) {
    const tx = context.read();
    const wanted = (0, kernel_1.pageRequest)(first, after);
    const [{ rows, hasNextPage }, totalCount] = await Promise.all([
        (0, audit_2.readAuditPage)(tx, filter, wanted),
        (0, audit_2.countAudit)(tx, filter),
    ]);
    return { ...(0, kernel_1.pageOf)(await (0, audit_view_1.toldEvents)(tx, rows), hasNextPage), totalCount };
}
let AuditResolver = class AuditResolver {
    async auditEvents(context, filter, first = 50, after) {
        await context.allow(audit_policy_1.auditPolicy.read);
        return pageOfJournal(context, (0, audit_filter_1.filterOf)(filter), first, after);
    }
    async objectHistory(context, objectKind, objectId, first = 20, after) {
        const viewer = await context.viewer();
        if (viewer === null)
            throw (0, kernel_1.notSignedIn)();
        const personId = (0, kernel_1.allows)(audit_policy_1.auditPolicy.read, viewer) ? null : viewer.personId;
        const filter = { ...audit_2.ANY_AUDIT, objectKind: (0, audit_filter_1.searched)(objectKind), objectId: (0, audit_filter_1.searched)(objectId), personId };
        return pageOfJournal(context, filter, first, after);
    }
    async auditFacets(context) {
        await context.allow(audit_policy_1.auditPolicy.read);
        const { people, actions, objectKinds } = await (0, audit_2.readAuditFacets)(context.read());
        return {
            people: people.map(({ id, name }) => ({ value: id, label: name })),
            actions: actions.map((value) => ({ value, label: (0, audit_1.deedLabel)(value) })),
            objectKinds: objectKinds.map((value) => ({ value, label: (0, audit_1.objectKindLabel)(value) })),
        };
    }
    async auditIntegrity(context) {
        await context.allow(audit_policy_1.auditPolicy.read);
        const tx = context.read();
        const [head, lastAnchor, verification] = await Promise.all([
            (0, audit_2.readAuditHead)(tx),
            (0, audit_2.readLastAnchor)(tx),
            (0, audit_2.readLastVerification)(tx),
        ]);
        return {
            headSeq: head?.seq ?? 0,
            lastAnchor,
            lastVerification: verification === null ? null : { ...verification, verifiedAt: verification.verifiedAt.toISOString() },
        };
    }
    async verifyAudit(context) {
        const viewer = await context.allow(audit_policy_1.auditPolicy.read);
        const jobId = await context.write(viewer, audit_2.requestVerification);
        return { ok: true, job: await context.load(kernel_1.jobById, jobId) };
    }
};
exports.AuditResolver = AuditResolver;
__decorate([
    (0, type_graphql_1.Query)(() => audit_type_1.AuditEventConnectionType, {
        description: "Le journal du groupe, de la ligne la plus récente à la plus ancienne.",
    }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("filter", () => audit_type_1.AuditFilterInput, { nullable: true, description: "Quelles lignes ; toutes par défaut." })),
    __param(2, (0, type_graphql_1.Arg)("first", () => type_graphql_1.Int, { nullable: true, defaultValue: 50, description: "Nombre voulu, de 1 à 200." })),
    __param(3, (0, type_graphql_1.Arg)("after", () => String, { nullable: true, description: "Curseur de la page précédente." }))
], AuditResolver.prototype, "auditEvents", null);
__decorate([
    (0, type_graphql_1.Query)(() => audit_type_1.AuditEventConnectionType, {
        description: "L’histoire d’un objet. Qui ne lit pas le journal du groupe n’y voit que ses propres actions.",
    }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("objectKind", () => String, { description: "Code de la sorte d’objet." })),
    __param(2, (0, type_graphql_1.Arg)("objectId", () => type_graphql_1.ID, { description: "Identifiant de l’objet." })),
    __param(3, (0, type_graphql_1.Arg)("first", () => type_graphql_1.Int, { nullable: true, defaultValue: 20, description: "Nombre voulu, de 1 à 200." })),
    __param(4, (0, type_graphql_1.Arg)("after", () => String, { nullable: true, description: "Curseur de la page précédente." }))
], AuditResolver.prototype, "objectHistory", null);
__decorate([
    (0, type_graphql_1.Query)(() => audit_type_1.AuditFacetsType, { description: "Les personnes, actions et objets qui figurent au journal." }),
    __param(0, (0, type_graphql_1.Ctx)())
], AuditResolver.prototype, "auditFacets", null);
__decorate([
    (0, type_graphql_1.Query)(() => audit_type_1.AuditIntegrityType, { description: "Dernière ancre et dernière vérification du journal." }),
    __param(0, (0, type_graphql_1.Ctx)())
], AuditResolver.prototype, "auditIntegrity", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => audit_type_1.AuditVerifyPayloadType, {
        description: "Fait vérifier la chaîne du journal et ses ancres par un traitement.",
    }),
    __param(0, (0, type_graphql_1.Ctx)())
], AuditResolver.prototype, "verifyAudit", null);
exports.AuditResolver = AuditResolver = __decorate([
    (0, type_graphql_1.Resolver)()
], AuditResolver);
