import * as v from "valibot";

const schema = v.object({
  DATABASE_APP_URL: v.pipe(v.string(), v.nonEmpty()),
  PALIER_HOME: v.pipe(v.string(), v.nonEmpty()),
  QUEUE_URL: v.optional(v.string()),
  LOG_LEVEL: v.optional(v.picklist(["fatal", "error", "warn", "info", "debug", "trace", "silent"]), "info"),
  METRICS_PORT: v.optional(v.pipe(v.string(), v.transform(Number), v.integer())),
});

/** The settings of the back door. */
export interface Environment {
  readonly appUrl: string;
  /** Folder of the installation: database and files. */
  readonly home: string;
  /** Undefined: the queue is kept in PostgreSQL. */
  readonly queueUrl: string | undefined;
  readonly logLevel: string;
  /** Where the worker's own measures are served; undefined: nowhere. */
  readonly metricsPort: number | undefined;
}

/** Reads the settings. @throws with a French message naming those that are missing or unusable. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const parsed = v.safeParse(schema, env);
  if (!parsed.success) {
    const names = parsed.issues.map((issue) => v.getDotPath(issue)).join(", ");
    throw new Error(
      `Réglages absents ou inutilisables : ${names}. Lancez « npm start » ou « npm run palier », qui les donnent.`,
    );
  }
  const { output } = parsed;
  return {
    appUrl: output.DATABASE_APP_URL,
    home: output.PALIER_HOME,
    queueUrl: output.QUEUE_URL,
    logLevel: output.LOG_LEVEL,
    metricsPort: output.METRICS_PORT,
  };
}
