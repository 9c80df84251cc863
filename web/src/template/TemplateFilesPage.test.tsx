import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { TemplateFilesPage } from "./TemplateFilesPage";

const at = { at: "/modeles/t1/fichiers", pattern: "/modeles/:templateId/fichiers" };
const sheet = {
  template: {
    __typename: "Template",
    id: "t1",
    title: "Lettre de liaison",
    inForce: { __typename: "TemplateRevision", id: "r1", name: "2" },
  },
  templateVariants: [
    { __typename: "TemplateVariantLine", id: "t1.s1", establishmentId: "s1", establishmentName: "Les Tilleuls" },
  ],
};
const files = (more: object) => ({
  __typename: "TemplateFiles",
  id: "f1",
  establishmentName: null,
  templateCount: null,
  madeAt: null,
  docxUrl: null,
  mergeUrl: null,
  pdfUrl: null,
  zipUrl: null,
  job: null,
  ...more,
});

describe("les fichiers d’un modèle", () => {
  it("montre ce qui est prêt, ce qui se prépare et ce qui a échoué", async () => {
    stage(<TemplateFilesPage />, {
      ...at,
      answers: {
        TemplateFilesSheet: sheet,
        TemplateFilesList: {
          templateFiles: [
            files({
              madeAt: "2026-11-20T08:00:00.000Z",
              docxUrl: "/template-files/f1/modele.docx",
              pdfUrl: "/template-files/f1/modele.pdf",
            }),
            files({
              id: "f2",
              establishmentName: "Les Tilleuls",
              job: { __typename: "Job", id: "j2", state: "FAILED" },
            }),
          ],
          templateBundles: [
            files({
              id: "b1",
              establishmentName: "Les Tilleuls",
              templateCount: 6,
              zipUrl: "/template-files/b1/modeles.zip",
            }),
          ],
        },
      },
    });
    expect(await screen.findByRole("link", { name: "Word à remplir" })).toHaveAttribute(
      "href",
      "/template-files/f1/modele.docx",
    );
    expect(screen.getByText("La préparation a échoué : demandez-les de nouveau.")).toBeVisible();
    expect(screen.getByRole("link", { name: "Archive de 6 modèles" })).toBeVisible();
  });

  it("demande les fichiers avec le texte choisi, et l’archive de l’établissement", async () => {
    const ok = { ok: true, error: null };
    const { asked } = stage(<TemplateFilesPage />, {
      ...at,
      answers: {
        TemplateFilesSheet: sheet,
        TemplateFilesList: { templateFiles: [], templateBundles: [] },
        PrepareTemplateFiles: { prepareTemplateFiles: { __typename: "TemplateFilesPayload", ...ok } },
        PrepareTemplateBundle: {
          prepareTemplateBundle: {
            __typename: "TemplateFilesPayload",
            ok: false,
            error: { __typename: "UserError", code: "NOTHING_IN_FORCE", message: "Aucun modèle n’est en vigueur." },
          },
        },
      },
    });
    await userEvent.selectOptions(await screen.findByLabelText("Texte"), "Les Tilleuls");
    await userEvent.click(screen.getByRole("button", { name: "Préparer les fichiers" }));
    await waitFor(() => {
      expect(asked.find(({ name }) => name === "PrepareTemplateFiles")?.variables).toEqual({
        input: { revisionId: "r1", establishmentId: "s1" },
      });
    });
    await userEvent.click(screen.getByRole("button", { name: /^Tous les modèles/ }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Aucun modèle n’est en vigueur.");
  });
});
