import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { TemplateWritePage } from "./TemplateWritePage";

jest.setTimeout(30_000);
// jsdom lays nothing out.
Range.prototype.getBoundingClientRect = () => new DOMRect();
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;

const section = (key: string, text: string) => ({
  type: "section",
  attrs: { key, title: `Titre ${key}`, mode: "free", contents: [] },
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});
const json = (...texts: [string, string][]) =>
  JSON.stringify({ type: "doc", content: texts.map(([key, text]) => section(key, text)) });
const writing = (over: object = {}) => ({
  __typename: "TemplateWriting",
  id: "r2",
  templateId: "t1",
  code: "LL-MCO-001",
  title: "Lettre de liaison",
  name: "2.0",
  state: "draft",
  writable: true,
  content: json(["motif", "Motif"], ["suites", "Suites"]),
  version: 3,
  updatedAt: "2026-11-22T10:00:00.000Z",
  contents: [],
  ...over,
});
const remark = (over: object = {}) => ({
  __typename: "TemplateComment",
  id: "c1",
  sectionKey: "suites",
  body: "Plus clair ainsi.",
  suggestion: "Consultation à trois mois",
  state: "open",
  authorName: "Luc Perrin",
  answeredByName: null,
  answeredAt: null,
  createdAt: "2026-11-21T10:00:00.000Z",
  ...over,
});

const open = (options: NonNullable<Parameters<typeof stage>[1]>) =>
  stage(<TemplateWritePage />, {
    at: "/modeles/t1/redaction",
    pattern: "/modeles/:templateId/redaction",
    role: "qualityManager",
    ...options,
  });

/** Writes at the end of a section, as the browser would: jsdom has no typing in an editable element. */
function type(text: string): void {
  const box = screen.getByRole("textbox", { name: "Texte du modèle" });
  const paragraph = within(box).getByText(/^Suites/);
  act(() => {
    box.focus();
    paragraph.textContent = text;
  });
}

describe("rédiger un modèle", () => {
  it("enregistre la section changée, et le dit", async () => {
    const { asked } = open({
      answers: {
        TemplateWriting: { templateWriting: writing() },
        TemplateComments: { templateComments: [] },
        SaveTemplateContent: {
          saveTemplateContent: {
            __typename: "TemplateContentPayload",
            ok: true,
            error: null,
            writing: writing({ version: 4, content: json(["motif", "Motif"], ["suites", "Suites revues"]) }),
          },
        },
      },
    });
    await screen.findByRole("heading", { name: /Rédiger/, level: 1 });
    await screen.findByText("Aucune remarque n’attend de réponse.", undefined, { timeout: 10_000 });
    type("Suites revues");
    await waitFor(() => expect(screen.getByText(/^Enregistré à/)).toBeInTheDocument(), { timeout: 5_000 });
    const sent = asked.find(({ name }) => name === "SaveTemplateContent")?.variables["input"];
    expect(sent).toMatchObject({ revisionId: "r2", version: 3, order: ["motif", "suites"] });
    expect((sent as { sections: string }).sections).toContain("Suites revues");
    expect((sent as { sections: string }).sections).not.toContain("Motif");
  });

  it("la même section écrite par deux personnes : les deux textes, et un choix", async () => {
    open({
      answers: {
        TemplateWriting: { templateWriting: writing() },
        TemplateComments: { templateComments: [] },
        SaveTemplateContent: {
          saveTemplateContent: {
            __typename: "TemplateContentPayload",
            ok: false,
            error: { __typename: "UserError", code: "STALE_VERSION", message: "Modifiée." },
            writing: writing({ version: 9, content: json(["motif", "Motif"], ["suites", "Celui de Luc"]) }),
          },
        },
      },
    });
    await screen.findByText("Aucune remarque n’attend de réponse.", undefined, { timeout: 10_000 });
    type("Suites de Claire");
    const dialog = await screen.findByRole("dialog", undefined, { timeout: 10_000 });
    expect(within(dialog).getByText("Suites de Claire")).toBeInTheDocument();
    expect(within(dialog).getByText("Celui de Luc")).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole("button", { name: "Prendre l’autre texte" }));
    expect(await screen.findByText("Celui de Luc")).toBeInTheDocument();
    expect(screen.queryByText("Suites de Claire")).not.toBeInTheDocument();
  });

  it("une suggestion reprise devient le texte", async () => {
    const { asked } = open({
      answers: {
        TemplateWriting: { templateWriting: writing() },
        TemplateComments: { templateComments: [remark()] },
        TakeTemplateSuggestion: {
          takeTemplateSuggestion: {
            __typename: "TemplateCommentPayload",
            ok: true,
            error: null,
            comment: remark({ state: "taken", answeredByName: "Claire Morel", answeredAt: "2026-11-22T10:00:00.000Z" }),
            writing: writing({ version: 4, content: json(["motif", "Motif"], ["suites", "Repris de la suggestion"]) }),
          },
        },
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: /^Reprendre dans le texte/ }, { timeout: 10_000 }));
    expect(await screen.findByText("Repris de la suggestion")).toBeInTheDocument();
    expect(asked.find(({ name }) => name === "TakeTemplateSuggestion")?.variables["input"]).toEqual({
      commentId: "c1",
      version: 3,
    });
  });

  it("en relecture, il se lit et se commente", async () => {
    const { asked } = open({
      role: "director",
      answers: {
        TemplateWriting: { templateWriting: writing({ state: "review", writable: false }) },
        TemplateComments: { templateComments: [remark({ suggestion: null })] },
        AddTemplateComment: {
          addTemplateComment: {
            __typename: "TemplateCommentPayload",
            ok: true,
            error: null,
            comment: remark({ id: "c2" }),
          },
        },
      },
    });
    await screen.findByRole("heading", { name: /Relire/, level: 1 });
    expect(screen.queryByRole("toolbar")).not.toBeInTheDocument();
    await userEvent.click(await screen.findByRole("button", { name: "Écrire une remarque" }, { timeout: 10_000 }));
    const dialog = await screen.findByRole("dialog", undefined, { timeout: 10_000 });
    await userEvent.selectOptions(within(dialog).getByLabelText("Section"), "suites");
    await userEvent.type(within(dialog).getByRole("textbox", { name: /^Votre remarque/ }), "Trop long");
    await userEvent.click(within(dialog).getByRole("button", { name: "Envoyer la remarque" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(asked.find(({ name }) => name === "AddTemplateComment")?.variables["input"]).toEqual({
      revisionId: "r2",
      sectionKey: "suites",
      body: "Trop long",
      suggestion: null,
    });
  });

  it("sans version en préparation, dit où en commencer une", async () => {
    open({ answers: { TemplateWriting: { templateWriting: null } } });
    expect(await screen.findByText("Aucune version n’est en préparation")).toBeInTheDocument();
  });
});
