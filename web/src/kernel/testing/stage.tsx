import { ApolloClient, ApolloLink } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { ApolloProvider } from "@apollo/client/react";
import { rightsOf } from "@palier/domain/identity";
import { MantineProvider } from "@mantine/core";
import { render, type RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import { IntlProvider } from "react-intl";
import { createMemoryRouter, RouterProvider } from "react-router";
import { Observable } from "rxjs";
import { newCache } from "../client/apollo";
import { ViewerProvider, type Viewer } from "../client/viewer";
import { theme } from "../theme/theme";

type Variables = Record<string, unknown>;
/** What the server says to one operation: its data, or an error it sends back. */
export type Answer = object | Error;
/** By operation name; a function is asked each time, with the variables. An operation without answer fails the test. */
export type Answers = Record<string, Answer | ((variables: Variables) => Answer)>;

export interface StageOptions {
  answers?: Answers;
  /** Where the person is; « / » unless told. */
  at?: string;
  /** The route's pattern when the page reads its parameters. */
  pattern?: string;
  role?: Viewer["role"];
  demo?: boolean;
}

export interface Stage extends RenderResult {
  /** Operation names with their variables, in the order they were asked. */
  asked: { name: string; variables: Variables }[];
  /** The address bar: path and search. */
  address: () => string;
}

export function viewerOf(role: Viewer["role"] = "groupReferent", demo = true): Viewer {
  const grant = { role, sector: null, wholeGroup: true, establishmentIds: [] };
  return {
    __typename: "Viewer",
    id: "personne-1",
    displayName: "Claire Morel",
    email: "claire.morel@demo.example",
    role,
    sector: null,
    grants: [{ __typename: "Grant", ...grant, where: "dans tout le groupe" }],
    actions: [...rightsOf([grant]).actions],
    lookedAtBy: null,
    groups: [{ __typename: "EnterableGroup", id: "groupe-1", name: "Association des Monts" }],
    group: {
      __typename: "Group",
      id: "groupe-1",
      name: "Association des Monts",
      finessNumber: "010783009",
      demo,
      sourceLabel: "FINESS, août 2026",
    },
  };
}

/** A server error as it leaves the front door. */
export function serverError(message: string, extensions: Record<string, unknown> = {}): Error {
  return new CombinedGraphQLErrors({
    data: null,
    errors: [{ message, extensions: { code: "REFUSED", ...extensions } }],
  });
}

/** Plays the server: no network, each answer named by its operation. */
export function stageClient(answers: Answers, asked: Stage["asked"]): ApolloClient {
  const link = new ApolloLink((operation) => {
    const name = operation.operationName ?? "";
    asked.push({ name, variables: operation.variables });
    const given = answers[name];
    const answer =
      typeof given === "function" ? (given as (variables: Variables) => Answer)(operation.variables) : given;
    return new Observable((observer) => {
      if (answer === undefined) observer.error(new Error(`the test gives no answer to ${name}`));
      else if (CombinedGraphQLErrors.is(answer)) observer.next({ data: null, errors: [...answer.errors] });
      else if (answer instanceof Error) observer.error(answer);
      else observer.next({ data: answer as Variables });
      observer.complete();
    });
  });
  return new ApolloClient({ link, cache: newCache() });
}

/** Draws one page as a signed-in person sees it, without the frame. */
export function stage(page: ReactNode, options: StageOptions = {}): Stage {
  const { answers = {}, at = "/", pattern, role, demo } = options;
  const asked: Stage["asked"] = [];
  const path = pattern ?? at.split("?")[0] ?? "/";
  const router = createMemoryRouter(
    [
      { path, element: page },
      { path: "*", element: null },
    ],
    { initialEntries: [at] },
  );
  const drawn = render(
    <IntlProvider locale="fr" defaultLocale="fr">
      <MantineProvider theme={theme} env="test">
        <ApolloProvider client={stageClient(answers, asked)}>
          <ViewerProvider viewer={viewerOf(role, demo)}>
            <RouterProvider router={router} />
          </ViewerProvider>
        </ApolloProvider>
      </MantineProvider>
    </IntlProvider>,
  );
  return { ...drawn, asked, address: () => `${router.state.location.pathname}${router.state.location.search}` };
}
