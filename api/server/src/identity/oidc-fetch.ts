import http, { type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";
import { AddressForbidden, guardOf } from "@palier/store/kernel";

/** The provider couldn't be asked: no answer, too late, too long, or an address that may not be called. */
export class ProviderUnreachable extends Error {
  constructor(
    /** `forbidden`: the address is private, or not https. */
    readonly reason: "forbidden" | "silent",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "ProviderUnreachable";
  }
}

/** Longest answer read, in bytes: a discovery document is about 5 kB. */
const MOST_BYTES = 512 * 1_024;
/** Longest wait for the whole answer. */
const TIMEOUT_MS = 8_000;

async function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer) {
    const bytes = part as Buffer;
    length += bytes.byteLength;
    if (length > MOST_BYTES) {
      answer.destroy();
      throw new ProviderUnreachable("silent", `the answer is longer than ${String(MOST_BYTES)} bytes`);
    }
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function ask(url: URL, options: RequestOptions, body: string | undefined): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? https : http).request(url, options, (answer) => {
      // Redirects are not followed: an answer is given by who was asked, or not at all.
      const headers = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
      );
      bodyOf(answer).then((bytes) => {
        const status = answer.statusCode ?? 502;
        const empty = status === 204 || status === 304 || bytes.byteLength === 0;
        resolve(new Response(empty ? null : new Uint8Array(bytes), { status, headers }));
      }, reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** What asks a provider; shaped as the part of `fetch` that the OpenID library uses. */
export type ProviderFetch = (
  url: string,
  init?: { method?: string; headers?: Record<string, string>; body?: unknown },
) => Promise<Response>;

/**
 * A fetch for addresses that an administrator typed: public and https only, no redirect, limited in size and time.
 * @param allowPrivate true where the operator says so: private addresses and http pass.
 */
export function providerFetch(allowPrivate: boolean): ProviderFetch {
  return async (text, init = {}) => {
    const url = new URL(text);
    const body = init.body instanceof URLSearchParams ? init.body.toString() : init.body;
    try {
      return await ask(
        url,
        {
          method: init.method ?? "GET",
          headers: {
            ...init.headers,
            ...(typeof body === "string" ? { "content-length": String(Buffer.byteLength(body)) } : {}),
          },
          signal: AbortSignal.timeout(TIMEOUT_MS),
          ...guardOf(url, allowPrivate),
        },
        typeof body === "string" ? body : undefined,
      );
    } catch (error) {
      if (error instanceof ProviderUnreachable) throw error;
      if (error instanceof AddressForbidden)
        throw new ProviderUnreachable("forbidden", error.message, { cause: error });
      throw new ProviderUnreachable("silent", `${url.origin} does not answer`, { cause: error });
    }
  };
}
