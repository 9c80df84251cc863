import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { sessionExpired } from "../kernel";
import { stage, type Answers } from "../kernel/testing";
import { SessionDialog } from "./SessionDialog";

jest.setTimeout(30_000);

const viewer = (id: string) => ({
  viewer: {
    __typename: "Viewer",
    id,
    displayName: "Claire Morel",
    email: "claire.morel@demo.example",
    role: "groupReferent",
    sector: null,
    actions: [],
    group: {
      __typename: "Group",
      id: "groupe-1",
      name: "ORSAC",
      finessNumber: "010783009",
      demo: true,
      sourceLabel: null,
    },
  },
});
async function signBackIn(answers: Answers) {
  globalThis.fetch = () => Promise.resolve(new Response("{}", { status: 200 }));
  sessionExpired();
  const drawn = stage(<SessionDialog facts={null} />, { answers });
  await userEvent.type(await screen.findByLabelText(/Adresse électronique/), "claire.morel@demo.example");
  await userEvent.type(screen.getByLabelText(/^Mot de passe/), "secret");
  await userEvent.click(screen.getByRole("button", { name: "Se connecter" }));
  return drawn;
}

describe("la fin de session", () => {
  it("demande la reconnexion par-dessus la page, sans pouvoir être écartée", async () => {
    stage(<SessionDialog facts={null} />);
    expect(await screen.findByRole("dialog", { name: "Votre session a pris fin" })).toBeInTheDocument();
    await userEvent.keyboard("{Escape}");
    expect(screen.getByRole("dialog")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Fermer" })).not.toBeInTheDocument();
  });

  it("vérifie que c’est bien la même personne qui revient", async () => {
    const { asked } = await signBackIn({ Viewer: viewer("personne-1") });
    await waitFor(() => expect(asked.map(({ name }) => name)).toEqual(["Viewer"]));
  });
});
