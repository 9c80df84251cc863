import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { SearchPage } from "./SearchPage";

const answer = (hits: object[]) => ({
  establishments: { __typename: "EstablishmentConnection", totalCount: 0, edges: [] },
  search: { __typename: "SearchResult", count: hits.length, hits },
});
const hits = [
  {
    __typename: "SearchHit",
    id: "1",
    kind: "answer",
    title: "Renouveler une ordonnance",
    extract: "Depuis la fiche du résident.",
    path: "/demandes/1",
    at: "2026-11-02T08:00:00Z",
  },
];

describe("la page de recherche", () => {
  it("montre ce que dit l’adresse, et cherche autre chose", async () => {
    const { asked, address } = stage(<SearchPage />, {
      at: "/recherche?q=ordonance",
      answers: { SearchEverywhere: answer(hits) },
    });
    expect(await screen.findByRole("link", { name: "Renouveler une ordonnance" })).toHaveAttribute(
      "href",
      "/demandes/1",
    );
    expect(screen.getByText("Depuis la fiche du résident.")).toBeInTheDocument();
    const words = screen.getByRole("searchbox", { name: "Mots cherchés" });
    expect(words).toHaveValue("ordonance");
    await userEvent.clear(words);
    await userEvent.type(words, "planning{Enter}");
    expect(address()).toBe("/recherche?q=planning");
    expect(asked.at(-1)?.variables).toMatchObject({ text: "planning", kinds: null });
  });

  it("montre une demande et sa réponse, qui ont le même identifiant", async () => {
    const asked = { ...hits[0], kind: "request", title: "Demande 6", path: "/demandes/1" };
    stage(<SearchPage />, {
      at: "/recherche?q=ordonance",
      answers: { SearchEverywhere: answer([{ ...hits[0], path: "/demandes/reponses/1" }, asked]) },
    });
    expect(await screen.findByRole("link", { name: "Renouveler une ordonnance" })).toHaveAttribute(
      "href",
      "/demandes/reponses/1",
    );
    expect(screen.getByRole("link", { name: "Demande 6" })).toHaveAttribute("href", "/demandes/1");
  });

  it("propose de demander ce qui ne se trouve pas", async () => {
    stage(<SearchPage />, { at: "/recherche?q=xylophone", answers: { SearchEverywhere: answer([]) } });
    expect(await screen.findByRole("link", { name: "Faire une demande" })).toHaveAttribute(
      "href",
      "/demandes/nouvelle",
    );
  });

  it("ne demande rien tant que rien n’est écrit", () => {
    const { asked } = stage(<SearchPage />, { at: "/recherche" });
    expect(screen.getByText("Écrivez au moins deux lettres")).toBeInTheDocument();
    expect(asked).toEqual([]);
  });
});
