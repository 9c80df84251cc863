import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { GlobalSearch } from "./GlobalSearch";

const hit = (kind: string, title: string) => ({
  __typename: "SearchHit",
  id: title,
  kind,
  title,
  extract: "",
  path: `/demandes/${title}`,
  at: "2026-11-02T08:00:00Z",
});
const found = (count: number, hits: ReturnType<typeof hit>[] = []) => ({
  establishments: {
    __typename: "EstablishmentConnection",
    totalCount: count,
    edges: Array.from({ length: Math.min(count, 5) }, (_, index) => ({
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
  search: { __typename: "SearchResult", count: hits.length, hits },
});
const field = () => screen.getByRole("combobox", { name: "Chercher dans Palier" });

describe("la recherche", () => {
  it("s’ouvre par Ctrl+K et mène à l’établissement choisi aux flèches", async () => {
    const { address } = stage(<GlobalSearch />, { answers: { SearchEverywhere: found(2) } });
    await userEvent.keyboard("{Control>}k{/Control}");
    expect(field()).toHaveFocus();
    await userEvent.keyboard("foyer");
    await screen.findByRole("option", { name: /Foyer 1/ });
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    await waitFor(() => expect(address()).toBe("/etablissements/e1"));
  });

  it("montre les résultats par nature, et mène à celui que l’on choisit aux flèches", async () => {
    const hits = [hit("answer", "Renouveler"), hit("request", "Ordonnance"), hit("answer", "Copier")];
    const { address } = stage(<GlobalSearch />, { answers: { SearchEverywhere: found(0, hits) } });
    await userEvent.type(field(), "ordo");
    await screen.findByRole("option", { name: /Ordonnance/ });
    expect(screen.getAllByRole("option").map(({ textContent }) => textContent.replace(/le .*/, ""))).toEqual([
      "Renouveler",
      "Copier",
      "Ordonnance",
      "Voir tous les résultats pour «\u00a0ordo\u00a0»",
    ]);
    expect(screen.getByRole("group", { name: "Réponses déjà données" })).toBeInTheDocument();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{Enter}");
    await waitFor(() => expect(address()).toBe("/demandes/Ordonnance"));
  });

  it("mène à tous les résultats par Entrée", async () => {
    const { address } = stage(<GlobalSearch />, { answers: { SearchEverywhere: found(20) } });
    await userEvent.type(field(), "été & co{Enter}");
    expect(address()).toBe("/recherche?q=%C3%A9t%C3%A9%20%26%20co");
  });

  it("annonce le nombre trouvé, et propose tous les établissements", async () => {
    stage(<GlobalSearch />, { answers: { SearchEverywhere: found(20, [hit("news", "Foire")]) } });
    await userEvent.type(field(), "fo");
    expect(await screen.findByRole("option", { name: "Voir les 20 établissements" })).toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("21 résultats");
  });

  it("n’interroge pas le serveur pour une seule lettre", async () => {
    const { asked } = stage(<GlobalSearch />, { answers: {} });
    await userEvent.type(field(), "f");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked).toEqual([]);
  });

  it("n’est pas là pour un éditeur", () => {
    stage(<GlobalSearch />, { role: "vendorContact" });
    expect(screen.queryByRole("combobox")).toBeNull();
  });
});
