import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { MaturityBoardPage } from "./MaturityBoardPage";

const criterion = (code: string, level: number, met: boolean) => ({
  __typename: "MaturityCriterionResult",
  code,
  level,
  met,
});
const site = (id: string, name: string, kind: string, level: number | null) => ({
  __typename: "Establishment",
  id,
  finessNumber: "010780195",
  name,
  kind,
  kindLabel: `Libellé ${kind}`,
  maturity:
    level === null
      ? null
      : {
          __typename: "Maturity",
          level,
          levelName: ["Point de départ", "Chacun s’en sert", "L’équipe s’y retrouve"][level],
          criteria: [criterion("A", 1, level >= 1), criterion("B", 1, true), criterion("C", 2, level >= 2)],
          nextStep:
            level === 2
              ? null
              : { __typename: "MaturityNextStep", criterionCode: "C", label: "L’agenda est tenu par l’équipe" },
        },
});
const board = {
  group: {
    __typename: "Group",
    id: "g1",
    establishments: [
      site("1", "Zénith", "IME", 2),
      site("2", "Acacias", "EHPAD", 1),
      site("3", "Bellevue", "EHPAD", 0),
      site("4", "Moulin", "IME", null),
    ],
  },
  maturityFramework: {
    __typename: "MaturityFramework",
    code: "USAGE",
    version: 1,
    levels: [
      { __typename: "MaturityFrameworkLevel", level: 1, name: "Chacun s’en sert" },
      { __typename: "MaturityFrameworkLevel", level: 2, name: "L’équipe s’y retrouve" },
    ],
  },
  maturityDistribution: [0, 1, 2, 3, 4].map((level) => ({
    __typename: "MaturityCount",
    level,
    name: `Nom ${String(level)}`,
    count: level < 3 ? 1 : 0,
  })),
};
const at = "/paliers";
const answers = { MaturityBoard: board };

describe("le tableau des paliers", () => {
  it("dit la situation et compte à part ce qui n’est pas calculé", async () => {
    stage(<MaturityBoardPage />, { at, answers });
    expect(await screen.findByText(/Un établissement tient au moins le palier 2, sur 4/)).toHaveTextContent(
      "un est au point de départ. Un établissement n’a pas encore de palier calculé.",
    );
  });

  it("écrit numéro, nom, critères et prochain pas de chaque établissement, par nom", async () => {
    stage(<MaturityBoardPage />, { at, answers });
    const table = await screen.findByRole("table", { name: /Critères tenus par palier/ });
    expect(
      within(table)
        .getAllByRole("rowheader")
        .map((head) => head.textContent),
    ).toEqual(["AcaciasEHPAD", "BellevueEHPAD", "MoulinIME", "ZénithIME"]);
    const line = within(table).getByRole("row", { name: /Acacias/ });
    expect(line).toHaveTextContent("Palier 1 Chacun s’en sert");
    expect(line).toHaveTextContent("L’agenda est tenu par l’équipe");
    expect(
      within(line).getByRole("link", { name: /2 sur 2 critères tenus pour le palier 1, Acacias/ }),
    ).toHaveAttribute("href", "/paliers/2#palier-1");
    expect(within(table).getByRole("row", { name: /Moulin/ })).toHaveTextContent("à calculer");
  });

  it("se parcourt aux flèches ; Tab ne s’arrête qu’une fois par ligne", async () => {
    stage(<MaturityBoardPage />, { at, answers });
    const first = await screen.findByRole("link", { name: "Acacias" });
    first.focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement).toHaveAttribute("href", "/paliers/2#palier-1");
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).toHaveAttribute("href", "/paliers/3#palier-1");
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).toHaveAttribute("href", "/paliers/1#palier-1");
    await userEvent.keyboard("{ArrowLeft}");
    expect(document.activeElement).toHaveAttribute("href", "/paliers/1");
    await userEvent.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}");
    await userEvent.tab();
    expect(document.activeElement).toHaveAttribute("href", "/paliers/3");
  });

  it("filtre par type et par palier, dans l’adresse", async () => {
    const { address } = stage(<MaturityBoardPage />, { at: "/paliers?type=EHPAD", answers });
    expect(await screen.findAllByRole("rowheader", { name: /Acacias|Bellevue/ })).toHaveLength(2);
    await userEvent.selectOptions(screen.getByLabelText("Palier tenu"), "0");
    expect(address()).toBe("/paliers?type=EHPAD&palier=0");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Paliers 1");
    await userEvent.selectOptions(screen.getByLabelText("Palier tenu"), "2");
    expect(screen.getByText("Aucun établissement ne correspond à ces filtres")).toBeInTheDocument();
  });

  it("ne propose le calcul qu’à qui peut le demander", async () => {
    stage(<MaturityBoardPage />, { at, role: "director", answers });
    await screen.findByRole("link", { name: "Acacias" });
    expect(screen.queryByRole("button", { name: "Recalculer les paliers" })).not.toBeInTheDocument();
  });

  it("dit pourquoi un calcul demandé n’a pas commencé", async () => {
    const refused = {
      computeMaturity: {
        __typename: "JobPayload",
        ok: false,
        error: { __typename: "UserError", code: "JOB_RUNNING", field: null, message: "Un calcul est déjà en cours." },
        job: null,
      },
    };
    stage(<MaturityBoardPage />, { at, answers: { ...answers, ComputeMaturity: refused } });
    await userEvent.click(await screen.findByRole("button", { name: "Recalculer les paliers" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Un calcul est déjà en cours.");
  });
});
