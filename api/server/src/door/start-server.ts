import type { AddressInfo } from "node:net";
import Fastify, { LogController, type FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { pino, type Logger } from "pino";
import { FileStore } from "@palier/store/file";
import { assertSchemaVersion, assertTenantWalls, Database, listenJobProgress } from "@palier/store/kernel";
import { entities } from "@palier/store/schema";
import { addAuditRoutes } from "../audit";
import { addCpomShareRoutes } from "../cpom";
import { addFileRoutes } from "../file";
import {
  addIdentityRoutes,
  addInvitationFileRoutes,
  addOidcRoutes,
  addReviewRoutes,
  addViewAsRoutes,
  oidcDoor,
} from "../identity";
import { addIndicatorRoutes } from "../indicator";
import {
  addGraphql,
  addHeaders,
  addHealth,
  addSessions,
  addStream,
  addWebFolder,
  answerErrors,
  buildApollo,
  buildMetrics,
  ErrorMask,
  readTrustedDocuments,
  requestLimits,
  type DocumentRules,
  type ExecutorKind,
  type ServerSettings,
  type TrustedDocuments,
} from "../kernel";
import { addUnsubscribeRoutes } from "../notification";
import { addPrivacyRoutes } from "../privacy";
import { addRequestPictureRoutes } from "../request";
import { addReferentRoutes } from "../referent";
import { addCampaignRoutes, addRealDocumentRoutes, addTemplateFileRoutes } from "../template";
import { addMinutesRoutes } from "../vendor";
import { addCaseFileRoutes, addScorecardRoutes, addVendorLinkRoutes, openMailDoor } from "../vendorcase";
import { buildFrontSchema } from "./schema";

/** What a test or a bench may set beside the settings of an installation. */
export interface StartOptions extends ServerSettings {
  /** The documents of the web build by default. */
  readonly trusted?: TrustedDocuments;
  /** `jit` by default. */
  readonly executor?: ExecutorKind;
  /** Its own, closed with the server, by default. */
  readonly db?: Database;
  /** Resolvers of a test's own. */
  readonly schema?: GraphQLSchema;
  readonly log?: Logger;
  /** Milliseconds since 1970; the clock by which sessions and one-time codes are judged. */
  readonly now?: () => number;
}

/** A server that answers. */
export interface RunningServer {
  /** `http://localhost:3000`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Where answers by mail come in; null: they don't. */
  readonly mailPort: number | null;
  /** Finishes the requests under way, ends the streams, closes every connection. */
  close(): Promise<void>;
}

// A proxy of the same machine or of a private network may say who comes and how; nobody else.
const TRUSTED_PROXIES = ["loopback", "linklocal", "uniquelocal"];

/**
 * Opens the front door.
 * @throws OpeningRefused when the schema is unknown or a wall between groups has a hole.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const log = options.log ?? pino({ level: options.logLevel });
  const db =
    options.db ??
    (await Database.open({
      appUrl: options.appUrl,
      entities,
      onAcross: (reason) => {
        log.info({ reason }, "rows read across groups");
      },
    }));
  const closers: (() => Promise<unknown>)[] = options.db === undefined ? [() => db.close()] : [];
  try {
    await assertSchemaVersion(db);
    await assertTenantWalls(db);
    const app = await buildApp(options, db, log, closers);
    await app.listen({ host: options.host, port: options.port });
    const { port } = app.server.address() as AddressInfo;
    const files = new FileStore(options.home);
    const door = options.mailIn === undefined ? null : await openMailDoor(options.mailIn, { db, files, log });
    if (door !== null) closers.unshift(() => door.close());
    const close = () => closeAll([() => app.close(), ...closers]);
    return { url: `http://localhost:${String(port)}`, port, mailPort: door?.port ?? null, close };
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}

async function closeAll(closers: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const close of closers) await close();
}

async function buildApp(
  options: StartOptions,
  db: Database,
  log: Logger,
  closers: (() => Promise<unknown>)[],
): Promise<FastifyInstance> {
  const documents = options.trusted ?? readTrustedDocuments(options.webFolder);
  const rules: DocumentRules = { documents, accept: options.documents, conformance: options.conformance };
  if (documents.texts.size === 0 && rules.accept === "trusted") {
    log.warn("no web build: every GraphQL document will be refused");
  }
  const https = options.publicUrl?.protocol === "https:";
  const metrics = buildMetrics(documents.operations);
  const mask = new ErrorMask(log, metrics);
  const schema = options.schema ?? buildFrontSchema();
  const apollo = buildApollo({
    schema,
    executor: options.executor ?? "jit",
    trusted: rules.accept === "trusted" ? documents : null,
    metrics,
    mask,
    log,
  });
  await apollo.start();
  const listener = listenJobProgress(db, (error) => {
    log.warn({ err: error }, "the connection that listens to jobs was lost; it is made again");
  });
  closers.unshift(
    () => apollo.stop(),
    () => listener.close(),
  );

  const app = Fastify({
    loggerInstance: log,
    // Operations are timed by the metrics, incidents logged with their number: a line a request would say nothing more.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: https ? TRUSTED_PROXIES : false,
    // An idle keep-alive connection must not hold the stop back.
    forceCloseConnections: "idle",
  }) as unknown as FastifyInstance;
  app.removeContentTypeParser("text/plain");
  answerErrors(app, metrics);
  await addHeaders(app, https);
  addHealth(app, { db, queueUrl: options.queueUrl, appUrl: options.appUrl, metrics });
  await addWebFolder(app, options.webFolder);
  const files = new FileStore(options.home);
  // Before the sessions: a funder has none, and the link opens the same to everyone.
  addCpomShareRoutes(app, db, files);
  addVendorLinkRoutes(app, db, files);
  // Nor has who stops a mail from the mail itself.
  await addUnsubscribeRoutes(app, db);
  // Who is asking is only looked up where it matters: not for a style sheet.
  await app.register(async (known) => {
    await addSessions(known, db, {
      secret: options.sessionSecret,
      secure: https,
      ...(options.now === undefined ? {} : { now: options.now }),
    });
    await addIdentityRoutes(known, db, metrics, options);
    addViewAsRoutes(known, db);
    addReviewRoutes(known, db);
    await addOidcRoutes(known, oidcDoor(db, options, metrics));
    await addIndicatorRoutes(known, db, files);
    // After the room that brings the reading of forms with files.
    addInvitationFileRoutes(known, db);
    addFileRoutes(known, db, files);
    addRequestPictureRoutes(known, db, files);
    addCaseFileRoutes(known, db, files);
    addPrivacyRoutes(known, db, files);
    addReferentRoutes(known, db, files);
    addScorecardRoutes(known, db, files);
    addRealDocumentRoutes(known, db, files);
    addCampaignRoutes(known, db, files);
    addTemplateFileRoutes(known, db, files);
    addMinutesRoutes(known, db, files);
    addAuditRoutes(known, db);
    addGraphql(known, apollo, db, rules, options);
    addStream(known, { schema, db, listener, rules, limits: requestLimits(), mask });
  });
  return app;
}
