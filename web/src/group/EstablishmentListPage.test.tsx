import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serverError, stage, type Answers } from "../kernel/testing";
import { EstablishmentListPage } from "./EstablishmentListPage";
import { readFilter, variablesOf, writeFilter } from "./establishment-filter";

const site = (id: string, over: object = {}) => ({
  __typename: "EstablishmentEdge",
  node: {
    __typename: "Establishment",
    id,
    name: `Foyer ${id}`,
    finessNumber: `01000000${id}`,
    kindLabel: "Foyer de vie",
    city: "Bourg-en-Bresse",
    departmentCode: "01",
    departmentName: "Ain",
    siret: null,
    openedOn: "1996-10-23",
    closedOn: null,
    placeCount: 12,
    legalEntity: { __typename: "LegalEntity", id: "ej", name: "ORSAC", finessNumber: "010783009" },
    maturity: { __typename: "Maturity", level: 2, levelName: "Partager" },
    ...over,
  },
});
const list = (edges: object[], totalCount = edges.length, endCursor: string | null = null) => ({
  establishments: {
    __typename: "EstablishmentConnection",
    totalCount,
    pageInfo: { __typename: "PageInfo", hasNextPage: endCursor !== null, endCursor },
    edges,
  },
});
const choices = {
  group: {
    __typename: "Group",
    id: "groupe-1",
    kinds: [{ __typename: "KindCount", kind: "foyer", label: "Foyer de vie", count: 2 }],
    departments: [{ __typename: "DepartmentCount", code: "01", name: "Ain", count: 2 }],
  },
};
const answers = (given: Answers[string]): Answers => ({ EstablishmentList: given, FilterChoices: choices });

describe("la liste des établissements", () => {
  it("montre l’arbre groupe, entité juridique, établissement, avec le palier et le total des places", async () => {
    stage(<EstablishmentListPage />, {
      at: "/etablissements",
      answers: answers(list([site("1"), site("2", { maturity: null })])),
    });
    expect(await screen.findByRole("link", { name: "Foyer 1" })).toHaveAttribute("href", "/etablissements/1");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Établissements 2");
    expect(screen.getByRole("rowheader", { name: /ORSAC\s– FINESS 010783009/ })).toBeInTheDocument();
    expect(screen.getByText("Palier 2")).toBeInTheDocument();
    expect(screen.getByText("pas encore calculé")).toBeInTheDocument();
    expect(within(screen.getByRole("table")).getByRole("cell", { name: "24" })).toBeInTheDocument();
  });

  it("garde les filtres dans l’adresse, et l’adresse dans les filtres", async () => {
    const { asked, address } = stage(<EstablishmentListPage />, {
      at: "/etablissements?departement=01&etat=tous",
      answers: answers(list([site("1")])),
    });
    await screen.findByRole("link", { name: "Foyer 1" });
    expect(asked.find(({ name }) => name === "EstablishmentList")?.variables).toMatchObject({
      departmentCode: "01",
      state: null,
      search: null,
    });
    await userEvent.selectOptions(screen.getByLabelText("Type"), "foyer");
    await userEvent.type(screen.getByRole("searchbox"), "acacias");
    await waitFor(() =>
      expect(address()).toBe("/etablissements?recherche=acacias&type=foyer&departement=01&etat=tous"),
    );
    await userEvent.click(screen.getByRole("button", { name: "Effacer les filtres" }));
    expect(address()).toBe("/etablissements");
  });

  it("affiche la suite sans perdre le début", async () => {
    stage(<EstablishmentListPage />, {
      at: "/etablissements",
      answers: answers(({ after }) => (after === "c1" ? list([site("2")], 2) : list([site("1")], 2, "c1"))),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Afficher la suite (1)" }));
    expect(await screen.findByRole("link", { name: "Foyer 2" })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Foyer 1" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /suite/ })).not.toBeInTheDocument();
  });

  it("exporte tout ce qui est filtré, pas seulement ce qui est affiché", async () => {
    let saved: Blob | undefined;
    URL.createObjectURL = (blob: Blob) => {
      saved = blob;
      return "blob:essai";
    };
    URL.revokeObjectURL = () => undefined;
    const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    stage(<EstablishmentListPage />, {
      at: "/etablissements",
      answers: answers(({ after }) =>
        after === "c1" ? list([site("2", { name: "=Foyer;2" })], 2) : list([site("1")], 2, "c1"),
      ),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Exporter (CSV)" }));
    await waitFor(() => expect(saved).toBeDefined());
    click.mockRestore();
    const lines = ((await saved?.text()) ?? "").trim().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[2]).toContain('"\'=Foyer;2"');
  });

  it("distingue une liste vide d’un filtre sans résultat", async () => {
    const { unmount } = stage(<EstablishmentListPage />, { at: "/etablissements", answers: answers(list([])) });
    expect(await screen.findByText("Les établissements du groupe apparaîtront ici")).toBeInTheDocument();
    unmount();
    stage(<EstablishmentListPage />, { at: "/etablissements?type=foyer", answers: answers(list([])) });
    expect(await screen.findByText("Aucun établissement ne correspond à ces filtres")).toBeInTheDocument();
  });

  it("dit ce qui est arrivé quand le serveur ne peut pas répondre", async () => {
    stage(<EstablishmentListPage />, {
      at: "/etablissements",
      answers: answers(serverError("La base de données ne répond pas.", { incident: "B-7" })),
    });
    expect(await screen.findByRole("alert")).toHaveTextContent("La base de données ne répond pas.");
  });
});

describe("les filtres", () => {
  it("font l’aller-retour par l’adresse", () => {
    const params = new URLSearchParams("recherche=bourg&etat=fermes");
    expect(writeFilter(readFilter(params)).toString()).toBe("recherche=bourg&etat=fermes");
    expect(variablesOf(readFilter(params))).toEqual({
      search: "bourg",
      kind: null,
      departmentCode: null,
      state: "CLOSED",
    });
  });

  it("reviennent aux établissements ouverts pour un état inconnu", () => {
    expect(variablesOf(readFilter(new URLSearchParams("etat=toString"))).state).toBe("OPEN");
  });
});
