import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { SharedDossierPage } from "./SharedDossierPage";

const TOKEN = "01990000-0000-7000-8000-000000000001.secret";
const dossier = (over: object = {}) => ({
  groupName: "Association des Monts",
  demo: false,
  title: "Moyens 2027",
  finishedAt: "2026-11-02T10:01:00Z",
  expiresAt: "2026-12-02T10:01:00Z",
  files: [
    { id: "f1", name: "dossier.pdf", byteCount: 1_240_000, sha256: "9f86d0", url: `/shares/${TOKEN}/files/f1` },
    { id: "f2", name: "lignage.json", byteCount: 240_000, sha256: "ab12", url: `/shares/${TOKEN}/files/f2` },
  ],
  ...over,
});

const asked = jest.fn<Promise<{ ok: boolean; status: number; json: () => Promise<unknown> }>, [string, RequestInit?]>();
const answer = (status: number, body: unknown) =>
  asked.mockResolvedValueOnce({ ok: status === 200, status, json: () => Promise.resolve(body) });
const open = () => stage(<SharedDossierPage />, { at: `/partage/${TOKEN}`, pattern: "/partage/:token" });

describe("un dossier montré à un financeur", () => {
  beforeEach(() => {
    asked.mockReset();
    Object.assign(globalThis, { fetch: asked });
  });

  it("dit qui le montre, jusqu’à quand, et donne ses fichiers, sans demander de compte", async () => {
    answer(200, dossier());
    open();
    expect(await screen.findByRole("heading", { level: 1, name: "Moyens 2027" })).toBeInTheDocument();
    expect(screen.getByText(/^Association des Monts vous montre ce dossier/)).toBeInTheDocument();
    expect(screen.getByText(/2 décembre 2026|02\/12\/2026/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: /dossier\.pdf \(1,2\sMo\)/ })).toHaveAttribute(
      "href",
      `/shares/${TOKEN}/files/f1`,
    );
    expect(screen.getAllByRole("link")).toHaveLength(2);
    expect(screen.queryByRole("note")).not.toBeInTheDocument();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(asked.mock.calls[0]?.[0]).toBe(`/shares/${TOKEN}`);
    expect(asked.mock.calls[0]?.[1]).toEqual({ credentials: "omit" });
    expect(document.querySelector('meta[name="robots"]')).toHaveAttribute("content", "noindex, nofollow");
  });

  it("prévient quand les chiffres sont fictifs", async () => {
    answer(200, dossier({ demo: true }));
    open();
    expect(await screen.findByRole("note")).toHaveTextContent("ce dossier et ses chiffres sont fictifs");
  });

  it("dit pourquoi un lien ne s’ouvre plus, et quoi faire, avec les mots du serveur", async () => {
    answer(404, { error: { code: "SHARE_GONE", message: "Ce lien n’est pas ou plus valable." } });
    open();
    expect(await screen.findByRole("alert")).toHaveTextContent("Ce lien n’est pas ou plus valable.");
    expect(screen.queryByRole("button", { name: "Réessayer" })).not.toBeInTheDocument();
  });

  it("propose de réessayer quand le serveur ne répond pas", async () => {
    asked.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    open();
    expect(await screen.findByRole("alert")).toHaveTextContent("Palier ne répond pas.");
    answer(200, dossier());
    await userEvent.click(screen.getByRole("button", { name: "Réessayer" }));
    expect(await screen.findByRole("link", { name: /lignage\.json/ })).toBeInTheDocument();
  });
});
