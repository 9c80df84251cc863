import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { returnPath, SignInPage } from "./SignInPage";

jest.setTimeout(30_000);

type Reply = { status: number; body: unknown };
let sent: { url: string; body: unknown }[] = [];

function serve(replies: Record<string, Reply | Error>): void {
  sent = [];
  globalThis.fetch = (async (url: string, init?: RequestInit) => {
    sent.push({ url, body: typeof init?.body === "string" ? (JSON.parse(init.body) as unknown) : null });
    const reply = replies[url] ?? { status: 404, body: null };
    if (reply instanceof Error) throw reply;
    return new Response(JSON.stringify(reply.body), {
      status: reply.status,
      headers: { "content-type": "application/json" },
    });
  }) as typeof fetch;
}
const fill = async (email: string, password: string) => {
  if (email !== "") await userEvent.type(screen.getByLabelText(/Adresse électronique/), email);
  if (password !== "") await userEvent.type(screen.getByLabelText(/^Mot de passe/), password);
  await userEvent.click(screen.getByRole("button", { name: "Se connecter" }));
};

describe("la connexion", () => {
  it("mène à la page demandée", async () => {
    serve({ "/auth/sign-in": { status: 200, body: { ok: true } } });
    const { address } = stage(<SignInPage />, { at: "/connexion?retour=%2Fpaliers%3Fvoir%3D2" });
    await fill(" claire@demo.example ", "secret");
    await waitFor(() => expect(address()).toBe("/paliers?voir=2"));
    expect(sent.find(({ url }) => url === "/auth/sign-in")?.body).toEqual({
      email: "claire@demo.example",
      password: "secret",
    });
  });

  it("demande le code quand le mot de passe ne suffit pas, et garde le code refusé", async () => {
    serve({
      "/auth/sign-in": { status: 200, body: { ok: false, next: "totp" } },
      "/auth/totp": { status: 401, body: { error: { code: "WRONG_CODE", message: "Ce code ne convient pas." } } },
    });
    const { address } = stage(<SignInPage />, { at: "/connexion?retour=%2Fpaliers" });
    await fill("claire@demo.example", "secret");
    const field = await screen.findByLabelText(/Code à 6 chiffres/, {}, { timeout: 10_000 });
    expect(field).toHaveFocus();
    await userEvent.type(field, "000000{Enter}");
    expect(await screen.findByText("Ce code ne convient pas.")).toBeInTheDocument();
    expect(field).toHaveValue("000000");
    serve({ "/auth/totp": { status: 200, body: { ok: true } } });
    await userEvent.clear(field);
    await userEvent.type(field, "123456{Enter}");
    await waitFor(() => expect(address()).toBe("/paliers"));
    expect(sent).toContainEqual({ url: "/auth/totp", body: { code: "123456" } });
  });

  it("dit au serveur que le poste est partagé", async () => {
    serve({ "/auth/sign-in": { status: 200, body: { ok: true } } });
    stage(<SignInPage />, { at: "/connexion" });
    await userEvent.click(screen.getByRole("checkbox", { name: "Poste partagé" }));
    await fill("claire@demo.example", "secret");
    await waitFor(() => expect(sent.find(({ url }) => url === "/auth/sign-in")?.body).toMatchObject({ shared: true }));
  });

  it("dit ce qui manque et comment faire, sans interroger le serveur, et le résumé mène au champ", async () => {
    serve({});
    stage(<SignInPage />, { at: "/connexion" });
    await fill("claire", "");
    const summary = screen.getByRole("alert");
    expect(summary).toHaveFocus();
    expect(summary).toHaveTextContent("Elle doit ressembler à prenom.nom@association.fr.");
    expect(screen.getByRole("link", { name: "Saisissez votre mot de passe." })).toHaveAttribute(
      "href",
      "#mot-de-passe",
    );
    expect(screen.getByLabelText(/^Mot de passe/)).toHaveAccessibleDescription("Saisissez votre mot de passe.");
    expect(sent.map(({ url }) => url)).not.toContain("/auth/sign-in");
  });

  it("garde la saisie quand le compte est refusé, avec la phrase du serveur", async () => {
    serve({ "/auth/sign-in": { status: 401, body: { error: { message: "Adresse ou mot de passe inconnu." } } } });
    stage(<SignInPage />, { at: "/connexion" });
    await fill("claire@demo.example", "faux");
    expect(await screen.findByText("Adresse ou mot de passe inconnu.")).toBeInTheDocument();
    expect(screen.getByLabelText(/Adresse électronique/)).toHaveValue("claire@demo.example");
    expect(screen.getByLabelText(/^Mot de passe/)).toHaveValue("faux");
  });

  it("distingue un serveur muet d’un compte refusé", async () => {
    serve({ "/auth/sign-in": new TypeError("Failed to fetch") });
    stage(<SignInPage />, { at: "/connexion" });
    await fill("claire@demo.example", "secret");
    expect(await screen.findByText(/Le serveur ne répond pas/)).toBeInTheDocument();
  });

  it("propose les comptes de démonstration seulement quand le serveur les donne", async () => {
    serve({});
    const { unmount } = stage(<SignInPage />, { at: "/connexion" });
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(screen.queryByText("Comptes de démonstration")).not.toBeInTheDocument();
    unmount();
    serve({
      "/auth/demo-accounts": {
        status: 200,
        body: [
          { email: "direction@demo.example", password: "demo-palier-2026", role: "Direction", groupName: "ORSAC" },
        ],
      },
    });
    stage(<SignInPage />, { at: "/connexion" });
    await userEvent.click(await screen.findByRole("button", { name: /Direction/ }));
    expect(screen.getByLabelText(/Adresse électronique/)).toHaveValue("direction@demo.example");
  });
});

it.each([
  [null, "/"],
  ["/cpom?a=1", "/cpom?a=1"],
  ["https://ailleurs.example", "/"],
  ["//ailleurs.example", "/"],
  ["/\\ailleurs.example", "/"],
  ["/connexion?retour=/", "/"],
])("après la connexion, %s mène à %s", (wanted, path) => {
  expect(returnPath(wanted)).toBe(path);
});
