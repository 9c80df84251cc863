import { screen, within } from "@testing-library/react";
import { stage } from "../kernel/testing";
import { EstablishmentPage } from "./EstablishmentPage";

const site = (over: object = {}) => ({
  establishment: {
    __typename: "Establishment",
    id: "e1",
    name: "Foyer des Érables",
    finessNumber: "010002236",
    kindLabel: "Foyer de vie",
    city: "Bourg-en-Bresse",
    categoryCode: "382",
    categoryLabel: "Foyer de vie",
    departmentCode: "01",
    departmentName: "Ain",
    siret: null,
    openedOn: "1996-10-23",
    closedOn: null,
    placeCount: null,
    legalEntity: { __typename: "LegalEntity", id: "ej", name: "ORSAC", finessNumber: "010783009" },
    engagements: [
      {
        __typename: "Engagement",
        id: "g1",
        label: "Convention d’aide sociale",
        signedOn: "2019-01-01",
        effectiveOn: null,
        endsOn: null,
      },
    ],
    latestValues: [
      {
        __typename: "IndicatorValue",
        id: "v1",
        period: "2026-10",
        value: 0.824,
        previousValue: null,
        context: null,
        indicator: {
          __typename: "Indicator",
          id: "i1",
          code: "DUI-ACTIFS",
          name: "Dossiers actifs",
          unit: "ratio",
          target: 0.9,
        },
      },
    ],
    maturity: {
      __typename: "Maturity",
      level: 1,
      levelName: "Saisir",
      computedAt: "2026-11-20T08:00:00Z",
      nextStep: {
        __typename: "MaturityNextStep",
        criterionCode: "AGENDA",
        label: "Partager l’agenda",
        why: "il évite les doubles convocations.",
        cost: "deux séances d’une heure.",
      },
    },
    ...over,
  },
});
const show = (answer: object, role: "director" | "groupReferent" = "groupReferent") =>
  stage(<EstablishmentPage />, {
    at: "/etablissements/e1",
    pattern: "/etablissements/:id",
    role,
    answers: {
      Establishment: answer,
      ObjectHistory: {
        objectHistory: {
          __typename: "AuditEventConnection",
          edges: [],
          pageInfo: { __typename: "PageInfo", hasNextPage: false },
        },
      },
    },
  });

describe("la page d’un établissement", () => {
  it("dit ce qu’il est, son état en mots et la seule action suivante", async () => {
    show(site());
    expect(await screen.findByRole("heading", { level: 1, name: "Foyer des Érables" })).toBeInTheDocument();
    expect(
      screen.getByText(/Foyer de vie à Bourg-en-Bresse \(Ain\), ouvert depuis le 23 octobre 1996/),
    ).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Voir le palier et ses critères" })).toHaveAttribute("href", "/paliers/e1");
    expect(screen.getByText(/Prochain pas\s: Partager l’agenda/)).toBeInTheDocument();
  });

  it("écrit « non renseigné » là où FINESS ne dit rien", async () => {
    show(site());
    const identity = await screen.findByRole("region", { name: "Identité" });
    expect(within(identity).getAllByText("non renseigné")).toHaveLength(2);
  });

  it("présente les engagements comme une déduction de FINESS, à vérifier", async () => {
    show(site());
    expect(await screen.findByText(/Déduits des conventions inscrites dans FINESS\s: à vérifier/)).toBeInTheDocument();
    expect(screen.getByRole("rowheader", { name: "Convention d’aide sociale" })).toBeInTheDocument();
  });

  it("ne montre pas un chiffre sans sa période, sa cible et son contexte", async () => {
    show(site());
    const row = (await screen.findByRole("rowheader", { name: "Dossiers actifs" })).closest("tr");
    expect([...(row?.cells ?? [])].map((cell) => cell.textContent.replace(/\s/g, " "))).toEqual([
      "Dossiers actifs",
      "octobre 2026",
      "82,4 %",
      "–",
      "90 %",
      "à préciser",
    ]);
  });

  it("ne demande plus rien d’un établissement fermé", async () => {
    show(site({ closedOn: "2025-12-31", latestValues: [], engagements: [] }));
    expect(await screen.findByText(/fermé le 31 décembre 2025/)).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Voir le palier et ses critères" })).not.toBeInTheDocument();
    expect(screen.getByText(/Cela ne prouve pas qu’il n’y en a pas/)).toBeInTheDocument();
  });

  it("ne propose pas l’import à qui n’en a pas le droit", async () => {
    show(site({ latestValues: [] }), "director");
    await screen.findByText("Aucun indicateur transmis pour l’instant");
    expect(screen.queryByRole("link", { name: "Importer des indicateurs" })).not.toBeInTheDocument();
  });

  it("répond « introuvable » pour un établissement d’un autre groupe", async () => {
    show({ establishment: null });
    expect(await screen.findByRole("heading", { level: 1, name: "Page introuvable" })).toBeInTheDocument();
  });
});
