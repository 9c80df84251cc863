import { actionLine, ROLE_LABELS, rightsOf, type Action, type Rights, type Target } from "@palier/domain/identity";
import { presentedGrant, type Member } from "@palier/store/identity";
import type { Origin, Scope } from "@palier/store/kernel";
import { notAllowed } from "./refusal";

/** The person who asks, as a member of the group of the session. */
export interface Viewer extends Member {
  readonly groupId: string;
  readonly rights: Rights;
  readonly origin: Origin;
  /** The administrator who looks as this person, without changing anything; null: the person is here. */
  readonly lookedAtBy: Pick<Member, "personId" | "displayName"> | null;
}

/** @param only the actions of an API key; null: all that the grants allow. */
export function viewerOf(
  member: Member,
  at: Pick<Viewer, "groupId" | "origin" | "lookedAtBy">,
  only: readonly string[] | null = null,
): Viewer {
  return { ...member, ...at, rights: rightsOf(member.grants, only) };
}

/** For whom the viewer's transactions are opened: the second wall shows what the rights reach. */
export const scopeOf = ({ groupId, personId, rights, origin }: Viewer): Scope => ({
  groupId,
  viewerId: personId,
  establishmentIds: rights.establishmentIds,
  origin,
});

/** A right that a root field asks for. */
export interface Policy {
  readonly action: Action;
  /** What the action is, in French: « importer des indicateurs ». */
  readonly what: string;
}

/** Names a right once, beside the feature it guards. */
export const policy = (action: Action): Policy => ({ action, what: actionLine(action).says });

/** May this person do this, somewhere or on the target? Unknown is denied. */
export const allows = (asked: Policy, viewer: Pick<Viewer, "rights">, target?: Target): boolean =>
  viewer.rights.can(asked.action, target);

/** @throws Refusal FORBIDDEN, naming the role and what it doesn't permit. */
export function demand(asked: Policy, viewer: Pick<Viewer, "rights" | "grants">, target?: Target): void {
  if (!allows(asked, viewer, target)) throw notAllowed(ROLE_LABELS[presentedGrant(viewer).role], asked.what);
}
