import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { ReactivityPage } from "./ReactivityPage";

jest.setTimeout(60_000);

const tally = (kept: number, missed: number, late: number, medianMinutes: number | null) => ({
  __typename: "PromiseTally",
  ...{ kept, missed, late, medianMinutes },
});
const nothing = tally(0, 0, 0, null);
const severity = (code: string, response: object, resolution: object) => ({
  __typename: "SeverityReactivity",
  ...{ severity: code, sent: 5, response, resolution },
});
const own = (kind: string | null, reacted: number, medianMinutes: number | null, waiting: number) => ({
  __typename: "OwnReactivity",
  ...{ kind, reacted, medianMinutes, waiting },
});
const reactivity = (quarter: string) => ({
  reactivity: {
    __typename: "Reactivity",
    quarter,
    asOf: "2026-11-22T09:00:00.000Z",
    vendors: [
      {
        __typename: "VendorReactivity",
        ...{ vendorId: "v1", vendorName: "Maison Clairière", sent: 7, withoutPromise: 2 },
        ...{ waitingCases: 7, vendorMinutes: 10_740, groupMinutes: 150 },
        severities: [
          severity("blocking", tally(3, 2, 0, 185), tally(1, 1, 1, null)),
          severity("major", nothing, nothing),
          severity("minor", nothing, nothing),
        ],
      },
    ],
    own: [own(null, 6, 150, 2), own("MAS", 5, 180, 0), own("IME", 1, null, 2)],
  },
});
const card = (over: object = {}) => ({
  __typename: "VendorScorecard",
  ...{ id: "b1", vendorId: "v1", vendorName: "Maison Clairière", quarter: "2026-T3", frozen: true },
  ...{ computedAt: "2026-09-30T22:00:00.000Z", pdfUrl: "/bilans/b1/bilan.pdf", xlsxUrl: "/bilans/b1/bilan.xlsx" },
  job: null,
  ...over,
});
const answers = {
  Reactivity: ({ quarter }: Record<string, unknown>) => reactivity(typeof quarter === "string" ? quarter : "2026-T4"),
  VendorScorecards: { vendorScorecards: [card()] },
};

describe("la réactivité", () => {
  it("montre chaque chiffre avec sa définition, et dit pourquoi une médiane est masquée", async () => {
    stage(<ReactivityPage />, { at: "/reactivite", answers });
    const promises = await screen.findByRole("table", { name: /Délais promis par le contrat/ });
    const line = (name: RegExp) => within(promises).getAllByRole("row", { name })[0]!;
    expect(line(/Bloquante Délai de réponse/).textContent).toContain("3\u00a0h\u00a005");
    expect(line(/Bloquante Délai de résolution/).textContent).toContain("masqué");
    expect(line(/Majeure Délai de réponse/).textContent).toContain("aucun délai terminé");
    expect(screen.getByText(/179\sh côté éditeur, 2\sh\s30 côté groupe/)).toBeVisible();
    expect(screen.getByText(/Pour 2 d’entre eux, aucun délai n’est promis/)).toBeVisible();
    const kinds = screen.getByRole("table", { name: /Par sorte d’établissement/ });
    expect(within(kinds).getByRole("row", { name: /MAS/ }).textContent).toContain("3\u00a0h");
    expect(within(kinds).getByRole("row", { name: /IME/ }).textContent).toContain("masqué");
    expect(screen.getByRole("link", { name: /^PDF du bilan, Maison Clairière, 3e trimestre 2026/ })).toHaveAttribute(
      "href",
      "/bilans/b1/bilan.pdf",
    );
  });

  it("produit le bilan du trimestre choisi, et dit ce que le serveur refuse", async () => {
    const user = userEvent.setup();
    const { asked, address } = stage(<ReactivityPage />, {
      at: "/reactivite?trimestre=2026-T3",
      answers: {
        ...answers,
        GenerateScorecard: {
          generateScorecard: {
            __typename: "GenerateScorecardPayload",
            ok: false,
            error: {
              __typename: "UserError",
              code: "SCORECARD_FROZEN",
              field: "quarter",
              message: "Le bilan est définitif.",
            },
            scorecard: null,
          },
        },
      },
    });
    await user.click(await screen.findByRole("button", { name: "Produire le bilan" }));
    expect(await screen.findByText("Le bilan est définitif.")).toBeVisible();
    expect(asked.find(({ name }) => name === "GenerateScorecard")?.variables).toEqual({
      input: { vendorId: "v1", quarter: "2026-T3" },
    });
    await user.selectOptions(screen.getByLabelText("Trimestre"), "2026-T4");
    await waitFor(() => expect(address()).toContain("trimestre=2026-T4"));
  });

  it("qui ne fait que lire n’a rien à produire", async () => {
    stage(<ReactivityPage />, { at: "/reactivite", role: "qualityManager", answers });
    expect(await screen.findByRole("link", { name: /^Classeur du bilan/ })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Produire le bilan" })).toBeNull();
  });
});
