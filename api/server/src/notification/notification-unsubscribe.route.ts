import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { NOTICE_KIND_LABELS, NOTICE_KINDS, parseNoticeKind, type NoticeKind } from "@palier/domain/notification";
import { readGroup, withGroup, type Database } from "@palier/store/kernel";
import { readUnsubscription, unsubscribe, type Unsubscription } from "@palier/store/notification";
import { AttemptLimit, readLinkToken, Refusal } from "../kernel";

const MOST_ASKED = 60;
const WINDOW_MS = 10 * 60_000;

/** Expired, of another group, altered or never written: the answer is the same. */
const gone = (): Refusal =>
  new Refusal(
    "UNSUBSCRIBE_GONE",
    "Ce lien n’est pas ou plus valable\u00a0: il a expiré, ou son adresse est incomplète. Le courriel le plus récent en porte un nouveau\u00a0; une fois connecté, vous pouvez aussi choisir ce que vous recevez dans «\u00a0À faire\u00a0».",
    404,
  );

const tooMany = (): Refusal =>
  new Refusal(
    "TOO_MANY_REQUESTS",
    "Cette page a été demandée trop souvent depuis votre réseau. Attendez 10\u00a0minutes, puis recommencez.",
    429,
  );

const shown = ({ groupName, kinds, mutedKinds, stopped }: Unsubscription) => ({
  groupName,
  stopped,
  kinds: NOTICE_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => ({
    kind,
    label: NOTICE_KIND_LABELS[kind],
    mailed: !mutedKinds.includes(kind),
  })),
});

/** The kinds named in a body; null where it asks for everything. */
function kindsOf(body: unknown): readonly NoticeKind[] | null {
  const kinds = (body as { kinds?: unknown } | null | undefined)?.kinds;
  if (!Array.isArray(kinds)) return null;
  return kinds.flatMap((kind) => (typeof kind === "string" ? (parseNoticeKind(kind) ?? []) : []));
}

type Asked = FastifyRequest<{ Params: { token: string }; Querystring: { type?: string } }>;

/**
 * Adds what the links of a mail need, for somebody who isn't signed in: `GET /unsubscribe/:token` shows what they stop and
 * changes nothing, as mail programs follow links by themselves; `POST /unsubscribe/:token` stops; `POST
 * /desabonnement/:token` is the one click of RFC 8058, at the address that the mail gives its program.
 */
export async function addUnsubscribeRoutes(app: FastifyInstance, db: Database): Promise<void> {
  const limit = new AttemptLimit(MOST_ASKED, WINDOW_MS);
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    await Promise.resolve();
    void reply.header("cache-control", "private, no-store").header("x-robots-tag", "noindex, nofollow");
    if (!limit.take(request.ip)) throw tooMany();
  };
  const stop = async (request: Asked, kinds: readonly NoticeKind[] | null): Promise<Unsubscription> => {
    const { groupId, secret } = readLinkToken(request.params.token, gone);
    const origin = { channel: "web", ip: request.ip, apiKeyId: null } as const;
    const found = await withGroup(db, { groupId, viewerId: null, origin }, (tx) => unsubscribe(tx, secret, kinds));
    if (found === null) throw gone();
    return found;
  };

  await app.register(async (open) => {
    // The one click is sent as a form, whose only word says what it is.
    open.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: 1024 },
      (_, body, done) => {
        done(null, Object.fromEntries(new URLSearchParams(String(body))));
      },
    );
    await Promise.resolve();

    open.get<{ Params: { token: string } }>(
      "/unsubscribe/:token",
      { onRequest, exposeHeadRoute: false },
      async (request) => {
        const { groupId, secret } = readLinkToken(request.params.token, gone);
        const found = await readGroup(db, { groupId, viewerId: null }, (tx) => readUnsubscription(tx, secret));
        if (found === null) throw gone();
        return shown(found);
      },
    );

    open.post<{ Params: { token: string }; Querystring: { type?: string } }>(
      "/unsubscribe/:token",
      { onRequest },
      async (request) => shown(await stop(request, kindsOf(request.body))),
    );

    open.post<{ Params: { token: string }; Querystring: { type?: string } }>(
      "/desabonnement/:token",
      { onRequest },
      async (request, reply) => {
        const kind = parseNoticeKind(request.query.type ?? "");
        await stop(request, kind === null ? null : [kind]);
        return reply.type("text/plain; charset=utf-8").send("C’est noté : ces courriels s’arrêtent.\n");
      },
    );
  });
}
