import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage, type Answers } from "../kernel/testing";
import { VendorCaseListPage } from "./VendorCaseListPage";
import { VendorCaseMergePage } from "./VendorCaseMergePage";
import { VendorCasePage } from "./VendorCasePage";

const kept = (over: object = {}) => ({
  __typename: "VendorCase",
  id: "c1",
  number: 12,
  title: "Rendez-vous en double",
  body: "L’agenda double les rendez-vous.",
  kind: "bug",
  severity: "major",
  priority: null,
  state: "draft",
  stateSince: "2026-11-20T13:32:00.000Z",
  version: 3,
  vendorReference: null,
  vendorName: "Maison Clairière",
  productName: "Clairière DUI",
  moduleName: "Agenda",
  weight: 2,
  siteCount: 2,
  requestCount: 1,
  unansweredCount: 1,
  groupMoves: ["send", "abandon"],
  vendorMoves: [],
  nextMove: "send",
  createdByName: "Claire Morel",
  createdAt: "2026-11-20T13:32:00.000Z",
  sentAt: null,
  updatedAt: "2026-11-21T13:32:00.000Z",
  ...over,
});
const request = (id: string, number: number, establishmentId: string) => ({
  __typename: "VendorCaseRequest",
  id,
  number,
  body: `Texte de la demande ${String(number)}.`,
  authorName: "Karim Petit",
  establishmentId,
  establishmentName: `Site ${establishmentId}`,
  sector: "care",
  kind: "bug",
  state: "inCase",
  productId: null,
  moduleId: null,
  moduleName: null,
  answer: null,
  createdAt: "2026-11-19T13:32:00.000Z",
});
const sheet = (over: object = {}, more: object = {}) => ({
  vendorCase: {
    __typename: "VendorCaseSheet",
    vendorCase: kept(over),
    requests: [request("r1", 128, "s1")],
    sites: [],
    moves: [],
    messages: [],
    notes: [],
    ...more,
  },
});
const asks: Answers = {
  Draft: { draft: null },
  SaveDraft: { saveDraft: { __typename: "DraftPayload", ok: true, error: null, draft: null } },
  ReferentSectors: { referentSectors: [] },
  VendorCaseDoor: { vendorCaseDoor: null },
};
const open = (answers: Answers) =>
  stage(<VendorCasePage />, {
    at: "/dossiers-editeur/c1",
    pattern: "/dossiers-editeur/:caseId",
    answers: { ...asks, ...answers },
  });
const stale = { __typename: "UserError", code: "STALE_VERSION", field: null, message: "Ce dossier a changé." };

jest.setTimeout(30_000);

