import { STARTER_TEMPLATES } from "@palier/domain/template";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { TemplateListPage } from "./TemplateListPage";
import { TemplatePage } from "./TemplatePage";
import { TemplateVersionsPage } from "./TemplateVersionsPage";

const [letter] = STARTER_TEMPLATES;
const content = JSON.stringify(letter?.document);

const revision = (more: object) => ({
  __typename: "TemplateRevision",
  id: "r1",
  name: "1",
  major: 1,
  minor: 0,
  state: "published",
  summary: "",
  content,
  publishedAt: "2026-10-01T08:00:00.000Z",
  reviewDueOn: "2028-10-01",
  version: 4,
  writtenByMe: false,
  signatures: [],
  moves: [],
  ...more,
});
const template = (more: object) => ({
  __typename: "Template",
  id: "t1",
  code: "MD-SORTIE-001",
  kind: "dischargeLetter",
  sector: null,
  title: "Lettre de liaison",
  purpose: "Continuer les soins sans rupture.",
  reader: "",
  beneficiary: "Le patient",
  retention: "",
  ownerId: null,
  ownerName: null,
  trainingTitle: "",
  trainingUrl: null,
  reviewMonths: 24,
  retired: false,
  version: 1,
  contents: [
    { __typename: "TemplateContent", code: "suites", label: "Suites à donner", source: "R. 1112-1-2, 6°", clues: [] },
    { __typename: "TemplateContent", code: "autre", label: "Autre chose", source: "Règle du groupe", clues: [] },
  ],
  criteria: [],
  inForce: null,
  inPreparation: null,
  revisions: [],
  ...more,
});

describe("the library of models", () => {
  it("lists what is in force, in preparation and to be revised, with filters in the address", async () => {
    const rows = [
      template({
        inForce: revision({ state: "toRevise", reviewDueOn: "2026-11-01" }),
        inPreparation: revision({ id: "r2", name: "2", state: "review" }),
      }),
    ];
    const page = stage(<TemplateListPage />, { answers: { TemplateList: { templates: rows } }, at: "/modeles" });
    expect(await screen.findByRole("link", { name: "Lettre de liaison" })).toHaveAttribute("href", "/modeles/t1");
    expect(screen.getByText("Version 2 : en relecture")).toBeVisible();
    expect(screen.getByText("01/11/2026, date passée")).toBeVisible();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Où il en est" }), "À réviser");
    await waitFor(() => {
      expect(page.asked.at(-1)?.variables).toMatchObject({ filter: { standing: "toRevise", kind: null } });
    });
    expect(page.address()).toContain("etat=toRevise");
  });

  it("says what models are for when there is none, and where one begins", async () => {
    stage(<TemplateListPage />, { answers: { TemplateList: { templates: [] } } });
    expect(await screen.findByText("Aucun modèle pour l’instant")).toBeVisible();
    expect(screen.getAllByRole("link", { name: "Commencer un modèle" })[0]).toHaveAttribute("href", "/modeles/depart");
  });
});

describe("the sheet of a model", () => {
  const at = { at: "/modeles/t1", pattern: "/modeles/:templateId" };

  it("shows what it must hold with its source, and what no section carries", async () => {
    const shown = template({ inForce: revision({}), revisions: [revision({})] });
    stage(<TemplatePage />, { answers: { TemplateSheet: { template: shown } }, role: "reader", ...at });
    const row = await screen.findByRole("row", { name: /Suites à donner/ });
    expect(row).toHaveTextContent("R. 1112-1-2, 6°");
    expect(row).toHaveTextContent("Et après");
    expect(screen.getByRole("row", { name: /Autre chose/ })).toHaveTextContent("aucune");
    expect(screen.getByText("Version 1, publiée le 01/10/2026")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Commencer une nouvelle version" })).toBeNull();
  });

  it("sends back with a remark, and says why the author can't approve", async () => {
    const move = (code: string, label: string, more: object = {}) => ({
      __typename: "TemplateMove",
      code,
      label,
      needsComment: false,
      refusal: null,
      ...more,
    });
    const inReview = revision({
      id: "r2",
      state: "review",
      publishedAt: null,
      moves: [
        move("sendBack", "Demander des corrections", { needsComment: true }),
        move("approve", "Approuver", {
          refusal: "Vous avez écrit dans cette version : une autre personne doit l’approuver.",
        }),
      ],
    });
    const shown = template({ inPreparation: inReview, revisions: [inReview] });
    const answers = {
      TemplateSheet: { template: shown },
      Draft: { draft: null },
      Drafts: { drafts: [] },
      MoveTemplateRevision: {
        moveTemplateRevision: {
          __typename: "TemplatePayload",
          ok: false,
          error: {
            __typename: "UserError",
            code: "TEMPLATE_COMMENT_MISSING",
            field: "comment",
            message: "Dites ce qu’il faut corriger.",
          },
          template: null,
        },
      },
    };
    const page = stage(<TemplatePage />, { answers, ...at });
    expect(await screen.findByText(/une autre personne doit l’approuver/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Approuver" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Demander des corrections" }));
    const dialog = await screen.findByRole("dialog", { name: "Demander des corrections" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Demander des corrections" }));
    expect(await within(dialog).findByText("Dites ce qu’il faut corriger.")).toBeVisible();
    expect(page.asked.find(({ name }) => name === "MoveTemplateRevision")?.variables).toEqual({
      input: { revisionId: "r2", version: 4, move: "sendBack", comment: "" },
    });
  });
});

describe("two versions of a model", () => {
  it("are compared word by word, section by section", async () => {
    const after = JSON.stringify({
      ...letter?.document,
      content: letter?.document.content.map((section) =>
        section.attrs.key === "remise"
          ? {
              ...section,
              content: [
                { type: "paragraph", content: [{ type: "text", text: "Cette lettre est lue avec le patient." }] },
              ],
            }
          : section,
      ),
    });
    const revisions = [revision({ id: "r2", name: "2", state: "draft" }), revision({})];
    const shown = template({ revisions });
    stage(<TemplateVersionsPage />, {
      answers: {
        TemplateVersions: { template: shown },
        TwoVersions: { before: revision({}), after: revision({ id: "r2", name: "2", content: after }) },
      },
      at: "/modeles/t1/versions",
      pattern: "/modeles/:templateId/versions",
    });
    const change = await screen.findByRole("heading", { level: 3, name: "Remise et envoi" });
    expect(change).toBeVisible();
    expect(screen.getByRole("heading", { name: "Une section change sur 8." })).toBeVisible();
    expect(screen.getAllByText("Ajouté :", { exact: false }).length).toBeGreaterThan(0);
  });
});
