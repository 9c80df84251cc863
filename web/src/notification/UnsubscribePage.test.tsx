import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { UnsubscribePage } from "./UnsubscribePage";

const link = (stopped: boolean, mailed = true) => ({
  groupName: "Association des Monts",
  stopped,
  kinds: [
    { kind: "newsToRead", label: "Une actualité à lire", mailed },
    { kind: "caseMoved", label: "Un dossier éditeur qui avance", mailed: true },
  ],
});

describe("le lien qui arrête des courriels", () => {
  const calls: { url: string; init: RequestInit | undefined }[] = [];
  const serve = (...answers: (object | number)[]) => {
    calls.length = 0;
    global.fetch = jest.fn((url: string, init?: RequestInit) => {
      calls.push({ url, init });
      const answer = answers[Math.min(calls.length, answers.length) - 1];
      const status = typeof answer === "number" ? answer : 200;
      const body = typeof answer === "number" ? { error: { message: "Ce lien n’est plus valable." } } : answer;
      return Promise.resolve({ ok: status === 200, status, json: () => Promise.resolve(body) });
    }) as unknown as typeof fetch;
  };
  const show = (at = "/desabonnement/groupe.secret") =>
    stage(<UnsubscribePage />, { at, pattern: "/desabonnement/:token" });

  it("montre sans rien changer, et arrête ce que le lien nomme", async () => {
    serve(link(false), link(false, false));
    show("/desabonnement/groupe.secret?type=newsToRead");
    expect(await screen.findByRole("checkbox", { name: "Une actualité à lire" })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: "Un dossier éditeur qui avance" })).not.toBeChecked();
    expect(calls).toEqual([{ url: "/unsubscribe/groupe.secret", init: { credentials: "omit" } }]);
    await userEvent.click(screen.getByRole("button", { name: "Arrêter ce qui est coché" }));
    expect(await screen.findByText(/C’est noté. Vous recevrez encore/)).toBeInTheDocument();
    expect(calls[1]?.init).toMatchObject({ method: "POST", body: '{"kinds":["newsToRead"]}' });
    expect(screen.getByRole("checkbox", { name: "Une actualité à lire (déjà arrêté)" })).toBeDisabled();
  });

  it("arrête tout", async () => {
    serve(link(false), link(true));
    show();
    await userEvent.click(await screen.findByRole("button", { name: "Ne plus recevoir aucun courriel" }));
    expect(await screen.findByText(/plus aucun courriel/)).toBeInTheDocument();
    expect(calls[1]?.init).toMatchObject({ method: "POST", body: "{}" });
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  it("dit qu’un lien ne vaut plus rien", async () => {
    serve(404);
    show();
    expect(await screen.findByRole("alert")).toHaveTextContent("Ce lien n’est plus valable.");
  });
});
