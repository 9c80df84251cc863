import { configure, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage, type Answers } from "../kernel/testing";
import { VendorCaseDoor } from "./VendorCaseDoor";
import { VendorLinkPage } from "./VendorLinkPage";
import { VendorPortalCasePage } from "./VendorPortalCasePage";
import { VendorPortalListPage } from "./VendorPortalListPage";

jest.setTimeout(60_000);
// A machine that runs many tests at once is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

const shown = (over: object = {}) => ({
  __typename: "PortalCase",
  id: "c1",
  number: 12,
  title: "Rendez-vous en double",
  body: "L’agenda double les rendez-vous.",
  kind: "bug",
  severity: "major",
  state: "sent",
  productName: "Clairière DUI",
  moduleName: "Agenda",
  vendorReference: null,
  siteCount: 5,
  sentAt: "2026-11-20T13:32:00.000Z",
  version: 3,
  vendorMoves: ["acknowledge", "start", "askGroup", "resolve", "refuse"],
  moves: [{ __typename: "PortalCaseMove", toState: "sent", side: "group", movedAt: "2026-11-20T13:32:00.000Z" }],
  messages: [],
  attachments: [],
  ...over,
});
const draft = {
  Draft: { draft: null },
  SaveDraft: { saveDraft: { __typename: "DraftPayload", ok: true, error: null, draft: null } },
  RemoveDraft: { removeDraft: { __typename: "DraftPayload", ok: true, error: null, draft: null } },
};
const payload = (over: object) => ({ __typename: "PortalCasePayload", ok: true, error: null, ...over });

