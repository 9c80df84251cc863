import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { sessionExpired, sessionRestored } from "../kernel";
import { serverError, stage, type Answers } from "../kernel/testing";
import { DraftField, flushDrafts, useDraft } from ".";

let number = 0;

function Field({ name, initial }: { name: string; initial: string }) {
  const draft = useDraft(name, { initial });
  return <DraftField draft={draft} label="Raison de la règle" />;
}

const draftOf = (body: string, version: number) => ({
  __typename: "Draft",
  id: "d1",
  body,
  version,
  updatedAt: "2026-11-22T13:32:00.000Z",
});
const saved = ({ input }: Record<string, unknown>) => {
  const { body, version } = input as { body: string; version: number };
  const draft = body === "" ? null : draftOf(body, version + 1);
  return { saveDraft: { __typename: "DraftPayload", ok: true, error: null, draft } };
};
function open(answers: Answers = {}, initial = "") {
  number += 1;
  return stage(<Field name={`essai:${String(number)}:texte`} initial={initial} />, {
    answers: { Draft: { draft: null }, SaveDraft: saved, ...answers },
  });
}
const box = () => screen.getByLabelText("Raison de la règle");
const bodies = (asked: { name: string; variables: Record<string, unknown> }[]) =>
  asked
    .filter(({ name }) => name === "SaveDraft")
    .map(({ variables }) => variables["input"] as Record<string, unknown>);

describe("un champ dont le texte n’est jamais perdu", () => {
  it("enregistre pour la personne et le groupe de la page, et dit à quelle heure", async () => {
    const { asked } = open();
    await userEvent.type(box(), "Bonjour");
    await userEvent.tab();
    expect(await screen.findByText("Enregistré à 14 h 32")).toHaveAttribute("aria-live", "polite");
    expect(bodies(asked).at(-1)).toMatchObject({
      body: "Bonjour",
      author: "personne-1@groupe-1",
      writer: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });

  it("reprend le brouillon laissé, et permet de revenir au texte publié", async () => {
    const { asked } = open({ Draft: { draft: draftOf("brouillon d’hier", 3) } }, "publié");
    expect(await screen.findByDisplayValue("brouillon d’hier")).toBeInTheDocument();
    expect(screen.getByText(/Votre brouillon du 22\/11\/2026 à 14 h 32 est repris/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Revenir au texte publié" }));
    expect(box()).toHaveValue("publié");
    await waitFor(() => expect(bodies(asked)).toMatchObject([{ body: "", version: 3 }]));
  });

  it("le serveur muet : le texte reste et on le dit", async () => {
    open({ SaveDraft: new TypeError("Failed to fetch") });
    await userEvent.type(box(), "abc");
    await userEvent.tab();
    expect(await screen.findByText("Hors connexion – votre texte est conservé ici")).toBeInTheDocument();
    expect(box()).toHaveValue("abc");
  });

  it("session fermée, puis rouverte par la même personne : l’enregistrement en attente part", async () => {
    let open_ = false;
    const { asked } = open({
      SaveDraft: (variables) =>
        open_ ? saved(variables) : serverError("Session fermée.", { code: "UNAUTHENTICATED" }),
    });
    await userEvent.type(box(), "abc");
    await userEvent.tab();
    expect(await screen.findByText(/sera enregistré après votre connexion/)).toBeInTheDocument();
    await userEvent.type(box(), "d");
    open_ = true;
    act(() => {
      sessionRestored();
    });
    expect(await screen.findByText("Enregistré à 14 h 32")).toBeInTheDocument();
    expect(bodies(asked).at(-1)).toMatchObject({ body: "abcd" });
  });

  it("quelqu’un d’autre s’est connecté entre-temps : rien n’est gardé en son nom, la page demande qui est là", async () => {
    open({ SaveDraft: serverError("Une autre personne s’est connectée.", { code: "DRAFT_AUTHOR" }) });
    await userEvent.type(box(), "secret");
    await userEvent.tab();
    expect(await screen.findByText(/sera enregistré après votre connexion/)).toBeInTheDocument();
    act(() => {
      sessionExpired();
      sessionRestored();
    });
  });

  it("deux fenêtres : les deux textes se montrent, et l’on peut garder les deux", async () => {
    const conflict = { code: "DRAFT_CHANGED", field: null, message: "Modifié ailleurs.", __typename: "UserError" };
    let first = true;
    const { asked } = open({
      SaveDraft: (variables) => {
        if (!first) return saved(variables);
        first = false;
        return { saveDraft: { __typename: "DraftPayload", ok: false, error: conflict, draft: draftOf("là-bas", 9) } };
      },
    });
    await userEvent.type(box(), "ici");
    await userEvent.tab();
    expect(await screen.findByRole("dialog", { name: /modifié dans une autre fenêtre/ })).toBeInTheDocument();
    expect(screen.getByRole("region", { name: "Dans cette fenêtre" })).toHaveTextContent("ici");
    expect(screen.getByRole("region", { name: /Dans l’autre fenêtre/ })).toHaveTextContent("là-bas");
    await userEvent.click(screen.getByRole("button", { name: "Garder les deux, l’un sous l’autre" }));
    await waitFor(() => expect(bodies(asked).at(-1)).toMatchObject({ body: "ici\n\nlà-bas", version: 9 }));
    expect(box()).toHaveValue("ici\n\nlà-bas");
  });

  it("avant de se déconnecter ici, ce qui n’était pas parti part, sans attendre", async () => {
    const { asked } = open();
    await waitFor(() => expect(asked.map(({ name }) => name)).toContain("Draft"));
    const sent: string[] = [];
    globalThis.fetch = (async (_url: string, init?: RequestInit) => {
      sent.push(`${String(init?.keepalive)} ${init?.body as string}`);
      return Promise.resolve(Response.json({ data: saved({ input: { body: "dernier mot", version: 0 } }) }));
    }) as typeof fetch;
    await userEvent.type(box(), "dernier mot");
    await act(flushDrafts);
    expect(sent.at(-1)).toMatch(/^true .*"body":"dernier mot"/);
  });
});
