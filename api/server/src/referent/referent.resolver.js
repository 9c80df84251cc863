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
exports.ReferentResolver = void 0;
const type_graphql_1 = require("type-graphql");
const kernel_1 = require("@palier/domain/kernel");
const referent_1 = require("@palier/domain/referent");
const referent_2 = require("@palier/store/referent");
const identity_1 = require("../identity");
const kernel_2 = require("../kernel");
const referent_policy_1 = require("./referent.policy");
const referent_type_1 = require("./referent.type");
const missing = (message, field = null) => ({ code: "NOT_FOUND", field, message });
const NO_MANDATE = missing("Ce mandat est introuvable parmi ceux que vous voyez.");
const NO_SITE = {
    code: "ESTABLISHMENT_NOT_FOUND",
    field: "establishmentId",
    message: "Cet établissement est introuvable parmi ceux que vous voyez.",
};
const NO_PERSON = {
    code: "PERSON_NOT_FOUND",
    field: "personId",
    message: "Cette personne est introuvable parmi les membres du groupe.",
};
const siteShown = (site) => ({
    ...site,
    pairState: (0, referent_1.pairState)(site.professionalCount, [site.firstLeadId, site.secondLeadId].filter((id) => id !== null).length),
});
let ReferentResolver = class ReferentResolver {
    async mandates(context, establishmentId, sector, personId, state, text, first, after) {
        await context.allow(referent_policy_1.referentPolicy.read);
        const page = (0, kernel_2.pageRequest)(first ?? null, after);
        for (const id of [establishmentId, personId])
            if (id != null && !(0, kernel_2.isIdentifier)(id))
                return (0, kernel_2.pageOf)([], false);
        const filter = {
            establishmentId: establishmentId ?? null,
            sector: sector ?? null,
            personId: personId ?? null,
            state: state === "current" || state === "ending" || state === "over" ? state : null,
            text: text == null || text.trim() === "" ? null : text.trim(),
        };
        const { rows, hasNextPage } = await (0, referent_2.readMandates)(context.read(), filter, page);
        return (0, kernel_2.pageOf)(rows, hasNextPage);
    }
    async mandate(context, id) {
        await context.allow(referent_policy_1.referentPolicy.read);
        return (0, kernel_2.isIdentifier)(id) ? (0, referent_2.readMandate)(context.read(), id) : null;
    }
    async referentSectors(context) {
        await context.allow(referent_policy_1.referentPolicy.read);
        return (0, referent_2.sectorsOf)(context.read());
    }
    async referentSetting(context) {
        await context.allow(referent_policy_1.referentPolicy.read);
        return (0, referent_2.readReferentSetting)(context.read());
    }
    async referentSite(context, establishmentId) {
        await context.allow(referent_policy_1.referentPolicy.read);
        const site = (0, kernel_2.isIdentifier)(establishmentId) ? await (0, referent_2.readReferentSite)(context.read(), establishmentId) : null;
        return site === null ? null : siteShown(site);
    }
    async referentContacts(context) {
        await context.allow(referent_policy_1.referentPolicy.read);
        return (0, referent_2.readContacts)(context.read());
    }
    async nameablePeople(context) {
        await context.allow(referent_policy_1.referentPolicy.read);
        return (0, referent_2.readNameable)(context.read());
    }
    async saveMandate(context, input) {
        await context.allow(referent_policy_1.referentPolicy.update);
        const id = input.id ?? null;
        if (id !== null && !(0, kernel_2.isIdentifier)(id))
            return { ok: false, error: NO_MANDATE, mandate: null };
        if (!(0, kernel_2.isIdentifier)(input.establishmentId))
            return { ok: false, error: NO_SITE, mandate: null };
        if (!(0, kernel_2.isIdentifier)(input.personId))
            return { ok: false, error: NO_PERSON, mandate: null };
        const before = id === null ? null : await (0, referent_2.readMandate)(context.read(), id);
        if (id !== null && before === null)
            return { ok: false, error: NO_MANDATE, mandate: null };
        const establishmentId = before?.establishmentId ?? input.establishmentId;
        const viewer = await context.allow(referent_policy_1.referentPolicy.update, { establishmentId });
        const given = input;
        const mandate = {
            ...given,
            id,
            namedOn: input.namedOn ?? null,
            voterCount: input.voterCount ?? null,
            voteCount: input.voteCount ?? null,
            weeklyMinutes: input.weeklyMinutes ?? null,
            trainedOn: input.trainedOn ?? null,
            endsOn: input.endsOn ?? null,
        };
        const kept = await context.write(viewer, (tx) => (0, referent_2.saveMandate)(tx, mandate, (0, kernel_1.dayInFrance)(new Date())));
        if (kept.ok)
            return { ok: true, error: null, mandate: kept.value };
        const stale = kept.error.code === "STALE_VERSION" && id !== null;
        return { ok: false, error: kept.error, mandate: stale ? await (0, referent_2.readMandate)(context.read(), id) : null };
    }
    async endMandate(context, id, version) {
        await context.allow(referent_policy_1.referentPolicy.update);
        const before = (0, kernel_2.isIdentifier)(id) ? await (0, referent_2.readMandate)(context.read(), id) : null;
        if (before === null)
            return { ok: false, error: NO_MANDATE, mandate: null };
        const viewer = await context.allow(referent_policy_1.referentPolicy.update, { establishmentId: before.establishmentId });
        const ended = await context.write(viewer, (tx) => (0, referent_2.endMandate)(tx, { id, version }));
        if (ended.ok)
            return { ok: true, error: null, mandate: ended.value };
        return { ok: false, error: ended.error, mandate: await (0, referent_2.readMandate)(context.read(), id) };
    }
    async saveReferentSector(context, input) {
        const viewer = await context.allow(referent_policy_1.referentPolicy.configure);
        const { sector, followed, version } = input;
        const label = input.label ?? null;
        const kept = await context.write(viewer, (tx) => (0, referent_2.saveSector)(tx, { sector, label, followed, version }));
        return { ok: kept.ok, error: kept.ok ? null : kept.error, sectors: await (0, referent_2.sectorsOf)(context.read()) };
    }
    async saveReferentSetting(context, minutesPerRequest, version) {
        const viewer = await context.allow(referent_policy_1.referentPolicy.configure);
        const kept = await context.write(viewer, (tx) => (0, referent_2.saveReferentSetting)(tx, { minutesPerRequest, version }));
        const setting = kept.ok ? kept.value : await (0, referent_2.readReferentSetting)(context.read());
        return { ok: kept.ok, error: kept.ok ? null : kept.error, setting };
    }
    async saveReferentSite(context, input) {
        await context.allow(referent_policy_1.referentPolicy.update);
        const { establishmentId, version } = input;
        const there = (0, kernel_2.isIdentifier)(establishmentId) ? await (0, referent_2.readReferentSite)(context.read(), establishmentId) : null;
        if (there === null)
            return { ok: false, error: NO_SITE, site: null };
        const viewer = await context.allow(referent_policy_1.referentPolicy.update, { establishmentId });
        const [firstLeadId, secondLeadId] = [input.firstLeadId ?? null, input.secondLeadId ?? null];
        for (const [field, id] of Object.entries({ firstLeadId, secondLeadId }))
            if (id !== null && !(0, kernel_2.isIdentifier)(id))
                return { ok: false, error: { ...NO_PERSON, field }, site: null };
        const professionalCount = input.professionalCount ?? null;
        const kept = await context.write(viewer, (tx) => (0, referent_2.saveReferentSite)(tx, { establishmentId, professionalCount, firstLeadId, secondLeadId, version }));
        if (kept.ok)
            return { ok: true, error: null, site: siteShown(kept.value) };
        const current = await (0, referent_2.readReferentSite)(context.read(), establishmentId);
        return { ok: false, error: kept.error, site: current === null ? null : siteShown(current) };
    }
    namingText(mandate) {
        return (0, referent_1.namingText)(mandate);
    }
};
exports.ReferentResolver = ReferentResolver;
__decorate([
    (0, type_graphql_1.Query)(() => referent_type_1.MandateConnectionType, { description: "Le registre des référents, par établissement puis secteur." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("establishmentId", () => type_graphql_1.ID, { nullable: true, description: "Dans cet établissement." })),
    __param(2, (0, type_graphql_1.Arg)("sector", () => identity_1.SectorEnum, { nullable: true, description: "Dans ce secteur." })),
    __param(3, (0, type_graphql_1.Arg)("personId", () => type_graphql_1.ID, { nullable: true, description: "De cette personne." })),
    __param(4, (0, type_graphql_1.Arg)("state", () => String, { nullable: true, description: "current, ending ou over ; tous si vide." })),
    __param(5, (0, type_graphql_1.Arg)("text", () => String, { nullable: true, description: "Partie d’un nom de personne ou d’établissement." })),
    __param(6, (0, type_graphql_1.Arg)("first", () => type_graphql_1.Int, { nullable: true, description: "Combien, 50 par défaut, 200 au plus." })),
    __param(7, (0, type_graphql_1.Arg)("after", () => String, { nullable: true, description: "Curseur de la page précédente." }))
], ReferentResolver.prototype, "mandates", null);
__decorate([
    (0, type_graphql_1.Query)(() => referent_type_1.MandateType, { nullable: true, description: "Un mandat ; null s’il est introuvable." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("id", () => type_graphql_1.ID, { description: "Le mandat." }))
], ReferentResolver.prototype, "mandate", null);
__decorate([
    (0, type_graphql_1.Query)(() => [referent_type_1.ReferentSectorType], { description: "Les secteurs, tels que le groupe les nomme et les suit." }),
    __param(0, (0, type_graphql_1.Ctx)())
], ReferentResolver.prototype, "referentSectors", null);
__decorate([
    (0, type_graphql_1.Query)(() => referent_type_1.ReferentSettingType, { description: "L’hypothèse de charge des référents." }),
    __param(0, (0, type_graphql_1.Ctx)())
], ReferentResolver.prototype, "referentSetting", null);
__decorate([
    (0, type_graphql_1.Query)(() => referent_type_1.ReferentSiteType, {
        nullable: true,
        description: "Taille d’un établissement et chefs de projet ; null s’il est introuvable.",
    }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("establishmentId", () => type_graphql_1.ID, { description: "L’établissement." }))
], ReferentResolver.prototype, "referentSite", null);
__decorate([
    (0, type_graphql_1.Query)(() => [referent_type_1.ContactPairType], { description: "L’interlocuteur unique de chaque côté, éditeur par éditeur." }),
    __param(0, (0, type_graphql_1.Ctx)())
], ReferentResolver.prototype, "referentContacts", null);
__decorate([
    (0, type_graphql_1.Query)(() => [referent_type_1.NameablePersonType], { description: "Les personnes que l’on peut nommer, par nom." }),
    __param(0, (0, type_graphql_1.Ctx)())
], ReferentResolver.prototype, "nameablePeople", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => referent_type_1.MandatePayloadType, { description: "Nomme une personne, ou modifie son mandat." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("input", () => referent_type_1.SaveMandateInput, { description: "Le mandat." }))
], ReferentResolver.prototype, "saveMandate", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => referent_type_1.MandatePayloadType, { description: "Met fin à un mandat aujourd’hui ; il reste au registre." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("id", () => type_graphql_1.ID, { description: "Le mandat." })),
    __param(2, (0, type_graphql_1.Arg)("version", () => type_graphql_1.Int, { description: "Version lue." }))
], ReferentResolver.prototype, "endMandate", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => referent_type_1.ReferentSectorPayloadType, { description: "Règle le nom d’un secteur, et s’il est suivi." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("input", () => referent_type_1.SaveSectorInput, { description: "Le secteur." }))
], ReferentResolver.prototype, "saveReferentSector", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => referent_type_1.ReferentSettingPayloadType, { description: "Déclare le temps que prend une demande." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("minutesPerRequest", () => type_graphql_1.Int, { description: "Minutes par demande, de 1 à 600." })),
    __param(2, (0, type_graphql_1.Arg)("version", () => type_graphql_1.Int, { description: "Version lue ; 0 si rien n’a été déclaré." }))
], ReferentResolver.prototype, "saveReferentSetting", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => referent_type_1.ReferentSitePayloadType, { description: "Enregistre la taille d’un établissement et son binôme." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("input", () => referent_type_1.SaveReferentSiteInput, { description: "L’établissement." }))
], ReferentResolver.prototype, "saveReferentSite", null);
__decorate([
    (0, type_graphql_1.FieldResolver)(() => String),
    __param(0, (0, type_graphql_1.Root)())
], ReferentResolver.prototype, "namingText", null);
exports.ReferentResolver = ReferentResolver = __decorate([
    (0, type_graphql_1.Resolver)(() => referent_type_1.MandateType)
], ReferentResolver);
