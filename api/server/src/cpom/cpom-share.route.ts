import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { openShare, openSharedFile } from "@palier/store/cpom";
import type { FileStore } from "@palier/store/file";
import { withGroup, type Database, type WriteTx } from "@palier/store/kernel";
import { sendFile } from "../file";
import { AttemptLimit, isIdentifier, readLinkToken, Refusal } from "../kernel";

/** Enough to open a dossier and its files many times; nothing for who tries secrets. */
const MOST_ASKED = 60;
const WINDOW_MS = 10 * 60_000;

/** Expired, closed, of another group, altered or never written: the answer is the same. */
const gone = (): Refusal =>
  new Refusal(
    "SHARE_GONE",
    "Ce lien n’est pas ou plus valable\u00a0: il a expiré, a été fermé, ou son adresse est incomplète. Demandez-en un nouveau à la personne qui vous l’a envoyé.",
    404,
  );

const tooMany = (): Refusal =>
  new Refusal(
    "TOO_MANY_REQUESTS",
    "Ce dossier a été demandé trop souvent depuis votre réseau. Attendez 10\u00a0minutes, puis recommencez.",
    429,
  );

/**
 * Adds `GET /shares/:token`, what a funder is shown, and `GET /shares/:token/files/:fileId`. Nobody is signed in there: the
 * secret opens one dossier of one group, nothing else.
 */
export function addCpomShareRoutes(app: FastifyInstance, db: Database, files: FileStore): void {
  const limit = new AttemptLimit(MOST_ASKED, WINDOW_MS);
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    await Promise.resolve();
    void reply.header("cache-control", "private, no-store").header("x-robots-tag", "noindex, nofollow");
    if (!limit.take(request.ip)) throw tooMany();
  };
  const open = async <T>(
    request: FastifyRequest<{ Params: { token: string } }>,
    work: (tx: WriteTx, secret: string) => Promise<T | null>,
  ): Promise<{ readonly groupId: string; readonly found: T }> => {
    const { groupId, secret } = readLinkToken(request.params.token, gone);
    const origin = { channel: "web", ip: request.ip, apiKeyId: null } as const;
    const found = await withGroup(db, { groupId, viewerId: null, origin }, (tx) => work(tx, secret));
    if (found === null) throw gone();
    return { groupId, found };
  };
  // A HEAD would count as an opening: programs that check the links of mails send them.
  const options = { onRequest, exposeHeadRoute: false };

  app.get<{ Params: { token: string } }>("/shares/:token", options, async (request) => {
    const { found } = await open(request, openShare);
    return {
      groupName: found.groupName,
      demo: found.demo,
      title: found.title,
      finishedAt: found.finishedAt.toISOString(),
      expiresAt: found.expiresAt.toISOString(),
      files: found.files.map(({ id, name, byteCount, sha256 }) => ({
        id,
        name,
        byteCount,
        sha256,
        url: `/shares/${request.params.token}/files/${id}`,
      })),
    };
  });

  app.get<{ Params: { token: string; fileId: string } }>(
    "/shares/:token/files/:fileId",
    options,
    async (request, reply) => {
      const { fileId } = request.params;
      if (!isIdentifier(fileId)) throw gone();
      const { groupId, found } = await open(request, (tx, secret) => openSharedFile(tx, secret, fileId));
      return sendFile(reply, files, groupId, found, () => gone());
    },
  );
}