describe("un dossier éditeur", () => {
  it("avant l’envoi, dit ce qui partira et ce qui ne partira pas, et n’envoie qu’ensuite", async () => {
    const sent = { __typename: "VendorCasePayload", ok: true, error: null, vendorCase: kept({ state: "sent" }) };
    const { asked } = open({ VendorCaseSheet: sheet(), SendVendorCase: { sendVendorCase: sent } });
    await userEvent.click(await screen.findByRole("button", { name: "Envoyer à l’éditeur" }));
    const dialog = await screen.findByRole("dialog", { name: "Envoyer le dossier 12 à Maison Clairière" });
    expect(dialog).toHaveTextContent("le nom de 2 établissements");
    expect(dialog).toHaveTextContent("Ni les notes internes");
    expect(asked.map(({ name }) => name)).not.toContain("SendVendorCase");
    await userEvent.click(within(dialog).getByRole("button", { name: "Envoyer à l’éditeur" }));
    await waitFor(() =>
      expect(asked.find(({ name }) => name === "SendVendorCase")?.variables).toEqual({
        input: { id: "c1", version: 3 },
      }),
    );
  });

  it("modifié entre-temps : les deux textes se montrent, et l’on peut garder les deux", async () => {
    let first = true;
    const { asked } = open({
      VendorCaseSheet: sheet(),
      UpdateVendorCase: () => {
        const answer = { __typename: "VendorCasePayload", ok: !first, error: first ? stale : null };
        const now = kept({ body: "Écrit par une autre personne.", version: 4 });
        first = false;
        return { updateVendorCase: { ...answer, vendorCase: now } };
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Modifier" }));
    const box = screen.getByLabelText("Ce que nous demandons à l’éditeur");
    await userEvent.clear(box);
    await userEvent.type(box, "Mon texte");
    await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
    expect(await screen.findByRole("region", { name: "Votre texte" })).toHaveTextContent("Mon texte");
    expect(screen.getByRole("region", { name: /^Le texte enregistré entre-temps/ })).toHaveTextContent(
      "Écrit par une autre personne.",
    );
    await userEvent.click(screen.getByRole("button", { name: "Garder les deux, l’un sous l’autre" }));
    expect(box).toHaveValue("Écrit par une autre personne.\n\nMon texte");
    await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(asked.filter(({ name }) => name === "UpdateVendorCase")).toHaveLength(2));
    const inputs = asked.filter(({ name }) => name === "UpdateVendorCase").map(({ variables }) => variables["input"]);
    expect(inputs).toMatchObject([{ version: 3 }, { version: 4 }]);
  });

  it("les notes internes disent qu’elles le sont, à part des échanges", async () => {
    const note = {
      __typename: "VendorCaseNote",
      id: "n1",
      authorName: "Claire",
      body: "Entre nous",
      createdAt: "2026-11-20T13:32:00.000Z",
    };
    const message = {
      __typename: "VendorCaseMessage",
      id: "m1",
      side: "vendor",
      channel: "mail",
      signature: "Jeanne",
      body: "Bien reçu",
      createdAt: "2026-11-20T13:32:00.000Z",
    };
    open({ VendorCaseSheet: sheet({ state: "sent", nextMove: null }, { notes: [note], messages: [message] }) });
    const private_ = await screen.findByRole("region", { name: "Notes internes" });
    expect(private_).toHaveTextContent("Interne");
    expect(private_).toHaveTextContent("Entre nous");
    const shared = screen.getByRole("region", { name: "Échanges avec l’éditeur" });
    expect(shared).toHaveTextContent("L’éditeur, Jeanne");
    expect(shared).not.toHaveTextContent("Entre nous");
  });
});

describe("la liste et la réunion des demandes", () => {
  it("les filtres vont dans l’adresse et à la base, et la matrice écrit ses nombres", async () => {
    const { asked, address } = stage(<VendorCaseListPage />, {
      at: "/dossiers-editeur?gravite=major",
      answers: {
        VendorCases: { vendorCases: { __typename: "VendorCasePage", total: 1, cases: [kept()] } },
        VendorCaseMatrix: {
          vendorCaseMatrix: [{ __typename: "VendorCaseMatrixCell", severity: "major", band: "few", count: 3 }],
        },
      },
    });
    expect(await screen.findByRole("link", { name: "12. Rendez-vous en double" })).toBeInTheDocument();
    expect(await screen.findByRole("link", { name: /^3 dossiers\s: majeure, 2 à 4 soutiens$/ })).toHaveTextContent("3");
    await userEvent.selectOptions(screen.getByLabelText("État"), "Clos");
    expect(address()).toBe("/dossiers-editeur?gravite=major&etat=closed");
    await waitFor(() =>
      expect(asked.filter(({ name }) => name === "VendorCases").at(-1)?.variables).toMatchObject({
        filter: { severity: "major", states: ["closed"] },
      }),
    );
  });

  it("choisir des demandes compte chaque établissement une fois par secteur", async () => {
    stage(<VendorCaseMergePage />, {
      at: "/dossiers-editeur/nouveau?demandes=r1,r2",
      answers: {
        ...asks,
        ProductModules: { products: [] },
        DuplicateSuggestions: { duplicateSuggestions: [] },
        WaitingRequests: {
          waitingRequests: [request("r1", 1, "s1"), request("r2", 2, "s1"), request("r3", 3, "s2")],
        },
      },
    });
    expect(await screen.findByText("2 demandes choisies : 1 soutien")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("checkbox", { name: "Choisir la demande 3" }));
    expect(await screen.findByText("3 demandes choisies : 2 soutiens")).toBeInTheDocument();
    expect(screen.getByLabelText("Titre, en une ligne (obligatoire)")).toHaveValue("Texte de la demande 1.");
  });
});
