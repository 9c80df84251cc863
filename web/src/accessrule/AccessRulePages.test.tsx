import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { AccessRuleBoardPage } from "./AccessRuleBoardPage";

const rule = (over: object = {}) => ({
  __typename: "AccessRule",
  id: "r1",
  profession: "educator",
  recordKind: "personalProject",
  establishmentKind: null,
  level: "followed",
  reason: "Il suit ces jeunes.",
  legalBasis: "CSP, art. L1110-4, III",
  reviewOn: "2027-06-30",
  dueForReview: false,
  example: false,
  version: 1,
  updatedAt: "2026-11-22T13:32:00.000Z",
  updatedByName: null,
  ...over,
});
const open = (rules: object[], role: "qualityManager" | "reader" = "qualityManager") =>
  stage(<AccessRuleBoardPage />, { at: "/regles-d-acces", role, answers: { AccessRules: { accessRules: rules } } });

jest.setTimeout(30_000);

describe("le registre des règles d’accès", () => {
  it("dit le niveau par son numéro et son mot, et les flèches vont d’une règle à l’autre", async () => {
    open([rule(), rule({ id: "r2", profession: "nurse", recordKind: "care", level: "establishment" })]);
    const table = await screen.findByRole("table", { name: "Ce que chaque profession ouvre, par type de dossier" });
    const cell = within(table).getByRole("link", { name: /Éducateur spécialisé, Projet personnalisé/ });
    expect(cell).toHaveTextContent("1 Ceux qu’il suit");
    expect(cell).toHaveAttribute("href", "/regles-d-acces/r1");
    cell.focus();
    await userEvent.keyboard("{ArrowUp}{ArrowLeft}");
    expect(within(table).getByRole("link", { name: /Infirmier, Dossier de soins/ })).toHaveFocus();
  });

  it("sans règle, dit à quoi il sert et propose un exemple à qui peut écrire", async () => {
    const { unmount } = open([]);
    expect(await screen.findByText("Aucune règle n’est encore écrite")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Charger un exemple" })).toBeInTheDocument();
    unmount();
    open([], "reader");
    expect(await screen.findByText("Aucune règle n’est encore écrite")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Charger un exemple" })).not.toBeInTheDocument();
  });

  it("montre celles à réviser, et la règle propre à un type avant la commune", async () => {
    open([rule(), rule({ id: "r2", establishmentKind: "EHPAD", level: "establishment", dueForReview: true })]);
    const table = await screen.findByRole("table");
    expect(within(table).getByText("propre à EHPAD, à réviser")).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText("Type d’établissement"), "EHPAD");
    expect(within(screen.getByRole("table")).getAllByRole("link")).toHaveLength(1);
    expect(screen.getByRole("link", { name: /3 Tout l’établissement/ })).toBeInTheDocument();
  });
});
