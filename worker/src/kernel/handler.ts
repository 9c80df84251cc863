import type { Database, JobDefinition, Scope, WriteTx } from "@palier/store/kernel";
import { advanceJob, onceForJob } from "@palier/store/kernel";

/** What a handler works with: its payload, the tenant, and the ways to show and to end its work. */
export interface JobContext<P> {
  readonly db: Database;
  readonly scope: Scope;
  /** Folder of the installation (PALIER_HOME). */
  readonly home: string;
  /** Id of the outbox row. */
  readonly id: string;
  readonly payload: P;
  readonly now: Date;
  /** Shows how far the work is. @param ratio 0 to 1. @param step what is being done, in French. */
  progress(ratio: number, step: string): Promise<void>;
  /** Writes the effect once; @returns false when an earlier try already wrote it. */
  once(work: (tx: WriteTx) => Promise<void>): Promise<boolean>;
}

/** A kind of job with the code that does it. */
export interface JobHandler {
  readonly definition: JobDefinition<unknown>;
  run(input: HandlerInput): Promise<void>;
}

/** What the runtime knows of a job before its payload is parsed. */
export interface HandlerInput {
  readonly db: Database;
  readonly scope: Scope;
  readonly home: string;
  readonly id: string;
  readonly payload: unknown;
  readonly now: Date;
}

/** Joins a definition and its code; the payload is parsed before the code runs. */
export function handle<P>(definition: JobDefinition<P>, work: (job: JobContext<P>) => Promise<void>): JobHandler {
  return {
    definition,
    async run(input) {
      await work({
        ...input,
        payload: definition.parse(input.payload),
        progress: (ratio, step) => advanceJob(input.db, input.scope, input.id, ratio, step),
        once: (effect) => onceForJob(input.db, input.scope, input.id, effect),
      });
    },
  };
}
