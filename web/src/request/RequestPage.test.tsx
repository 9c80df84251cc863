import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage, type Answers } from "../kernel/testing";
import { RequestListPage } from "./RequestListPage";
import { RequestPage } from "./RequestPage";

const REQUEST = {
  __typename: "Request",
  id: "demande-1",
  number: 12,
  establishment: { __typename: "Establishment", id: "site-1", name: "Les Tilleuls" },
  sector: "care",
  kind: "bug",
  productName: null,
  moduleName: "Impression",
  body: "Les étiquettes\nne sortent plus",
  authorName: "Nadia Essai",
  mine: false,
  followed: true,
  assigneeName: null,
  state: "submitted",
  nature: null,
  qualificationNote: "",
  qualifiedByName: null,
  answer: null,
  answerKind: null,
  answeredByName: null,
  answeredAt: null,
  answerShared: false,
  sharedTitle: null,
  announcedNewsId: null,
  version: 1,
  createdAt: "2026-11-20T08:00:00.000Z",
  moves: ["qualify", "askClarification", "answer"],
  case: null,
  messages: [],
  steps: [],
  pictures: [],
};
const DRAFTS = {
  Draft: { draft: null },
  SaveDraft: { saveDraft: { __typename: "DraftPayload", ok: true, error: null, draft: null } },
  DiscardDraft: { discardDraft: { __typename: "DraftPayload", ok: true, error: null, draft: null } },
  ReferentSectors: { referentSectors: [] },
  AnnouncingNews: { announcingNews: [] },
};
const open = (over: object, answers: Answers = {}) =>
  stage(<RequestPage />, {
    at: "/demandes/demande-1",
    pattern: "/demandes/:requestId",
    answers: { OneRequest: { request: { ...REQUEST, ...over } }, ...DRAFTS, ...answers },
  });
const payload = (over: object, error: object | null = null) => ({
  __typename: "RequestPayload",
  ok: error === null,
  error: error === null ? null : { __typename: "UserError", field: null, ...error },
  request: { ...REQUEST, ...over },
});

