import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

/** What the operator watches; no label ever holds a person, a group or a text that a client chose. */
export interface Metrics {
  readonly registry: Registry;
  /** Seconds of an operation. @param operation a name of our own documents; any other counts as `other`. */
  operation(operation: string, outcome: "ok" | "error", seconds: number): void;
  incident(): void;
  signIn(outcome: "ok" | "refused" | "throttled"): void;
}

/** @param known the operations of the web build. */
export function buildMetrics(known: ReadonlySet<string>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "palier_server_" });
  const duration = new Histogram({
    name: "palier_graphql_operation_seconds",
    help: "Duration of GraphQL operations, in seconds",
    labelNames: ["operation", "outcome"] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const incidents = new Counter({
    name: "palier_incidents_total",
    help: "Errors nobody expected",
    registers: [registry],
  });
  const signIns = new Counter({
    name: "palier_sign_ins_total",
    help: "Attempts to sign in",
    labelNames: ["outcome"] as const,
    registers: [registry],
  });
  return {
    registry,
    operation: (operation, outcome, seconds) => {
      duration.observe({ operation: known.has(operation) ? operation : "other", outcome }, seconds);
    },
    incident: () => {
      incidents.inc();
    },
    signIn: (outcome) => {
      signIns.inc({ outcome });
    },
  };
}
