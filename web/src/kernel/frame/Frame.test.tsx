import { ApolloProvider } from "@apollo/client/react";
import { MantineProvider } from "@mantine/core";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { IconHome } from "@tabler/icons-react";
import { IntlProvider } from "react-intl";
import { createMemoryRouter, RouterProvider } from "react-router";
import { sessionExpired, sessionRestored } from "../client/session";
import type { NavigationEntry } from "../navigation";
import { stageClient, viewerOf, type Answers } from "../testing/stage";
import { Frame, isOpen } from "./Frame";

const entry = (path: string, label: string, action: string | null): NavigationEntry => ({
  path,
  label: { id: path, defaultMessage: label },
  icon: IconHome,
  action,
  rank: 0,
});
const NAVIGATION = [
  entry("/", "Accueil", null),
  entry("/paliers", "Paliers", "maturity:read"),
  entry("/cpom", "Dossier CPOM", "cpom:read"),
];

function frame(at: string, answers: Answers) {
  const router = createMemoryRouter(
    [
      {
        element: (
          <Frame
            navigation={NAVIGATION}
            search={<p>recherche</p>}
            sessionDialog={<p>Votre session a pris fin</p>}
            onSignOut={() => undefined}
          />
        ),
        children: [{ path: "*", element: <p>le contenu</p> }],
      },
      { path: "/connexion", element: <p>la connexion</p> },
    ],
    { initialEntries: [at] },
  );
  render(
    <IntlProvider locale="fr" defaultLocale="fr">
      <MantineProvider env="test">
        <ApolloProvider client={stageClient(answers, [])}>
          <RouterProvider router={router} />
        </ApolloProvider>
      </MantineProvider>
    </IntlProvider>,
  );
  return router;
}
const TODOS = { todos: [{ __typename: "Todo", code: "a", label: "valeurs sans contexte", count: 57, path: "/" }] };
const as = (role: "groupReferent" | "sectorReferent", demo = true): Answers => ({
  Viewer: { viewer: viewerOf(role, demo) },
  Todos: TODOS,
});

afterEach(() => act(() => sessionRestored()));

