import { screen } from "@testing-library/react";
import { stage, type Answers } from "../kernel/testing";
import { HomePage } from "./HomePage";

const answers = (over: Answers = {}): Answers => ({
  Todos: {
    todos: [{ __typename: "Todo", code: "contexte", label: "valeurs sans contexte", count: 57, path: "/indicateurs" }],
  },
  Home: {
    group: {
      __typename: "Group",
      id: "groupe-1",
      openEstablishmentCount: 109,
      closedEstablishmentCount: 44,
      placeCount: 4321,
      kinds: [
        { __typename: "KindCount", kind: "a", label: "EHPAD", count: 3 },
        { __typename: "KindCount", kind: "b", label: "Foyer de vie", count: 9 },
      ],
      legalEntities: [{ __typename: "LegalEntity", id: "ej" }],
    },
    maturityDistribution: [0, 1, 2, 3, 4].map((level) => ({
      __typename: "MaturityCount",
      level,
      name: `N${level}`,
      count: level * 2 + 1,
    })),
  },
  HomeDossier: { cpomDossiers: [] },
  HomeJobs: { jobs: { __typename: "JobConnection", edges: [] } },
  ...over,
});

describe("l’accueil", () => {
  it("commence par ce qui attend la personne, chaque ligne menant là où cela se fait", async () => {
    stage(<HomePage />, { answers: answers() });
    expect(await screen.findByRole("link", { name: /57\s?valeurs sans contexte/ })).toHaveAttribute(
      "href",
      "/indicateurs",
    );
    const headings = screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
    expect(headings[0]).toBe("À faire");
  });

  it("dit l’état du groupe en une phrase par fait", async () => {
    stage(<HomePage />, { answers: answers() });
    expect(await screen.findByText(/44 fermés, 1 entité juridique/)).toBeInTheDocument();
    expect(screen.getByText(/surtout foyer de vie/)).toHaveTextContent("surtout foyer de vie, EHPAD");
    expect(
      screen.getByRole("heading", { name: /21 établissements sur 25 tiennent au moins le palier 2/ }),
    ).toBeInTheDocument();
  });

  it("dit qu’il n’y a rien plutôt que de laisser un blanc", async () => {
    stage(<HomePage />, { answers: answers({ Todos: { todos: [] } }) });
    expect(await screen.findByText("Rien ne vous attend pour l’instant.")).toBeInTheDocument();
    expect(await screen.findByText(/Aucun traitement pour l’instant/)).toBeInTheDocument();
    expect(await screen.findByText(/Aucun dossier de financement n’a encore été produit/)).toBeInTheDocument();
  });

  it("ne demande pas au serveur ce que le rôle ne peut pas lire", async () => {
    const { asked } = stage(<HomePage />, { answers: answers(), role: "sectorReferent" });
    await screen.findByRole("heading", { name: "Derniers travaux" });
    expect(asked.map(({ name }) => name)).not.toContain("HomeDossier");
  });
});