describe("le portail d’un éditeur", () => {
  const open = (answers: Answers) =>
    stage(<VendorPortalCasePage />, {
      at: "/portail-editeur/c1",
      pattern: "/portail-editeur/:caseId",
      role: "vendorContact",
      answers: { ...draft, PortalCase: { portalCase: shown() }, ...answers },
    });

  it("liste ce que le groupe a envoyé", async () => {
    const { id, number, title, severity, state, productName, sentAt } = shown();
    const line = {
      __typename: "PortalCaseLine",
      id,
      number,
      title,
      severity,
      state,
      productName,
      sentAt,
      lastAt: sentAt,
    };
    const portalCases = {
      __typename: "PortalCasePage",
      ...{ vendorName: "Maison Clairière", groupName: "Association des Monts", total: 1, cases: [line] },
    };
    stage(<VendorPortalListPage />, { role: "vendorContact", answers: { PortalCases: { portalCases } } });
    expect(await screen.findByRole("link", { name: "12. Rendez-vous en double" })).toHaveAttribute(
      "href",
      "/portail-editeur/c1",
    );
    expect(screen.getByText("Envoyé")).toBeInTheDocument();
  });

  it("montre ce qui est demandé et combien d’établissements sont concernés, puis prend la réponse", async () => {
    const message = {
      __typename: "PortalCaseMessage",
      ...{ id: "m1", side: "vendor", channel: "screen", signature: "Jeanne", body: "Nous regardons." },
      createdAt: "2026-11-21T13:32:00.000Z",
    };
    const { asked } = open({
      ReplyToPortalCase: { replyToPortalCase: payload({ portalCase: shown({ messages: [message] }) }) },
    });
    expect(await screen.findByText("5 établissements")).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText("Votre message au groupe"), "Nous regardons.");
    await userEvent.click(screen.getByRole("button", { name: "Envoyer le message" }));
    expect(await screen.findByText("Message envoyé.")).toBeInTheDocument();
    expect(screen.getByText(/^Vous, Jeanne/)).toBeInTheDocument();
    expect(screen.getByLabelText("Votre message au groupe")).toHaveValue("");
    expect(asked.find(({ name }) => name === "ReplyToPortalCase")?.variables).toEqual({
      id: "c1",
      body: "Nous regardons.",
    });
  });

  it("un refus sans mots dit ce qui manque, et garde ce qui est écrit quand le dossier a changé", async () => {
    let turn = 0;
    const error = (code: string, field: string | null, message: string) => ({
      __typename: "UserError",
      ...{ code, field, message },
    });
    const { asked } = open({
      MovePortalCase: () => {
        turn += 1;
        return {
          movePortalCase:
            turn === 1
              ? payload({ ok: false, error: error("CASE_INVALID", "body", "Dites pourquoi."), portalCase: null })
              : payload({
                  ok: false,
                  error: error("STALE_VERSION", null, "Ce dossier a changé."),
                  portalCase: shown({ state: "inProgress", version: 4, vendorMoves: ["resolve"] }),
                }),
        };
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Refuser" }));
    expect(await screen.findByText("Dites pourquoi.")).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText(/Votre message au groupe/), "Hors contrat.");
    await userEvent.click(screen.getByRole("button", { name: "Refuser" }));
    expect(await screen.findByText("Ce dossier a changé.")).toBeInTheDocument();
    expect(screen.getByLabelText(/Votre message au groupe/)).toHaveValue("Hors contrat.");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Refuser" })).not.toBeInTheDocument());
    expect(asked.filter(({ name }) => name === "MovePortalCase").at(-1)?.variables).toEqual({
      input: { id: "c1", version: 3, move: "refuse", body: "Hors contrat." },
    });
  });

  it("dit qu’un dossier est introuvable", async () => {
    open({ PortalCase: { portalCase: null } });
    expect(await screen.findByRole("heading", { level: 1, name: "Dossier introuvable" })).toBeInTheDocument();
  });
});

describe("un lien d’éditeur, sans compte", () => {
  const asked = jest.fn<
    Promise<{ ok: boolean; status: number; json: () => Promise<unknown> }>,
    [string, RequestInit?]
  >();
  const answer = (status: number, body: unknown) =>
    asked.mockResolvedValueOnce({ ok: status === 200, status, json: () => Promise.resolve(body) });
  const link = (over: object = {}) => ({
    ...{ groupName: "Association des Monts", vendorName: "Maison Clairière", demo: false, label: "Support" },
    ...{ expiresAt: "2026-12-20T13:32:00.000Z", onlyCaseId: "c1", total: 1, cases: [] },
    ...over,
  });
  const open = () => stage(<VendorLinkPage />, { at: "/lien-editeur/g.secret", pattern: "/lien-editeur/:token" });
  beforeEach(() => {
    asked.mockReset();
    Object.assign(globalThis, { fetch: asked });
  });

  it("ouvre le dossier et prend une réponse, sans témoin de connexion", async () => {
    answer(200, link());
    answer(200, shown());
    open();
    expect(await screen.findByRole("heading", { level: 1, name: "12. Rendez-vous en double" })).toBeInTheDocument();
    expect(document.querySelector('meta[name="robots"]')).toHaveAttribute("content", "noindex, nofollow");
    await userEvent.type(screen.getByLabelText(/Votre message au groupe/), "Corrigé.");
    answer(200, shown({ state: "resolved", vendorMoves: [] }));
    await userEvent.click(screen.getByRole("button", { name: "Dire que c’est résolu" }));
    expect(await screen.findByText("Étape enregistrée.")).toBeInTheDocument();
    expect(screen.getByText(/c’est au groupe d’agir/)).toBeInTheDocument();
    const [path, init] = asked.mock.calls[2]!;
    expect(path).toBe("/vendor-links/g.secret/cases/c1/moves");
    expect(init).toMatchObject({
      method: "POST",
      credentials: "omit",
      body: '{"version":3,"move":"resolve","body":"Corrigé."}',
    });
  });

  it("garde le texte quand Palier ne répond pas, et dit pourquoi un lien ne s’ouvre plus", async () => {
    answer(200, link());
    answer(200, shown());
    const { unmount } = open();
    await userEvent.type(await screen.findByLabelText(/Votre message au groupe/), "Corrigé.");
    asked.mockRejectedValueOnce(new Error("coupé"));
    await userEvent.click(screen.getByRole("button", { name: "Envoyer le message" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Votre texte est gardé.");
    expect(screen.getByLabelText(/Votre message au groupe/)).toHaveValue("Corrigé.");
    unmount();
    answer(404, { error: { code: "LINK_GONE", message: "Ce lien n’est pas ou plus valable." } });
    open();
    expect(await screen.findByRole("alert")).toHaveTextContent("Ce lien n’est pas ou plus valable.");
  });
});

describe("par où l’éditeur répond", () => {
  const door = (over: object = {}) => ({
    vendorCaseDoor: {
      __typename: "VendorCaseDoor",
      addressee: {
        __typename: "VendorAddressee",
        ...{ id: "k1", name: "Jeanne Fictive", email: "support@clairiere.example", hasAccount: false },
      },
      links: [
        {
          __typename: "VendorLink",
          ...{ id: "l1", oneCase: true, label: "Support", createdByName: "Claire Morel" },
          ...{ createdAt: "2026-11-20T13:32:00.000Z", expiresAt: "2099-01-01T00:00:00.000Z", revokedAt: null },
          visitCount: 1,
          visits: [
            {
              __typename: "VendorLinkVisit",
              ...{ id: "v1", visitedAt: "2026-11-21T13:32:00.000Z", act: "reply", caseNumber: 12 },
            },
          ],
        },
      ],
      attachments: [],
      ...over,
    },
  });

  it("dit à qui partent les courriels, montre les visites, et ouvre un lien qui n’est montré qu’une fois", async () => {
    const { asked } = stage(<VendorCaseDoor caseId="c1" />, {
      answers: {
        VendorCaseDoor: door(),
        OpenVendorLink: {
          openVendorLink: {
            ...{ __typename: "VendorLinkPayload", ok: true, error: null, linkPath: "/lien-editeur/g.secret" },
          },
        },
      },
    });
    expect(await screen.findByText(/partent à Jeanne Fictive \(support@clairiere\.example\)/)).toBeInTheDocument();
    expect(screen.getByText(/dossier 12, réponse écrite/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Ouvrir un lien" }));
    await userEvent.type(await screen.findByLabelText(/À qui le donnez-vous/), "Support de nuit");
    await userEvent.click(screen.getByRole("button", { name: "Créer le lien" }));
    expect(await screen.findByText(/\/lien-editeur\/g\.secret$/)).toBeInTheDocument();
    expect(asked.find(({ name }) => name === "OpenVendorLink")?.variables).toEqual({
      input: { caseId: "c1", label: "Support de nuit", days: 30, oneCase: true },
    });
  });

  it("prévient quand personne ne recevra de courriel", async () => {
    stage(<VendorCaseDoor caseId="c1" />, { answers: { VendorCaseDoor: door({ addressee: null, links: [] }) } });
    expect(await screen.findByText(/aucun courriel ne lui part/)).toBeInTheDocument();
  });
});
