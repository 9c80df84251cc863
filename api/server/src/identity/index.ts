import { IdentityProviderResolver } from "./identity-provider.resolver";
import { InvitationResolver } from "./identity-invitation.resolver";
import { PeopleChangeResolver } from "./identity-people-change.resolver";
import { GrantResolver, OwnRightsResolver, PeopleResolver, PersonRoleResolver } from "./identity-people.resolver";
import { AccessReviewLineResolver, AccessReviewResolver } from "./identity-review.resolver";
import { SessionPolicyResolver } from "./identity-session.resolver";
import { ViewerResolver } from "./identity.resolver";

export { addInvitationFileRoutes } from "./identity-invitation-file.route";
export { addReviewRoutes } from "./identity-review.route";
export { addViewAsRoutes } from "./identity-view-as.route";
export { addIdentityRoutes } from "./identity.route";
export { SectorEnum } from "./identity.type";
export { addOidcRoutes, oidcDoor } from "./oidc.route";

/** The resolvers of this room. */
export const identityResolvers = [
  ViewerResolver,
  GrantResolver,
  OwnRightsResolver,
  PeopleResolver,
  PersonRoleResolver,
  PeopleChangeResolver,
  AccessReviewResolver,
  AccessReviewLineResolver,
  SessionPolicyResolver,
  InvitationResolver,
  IdentityProviderResolver,
] as const;
