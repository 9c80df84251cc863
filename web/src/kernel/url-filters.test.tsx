import { act, screen } from "@testing-library/react";
import { stage } from "./testing";
import { useUrlFilters, type UrlFilters } from "./url-filters";

let filters: UrlFilters;
function Page() {
  filters = useUrlFilters();
  return <p>{filters.get("etablissement")}</p>;
}

describe("les filtres de l’adresse", () => {
  it("gardent deux choix faits coup sur coup", async () => {
    const { address } = stage(<Page />, { at: "/?page=3" });
    act(() => {
      filters.set("etablissement", "e1", "page");
      filters.set("secteur", "care");
    });
    expect(await screen.findByText("e1")).toBeVisible();
    expect(address()).toBe("/?etablissement=e1&secteur=care");
    act(() => filters.clear());
    expect(address()).toBe("/");
  });
});
