import { diffText, STARTER_TEMPLATES } from "@palier/domain/template";
import { screen, within } from "@testing-library/react";
import { stage } from "../kernel/testing";
import { TemplateDiff } from "./TemplateDiff";
import { TemplateText } from "./TemplateText";

const [letter] = STARTER_TEMPLATES;

describe("the text of a model", () => {
  it("shows each section with its rule, its fields and its tables", async () => {
    stage(<TemplateText document={letter?.document} contentNames={{ motif: "Motif de l’hospitalisation" }} />);
    const motif = await screen.findByRole("region", { name: "Pourquoi le patient a été hospitalisé" });
    expect(motif).toHaveTextContent("À trous");
    expect(motif).toHaveTextContent("Contenu obligatoire : Motif de l’hospitalisation");
    expect(motif).toHaveTextContent("Motif en une phrase (texte)");
    expect(within(screen.getByRole("region", { name: "Remise et envoi" })).getByText("Verrouillée")).toBeVisible();
    const treatments = screen.getByRole("region", { name: "Traitements" });
    expect(within(treatments).getByRole("columnheader", { name: "Posologie" })).toBeVisible();
    expect(treatments).toHaveTextContent("Durée (jours)");
  });

  it("shows nothing of what isn't a model", async () => {
    stage(<TemplateText document={{ type: "doc", content: [{ type: "image" }] }} />);
    expect(await screen.findByText("Ce texte ne peut pas être affiché.")).toBeVisible();
  });

  it("says what was added and removed without colour, and leaves out what didn't change", async () => {
    const same = "un deux trois quatre cinq six sept huit neuf dix ";
    stage(<TemplateDiff parts={diffText(`${same}lundi`, `${same}mardi`)} around={2} />);
    expect(await screen.findByText("Supprimé :", { exact: false })).toBeInTheDocument();
    expect(screen.getByText("Ajouté :", { exact: false })).toBeInTheDocument();
    expect(screen.getByText("… 8 mots inchangés …")).toBeVisible();
  });

  it("says so when nothing changed", async () => {
    stage(<TemplateDiff parts={diffText("même", "même")} />);
    expect(await screen.findByText("Le texte est le même.")).toBeVisible();
  });
});
