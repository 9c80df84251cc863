import type { FastifyInstance, FastifyRequest } from "fastify";
import * as v from "valibot";
import { closeGroupSessions, leaveGroup, readEnterableGroups, readMember } from "@palier/store/identity";
import { readGroup, recordAudit, withGroup, type Database, type Scope } from "@palier/store/kernel";
import {
  accountSessionOf,
  allowedViewer,
  badRequest,
  closeSession,
  demandPreflight,
  isIdentifier,
  notFound,
  notSignedIn,
  Refusal,
  renewSession,
  scopeOf,
  sessionOf,
  type SessionIdentity,
} from "../kernel";
import { peoplePolicy } from "./identity-people.policy";

/** May this be sent while looking as somebody else? GraphQL refuses by itself; under /auth one acts for oneself only. */
const staysOpen = (path: string): boolean => /^\/(graphql|graphql\/stream|auth\/.+)$/.test(path);

const BODY_LIMIT = 1_024;

const alreadyLooking = (): Refusal =>
  new Refusal(
    "ALREADY_LOOKING",
    "Vous regardez déjà Palier comme quelqu’un d’autre. Rien n’a changé\u00a0: quittez d’abord ce regard.",
    409,
  );

const notOneself = (): Refusal =>
  new Refusal("NOT_ONESELF", "C’est déjà vous\u00a0: choisissez une autre personne.", 409);

function readId(body: unknown, field: "personId" | "groupId", what: string): string {
  const result = v.safeParse(v.object({ [field]: v.string() }), body);
  if (!result.success) throw badRequest(`Le corps attendu est { "${field}": "…" }.`, field);
  const id = result.output[field] ?? "";
  if (!isIdentifier(id)) throw notFound(what);
  return id;
}

/** Who is signed in, themselves and nobody else. @throws Refusal when signed out, or looking as somebody. */
function asThemselves(request: FastifyRequest): SessionIdentity {
  const session = sessionOf(request);
  if (session === null) throw notSignedIn();
  if (session.viewAsId !== null) throw alreadyLooking();
  return session;
}

const looked = (db: Database, scope: Scope, personId: string, looking: boolean): Promise<void> =>
  withGroup(db, scope, (tx) =>
    recordAudit(tx, {
      action: "identity:viewAs",
      objectKind: "person",
      objectId: personId,
      changes: { looking: [!looking, looking] },
    }),
  );

/**
 * Adds `POST` and `DELETE /auth/view-as` (an administrator looks as somebody of their group, without changing anything),
 * `POST /auth/group` (another group of one's own, without signing out) and `POST /auth/leave-group` (for good).
 */
export function addViewAsRoutes(app: FastifyInstance, db: Database): void {
  // Mutations are refused by the context; this holds every other address, those to come included.
  app.addHook("preHandler", async (request) => {
    await Promise.resolve();
    if (["GET", "HEAD", "OPTIONS"].includes(request.method)) return;
    if (staysOpen(request.routeOptions.url ?? "")) return;
    if ((accountSessionOf(request)?.viewAsId ?? null) !== null) throw alreadyLooking();
  });

  app.post("/auth/view-as", { bodyLimit: BODY_LIMIT, preHandler: demandPreflight }, async (request) => {
    asThemselves(request);
    const viewer = await allowedViewer(request, db, peoplePolicy.viewAs);
    const personId = readId(request.body, "personId", "Cette personne");
    if (personId === viewer.personId) throw notOneself();
    const other = await readGroup(db, scopeOf(viewer), (tx) => readMember(tx, personId));
    if (other === null) throw notFound("Cette personne");
    await looked(db, scopeOf(viewer), personId, true);
    await renewSession(request, { viewAsId: personId });
    return { ok: true };
  });

  app.delete("/auth/view-as", { bodyLimit: BODY_LIMIT, preHandler: demandPreflight }, async (request) => {
    const session = sessionOf(request);
    if (session === null) throw notSignedIn();
    const { groupId, personId, viewAsId, origin } = session;
    if (viewAsId === null) return { ok: true };
    // Whoever lost the right meanwhile may still look away, and it is written down all the same.
    await looked(db, { groupId, viewerId: personId, origin }, viewAsId, false);
    await renewSession(request, { viewAsId: undefined });
    return { ok: true };
  });

  app.post("/auth/group", { bodyLimit: BODY_LIMIT, preHandler: demandPreflight }, async (request) => {
    const { personId, groupId: before, origin } = asThemselves(request);
    const groupId = readId(request.body, "groupId", "Ce groupe");
    const { providerGroupId } = request.session;
    // A door kept by one group's provider leads nowhere else.
    const reachable = providerGroupId === undefined || providerGroupId === groupId;
    const groups = reachable ? await readEnterableGroups(db, personId) : [];
    if (!groups.some(({ id }) => id === groupId)) throw notFound("Ce groupe");
    if (groupId === before) return { ok: true };
    await withGroup(db, { groupId, viewerId: personId, origin }, (tx) =>
      recordAudit(tx, { action: "identity:enterGroup", objectKind: "person", objectId: personId }),
    );
    await renewSession(request, { groupId });
    return { ok: true };
  });

  app.post("/auth/leave-group", { bodyLimit: BODY_LIMIT, preHandler: demandPreflight }, async (request) => {
    const { personId, groupId, origin } = asThemselves(request);
    // Another tab may have moved on to another group since the button was drawn.
    if (readId(request.body, "groupId", "Ce groupe") !== groupId) throw notFound("Ce groupe");
    const left = await withGroup(db, { groupId, viewerId: personId, origin }, leaveGroup);
    if (!left.ok) throw new Refusal(left.error.code, left.error.message, 409);
    await closeGroupSessions(db, groupId, left.value.closes);
    await closeSession(request);
    return { ok: true };
  });
}
