import { IconMailForward, IconClipboardCheck, IconLockCog, IconUsers } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { accountMessages } from "./identity-account.messages";
import { invitationMessages } from "./identity-invitation.messages";
import { peopleMessages } from "./identity-people.messages";
import { reviewMessages } from "./identity-review.messages";

/** What stands outside the frame: nobody is known there yet. */
export const openRoutes: RouteObject[] = [
  { path: "/connexion", lazy: async () => ({ Component: (await import("./SignInPage")).SignInPage }) },
  { path: "/mot-de-passe", lazy: async () => ({ Component: (await import("./ForgottenPage")).ForgottenPage }) },
  {
    path: "/mot-de-passe/:token",
    lazy: async () => ({ Component: (await import("./PasswordResetPage")).PasswordResetPage }),
  },
  {
    path: "/retour-connexion",
    lazy: async () => ({ Component: (await import("./ProviderReturnPage")).ProviderReturnPage }),
  },
  { path: "/second-facteur", lazy: async () => ({ Component: (await import("./SecondFactorPage")).SecondFactorPage }) },
  { path: "/invitation/:token", lazy: async () => ({ Component: (await import("./InvitationPage")).InvitationPage }) },
];

/** The people of the group, the review of rights, one's own account, and how the group signs in. */
export const routes: RouteObject[] = [
  { path: "/personnes", lazy: async () => ({ Component: (await import("./PeoplePage")).PeoplePage }) },
  { path: "/personnes/:id", lazy: async () => ({ Component: (await import("./PersonPage")).PersonPage }) },
  { path: "/invitations", lazy: async () => ({ Component: (await import("./InvitationsPage")).InvitationsPage }) },
  {
    path: "/invitations/fichier",
    lazy: async () => ({ Component: (await import("./InvitationFilePage")).InvitationFilePage }),
  },
  { path: "/revue-des-droits", lazy: async () => ({ Component: (await import("./ReviewPage")).ReviewPage }) },
  { path: "/mon-compte", lazy: async () => ({ Component: (await import("./AccountPage")).AccountPage }) },
  {
    path: "/reglages-connexion",
    lazy: async () => ({ Component: (await import("./SessionSettingsPage")).SessionSettingsPage }),
  },
];

export const navigation: NavigationEntry[] = [
  { path: "/personnes", label: peopleMessages.title, icon: IconUsers, action: "identity:read", rank: 70 },
  {
    path: "/invitations",
    label: invitationMessages.title,
    icon: IconMailForward,
    action: "identity:invite",
    rank: 71,
  },
  {
    path: "/revue-des-droits",
    label: reviewMessages.title,
    icon: IconClipboardCheck,
    action: "identity:review",
    rank: 72,
  },
  {
    path: "/reglages-connexion",
    label: accountMessages.settingsTitle,
    icon: IconLockCog,
    action: "identity:configure",
    rank: 78,
  },
];
export { LockEntry } from "./LockEntry";
export { SessionGuard } from "./SessionGuard";
export { setUpSecondFactor } from "./second-factor";
export { signOut } from "./sign-in";
