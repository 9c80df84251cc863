import { act, screen, waitFor } from "@testing-library/react";
import { stage } from "../testing/stage";
import type { FollowedJob } from "./job-progress";
import { JobProgress } from "./JobProgress";

const job = (over: Partial<FollowedJob> = {}): FollowedJob => ({
  __typename: "Job",
  id: "j1",
  kind: "cpom.generate",
  kindLabel: "Production du dossier",
  state: "RUNNING",
  progressRatio: 0.25,
  stepLabel: "Lecture des indicateurs",
  failureReason: null,
  attempts: 1,
  createdAt: "2026-11-22T08:00:00Z",
  startedAt: "2026-11-22T08:00:00Z",
  finishedAt: null,
  ...over,
});

let push: (job: FollowedJob) => void = () => undefined;
const sent: string[] = [];

function openStream(): void {
  globalThis.fetch = ((url: string, init: RequestInit) => {
    sent.push(`${url} ${String(init.credentials)} ${new Headers(init.headers).get("apollo-require-preflight") ?? ""}`);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        push = (next) => {
          const data = JSON.stringify({ data: { jobProgress: next } });
          controller.enqueue(new TextEncoder().encode(`event: next\ndata: ${data}\n\n`));
        };
      },
    });
    return Promise.resolve(new Response(body, { headers: { "content-type": "text/event-stream" } }));
  }) as typeof fetch;
}

afterEach(() => {
  jest.useRealTimers();
});

describe("l’avancement d’un traitement", () => {
  it("est poussé par le serveur, avec le cookie et l’en-tête contre les requêtes forgées", async () => {
    openStream();
    stage(<JobProgress jobId="j1" />, { answers: { JobProgress: { job: job() } } });
    expect(await screen.findByText("Lecture des indicateurs")).toBeInTheDocument();
    await waitFor(() => expect(sent).toContain("/graphql/stream same-origin 1"));
    push(job({ progressRatio: 0.8, stepLabel: "Mise en page du PDF" }));
    expect(await screen.findByText("Mise en page du PDF")).toBeInTheDocument();
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "80");
    expect(screen.getByText(/Vous pouvez quitter cette page/)).toBeInTheDocument();
  });

  it("dit une seule fois qu’il est fini", async () => {
    openStream();
    const onEnd = jest.fn();
    stage(<JobProgress jobId="j1" onEnd={onEnd} />, { answers: { JobProgress: { job: job() } } });
    await screen.findByText("Lecture des indicateurs");
    push(job({ state: "DONE", progressRatio: 1 }));
    push(job({ state: "DONE", progressRatio: 1 }));
    await waitFor(() => expect(onEnd).toHaveBeenCalledTimes(1));
    expect(screen.queryByText(/Vous pouvez quitter cette page/)).not.toBeInTheDocument();
  });

  it("est demandé toutes les 5 secondes derrière un proxy qui retient le flux", async () => {
    jest.useFakeTimers();
    globalThis.fetch = () => new Promise(() => undefined);
    let ratio = 0.25;
    stage(<JobProgress jobId="j1" />, { answers: { JobProgress: () => ({ job: job({ progressRatio: ratio }) }) } });
    await act(async () => jest.advanceTimersByTimeAsync(10));
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "25");
    ratio = 0.75;
    await act(async () => jest.advanceTimersByTimeAsync(5_000));
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "75");
  });

  it("donne la raison de ce qui n’a pas abouti", async () => {
    openStream();
    stage(<JobProgress jobId="j1" />, {
      answers: { JobProgress: { job: job({ state: "FAILED", failureReason: "Le disque est plein." }) } },
    });
    expect(await screen.findByText("Le disque est plein.")).toBeInTheDocument();
  });
});
