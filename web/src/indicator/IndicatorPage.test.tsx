import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { IndicatorPage } from "./IndicatorPage";

const value = (id: string, name: string, kind: string, over: object = {}) => ({
  __typename: "IndicatorValue",
  id,
  period: "2026-10",
  numerator: 30,
  denominator: 40,
  value: 0.75,
  context: "Effectif au complet.",
  previousValue: 0.7,
  establishment: { __typename: "Establishment", id: `e-${id}`, name, kind, kindLabel: `Libellé ${kind}` },
  ...over,
});
const indicator = {
  __typename: "Indicator",
  id: "i1",
  code: "DUI-ACTIFS",
  name: "Dossiers actifs",
  definition: "Part des personnes dont le dossier est actif.",
  numeratorLabel: "Dossiers actifs",
  denominatorLabel: "File active",
  unit: "ratio",
  frequency: "month",
  direction: "up",
  target: 0.9,
  limits: "Un dossier actif n’est pas un dossier utile.",
  sourceLabel: "Extraction du logiciel",
  groupTrend: [
    { __typename: "TrendPoint", period: "2026-09", value: 0.6, siteCount: 3 },
    { __typename: "TrendPoint", period: "2026-10", value: 0.7, siteCount: 3 },
  ],
  summary: {
    __typename: "IndicatorSummary",
    siteCount: 3,
    expectedSiteCount: 4,
    withContextCount: 2,
    median: 0.75,
    latestPeriod: "2026-10",
  },
  latestValues: [
    value("1", "Zénith", "IME", { value: 0.95 }),
    value("2", "Acacias", "IME", { context: null, previousValue: null }),
    value("3", "Bellevue", "EHPAD", { denominator: 3, numerator: 2, period: "2026-08" }),
  ],
};
const names = [
  { __typename: "Indicator", id: "i1", code: "DUI-ACTIFS", name: "Dossiers actifs" },
  { __typename: "Indicator", id: "i2", code: "VOLETS-COMPLETS", name: "Volets remplis" },
];
const open = (search = "") =>
  stage(<IndicatorPage />, {
    at: `/indicateurs/DUI-ACTIFS${search}`,
    pattern: "/indicateurs/:code",
    answers: { IndicatorPage: { indicator, indicators: names } },
  });

describe("la page d’un indicateur", () => {
  it("montre le chiffre avec ses cinq compagnons et ce qu’il ne dit pas", async () => {
    const { container } = open();
    await screen.findByRole("heading", { level: 1, name: "Dossiers actifs" });
    const figure = container.querySelector("[data-figure]") as HTMLElement;
    expect(figure).toHaveTextContent("75 %");
    expect(figure).toHaveTextContent("octobre 2026");
    expect(figure).toHaveTextContent("au moins 90 % – cible à confirmer par votre convention");
    expect(figure).toHaveTextContent("+ 10 points depuis septembre 2026");
    expect(figure).toHaveTextContent("une n’a pas de contexte et n’est pas publiable");
    expect(figure).toHaveTextContent("Un dossier actif n’est pas un dossier utile.");
    expect(figure).toHaveTextContent("Extraction du logiciel");
    expect(screen.getByText("File active")).toBeInTheDocument();
  });

  it("renvoie à l’indicateur qui se lit avec lui", async () => {
    open();
    expect(await screen.findByRole("link", { name: "Volets remplis" })).toHaveAttribute(
      "href",
      "/indicateurs/VOLETS-COMPLETS",
    );
  });

  it("range les établissements par nom, et dit laquelle des valeurs n’est pas publiable", async () => {
    open();
    const table = await screen.findByRole("table", { name: /Dernière valeur de chaque établissement/ });
    const heads = within(table)
      .getAllByRole("rowheader")
      .map((head) => head.textContent);
    expect(heads).toEqual(["Acacias", "Bellevue", "Zénith"]);
    const line = within(table).getByRole("row", { name: /Acacias/ });
    expect(line).toHaveTextContent("Non publiable : contexte manquant");
    expect(within(table).queryByRole("button", { name: /Valeur/ })).not.toBeInTheDocument();
  });

  it("masque la valeur et le calcul d’un effectif inférieur à cinq", async () => {
    open();
    const table = await screen.findByRole("table", { name: /Dernière valeur/ });
    const line = within(table).getByRole("row", { name: /Bellevue/ });
    expect(line).toHaveTextContent("masqué : effectif inférieur à 5");
    expect(line).not.toHaveTextContent("2 / 3");
  });

  it("compare un seul type à la fois, choisi dans l’adresse", async () => {
    const { address } = open();
    await userEvent.selectOptions(await screen.findByLabelText("Type d’établissement"), "IME");
    expect(address()).toBe("/indicateurs/DUI-ACTIFS?type=IME");
    expect(screen.getByRole("heading", { name: /^IME\s: un établissement sur 2 à la cible$/ })).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Bellevue" })).not.toBeInTheDocument();
  });

  it("oublie un type que plus personne ne transmet", async () => {
    open("?type=SESSAD");
    expect(await screen.findByLabelText("Type d’établissement")).toHaveValue("");
    expect(screen.getByRole("link", { name: "Bellevue" })).toBeInTheDocument();
  });

  it("dit qu’un code n’est pas un indicateur du groupe", async () => {
    stage(<IndicatorPage />, {
      at: "/indicateurs/AUTRE",
      pattern: "/indicateurs/:code",
      answers: { IndicatorPage: { indicator: null, indicators: names } },
    });
    expect(await screen.findByText("Cet indicateur n’existe pas dans votre groupe")).toBeInTheDocument();
  });
});
