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
});
