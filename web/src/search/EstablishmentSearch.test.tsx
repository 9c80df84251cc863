import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { EstablishmentSearch } from "./EstablishmentSearch";

const found = (count: number) => ({
  establishments: {
    __typename: "EstablishmentConnection",
    totalCount: count,
    edges: Array.from({ length: Math.min(count, 8) }, (_, index) => ({
      __typename: "EstablishmentEdge",
      node: {
        __typename: "Establishment",
        id: `e${index}`,
        name: `Foyer ${index}`,
        city: "Bourg-en-Bresse",
        finessNumber: `01000000${index}`,
      },
    })),
  },
});

describe("la recherche", () => {
  it("s’ouvre par Ctrl+K et mène à l’établissement choisi aux flèches", async () => {
    const { address } = stage(<EstablishmentSearch />, { answers: { EstablishmentSearch: found(2) } });
    await userEvent.keyboard("{Control>}k{/Control}");
    expect(screen.getByRole("combobox", { name: "Chercher un établissement" })).toHaveFocus();
    await userEvent.keyboard("foyer");
    await screen.findByRole("option", { name: /Foyer 1/ });
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    await waitFor(() => expect(address()).toBe("/etablissements/e1"));
  });

  it("mène à la liste filtrée par Entrée", async () => {
    const { address } = stage(<EstablishmentSearch />, { answers: { EstablishmentSearch: found(20) } });
    await userEvent.type(screen.getByRole("combobox", { name: "Chercher un établissement" }), "été & co{Enter}");
    expect(address()).toBe("/etablissements?recherche=%C3%A9t%C3%A9%20%26%20co");
  });

  it("annonce le nombre trouvé, et propose de tout voir", async () => {
    stage(<EstablishmentSearch />, { answers: { EstablishmentSearch: found(20) } });
    await userEvent.type(screen.getByRole("combobox", { name: "Chercher un établissement" }), "fo");
    expect(await screen.findByRole("option", { name: "Voir tous les résultats (20)" })).toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("20 établissements");
  });

  it("n’interroge pas le serveur pour une seule lettre", async () => {
    const { asked } = stage(<EstablishmentSearch />, { answers: {} });
    await userEvent.type(screen.getByRole("combobox", { name: "Chercher un établissement" }), "f");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked).toEqual([]);
  });
});
