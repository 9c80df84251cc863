import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage, type Answers } from "../kernel/testing";
import { NewRequestPage } from "./NewRequestPage";

const PLACES = [
  { __typename: "RequestPlace", id: "site-1", name: "Les Tilleuls" },
  { __typename: "RequestPlace", id: "site-2", name: "La Source" },
];
const SECTORS = ["care", "social"].map((sector) => ({
  __typename: "FollowedSector",
  sector,
  label: sector === "care" ? "soins" : "social",
  ownLabel: null,
  followed: true,
  version: 0,
}));

const open = (origin: object, answers: Answers = {}) =>
  stage(<NewRequestPage />, {
    at: "/demandes/nouvelle",
    answers: {
      RequestOrigin: { requestOrigin: { __typename: "RequestOrigin", places: PLACES, ...origin } },
      ReferentSectors: { referentSectors: SECTORS },
      EstablishmentChoices: {
        group: {
          __typename: "Group",
          id: "groupe-1",
          establishments: PLACES.map((place) => ({ ...place, __typename: "Establishment" })),
        },
      },
      ProductModules: { products: [] },
      Draft: { draft: null },
      SaveDraft: { saveDraft: { __typename: "DraftPayload", ok: true, error: null, draft: null } },
      DiscardDraft: { discardDraft: { __typename: "DraftPayload", ok: true, error: null, draft: null } },
      KnownAnswers: { knownAnswers: [] },
      ...answers,
    },
  });
const fields = () =>
  screen.queryAllByRole("combobox").length +
  screen.queryAllByRole("textbox").length +
  screen.queryAllByRole("group").length;

describe("the form of a request", () => {
  it("says for whom it is in a sentence, and asks for three fields", async () => {
    open({ establishmentId: "site-1", sector: "care" });
    expect(await screen.findByText(/^Pour Les Tilleuls, secteur soins\./)).toBeInTheDocument();
    expect(fields()).toBe(3);
    await userEvent.click(screen.getByRole("button", { name: "Changer" }));
    expect(screen.getByLabelText("Les Tilleuls")).toBeChecked();
    expect(screen.getByLabelText("Soins")).toBeChecked();
    expect(fields()).toBeLessThanOrEqual(4);
  });

  it("asks for what nothing tells, one click each, and never more than four fields", async () => {
    const { asked } = open({ establishmentId: null, sector: null });
    await userEvent.click(await screen.findByLabelText("La Source"));
    await userEvent.click(await screen.findByLabelText("Social"));
    expect(fields()).toBe(4);
    expect(screen.queryByLabelText("Partie du logiciel")).not.toBeInTheDocument();
    await userEvent.click(screen.getByLabelText(/^Bug/));
    await userEvent.type(screen.getByLabelText(/^Votre demande/), "Voilà");
    await userEvent.click(screen.getByRole("button", { name: "Envoyer" }));
    await waitFor(() => {
      expect(asked.find(({ name }) => name === "CreateRequest")?.variables).toMatchObject({
        input: { establishmentId: "site-2", sector: "social" },
      });
    });
  });

  it("lists the places where they are too many to be shown side by side", async () => {
    const places = Array.from({ length: 13 }, (_, at) => ({ ...PLACES[0], id: `site-${String(at + 1)}` }));
    open({ establishmentId: null, sector: "care", places });
    expect(await screen.findByRole("combobox", { name: /^Établissement/ })).toBeInTheDocument();
  });

  it("sends the text as typed, once, and says what is missing before anything leaves", async () => {
    const { asked } = open(
      { establishmentId: "site-1", sector: "care" },
      {
        CreateRequest: {
          createRequest: {
            __typename: "RequestPayload",
            ok: true,
            error: null,
            request: { __typename: "Request", id: "demande-1", number: 12 },
          },
        },
      },
    );
    await userEvent.click(await screen.findByRole("button", { name: "Envoyer" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Choisissez de quoi il s’agit.");
    await userEvent.click(screen.getByLabelText(/^Bug/));
    await userEvent.click(screen.getByRole("button", { name: "Envoyer" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Écrivez votre demande");
    await userEvent.type(screen.getByLabelText(/^Votre demande/), " Deux  espaces ");
    await userEvent.click(screen.getByRole("button", { name: "Envoyer" }));
    await waitFor(() => {
      expect(asked.some(({ name }) => name === "CreateRequest")).toBe(true);
    });
    const [sent] = asked.filter(({ name }) => name === "CreateRequest");
    expect(sent?.variables).toMatchObject({
      input: { kind: "bug", establishmentId: "site-1", sector: "care", body: " Deux  espaces ", pictureIds: [] },
    });
  });

  it("shows what is already possible without standing in the way, and counts a yes for nothing else", async () => {
    const known = { __typename: "KnownAnswer", id: "r-1", kind: "answer", title: "Imprimer", extract: "Ouvrez…" };
    const { asked, address } = open(
      { establishmentId: "site-1", sector: "care" },
      {
        KnownAnswers: { knownAnswers: [{ ...known, path: "/demandes/reponses/r-1" }] },
        CountKnownAnswer: new Error("down"),
      },
    );
    await userEvent.type(await screen.findByLabelText(/^Votre demande/), "comment imprimer");
    await userEvent.click(await screen.findByRole("button", { name: /^Oui, c’est cela/ }));
    await waitFor(() => {
      expect(address()).toBe("/demandes/reponses/r-1");
    });
    expect(asked.filter(({ name }) => name === "CountKnownAnswer").map(({ variables }) => variables)).toEqual([
      { kind: "answer", id: "r-1" },
    ]);
    expect(asked.some(({ name }) => name === "CreateRequest")).toBe(false);
  });
});
