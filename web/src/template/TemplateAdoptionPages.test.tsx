import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { dayInFrance } from "@palier/domain/kernel";
import { stage } from "../kernel/testing";
import { TemplateAdoptionPage } from "./TemplateAdoptionPage";
import { TemplateAdoptionSheetPage } from "./TemplateAdoptionSheetPage";
import { TemplateCampaignPage } from "./TemplateCampaignPage";

const model = {
  __typename: "TemplateAdoptionModel",
  ...{ id: "m1", code: "LDL-SORTIE-001", title: "Lettre de liaison", inForceName: "2" },
};
const site = (id: string, name: string) => ({ __typename: "TemplateAdoptionSite", id, name, kind: "SMR" });
const cell = (establishmentId: string, over: object = {}) => ({
  __typename: "TemplateAdoptionCell",
  id: `m1.${establishmentId}`,
  templateId: "m1",
  establishmentId,
  state: "followed",
  behindBy: 0,
  sentence: "La version 2 est en service.",
  declaredName: "2",
  installedOn: "2026-10-01",
  readerCount: 12,
  teamReaderCount: 9,
  teamCount: 12,
  checkedOn: "2026-11-01",
  lookedAtCount: 10,
  conformCount: 9,
  checkName: "2",
  drift: 0.12,
  ...over,
});
const board = {
  __typename: "TemplateAdoption",
  models: [model],
  sites: [site("e1", "Les Acacias"), site("e2", "Le Moulin"), site("e3", "Zénith")],
  cells: [
    cell("e1"),
    cell("e2", { state: "behind", behindBy: 2, declaredName: "1", lookedAtCount: null, drift: null }),
  ],
};

jest.setTimeout(30_000);

describe("le tableau d’adoption", () => {
  const open = (at = "/modeles/adoption") =>
    stage(<TemplateAdoptionPage />, { at, answers: { TemplateAdoption: { templateAdoption: board } } });

  it("dit où en est chaque établissement, et ce qui n’est pas déclaré", async () => {
    open();
    expect(await screen.findByText(/Un modèle est à jour et suivi sur 3 attendus/)).toHaveTextContent(
      "un a une version en retard ; une version n’est pas déclarée.",
    );
    const row = screen.getByRole("row", { name: /Les Acacias/ });
    expect(row).toHaveTextContent("Version 2");
    expect(row).toHaveTextContent("contrôle : 9 sur 10");
    expect(row).toHaveTextContent("écart : 12 %");
    expect(screen.getByRole("row", { name: /Le Moulin/ })).toHaveTextContent("2 versions de retard");
    const unknown = within(screen.getByRole("row", { name: /Zénith/ })).getByRole("link");
    expect(unknown).toHaveTextContent("Pas de version déclarée");
    expect(unknown).toHaveAttribute("href", "/modeles/adoption/m1/e3");
  });

  it("ne garde que ce qui est filtré, dans l’adresse", async () => {
    const { address } = open();
    await userEvent.selectOptions(await screen.findByLabelText("Où il en est"), "behind");
    expect(address()).toBe("/modeles/adoption?etat=behind");
    expect(screen.queryByRole("row", { name: /Les Acacias/ })).not.toBeInTheDocument();
    expect(screen.getByRole("row", { name: /Le Moulin/ })).toBeInTheDocument();
  });
});

describe("un modèle dans un établissement", () => {
  const sheet = {
    __typename: "TemplateAdoptionSheet",
    id: "m1.e1",
    model,
    site: site("e1", "Les Acacias"),
    cell: cell("e1", { state: "undeclared", declaredName: null, installedOn: null }),
    revisions: [
      { __typename: "TemplateDeclarable", id: "r2", name: "2", inForce: true },
      { __typename: "TemplateDeclarable", id: "r1", name: "1", inForce: false },
    ],
    events: [],
    ownSeenOn: null,
  };
  const open = (answer: object) =>
    stage(<TemplateAdoptionSheetPage />, {
      at: "/modeles/adoption/m1/e1",
      pattern: "/modeles/adoption/:templateId/:establishmentId",
      answers: {
        TemplateAdoptionSheet: { templateAdoptionSheet: sheet },
        DeclareTemplateVersion: { declareTemplateVersion: { __typename: "TemplateAdoptionPayload", ...answer } },
      },
    });

  it("déclare la version en vigueur, aujourd’hui, en un seul clic sur la page", async () => {
    const { asked } = open({ ok: true, error: null });
    await userEvent.click(await screen.findByRole("button", { name: "Déclarer la version 2 en service" }));
    expect(await screen.findByText(/C’est noté/)).toBeInTheDocument();
    expect(asked.find(({ name }) => name === "DeclareTemplateVersion")?.variables).toEqual({
      input: {
        ...{ templateId: "m1", establishmentId: "e1", revisionId: "r2" },
        ...{ installedOn: dayInFrance(new Date()), note: "" },
      },
    });
  });

  it("montre un refus sur son champ, et garde ce qui est écrit", async () => {
    const message = "Donnez une date qui existe.";
    open({ ok: false, error: { __typename: "UserError", code: "ADOPTION_INVALID", field: "installedOn", message } });
    await userEvent.type(await screen.findByLabelText("Note (facultative)"), "Mise à jour de nuit");
    await userEvent.click(screen.getByRole("button", { name: "Déclarer la version 2 en service" }));
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(screen.getByLabelText("Note (facultative)")).toHaveValue("Mise à jour de nuit");
  });
});

describe("une campagne", () => {
  const campaign = {
    __typename: "TemplateCampaign",
    ...{ id: "c1", title: "Certification", purpose: "", beginsOn: "2026-11-01", endsOn: "2026-12-31", state: "open" },
    ...{ closingNote: "", closedAt: null, version: 1, targetCount: 2, begunCount: 1, adoptedCount: 0 },
    ...{ reportUrl: null, job: null },
    targets: [
      {
        __typename: "TemplateCampaignTarget",
        ...{ id: "t1", templateId: "m1", templateTitle: "Lettre de liaison", establishmentId: "e1" },
        ...{
          establishmentName: "Les Acacias",
          reach: "begun",
          sentence: "La version 2 est en service.",
          remindedAt: null,
        },
      },
    ],
  };
  const open = (role: "groupReferent" | "localReferent") =>
    stage(<TemplateCampaignPage />, {
      at: "/modeles/campagnes/c1",
      pattern: "/modeles/campagnes/:campaignId",
      role,
      answers: {
        TemplateCampaign: { templateCampaign: campaign },
        RemindTemplateCampaign: {
          remindTemplateCampaign: {
            __typename: "RemindTemplateCampaignPayload",
            ...{ ok: true, error: null, siteCount: 2, recentCount: 1, withoutReferent: ["Le Moulin"] },
          },
        },
      },
    });

  it("relance les référents et dit qui ne l’a pas été", async () => {
    open("groupReferent");
    await userEvent.click(await screen.findByRole("button", { name: "Relancer les référents" }));
    expect(await screen.findByText(/Les référents de 2 établissements ont été prévenus/)).toHaveTextContent(
      "un établissement l’avait été il y a moins d’une semaine. Sans référent à prévenir : Le Moulin.",
    );
  });

  it("se lit sans se mener", async () => {
    open("localReferent");
    expect(await screen.findByRole("link", { name: "Lettre de liaison" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Relancer les référents" })).not.toBeInTheDocument();
  });
});
