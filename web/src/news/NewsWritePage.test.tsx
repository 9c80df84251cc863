import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { NewNewsPage } from "./NewsWritePage";

const beginning = {
  __typename: "NewsBeginning",
  title: "Agenda : ce que vous pouvez déjà faire",
  body: "Dans Agenda, choisissez « Semaine ».",
  kind: "function",
  mustRead: false,
  sectors: ["care"],
  productId: null,
  moduleId: null,
  versionId: null,
  requestId: "r1",
  caseId: null,
  releaseId: null,
  origin: "Demande 128",
};
const audience = { siteCount: 1, sectorCount: 1, pairCount: 1, personCount: 1, silentPairCount: 0, establishments: [] };
const answers = {
  NewsBeginning: { newsBeginning: beginning },
  NewsAudience: { newsAudience: audience },
  NewsTarget: {
    products: [],
    group: {
      __typename: "Group",
      id: "g",
      establishments: [{ __typename: "Establishment", id: "e1", name: "Les Érables" }],
    },
  },
  ProductModules: { products: [] },
  Draft: { draft: null },
  SaveDraft: { saveDraft: { ok: true, error: null, draft: null, sent: 1 } },
  DiscardDraft: { discardDraft: { ok: true, error: null, draft: null, sent: 1 } },
};

jest.setTimeout(30_000);

describe("écrire une actualité", () => {
  it("part de la réponse à une demande, resserre à qui elle s’adresse, et n’envoie que ce qui est attendu", async () => {
    const refusal = { code: "NEWS_INVALID", field: "title", message: "Donnez un titre." };
    const { asked } = stage(<NewNewsPage />, {
      at: "/actualites/nouvelle?demande=r1",
      answers: { ...answers, SaveNews: { saveNews: { ok: false, error: refusal, news: null } } },
    });
    expect(await screen.findByText(/^Demande 128 : le texte proposé est la réponse/)).toBeInTheDocument();
    expect(screen.getByLabelText(/^Texte/)).toHaveValue(beginning.body);
    expect(screen.getByRole("checkbox", { name: "soins" })).toBeChecked();
    expect(await screen.findByText("Un établissement, un secteur, une personne qui a un compte.")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("radio", { name: "Seulement certains" }));
    await userEvent.type(screen.getByLabelText("Chercher un établissement"), "erab");
    await userEvent.click(screen.getByRole("checkbox", { name: "Les Érables" }));
    await userEvent.click(screen.getByRole("button", { name: "Enregistrer et relire" }));
    await waitFor(() => {
      expect(screen.getByRole("alert")).toHaveFocus();
    });
    expect(screen.getByRole("link", { name: "Donnez un titre." })).toHaveAttribute("href", "#actualite-title");
    expect(asked.find(({ name }) => name === "SaveNews")?.variables).toEqual({
      input: {
        ...{ id: null, version: 0, title: beginning.title, body: beginning.body, kind: "function", mustRead: false },
        target: { establishmentIds: ["e1"], sectors: ["care"], productId: null, moduleId: null, versionId: null },
        ...{ requestId: "r1", caseId: null, releaseId: null },
      },
    });
  });

  it("à qui ne publie pas, dit à qui parler", async () => {
    stage(<NewNewsPage />, { at: "/actualites/nouvelle", role: "sectorReferent" });
    expect(await screen.findByText("Vous ne publiez pas d’actualités")).toBeInTheDocument();
  });
});