describe("the page of a request", () => {
  it("offers a referent the next gesture, and shows what came of it", async () => {
    const { asked } = open(
      {},
      {
        QualifyRequest: {
          qualifyRequest: payload({
            state: "qualified",
            nature: "setting",
            qualifiedByName: "Claire Morel",
            version: 2,
            moves: ["answer"],
          }),
        },
      },
    );
    await userEvent.click(await screen.findByLabelText(/^Paramétrage/));
    await userEvent.click(screen.getByRole("button", { name: "Qualifier" }));
    expect(await screen.findByText(/Qualifiée par Claire Morel/)).toHaveTextContent("Paramétrage");
    expect(asked.find(({ name }) => name === "QualifyRequest")?.variables).toEqual({
      input: { id: "demande-1", version: 1, nature: "setting", note: "" },
    });
    expect(screen.getByRole("button", { name: "Envoyer la réponse" })).toBeInTheDocument();
  });

  it("shows both texts when somebody answered meanwhile, and loses neither", async () => {
    const theirs = {
      version: 3,
      state: "answered",
      answer: "La leur",
      answerKind: "done",
      answeredByName: "Paul Essai",
    };
    const { asked } = open(
      { state: "qualified", moves: ["answer"] },
      { AnswerRequest: { answerRequest: payload(theirs, { code: "STALE_VERSION", message: "A changé." }) } },
    );
    await userEvent.click(await screen.findByLabelText(/^Déjà possible/));
    await userEvent.type(screen.getByLabelText(/^Votre réponse/), "La mienne");
    await userEvent.click(screen.getByRole("button", { name: "Envoyer la réponse" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText("La mienne")).toBeInTheDocument();
    expect(within(dialog).getByText("La leur")).toBeInTheDocument();
    expect(asked.filter(({ name }) => name === "AnswerRequest")).toHaveLength(1);
  });

  describe("the news that had announced what is already possible", () => {
    const news = (id: string, title: string) => ({
      __typename: "AnnouncingNews",
      ...{ id, title, publishedAt: "2026-10-05T08:00:00.000Z" },
    });
    const answered = {
      AnswerRequest: { answerRequest: payload({ state: "answered", answer: "A6", answerKind: "alreadyPossible" }) },
    };
    const sent = (asked: readonly { name: string; variables: Record<string, unknown> }[]) =>
      asked.find(({ name }) => name === "AnswerRequest")?.variables["input"];

    it("is offered for that answer only, none being chosen, and goes with the answer", async () => {
      const { asked } = open(
        { state: "qualified", moves: ["answer"] },
        { ...answered, AnnouncingNews: { announcingNews: [news("news-1", "Imprimer en A6")] } },
      );
      await userEvent.click(await screen.findByLabelText(/^C’est fait/));
      expect(screen.queryByText(/Une actualité l’avait-elle/)).not.toBeInTheDocument();
      await userEvent.click(screen.getByLabelText(/^Déjà possible/));
      expect(await screen.findByLabelText(/^Aucune/)).toBeChecked();
      await userEvent.click(screen.getByLabelText(/^Imprimer en A6/));
      await userEvent.type(screen.getByLabelText(/^Votre réponse/), "A6");
      await userEvent.click(screen.getByRole("button", { name: "Envoyer la réponse" }));
      await waitFor(() => {
        expect(sent(asked)).toMatchObject({ kind: "alreadyPossible", announcedNewsId: "news-1" });
      });
    });

    it("may be another one, found by its words, and the chosen one stays in sight", async () => {
      const found = news("news-2", "Le livret");
      const { asked } = open(
        { state: "qualified", moves: ["answer"] },
        {
          ...answered,
          AnnouncingNews: ({ text }) => ({
            announcingNews: text == null ? [news("news-1", "Imprimer en A6")] : [found],
          }),
        },
      );
      await userEvent.click(await screen.findByLabelText(/^Déjà possible/));
      await userEvent.click(await screen.findByRole("button", { name: "Chercher une autre actualité" }));
      await userEvent.type(screen.getByLabelText("Mots de l’actualité"), "livret");
      await userEvent.click(await screen.findByLabelText(/^Le livret/));
      expect(screen.getByText("1 actualité trouvée")).toBeInTheDocument();
      await userEvent.clear(screen.getByLabelText("Mots de l’actualité"));
      expect(await screen.findByLabelText(/^Imprimer en A6/)).not.toBeChecked();
      expect(screen.getByLabelText(/^Le livret/)).toBeChecked();
      await userEvent.type(screen.getByLabelText(/^Votre réponse/), "A6");
      await userEvent.click(screen.getByRole("button", { name: "Envoyer la réponse" }));
      await waitFor(() => {
        expect(sent(asked)).toMatchObject({ announcedNewsId: "news-2" });
      });
    });

    it("is not asked where nothing had been told", async () => {
      open({ state: "qualified", moves: ["answer"] });
      await userEvent.click(await screen.findByLabelText(/^Déjà possible/));
      expect(await screen.findByLabelText(/^Votre réponse/)).toBeInTheDocument();
      expect(screen.queryByText(/Une actualité l’avait-elle/)).not.toBeInTheDocument();
    });
  });

  it("gives who asked their answer, their case in plain words and their two ways out", async () => {
    open({
      mine: true,
      followed: false,
      state: "answered",
      answer: "Format A6.",
      answerKind: "alreadyPossible",
      moves: ["close", "reopen"],
      case: { __typename: "RequestCase", number: 7, state: "inProgress", says: "L’éditeur y travaille." },
    });
    expect(await screen.findByText("Format A6.")).toBeInTheDocument();
    expect(screen.getByText(/Dossier éditeur 7\. L’éditeur y travaille\./)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "C’est réglé" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /rouvrir/ })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Qualifier" })).not.toBeInTheDocument();
  });

  it("says that somebody changed the request meanwhile where there is no text to compare", async () => {
    const refused = payload(
      { state: "answered", version: 2, mine: true },
      { code: "STALE_VERSION", message: "A changé." },
    );
    open({ mine: true, followed: false, moves: ["withdraw"] }, { MoveRequest: { moveRequest: refused } });
    await userEvent.click(await screen.findByRole("button", { name: "Retirer ma demande" }));
    expect(await screen.findByText("A changé.")).toBeInTheDocument();
  });

  it("says the reason when a move is refused", async () => {
    const refused = payload({}, { code: "IMPOSSIBLE_MOVE", message: "Cette demande ne peut pas être retirée." });
    open({ mine: true, followed: false, moves: ["withdraw"] }, { MoveRequest: { moveRequest: refused } });
    await userEvent.click(await screen.findByRole("button", { name: "Retirer ma demande" }));
    expect(await screen.findByText("Cette demande ne peut pas être retirée.")).toBeInTheDocument();
  });
});

describe("the list of requests", () => {
  const EMPTY = {
    requests: {
      __typename: "RequestConnection",
      edges: [],
      pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
    },
  };
  it("keeps its filters in the address and asks the server for them", async () => {
    const { asked, address } = stage(<RequestListPage />, {
      at: "/demandes?etat=closed&miennes=oui",
      answers: {
        RequestList: EMPTY,
        RequestCounts: { requestCounts: [{ __typename: "RequestStateCount", state: "closed", count: 3 }] },
        EstablishmentChoices: { group: { __typename: "Group", id: "groupe-1", establishments: [] } },
        ...DRAFTS,
      },
    });
    expect(await screen.findByText("Aucune demande ne correspond")).toBeInTheDocument();
    expect(asked.find(({ name }) => name === "RequestList")?.variables).toMatchObject({
      states: ["closed"],
      mine: true,
    });
    expect(await screen.findByRole("option", { name: "Close (3)" })).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText("De quoi il s’agit"), "bug");
    await waitFor(() => {
      expect(address()).toContain("sorte=bug");
    });
    await userEvent.click(screen.getByRole("button", { name: "Retirer les filtres" }));
    expect(address()).toBe("/demandes");
    await waitFor(() => {
      expect(asked.findLast(({ name }) => name === "RequestList")?.variables["states"]).toContain("submitted");
    });
  });

  const some = (role: "groupReferent" | "sectorReferent") => {
    const lines = ["submitted", "qualified", "answered"].map((state, at) => ({
      __typename: "RequestEdge",
      cursor: String(at),
      node: { ...REQUEST, id: `demande-${String(at + 1)}`, number: at + 1, state },
    }));
    return stage(<RequestListPage />, {
      at: "/demandes",
      role,
      answers: {
        RequestList: { requests: { ...EMPTY.requests, edges: lines } },
        RequestCounts: { requestCounts: [] },
        EstablishmentChoices: { group: { __typename: "Group", id: "groupe-1", establishments: [] } },
        ...DRAFTS,
      },
    });
  };

  it("chooses requests that wait, by the keyboard, and leads to the case they become", async () => {
    some("groupReferent");
    const first = await screen.findByRole("checkbox", { name: "Choisir la demande 1" });
    expect(screen.queryByRole("checkbox", { name: "Choisir la demande 3" })).not.toBeInTheDocument();
    first.focus();
    await userEvent.keyboard(" ");
    expect(screen.getByText("1 demande choisie")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("checkbox", { name: "Choisir la demande 2" }));
    expect(screen.getByText("2 demandes choisies")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Réunir en un dossier éditeur" })).toHaveAttribute(
      "href",
      "/dossiers-editeur/nouveau?demandes=demande-1,demande-2",
    );
    await userEvent.click(screen.getByRole("button", { name: "Ne plus rien choisir" }));
    expect(first).not.toBeChecked();
    expect(screen.queryByRole("link", { name: "Réunir en un dossier éditeur" })).not.toBeInTheDocument();
  });

  it("offers the choice only to whoever may make a case", async () => {
    some("sectorReferent");
    expect(await screen.findByRole("link", { name: "Demande 1" })).toBeInTheDocument();
    expect(screen.queryByRole("checkbox", { name: /^Choisir/ })).not.toBeInTheDocument();
  });
});
