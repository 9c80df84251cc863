import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as v from "valibot";
import type { MailDelivery } from "./context";

/** Where answers to the mails of cases come in. */
export interface MailInSettings {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** The domain of the addresses to which cases are answered. */
  readonly domain: string;
  /** null: mails travel in clear up to here; what stands before must encrypt. */
  readonly tls: { readonly key: string; readonly cert: string } | null;
}

/** What the server is told at start; read once, then passed by hand. */
export interface ServerSettings {
  /** The login role that owns nothing. */
  readonly appUrl: string;
  /** `redis://…` or undefined for PostgreSQL. */
  readonly queueUrl: string | undefined;
  /** Folder of the installation: files, secrets. */
  readonly home: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** How people reach the server; null when unknown. https makes the cookie Secure. */
  readonly publicUrl: URL | null;
  /** True: what an administrator points at may be a private address, and http. */
  readonly allowPrivateHosts: boolean;
  readonly mail: MailDelivery;
  /** Left out: no mail comes in. */
  readonly mailIn?: MailInSettings;
  /** `trusted`: only the documents of the web build; `open`: any document, and introspection. */
  readonly documents: "trusted" | "open";
  /** The profile for the public GraphQL-over-HTTP audit. */
  readonly conformance: boolean;
  /** Signs the session cookie; 32 characters at least. */
  readonly sessionSecret: string;
  /** Where the web build lies; the server runs without it. */
  readonly webFolder: string;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

/** The environment doesn't hold what the server needs; the message lists it all, in French. */
export class SettingsRefused extends Error {}

const flag = v.optional(v.picklist(["0", "1"], "attendu\u00a0: 0 ou 1"), "0");

const portNumber = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, "attendu\u00a0: un nombre de 0 à 65535"),
  v.transform(Number),
  v.maxValue(65_535, "attendu\u00a0: un nombre de 0 à 65535"),
);

const secret = v.optional(v.pipe(v.string(), v.minLength(32, "attendu\u00a0: 32 caractères au moins")));

const environment = v.object({
  // Absent, it is read as an empty text: the message then says what is wanted rather than that a key is missing.
  DATABASE_APP_URL: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^postgres(ql)?:\/\//, "attendu\u00a0: l’adresse de la base pour le compte applicatif, postgres://…"),
    ),
    "",
  ),
  QUEUE_URL: v.optional(v.string()),
  PALIER_HOME: v.optional(v.string(), "./.palier"),
  HOST: v.optional(v.string(), "localhost"),
  PORT: v.optional(portNumber, "3000"),
  PALIER_PUBLIC_URL: v.optional(
    v.pipe(v.string(), v.url("attendu\u00a0: une adresse complète, par exemple https://palier.exemple.fr")),
  ),
  PALIER_CONFORMANCE: flag,
  PALIER_SMTP_URL: v.optional(v.string()),
  PALIER_TEST_MAILBOX: flag,
  PALIER_MAIL_REPLY_DOMAIN: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[a-z\d-]+(?:\.[a-z\d-]+)*$/i, "attendu\u00a0: un domaine, par exemple reponse.exemple.fr"),
    ),
  ),
  PALIER_MAIL_IN_PORT: v.optional(portNumber),
  PALIER_MAIL_IN_CERT: v.optional(v.string()),
  PALIER_MAIL_IN_KEY: v.optional(v.string()),
  PALIER_ALLOW_PRIVATE_HOSTS: flag,
  NODE_ENV: v.optional(v.string()),
  SESSION_SECRET: secret,
  PALIER_WEB: v.optional(v.string()),
  LOG_LEVEL: v.optional(
    v.picklist(["debug", "info", "warn", "error", "silent"], "attendu\u00a0: debug, info, warn, error ou silent"),
    "info",
  ),
});

/** The secret of this installation, made at the first start and readable by its owner alone. */
function installationSecret(home: string): string {
  const path = join(home, "session-secret");
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  const secret = randomBytes(32).toString("hex");
  mkdirSync(home, { recursive: true });
  writeFileSync(path, secret, { mode: 0o600, flag: "wx" });
  return secret;
}

/** @throws SettingsRefused when what goes together isn't all there. */
function mailInSettings(read: v.InferOutput<typeof environment>): MailInSettings | null {
  const { PALIER_MAIL_IN_PORT: port, PALIER_MAIL_REPLY_DOMAIN: domain } = read;
  if (port === undefined) return null;
  if (domain === undefined)
    throw new SettingsRefused(
      "Le serveur ne peut pas démarrer\u00a0: PALIER_MAIL_IN_PORT demande aussi PALIER_MAIL_REPLY_DOMAIN, le domaine des adresses de réponse.",
    );
  const { PALIER_MAIL_IN_CERT: cert, PALIER_MAIL_IN_KEY: key } = read;
  if ((cert === undefined) !== (key === undefined))
    throw new SettingsRefused(
      "Le serveur ne peut pas démarrer\u00a0: PALIER_MAIL_IN_CERT et PALIER_MAIL_IN_KEY vont ensemble.",
    );
  const tls = cert === undefined || key === undefined ? null : { cert: pemOf(cert), key: pemOf(key) };
  return { port, host: read.HOST, domain, tls };
}

function pemOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new SettingsRefused(`Le serveur ne peut pas démarrer\u00a0: le fichier ${path} ne se lit pas.`);
  }
}

/** @throws SettingsRefused listing every variable at fault. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): ServerSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const result = v.safeParse(environment, given);
  if (!result.success) {
    const faults = result.issues.map((issue) => `${v.getDotPath(issue) ?? "?"} – ${issue.message}`);
    throw new SettingsRefused(`Le serveur ne peut pas démarrer\u00a0: ${faults.join("\u00a0; ")}.`);
  }
  const read = result.output;
  const home = resolve(read.PALIER_HOME);
  const conformance = read.PALIER_CONFORMANCE === "1";
  const mailIn = mailInSettings(read);
  return {
    appUrl: read.DATABASE_APP_URL,
    queueUrl: read.QUEUE_URL,
    home,
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PALIER_PUBLIC_URL === undefined ? null : new URL(read.PALIER_PUBLIC_URL),
    allowPrivateHosts: read.PALIER_ALLOW_PRIVATE_HOSTS === "1",
    documents: conformance || read.NODE_ENV === "development" ? "open" : "trusted",
    conformance,
    mail: { sends: read.PALIER_SMTP_URL !== undefined, testMailbox: read.PALIER_TEST_MAILBOX === "1" },
    ...(mailIn !== null && { mailIn }),
    sessionSecret: read.SESSION_SECRET ?? installationSecret(home),
    webFolder: resolve(read.PALIER_WEB ?? join(__dirname, "../../../../web/dist")),
    logLevel: read.LOG_LEVEL,
  };
}
