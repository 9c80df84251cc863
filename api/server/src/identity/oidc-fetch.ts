import { lookup as resolveName, type LookupAddress, type LookupOptions } from "node:dns";
import http, { type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

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

const privateRanges = new BlockList();
for (const [address, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  privateRanges.addSubnet(address, bits, "ipv4");
}
// Of IPv6 only the global unicast range is public; those of it that carry an IPv4 address could lead back inside.
const publicRange = new BlockList();
publicRange.addSubnet("2000::", 3, "ipv6");
for (const [address, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
] as const) {
  privateRanges.addSubnet(address, bits, "ipv6");
}

/** May the server call this IP address on behalf of an administrator? */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !privateRanges.check(address, "ipv4");
  return family === 6 && publicRange.check(address, "ipv6") && !privateRanges.check(address, "ipv6");
}

const forbidden = (host: string): ProviderUnreachable =>
  new ProviderUnreachable("forbidden", `${host} is not a public address`);

/** Resolves and verifies in one step: what is connected to is what was verified. One private address condemns the name. */
const publicLookup: LookupFunction = (hostname, options: LookupOptions, done) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) {
      done(error, "", 0);
      return;
    }
    const [first] = addresses;
    if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
      done(forbidden(hostname), "", 0);
    } else if (options.all === true) done(null, addresses);
    else done(null, first.address, first.family);
  });
};

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
    if (url.protocol !== "https:" && !(allowPrivate && url.protocol === "http:")) throw forbidden(url.origin);
    const literal = url.hostname.replace(/^\[|\]$/g, "");
    if (!allowPrivate && isIP(literal) !== 0 && !isPublicAddress(literal)) throw forbidden(literal);
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
          agent: false,
          signal: AbortSignal.timeout(TIMEOUT_MS),
          ...(allowPrivate ? {} : { lookup: publicLookup }),
        },
        typeof body === "string" ? body : undefined,
      );
    } catch (error) {
      if (error instanceof ProviderUnreachable) throw error;
      throw new ProviderUnreachable("silent", `${url.origin} does not answer`, { cause: error });
    }
  };
}
