import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serverError, stage } from "../kernel/testing";
import { IndicatorListPage } from "./IndicatorListPage";

const row = (id: string, over: object = {}, summary: object = {}) => ({
  __typename: "Indicator",
  id,
  code: `CODE-${id}`,
  name: `Indicateur ${id}`,
  unit: "ratio",
  frequency: "month",
  direction: "up",
  target: 0.8,
  groupTrend: [
    { __typename: "TrendPoint", period: "2026-09", value: 0.5 },
    { __typename: "TrendPoint", period: "2026-10", value: 0.6 },
  ],
  summary: {
    __typename: "IndicatorSummary",
    siteCount: 109,
    expectedSiteCount: 109,
    withContextCount: 109,
    median: 0.9,
    latestPeriod: "2026-10",
    ...summary,
  },
  ...over,
});
const rows = [
  row("dossiers", { name: "Dossiers actifs" }),
  row(
    "agenda",
    { name: "Agenda partagé", frequency: "quarter" },
    { median: 0.4, withContextCount: 100, siteCount: 104 },
  ),
];
const list = { indicators: rows };
const at = "/indicateurs";

describe("la liste des indicateurs", () => {
  it("dit la situation en une phrase, puis une ligne par indicateur, par nom", async () => {
    stage(<IndicatorListPage />, { at, answers: { IndicatorList: list } });
    expect(
      await screen.findByText(/Un indicateur atteint sa cible en médiane, sur 2 qui en ont une/),
    ).toHaveTextContent("4 valeurs attendent leur contexte : elles ne sont pas publiables.");
    const heads = screen.getAllByRole("rowheader").map((head) => head.textContent);
    expect(heads).toEqual(["Agenda partagé", "Dossiers actifs"]);
    expect(screen.getByRole("cell", { name: "104 sur 109" })).toBeInTheDocument();
    expect(screen.getByRole("cell", { name: /^40\s%$/ })).toBeInTheDocument();
  });

  it("garde les filtres dans l’adresse, et propose d’en sortir quand rien ne correspond", async () => {
    const { address } = stage(<IndicatorListPage />, {
      at: `${at}?voir=sans-contexte`,
      answers: { IndicatorList: list },
    });
    expect(await screen.findAllByRole("rowheader")).toHaveLength(1);
    await userEvent.type(screen.getByRole("searchbox", { name: "Rechercher un indicateur" }), "dossiers");
    expect(address()).toBe("/indicateurs?voir=sans-contexte&q=dossiers");
    expect(screen.getByText("Aucun indicateur ne correspond à ces filtres")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Effacer les filtres" }));
    expect(address()).toBe("/indicateurs");
    expect(screen.getAllByRole("rowheader")).toHaveLength(2);
  });

  it("trouve sans tenir compte des accents", async () => {
    stage(<IndicatorListPage />, { at: `${at}?q=partage`, answers: { IndicatorList: list } });
    expect(await screen.findByRole("link", { name: "Agenda partagé" })).toHaveAttribute(
      "href",
      "/indicateurs/CODE-agenda",
    );
    expect(screen.getAllByRole("rowheader")).toHaveLength(1);
  });

  it("ne propose l’import qu’à qui peut importer", async () => {
    stage(<IndicatorListPage />, { at, role: "director", answers: { IndicatorList: list } });
    await screen.findAllByRole("rowheader");
    expect(screen.queryByRole("link", { name: "Importer des valeurs" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Exporter (CSV)" })).toBeInTheDocument();
  });

  it("explique un groupe sans indicateur et une panne qui se réessaie", async () => {
    let broken = true;
    const answers = { IndicatorList: () => (broken ? serverError("Lecture impossible.") : { indicators: [] }) };
    stage(<IndicatorListPage />, { at, answers });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Lecture impossible.");
    broken = false;
    await userEvent.click(within(alert).getByRole("button", { name: "Réessayer" }));
    await waitFor(() => expect(screen.getByText("Les indicateurs d’usage apparaîtront ici")).toBeInTheDocument());
  });
});