describe("le cadre", () => {
  it("ne montre dans la navigation que ce que la personne peut ouvrir", async () => {
    frame("/", as("sectorReferent"));
    const [side] = await screen.findAllByRole("navigation", { name: "Navigation principale" });
    const links = within(side as HTMLElement)
      .getAllByRole("link")
      .map((link) => link.textContent);
    expect(links).toEqual(["Accueil", "Paliers"]);
    expect(within(side as HTMLElement).getByRole("link", { name: "Accueil" })).toHaveAttribute("aria-current", "page");
  });

  it("répond en français à une adresse directe interdite, et dit à qui s’adresser", async () => {
    frame("/cpom/hypotheses", as("sectorReferent"));
    expect(
      await screen.findByRole("heading", { level: 1, name: "Cette page ne vous est pas ouverte" }),
    ).toBeInTheDocument();
    expect(screen.getByText(/adressez-vous à la référente du groupe Association des Monts/)).toBeInTheDocument();
    expect(screen.queryByText("le contenu")).not.toBeInTheDocument();
  });

  it("rappelle partout que les chiffres de démonstration sont fictifs, et seulement alors", async () => {
    frame("/", as("groupReferent"));
    expect(
      await screen.findByText("Données de démonstration\u00a0– chiffres fictifs", { normalizer: (text) => text }),
    ).toBeInTheDocument();
  });

  it("n’en dit rien dans un vrai groupe", async () => {
    frame("/", as("groupReferent", false));
    expect(await screen.findByText("le contenu")).toBeInTheDocument();
    expect(screen.queryByText(/chiffres fictifs/)).not.toBeInTheDocument();
  });

  it("commence par un lien d’évitement, au clavier", async () => {
    frame("/", as("groupReferent"));
    await screen.findByText("le contenu");
    await userEvent.tab();
    expect(screen.getByRole("link", { name: "Aller au contenu" })).toHaveFocus();
  });

  it("dit combien de sujets attendent", async () => {
    frame("/", as("groupReferent"));
    expect(await screen.findByText("(1 sujet vous attend)")).toBeInTheDocument();
  });

  it("envoie à la connexion en gardant la page voulue", async () => {
    const router = frame("/paliers?voir=2", { Viewer: { viewer: null } });
    await waitFor(() => expect(router.state.location.pathname).toBe("/connexion"));
    expect(router.state.location.search).toBe("?retour=%2Fpaliers%3Fvoir%3D2");
  });

  it("dit que Palier ne répond pas plutôt que de montrer une page blanche", async () => {
    frame("/", { Viewer: new Error("Failed to fetch") });
    expect(await screen.findByRole("heading", { level: 1, name: "Palier ne répond pas" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Réessayer" })).toBeInTheDocument();
  });

  it("prévient quand la connexion est coupée", async () => {
    frame("/", as("groupReferent"));
    await screen.findByText("le contenu");
    act(() => void window.dispatchEvent(new Event("offline")));
    expect(screen.getByText(/Hors connexion/)).toBeInTheDocument();
    act(() => void window.dispatchEvent(new Event("online")));
    expect(screen.queryByText(/Hors connexion/)).not.toBeInTheDocument();
  });

  it("dit sur chaque page qu’on regarde comme quelqu’un d’autre, et ramène à soi", async () => {
    const sent: string[] = [];
    globalThis.fetch = (async (url: string, init?: RequestInit) => {
      sent.push(`${init?.method ?? "GET"} ${url}`);
      return new Response(JSON.stringify({ error: { message: "Votre session est fermée." } }), { status: 401 });
    }) as typeof fetch;
    const looking = { ...viewerOf("sectorReferent"), displayName: "Paul", lookedAtBy: "Claire Morel" };
    frame("/", { Viewer: { viewer: looking }, Todos: TODOS });
    const banner = await screen.findByRole("region", { name: "Regard d’une autre personne" });
    expect(banner).toHaveTextContent(/Vous regardez Palier comme Paul\s– lecture seule/);
    await userEvent.click(within(banner).getByRole("button", { name: "Quitter ce regard" }));
    expect(await within(banner).findByRole("alert")).toHaveTextContent("Votre session est fermée.");
    expect(sent).toEqual(["DELETE /auth/view-as"]);
  });

  it("montre tous les rôles avec leurs lieux, et les autres groupes à qui en a", async () => {
    const grant = { __typename: "Grant" as const, sector: null, wholeGroup: false, establishmentIds: ["a"] };
    const several = {
      ...viewerOf("director"),
      grants: [
        { ...grant, role: "director" as const, where: "dans 1 établissement : Les Tilleuls" },
        { ...grant, role: "reader" as const, where: "dans 1 établissement : Les Érables" },
      ],
      groups: [
        { __typename: "EnterableGroup" as const, id: "groupe-1", name: "Association des Monts" },
        { __typename: "EnterableGroup" as const, id: "groupe-2", name: "Association du Val" },
      ],
    };
    frame("/", { Viewer: { viewer: several }, Todos: TODOS });
    await userEvent.click(await screen.findByRole("button", { name: /Direction et un autre rôle/ }));
    const menu = await screen.findByRole("group", { name: "Mes autres groupes" });
    expect(screen.getByText(/Les Tilleuls/)).toHaveTextContent("Direction dans 1 établissement : Les Tilleuls");
    expect(screen.getByText(/Les Érables/)).toHaveTextContent("Lecteur dans 1 établissement : Les Érables");
    expect(within(menu).getByRole("button", { name: "Passer à Association du Val" })).toBeInTheDocument();
    expect(within(menu).queryByRole("button", { name: "Passer à Association des Monts" })).not.toBeInTheDocument();
  });

  it("garde la page en place quand la session prend fin", async () => {
    frame("/", as("groupReferent"));
    await screen.findByText("le contenu");
    act(() => sessionExpired());
    expect(screen.getByText("Votre session a pris fin")).toBeInTheDocument();
    expect(screen.getByText("le contenu")).toBeInTheDocument();
  });

  it("porte sur chaque page l’accessibilité, les mentions et la source", async () => {
    frame("/", as("groupReferent"));
    const footer = await screen.findByRole("contentinfo");
    expect(within(footer).getByRole("link", { name: /Accessibilité\s: non conforme/ })).toHaveAttribute(
      "href",
      "/accessibilite",
    );
    expect(within(footer).getByRole("link", { name: "Mentions légales" })).toBeInTheDocument();
    expect(footer).toHaveTextContent("FINESS, août 2026");
  });
});

it("une adresse voisine ne se confond pas avec une page interdite", () => {
  expect(isOpen("/cpom", NAVIGATION, [])).toBe(false);
  expect(isOpen("/cpomx", NAVIGATION, [])).toBe(true);
  expect(isOpen("/", NAVIGATION, [])).toBe(true);
});
