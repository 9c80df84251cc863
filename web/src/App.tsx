import { ApolloProvider } from "@apollo/client/react";
import { MantineProvider } from "@mantine/core";
import { Suspense } from "react";
import { IntlProvider } from "react-intl";
import { createBrowserRouter, RouterProvider, type RouteObject } from "react-router";
import * as accessrule from "./accessrule";
import * as audit from "./audit";
import * as cpom from "./cpom";
import { flushDrafts } from "./draft";
import * as group from "./group";
import * as identity from "./identity";
import * as indicator from "./indicator";
import * as integration from "./integration";
import {
  BrokenPage,
  createClient,
  Frame,
  kernelPages,
  LoadingState,
  resolver,
  sendHashesOnly,
  sessionExpired,
  theme,
} from "./kernel";
import * as maturity from "./maturity";
import * as news from "./news";
import * as notification from "./notification";
import * as privacy from "./privacy";
import * as referent from "./referent";
import * as request from "./request";
import * as roi from "./roi";
import * as template from "./template";
import * as vendor from "./vendor";
import * as vendorcase from "./vendorcase";
import * as search from "./search";

if (import.meta.env.PROD) sendHashesOnly();
const client = createClient(sessionExpired, identity.setUpSecondFactor);

const navigation = [
  ...group.navigation,
  indicator.navigation,
  integration.navigation,
  maturity.navigation,
  cpom.navigation,
  ...request.navigation,
  accessrule.navigation,
  referent.navigation,
  audit.navigation,
  ...identity.navigation,
  news.navigation,
  notification.navigation,
  privacy.navigation,
  template.navigation,
  ...vendor.navigation,
  vendorcase.navigation,
  vendorcase.portalNavigation,
  vendorcase.reactivityNavigation,
  kernelPages.navigation,
].sort((a, b) => a.rank - b.rank);

async function leave(): Promise<void> {
  // What was typed and hasn’t left yet leaves while the server still knows who writes.
  await flushDrafts();
  const door = await identity.signOut();
  // A full load rather than a route: nothing of what was shown stays in memory.
  window.location.assign(door);
}

const frame: RouteObject = {
  element: (
    <Frame
      navigation={navigation}
      search={
        <Suspense fallback={null}>
          <search.GlobalSearch />
        </Suspense>
      }
      sessionDialog={<identity.SessionGuard />}
      sessionEntry={<identity.LockEntry />}
      onSignOut={() => void leave()}
    />
  ),
  children: [
    {
      errorElement: <BrokenPage />,
      children: [
        ...group.routes,
        ...indicator.routes,
        ...integration.routes,
        ...maturity.routes,
        ...roi.routes,
        ...request.routes,
        ...cpom.routes,
        ...accessrule.routes,
        ...referent.routes,
        ...audit.routes,
        ...identity.routes,
        ...news.routes,
        ...notification.routes,
        ...search.routes,
        ...privacy.routes,
        ...template.routes,
        ...vendor.routes,
        ...vendorcase.routes,
        ...vendorcase.reactivityRoutes,
        ...kernelPages.routes,
      ],
    },
  ],
};

const router = createBrowserRouter([
  {
    errorElement: <BrokenPage />,
    // Only the fragment to hydrate is missing at the first load: the frame draws itself meanwhile.
    HydrateFallback: LoadingState,
    children: [...identity.openRoutes, ...cpom.openRoutes, ...notification.openRoutes, ...vendorcase.openRoutes, frame],
  },
]);

export function App() {
  return (
    <IntlProvider locale="fr" defaultLocale="fr">
      <MantineProvider theme={theme} cssVariablesResolver={resolver} defaultColorScheme="auto">
        <ApolloProvider client={client}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </MantineProvider>
    </IntlProvider>
  );
}
