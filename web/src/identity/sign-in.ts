import { post, read, type Reply } from "./account-request";
import { tellOtherTabs } from "./session-channel";

/** Why a sign-in did not happen; `message` is the server's own French sentence when it gives one. */
export type SignInOutcome =
  | { ok: true }
  /** The password is right; a one-time code is asked. */
  | { ok: false; reason: "totp"; message: null }
  | { ok: false; reason: "refused" | "tooMany" | "unreachable"; message: string | null };

/** null: a server that says nothing more than yes. */
type SignInAnswer = { ok: boolean; next?: string } | null;

function outcomeOf(reply: Reply<SignInAnswer>): SignInOutcome {
  if (reply.ok) {
    if (reply.body?.ok === false) return { ok: false, reason: "totp", message: null };
    tellOtherTabs();
    return { ok: true };
  }
  const { status, message } = reply;
  if (status === 429) return { ok: false, reason: "tooMany", message };
  return { ok: false, reason: status > 0 && status < 500 ? "refused" : "unreachable", message };
}

/** Never throws: an unreachable server is an answer too. @param shared on a workstation that several people use. */
export const signIn = async (email: string, password: string, shared: boolean): Promise<SignInOutcome> =>
  outcomeOf(await post<SignInAnswer>("/auth/sign-in", { email, password, ...(shared && { shared }) }));

/** The second step. @param code six digits, or a recovery code. */
export const giveCode = async (code: string): Promise<SignInOutcome> =>
  outcomeOf(await post<SignInAnswer>("/auth/totp", { code }));

/** Signs in with a key of the device, which proves the person as well. Never throws. */
export async function signInWithPasskey(shared: boolean): Promise<SignInOutcome> {
  const options = await post<object>("/auth/passkey/options");
  if (!options.ok) return outcomeOf(options);
  try {
    // The library is only fetched by those who use a key.
    const { startAuthentication } = await import("@simplewebauthn/browser");
    const response = await startAuthentication({ optionsJSON: options.body as never });
    return outcomeOf(await post<SignInAnswer>("/auth/passkey", { response, ...(shared && { shared }) }));
  } catch {
    return { ok: false, reason: "refused", message: null };
  }
}

/**
 * Never throws: whatever the server answers, the browser forgets what it showed.
 * @returns where to go: the sign-out page of the provider that opened the session, else our own door.
 */
export async function signOut(): Promise<string> {
  // Asked while the session is still there.
  const goodbye = await read<{ location: string | null }>("/auth/oidc/goodbye");
  await post("/auth/sign-out");
  tellOtherTabs();
  return (goodbye.ok ? goodbye.body.location : null) ?? "/connexion";
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
  const reply = await read<unknown>("/auth/demo-accounts");
  return reply.ok && Array.isArray(reply.body) ? reply.body.filter(isDemoAccount) : [];
}
