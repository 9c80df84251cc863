import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { CirculationPage } from "./CirculationPage";

const site = (id: string, name: string, raisedCount: number, referentCount: number) => ({
  __typename: "SiteCirculation",
  establishment: { __typename: "Establishment", id, name },
  raisedCount,
  answeredCount: 0,
  lastRaisedAt: null,
  referentCount,
  lastAskedAt: null,
});

describe("the circulation of requests", () => {
  it("keeps the order of the names, says the silence in a sentence, and asks in one gesture", async () => {
    const { asked } = stage(<CirculationPage />, {
      at: "/circulation",
      answers: {
        Circulation: {
          circulation: [
            site("a", "Les Aubépines", 0, 2),
            site("b", "Les Bleuets", 9, 1),
            site("c", "Les Cèdres", 0, 0),
          ],
        },
        AskSilentSite: { askSilentSite: { __typename: "SilentSitePayload", ok: true, error: null, askedCount: 2 } },
      },
    });
    expect(await screen.findByText("2 établissements sur 3 n’ont rien partagé depuis 3 mois.")).toBeInTheDocument();
    const rows = screen.getAllByRole("row").slice(1);
    expect(rows.map((row) => within(row).getAllByRole("link")[0]?.textContent)).toEqual([
      "Les Aubépines",
      "Les Bleuets",
      "Les Cèdres",
    ]);
    expect(screen.queryByRole("button", { name: /Trier/ })).not.toBeInTheDocument();
    expect(within(rows[2]!).getByRole("link", { name: "Nommer un référent" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: /référents de Les Aubépines/ }));
    expect(await screen.findByText("La question est posée à 2 référents de Les Aubépines.")).toBeInTheDocument();
    expect(asked.find(({ name }) => name === "AskSilentSite")?.variables).toEqual({ establishmentId: "a" });
    await userEvent.click(screen.getByLabelText("Seulement les sites silencieux"));
    expect(screen.queryByText("Les Bleuets")).not.toBeInTheDocument();
  });
});
