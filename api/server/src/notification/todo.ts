import type { Action } from "@palier/domain/identity";
import { frenchCount } from "@palier/domain/kernel";
import type { AwaitingCounts, RoomCounts } from "@palier/store/notification";

/** One line of « Ce qui vous attend ». */
export interface Todo {
  readonly code: string;
  /** In French, the count included. */
  readonly label: string;
  readonly count: number;
  /** Page of the application where it is dealt with. */
  readonly path: string;
}

/** What may await somebody, of the group and of the rooms between the sites and the vendor. */
export type TodoCounts = AwaitingCounts & RoomCounts;

interface Kind {
  readonly code: string;
  /** Who can deal with it. */
  readonly action: Action;
  readonly count: (counts: TodoCounts) => number;
  readonly label: (count: number) => string;
  readonly path: (counts: TodoCounts) => string;
}

/** The most urgent first: what is blocked, what was begun, what is ready, then what is missing. */
const KINDS: readonly Kind[] = [
  {
    code: "JOB_FAILED",
    action: "job:retry",
    count: ({ failedJobs }) => failedJobs,
    label: (count) => `${frenchCount(count, "traitement")} à reprendre`,
    path: () => "/traitements?etat=reprendre",
  },
  {
    code: "REQUEST_TO_CLARIFY",
    action: "request:create",
    count: ({ requestsToClarify }) => requestsToClarify,
    label: (count) => `${frenchCount(count, "demande")} à préciser`,
    path: () => "/demandes?etat=toClarify&miennes=oui",
  },
  {
    code: "REQUEST_TO_QUALIFY",
    action: "request:qualify",
    count: ({ requestsToQualify }) => requestsToQualify,
    label: (count) => `${frenchCount(count, "demande")} à qualifier`,
    path: () => "/demandes?etat=submitted",
  },
  {
    code: "CASE_WAITING",
    action: "case:update",
    count: ({ casesWaiting }) => casesWaiting,
    label: (count) => `${frenchCount(count, "dossier")} où l’éditeur attend le groupe`,
    path: () => "/dossiers-editeur?etat=waitingGroup",
  },
  {
    code: "RELEASE_TO_TEST",
    action: "release:test",
    count: ({ releasesToTest }) => releasesToTest,
    label: (count) => `${frenchCount(count, "livraison")} à vérifier`,
    path: () => "/livraisons",
  },
  {
    code: "IMPORT_TO_CONFIRM",
    action: "indicator:import",
    count: ({ previewedImports }) => previewedImports,
    label: (count) => `${frenchCount(count, "import")} d’indicateurs à confirmer`,
    path: ({ previewedImportId }) => `/indicateurs/import?import=${previewedImportId ?? ""}`,
  },
  {
    code: "NEWS_TO_READ",
    action: "news:read",
    count: ({ newsToRead }) => newsToRead,
    label: (count) => `${frenchCount(count, "actualité")} à lire`,
    path: () => "/actualites",
  },
  {
    code: "RIGHTS_TO_REVIEW",
    action: "identity:review",
    count: ({ rightsToReview }) => rightsToReview,
    label: (count) => `${frenchCount(count, "droit")} à passer en revue`,
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
    label: (count) => `${frenchCount(count, "dossier")} CPOM à télécharger`,
    path: () => "/cpom",
  },
  {
    code: "MEETING_TO_CASCADE",
    action: "meeting:cascade",
    count: ({ meetingsToCascade }) => meetingsToCascade,
    label: (count) => `${frenchCount(count, "relais", "relais")} de réunion à noter`,
    path: () => "/reunions",
  },
  {
    code: "CONTRACT_NOTICE",
    action: "vendor:update",
    count: ({ contractsToNotice }) => contractsToNotice,
    label: (count) => `${frenchCount(count, "contrat")} dont l’échéance se décide`,
    path: () => "/editeurs",
  },
  {
    code: "MANDATE_ENDING",
    action: "referent:update",
    count: ({ mandatesEnding }) => mandatesEnding,
    label: (count) => `${frenchCount(count, "mandat")} à renouveler d’ici 60\u00a0jours`,
    path: () => "/referents/couverture",
  },
  {
    code: "SECTOR_VACANT",
    action: "referent:update",
    count: ({ sitesWithVacantSector }) => sitesWithVacantSector,
    label: (count) => `${frenchCount(count, "établissement")} avec un secteur sans référent`,
    path: () => "/referents/couverture",
  },
  {
    code: "VALUE_WITHOUT_CONTEXT",
    action: "indicator:import",
    count: ({ valuesWithoutContext }) => valuesWithoutContext,
    label: (count) => `${frenchCount(count, "valeur")} sans contexte, non publiable${count < 2 ? "" : "s"}`,
    path: () => "/indicateurs?voir=sans-contexte",
  },
  {
    code: "ACCESS_RULE_REVIEW",
    action: "accessRule:update",
    count: ({ accessRulesToReview }) => accessRulesToReview,
    label: (count) => `${frenchCount(count, "règle")} d’accès aux dossiers à réviser`,
    path: () => "/regles-d-acces?voir=a-reviser",
  },
  {
    code: "ESTABLISHMENT_WITHOUT_VALUE",
    action: "indicator:import",
    count: ({ establishmentsWithoutValue }) => establishmentsWithoutValue,
    label: (count) => `${frenchCount(count, "établissement")} sans aucune valeur`,
    path: () => "/indicateurs/import",
  },
  {
    code: "ESTABLISHMENT_WITHOUT_ANSWER",
    action: "maturity:answer",
    count: ({ establishmentsWithoutAnswer }) => establishmentsWithoutAnswer,
    label: (count) => `${frenchCount(count, "établissement")} sans réponse aux questions des paliers`,
    path: () => "/paliers",
  },
];

/** What awaits someone who may do `actions`; what they can't deal with isn't theirs to see. */
export function todosFor(actions: readonly Action[], counts: TodoCounts): Todo[] {
  return KINDS.filter((kind) => actions.includes(kind.action) && kind.count(counts) > 0).map((kind) => {
    const count = kind.count(counts);
    return { code: kind.code, label: kind.label(count), count, path: kind.path(counts) };
  });
}
