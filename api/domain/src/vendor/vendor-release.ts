import { fail, ok, type Result } from "../kernel";
import type { VendorFault } from "./vendor";

/** Where a release stands, as the column `release.state` holds it. */
export const RELEASE_STATES = ["announced", "testing", "decided", "installed", "cancelled"] as const;

/** Where a release stands. */
export type ReleaseState = (typeof RELEASE_STATES)[number];

/** What was decided of a release. */
export const RELEASE_DECISIONS = ["go", "goWithReserves", "noGo"] as const;

/** What was decided of a release. */
export type ReleaseDecision = (typeof RELEASE_DECISIONS)[number];

/** What an establishment found of one check. */
export const CHECK_VERDICTS = ["ok", "problem", "notConcerned"] as const;

/** What an establishment found of one check. */
export type CheckVerdict = (typeof CHECK_VERDICTS)[number];

/** What an establishment says of a release as a whole. */
export const SITE_VERDICTS = ["ready", "readyWithReserves", "notReady"] as const;

/** What an establishment says of a release as a whole. */
export type SiteVerdict = (typeof SITE_VERDICTS)[number];

/** The state as people read it. */
export const RELEASE_STATE_LABELS: Readonly<Record<ReleaseState, string>> = {
  announced: "annoncée",
  testing: "en vérification",
  decided: "décidée",
  installed: "en service",
  cancelled: "annulée",
};

/** The decision as people read it. */
export const RELEASE_DECISION_LABELS: Readonly<Record<ReleaseDecision, string>> = {
  go: "mise en service",
  goWithReserves: "mise en service avec réserves",
  noGo: "pas de mise en service",
};

/** What was found of a check, as people read it. */
export const CHECK_VERDICT_LABELS: Readonly<Record<CheckVerdict, string>> = {
  ok: "conforme",
  problem: "problème",
  notConcerned: "non concerné",
};

/** What an establishment says, as people read it. */
export const SITE_VERDICT_LABELS: Readonly<Record<SiteVerdict, string>> = {
  ready: "prêt",
  readyWithReserves: "prêt avec réserves",
  notReady: "pas prêt",
};

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (value: string): T | null =>
    values.find((one) => one === value) ?? null;

/** @returns the decision of that exact name; null for any other text. */
export const parseReleaseDecision = oneOf(RELEASE_DECISIONS);
/** @returns the state of that exact name; null for any other text. */
export const parseReleaseState = oneOf(RELEASE_STATES);
/** @returns the verdict of that exact name; null for any other text. */
export const parseCheckVerdict = oneOf(CHECK_VERDICTS);
/** @returns the verdict of that exact name; null for any other text. */
export const parseSiteVerdict = oneOf(SITE_VERDICTS);

/** What can be done to a release, with what it needs. */
export type ReleaseMove =
  /** The referents are asked to check it. @property checkCount what there is to check. */
  | { readonly kind: "test"; readonly checkCount: number }
  /** @property notReadyCount establishments that say they aren't ready. */
  | {
      readonly kind: "decide";
      readonly decision: ReleaseDecision;
      readonly reason: string;
      readonly notReadyCount: number;
    }
  /** What was decided is looked at again. */
  | { readonly kind: "resume" }
  | { readonly kind: "install" }
  | { readonly kind: "cancel" };

/** What the moves depend on. */
export interface ReleaseSituation {
  readonly state: ReleaseState;
  readonly decision: ReleaseDecision | null;
}

/** From which states each move starts. */
const FROM: Readonly<Record<ReleaseMove["kind"], readonly ReleaseState[]>> = {
  test: ["announced"],
  decide: ["announced", "testing"],
  resume: ["decided"],
  install: ["decided"],
  cancel: ["announced", "testing", "decided"],
};

const WHAT: Readonly<Record<ReleaseMove["kind"], string>> = {
  test: "demander les vérifications",
  decide: "décider",
  resume: "reprendre les vérifications",
  install: "mettre en service",
  cancel: "annuler",
};

const no = (field: string | null, message: string): Result<never, VendorFault> => fail({ field, message });

/** Whether the state alone lets the move happen; what it needs besides is told by `moveRelease`. */
export const mayMoveRelease = ({ state, decision }: ReleaseSituation, kind: ReleaseMove["kind"]): boolean =>
  FROM[kind].includes(state) && !(kind === "install" && decision === "noGo");

/** @returns what the release becomes, or why it can't, in French. */
export function moveRelease(at: ReleaseSituation, move: ReleaseMove): Result<ReleaseSituation, VendorFault> {
  if (!FROM[move.kind].includes(at.state))
    return no(
      null,
      `La livraison est ${RELEASE_STATE_LABELS[at.state]}\u00a0: il n’est pas possible de ${WHAT[move.kind]}.`,
    );
  switch (move.kind) {
    case "test":
      if (move.checkCount === 0)
        return no("checks", "Écrivez au moins un point à vérifier avant de demander les vérifications.");
      return ok({ state: "testing", decision: null });
    case "decide":
      if (move.decision !== "go" && move.reason.trim() === "")
        return no("reason", "Dites pourquoi\u00a0: les établissements liront cette raison.");
      if (move.decision === "go" && move.notReadyCount > 0)
        return no(
          "decision",
          `${String(move.notReadyCount)} établissement${move.notReadyCount > 1 ? "s disent ne pas être prêts" : " dit ne pas être prêt"}\u00a0: choisissez «\u00a0avec réserves\u00a0» et dites lesquelles, ou ne mettez pas en service.`,
        );
      return ok({ state: "decided", decision: move.decision });
    case "resume":
      return ok({ state: "testing", decision: null });
    case "install":
      if (at.decision === "noGo")
        return no(null, "Il a été décidé de ne pas mettre en service\u00a0: reprenez d’abord les vérifications.");
      return ok({ state: "installed", decision: at.decision });
    case "cancel":
      return ok({ state: "cancelled", decision: at.decision });
  }
}

/** Results of one establishment, counted. */
export interface CheckCounts {
  readonly ok: number;
  readonly problem: number;
  readonly notConcerned: number;
  readonly waiting: number;
}

/** Counts the results of an establishment over what there is to check. */
export function countChecks(checkIds: readonly string[], found: ReadonlyMap<string, CheckVerdict>): CheckCounts {
  const counts = { ok: 0, problem: 0, notConcerned: 0, waiting: 0 };
  for (const id of checkIds) counts[found.get(id) ?? "waiting"] += 1;
  return counts;
}
