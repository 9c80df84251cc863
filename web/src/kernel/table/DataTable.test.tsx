import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../testing/stage";
import { DataTable, type Column } from "./DataTable";

interface Site {
  id: string;
  name: string;
  places: number | null;
  entity: string;
}

const SITES: Site[] = [
  { id: "1", name: "Érables", places: 12, entity: "Nord" },
  { id: "2", name: "Acacias", places: null, entity: "Nord" },
  { id: "3", name: "Bouleaux", places: 120, entity: "Sud" },
];
const COLUMNS: Column<Site>[] = [
  { key: "name", header: "Établissement", cell: (row) => row.name, sortValue: (row) => row.name },
  {
    key: "places",
    header: "Places",
    unit: "lits",
    align: "right",
    cell: (row) => row.places ?? "–",
    sortValue: (row) => row.places,
  },
];
const table = { caption: "Établissements", columns: COLUMNS, rows: SITES, rowKey: (row: Site) => row.id };
const names = () => screen.getAllByRole("rowheader").map((cell) => cell.textContent);

describe("un tableau", () => {
  it("a une légende, des en-têtes de colonne avec l’unité, des en-têtes de ligne", () => {
    stage(<DataTable {...table} />);
    expect(screen.getByRole("table", { name: "Établissements" })).toBeInTheDocument();
    expect(screen.getByRole("columnheader", { name: "Places (lits)" })).toBeInTheDocument();
    expect(names()).toEqual(["Érables", "Acacias", "Bouleaux"]);
  });

  it("se trie au clavier, l’annonce, et range les accents à leur place", async () => {
    stage(<DataTable {...table} />);
    const header = screen.getByRole("columnheader", { name: "Établissement" });
    expect(header).toHaveAttribute("aria-sort", "none");
    within(header).getByRole("button").focus();
    await userEvent.keyboard("{Enter}");
    expect(header).toHaveAttribute("aria-sort", "ascending");
    expect(names()).toEqual(["Acacias", "Bouleaux", "Érables"]);
    await userEvent.keyboard("{Enter}");
    expect(header).toHaveAttribute("aria-sort", "descending");
    expect(names()).toEqual(["Érables", "Bouleaux", "Acacias"]);
  });

  it("laisse les valeurs manquantes à la fin dans les deux sens", async () => {
    stage(<DataTable {...table} initialSort={{ key: "places", direction: "desc" }} />);
    expect(names()).toEqual(["Bouleaux", "Érables", "Acacias"]);
    await userEvent.click(screen.getByRole("button", { name: "Places (lits)" }));
    expect(names()).toEqual(["Érables", "Bouleaux", "Acacias"]);
  });

  it("range les lignes sous leur titre et montre un total", () => {
    stage(<DataTable {...table} groupOf={(row) => row.entity} totals={{ places: 132 }} />);
    expect(names()).toEqual(["Nord", "Érables", "Acacias", "Sud", "Bouleaux", "Total"]);
    expect(screen.getByRole("cell", { name: "132" })).toBeInTheDocument();
  });

  it("laisse la place à l’état vide quand il n’y a rien", () => {
    stage(<DataTable {...table} rows={[]} emptyState={<p>Rien encore</p>} />);
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
    expect(screen.getByText("Rien encore")).toBeInTheDocument();
  });
});
