"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.todosFor = todosFor;
const kernel_1 = require("@palier/domain/kernel");
/** The most urgent first: what is blocked, what was begun, what is ready, then what is missing. */
const KINDS = [
    {
        code: "JOB_FAILED",
        action: "job:retry",
        count: ({ failedJobs }) => failedJobs,
        label: (count) => `${(0, kernel_1.frenchCount)(count, "traitement")} à reprendre`,
        path: () => "/traitements?etat=reprendre",
    },
    {
        code: "IMPORT_TO_CONFIRM",
        action: "indicator:import",
        count: ({ previewedImports }) => previewedImports,
        label: (count) => `${(0, kernel_1.frenchCount)(count, "import")} d’indicateurs à confirmer`,
        path: ({ previewedImportId }) => `/indicateurs/import?import=${previewedImportId ?? ""}`,
    },
    {
        code: "RIGHTS_TO_REVIEW",
        action: "identity:review",
        count: ({ rightsToReview }) => rightsToReview,
        label: (count) => `${(0, kernel_1.frenchCount)(count, "droit")} à passer en revue`,
        path: () => "/revue-des-droits",
    },
    {
        code: "ACCESS_REVIEW_DUE",
        action: "identity:review",
        count: ({ accessReviewDue }) => accessReviewDue,
        label: () => "Revue annuelle des droits à ouvrir",
        path: () => "/revue-des-droits",
    },
    {
        code: "DOSSIER_READY",
        action: "cpom:read",
        count: ({ readyDossiers }) => readyDossiers,
        label: (count) => `${(0, kernel_1.frenchCount)(count, "dossier")} CPOM à télécharger`,
        path: () => "/cpom",
    },
    {
        code: "VALUE_WITHOUT_CONTEXT",
        action: "indicator:import",
        count: ({ valuesWithoutContext }) => valuesWithoutContext,
        label: (count) => `${(0, kernel_1.frenchCount)(count, "valeur")} sans contexte, non publiable${count < 2 ? "" : "s"}`,
        path: () => "/indicateurs?voir=sans-contexte",
    },
    {
        code: "ACCESS_RULE_REVIEW",
        action: "accessRule:update",
        count: ({ accessRulesToReview }) => accessRulesToReview,
        label: (count) => `${(0, kernel_1.frenchCount)(count, "règle")} d’accès aux dossiers à réviser`,
        path: () => "/regles-d-acces?voir=a-reviser",
    },
    {
        code: "ESTABLISHMENT_WITHOUT_VALUE",
        action: "indicator:import",
        count: ({ establishmentsWithoutValue }) => establishmentsWithoutValue,
        label: (count) => `${(0, kernel_1.frenchCount)(count, "établissement")} sans aucune valeur`,
        path: () => "/indicateurs/import",
    },
    {
        code: "ESTABLISHMENT_WITHOUT_ANSWER",
        action: "maturity:answer",
        count: ({ establishmentsWithoutAnswer }) => establishmentsWithoutAnswer,
        label: (count) => `${(0, kernel_1.frenchCount)(count, "établissement")} sans réponse aux questions des paliers`,
        path: () => "/paliers",
    },
];
/** What awaits someone who may do `actions`; what they can't deal with isn't theirs to see. */
function todosFor(actions, counts) {
    return KINDS.filter((kind) => actions.includes(kind.action) && kind.count(counts) > 0).map((kind) => {
        const count = kind.count(counts);
        return { code: kind.code, label: kind.label(count), count, path: kind.path(counts) };
    });
}
