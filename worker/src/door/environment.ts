import * as v from "valibot";
import type { MailSettings } from "../notification";

const schema = v.object({
  DATABASE_APP_URL: v.pipe(v.string(), v.nonEmpty()),
  PALIER_HOME: v.pipe(v.string(), v.nonEmpty()),
  QUEUE_URL: v.optional(v.string()),
  LOG_LEVEL: v.optional(v.picklist(["fatal", "error", "warn", "info", "debug", "trace", "silent"]), "info"),
  METRICS_PORT: v.optional(v.pipe(v.string(), v.transform(Number), v.integer())),
  PORT: v.optional(v.string(), "3000"),
  PALIER_PUBLIC_URL: v.optional(v.pipe(v.string(), v.url())),
  PALIER_SMTP_URL: v.optional(v.pipe(v.string(), v.regex(/^smtps?:\/\/./), v.url())),
  PALIER_MAIL_FROM: v.optional(v.pipe(v.string(), v.regex(/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/))),
  PALIER_MAIL_REPLY_DOMAIN: v.optional(v.pipe(v.string(), v.regex(/^[a-z\d-]+(?:\.[a-z\d-]+)*$/i))),
  PALIER_ALLOW_PRIVATE_HOSTS: v.optional(v.picklist(["0", "1"]), "0"),
  PALIER_TEST_MAILBOX: v.optional(v.picklist(["0", "1"]), "0"),
});

/** The settings of the mails: who sends them, and what becomes of them without a sending server. */
function mailSettings(output: v.InferOutput<typeof schema>): MailSettings {
  const { PALIER_SMTP_URL: url, PALIER_MAIL_FROM: from, PALIER_MAIL_REPLY_DOMAIN: replyDomain } = output;
  if ((url === undefined) !== (from === undefined))
    throw new Error(
      "PALIER_SMTP_URL (serveur d’envoi) et PALIER_MAIL_FROM (adresse de l’expéditeur) vont ensemble : indiquez les deux, ou aucun.",
    );
  return {
    smtp: url === undefined || from === undefined ? null : { url, from },
    // Without its slash at the end: the paths begin with theirs.
    publicUrl: (output.PALIER_PUBLIC_URL ?? `http://localhost:${output.PORT}`).replace(/\/+$/, ""),
    testMailbox: output.PALIER_TEST_MAILBOX === "1",
    ...(replyDomain !== undefined && { replyDomain }),
  };
}

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
  readonly mail: MailSettings;
  /** True: what an administrator points at may be a private address, and http. */
  readonly allowPrivateHosts: boolean;
}

/** Reads the settings. @throws with a French message naming those that are missing or unusable. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  // Empty counts as absent: so does a line left blank in the file of an installation.
  const parsed = v.safeParse(schema, Object.fromEntries(Object.entries(env).filter(([, value]) => value !== "")));
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
    mail: mailSettings(output),
    allowPrivateHosts: output.PALIER_ALLOW_PRIVATE_HOSTS === "1",
  };
}
