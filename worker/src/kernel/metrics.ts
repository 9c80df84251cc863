import { createServer } from "node:http";
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

/** How a try of a job ended. */
export type JobOutcome = "done" | "retry" | "failed";

/** What the worker measures of itself: kinds of jobs and times; no group, no name, no payload. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly jobs = new Counter({
    name: "palier_jobs_total",
    help: "Essais de traitements, par sorte et par issue",
    labelNames: ["kind", "outcome"],
    registers: [this.registry],
  });
  private readonly seconds = new Histogram({
    name: "palier_job_duration_seconds",
    help: "Durée d’un essai de traitement, en secondes",
    labelNames: ["kind"],
    buckets: [0.05, 0.2, 1, 5, 20, 60, 300],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** @param seconds how long the try took. */
  job(kind: string, outcome: JobOutcome, seconds: number): void {
    this.jobs.inc({ kind, outcome });
    this.seconds.observe({ kind }, seconds);
  }

  /** Serves `GET /metrics` on a port of its own. @returns what ends it. */
  async serve(port: number): Promise<() => Promise<void>> {
    const server = createServer((request, response) => {
      if (request.url !== "/metrics") {
        response.writeHead(404).end();
        return;
      }
      this.registry.metrics().then(
        (text) => response.writeHead(200, { "content-type": this.registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    });
    await new Promise<void>((listening, failed) => {
      server.once("error", failed);
      server.listen(port, () => {
        listening();
      });
    });
    return () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      });
  }
}
