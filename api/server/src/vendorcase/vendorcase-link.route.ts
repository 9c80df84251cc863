import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { CaseFault, VendorLinkAct } from "@palier/domain/vendorcase";
import type { FileStore } from "@palier/store/file";
import { withGroup, type Database, type WriteTx } from "@palier/store/kernel";
import {
  moveAsVendor,
  noteVendorVisit,
  readCaseAttachmentFile,
  readSentCase,
  readSentCases,
  readVendorLink,
  replyAsVendor,
  type OpenedVendorLink,
  type VendorOutcome,
} from "@palier/store/vendorcase";
import {
  AttemptLimit,
  badRequest,
  demandNoIdentifier,
  demandPreflight,
  isIdentifier,
  readLinkToken,
  Refusal,
} from "../kernel";
import { sendCaseFile } from "./vendorcase-file.route";
import { portalCase, portalLine, VendorUndone } from "./vendorcase-portal-view";

/** Enough to read and answer a day's cases; nothing for who tries secrets. */
const MOST_ASKED = 120;
const WINDOW_MS = 10 * 60_000;
const MOST_BODY = 256 * 1_024;
const PAGE = 50;

/** Expired, closed, of another group, altered or never written: the answer is the same. */
const gone = (): Refusal =>
  new Refusal(
    "LINK_GONE",
    "Ce lien n’est pas ou plus valable\u00a0: il a expiré, a été fermé, ou son adresse est incomplète. Demandez-en un nouveau à la personne qui vous l’a envoyé.",
    404,
  );
const missing = (): Refusal => new Refusal("NOT_FOUND", "Ce dossier est introuvable par ce lien.", 404);
const tooMany = (): Refusal =>
  new Refusal(
    "TOO_MANY_REQUESTS",
    "Ces dossiers ont été demandés trop souvent depuis votre réseau. Attendez 10\u00a0minutes, puis recommencez.",
    429,
  );
const asRefusal = ({ code, message, field }: CaseFault): Refusal =>
  new Refusal(code, message, code === "NOT_FOUND" ? 404 : code === "STALE_VERSION" ? 409 : 422, false, field);

/** A text of somebody without an account: kept as typed, unless it holds what no database or no case may keep. */
function textOf(body: unknown): string {
  const typed = (body as { body?: unknown } | null)?.body ?? "";
  if (typeof typed !== "string" || typed.includes("\u0000"))
    throw badRequest("Le texte n’a pas pu être lu. Rien n’a été enregistré.", "body");
  demandNoIdentifier(typed, "body");
  return typed;
}

function stepOf(body: unknown): { readonly version: number; readonly move: string } {
  const { version, move } = (body ?? {}) as { version?: unknown; move?: unknown };
  if (typeof version !== "number" || !Number.isInteger(version) || typeof move !== "string")
    throw badRequest("Ce geste n’a pas pu être lu. Rien n’a été enregistré.", "move");
  return { version, move };
}

interface Asked {
  Params: { token: string; id: string };
}

/**
 * Adds `/vendor-links/:token`, where a vendor without an account reads what was sent to it and answers. Nobody is signed in
 * there: no cookie counts, the secret opens the cases of one vendor of one group, and each visit is noted.
 */
export function addVendorLinkRoutes(app: FastifyInstance, db: Database, files: FileStore): void {
  const limit = new AttemptLimit(MOST_ASKED, WINDOW_MS);
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    await Promise.resolve();
    void reply
      .header("cache-control", "private, no-store")
      .header("x-robots-tag", "noindex, nofollow")
      .header("referrer-policy", "no-referrer");
    if (!limit.take(request.ip)) throw tooMany();
  };
  /** Opens the link, does something with it and notes the visit, in one transaction. */
  const visit = async <T>(
    request: FastifyRequest<{ Params: { token: string } }>,
    act: VendorLinkAct,
    caseId: string | null,
    work: (tx: WriteTx, link: OpenedVendorLink) => Promise<T>,
  ): Promise<T> => {
    const { groupId, secret } = readLinkToken(request.params.token, gone);
    const origin = { channel: "web", ip: request.ip, apiKeyId: null } as const;
    return withGroup(db, { groupId, viewerId: null, origin }, async (tx) => {
      const link = await readVendorLink(tx, secret);
      if (link === null) throw gone();
      const { linkId } = link.side;
      const done = await work(tx, link);
      if (linkId !== null) await noteVendorVisit(tx, linkId, { act, caseId });
      return done;
    });
  };
  const change = async (
    request: FastifyRequest<Asked>,
    act: VendorLinkAct,
    work: (tx: WriteTx, link: OpenedVendorLink, caseId: string) => Promise<VendorOutcome>,
  ) => {
    const { id } = request.params;
    if (!isIdentifier(id)) throw missing();
    try {
      return await visit(request, act, id, async (tx, link) => {
        const done = await work(tx, link, id);
        if (!done.ok) throw new VendorUndone(done.error);
        return portalCase(done.value);
      });
    } catch (error) {
      throw error instanceof VendorUndone ? asRefusal(error.fault) : error;
    }
  };
  // A HEAD would count as a visit: programs that check the links of mails send them.
  const reading = { onRequest, exposeHeadRoute: false };
  const writing = { onRequest, preHandler: demandPreflight, bodyLimit: MOST_BODY };

  app.get<{ Params: { token: string }; Querystring: { skip?: string } }>(
    "/vendor-links/:token",
    reading,
    async (request) =>
      visit(request, "list", null, async (tx, { side, ...link }) => {
        const skip = /^\d{1,6}$/.test(request.query.skip ?? "") ? Number(request.query.skip) : 0;
        const { total, cases } = await readSentCases(tx, side, { openOnly: false, first: PAGE, skip });
        const { groupName, vendorName, demo, label } = link;
        return {
          ...{ groupName, vendorName, demo, label, total },
          expiresAt: link.expiresAt.toISOString(),
          onlyCaseId: side.caseId,
          cases: cases.map(portalLine),
        };
      }),
  );

  app.get<Asked>("/vendor-links/:token/cases/:id", reading, async (request) => {
    const { id } = request.params;
    if (!isIdentifier(id)) throw missing();
    return visit(request, "read", id, async (tx, { side }) => {
      const found = await readSentCase(tx, side, id);
      if (found === null) throw missing();
      return portalCase(found);
    });
  });

  app.post<Asked>("/vendor-links/:token/cases/:id/messages", writing, async (request) => {
    const body = textOf(request.body);
    return change(request, "reply", (tx, { side }, caseId) => replyAsVendor(tx, side, { caseId, body }));
  });

  app.post<Asked>("/vendor-links/:token/cases/:id/moves", writing, async (request) => {
    const [body, step] = [textOf(request.body), stepOf(request.body)];
    return change(request, "move", (tx, { side }, caseId) =>
      moveAsVendor(tx, side, { ...step, caseId, body: body === "" ? null : body }),
    );
  });

  app.get<Asked>("/vendor-links/:token/files/:id", reading, async (request, reply) => {
    const { id } = request.params;
    if (!isIdentifier(id)) throw missing();
    const { groupId } = readLinkToken(request.params.token, gone);
    const file = await visit(request, "read", null, async (tx, { side }) => {
      const found = await readCaseAttachmentFile(tx, id);
      if (found === null || (await readSentCase(tx, side, found.caseId)) === null) throw missing();
      return found;
    });
    return sendCaseFile(reply, files, groupId, file);
  });
}
