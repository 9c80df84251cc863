import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { CpomShares } from "./CpomShares";

const share = (id: string, over: object = {}) => ({
  __typename: "CpomShare",
  id,
  dossierTitle: "Moyens 2027",
  label: `Financeur ${id}`,
  createdByName: "Claire Morel",
  createdAt: "2026-11-01T10:00:00Z",
  expiresAt: "2999-01-01T10:00:00Z",
  revokedAt: null,
  openedCount: 0,
  lastOpenedAt: null,
  ...over,
});
const answered = (over: object = {}) => ({ __typename: "CpomSharePayload", ok: true, error: null, ...over });
const open = (cpomShares: object[], answers: object = {}) =>
  stage(<CpomShares dossiers={[{ id: "d1", title: "Moyens 2027" }]} />, {
    answers: { CpomShares: { cpomShares }, ...answers },
  });

describe("les liens qui montrent un dossier", () => {
  it("dit l’état de chaque lien en toutes lettres, et ne ferme que ce qui s’ouvre", async () => {
    open([
      share("A", { openedCount: 3, lastOpenedAt: "2026-11-03T10:00:00Z" }),
      share("B", { expiresAt: "2026-11-02T10:00:00Z" }),
      share("C", { revokedAt: "2026-11-02T10:00:00Z" }),
    ]);
    const table = await screen.findByRole("table", { name: /Liens vers un dossier/ });
    const row = (name: string) => within(table).getByRole("row", { name: new RegExp(`Financeur ${name}`) });
    expect(row("A")).toHaveTextContent(/S’ouvre jusqu’au.*3 fois, la dernière le/);
    expect(row("B")).toHaveTextContent(/Expiré le.*Jamais ouvert/);
    expect(row("C")).toHaveTextContent(/Fermé le/);
    expect(within(table).getAllByRole("button", { name: /^Fermer le lien/ })).toHaveLength(1);
  });

  it("crée un lien et le montre une seule fois", async () => {
    const { asked } = open([], {
      ShareCpomDossier: {
        shareCpomDossier: answered({
          share: { __typename: "CpomShare", id: "s1", label: "ARS" },
          linkPath: "/partage/g.secret",
        }),
      },
    });
    expect(await screen.findByText("Aucun dossier n’est montré")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Montrer à un financeur" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Montrer à un financeur" }));
    await userEvent.click(dialog.getByRole("button", { name: "Créer un lien" }));
    expect(dialog.getByLabelText(/À qui le montrez-vous/)).toHaveAccessibleDescription(/Indiquez à qui/);
    await userEvent.type(dialog.getByLabelText(/À qui le montrez-vous/), "ARS");
    await userEvent.selectOptions(dialog.getByLabelText("Durée"), "7");
    await userEvent.click(dialog.getByRole("button", { name: "Créer un lien" }));
    expect(await screen.findByText("http://localhost/partage/g.secret")).toBeInTheDocument();
    expect(asked.find(({ name }) => name === "ShareCpomDossier")?.variables).toEqual({
      input: { dossierId: "d1", label: "ARS", days: 7 },
    });
    await userEvent.click(screen.getByRole("button", { name: "J’ai gardé le lien" }));
    expect(screen.queryByText(/partage\/g\.secret/)).not.toBeInTheDocument();
  });

  it("ferme un lien après l’avoir demandé", async () => {
    const { asked } = open([share("A")], {
      RevokeCpomShare: {
        revokeCpomShare: answered({
          share: { __typename: "CpomShare", id: "A", revokedAt: "2026-11-22T10:00:00Z" },
        }),
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: /Fermer le lien de/ }));
    const dialog = within(await screen.findByRole("dialog", { name: /Fermer le lien de/ }));
    await userEvent.click(dialog.getByRole("button", { name: "Fermer le lien" }));
    expect(await screen.findByText(/^Fermé le/)).toBeInTheDocument();
    expect(asked.find(({ name }) => name === "RevokeCpomShare")?.variables).toEqual({ id: "A" });
  });
});
