import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Figure } from "../figure/Figure";
import { LevelBadge } from "../level/LevelBadge";
import { serverError, stage } from "../testing/stage";
import { french } from "../text";
import { Acronyms } from "./Abbr";
import { PageHeader } from "./PageHeader";
import { ProgressLine, secondsLeft } from "./ProgressLine";
import { EmptyState, ErrorPanel } from "./states";

it("l’en-tête donne l’unique h1, le nombre et le titre de la fenêtre", () => {
  stage(<PageHeader title="Établissements" count={1234} purpose="Retrouvez chaque établissement." />);
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Établissements 1\u202f234", {
    normalizeWhitespace: false,
  });
  expect(document.title).toBe("Établissements – Palier");
});

it("un chiffre porte ses cinq compagnons : période, cible, tendance, limites, source", () => {
  const { container } = stage(
    <Figure
      label="Dossiers actifs"
      value="82 %"
      period="mars 2026"
      target={null}
      trend={{ direction: "up", text: "+ 4 points en un an", good: true }}
      limits="Il ne dit rien de la qualité des écrits."
      source="transmis par les établissements"
    />,
  );
  const parts = [...container.querySelectorAll("[data-figure-part]")].map((part) =>
    part.getAttribute("data-figure-part"),
  );
  expect(parts).toEqual(["value", "period", "target", "trend", "limits", "source"]);
  expect(screen.getByText("pas de cible fixée")).toBeInTheDocument();
});

it("un palier s’écrit avec son numéro, jamais par la seule couleur", () => {
  stage(<LevelBadge level={3} name="Coordonner" />);
  expect(screen.getByText("Palier 3")).toBeInTheDocument();
  expect(screen.getByText("Coordonner")).toBeInTheDocument();
});

it("un sigle s’explique à sa première apparition seulement", () => {
  stage(<Acronyms text="Le CPOM et le CPOM suivant, hors sigle inconnu XYZ" />);
  expect(screen.getAllByTitle(/contrat pluriannuel/)).toHaveLength(1);
});

it("la typographie reçoit ses espaces insécables", () => {
  expect(french("Pourquoi : « oui » ; 5 % ?")).toBe(
    "Pourquoi\u00a0: «\u00a0oui\u00a0» ; 5\u00a0%\u00a0?".replace("» ;", "»\u00a0;"),
  );
});

describe("une erreur", () => {
  it("dit ce qui est arrivé, ce qui est conservé et le numéro à communiquer", async () => {
    const retry = jest.fn();
    stage(<ErrorPanel error={serverError("Le fichier est illisible.", { incident: "A-42" })} retry={retry} />);
    expect(screen.getByRole("alert")).toHaveTextContent("Le fichier est illisible.");
    expect(screen.getByRole("alert")).toHaveTextContent("Rien n’a été modifié.");
    expect(screen.getByRole("alert")).toHaveTextContent(/Numéro à communiquer\s: A-42/);
    await userEvent.click(screen.getByRole("button", { name: "Réessayer" }));
    expect(retry).toHaveBeenCalled();
  });

  it.each([
    ["une validation", "GRAPHQL_VALIDATION_FAILED", 'Cannot query field "x" on type "Query".'],
    ["une variable", "BAD_USER_INPUT", 'Variable "$id" got invalid value "été"'],
    ["une requête inconnue", "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound"],
    ["un corps illisible", "BAD_REQUEST", "POST body missing."],
    ["une erreur sans code", undefined, "Unexpected error value"],
  ])("ne montre pas l’anglais d’une bibliothèque\u00a0: %s", (_, code, message) => {
    stage(<ErrorPanel error={serverError(message, { code })} />);
    expect(screen.getByRole("alert")).toHaveTextContent("Palier n’a pas compris la demande de cette page.");
    expect(screen.getByRole("alert")).not.toHaveTextContent(message);
  });

  it("montre le refus que Palier a écrit, même d’une demande mal formée", () => {
    stage(
      <ErrorPanel error={serverError("« from » vaut « hier »\u00a0: attendu un jour.", { code: "BAD_REQUEST" })} />,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("attendu un jour");
  });

  it("ne montre jamais la pile d’une erreur inconnue", () => {
    stage(<ErrorPanel error={new Error("TypeError: undefined is not a function at x.js:1")} />);
    expect(screen.getByRole("alert")).toHaveTextContent("Le serveur ne répond pas");
    expect(screen.getByRole("alert")).not.toHaveTextContent("TypeError");
  });
});

it("un état vide dit à quoi sert la page et propose une action", () => {
  stage(
    <EmptyState
      title="Aucun indicateur"
      why="Ils montreront l’usage."
      action={<button type="button">Importer</button>}
    />,
  );
  expect(screen.getByText("Ils montreront l’usage.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Importer" })).toBeInTheDocument();
});

describe("l’avancement", () => {
  it("annonce l’étape et le pourcentage", () => {
    stage(
      <ProgressLine
        ratio={0.5}
        step="Mise en page"
        startedAt="2026-11-22T08:00:00Z"
        now={Date.parse("2026-11-22T08:00:30Z")}
      />,
    );
    expect(screen.getByRole("progressbar", { name: "Avancement" })).toHaveAttribute("aria-valuenow", "50");
    expect(screen.getByText(/encore 30 secondes environ/)).toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("Mise en page");
  });

  it("ne promet rien tant qu’il n’a pas de recul", () => {
    const start = "2026-11-22T08:00:00Z";
    expect(secondsLeft(0.01, start, Date.parse(start) + 60_000)).toBeNull();
    expect(secondsLeft(0.5, start, Date.parse(start) + 1_000)).toBeNull();
    expect(secondsLeft(1, start, Date.parse(start) + 60_000)).toBeNull();
    expect(secondsLeft(0.25, null, 0)).toBeNull();
    expect(secondsLeft(0.25, start, Date.parse(start) + 10_000)).toBe(30);
  });
});
