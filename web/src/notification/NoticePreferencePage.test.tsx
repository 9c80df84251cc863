import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { NoticePreferencePage } from "./NoticePreferencePage";

const preference = (rhythm: string, version: number, mailed = true) => ({
  __typename: "NoticePreference",
  rhythm,
  version,
  kinds: [
    { __typename: "NoticeKindChoice", kind: "newsToRead", label: "Une actualité à lire", mailed },
    { __typename: "NoticeKindChoice", kind: "caseMoved", label: "Un dossier éditeur qui avance", mailed: true },
  ],
});
const payload = (ok: boolean, kept: ReturnType<typeof preference>) => ({
  saveNoticePreference: {
    __typename: "NoticePreferencePayload",
    ok,
    error: ok
      ? null
      : { __typename: "UserError", code: "STALE_VERSION", field: null, message: "Modifié dans une autre fenêtre." },
    preference: kept,
  },
});

describe("« Mes courriels »", () => {
  it("garde le rythme et ce qui n’est pas coché", async () => {
    const { asked } = stage(<NoticePreferencePage />, {
      answers: {
        NoticePreferencePage: { noticePreference: preference("daily", 0) },
        SaveNoticePreference: payload(true, preference("weekly", 1, false)),
      },
    });
    await userEvent.click(await screen.findByRole("radio", { name: "Chaque lundi à 7 h" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Une actualité à lire" }));
    await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
    expect(await screen.findByText("C’est enregistré.")).toBeInTheDocument();
    expect(asked.at(-1)?.variables).toEqual({ input: { rhythm: "weekly", mutedKinds: ["newsToRead"], version: 0 } });
  });

  it("ne remplace pas ce qu’une autre fenêtre a gardé, et permet de le reprendre", async () => {
    stage(<NoticePreferencePage />, {
      answers: {
        NoticePreferencePage: { noticePreference: preference("daily", 1) },
        SaveNoticePreference: payload(false, preference("never", 2)),
      },
    });
    await userEvent.click(await screen.findByRole("radio", { name: "Chaque lundi à 7 h" }));
    await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
    expect(await screen.findByText("Modifié dans une autre fenêtre.")).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: "Chaque lundi à 7 h" })).toBeChecked();
    await userEvent.click(screen.getByRole("button", { name: "Reprendre le choix gardé" }));
    expect(screen.getByRole("radio", { name: "Jamais" })).toBeChecked();
  });
});
