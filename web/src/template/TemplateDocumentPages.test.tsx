import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { TemplateDocumentPage } from "./TemplateDocumentPage";
import { TemplateDocumentsPage } from "./TemplateDocumentsPage";

const document = (more: object) => ({
  __typename: "TemplateDocument",
  id: "d1",
  establishmentId: "e1",
  establishmentName: "SMR Les Tilleuls",
  revisionName: "2.0",
  fileName: "lettre.docx",
  state: "analysed",
  refusal: null,
  drift: 0.32,
  url: "/template-documents/d1",
  uploadedByName: "Anne Exemple",
  createdAt: "2026-11-20T08:00:00.000Z",
  ...more,
});
const list = (documents: object[]) => ({
  template: { __typename: "Template", id: "t1", title: "Lettre de liaison" },
  templateVariants: [
    { __typename: "TemplateVariantLine", id: "t1.e1", establishmentId: "e1", establishmentName: "SMR Les Tilleuls" },
  ],
  templateDocuments: documents,
});
const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

describe("les documents réels d’un modèle", () => {
  const pages = { at: "/modeles/t1/documents", pattern: "/modeles/:templateId/documents" };

  it("disent l’écart de chacun, ou pourquoi il n’est pas lu", async () => {
    const documents = [
      document({}),
      document({ id: "d2", fileName: "vieux.pdf", state: "refused", drift: null, refusal: "Ce PDF est protégé." }),
    ];
    stage(<TemplateDocumentsPage />, { ...pages, answers: { TemplateDocuments: list(documents) } });
    const table = await screen.findByRole("table", { name: "Documents déposés" });
    expect(within(table).getByRole("link", { name: "lettre.docx" })).toHaveAttribute(
      "href",
      "/modeles/t1/documents/d1",
    );
    expect(within(table).getByText(/Pas lu.*Ce PDF est protégé/)).toBeInTheDocument();
    expect(within(table).getByText("assez différent du modèle")).toBeInTheDocument();
    expect(screen.getByText("1 établissement a un document comparé.")).toBeInTheDocument();
  });

  it("partent avec l’établissement choisi ; le refus du serveur se lit", async () => {
    const fetched = jest.fn<Promise<Response>, [string, RequestInit]>(() =>
      Promise.resolve(
        new Response(JSON.stringify({ error: { message: "Ce fichier contient une macro." } }), { status: 422 }),
      ),
    );
    globalThis.fetch = fetched as unknown as typeof fetch;
    stage(<TemplateDocumentsPage />, { ...pages, answers: { TemplateDocuments: list([]) } });
    await userEvent.upload(await screen.findByLabelText("Document à comparer"), new File(["x"], "lettre.docx"));
    expect(await screen.findByRole("alert")).toHaveTextContent("Ce fichier contient une macro.");
    const [address, request] = fetched.mock.calls[0] ?? [];
    expect(address).toBe("/template-documents?template=t1&establishment=e1");
    expect(request?.headers).toMatchObject({ "apollo-require-preflight": "1" });
  });
});

describe("un document réel", () => {
  const analysis = {
    templateDocument: {
      __typename: "TemplateDocumentAnalysis",
      id: "d1",
      document: document({}),
      sections: [
        {
          ...{ __typename: "AnalysedSection", key: "motif", title: "Motif", status: "reworded", similarity: 0.6 },
          realTitles: ["Pourquoi"],
          diff: [
            { __typename: "TemplateDiffPart", change: "removed", text: "en une phrase" },
            { __typename: "TemplateDiffPart", change: "added", text: "en deux mots" },
          ],
        },
        {
          ...{ __typename: "AnalysedSection", key: "suites", title: "Suites", status: "missing", similarity: 0 },
          ...{ realTitles: [], diff: [] },
        },
      ],
      added: [{ __typename: "AddedSection", title: "Transport", text: "Bon de transport", status: "added" }],
      contents: [
        {
          ...{ __typename: "AnalysedContent", code: "dates", label: "Dates d’entrée et de sortie" },
          ...{ source: "R. 1112-1-2, 1°", found: false, foundIn: null },
        },
      ],
      reasons: [{ __typename: "DriftReason", sentence: "Il manque les dates.", part: 0.2 }],
    },
  };
  const gaps = { templateGaps: [] };

  it("montre les sections, les mots qui changent, ce qui manque avec sa source, et laisse justifier un écart", async () => {
    const { asked } = stage(<TemplateDocumentPage />, {
      at: "/modeles/t1/documents/d1",
      pattern: "/modeles/:templateId/documents/:documentId",
      answers: {
        TemplateDocument: analysis,
        DocumentGaps: gaps,
        RecordTemplateGap: {
          recordTemplateGap: {
            __typename: "TemplateGapPayload",
            ok: true,
            error: null,
            gap: { __typename: "TemplateGap", id: "g1", reason: "Notre logiciel ne le permet pas", version: 1 },
          },
        },
      },
    });
    expect(await screen.findByRole("heading", { name: /Écart de 32.*assez différent du modèle/ })).toBeInTheDocument();
    expect(screen.getByText("en deux mots").closest("ins")).not.toBeNull();
    const contents = screen.getByRole("table", { name: "Contenus obligatoires" });
    expect(within(contents).getByText("Manque")).toBeInTheDocument();
    expect(within(contents).getByText("R. 1112-1-2, 1°")).toBeInTheDocument();
    expect(screen.getByText(/sous le titre.*Pourquoi/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: /Justifier l’écart sur.*Suites/ }));
    await userEvent.type(
      await screen.findByLabelText("Pourquoi l’établissement fait autrement"),
      "Notre logiciel ne le permet pas",
    );
    await userEvent.click(screen.getByRole("button", { name: "Noter l’écart" }));
    expect(asked.find(({ name }) => name === "RecordTemplateGap")?.variables).toEqual({
      input: {
        templateId: "t1",
        establishmentId: "e1",
        sectionKey: "suites",
        reason: "Notre logiciel ne le permet pas",
      },
    });
  });
});
