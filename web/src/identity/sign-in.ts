/** Why a sign-in did not happen; `message` is the server's own French sentence when it gives one. */
export type SignInOutcome =
  { ok: true } | { ok: false; reason: "refused" | "tooMany" | "unreachable"; message: string | null };

const HEADERS = { "content-type": "application/json", "apollo-require-preflight": "1" };

function sentence(body: unknown): string | null {
  const of = (value: unknown, key: string): unknown =>
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  const message = of(of(body, "error"), "message") ?? of(body, "message");
  return typeof message === "string" && message !== "" ? message : null;
}

async function readBody(response: Response): Promise<unknown> {
  const isJson = (response.headers.get("content-type") ?? "").includes("application/json");
  return isJson ? ((await response.json()) as unknown) : null;
}

/** Never throws: an unreachable server is an answer too. */
export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  try {
    const response = await fetch("/auth/sign-in", {
      method: "POST",
      credentials: "same-origin",
      headers: HEADERS,
      body: JSON.stringify({ email, password }),
    });
    if (response.ok) return { ok: true };
    const message = sentence(await readBody(response));
    if (response.status === 429) return { ok: false, reason: "tooMany", message };
    return { ok: false, reason: response.status < 500 ? "refused" : "unreachable", message };
  } catch {
    return { ok: false, reason: "unreachable", message: null };
  }
}

/** Never throws: whatever the server answers, the browser forgets what it showed. */
export async function signOut(): Promise<void> {
  try {
    await fetch("/auth/sign-out", { method: "POST", credentials: "same-origin", headers: HEADERS, body: "{}" });
  } catch {
    return;
  }
}

/** An account that anyone may try; only a demonstration server gives them. */
export interface DemoAccount {
  email: string;
  password: string;
  role: string;
  groupName: string;
}

function isDemoAccount(value: unknown): value is DemoAccount {
  if (typeof value !== "object" || value === null) return false;
  const { email, password } = value as Partial<DemoAccount>;
  return typeof email === "string" && typeof password === "string";
}

/** @returns an empty list on a real server, which doesn't offer the address. */
export async function demoAccounts(): Promise<DemoAccount[]> {
  try {
    const response = await fetch("/auth/demo-accounts", { credentials: "same-origin" });
    const body = response.ok ? await readBody(response) : null;
    return Array.isArray(body) ? body.filter(isDemoAccount) : [];
  } catch {
    return [];
  }
}
