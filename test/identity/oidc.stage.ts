import { randomUUID } from "node:crypto";
import { Writable } from "node:stream";
import { pino } from "pino";
import type { ProviderSettings } from "@palier/domain/identity";
import type { RunningServer, StartOptions } from "@palier/server/door";
import { saveIdentityProvider, saveLink, sealerOf, setIdentityProviderEnabled } from "@palier/store/identity";
import { withGroup, type Scope } from "@palier/store/kernel";
import { openDoor } from "../kernel/front-door";
import type { TestDatabase } from "../support";

/** A browser: its cookies, and redirects followed by hand. */
export class Browser {
  private readonly cookies = new Map<string, Map<string, string>>();

  async go(url: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(url);
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    this.cookies.set(origin, jar);
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    const answer = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === "" || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  cookie(server: RunningServer): string {
    return [...(this.cookies.get(server.url) ?? [])].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Takes over the cookies that signing in with a password gave. */
  adopt(server: RunningServer, cookie: string): void {
    const [name = "", value = ""] = cookie.split(/=(.*)/);
    this.cookies.set(server.url, new Map([[name, value]]));
  }

  async post(url: string, body: unknown): Promise<Response> {
    const headers = { "content-type": "application/json", "apollo-require-preflight": "1" };
    return this.go(url, { method: "POST", headers, body: JSON.stringify(body) });
  }

  /** The name of who is signed in; null for nobody. */
  async viewer(server: RunningServer): Promise<string | null> {
    const answer = await this.post(`${server.url}/graphql`, { query: "{ viewer { displayName } }" });
    const body = (await answer.json()) as { data?: { viewer: { displayName: string } | null } };
    return body.data?.viewer?.displayName ?? null;
  }
}

/** A line of the log. */
export interface LogLine {
  readonly code?: string;
  readonly why?: string;
}

/** A server whose warnings are kept, and that may speak with providers of this machine. */
export async function openOidcDoor(
  database: TestDatabase,
  overrides: Partial<StartOptions> = {},
): Promise<{ server: RunningServer; log: LogLine[] }> {
  const log: LogLine[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      log.push(JSON.parse(chunk.toString()) as LogLine);
      done();
    },
  });
  const server = await openDoor(database, {
    allowPrivateHosts: true,
    log: pino({ level: "warn" }, stream),
    ...overrides,
  });
  return { server, log };
}

/** A provider of the group, open; its reference in addresses. */
export async function buildProvider(
  database: TestDatabase,
  scope: Scope,
  settings: Partial<ProviderSettings> & { readonly issuer: string },
): Promise<{ id: string; ref: string; clientId: string }> {
  const clientId = `palier-${randomUUID()}`;
  const full: ProviderSettings = {
    label: "Compte du groupe",
    kind: "other",
    clientId,
    scopes: "openid profile email",
    acrValues: [],
    allowedAmr: [],
    maxSessionMinutes: null,
    ...settings,
  };
  const sealer = sealerOf(database.home);
  const id = await withGroup(database.db, scope, async (tx) => {
    const made = await saveIdentityProvider(tx, null, full, (place) => sealer.seal("secret-du-client", place));
    await setIdentityProviderEnabled(tx, made, true);
    return made;
  });
  return { id, ref: `${scope.groupId}.${id}`, clientId };
}

/** Links an account of the provider to a person. */
export async function buildLink(
  database: TestDatabase,
  scope: Scope,
  link: { readonly providerId: string; readonly subject: string; readonly personId: string },
): Promise<void> {
  const made = await withGroup(database.db, scope, (tx) => saveLink(tx, link));
  if (made !== "linked") throw new Error(`the link was refused: ${made}`);
}

/** Leaves for the provider. @returns where the browser is sent. */
export async function leave(
  browser: Browser,
  server: RunningServer,
  ref: string,
  body: Record<string, unknown> = {},
): Promise<string> {
  const answer = await browser.post(`${server.url}/auth/oidc/${ref}/start`, body);
  const { location } = (await answer.json()) as { location?: string };
  if (location === undefined) throw new Error(`no departure: ${String(answer.status)}`);
  return location;
}

/** The page by which a provider leaves the account it held for another one: its only form sends itself. */
async function submitForm(browser: Browser, page: string, html: string): Promise<string> {
  const [, action] = /<form[^>]* action="([^"]+)"/.exec(html) ?? [];
  if (action === undefined) throw new Error(`the provider stays: ${html}`);
  const fields = [...html.matchAll(/<input[^>]* name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = "", value = ""]): [string, string] => [name, value],
  );
  const answer = await browser.go(new URL(action, page).href, { method: "POST", body: new URLSearchParams(fields) });
  const to = answer.headers.get("location");
  if (to === null) throw new Error(`the provider stays: ${String(answer.status)} ${await answer.text()}`);
  return new URL(to, page).href;
}

/** Signs in at the provider, following it. @returns the address by which it sends the browser back. */
export async function authorize(
  browser: Browser,
  location: string,
  account: Readonly<Record<string, string>>,
): Promise<string> {
  let next = location;
  for (let hop = 0; hop < 8; hop += 1) {
    if (new URL(next).pathname.startsWith("/auth/oidc/")) return next;
    if (next.includes("/interaction/")) next = `${next}?${new URLSearchParams(account).toString()}`;
    const answer = await browser.go(next);
    if (answer.status === 200) {
      next = await submitForm(browser, next, await answer.text());
      continue;
    }
    const to = answer.headers.get("location");
    if (to === null) throw new Error(`the provider stays: ${String(answer.status)} ${await answer.text()}`);
    next = new URL(to, next).href;
  }
  throw new Error("the provider sends round in circles");
}
