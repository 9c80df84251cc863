import type { InvitationsQuery } from "../generated/graphql";

/** One line of the list of invitations. */
export type InvitationLine = InvitationsQuery["invitations"]["items"][number];
