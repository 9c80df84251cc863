import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { TemplateDriftPage } from "./TemplateDriftPage";

const finding = (over: object = {}) => ({
  __typename: "TemplateDriftFinding",
  id: "reworded:suites:a:9",
  kind: "reworded",
  title: "Suites à donner",
  sentence: "9 sites sur 14 ont réécrit «\u00a0Suites à donner\u00a0» de la même façon.",
  establishmentNames: ["Les Acacias", "Les Tilleuls"],
  divergingCount: 3,
  wording: "Appeler le secrétariat.",
  agreement: 0.86,
  diff: [
    { __typename: "TemplateDiffPart", change: "removed", text: "Consultation." },
    { __typename: "TemplateDiffPart", change: "added", text: "Appeler le secrétariat." },
  ],
  ...over,
});
const drift = (over: object = {}) => ({
  __typename: "TemplateDrift",
  id: "m1",
  templateTitle: "Lettre de liaison",
  revisionId: "r1",
  revisionName: "2",
  siteCount: 14,
  otherVersionCount: 1,
  findings: [finding()],
  ...over,
});
const open = (templateDrift: object | null, answer: object = {}) =>
  stage(<TemplateDriftPage />, {
    at: "/modeles/m1/derive",
    pattern: "/modeles/:templateId/derive",
    role: "qualityManager",
    answers: { TemplateDrift: { templateDrift }, ProposeTemplateDrift: { proposeTemplateDrift: answer } },
  });

jest.setTimeout(30_000);

describe("ce que plusieurs établissements écrivent autrement", () => {
  it("pose la question au modèle, avec le texte commun et les établissements", async () => {
    open(drift());
    const asked = await screen.findByRole("region", { name: /9 sites sur 14 ont réécrit/ });
    expect(asked).toHaveTextContent("Ce texte serait-il meilleur que celui du modèle ?");
    expect(asked).toHaveTextContent("Un autre établissement l’a réécrite autrement.");
    expect(asked).toHaveTextContent("Leurs textes ressemblent à celui-ci à 86 % en moyenne.");
    expect(within(asked).getByText("Les Tilleuls")).toBeInTheDocument();
    expect(screen.getByText(/14 établissements sont comparés à la version 2/)).toHaveTextContent(
      "Le dernier document d’un établissement a été comparé à une autre version",
    );
  });

  it("en fait une proposition, et garde ce qui est écrit quand elle est refusée", async () => {
    const refusal = { __typename: "UserError", code: "STALE_VERSION", field: null, message: "Relisez la page." };
    const { asked, unmount } = open(drift(), { ok: false, error: refusal, proposal: null });
    await userEvent.click(await screen.findByRole("button", { name: "En faire une proposition" }));
    const dialog = await screen.findByRole("dialog", { name: /Proposer ce texte/ });
    expect(dialog).toHaveTextContent("2 établissements sur 14 écrivent ainsi");
    await userEvent.type(within(dialog).getByLabelText("Pourquoi (facultatif)"), "Plus clair");
    await userEvent.click(within(dialog).getByRole("button", { name: "Proposer" }));
    expect(await within(dialog).findByText("Relisez la page.")).toBeVisible();
    expect(within(dialog).getByLabelText("Pourquoi (facultatif)")).toHaveValue("Plus clair");
    expect(asked.at(-1)?.variables["input"]).toEqual({
      templateId: "m1",
      revisionId: "r1",
      leastPercent: 50,
      findingId: "reworded:suites:a:9",
      reason: "Plus clair",
    });
    unmount();
    open(drift(), { ok: true, error: null, proposal: { __typename: "TemplateProposal", id: "p1", state: "open" } });
    await userEvent.click(await screen.findByRole("button", { name: "En faire une proposition" }));
    await userEvent.click(await screen.findByRole("button", { name: "Proposer" }));
    expect(await screen.findByRole("status")).toHaveTextContent("La proposition est faite.");
  });

  it("n’offre pas de texte à proposer quand une section manque ou qu’une partie est ajoutée", async () => {
    const left = {
      id: "missing:a",
      kind: "missing",
      title: "Attente",
      wording: "",
      diff: [],
      sentence: "7 sites n’ont pas",
    };
    const more = {
      id: "added:t",
      kind: "added",
      title: "Transport",
      sentence: "8 sites ont ajouté",
      wording: "Bon remis",
    };
    open(drift({ findings: [finding(left), finding(more)] }));
    expect(await screen.findByRole("region", { name: /7 sites/ })).toHaveTextContent("Cette section est-elle utile");
    expect(screen.getByRole("region", { name: /8 sites/ })).toHaveTextContent("Bon remis");
    expect(screen.queryByRole("button", { name: "En faire une proposition" })).not.toBeInTheDocument();
    expect(screen.getAllByRole("link", { name: "Écrire la version suivante" })).toHaveLength(2);
  });

  it("dit ce qu’il faut pour comparer, ce qui est partagé, et demande une autre part", async () => {
    const { unmount } = open(drift({ siteCount: 1, otherVersionCount: 0, findings: [] }));
    expect(await screen.findByText("Il faut les documents de deux établissements")).toBeVisible();
    unmount();
    const { asked, address } = open(drift({ findings: [] }));
    expect(await screen.findByText("Aucune façon de faire n’est partagée à ce point")).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText("Montrer ce que font de même"), "30");
    expect(address()).toContain("part=30");
    expect(asked.at(-1)?.variables).toEqual({ templateId: "m1", leastPercent: 30 });
  });

  it("d’un modèle sans version en vigueur, ne dit rien", async () => {
    open(null);
    expect(await screen.findByText("Ce modèle n’a pas de version en vigueur")).toBeVisible();
  });
});
