import { can, ROLE_LABELS, type Action } from "@palier/domain/identity";
import type { Member } from "@palier/store/identity";
import { notAllowed } from "./refusal";

/** The person who asks, as a member of the group of the session. */
export interface Viewer extends Member {
  readonly groupId: string;
}

/** A right that a root field asks for. */
export interface Policy {
  readonly action: Action;
  /** What the action is, in French: « importer des indicateurs ». */
  readonly what: string;
}

/** Names a right once, beside the feature it guards. */
export const policy = (action: Action, what: string): Policy => ({ action, what });

/** May this person do this? Unknown is denied. */
export const allows = (asked: Policy, viewer: Pick<Viewer, "role">): boolean => can(viewer.role, asked.action);

/** @throws Refusal FORBIDDEN, naming the role and what it doesn't permit. */
export function demand(asked: Policy, viewer: Viewer): void {
  if (!allows(asked, viewer)) throw notAllowed(ROLE_LABELS[viewer.role], asked.what);
}
