import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage, type Answers } from "../testing/stage";
import { JobPage } from "./JobPage";

const job = (over: object = {}) => ({
  __typename: "Job",
  id: "j1",
  kind: "indicator.import",
  kindLabel: "Import d’indicateurs",
  state: "FAILED",
  progressRatio: 0,
  stepLabel: null,
  failureReason: "Le fichier est illisible.",
  attempts: 5,
  requestedByName: null,
  createdAt: "2026-11-20T08:00:00Z",
  startedAt: "2026-11-20T08:00:00Z",
  finishedAt: "2026-11-20T08:02:00Z",
  ...over,
});
const answers = (jobs: object[]): Answers => ({
  JobList: {
    jobs: {
      __typename: "JobConnection",
      totalCount: jobs.length,
      waitingCount: 0,
      runningCount: 1,
      failedCount: 1,
      smallCount: 214,
      pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
      edges: jobs.map((node) => ({ __typename: "JobEdge", node })),
    },
  },
  RetryJob: {
    retryJob: { __typename: "JobPayload", ok: true, error: null, job: job({ state: "WAITING", failureReason: null }) },
  },
});

describe("les traitements", () => {
  it("disent leur état en mots, la raison de ce qui n’a pas abouti et la durée", async () => {
    stage(<JobPage />, {
      at: "/traitements",
      answers: answers([
        job(),
        job({ id: "j2", state: "RUNNING", progressRatio: 0.42, stepLabel: "Mise en page", finishedAt: null }),
      ]),
    });
    const rows = await screen.findAllByRole("row");
    expect(rows[1]).toHaveTextContent("N’a pas abouti");
    expect(rows[1]).toHaveTextContent("Le fichier est illisible. (5 essais)");
    expect(rows[1]).toHaveTextContent(/2\smin/);
    expect(rows[2]).toHaveTextContent(/42\s% · Mise en page/);
  });

  it("se relancent, et l’annoncent", async () => {
    const { asked } = stage(<JobPage />, { at: "/traitements", answers: answers([job()]) });
    await userEvent.click(await screen.findByRole("button", { name: /^Relancer\s: Import d’indicateurs/ }));
    expect(await screen.findByText(/Le traitement est relancé/)).toBeInTheDocument();
    expect(asked.filter(({ name }) => name === "RetryJob")).toEqual([{ name: "RetryJob", variables: { id: "j1" } }]);
  });

  it("ne se relancent pas par qui n’en a pas le droit", async () => {
    stage(<JobPage />, { at: "/traitements", role: "director", answers: answers([job()]) });
    const table = await screen.findByRole("table");
    expect(within(table).queryByRole("button", { name: /Relancer/ })).not.toBeInTheDocument();
  });

  it("gardent le filtre dans l’adresse", async () => {
    const { asked, address } = stage(<JobPage />, { at: "/traitements", answers: answers([job()]) });
    await userEvent.selectOptions(await screen.findByLabelText("Afficher"), "reprendre");
    expect(address()).toBe("/traitements?etat=reprendre");
    expect(asked.at(-1)?.variables).toMatchObject({ state: "FAILED" });
  });

  it("tiennent les courriels repliés, et les montrent à qui le demande", async () => {
    const { asked, address } = stage(<JobPage />, { at: "/traitements?etat=attente", answers: answers([job()]) });
    expect(asked.at(-1)?.variables).toMatchObject({ withSmall: false });
    await userEvent.click(await screen.findByRole("switch", { name: /les 214 courriels/ }));
    expect(address()).toBe("/traitements?etat=attente&envois=oui");
    expect(asked.at(-1)?.variables).toMatchObject({ withSmall: true, state: "WAITING" });
  });
});
