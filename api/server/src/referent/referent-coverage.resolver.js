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
exports.ReferentCoverageResolver = void 0;
const type_graphql_1 = require("type-graphql");
const kernel_1 = require("@palier/domain/kernel");
const referent_1 = require("@palier/domain/referent");
const referent_2 = require("@palier/store/referent");
const kernel_2 = require("../kernel");
const referent_coverage_type_1 = require("./referent-coverage.type");
const referent_policy_1 = require("./referent.policy");
function sitesOf(rows, today, minutesPerRequest) {
    const bySite = new Map();
    for (const row of rows) {
        const before = bySite.get(row.establishmentId);
        if (before === undefined)
            bySite.set(row.establishmentId, [row]);
        else
            before.push(row);
    }
    return [...bySite.values()].flatMap((cells) => {
        const [first] = cells;
        if (first === undefined)
            return [];
        const { establishmentId, establishmentName, establishmentKind, supervised, professionalCount, leadCount } = first;
        const holders = new Set(cells.flatMap(({ holderId }) => holderId ?? []));
        return [
            {
                establishmentId,
                establishmentName,
                establishmentKind,
                supervised,
                diluted: (0, referent_1.isDiluted)({ establishmentId, holderCount: holders.size, supervised }),
                pairState: (0, referent_1.pairState)(professionalCount, leadCount),
                cells: cells.map((row) => ({
                    sector: row.sector,
                    holderName: row.holderName,
                    deputyName: row.deputyName,
                    ...(0, referent_1.coverageCell)(row, today, minutesPerRequest),
                })),
            },
        ];
    });
}
let ReferentCoverageResolver = class ReferentCoverageResolver {
    async referentCoverage(context, establishmentId) {
        await context.allow(referent_policy_1.referentPolicy.read);
        const tx = context.read();
        const [sectors, setting] = [await (0, referent_2.sectorsOf)(tx), await (0, referent_2.readReferentSetting)(tx)];
        const followed = sectors.filter((one) => one.followed);
        const known = establishmentId == null || (0, kernel_2.isIdentifier)(establishmentId);
        const codes = followed.map(({ sector }) => sector);
        const rows = known ? await (0, referent_2.readCoverage)(tx, codes, establishmentId ?? null) : [];
        const sites = sitesOf(rows, (0, kernel_1.dayInFrance)(new Date()), setting.minutesPerRequest);
        const cells = sites.flatMap((site) => site.cells.map(({ states }) => ({ establishmentId: site.establishmentId, states })));
        const counts = (0, referent_1.countCoverage)(cells);
        return {
            sentence: (0, referent_1.coverageSentence)(counts, sites.length, cells.length),
            sectors: followed,
            setting,
            counts: referent_1.COVERAGE_STATES.map((state) => ({ state, ...counts[state] })),
            sites,
        };
    }
};
exports.ReferentCoverageResolver = ReferentCoverageResolver;
__decorate([
    (0, type_graphql_1.Query)(() => referent_coverage_type_1.ReferentCoverageType, { description: "Le tableau de couverture des établissements que l’on voit." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("establishmentId", () => type_graphql_1.ID, { nullable: true, description: "Cet établissement seulement." }))
], ReferentCoverageResolver.prototype, "referentCoverage", null);
exports.ReferentCoverageResolver = ReferentCoverageResolver = __decorate([
    (0, type_graphql_1.Resolver)()
], ReferentCoverageResolver);
