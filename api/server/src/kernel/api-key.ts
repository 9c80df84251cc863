import type { FastifyRequest } from "fastify";
import { ApiKeyRate, findApiKey } from "@palier/store/integration";
import type { Database } from "@palier/store/kernel";
import type { SessionIdentity } from "./context";
import { Refusal } from "./refusal";

/** The text of the key that a request brings; null when it brings none. */
export function bearerOf({ headers }: Pick<FastifyRequest, "headers">): string | null {
  return /^Bearer +(\S.*)$/i.exec(headers.authorization ?? "")?.[1]?.trim() ?? null;
}

const refusedKey = (): Refusal =>
  new Refusal(
    "API_KEY_REFUSED",
    "Cette clé d’API n’est pas acceptée\u00a0: elle est inconnue, expirée ou révoquée. Créez-en une autre dans « Intégrations ».",
    401,
  );

const tooFast = (seconds: number): Refusal =>
  new Refusal(
    "TOO_MANY_REQUESTS",
    `Trop de requêtes avec cette clé d’API. Attendez ${String(seconds)}\u00a0s, puis recommencez.`,
    429,
    true,
  );

/** Finds on whose behalf the keys of requests ask. */
export class ApiKeys {
  private readonly found = new WeakMap<FastifyRequest, SessionIdentity>();

  constructor(
    private readonly db: Database,
    private readonly rate = new ApiKeyRate(),
  ) {}

  /** Recognises the key of a request, before its body is looked at. @throws Refusal. */
  async recognise(request: FastifyRequest, text: string): Promise<void> {
    const wait = await this.rate.admit(text);
    if (wait !== null) throw tooFast(wait);
    const key = await findApiKey(this.db, text, new Date());
    if (key === null) throw refusedKey();
    const { personId, groupId, actions } = key;
    const origin = { channel: "apiKey", ip: request.ip, apiKeyId: key.id } as const;
    this.found.set(request, {
      personId,
      groupId,
      origin,
      viewAsId: null,
      keyActions: actions,
      secondFactorOwed: false,
    });
  }

  /** Who a request with a key asks for; null when it brought none. */
  of(request: FastifyRequest): SessionIdentity | null {
    return this.found.get(request) ?? null;
  }
}
