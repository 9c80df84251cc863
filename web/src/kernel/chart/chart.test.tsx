import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { stage } from "../testing";
import { BarChart, ChartFrame, ColumnPairChart, CumulativeChart, LevelDistribution, LineChart } from ".";

const percent = (value: number): string => `${String(Math.round(value * 100))} %`;
const euros = (value: number): string => `${String(value)} €`;

function show(chart: ReactNode, title = "L'usage progresse", reading = "Chaque point est un mois."): void {
  stage(
    <ChartFrame
      title={title}
      reading={reading}
      table={{ caption: "Moyenne par mois", columns: ["Mois", "Valeur"], rows: [["mars 2026", "82 %"]] }}
    >
      {chart}
    </ChartFrame>,
  );
}

describe("un graphique", () => {
  it("porte le constat pour nom et la phrase de lecture pour description", () => {
    show(<LineChart points={[{ label: "mars", value: 0.82 }]} format={percent} />);
    const drawing = screen.getByRole("img", { name: "L'usage progresse" });
    expect(drawing).toHaveAccessibleDescription("Chaque point est un mois.");
  });

  it("donne ses données en tableau, au clavier", async () => {
    show(<LineChart points={[{ label: "mars", value: 0.82 }]} format={percent} />);
    const toggle = screen.getByRole("button", { name: "Afficher les données" });
    expect(toggle).toHaveAttribute("aria-expanded", "false");
    toggle.focus();
    await userEvent.keyboard("{Enter}");
    expect(screen.getByRole("button", { name: "Masquer les données" })).toHaveAttribute("aria-expanded", "true");
    const table = screen.getByRole("table", { name: "Moyenne par mois" });
    expect(within(table).getByRole("rowheader", { name: "mars 2026" })).toBeInTheDocument();
  });

  it("écrit la dernière valeur au bout de la ligne et nomme la cible, même avec un mois manquant", () => {
    show(
      <LineChart
        points={[
          { label: "janv.", value: 0.5 },
          { label: "févr.", value: null },
          { label: "mars", value: 0.62 },
        ]}
        target={{ value: 0.8, label: "Cible 80 %" }}
        format={percent}
        ceiling={1}
      />,
    );
    expect(screen.getByText("62 %")).toBeInTheDocument();
    expect(screen.getByText("Cible 80 %")).toBeInTheDocument();
  });

  it("dit « non transmis » au lieu de dessiner un zéro", () => {
    show(
      <BarChart
        rows={[
          { key: "a", label: "IME du Lac", value: 0.4 },
          { key: "b", label: "EHPAD Bellevue", value: null },
        ]}
        format={percent}
        median={{ value: 0.4, label: "Médiane 40 %" }}
      />,
    );
    expect(screen.getByText("non transmis")).toBeInTheDocument();
    expect(screen.getByText("Médiane 40 %")).toBeInTheDocument();
  });

  it("nomme les coûts et les bénéfices autrement que par la couleur", () => {
    show(
      <ColumnPairChart
        pairs={[{ label: "2027", first: 11, second: 4 }]}
        names={{ first: "Coûts", second: "Bénéfices" }}
        format={euros}
      />,
    );
    expect(screen.getByText("Coûts")).toBeInTheDocument();
    expect(screen.getByText("11 €")).toBeInTheDocument();
  });

  it("marque le retour à l'équilibre seulement s'il a lieu", () => {
    const label = (years: number): string => `Équilibre à ${String(years)} ans`;
    const points = [-100, -50, 50].map((value, at) => ({ label: String(2027 + at), value }));
    show(<CumulativeChart points={points} crossingLabel={label} zeroLabel="Équilibre" format={euros} />);
    expect(screen.getByText("Équilibre à 2.5 ans")).toBeInTheDocument();
  });

  it("pose chaque établissement sur sa marche, nombre écrit", () => {
    show(
      <LevelDistribution
        levels={["Départ", "Un", "Deux", "Trois", "Quatre"].map((name, level) => ({ level, name, count: level * 3 }))}
      />,
    );
    const drawing = screen.getByRole("img");
    expect(drawing.querySelectorAll("circle")).toHaveLength(30);
    expect(within(drawing).getByText("12")).toBeInTheDocument();
    expect(screen.getByText("Un point : un établissement.")).toBeInTheDocument();
  });
});
